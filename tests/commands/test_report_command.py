"""nehabits report writes a PDF, or says in one sentence why not."""

from pathlib import Path

import pytest

from tests.commands.conftest import Command


def test_it_writes_a_pdf_and_says_how_many_pages(command: Command, tmp_path: Path) -> None:
    command("log", "slept 23:10-6:45 q4")
    path = tmp_path / "report.pdf"
    said = command("report", str(path), "--notes", "--name", "A. B.", "--paper", "letter")
    assert said.status == 0, said.err
    assert said.out.endswith(f"pages are in {path}\n")
    assert path.read_bytes().startswith(b"%PDF-")
    assert path.stat().st_mode & 0o077 == 0


def test_an_empty_journal_is_one_page(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    assert command("report", str(path)).out == f"1 page is in {path}\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--areas", "slep"), "There is no area slep"),
        (("--from", "2026-02-02", "--to", "2026-01-01"), "is before the first"),
        (("--from", "1950-01-01"), "ten years at most"),
        (("--from", "yesterday"), "is not a day"),
        (("--paper", "a5"), "invalid choice"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    command: Command, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    path = tmp_path / "report.pdf"
    said = command("report", str(path), *arguments)
    assert said.status == 2
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert not path.exists()


def test_a_folder_that_is_not_there_is_one_sentence(command: Command, tmp_path: Path) -> None:
    said = command("report", str(tmp_path / "none" / "report.pdf"))
    assert said.status == 2
    assert "choose another folder" in said.err
