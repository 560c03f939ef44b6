"""What the charts of the fortnight draw, number by number, as it was looked at once and kept.

After a change that is meant: NEHABITS_REWRITE_SNAPSHOTS=1 python -m pytest on this file, then read
what changed in tests/ui/charts/snapshots before it is committed.
"""

import json
import math
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from nehabits.domain.aim import Aim
from nehabits.ui.charts.chart_lines import Band, TrendLines, trend_lines
from tests.diaries import Diary, diary
from tests.fortnight import BEFORE, LATER, MONDAY, SUNDAY, THURSDAY, fill

SNAPSHOTS = Path(__file__).parent / "snapshots"
REWRITE = "NEHABITS_REWRITE_SNAPSHOTS"

MEASURES = (
    "sleep.duration",
    "sleep.onset",
    "exercise.moderate_equivalent",
    "practice.minutes",
    "meal.copper",
    "checkin.mood",
    "own.coffee",
)
"""One of each area at least; onset goes over midnight."""

AIMS = (
    Aim(measure="sleep.duration", since=BEFORE, until=MONDAY, low=450),
    Aim(measure="sleep.duration", since=MONDAY, low=470, high=500),
    Aim(measure="sleep.onset", since=MONDAY, high=1410),
    Aim(measure="own.coffee", since=THURSDAY, high=0),
)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    with diary(tmp_path_factory.mktemp("snapshots") / "journal.sqlite", LATER) as opened:
        fill(opened)
        for aim in AIMS:
            opened.journal.keep_aim(aim)
        yield opened


def lines_of(finished: Diary, measure: str, first: date = BEFORE) -> TrendLines:
    return trend_lines(
        finished.review.series(measure, first, SUNDAY + timedelta(days=1)),
        finished.review.line(measure),
        LATER,
        finished.journal.aims(),
    )


def snapshot(lines: TrendLines) -> dict[str, Any]:
    """Return what is drawn as plain JSON; a chart may hold more than is named here."""
    return {
        "measure": lines.measure.id,
        "days": [str(day) for day in lines.days],
        "values": _numbers(lines.values),
        "line": _numbers(lines.line),
        "weeks": None if lines.weeks is None else _numbers(lines.weeks.sums),
        "partial": [bool(each) for each in lines.partial],
        "not_tracked": [bool(each) for each in lines.not_tracked],
        "band": _band(lines.band),
        "aims": [
            {
                "first": str(aim.first),
                "last": str(aim.last),
                "bounds": _numbers(aim.bounds),
                "words": aim.words,
            }
            for aim in lines.aims
        ],
    }


def _numbers(values: Iterable[float]) -> list[float | None]:
    """Return numbers with so many decimals as every machine gives alike."""
    return [None if math.isnan(each) else round(float(each), 6) for each in values]


def _band(band: Band | None) -> dict[str, Any] | None:
    return None if band is None else {"low": band.low, "high": band.high, "week": band.by_week}


def text_of(drawn: dict[str, Any]) -> str:
    """Return a snapshot as text: a line for each part, so that a change is read at a glance."""
    parts = [f"  {json.dumps(key)}: {json.dumps(each)}" for key, each in drawn.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("measure", MEASURES)
def test_a_chart_draws_what_it_drew(finished: Diary, measure: str) -> None:
    drawn = snapshot(lines_of(finished, measure))
    file = SNAPSHOTS / f"{measure}.json"
    if os.environ.get(REWRITE) == "1":
        file.write_text(text_of(drawn), encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8")) == drawn


def test_there_is_a_snapshot_for_each_measure_and_no_other() -> None:
    assert {file.stem for file in SNAPSHOTS.iterdir()} == set(MEASURES)


def test_a_minute_more_or_a_day_less_would_be_seen(finished: Diary) -> None:
    lines = lines_of(finished, "sleep.duration")
    kept = json.loads((SNAPSHOTS / "sleep.duration.json").read_text(encoding="utf-8"))
    values = lines.values.copy()
    values[0] += 1
    assert snapshot(replace(lines, values=values)) != kept
    assert snapshot(lines_of(finished, "sleep.duration", BEFORE + timedelta(days=1))) != kept
    assert snapshot(replace(lines, aims=lines.aims[:1])) != kept
