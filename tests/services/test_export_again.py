"""A second export is the same byte for byte; one that is stopped leaves everything as it was."""

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.exchange.export_formats import Formats
from nehabits.services.export import Stopped
from nehabits.services.services import Services
from tests.examples import practice
from tests.exports import contents, rows
from tests.journals import NOW, TODAY, open_journal
from tests.strategies import diaries

DAYS = [TODAY - timedelta(days=back) for back in range(40)]
EVERYTHING = Formats(decimal_comma=True, workbook=True)


def keep(services: Services, kept: list[Entry | DayMark]) -> None:
    habits = [
        OwnHabit(name=slug, slug=slug, form=HabitForm.NUMBER, position=place)
        for place, slug in enumerate(("coffee", "steps"))
    ]
    services.journal.fill([*habits, *kept])


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(kept=diaries(DAYS), notes=st.booleans())
def test_any_journal_gives_the_same_bytes_twice(
    tmp_path_factory: pytest.TempPathFactory, kept: list[Entry | DayMark], notes: bool
) -> None:
    place = tmp_path_factory.mktemp("again")
    with open_journal(place / "journal.sqlite") as services:
        keep(services, kept)
        one = services.export.write(place / "one", notes=notes, formats=EVERYTHING)
        services.export.write(place / "one.zip", notes=notes)
    # A journal that is opened again, later on the same day, has the rows in no other order.
    with open_journal(place / "journal.sqlite", NOW + timedelta(hours=1)) as services:
        other = services.export.write(place / "other", notes=notes, formats=EVERYTHING)
        services.export.write(place / "other.zip", notes=notes)
    assert contents(one.folder) == contents(other.folder)
    assert (place / "one.zip").read_bytes() == (place / "other.zip").read_bytes()


def test_it_tells_how_far_it_is(lived: Services, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    lived.export.write(tmp_path / "out", tell=lambda done, of: told.append((done, of)))
    steps = told[0][1]
    assert told == [(done, steps) for done in range(1, steps + 1)]
    assert steps > 4
    told.clear()
    first = TODAY - timedelta(days=365 * 10)
    lived.export.write(
        tmp_path / "out", first, TODAY, tell=lambda done, of: told.append((done, of))
    )
    assert told[0][1] > 120


@pytest.mark.parametrize("name", ["out", "out.zip"])
@pytest.mark.parametrize("after", [1, 3])
def test_stopping_leaves_everything_as_it_was(
    lived: Services, tmp_path: Path, name: str, after: int
) -> None:
    target, asked = tmp_path / name, 0
    lived.export.write(target, TODAY, TODAY)

    def state() -> dict[str, bytes]:
        return contents(target) if target.is_dir() else {name: target.read_bytes()}

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked == after

    before = state()
    with pytest.raises(Stopped, match="was stopped; nothing was written"):
        lived.export.write(target, formats=EVERYTHING, stopped=stopped)
    assert asked == after
    assert state() == before
    assert [path.name for path in tmp_path.iterdir()] == [name]


WRITE = """
import sys
from pathlib import Path
from nehabits.app import opened
from nehabits.services.export import Formats

def tell(done, of):
    print(done, flush=True)
    if done == 3:
        sys.stdin.read()

with opened(Path(sys.argv[1])) as services:
    services.export.write(Path(sys.argv[2]), formats=Formats(workbook=True), tell=tell)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_kill_leaves_the_earlier_export_and_the_next_one_clears_up(
    tmp_path: Path, name: str
) -> None:
    journal, target = tmp_path / "journal.sqlite", tmp_path / name
    with open_journal(journal) as services:
        services.journal.log(practice(5), practice(6, day=date(2026, 1, 1)))
        services.export.write(target, TODAY, TODAY)
    before = contents(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(journal), str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writing:
        assert writing.stdout is not None
        for _ in range(3):
            writing.stdout.readline()
        writing.send_signal(signal.SIGKILL)
    half = {each for each in contents(tmp_path) if ".unfinished" in each}
    assert half
    left = contents(tmp_path)
    assert {each: data for each, data in left.items() if each.startswith(name)} == {
        each: data for each, data in before.items() if each.startswith(name)
    }
    with open_journal(journal) as services:
        services.export.write(target)
    assert not list(tmp_path.glob(".*"))
    if name == "out":
        assert len(rows(target, "practice")) == 2
