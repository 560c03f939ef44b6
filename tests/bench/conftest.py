"""Journals of ten and of fifty years, made once for all benchmarks, and where figures go."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from tests.journals import fill, open_journal

FIGURES = Path(__file__).parents[2] / "docs" / "performance.md"
DECADE, HALF_CENTURY = 3652, 18262


@dataclass
class Ledger:
    """The lines that a run writes to docs/performance.md."""

    lines: list[str] = field(default_factory=list)

    def gate(self, what: str, ours: float, floor: float, bound: float, unit: str = "ms") -> None:
        """Note a ratio and hold it to its bound."""
        ratio = ours / floor
        self.lines.append(
            f"| {what} | {ours:.1f} {unit} | {floor:.1f} {unit} | {ratio:.2f} | {bound} |"
        )
        print(self.lines[-1])
        assert ratio <= bound, f"{what}: {ratio:.2f} times the floor, at most {bound} is allowed"

    def note(self, what: str, ours: float, unit: str = "ms") -> None:
        """Note an absolute figure that nothing is held to."""
        self.lines.append(f"| {what} | {ours:.1f} {unit} | – | – | printed |")
        print(self.lines[-1])


@pytest.fixture(scope="session")
def ledger() -> Iterator[Ledger]:
    ledger = Ledger()
    yield ledger
    if ledger.lines:
        intro, _, _ = FIGURES.read_text(encoding="utf-8").partition("| What |")
        table = "| What | Ours | Floor | Ratio | Bound |\n| --- | --- | --- | --- | --- |\n"
        FIGURES.write_text(intro + table + "\n".join(ledger.lines) + "\n", encoding="utf-8")


def _journal(folder: Path, days: int) -> Path:
    path = folder / f"{days}.sqlite"
    with open_journal(path) as services:
        fill(services, days)
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
    return path


@pytest.fixture(scope="session")
def decade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _journal(tmp_path_factory.mktemp("decade"), DECADE)


@pytest.fixture(scope="session")
def half_century(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _journal(tmp_path_factory.mktemp("half_century"), HALF_CENTURY)


def side_by_side(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int = 15
) -> tuple[float, float]:
    """Return the medians of two deeds in milliseconds, done in turn so that noise falls on both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for kept, deed in zip(times, (ours, floor), strict=True):
            start = time.perf_counter()
            deed()
            kept.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])
