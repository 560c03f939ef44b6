"""The pieces that the resources of the FHIR bundle are made of, as JSON values (R4, 4.0.1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid5

from nehabits import __version__
from nehabits.domain.moment import Moment, offset_text
from nehabits.domain.pillar import Pillar
from nehabits.exchange.csv_columns import Names
from nehabits.exchange.fhir_codes import UCUM, Coding, code_named

Json = dict[str, Any]

NAMESPACE = UUID("2f0c7a3e-6b1d-4c57-9d0e-8a4c51f3b7e6")
"""What every identity is made from, with the row it stands for (RFC 4122, version 5)."""

_OTHER_SPACES = re.compile(r"[^\S \t\r\n]|\ufeff")
"""White space that a string of FHIR cannot hold, by its pattern [ \\r\\n\\t\\S]+."""

_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
_CATEGORY = {"exercise": "activity", "practice": "activity", "checkin": "survey"}
_ELSE = "social-history"
_ASSERTED = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
    "code": "PATAST",
    "display": "patient asserted",
}
_MADE_UP = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    "code": "HTEST",
    "display": "test health data",
}
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Control characters that no string of FHIR may hold."""


@dataclass(frozen=True, slots=True)
class Diary:
    """Whose diary a bundle is made of, and what of it: `row` is the first row of the journal.

    `today` is the person's day of the export: what reaches up to it may still change.
    """

    row: UUID
    names: Names
    areas: frozenset[Pillar]
    notes: bool
    today: date
    made_up: bool = False

    @property
    def person(self) -> str:
        """The reference to the person."""
        return reference(self.row, "person")


def reference(row: UUID, part: str) -> str:
    """Return the name of what a row became: the same in every export."""
    return f"urn:uuid:{uuid5(NAMESPACE, f'{row}/{part}')}"


def entry(full_url: str, resource: Json) -> Json:
    """Return a resource as a bundle lists it."""
    return {"fullUrl": full_url, "resource": resource}


def meta(*, made_up: bool) -> Json:
    """Return the labels of what a person says of themselves, or of somebody who is made up."""
    return {"security": [_ASSERTED, _MADE_UP] if made_up else [_ASSERTED]}


def coding(of: Coding) -> Json:
    """Return a code of a system."""
    found = {"system": of.system, "code": of.code}
    return {**found, "display": of.display} if of.display else found


@lru_cache(maxsize=256)
def concept(key: str, *beside: Coding) -> Json:
    """Return what a row of the table of codes means, with other codes beside its own."""
    code = code_named(key)
    return spoken(code.name, (*code.codings, *beside))


def spoken(text: str, codings: Iterable[Coding]) -> Json:
    """Return a meaning in words with its codes, if there are any."""
    codes = [coding(each) for each in codings]
    return {"coding": codes, "text": text} if codes else {"text": text}


@lru_cache(maxsize=16)
def category(key: str) -> Json:
    """Return what kind of observation a key stands for."""
    code = _CATEGORY.get(key.partition(".")[0], _ELSE)
    display = code.replace("-", " ").title()
    return spoken(display, [Coding(_CATEGORIES, code, display)])


def number(value: float) -> float:
    """Return a number without a fraction that says nothing."""
    return int(value) if float(value).is_integer() else value


def quantity(key: str, value: float, *, at_least: bool = False) -> Json:
    """Return a value in the unit of a row of the table of codes."""
    unit = code_named(key).unit
    found: Json = {"value": number(value)}
    if at_least:
        found["comparator"] = ">="
    return {**found, "unit": unit, "system": UCUM, "code": unit}


def part(key: str, **value: Any) -> Json:
    """Return a component: a row of the table of codes and its value."""
    return {"code": concept(key), **value}


def amounts(*found: tuple[str, float | None]) -> list[Json]:
    """Return the components of amounts and counts that are known."""
    return [
        part(key, valueQuantity=quantity(key, value))
        if code_named(key).unit
        else part(key, valueInteger=int(value))
        for key, value in found
        if value is not None
    ]


def instant(moment: Moment) -> str:
    """Return a moment with its numeric offset; in UTC where that has seconds, as before 1950."""
    if moment.offset.total_seconds() % 60:
        return moment.instant.isoformat(timespec="seconds")
    return moment.wall.isoformat(timespec="seconds") + offset_text(moment.offset)


def clean(text: str) -> str:
    """Return a text as FHIR can hold it; "" if nothing of it can be seen."""
    kept = _OTHER_SPACES.sub(" ", _NO_TEXT.sub("", text))
    return kept if kept.strip() else ""


def remarks(*texts: str) -> list[Json]:
    """Return what the program says of a figure: each text that is not empty."""
    return [{"text": text} for text in texts if text]


def own_words(diary: Diary, note: str) -> list[Json]:
    """Return the person's note as theirs, if notes were chosen."""
    text = clean(note) if diary.notes else ""
    return [{"authorReference": {"reference": diary.person}, "text": text}] if text else []


def observation(
    diary: Diary,
    key: str,
    when: Json,
    last: date,
    rest: Json,
    code: Json | None = None,
) -> Json:
    """Return an observation by the person; `last` is its last day, `rest` values and notes."""
    return {
        "resourceType": "Observation",
        "meta": meta(made_up=diary.made_up),
        "status": "preliminary" if last >= diary.today else "final",
        "category": [category(key)],
        "code": code or concept(key),
        "subject": {"reference": diary.person},
        **when,
        "performer": [{"reference": diary.person}],
        **{name: value for name, value in rest.items() if value not in ([], None)},
        "device": {"reference": device_reference()},
    }


def device_reference() -> str:
    """Return the reference to the program in this version."""
    return f"urn:uuid:{uuid5(NAMESPACE, f'NE Habits {__version__}')}"
