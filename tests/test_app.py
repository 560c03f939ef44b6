"""Where the program finds its journal and its zone."""

from pathlib import Path

import pytest

from nehabits.app import default_journal, local_now, local_zone


def test_the_journal_is_in_the_folder_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEHABITS_HOME", str(tmp_path))
    assert default_journal() == tmp_path / "journal.sqlite"


def test_without_a_name_it_is_in_the_platform_s_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEHABITS_HOME", raising=False)
    assert default_journal().parent.name == "nehabits"


def test_a_zone_that_changes_while_the_program_runs_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert local_zone() == "Europe/Berlin"
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert local_zone() == "Asia/Tokyo"
    offset = local_now().utcoffset()
    assert offset is not None
    assert offset.total_seconds() == 9 * 3600
