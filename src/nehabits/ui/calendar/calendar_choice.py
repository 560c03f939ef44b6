"""Which month and which days the calendar shows, and how keys and the mouse move them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from nehabits.domain.day import days_between, months_before, week_start, within_reach


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """The month that is shown, by its first day; the day in use; and the other end of a range.

    `since` is the day itself where one day is chosen; it may be after it.
    """

    month: date
    day: date
    since: date

    @classmethod
    def of(cls, day: date) -> "CalendarChoice":
        """Return the choice of one day in its month; days out of reach are the nearest ones."""
        near = within_reach(day)
        return cls(near.replace(day=1), near, near)

    @property
    def first(self) -> date:
        """The first of the chosen days."""
        return min(self.day, self.since)

    @property
    def last(self) -> date:
        """The last of the chosen days."""
        return max(self.day, self.since)

    @property
    def is_range(self) -> bool:
        """Whether more than one day is chosen."""
        return self.day != self.since

    @property
    def days(self) -> tuple[date, ...]:
        """The chosen days."""
        return days_between(self.first, self.last)

    def holds(self, day: date) -> bool:
        """Say whether a day is among the chosen ones."""
        return self.first <= day <= self.last

    def pick(self, day: date, *, extend: bool = False) -> "CalendarChoice":
        """Choose a day that is in sight; the month stays, so that nothing moves below the mouse."""
        return replace(self, day=day, since=self.since if extend else day)

    def go_to(self, day: date, *, extend: bool = False) -> "CalendarChoice":
        """Choose a day and show its month."""
        found = self.of(day)
        return replace(found, since=self.since) if extend else found

    def by_days(self, days: int, *, extend: bool = False) -> "CalendarChoice":
        """Go so many days on, or back."""
        return self.go_to(self.day + timedelta(days=days), extend=extend)

    def by_months(self, months: int, *, extend: bool = False) -> "CalendarChoice":
        """Go so many months on, or back, from the month that is shown."""
        shown = self.day if self.day.replace(day=1) == self.month else self.month
        return self.go_to(months_before(shown, -months), extend=extend)

    def to_end_of_week(
        self, first_weekday: int, *, last: bool, extend: bool = False
    ) -> "CalendarChoice":
        """Go to the first day of the week, or to the last one."""
        first = week_start(self.day, first_weekday)
        return self.go_to(first + timedelta(days=6 * last), extend=extend)
