"""What the tests of the FHIR bundle share: bundles in few words, and a judge of our own."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from nehabits.exchange.csv_columns import Names
from nehabits.exchange.fhir_bundle import bundle_text
from nehabits.exchange.fhir_codes import LOINC, OWN, PHR, PHR_SLEEP, TABLE, UCUM
from nehabits.exchange.fhir_parts import Diary
from nehabits.services.export import ALL_AREAS
from tests.journals import TODAY

Json = dict[str, Any]

ROW = UUID(int=1)
SPECIFIED = {
    "93832-4": "min",
    "82290-8": "min/wk",
    "89555-7": "d/wk",
    "82291-6": "d/wk",
    "73985-4": "",
    "55411-3": "min",
    "77592-4": "min",
    "77593-2": "min",
}
"""The LOINC codes that were agreed on, typed here a second time, with their units."""

HL7 = "http://terminology.hl7.org/CodeSystem/"
SYSTEMS = {LOINC, OWN, PHR, PHR_SLEEP, f"{HL7}observation-category"}
TEXT = re.compile(r"[ \t\r\n\S]+")
"""A string of FHIR R4, for which no-break and other spaces of Unicode are none."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
NAMES = Names({"running": "Running", "yoga": "Yoga"}, {"breathing": "Paced breathing"}, {})


def bundle_of(*values: Any, **what: Any) -> Json:
    """Return the bundle of values, of the journal whose first row is ROW unless it is said."""
    fields = {"row": ROW, "names": NAMES, "areas": ALL_AREAS, "notes": False, "today": TODAY}
    found: Json = json.loads("".join(bundle_text(Diary(**{**fields, **what}), values)))
    return found


def observations(bundle: Json, code: str = "") -> list[Json]:
    """Return the observations of a bundle, or those that are known by a code."""
    resources = (entry["resource"] for entry in bundle["entry"])
    found = [each for each in resources if each["resourceType"] == "Observation"]
    return [each for each in found if not code or code_of(each) == code]


def code_of(coded: Json) -> str:
    """Return the first code of an observation or a component."""
    return str(coded["code"]["coding"][0]["code"])


def parts(observation: Json) -> dict[str, Any]:
    """Return the values of an observation's components by code."""
    return {code_of(each): value_of(each) for each in observation.get("component", ())}


def value_of(valued: Json) -> Any:
    """Return the value of an observation or a component; a number without its unit."""
    (name,) = [name for name in valued if name.startswith("value")]
    value = valued[name]
    return value["value"] if name == "valueQuantity" else value


def faults(bundle: Json) -> list[str]:
    """Return what is wrong with a bundle that the judges of others do not see."""
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    found = [f"twice: {url}" for url in sorted(set(urls)) if urls.count(url) > 1]
    for said in _every(bundle):
        found += _reference_faults(said, urls)
        found += _time_faults(said)
        found += _code_faults(said)
        found += _text_faults(said)
    return found


def _reference_faults(said: Json, urls: Iterable[str]) -> Iterator[str]:
    if "reference" in said and said["reference"] not in urls:
        yield f"leads nowhere: {said['reference']}"


def _text_faults(said: Json) -> Iterator[str]:
    """Yield texts that a string of FHIR cannot be."""
    for name, text in said.items():
        if isinstance(text, str) and not (TEXT.fullmatch(text) and text.strip()):
            yield f"no text: {name} {text!r}"


def _time_faults(said: Json) -> Iterator[str]:
    if "effectiveDateTime" in said and not DAY.fullmatch(said["effectiveDateTime"]):
        yield f"no day: {said['effectiveDateTime']}"
    if "effectivePeriod" not in said:
        return
    start, end = (said["effectivePeriod"][name] for name in ("start", "end"))
    if all(MOMENT.fullmatch(each) for each in (start, end)):
        if datetime.fromisoformat(start) > datetime.fromisoformat(end):
            yield f"reversed: {start} {end}"
    elif not all(DAY.fullmatch(each) for each in (start, end)):
        yield f"no period: {start} {end}"
    elif date.fromisoformat(start) > date.fromisoformat(end):
        yield f"reversed: {start} {end}"


def _code_faults(said: Json) -> Iterator[str]:
    """Yield codes that the table has not, and units that are not those of their code."""
    if "code" not in said or not isinstance(said["code"], dict):
        return
    codings = said["code"]["coding"]
    for each in codings:
        if each["system"] not in SYSTEMS:
            yield f"unknown system: {each['system']}"
        if each["system"] == LOINC and each["code"] not in SPECIFIED:
            yield f"unknown code: {each['code']}"
    known = {(each.system, each.code): code.unit for code in TABLE for each in code.codings}
    first = codings[0]
    if first["system"] == OWN and first["code"].startswith("own."):
        return
    unit = known.get((first["system"], first["code"]))
    if unit is None:
        yield f"not in the table: {first['code']}"
    elif "valueQuantity" in said:
        quantity = said["valueQuantity"]
        if (quantity["system"], quantity["code"]) != (UCUM, unit):
            yield f"unit of {first['code']}: {quantity['code']}"


def _every(value: Any) -> Iterator[Json]:
    """Yield every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _every(each)
    elif isinstance(value, list):
        for each in value:
            yield from _every(each)
