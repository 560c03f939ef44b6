"""A folder takes its place whole or not at all, and nothing of the person's is ever replaced."""

import errno
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from nehabits.exchange.export_folder import MARK, refusal_sentence, written_aside
from nehabits.exchange.export_zip import export_place
from tests.examples import refused


def write(folder: Path, text: str = "new") -> None:
    with written_aside(folder) as aside:
        (aside / "daily.csv").write_text(text)
        (aside / "tables").mkdir()
        (aside / MARK[0]).write_text(f'{{"name": "{MARK[1]}", "resources": [{{"path": "a.csv"}}]}}')
        (aside / "tables" / "a.csv").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("exists", [True, False])
def test_a_new_or_empty_folder_is_filled(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "below" / "out"
    if exists:
        folder.mkdir(parents=True)
    write(folder)
    assert names(folder) == ["daily.csv", "tables", "tables/a.csv", MARK[0]]
    assert names(folder.parent) == ["out", *(f"out/{name}" for name in names(folder))]


def test_an_earlier_export_is_replaced_whole(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write(folder, "old")
    (folder / ".DS_Store").touch()
    write(folder)
    assert (folder / "daily.csv").read_text() == "new"
    assert names(tmp_path)[:1] == ["out"]
    assert ".DS_Store" not in names(folder)


@pytest.mark.parametrize("other", ["letter.odt", "tables/my own.csv", "more/daily.csv"])
def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path: Path, other: str) -> None:
    folder = tmp_path / "out"
    write(folder, "old")
    (folder / other).parent.mkdir(exist_ok=True)
    (folder / other).write_text("mine")
    before = names(tmp_path)
    with refused("folder", f"{folder} holds other files"):
        write(folder)
    assert names(tmp_path) == before
    assert (folder / "daily.csv").read_text() == "old"


@pytest.mark.parametrize(
    "package", ['{"name": "theirs", "resources": []}', "[]", "no json", "{}", "[" * 99_999]
)
def test_a_package_of_somebody_else_is_no_earlier_export(tmp_path: Path, package: str) -> None:
    write(tmp_path / "out")
    (tmp_path / "out" / MARK[0]).write_text(package)
    with refused("folder", str(tmp_path / "out")):
        write(tmp_path / "out")


@pytest.mark.parametrize("typed", ["missing/..", "missing/../mine", "mine/missing/.."])
def test_a_way_round_to_a_folder_of_others_is_refused(tmp_path: Path, typed: str) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear", encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"smile")
    with refused("folder", f"{(tmp_path / typed).resolve()} holds other files"):
        write(tmp_path / typed)
    assert (mine / "letter.txt").read_text(encoding="utf-8") == "dear"
    assert names(tmp_path) == ["mine", "mine/letter.txt", "photo.jpg"]


def test_a_way_round_to_a_zip_of_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photos.zip").write_bytes(b"smile")
    typed = tmp_path / "missing" / ".." / "photos.zip"
    with refused("folder", f"{tmp_path / 'photos.zip'} is there"), export_place(typed):
        pass
    assert (tmp_path / "photos.zip").read_bytes() == b"smile"


def test_what_is_put_there_while_it_is_written_stays(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with refused("folder", f"{folder} holds other files"), written_aside(folder) as aside:
        (aside / "daily.csv").write_text("day", encoding="utf-8")
        folder.mkdir()
        (folder / "letter.txt").write_text("dear", encoding="utf-8")
    assert (folder / "letter.txt").read_text(encoding="utf-8") == "dear"


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with refused("folder", f"{tmp_path / 'out'} is no folder"):
        write(tmp_path / "out")
    with refused("folder", f"{tmp_path / 'out' / 'below'} is no folder"):
        write(tmp_path / "out" / "below")
    assert names(tmp_path) == ["out"]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_link_among_the_files_is_somebody_s_own(tmp_path: Path) -> None:
    write(tmp_path / "out")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "out" / "pictures").symlink_to(tmp_path / "pictures")
    with refused("folder", f"{tmp_path / 'out'} holds other files"):
        write(tmp_path / "out")
    assert (tmp_path / "out" / "pictures").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_link_to_a_folder_stays_a_link_and_the_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "out")
    for _ in range(2):
        write(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "out" / "daily.csv").is_file()


@pytest.mark.parametrize("write_into", [written_aside, export_place])
def test_a_name_that_leads_nowhere_is_refused(
    tmp_path: Path, write_into: Callable[[Path], AbstractContextManager[Path]]
) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for name in ("~nobody-at-all/out", str(loop), "a\0b"):
        with refused("folder", ""), write_into(Path(name)):
            pass


def test_what_a_kill_between_the_renames_left_is_cleared(tmp_path: Path) -> None:
    write(tmp_path / ".out.earlier", "old")
    write(tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def write_half(folder: Path, problem: BaseException) -> None:
    with written_aside(folder) as aside:
        (aside / "daily.csv").write_text("half")
        raise problem


@pytest.mark.parametrize("earlier", [True, False])
def test_nothing_half_written_stays_when_writing_breaks_off(tmp_path: Path, earlier: bool) -> None:
    folder = tmp_path / "out"
    if earlier:
        write(folder, "old")
    before = names(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        write_half(folder, KeyboardInterrupt())
    assert names(tmp_path) == before


def test_what_a_killed_export_left_behind_is_cleared_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".out.unfinished").mkdir()
    (tmp_path / ".out.unfinished" / "daily.csv").write_text("half")
    write(tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_of_the_system_is_said_plainly(tmp_path: Path) -> None:
    with refused("folder", "The disk is full; nothing was saved."):
        write_half(tmp_path / "out", OSError(errno.ENOSPC, "No space left on device"))
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EDQUOT, "The disk is full"),
        (errno.EACCES, "x cannot be written; choose a folder that is yours."),
        (errno.EROFS, "x cannot be written; choose a folder that is yours."),
        (errno.ENOTDIR, "x is no folder"),
        (errno.EIO, "x cannot be written (Input/output error)"),
    ],
)
def test_each_trouble_has_its_sentence(number: int, said: str) -> None:
    problem = OSError(number, "Input/output error")
    assert refusal_sentence(problem, Path("x")).startswith(said)
