"""nehabits restore, where it is needed most: the journal itself cannot be opened."""

from pathlib import Path

import pytest

from tests.commands.conftest import Command

DAY = "2026-03-05"


@pytest.fixture
def backup(command: Command, tmp_path: Path) -> Path:
    command("log", "run 30m", "--day", DAY)
    command("backup", str(tmp_path / "safe"))
    return next((tmp_path / "safe").glob("*.sqlite"))


def cut_short(journal: Path) -> None:
    journal.write_bytes(journal.read_bytes()[:50_000])


def emptied(journal: Path) -> None:
    journal.write_bytes(b"")


def garbled(journal: Path) -> None:
    pages = bytearray(journal.read_bytes())
    pages[4096:] = b"\xff" * (len(pages) - 4096)
    journal.write_bytes(pages)


@pytest.mark.parametrize("damage", [cut_short, emptied, garbled])
def test_a_damaged_journal_is_restored_and_kept_as_it_is(
    command: Command, home: Path, backup: Path, damage
) -> None:
    journal = home / "journal.sqlite"
    for companion in home.glob("journal.sqlite-*"):
        companion.unlink()
    damage(journal)
    left = journal.read_bytes()
    assert command("day", DAY).status == 2
    said = command("restore", str(backup))
    assert said.status == 0, said.err
    assert len(command("day", DAY, "--json").json["entries"]) == 1
    assert command("check").status == 0
    (aside,) = (home / "backups").glob("*before-restore*.sqlite")
    assert aside.read_bytes() == left
    assert str(aside) in said.out
    assert journal.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_no_journal_is_not_replaced(
    command: Command, backup: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear diary " * 100)
    said = command("--journal", str(letter), "restore", str(backup))
    assert said.status == 2
    assert letter.read_text().startswith("Dear diary")


def test_a_backup_is_restored_where_there_is_no_journal_yet(
    command: Command, backup: Path, tmp_path: Path
) -> None:
    moved = str(tmp_path / "elsewhere" / "journal.sqlite")
    said = command("--journal", moved, "restore", str(backup))
    assert said.status == 0
    assert "no journal" in said.out
    assert len(command("--journal", moved, "day", DAY, "--json").json["entries"]) == 1


def test_a_damaged_backup_is_refused_with_the_journal_unchanged(
    command: Command, home: Path, backup: Path
) -> None:
    cut_short(backup)
    before = (home / "journal.sqlite").read_bytes()
    assert command("restore", str(backup)).status == 2
    assert (home / "journal.sqlite").read_bytes() == before
