"""Judges of FHIR find nothing in a bundle, and each finds the faults that are planted for it."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nehabits.exchange.fhir_codes import TABLE
from tests.fhir import faults, observations
from tools.judges.bundle_judges import resource_faults, schema_faults, unit_faults


def a_night(bundle: Any) -> Any:
    """Return one night of a bundle, small enough to be judged in a moment."""
    return {**bundle, "entry": [*bundle["entry"][:2], _entry_of(bundle, "93832-4")]}


def _entry_of(bundle: Any, code: str) -> Any:
    return next(
        each
        for each in bundle["entry"]
        if each["resource"].get("code", {}).get("coding", [{}])[0].get("code") == code
    )


def test_the_schema_finds_nothing_in_any_resource(packages: Path, bundle: Any) -> None:
    every_kind = {str(each["code"]): each for each in observations(bundle)}
    assert len(every_kind) > 30
    people = [each["resource"] for each in bundle["entry"][:2]]
    for resource in (*people, *every_kind.values()):
        assert schema_faults(packages, resource) == [], resource
    assert schema_faults(packages, a_night(bundle)) == []


def test_medplum_finds_nothing_in_the_bundle_nor_in_any_entry(packages: Path, bundle: Any) -> None:
    resources = [bundle, *(each["resource"] for each in bundle["entry"])]
    found = resource_faults(packages, resources)
    assert len(found) == len(resources) > 1000
    assert [each for each in found if each] == []


def test_every_unit_is_one_of_ucum(packages: Path) -> None:
    units = sorted({code.unit for code in TABLE if code.unit})
    assert unit_faults(packages, units) == [[]] * len(units)


def test_a_planted_unit_is_noticed(packages: Path) -> None:
    assert all(unit_faults(packages, ["minutes/wk", "hours", "µg DFE"]))


def test_we_find_nothing_ourselves(bundle: Any) -> None:
    assert faults(bundle) == []


SCHEMA, MEDPLUM = "the schema", "Medplum"


@pytest.mark.parametrize(
    ("spoil", "seen_by"),
    [
        (lambda night: night.pop("status"), {MEDPLUM}),
        (lambda night: night.update(status="done"), {SCHEMA}),
        (lambda night: night.pop("code"), {SCHEMA, MEDPLUM}),
        (lambda night: night.update(mood=3), {SCHEMA, MEDPLUM}),
        (lambda night: night.update(valueString="long"), {MEDPLUM}),
        (lambda night: night["valueQuantity"].update(value="480"), {SCHEMA, MEDPLUM}),
        (lambda night: night["effectivePeriod"].update(end="yesterday"), {SCHEMA, MEDPLUM}),
        (lambda night: night.update(note=[{"text": ""}]), {SCHEMA, MEDPLUM}),
        (lambda night: night["valueQuantity"].update(comparator="~"), {SCHEMA}),
        (lambda night: night.update(resourceType="Observations"), {SCHEMA, MEDPLUM}),
    ],
)
def test_a_planted_fault_is_noticed(
    packages: Path, bundle: Any, spoil: Callable[[Any], Any], seen_by: set[str]
) -> None:
    night = copy.deepcopy(_entry_of(bundle, "93832-4")["resource"])
    spoil(night)
    seen = set()
    if schema_faults(packages, night):
        seen.add(SCHEMA)
    if resource_faults(packages, [night])[0]:
        seen.add(MEDPLUM)
    assert seen >= seen_by, seen
