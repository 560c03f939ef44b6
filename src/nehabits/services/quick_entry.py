"""The quick bar: a line of text read as entries."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import Any

from nehabits.domain.activity import Activity
from nehabits.domain.checkin import TAGS, CheckIn
from nehabits.domain.day import day_of, refuse_future
from nehabits.domain.entry import QUICK_BAR, Entry
from nehabits.domain.entry_words import checkin_names
from nehabits.domain.moment import Moment
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.domain.typed_text import plain
from nehabits.domain.wording import tr
from nehabits.services.foods import Foods
from nehabits.services.quick_entry_grammar import Grammar, Piece
from nehabits.services.quick_entry_meal import read_meal
from nehabits.services.quick_entry_sessions import Kinds, read_session
from nehabits.services.quick_entry_sleep import read_nap, read_night
from nehabits.services.quick_entry_times import Page, score_of
from nehabits.services.quick_entry_words import pillar_of, words_of
from nehabits.services.reading import Reading

LONGEST = 1000
_BETWEEN_ENTRIES = re.compile(r"[;\n\r]+")


class QuickEntry:
    """Reads typed entries; keeps nothing.

    `clock` tells the present instant (aware), `zone` the IANA zone the person is in,
    `day_start` when their day begins, `weights` whether portions are said in grams as well.
    """

    def __init__(
        self,
        activities: Iterable[Activity],
        practice_kinds: Iterable[PracticeKind],
        foods: Foods,
        *,
        zone: Callable[[], str],
        day_start: Callable[[], time],
        clock: Callable[[], datetime],
        weights: Callable[[], bool] = lambda: True,
    ) -> None:
        self._kinds = Kinds(activities, practice_kinds)
        self._grammar = Grammar(self._kinds.names)
        self._foods = foods
        self._zone = zone
        self._day_start = day_start
        self._clock = clock
        self._weights = weights

    def read(self, text: str, day: date | None = None) -> Reading:
        """Return what a text means on a day, today if None; nothing for an empty text.

        Entries are separated by semicolons or lines. Raises Refused with one sentence, saying
        what is missing and how to type it.
        """
        if len(text) > LONGEST:
            raise Refused(
                tr(
                    "This is longer than the {count} letters read at once; log it in parts.",
                    count=LONGEST,
                )
            )
        page = self._page(day)
        lines = [
            line for line in _BETWEEN_ENTRIES.split(plain(text).lower()) if line.strip(" ,.\t")
        ]
        entries = tuple(self._entry(line, page) for line in lines)
        if not entries:
            return Reading()
        say = partial(words_of, page=page, name_of=self._kinds.name_of, weights=self._weights())
        return Reading(entries, "; ".join(map(say, entries)), pillar_of(entries[0]))

    def preview(self, text: str, day: date | None = None) -> Reading:
        """Return what a text means so far, or what is missing; raises nothing."""
        try:
            return self.read(text, day)
        except Refused as refusal:
            return Reading(missing=refusal.sentence)

    def _page(self, day: date | None) -> Page:
        zone, day_start = self._zone(), self._day_start()
        now = Moment.of_instant(self._clock().replace(second=0, microsecond=0), zone)
        today = day_of(now.wall, day_start)
        return Page(today if day is None else day, today, now, zone, day_start, day is not None)

    def _entry(self, line: str, page: Page) -> Entry:
        pieces = self._grammar.parse(line).parts
        *before, body = pieces
        typed = [*before, *body.parts]
        _refuse_repeated(typed)
        entry = self._built(body.kind, typed, page)
        is_night = isinstance(entry, Sleep) and not entry.nap
        refuse_future(entry.day, page.now.wall.date() if is_night else page.today)
        return entry

    def _built(self, kind: str, pieces: Sequence[Piece], page: Page) -> Entry:
        match kind:
            case "night":
                return read_night(pieces, page)
            case "nap":
                return read_nap(pieces, page)
            case "session":
                return read_session(pieces, self._kinds, page)
            case "meal":
                return read_meal(pieces, self._foods, page)
            case _:
                return _check_in(pieces, page.day)


def _refuse_repeated(pieces: Sequence[Piece]) -> None:
    """Raise Refused when what an entry has once is typed twice."""
    once = {
        "quality": tr("Quality"),
        "awake": tr("Time awake"),
        "bed": tr("Into bed"),
        "up": tr("Out of bed"),
        "fell": tr("Falling asleep"),
        "tension": tr("Tension"),
        "effort": tr("Intensity"),
        "place": tr("The place"),
    }
    kinds = [piece.kind for piece in pieces]
    for kind, name in once.items():
        if kinds.count(kind) > 1:
            raise _typed_twice(name)


def _typed_twice(name: str) -> Refused:
    return Refused(tr("{name} is typed twice; leave one of them out.", name=name))


def _check_in(pieces: Sequence[Piece], day: date) -> CheckIn:
    scores: dict[str, Any] = {}
    for score in (piece for piece in pieces if piece.kind == "score"):
        name = score.parts[0].text.strip(" :=")
        if name in scores:
            raise _typed_twice(checkin_names()[name])
        scores[name] = score_of(score, checkin_names()[name])
    said = {" ".join(piece.text.split()) for piece in pieces if piece.kind == "TAG"}
    tags = tuple(tag for tag in TAGS if tag in said)
    checkin = CheckIn(day=day, tags=tags, source=QUICK_BAR, **scores)
    if checkin.is_empty:
        raise Refused(tr("How was it? Type it as in energy 4 mood 3."), "energy")
    return checkin
