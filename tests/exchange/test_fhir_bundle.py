"""Entries and figures as FHIR observations, with the codes that were agreed on."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from nehabits import __version__
from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs
from nehabits.domain.figure import Figure
from nehabits.domain.intensity import Intensity
from nehabits.domain.measure import measure_named
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import Coverage, WeekFigure
from nehabits.exchange.csv_columns import Names
from nehabits.exchange.csv_figure_tables import DayFigures, WeekOfMeasure
from nehabits.exchange.fhir_codes import LOINC, OWN, SOURCES, TABLE
from tests.examples import BERLIN, at, exercise, meal, nap, night, practice
from tests.fhir import SPECIFIED, bundle_of, code_of, faults, observations, parts, value_of
from tests.journals import TODAY

MONDAY = date(2026, 11, 9)


def only(*values: Any, **what: Any) -> dict[str, Any]:
    bundle = bundle_of(*values, **what)
    assert faults(bundle) == []
    (found,) = observations(bundle)
    return found


def texts(observation: dict[str, Any]) -> list[str]:
    return [note["text"] for note in observation.get("note", ())]


def day(measure: str, value: float | None, tracking: Tracking, *foods: int) -> DayFigures:
    return DayFigures(MONDAY, {measure: DayCell(MONDAY, Figure(value, *foods), tracking)}, {})


def week(measure: str, value: float | None, first: date = MONDAY) -> WeekOfMeasure:
    figure = WeekFigure(value, 5, Coverage(5, 6, "days"))
    return WeekOfMeasure(first, first + timedelta(days=6), measure_named(measure), figure)


def test_a_bundle_of_nothing_holds_a_person_without_a_name_and_the_program() -> None:
    bundle = bundle_of()
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    person, program = (entry["resource"] for entry in bundle["entry"])
    assert person.keys() == {"resourceType", "meta"}
    assert program["version"] == [{"value": __version__}]
    assert program["deviceName"][0]["name"] == "NE Habits"
    assert bundle["meta"]["security"][0]["code"] == "PATAST"


def test_a_night_is_its_minutes_asleep_with_what_else_is_known_of_it() -> None:
    sleep = night(
        date(2026, 10, 25),
        "23:10",
        "06:45",
        BERLIN,
        into_bed=at("2026-10-24 23:00", BERLIN),
        out_of_bed=at("2026-10-25 07:00", BERLIN),
        minutes_to_fall_asleep=10,
        minutes_awake=15,
        awakenings=1,
        quality=4,
    )
    found = only(sleep)
    assert [(each["system"], each["code"]) for each in found["code"]["coding"]] == [
        (LOINC, "93832-4"),
        ("http://hl7.org/fhir/uv/phr/CodeSystem/observation-pghd-codes", "sleepEpisode"),
    ]
    # The clocks went back that night: 7 h 35 on the wall are 8 h 35, less 15 min awake.
    assert found["valueQuantity"] == {
        "value": 500,
        "unit": "min",
        "system": "http://unitsofmeasure.org",
        "code": "min",
    }
    assert found["effectivePeriod"] == {
        "start": "2026-10-24T23:10:00+02:00",
        "end": "2026-10-25T06:45:00+01:00",
    }
    assert parts(found) == {
        "sleep.main": True,
        "sleep.latency": 10,
        "sleep.awake": 15,
        "sleep.awakenings": 1,
        "sleep.in_bed": 540,
        "sleep.quality": 4,
    }
    assert found["status"] == "final"
    assert texts(found) == ["Formula: end − start − minutes awake"]


def test_a_nap_says_that_it_is_one_and_what_was_not_recorded() -> None:
    found = only(nap(MONDAY, "13:00", "13:20"))
    assert (value_of(found), parts(found)) == (20, {"sleep.main": False})
    assert texts(found)[1] == "Minutes awake were not recorded; they count as 0."


def test_a_session_has_its_kind_its_duration_and_its_minutes_by_intensity() -> None:
    found = only(exercise(30, Intensity.VIGOROUS, start=at("2026-11-21 17:45", BERLIN)))
    assert code_of(found) == "73985-4"
    assert found["valueCodeableConcept"]["text"] == "Running"
    assert [each["code"] for each in found["valueCodeableConcept"]["coding"]] == [
        "activity.running",
        "running",
    ]
    kinds = parts(found)
    assert kinds.pop("exercise.intensity")["text"] == "vigorous"
    assert kinds == {"55411-3": 30, "77593-2": 30}
    assert found["effectivePeriod"]["end"] == "2026-11-21T18:15:00+01:00"
    assert found["status"] == "preliminary"  # the day is not over


@pytest.mark.parametrize(
    ("session", "minutes"),
    [
        (exercise(20, day=MONDAY), {"55411-3": 20, "77592-4": 20}),
        (exercise(20, Intensity.LIGHT, day=MONDAY), {"55411-3": 20}),
        (
            exercise(20, aerobic=False, strength=True, day=MONDAY),
            {"55411-3": 20, "exercise.strength": True},
        ),
        (
            practice(20, intensity=Intensity.MODERATE, counts_as=CountsAs.EXERCISE, day=MONDAY),
            {"55411-3": 20, "77592-4": 20},
        ),
    ],
)
def test_only_aerobic_minutes_that_are_not_light_count(session: Entry, minutes: Any) -> None:
    found = only(session)
    kinds = parts(found)
    del kinds["exercise.intensity"]
    assert kinds == minutes
    assert found["effectiveDateTime"] == "2026-11-09"


def test_what_counts_as_both_is_told_once_in_each_area_that_was_chosen() -> None:
    yoga = exercise(40, activity="yoga", counts_as=CountsAs.BOTH)
    assert [code_of(each) for each in observations(bundle_of(yoga))] == [
        "73985-4",
        "practice.session",
    ]
    assert code_of(only(yoga, areas=frozenset({Pillar.PRACTICE}))) == "practice.session"


def test_only_what_is_surely_a_mindful_session_is_called_one() -> None:
    found = only(practice(5, tension_before=4, tension_after=2))
    assert [each["code"] for each in found["code"]["coding"]][1:] == ["mindfulSession"]
    assert (value_of(found), found["valueQuantity"]["code"]) == (5, "min")
    assert parts(found)["practice.tension_after"] == 2
    assert len(only(practice(5, kind="nature"))["code"]["coding"]) == 1


def test_a_kind_that_a_person_made_up_is_words_alone() -> None:
    assert only(exercise(5, activity="my round"))["valueCodeableConcept"] == {"text": "my round"}


def test_meals_are_told_by_their_days_alone() -> None:
    assert observations(bundle_of(meal())) == []


def test_a_nutrient_of_a_day_says_how_much_of_it_is_known() -> None:
    found = only(day("meal.protein", 80.5, Tracking.LOGGED, 3, 4))
    assert found["valueQuantity"]["comparator"] == ">="
    assert (value_of(found), found["valueQuantity"]["code"]) == (80.5, "g")
    assert found["effectiveDateTime"] == "2026-11-09"
    assert texts(found)[1] == "Foods with a value: 3 of 4"
    whole = only(day("meal.protein", 80.5, Tracking.LOGGED, 4, 4))
    assert "comparator" not in whole["valueQuantity"]
    partial = only(day("meal.protein", 80.5, Tracking.PARTIAL, 4, 4))
    assert partial["valueQuantity"]["comparator"] == ">="
    assert texts(partial)[2] == "The meals of this day are not complete."


def test_what_is_missing_is_no_observation_and_a_true_nothing_is_a_zero() -> None:
    assert observations(bundle_of(day("meal.protein", None, Tracking.EMPTY))) == []
    assert observations(bundle_of(week("exercise.mvpa", None))) == []
    assert value_of(only(day("meal.protein", 0.0, Tracking.NOTHING))) == 0


def test_a_week_of_exercise_has_its_minutes_and_its_days() -> None:
    moved = [MONDAY, MONDAY + timedelta(days=2), MONDAY + timedelta(days=7)]
    days = [
        DayFigures(each, {"exercise.mvpa": DayCell(each, Figure(45.0), Tracking.LOGGED)}, {})
        for each in moved
    ]
    bundle = bundle_of(*days, week("exercise.mvpa", 90.0), week("exercise.strength_days", 1.0))
    assert faults(bundle) == []
    weeks = observations(bundle)
    assert {code_of(each): (value_of(each), each["valueQuantity"]["code"]) for each in weeks} == {
        "82290-8": (90, "min/wk"),
        "89555-7": (2, "d/wk"),
        "82291-6": (1, "d/wk"),
    }
    assert weeks[0]["effectivePeriod"] == {"start": "2026-11-09", "end": "2026-11-15"}
    formula, coverage = texts(weeks[0])
    assert formula.startswith("Formula: a day: moderate + vigorous, not doubled; the week: sum")
    assert coverage == "Coverage: 5 of 6 days"


def test_a_figure_of_28_nights_has_the_days_of_these_nights() -> None:
    found = only(week("sleep.regularity_index", 71.25))
    assert found["effectivePeriod"] == {"start": "2026-10-19", "end": "2026-11-15"}
    running = only(week("sleep.regularity_index", 71.25, TODAY - timedelta(days=5)))
    assert running["effectivePeriod"]["end"] == TODAY.isoformat()
    assert running["status"] == "preliminary"


def test_a_check_in_has_the_answers_that_were_given() -> None:
    answers = CheckIn(day=MONDAY, energy=3, stress=2, tags=("travel",))
    assert parts(only(answers)) == {
        "checkin.energy": 3,
        "checkin.stress": 2,
        "checkin.tags": {"text": "travel"},
    }


def test_an_own_habit_keeps_its_own_words() -> None:
    habits = {
        "tea": OwnHabit(name="Green tea", slug="tea", form=HabitForm.NUMBER, unit="cups"),
        "cold": OwnHabit(name="Cold shower", slug="cold"),
    }
    names = Names({}, {}, habits)
    tea = only(HabitRecord(day=MONDAY, habit="tea", value=2), names=names)
    assert tea["valueQuantity"] == {"value": 2, "unit": "cups"}
    assert tea["code"]["coding"][0] == {"system": OWN, "code": "own.tea", "display": "Green tea"}
    assert value_of(only(HabitRecord(day=MONDAY, habit="cold"), names=names)) is True


@pytest.mark.parametrize(
    "entry",
    [
        night(MONDAY, "23:00", "07:00", note="dear\x00 me"),
        exercise(5, note="dear\x00 me"),
        practice(5, note="dear\x00 me"),
        CheckIn(day=MONDAY, note="dear\x00 me"),
        HabitRecord(day=MONDAY, habit="tea", note="dear\x00 me"),
    ],
)
def test_a_note_is_told_only_if_notes_were_chosen_and_as_the_person_s_own(entry: Entry) -> None:
    assert "dear" not in str(bundle_of(entry))
    found = only(entry, notes=True)
    note = found["note"][-1]
    assert note == {"authorReference": found["subject"], "text": "dear me"}


def test_the_same_rows_have_the_same_names_and_other_rows_others() -> None:
    sleep = night(MONDAY, "23:00", "07:00", id=UUID(int=7))
    assert bundle_of(sleep) == bundle_of(sleep)
    urls = {entry["fullUrl"] for entry in bundle_of(sleep)["entry"]}
    assert all(UUID(url.removeprefix("urn:uuid:")).version == 5 for url in urls)
    others = {entry["fullUrl"] for entry in bundle_of(sleep, row=UUID(int=2))["entry"]}
    assert len(urls & others) == 2  # the night and the program


def test_a_made_up_person_is_marked_as_one() -> None:
    found = only(practice(5), made_up=True)
    assert [each["code"] for each in found["meta"]["security"]] == ["PATAST", "HTEST"]
    assert "HTEST" not in str(bundle_of(practice(5)))


def test_the_table_of_codes_has_the_agreed_codes_and_guesses_none() -> None:
    coded = {code.loinc.code: code.unit for code in TABLE if code.loinc}
    assert coded == SPECIFIED
    assert len({code.key for code in TABLE}) == len(TABLE)
    for code in TABLE:
        assert code.name
        assert {each.system for each in code.codings} <= SOURCES.keys()
    assert not any("snomed" in system for system in SOURCES)
