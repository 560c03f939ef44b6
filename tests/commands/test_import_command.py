"""nehabits import: an export comes back, and what is left out is said with its line."""

from pathlib import Path

import pytest

from tests.commands.conftest import Command

DAY = "2026-03-05"


@pytest.fixture
def export(command: Command, tmp_path: Path) -> Path:
    other = str(tmp_path / "other.sqlite")
    for text in ("run 30m", "breathing 5m", "lunch: 2 eggs"):
        command("--journal", other, "log", text, "--day", DAY)
    assert command("--journal", other, "export", str(tmp_path / "out"), "--notes").status == 0
    return tmp_path / "out"


def spoil(export: Path) -> None:
    practices = export / "tables" / "practice.csv"
    practices.write_text(practices.read_text("utf-8-sig").replace(",5,", ",five,"), "utf-8")


def test_an_export_is_shown_and_taken_once(command: Command, export: Path) -> None:
    shown = command("import", str(export), "--dry-run")
    assert shown.status == 0
    assert shown.out.splitlines() == [
        f"3 records are new, {DAY} to {DAY}.",
        "Exercise: 1 new",
        "Practices: 1 new",
        "Meals: 1 new",
    ]
    assert command("day", DAY, "--json").json["entries"] == []
    taken = command("import", str(export))
    assert taken.status == 0
    assert taken.out.endswith("3 records imported. Undo in the window takes all of it back.\n")
    assert len(command("day", DAY, "--json").json["entries"]) == 3
    again = command("import", str(export))
    assert again.status == 0
    assert again.out.startswith("Nothing is new; all of it is in this journal already.\n")
    assert "Meals: 0 new, 1 there already" in again.out


def test_rows_that_are_left_out_end_in_status_2_and_the_others_come(
    command: Command, export: Path
) -> None:
    spoil(export)
    taken = command("import", str(export), "--json")
    assert taken.status == 2
    assert taken.err == (
        "tables/practice.csv, line 2: duration_min is five; it should be a whole number.\n"
    )
    told = taken.json
    assert told["imported"]
    assert told["new"] == {"meals": 1, "exercise": 1}
    assert (told["from"], told["to"]) == (DAY, DAY)
    assert [row["line"] for row in told["refused"]] == [2]
    assert told["remarks"] == ["tables/practice.csv was changed after the export."]
    assert len(command("day", DAY, "--json").json["entries"]) == 2


def test_a_foreign_folder_is_refused_and_nothing_is_taken(
    command: Command, export: Path, tmp_path: Path
) -> None:
    said = command("import", str(export), str(tmp_path))
    assert said.status == 2
    assert said.err.startswith(f"{tmp_path} holds no export of NE Habits")
    assert command("day", DAY, "--json").json["entries"] == []


def test_settings_come_along_or_are_asked_for(
    command: Command, export: Path, tmp_path: Path
) -> None:
    settings = export / "tables" / "settings.csv"
    settings.write_text(
        settings.read_text("utf-8-sig").replace("first_weekday,0", "first_weekday,6"), "utf-8"
    )
    assert "Setting: First day of the week: Sunday" in command("import", str(export)).out
    other = ("--journal", str(tmp_path / "third.sqlite"))
    command(*other, "log", "run 5m", "--day", DAY)
    left = command(*other, "import", str(export)).out
    assert "Setting left as it is: First day of the week: Sunday" in left
    assert "Settings imported." in command(*other, "import", str(export), "--settings").out
