"""nehabits export writes a page to read and the tables behind it."""

from pathlib import Path

import pytest

from tests.commands.conftest import Command
from tests.exports import contents


def test_the_page_to_read_is_in_the_folder(command: Command, tmp_path: Path) -> None:
    command("log", "slept 23:10-6:45 q4")
    out = tmp_path / "out"
    said = command("export", str(out), "--name", "Jürgen Ö.", "--paper", "letter")
    assert said.status == 0, said.err
    found = contents(out)
    assert said.out == f"{len(found)} files are in {out}\n"
    pdf = found.pop("summary.pdf")
    assert pdf.startswith(b"%PDF-")
    assert b"/MediaBox [0 0 612" in pdf
    assert b"summary.pdf: page 1 to read" in found["README.txt"]
    assert [name for name, data in found.items() if "Jürgen".encode() in data] == []
    assert not list(tmp_path.rglob(".*unfinished*"))


def test_the_tables_alone_are_the_same_bytes(command: Command, tmp_path: Path) -> None:
    command("log", "run 30m hard")
    command("export", str(tmp_path / "whole"))
    said = command("export", str(tmp_path / "tables"), "--no-summary")
    assert said.status == 0, said.err
    alone, whole = contents(tmp_path / "tables"), contents(tmp_path / "whole")
    assert whole.keys() - alone.keys() == {"summary.pdf"}
    assert b"summary.pdf" not in alone["README.txt"]
    assert {name: whole[name] for name in alone if name != "README.txt"} == {
        name: data for name, data in alone.items() if name != "README.txt"
    }


def test_an_export_without_its_page_takes_the_place_of_one_with_it(
    command: Command, tmp_path: Path
) -> None:
    command("log", "run 30m hard")
    for options in ((), ("--no-summary",), ()):
        assert command("export", str(tmp_path / "out"), *options).status == 0
        assert ("summary.pdf" in contents(tmp_path / "out")) is (not options)


def test_an_empty_journal_has_no_page_to_read_and_it_says_so(
    command: Command, tmp_path: Path
) -> None:
    said = command("export", str(tmp_path / "out"))
    assert said.status == 0, said.err
    assert "The journal is empty; there is no summary.pdf." in said.out
    assert "summary.pdf" not in contents(tmp_path / "out")
    said = command("export", str(tmp_path / "out"), "--from", "2026-01-01", "--to", "2026-01-07")
    assert "The journal is empty" not in said.out
    assert "summary.pdf" in contents(tmp_path / "out")


def test_another_paper_is_refused_in_a_sentence(command: Command, tmp_path: Path) -> None:
    said = command("export", str(tmp_path / "out"), "--paper", "a5")
    assert said.status == 2
    assert said.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("options", [(), ("--zip",)])
def test_without_a_display_a_second_export_is_the_same(
    command: Command, tmp_path: Path, options: tuple[str, ...]
) -> None:
    command(
        "log",
        "slept 23:10-6:45 q4",
    )
    first, second = tmp_path / "first", tmp_path / "second"
    for place in (first, second):
        assert command("export", str(place), "--notes", *options).status == 0
    if options:
        one, other = (each.with_suffix(".zip").read_bytes() for each in (first, second))
        assert one == other
    else:
        assert contents(first) == contents(second)


def test_an_export_with_its_page_comes_back(command: Command, tmp_path: Path) -> None:
    command("log", "slept 23:10-6:45 q4")
    command("export", str(tmp_path / "out"), "--notes")
    other = ("--journal", str(tmp_path / "other.sqlite"))
    assert command(*other, "import", str(tmp_path / "out")).status == 0
    assert command(*other, "export", str(tmp_path / "again"), "--notes").status == 0
    first, second = contents(tmp_path / "out"), contents(tmp_path / "again")
    assert {name for name in first if first[name] != second[name]} <= {"summary.pdf"}
