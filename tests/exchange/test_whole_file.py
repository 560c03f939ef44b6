"""A file is written whole or not at all."""

import errno
from pathlib import Path

import pytest

from nehabits.domain.refusal import Refused
from nehabits.exchange.whole_file import write_whole


def test_a_file_is_written_for_its_owner_alone_and_takes_an_earlier_ones_place(
    tmp_path: Path,
) -> None:
    path = tmp_path / "chart.csv"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in tmp_path.iterdir()] == ["chart.csv"]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written") as refused:
        write_whole(tmp_path / "gone" / "chart.csv", b"one")
    assert refused.value.sentence.endswith("choose another folder.")


def test_a_full_disk_leaves_the_earlier_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "chart.csv"
    write_whole(path, b"one")

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused, match="The disk is full; nothing was saved"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["chart.csv"]


def test_a_folder_of_that_name_stays_and_is_refused(tmp_path: Path) -> None:
    (tmp_path / "chart.csv").mkdir()
    with pytest.raises(Refused):
        write_whole(tmp_path / "chart.csv", b"one")
    assert [each.name for each in tmp_path.iterdir()] == ["chart.csv"]
