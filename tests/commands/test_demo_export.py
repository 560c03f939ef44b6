"""A made-up year goes out, and its weeks are those of `week --json`; pandas counts them again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from nehabits.app import main

NO_DAYS = pd.Series(dtype=float)


@dataclass(frozen=True)
class Year:
    """A made-up year as its export has it, and some of its weeks as the command says them."""

    folder: Path
    weeks: Mapping[date, Mapping[str, Any]]

    def table(self, name: str) -> pd.DataFrame:
        """Return a table of the export."""
        return pd.read_csv(self.folder / f"{name}.csv")

    def days(self, name: str) -> Mapping[date, pd.DataFrame]:
        """Return the rows of a table week by week, by the week's first day."""
        frame = self.table(name)
        days = pd.to_datetime(frame["day"])
        firsts = (days - pd.to_timedelta(days.dt.weekday, unit="D")).dt.date
        return dict(iter(frame.groupby(firsts)))


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    place = tmp_path_factory.mktemp("year")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")

        def run(*arguments: str) -> str:
            said: list[str] = []
            with pytest.MonkeyPatch.context() as heard:
                heard.setattr("sys.stdout.write", said.append)
                assert main(("--journal", str(place / "journal.sqlite"), *arguments)) == 0
            return "".join(said)

        run("demo", "--days", "365")
        run("export", str(place / "out"))
        listed = pd.read_csv(place / "out" / "tables" / "weeks.csv")
        firsts = sorted({date.fromisoformat(each) for each in listed["from"]})
        assert len(firsts) > 50
        weeks = {first: _week(run("week", f"{first}", "--json")) for first in firsts[1:-1:4]}
        yield Year(place / "out", weeks)


def _week(text: str) -> Mapping[str, Any]:
    found = json.loads(text)
    return {each["id"]: each for each in found["measures"]}
