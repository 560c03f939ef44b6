"""The export says what the review says, and all that was typed, so that it can be read back."""

import math
from datetime import date, timedelta
from pathlib import Path

import pytest

from nehabits.domain.checkin import CheckIn
from nehabits.domain.dated_choice import DatedChoice
from nehabits.domain.day_mark import Mark
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import WeekFigure
from nehabits.exchange.csv_text import BOM, unguarded
from nehabits.services.services import Services
from tests.examples import exercise, item, meal, nap, night, practice
from tests.exports import contents, rows
from tests.journals import TODAY, fill, open_journal

AWKWARD = (
    "=1+1",
    "a;=2\t-3|@4",
    'she said "=5", and,\r\n=6\rand\n\'=7',
    "nul\0nul",
    "🌙👩‍👩‍👧 émoji",
    "\u202eright to left\u202c שלום",
    "＝full ＠width",
)


def test_every_day_of_the_period_has_a_row_and_gaps_are_empty(
    services: Services, tmp_path: Path
) -> None:
    services.journal.log(night(TODAY - timedelta(days=3), "23:00", "07:00"), practice(10))
    daily = rows(services.export.write(tmp_path / "out").folder, "daily")
    assert [row["day"] for row in daily] == [
        (TODAY - timedelta(days=back)).isoformat() for back in (3, 2, 1, 0)
    ]
    assert [row["sleep_duration_min"] for row in daily] == ["480", "", "", ""]
    assert [row["practice_minutes_min"] for row in daily] == ["", "", "", "10"]
    assert [row["sleep_tracking"] for row in daily] == ["logged", "", "", ""]
    assert daily[0]["sleep_onset"] == "23:00"
    assert daily[0]["sleep_wake"] == "07:00"


def test_days_say_what_was_marked(services: Services, tmp_path: Path) -> None:
    services.journal.log(meal(item(protein=1.0)))
    services.journal.mark([TODAY], Pillar.EXERCISE, Mark.NOTHING)
    services.journal.mark([TODAY], Pillar.PRACTICE, Mark.NOT_TRACKED)
    (row,) = rows(services.export.write(tmp_path / "out").folder, "daily")
    tracking = {key: value for key, value in row.items() if key.endswith("_tracking")}
    assert tracking == {
        "sleep_tracking": "",
        "exercise_tracking": "nothing",
        "practice_tracking": "not_tracked",
        "meals_tracking": "partial",
        "checkin_tracking": "",
        "own_tracking": "",
    }
    assert row["exercise_moderate_min"] == "0"
    assert row["practice_minutes_min"] == ""
    marks = rows(tmp_path / "out", "day_marks")
    assert [(mark["area"], mark["mark"]) for mark in marks] == [
        ("exercise", "nothing"),
        ("practice", "not_tracked"),
    ]


def test_an_unknown_nutrient_is_empty_and_never_0(services: Services, tmp_path: Path) -> None:
    services.journal.log(meal(item(protein=9.02, copper=None), item("water", None, protein=0.0)))
    folder = services.export.write(tmp_path / "out").folder
    (day,) = rows(folder, "daily")
    assert (day["meal_protein_g"], day["meal_copper_mg"]) == ("9.02", "")
    amounts = {(r["item"], r["nutrient"]): r["amount"] for r in rows(folder, "meal_nutrients")}
    assert amounts["1", "copper"] == amounts["2", "copper"] == ""
    assert (amounts["1", "protein"], amounts["2", "protein"]) == ("9.02", "0")
    foods = [(row["food"], row["weight_g"], row["food_id"]) for row in rows(folder, "meals")]
    assert foods == [("lentils", "100", ""), ("water", "", "")]
    week = {row["measure"]: row for row in rows(folder, "weeks")}["meal.copper"]
    assert (week["value"], week["foods_have"], week["foods_of"]) == ("", "0", "0")


def test_daily_sums_come_to_the_weeks_of_the_review(lived: Services, written: Path) -> None:
    daily = {row["day"]: row for row in rows(written, "daily")}
    columns = {measure.id: measure.column for measure in lived.review.measures()}
    compared = 0
    for row in rows(written, "weeks"):
        if row["rule"] != "sum" or not row["value"]:
            continue
        days = [date.fromisoformat(row["from"]) + timedelta(days=step) for step in range(7)]
        cells = [daily.get(day.isoformat(), {}).get(columns[row["measure"]]) for day in days]
        assert math.fsum(float(cell) for cell in cells if cell) == float(row["value"])
        compared += 1
    assert compared > 50


def test_the_weeks_are_those_of_the_review(lived: Services, written: Path) -> None:
    listed = rows(written, "weeks")
    for first in sorted({row["from"] for row in listed}):
        week = lived.review.week(date.fromisoformat(first))
        here = [row for row in listed if row["from"] == first]
        assert [row["measure"] for row in here] == [row.measure.id for row in week.rows]
        assert {row["week"] for row in here} == {week.name}
        assert [figure(row) for row in here] == [told(row.figure) for row in week.rows]
    clock = next(row for row in listed if row["measure"] == "sleep.wake" and row["value"])
    hour, minute = clock["clock"].split(":")
    assert abs(int(hour) * 60 + int(minute) - float(clock["value"])) <= 0.5


def figure(row: dict[str, str]) -> tuple[float | None, ...]:
    names = ("value", "n", "have", "of", "foods_have", "foods_of")
    return tuple(float(row[name]) if row[name] else None for name in names)


def told(figure: WeekFigure) -> tuple[float | None, ...]:
    of = figure.coverage
    return (figure.value, figure.n, of.have, of.of, of.foods_have, of.foods_of)


