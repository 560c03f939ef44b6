"""A zip takes its place whole or not at all, with the same bytes every time."""

import errno
import os
import zipfile
from pathlib import Path

import pytest

from nehabits.exchange.export_folder import MARK
from nehabits.exchange.export_zip import export_place, is_zip, refuse_taken_zip
from tests.examples import refused

PACKAGE = f'{{"name": "{MARK[1]}", "resources": [{{"path": "a.csv"}}]}}'


def write(target: Path, text: str = "new") -> None:
    with export_place(target) as aside:
        (aside / "tables").mkdir()
        for name in ("tables/a.csv", "daily.csv"):
            (aside / name).write_text(text)
        (aside / MARK[0]).write_text(PACKAGE)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_the_files_are_in_it_by_name_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "below" / "out.zip")
    with zipfile.ZipFile(tmp_path / "below" / "out.zip") as packed:
        assert packed.namelist() == ["daily.csv", "tables/a.csv", MARK[0]]
        assert packed.testzip() is None
        assert packed.read("daily.csv") == b"new"
    assert names(tmp_path) == ["below", "below/out.zip"]


def test_a_second_zip_has_the_same_bytes_whatever_the_clock_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "one.zip")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    with export_place(tmp_path / "other.ZIP") as aside:
        (aside / MARK[0]).parent.mkdir()
        (aside / MARK[0]).write_text(PACKAGE)
        (aside / "daily.csv").write_text("new")
        (aside / "tables" / "a.csv").write_text("new")
        os.utime(aside / "daily.csv", (1e9, 1e9))
        (aside / "daily.csv").chmod(0o600)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.ZIP").read_bytes()


def test_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    write(tmp_path / "out.zip", "old")
    write(tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        assert packed.read("daily.csv") == b"new"


def foreign(target: Path, kind: str) -> None:
    if kind == "text":
        target.write_text("mine")
        return
    with zipfile.ZipFile(target, "w") as packed:
        if kind != "no package":
            name = PACKAGE.replace(MARK[1], "theirs") if kind == "other package" else PACKAGE
            packed.writestr(MARK[0], name)
        packed.writestr("letter.odt" if kind == "other file" else "daily.csv", "mine")


@pytest.mark.parametrize("kind", ["text", "no package", "other package", "other file"])
def test_a_file_that_is_no_earlier_export_is_refused_and_left_alone(
    tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "out.zip"
    foreign(target, kind)
    before = target.read_bytes()
    with refused("folder", f"{target} is there and is no earlier export"):
        write(target)
    with refused("folder", f"{target} is there and is no earlier export"):
        refuse_taken_zip(target)
    assert (names(tmp_path), target.read_bytes()) == (["out.zip"], before)


def test_a_folder_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out.zip").mkdir()
    with refused("folder", f"{tmp_path / 'out.zip'} is a folder; name a new file."):
        write(tmp_path / "out.zip")


def break_off(target: Path, problem: BaseException) -> None:
    with export_place(target) as aside:
        (aside / "daily.csv").write_text("half")
        raise problem


@pytest.mark.parametrize("earlier", [True, False])
def test_nothing_half_written_stays_when_writing_breaks_off(tmp_path: Path, earlier: bool) -> None:
    target = tmp_path / "out.zip"
    if earlier:
        write(target, "old")
    before = {name: (tmp_path / name).read_bytes() for name in names(tmp_path)}
    with pytest.raises(KeyboardInterrupt):
        break_off(target, KeyboardInterrupt())
    with refused("folder", "The disk is full; nothing was saved."):
        break_off(target, OSError(errno.ENOSPC, "No space left on device"))
    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path)} == before


def test_what_a_killed_export_left_behind_is_cleared_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".out.zip.unfinished" / "files").mkdir(parents=True)
    (tmp_path / ".out.zip.unfinished" / "files" / "daily.csv").write_text("half")
    write(tmp_path / "out.zip")
    assert names(tmp_path) == ["out.zip"]


def test_a_zip_is_told_by_its_name_alone() -> None:
    assert is_zip(Path("a/out.zip"))
    assert is_zip(Path("out.ZIP"))
    assert not is_zip(Path("out.zip.d"))
    assert not is_zip(Path("zip"))
