"""Our own judge of FHIR bundles sees what those of others do not."""

from datetime import date
from typing import Any

import pytest

from tests.examples import BERLIN, night, practice
from tests.fhir import bundle_of, faults, observations

MONDAY = date(2026, 11, 9)


def test_spaces_that_no_string_of_fhir_holds_are_plain_ones() -> None:
    note = "a\u00a0b\u2003c\u2028d\u3000e\ufefff\x85g \t\r\nh"
    bundle = bundle_of(practice(5, note=note), notes=True)
    (found,) = observations(bundle)
    assert found["note"][-1]["text"] == "a b c d e f g \t\r\nh"
    assert faults(bundle) == []
    (unseen,) = observations(bundle_of(practice(5, note="\u00a0\u3000"), notes=True))
    assert "note" not in unseen


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda each: each["effectivePeriod"].update(end="2026-11-01T00:00:00+01:00"), "reversed"),
        (lambda each: each["effectivePeriod"].update(end="2026-11-10 07:00"), "no period"),
        (lambda each: each["code"]["coding"][0].update(code="93833-2"), "unknown code"),
        (
            lambda each: each["code"]["coding"][0].update(system="http://snomed.info/sct"),
            "unknown system",
        ),
        (lambda each: each["valueQuantity"].update(code="h"), "unit of"),
        (lambda each: each["subject"].update(reference="urn:uuid:gone"), "leads nowhere"),
        (lambda each: each["component"][0]["code"]["coding"][0].update(code="sleep.man"), "not in"),
        (lambda each: each["note"].append({"text": "a\u00a0b"}), "no text"),
        (lambda each: each["note"].append({"text": ""}), "no text"),
    ],
)
def test_our_own_judge_notices_what_no_other_sees(spoil: Any, fault: str) -> None:
    bundle = bundle_of(night(MONDAY, "23:00", "07:00", BERLIN))
    assert faults(bundle) == []
    spoil(observations(bundle)[0])
    assert any(each.startswith(fault) for each in faults(bundle)), faults(bundle)