def test_every_entry_has_its_rows(lived: Services, written: Path) -> None:
    span = lived.review.span()
    assert span is not None
    ids = {str(entry.id) for entry in lived.review.entries(*span)}
    files = ("sleep", "exercise", "practice", "meals", "checkins", "own_habits")
    assert {row["id"] for name in files for row in rows(written, name)} == ids
    meals = {(row["id"], row["item"]) for row in rows(written, "meals")}
    nutrients = rows(written, "meal_nutrients")
    assert {(row["meal_id"], row["item"]) for row in nutrients} == meals


@pytest.mark.parametrize("notes", [True, False])
def test_a_second_export_gives_the_same_bytes(lived: Services, tmp_path: Path, notes: bool) -> None:
    one = lived.export.write(tmp_path / "one", notes=notes)
    other = lived.export.write(tmp_path / "other", notes=notes)
    assert contents(one.folder) == contents(other.folder)
    assert sorted(contents(one.folder)) == sorted(one.files)
    again = lived.export.write(tmp_path / "one", notes=notes)
    assert contents(again.folder) == contents(other.folder)


def test_a_journal_opened_again_gives_the_same_bytes(tmp_path: Path) -> None:
    folders = []
    for name in ("one", "other"):
        with open_journal(tmp_path / "journal.sqlite") as services:
            if name == "one":
                fill(services, 9)
                services.preferences.choose_reference("sleep.duration", "")
                services.preferences.choose_reference("meal.iron", None)
            folders.append(services.export.write(tmp_path / name, notes=True).folder)
    assert contents(folders[0]) == contents(folders[1])
    chosen = {"setting": f"reference.sleep.duration.since.{TODAY}", "value": ""}
    assert chosen in rows(folders[0], "settings")


def test_every_choice_of_a_reference_is_a_setting_with_its_day(tmp_path: Path) -> None:
    choices = (
        DatedChoice("nsf-sleep"),
        DatedChoice("", date(2026, 1, 5)),
        DatedChoice(None, date(2026, 2, 1)),
    )
    with open_journal(tmp_path / "journal.sqlite") as services:
        services.preferences.keep_reference_choices("sleep.duration", choices)
        folder = services.export.write(tmp_path / "out").folder
    settings = {row["setting"]: row["value"] for row in rows(folder, "settings")}
    assert {key: each for key, each in settings.items() if key.startswith("reference.")} == {
        "reference.sleep.duration": "nsf-sleep",
        "reference.sleep.duration.since.2026-01-05": "",
        "reference.sleep.duration.since.2026-02-01": "default",
    }


def test_files_have_a_byte_order_mark_and_crlf_ends(written: Path) -> None:
    files = [path for path in written.rglob("*") if path.suffix in {".csv", ".txt"}]
    assert len(files) == 18
    for path in files:
        data = path.read_bytes()
        assert data.startswith(BOM), path
        assert data.endswith(b"\r\n"), path
        assert data.replace(b"\r\n", b"").count(b"\n") == 0, path


@pytest.mark.parametrize("note", AWKWARD)
def test_notes_come_back_as_they_were_typed(services: Services, tmp_path: Path, note: str) -> None:
    services.journal.log(practice(5, note=note), CheckIn(day=TODAY, tags=("a;b", "=c"), note=note))
    services.week_notes.keep(TODAY - timedelta(days=5), note)
    folder = services.export.write(tmp_path / "out", notes=True).folder
    (row,) = rows(folder, "practice")
    assert unguarded(row["note"]) == note.replace("\0", "")
    kept = {unguarded(row["note"]) for row in rows(folder, "weeks")}
    assert kept == {note.replace("\0", "").strip()}
    (row,) = rows(folder, "checkins")
    assert unguarded(row["tags"]) == r"a\;b;=c"
    assert row["tags"] == r"a\;b;'=c"


def test_names_stand_beside_keys(services: Services, tmp_path: Path) -> None:
    services.journal.log(exercise(30), exercise(5, activity="=my dance"), practice(5))
    folder = services.export.write(tmp_path / "out").folder
    named = {row["activity"]: row["activity_name"] for row in rows(folder, "exercise")}
    assert named == {"running": "Running", "'=my dance": "'=my dance"}
    assert rows(folder, "practice")[0]["kind_name"] == "Paced breathing"


def test_own_habits_have_columns_of_their_own(services: Services, tmp_path: Path) -> None:
    for place, (slug, unit) in enumerate((("a", "b c"), ("a_b", "c"), ("tracking", "=1,\n"))):
        services.journal.keep_habit(
            OwnHabit(name=slug, slug=slug, unit=unit, form=HabitForm.NUMBER, position=place)
        )
    services.journal.log(HabitRecord(day=TODAY, habit="a_b", value=2.5))
    folder = services.export.write(tmp_path / "out").folder
    (day,) = rows(folder, "daily")
    own = {name: value for name, value in day.items() if name.startswith("own_")}
    assert own == {
        "own_tracking": "logged",
        "own_a_b_c": "",
        "own_a_b_c_2": "2.5",
        "own_tracking_1": "",
    }
    assert len(rows(folder, "own_habit_definitions")) == 3


def test_naps_and_unknown_times_keep_what_is_known(services: Services, tmp_path: Path) -> None:
    services.journal.log(nap(TODAY, "14:00", "14:30"), exercise(30))
    folder = services.export.write(tmp_path / "out").folder
    (sleep,) = rows(folder, "sleep")
    assert (sleep["nap"], sleep["awake_min"], sleep["into_bed"]) == ("true", "", "")
    assert sleep["start"] == f"{TODAY}T14:00:00+00:00"
    (session,) = rows(folder, "exercise")
    assert (session["start"], session["start_zone"]) == ("", "")
