"""Exercise and practices as typed in the quick bar."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from nehabits.domain.activity import Activity
from nehabits.domain.clock_face import example_text
from nehabits.domain.entry import QUICK_BAR, Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.moment import Moment, minutes_between
from nehabits.domain.practice import Practice
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import plain
from nehabits.domain.wording import tr
from nehabits.services.quick_entry_grammar import Piece
from nehabits.services.quick_entry_times import (
    Page,
    TypedTime,
    chain_of,
    halves_of_day,
    length_of,
    offsets_taken,
    one_of,
    score_of,
    two_meanings,
    two_times,
)

_AnyKind = TypeVar("_AnyKind", bound=Activity | PracticeKind)
_PRACTICE = "meditation 10m tension 4-2"


class Kinds:
    """What exercises and practices are called, in lower case."""

    def __init__(self, activities: Iterable[Activity], practices: Iterable[PracticeKind]) -> None:
        self._activities = _by_name(activities)
        self._practices = _by_name(practices)
        self._names = {("exercise", each.key): each.name for each in self._activities.values()}
        self._names |= {("practice", each.key): each.name for each in self._practices.values()}

    @property
    def names(self) -> tuple[str, ...]:
        """Every name."""
        return (*self._activities, *self._practices)

    def name_of(self, entry: Entry) -> str:
        """Return the name of an entry's exercise or practice, in the person's language."""
        if isinstance(entry, Exercise):
            return tr(self._names["exercise", entry.activity])
        assert isinstance(entry, Practice)  # noqa: S101 - nothing else read here has a key
        return tr(self._names["practice", entry.kind])

    def activity(self, name: str) -> Activity | None:
        """Return the exercise of a name, or None."""
        return self._activities.get(_single_spaced(name))

    def practice(self, name: str) -> PracticeKind | None:
        """Return the practice of a name, or None."""
        return self._practices.get(_single_spaced(name))


def read_session(pieces: Sequence[Piece], kinds: Kinds, page: Page) -> Exercise | Practice:
    """Return the exercise or the practice. Raises Refused.

    What is both, such as yoga, is a practice unless an intensity or outdoors is said.
    """
    typed = _Typed.of(pieces, page)
    name = typed.names[0]
    activity, kind = kinds.activity(name), kinds.practice(name)
    if activity is not None and (kind is None or typed.is_exercise):
        return _exercise(typed, activity, kinds, page)
    assert kind is not None  # noqa: S101 - the grammar knows no other names
    return _practice(typed, kind, page)


@dataclass
class _Typed:
    """What was typed of a session."""

    names: list[str] = field(default_factory=list)
    start: list[TypedTime] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    end: TypedTime | None = None
    intensity: Intensity | None = None
    outdoors: bool | None = None
    tension: tuple[int, ...] = ()

    @property
    def is_exercise(self) -> bool:
        """Whether something was said that only an exercise has."""
        return self.intensity is not None or self.outdoors is not None

    @classmethod
    def of(cls, pieces: Sequence[Piece], page: Page) -> "_Typed":
        """Sort the pieces of a session."""
        typed, loose = cls(), list[TypedTime]()
        for piece in pieces:
            match piece.kind:
                case "NAME":
                    typed.names.append(piece.text)
                case "span" | "at":
                    chain = offsets_taken(chain_of(piece), 1, page)
                    alone = len(chain) == 1 and piece.kind == "span" and chain[0].may_be_a_length
                    loose += chain if alone else []
                    typed._begin([] if alone else chain)
                case "length":
                    typed.lengths.append(length_of(piece))
                case "effort":
                    typed.intensity = Intensity(piece.parts[0].kind.lower())
                case "place":
                    typed.outdoors = piece.parts[0].kind == "OUTDOORS"
                case "tension":
                    typed.tension = tuple(_tension(piece))
        typed._place(loose)
        return typed

    def _begin(self, chain: Sequence[TypedTime]) -> None:
        if len(chain) > 2:
            raise Refused(
                tr(
                    "A time is typed as {start}, or as {start}-{end}; leave the rest out.",
                    start=example_text(18, 10),
                    end=example_text(18, 40),
                ),
                "start",
            )
        if len(chain) == 2:
            first, self.end = halves_of_day(chain[0], chain[1])
            self.start.append(first)
        else:
            self.start += chain

    def _place(self, loose: Sequence[TypedTime]) -> None:
        """Decide which bare numbers are a time and which is how long it took."""
        for typed in loose:
            if (not (self.lengths or self.end) and len(loose) == 1) or (
                typed.kind == "HOURS" and not self.lengths
            ):
                self.lengths.append(typed.minutes)
            elif typed.kind == "NUMBER" and len(typed.text) >= 3 and not self.start:
                self.start.append(typed)
            else:
                raise two_meanings(typed)


def _tension(piece: Piece) -> Iterator[int]:
    for number in piece.all("NUMBER"):
        yield score_of(Piece("score", parts=(number,)), tr("Tension"))


def _exercise(typed: _Typed, activity: Activity, kinds: Kinds, page: Page) -> Exercise:
    if typed.tension:
        raise Refused(
            tr("Tension is kept with a practice, as in {example}.", example=_PRACTICE), "tension"
        )
    start, minutes = _time_and_length(typed, page, tr(activity.name))
    outdoors = bool(typed.outdoors)
    for name in typed.names[1:]:
        place = kinds.practice(name)
        if place is None or not place.nature:
            raise _two_names(typed)
        outdoors = True
    return Exercise(
        day=page.day,
        start=start,
        minutes=minutes,
        activity=activity.key,
        intensity=typed.intensity or activity.intensity,
        outdoors=outdoors,
        aerobic=activity.aerobic,
        strength=activity.strength,
        source=QUICK_BAR,
    )


def _practice(typed: _Typed, kind: PracticeKind, page: Page) -> Practice:
    if typed.is_exercise:
        raise Refused(
            tr("Intensity and outdoors are kept with exercise, as in walk 20m easy outdoors."),
            "intensity",
        )
    if len(typed.names) > 1:
        raise _two_names(typed)
    start, minutes = _time_and_length(typed, page, tr(kind.name))
    before, after = (*typed.tension, None, None)[:2]
    return Practice(
        day=page.day,
        start=start,
        minutes=minutes,
        kind=kind.key,
        tension_before=before,
        tension_after=after,
        source=QUICK_BAR,
    )


def _time_and_length(typed: _Typed, page: Page, name: str) -> tuple[Moment | None, int]:
    """Return the start, now if nothing is said of today, and the minutes."""
    if len(typed.start) > 1:
        raise two_times()
    start = page.at(typed.start[0]) if typed.start else None
    lengths = list(typed.lengths)
    if start is not None and typed.end is not None:
        same_date = typed.end.clock > start.wall.time()
        on = start.wall.date() + timedelta(days=0 if same_date else 1)
        end = page.on(on, typed.end, "end")
        lengths.append(round(minutes_between(start, end)))
    minutes = one_of(lengths)
    if minutes is None:
        raise Refused(
            tr("How long was it? Type it as in {name} 30 min.", name=name.lower()), "minutes"
        )
    if start is None and page.is_today:
        start = page.now
    return start, minutes


def _two_names(typed: _Typed) -> Refused:
    return Refused(
        tr(
            "{first} and {second} are two entries; type a semicolon between them.",
            first=typed.names[0].capitalize(),
            second=typed.names[1],
        ),
        "activity",
    )


def _by_name(kinds: Iterable[_AnyKind]) -> dict[str, _AnyKind]:
    """Return kinds by every name they answer to; the first of two with one name keeps it."""
    names: dict[str, _AnyKind] = {}
    for each in kinds:
        for name in (*each.spoken, tr(each.name), each.key.replace("_", " ")):
            names.setdefault(_single_spaced(plain(name).lower()), each)
    return names


def _single_spaced(name: str) -> str:
    return " ".join(name.split())
