"""nehabits log, day and week on a journal of their own."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from nehabits.app import opened
from tests.commands.conftest import Command

DAY = "2026-03-05"
"""A Thursday without a clock change."""


def test_a_night_is_logged_on_the_date_of_waking(command: Command) -> None:
    said = command("log", "slept 23:10-6:45 q4", "--day", DAY, "--json")
    (entry,) = said.json["entries"]
    assert said.status == 0
    assert entry["kind"] == "sleep"
    assert entry["start"] == "2026-03-04T23:10:00+01:00"
    assert entry["end"] == "2026-03-05T06:45:00+01:00"
    assert entry["minutes"] == 455
    assert entry["quality"] == 4


def test_what_is_logged_is_shown_on_its_day(command: Command) -> None:
    command("log", "run 30m hard", "--day", DAY)
    shown = command("day", DAY, "--json").json
    values = {each["id"]: each["value"] for each in shown["measures"]}
    assert [entry["kind"] for entry in shown["entries"]] == ["exercise"]
    assert values["exercise.vigorous"] == 30
    assert values["exercise.moderate_equivalent"] == 60
    assert values["exercise.moderate"] == 0
    assert values["practice.minutes"] is None


def test_the_four_areas_make_a_week(command: Command) -> None:
    for text in (
        "slept 23:10-6:45 q4",
        "run 30m hard",
        "breathing 5m",
        "lunch: 2 eggs, 150 g spinach",
    ):
        assert command("log", text, "--day", DAY).status == 0
    week = command("week", DAY, "--json").json
    rows = {each["id"]: each for each in week["measures"]}
    assert (week["week"], week["from"], week["to"]) == ("2026-W10", "2026-03-02", "2026-03-08")
    assert rows["sleep.duration"]["days"] == [None, None, None, 455, None, None, None]
    assert rows["sleep.duration"]["value"] is None
    assert rows["sleep.duration"]["reference"]["low"] == 420
    assert rows["exercise.moderate_equivalent"]["value"] == 60
    assert rows["practice.minutes"]["value"] == 5
    # 2 eggs of 50 g with 12.56 g and 150 g of spinach with 2.86 g protein per 100 g.
    assert abs(rows["meal.protein"]["days"][3] - (12.56 + 1.5 * 2.86)) < 1e-9
    assert rows["meal.protein"]["coverage"]["foods_of"] == 0


def test_a_dry_run_keeps_nothing(command: Command) -> None:
    assert command("log", "run 30m", "--dry-run").status == 0
    assert command("day", "--json").json["entries"] == []


def test_what_is_not_understood_is_one_sentence_and_status_2(command: Command) -> None:
    said = command("log", "qwertz")
    assert said.status == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_a_day_to_come_is_refused(command: Command) -> None:
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()  # noqa: TID251 - the real clock
    said = command("log", "run 30m", "--day", tomorrow)
    assert said.status == 2
    assert tomorrow in said.err


def test_an_overlap_names_the_clash(command: Command) -> None:
    command("log", "slept 23:10-6:45", "--day", DAY)
    said = command("log", "slept 22:00-5:00", "--day", DAY)
    assert said.status == 2
    assert "23:10" in said.err
    assert "06:45" in said.err


def test_a_wall_time_that_the_clocks_show_twice_asks_for_the_offset(command: Command) -> None:
    said = command("log", "slept 2:30-8:00", "--day", "2025-10-26")
    assert said.status == 2
    assert "+02:00" in said.err
    assert "+01:00" in said.err
    assert command("log", "slept 2:30+01:00-8:00", "--day", "2025-10-26").status == 0


def test_a_meal_of_another_day_has_the_usual_time(command: Command) -> None:
    said = command("log", "dinner: rice", "--day", DAY, "--json")
    assert said.json["entries"][0]["start"] == "2026-03-05T19:00:00+01:00"


def test_exercise_of_another_day_has_no_time(command: Command) -> None:
    said = command("log", "run 30m", "--day", DAY, "--json")
    entry = said.json["entries"][0]
    assert (entry["start"], entry["end"], entry["minutes"]) == (None, None, 30)


def test_each_kind_is_named_and_a_practice_says_which(command: Command) -> None:
    texts = "slept 23:10-6:45; run 30m; breathing 5m; lunch: 1 egg; energy 4"
    said = command("log", texts, "--day", DAY, "--json")
    entries = said.json["entries"]
    kinds = ["sleep", "exercise", "practice", "meal", "checkin"]
    assert [entry["kind"] for entry in entries] == kinds
    assert entries[2]["practice"] == "breathing"


def test_a_night_that_ends_before_the_day_begins_can_be_logged_at_once(
    tmp_path: Path, home: Path
) -> None:
    three_in_the_morning = datetime(2026, 3, 5, 2, 0, tzinfo=UTC)
    with opened(tmp_path / "j.sqlite", three_in_the_morning) as services:
        assert services.today() == date(2026, 3, 4)
        services.journal.log(
            *services.quick_entry.read("slept 22:00-2:50", date(2026, 3, 5)).entries
        )
        assert len(services.review.day(date(2026, 3, 5)).entries) == 1


def test_json_tells_what_is_kept_when_a_check_in_joins_an_earlier_one(command: Command) -> None:
    first = command("log", "energy 5", "--day", DAY, "--json").json["entries"][0]
    second = command("log", "mood 2", "--day", DAY, "--json").json["entries"][0]
    assert second["id"] == first["id"]
    assert (second["energy"], second["mood"]) == (5, 2)
    assert second["created"] is not None
    assert command("day", DAY, "--json").json["entries"] == [second]


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_text_asks_what_it_was(command: Command, text: str) -> None:
    said = command("log", text)
    assert (said.status, said.out) == (2, "")
    assert said.err == "What was it? Type it as in run 30m hard.\n"


def test_a_negative_amount_of_food_is_refused_as_an_amount(command: Command) -> None:
    assert "An amount is a number above 0" in command("log", "lunch: -2 eggs").err
