"""The command line as a whole: help, errors, exit statuses."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from nehabits.commands.command_line import COMMANDS
from tests.commands.conftest import Command


def test_help_names_every_command(command: Command) -> None:
    said = command("--help")
    assert said.status == 0
    assert all(name in said.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(command: Command, name: str) -> None:
    assert command(name, "--help").status == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("day", "2026-02-30"), "2026-02-30"),
        (("foods",), "TEXT"),
        (("foods", "egg", "--limit", "many"), "many"),
        (("day", "--sideways"), "--sideways"),
        (("repot",), "repot"),
    ],
)
def test_arguments_that_cannot_be_read_are_refused_in_one_sentence(
    command: Command, arguments: tuple[str, ...], named: str
) -> None:
    said = command(*arguments)
    assert said.status == 2
    assert named in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_journal_is_made_for_its_owner_alone(command: Command, home: Path) -> None:
    command("day")
    assert (home / "journal.sqlite").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_no_journal_is_refused_and_left_alone(
    command: Command, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear diary")
    said = command("--journal", str(letter), "day")
    assert said.status == 2
    assert "is not a journal" in said.err
    assert letter.read_text() == "Dear diary"


def test_a_journal_of_somebody_who_is_not_there_is_refused(command: Command) -> None:
    said = command("--journal", "~nobody-at-all/journal.sqlite", "check")
    assert said.status == 2
    assert said.err == "There can be nothing at ~nobody-at-all/journal.sqlite; check the name.\n"


def test_demo_fills_a_new_journal_and_refuses_a_used_one(command: Command) -> None:
    assert command("demo", "--days", "10").status == 0
    again = command("demo", "--days", "10")
    assert again.status == 2
    assert "has entries" in again.err


def test_the_same_seed_gives_the_same_journal(command: Command, tmp_path: Path) -> None:
    dumps = []
    for name in ("one.sqlite", "two.sqlite"):
        path = tmp_path / name
        command("--journal", str(path), "demo", "--days", "15", "--seed", "7")
        with sqlite3.connect(path) as db:
            dumps.append([line for line in db.iterdump() if "INSERT" in line])
        db.close()
    assert dumps[0] == dumps[1]


def test_check_finds_a_sound_journal_sound(command: Command) -> None:
    command("demo", "--days", "10")
    said = command("check")
    assert said.status == 0
    assert "sound" in said.out


def test_a_backup_is_restored_with_what_was_replaced_kept(
    command: Command, home: Path, tmp_path: Path
) -> None:
    command("log", "run 30m", "--day", "2026-03-05")
    command("backup", str(tmp_path / "safe"))
    (backup,) = (tmp_path / "safe").glob("*.sqlite")
    command("log", "run 20m", "--day", "2026-03-06")
    said = command("restore", str(backup))
    assert said.status == 0
    assert command("day", "2026-03-06", "--json").json["entries"] == []
    assert len(command("day", "2026-03-05", "--json").json["entries"]) == 1
    (replaced,) = (home / "backups").glob("*before-restore*")
    assert (
        len(command("--journal", str(replaced), "day", "2026-03-06", "--json").json["entries"]) == 1
    )


def test_export_refuses_an_area_there_is_not(command: Command, tmp_path: Path) -> None:
    said = command("export", str(tmp_path / "out"), "--areas", "sleep,money")
    assert said.status == 2
    assert "money" in said.err
    assert not (tmp_path / "out").exists()


def test_a_bundle_for_programs_is_written_where_it_is_asked_for(
    command: Command, tmp_path: Path
) -> None:
    assert command("log", "slept 23:10-6:45", "--day", "2026-03-04").status == 0
    assert command("export", str(tmp_path / "out"), "--fhir").status == 0
    bundle = json.loads((tmp_path / "out/machine/bundle.fhir.json").read_text("utf-8"))
    assert bundle["resourceType"] == "Bundle"
    assert len(bundle["entry"]) == 3  # the person, the program, the night


def test_foods_are_found_as_json(command: Command) -> None:
    found = command("foods", "egg", "--limit", "3", "--json").json
    assert len(found) == 3
    assert found[0]["id"] == "01123"


def test_the_program_runs_as_a_module_without_a_display(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "nehabits", "foods", "lentils"],
        env={**os.environ, "NEHABITS_HOME": str(tmp_path), "DISPLAY": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert "Lentils" in ran.stdout or "lentils" in ran.stdout
    assert ran.stderr == ""


def test_a_zone_that_there_is_not_is_refused_in_words(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Foo/Bar")
    said = command("week")
    assert said.status == 2
    assert "Foo/Bar" in said.err
    assert said.err.count("\n") == 1


def test_a_home_folder_may_be_written_with_a_tilde(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    command("--journal", "~/mine.sqlite", "day")
    assert (tmp_path / "mine.sqlite").exists()


def test_a_terminal_that_lacks_a_letter_shows_another(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "nehabits", "log", "run 30m hard"],
        env={**os.environ, "NEHABITS_HOME": str(tmp_path), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_second_tour_into_a_folder_is_refused(command: Command, tmp_path: Path) -> None:
    command("--journal", str(tmp_path / "tour" / "journal.sqlite"), "log", "run 30m")
    said = command("tour", str(tmp_path / "tour"))
    assert said.status == 2
    assert "holds a tour already" in said.err
