"""The review: what was logged by day, by week and as series. Every figure shown comes from here."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.measure import DayRule, Measure, all_measures
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import ReferenceLine
from nehabits.services.day_cells import CellsRead, Rules, cells_read
from nehabits.services.day_review import Cells, DayReview, DaysReview, Trackings
from nehabits.services.kept_preferences import Preferences
from nehabits.services.preferences import COMPLETE_BY_MAIN_MEALS, ESTIMATES
from nehabits.services.references import References
from nehabits.storage import records, soundness
from nehabits.storage.journal_file import JournalFile, Transaction

if TYPE_CHECKING:
    from nehabits.domain.kind_totals import KindTotals
    from nehabits.domain.nights import Nights
    from nehabits.domain.series import Series
    from nehabits.services.four_weeks import FourWeeks
    from nehabits.services.week_figures import NightFigures, WeekFigures
    from nehabits.services.week_review import WeekReview

Kind = TypeVar("Kind", bound=Entry)


class Review:
    """Answers with figures; it writes nothing."""

    def __init__(
        self,
        file: JournalFile,
        references: References,
        preferences: Preferences,
        today: Callable[[], date],
    ) -> None:
        self._file = file
        self._references = references
        self._preferences = preferences
        self._today = today

    def measures(self) -> tuple[Measure, ...]:
        """Return every measure, the person's own habits last."""
        with self._file.read() as transaction:
            return all_measures(records.habits(transaction))

    def line(self, measure_id: str, day: date | None = None) -> ReferenceLine | None:
        """Return the reference of a measure as it can be drawn for this person.

        It is the one that was chosen on a day, or the one chosen last.
        """
        choice = self._preferences.reference_choice(measure_id, day)
        return self._references.line(measure_id, self._preferences.profile, choice)

    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day of which anything is kept; None for an empty one."""
        with self._file.read() as transaction:
            return soundness.span(transaction)

    def entries(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the entries of the days from first to last, by day and time."""
        with self._file.read() as transaction:
            return tuple(records.entries_between(transaction, first, last))

    def entries_of(self, kind: type[Kind], first: date, last: date) -> tuple[Kind, ...]:
        """Return the entries of one kind of the days from first to last, by day and time."""
        with self._file.read() as transaction:
            found = records.entries_since(transaction, {kind: first}, last)
        return tuple(entry for entry in found if isinstance(entry, kind))

    def noted(self, first: date, last: date) -> tuple[Entry, ...]:
        """Return the entries of the days from first to last that have a note."""
        with self._file.read() as transaction:
            return tuple(records.noted_between(transaction, first, last))

    def marks(self, first: date, last: date) -> tuple[DayMark, ...]:
        """Return what was said of the days from first to last, by day and area."""
        with self._file.read() as transaction:
            found = records.marks_between(transaction, first, last)
        return tuple(sorted(found, key=lambda mark: (mark.day, mark.pillar)))

    def day(self, day: date) -> DayReview:
        """Return what a day holds and comes to."""
        with self._file.read() as transaction:
            measures = [each for each in _all(transaction) if each.day is not DayRule.NONE]
            read = self._read(transaction, measures, day, day)
            return DayReview(
                day,
                tuple(records.entries_between(transaction, day, day)),
                {measure: cell for measure, (cell,) in read.cells.items()},
                {pillar: read.tracking[pillar, day] for pillar in Pillar},
                {mark.pillar: mark.mark for mark in read.marks.values()},
            )

    def days(
        self,
        measure_ids: Collection[str],
        days: tuple[date, date],
        entries_since: Mapping[type[Entry], date],
        entries_until: date,
    ) -> DaysReview:
        """Return what days (first, last) say, in one question: a page asks often.

        The measures are the named ones and every own habit's; each kind of entry is read since a
        day of its own.
        """
        with self._file.read() as transaction:
            habits = records.habits(transaction)
            measures = {
                each.id: each
                for each in all_measures(habits)
                if each.id in measure_ids or each.pillar is Pillar.OWN
            }
            read = self._read(transaction, tuple(measures.values()), *days)
            entries = records.entries_since(transaction, entries_since, entries_until)
            return DaysReview(
                measures,
                read.cells,
                read.tracking,
                read.marks,
                tuple(entries),
                tuple(habits),
                tuple(records.aims(transaction)),
            )

    def tracking(self, first: date, last: date) -> Trackings:
        """Return what each day from first to last says of each area."""
        with self._file.read() as transaction:
            return self._read(transaction, (), first, last).tracking

    def cells(self, measures: Sequence[Measure], first: date, last: date) -> Cells:
        """Return the cells of some measures, one for each day from first to last."""
        with self._file.read() as transaction:
            return self._cells(transaction, measures, first, last)

    def cells_and_tracking(
        self, measures: Sequence[Measure], first: date, last: date
    ) -> tuple[Cells, Trackings]:
        """Return both at once, of every area: an export of a long period reads them once."""
        with self._file.read() as transaction:
            read = self._read(transaction, measures, first, last)
            return read.cells, read.tracking

    def week(self, first: date) -> "WeekReview":
        """Return the week that begins on a day."""
        # Figures of 28 nights need numpy, which a start would wait for and Today does not need.
        from nehabits.services.week_review import week_review  # noqa: PLC0415

        with self._file.read() as transaction:
            return week_review(transaction, self._cells, self.line, first, self._today())

    def four_weeks(self, last: date) -> "FourWeeks":
        """Return the four weeks that end on a day."""
        from nehabits.services.four_weeks import four_weeks  # noqa: PLC0415 - as above

        with self._file.read() as transaction:
            return four_weeks(transaction, self._cells, self.line, last, self._today())

    def night_figures(self, firsts: Sequence[date]) -> "NightFigures":
        """Return the figures of 28 nights of the weeks that begin on some days, in order."""
        from nehabits.services.week_figures import night_figures  # noqa: PLC0415 - as above

        with self._file.read() as transaction:
            return night_figures(transaction, firsts, self._today())

    def week_figures(
        self, cells: Cells, nights: "NightFigures", firsts: Sequence[date]
    ) -> "tuple[WeekFigures, ...]":
        """Return weeks by their first days, each figure what `week` says.

        They are of measures that have `cells` of these days and more, or figures of `nights`: a
        long period reads both once, for its days and its weeks.
        """
        from nehabits.services.week_figures import week_figures  # noqa: PLC0415 - as above

        with self._file.read() as transaction:
            habits = records.habits(transaction)
        return tuple(week_figures(habits, cells, nights, firsts, self._today()))

    def series(self, measure_id: str, first: date, last: date) -> "Series":
        """Return a measure day by day from first to last, with its trailing seven days.

        Figures of 28 nights have no values, but the figure of the 28 days that end on each day as
        their trailing one. Raises Refused for a measure there is not, and for a period that ends
        before it starts.
        """
        return self.series_of([measure_id], first, last)[measure_id]

    def series_of(self, measure_ids: Iterable[str], first: date, last: date) -> "dict[str, Series]":
        """Return measures by id as `series` does, in one question: what they share is read once."""
        from nehabits.services.day_series import asked_series  # noqa: PLC0415 - as above

        with self._file.read() as transaction:
            return asked_series(transaction, measure_ids, first, last, self._complete_before)

    def kinds(self, pillar: Pillar, first: date, last: date) -> "KindTotals":
        """Return the minutes of exercise or practice day by day from first to last, by kind."""
        from nehabits.services.kind_series import kind_series  # noqa: PLC0415 - as above

        with self._file.read() as transaction:
            return kind_series(transaction, pillar, first, last)

    def nights(self, first: date, last: date) -> "Nights":
        """Return the nights of the days from first to last and of the 27 days before."""
        from nehabits.services.night_series import nights_between  # noqa: PLC0415 - as above

        with self._file.read() as transaction:
            return nights_between(transaction, first, last)

    @property
    def _by_main_meals(self) -> bool:
        return self._preferences.get(COMPLETE_BY_MAIN_MEALS)

    @property
    def _complete_before(self) -> date | None:
        return self._today() if self._by_main_meals else None

    def _cells(
        self, transaction: Transaction, measures: Sequence[Measure], first: date, last: date
    ) -> Cells:
        pillars = {measure.pillar for measure in measures}
        return self._read(transaction, measures, first, last, pillars).cells

    def _read(
        self,
        transaction: Transaction,
        measures: Sequence[Measure],
        first: date,
        last: date,
        pillars: Collection[Pillar] = tuple(Pillar),
    ) -> CellsRead:
        rules = Rules(self._today(), self._by_main_meals, self._preferences.get(ESTIMATES))
        return cells_read(transaction, measures, (first, last), pillars, rules)


def _all(transaction: Transaction) -> tuple[Measure, ...]:
    return all_measures(records.habits(transaction))
