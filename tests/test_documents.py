"""The documents speak of what is there: every file is on the map, every file named exists."""

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.test_house_rules import ROOT

SOURCE = ROOT / "src" / "nehabits"
ROOMS = ("domain", "storage", "exchange", "services", "commands", "ui", "resources")
FILE_NAME = re.compile(r"`((?:[\w*.-]+/)*[\w*-]+\.(?:py|toml|csv|lark|qss|md|txt)|[\w/]+/)`")


def rooms_on_the_map() -> dict[str, list[str]]:
    """Return the file names that the map gives for each room, as patterns."""
    sections = re.split(
        r"^### (\w+)/", (ROOT / "docs" / "map.md").read_text("utf-8"), flags=re.MULTILINE
    )
    return {
        room: FILE_NAME.findall(re.split(r"^## ", text, flags=re.MULTILINE)[0])
        for room, text in zip(sections[1::2], sections[2::2], strict=True)
    }


def folder_of(room: str) -> Path:
    return ROOT / room if room == "resources" else SOURCE / room


def found_in(folders: tuple[Path, ...], pattern: str) -> bool:
    return any(list(folder.glob(pattern.rstrip("/"))) for folder in folders)


def is_on_the_map(file: str, patterns: list[str]) -> bool:
    """Say whether a file, or the folder it is in, is named."""
    return any(
        file.startswith(pattern) if pattern.endswith("/") else fnmatch(file, pattern)
        for pattern in patterns
    )


@pytest.mark.parametrize("room", ROOMS)
def test_every_file_of_a_room_is_on_the_map(room: str) -> None:
    folder, patterns = folder_of(room), rooms_on_the_map()[room]
    files = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__" not in path.as_posix().removeprefix(ROOT.as_posix())
    ]
    assert files
    assert [file for file in files if not is_on_the_map(file, patterns)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_file_on_the_map_is_there(room: str) -> None:
    folder, patterns = folder_of(room), rooms_on_the_map()[room]
    assert patterns
    places = (folder, folder.parent, ROOT)
    assert [each for each in patterns if not found_in(places, each)] == []


@pytest.mark.parametrize("page", ["glossary.md", "map.md"])
def test_every_path_in_the_words_and_the_table_of_changes_is_there(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    paths = [name for name in FILE_NAME.findall(text) if "/" in name.rstrip("/")]
    assert len(paths) > 10
    assert [path for path in paths if not found_in((SOURCE, ROOT, ROOT / "resources"), path)] == []


def test_a_missing_file_is_noticed() -> None:
    patterns = ["review.py", "quick_entry_*.py", "today/"]
    assert is_on_the_map("quick_entry_meal.py", patterns)
    assert is_on_the_map("today/sleep_card.py", patterns)
    assert not is_on_the_map("journal.py", patterns)
    assert FILE_NAME.findall("`a.py` `b_*.py` `c/` `c/d.toml` `a_name` `x.y`") == [
        "a.py",
        "b_*.py",
        "c/",
        "c/d.toml",
    ]
