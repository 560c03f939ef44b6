"""What the command line says keeps to the lexicon: help, answers, and why something is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nehabits.app import main
from nehabits.commands.command_line import COMMANDS
from tests.wording.lexicon import check

Run = Callable[..., tuple[int, str, str]]
"""Runs nehabits with arguments; returns how it ended, and what it said on both streams."""

NIGHT = "slept 23:10-6:45 q4"
DAY = ("--day", "2026-03-05")
ASKED = [
    ("log", NIGHT, *DAY),
    ("log", "--dry-run", "run 30m hard", *DAY),
    ("day", "2026-03-05"),
    ("day", "2026-03-06"),
    ("week", "2026-03-05"),
    ("foods", "no such food at all"),
    ("check",),
    ("backup",),
    ("export", "out"),
]
REFUSED = [
    ("log", "what is this"),
    ("log", NIGHT, *DAY),
    ("log", "slept 8:00-7:55", *DAY),
    ("log", "run -5m", *DAY),
    ("log", "breathing 40h", *DAY),
    ("log", "lunch:", *DAY),
    ("log", "lunch: 2 unicorns", *DAY),
    ("log", "run 30m", "--day", "2099-01-01"),
    ("log", "slept 2:30-6:00", "--day", "2026-03-29"),
    ("day", "yesterday"),
    ("foods", "egg", "--limit", "0"),
    ("export", "out", "--areas", "moon"),
    ("export", "out", "--from", "2026-03-05", "--to", "2026-03-01"),
    ("export", "home"),
    ("restore", "none.sqlite"),
    ("restore", "words.txt"),
    ("--journal", "words.txt", "day"),
    ("demo",),
    ("dance",),
]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("NEHABITS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words.txt").write_text("These are words and no journal.\n" * 100)

    def run(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
        return status, *capsys.readouterr()

    return run


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help_keeps_to_the_lexicon(run: Run, command: tuple[str, ...]) -> None:
    status, out, _ = run(*command, "--help")
    assert status == 0
    assert out.startswith("usage: nehabits")
    assert check([("", " ".join(out.split()))]) == []


@pytest.mark.parametrize("arguments", ASKED, ids=" ".join)
def test_an_answer_keeps_to_the_lexicon(run: Run, arguments: tuple[str, ...]) -> None:
    if arguments != ASKED[0]:
        run(*ASKED[0])
    status, out, err = run(*arguments)
    assert (status, err) == (0, "")
    assert out.strip()
    assert check([("", line) for line in out.splitlines()]) == []


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_a_refusal_is_one_sentence_that_keeps_to_the_lexicon(
    run: Run, arguments: tuple[str, ...]
) -> None:
    run(*ASKED[0])
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    said = err.strip().splitlines()[-1]
    assert said.startswith("nehabits") or said.endswith(".")
    assert "Traceback" not in err
    assert check([("error", said)]) == []
