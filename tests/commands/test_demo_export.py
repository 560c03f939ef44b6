"""A made-up year goes out, and its weeks are those of `week --json`; pandas counts them again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from nehabits.app import main
from nehabits.domain.measure import MEASURES


@dataclass(frozen=True)
class Year:
    """A made-up year as its export has it, and some of its weeks as the command says them."""

    folder: Path
    weeks: Mapping[date, Mapping[str, Any]]

    def table(self, name: str) -> pd.DataFrame:
        """Return a table of the export."""
        return pd.read_csv(self.folder / f"{name}.csv")


def days_of(first: date) -> list[str]:
    """Return the days of a week as an export names them."""
    return [f"{first + timedelta(days=step)}" for step in range(7)]


def known(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return cells with None for those that are empty."""
    return cells.astype(object).where(cells.notna(), None)


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


def test_every_weekly_figure_of_the_export_is_that_of_the_command(year: Year) -> None:
    listed = year.table("tables/weeks").set_index(["from", "measure"])
    compared = 0
    for first, measures in year.weeks.items():
        assert list(listed.loc[f"{first}"].index) == list(measures)
        for name, told in measures.items():
            row = known(listed.loc[(f"{first}", name)])
            coverage = told["coverage"]
            assert row["value"] == told["value"], (first, name)
            assert row["n"] == told["n"], (first, name)
            assert (row["have"], row["of"]) == (coverage["have"], coverage["of"]), (first, name)
            assert row["foods_have"] == coverage.get("foods_have"), (first, name)
            assert row["foods_of"] == coverage.get("foods_of"), (first, name)
            compared += told["value"] is not None
    assert compared > 300


def test_every_day_of_these_weeks_is_that_of_the_command(year: Year) -> None:
    daily = year.table("daily").set_index("day")
    columns = {measure.id: measure.column.replace(".", "_") for measure in MEASURES}
    compared = 0
    for first, measures in year.weeks.items():
        for name, told in measures.items():
            cells = daily.get(columns.get(name, ""))
            if cells is not None and cells.dtype.kind == "f":
                assert list(known(cells.reindex(days_of(first)))) == told["days"], (first, name)
                compared += 1
    assert compared > 300


def test_pandas_adds_the_sessions_up_to_the_same_weeks(year: Year) -> None:
    sessions = pd.concat([year.table("tables/exercise"), year.table("tables/practice")])
    sessions = sessions[["day", "duration_min", "intensity", "counts_as", "aerobic", "strength"]]
    sessions["aerobic"] = sessions["aerobic"].ne(False)
    judged = 0
    for first, told in year.weeks.items():
        here = sessions[sessions["day"].isin(days_of(first))]
        moved = here[here["counts_as"] != "practice"]
        minutes = moved[moved["aerobic"]].groupby("intensity")["duration_min"].sum()
        moderate, vigorous = minutes.get("moderate", 0), minutes.get("vigorous", 0)
        sums = {
            "exercise.moderate": moderate,
            "exercise.vigorous": vigorous,
            "exercise.mvpa": moderate + vigorous,
            "exercise.moderate_equivalent": moderate + 2 * vigorous,
            "exercise.strength_days": moved.loc[moved["strength"].eq(True), "day"].nunique(),
            "exercise.active_days": moved["day"].nunique(),
            "practice.minutes": here.loc[here["counts_as"] != "exercise", "duration_min"].sum(),
        }
        assert {name: told[name]["value"] or 0 for name in sums} == sums, first
        judged += moderate + vigorous > 0
    assert judged > 5


def test_pandas_finds_the_same_nights(year: Year) -> None:
    sleep = year.table("tables/sleep")
    nights = sleep[~sleep["nap"]].groupby("day")["asleep_min"].max()
    judged = 0
    for first, measures in year.weeks.items():
        here, told = nights.reindex(days_of(first)).dropna(), measures["sleep.duration"]
        assert told["n"] == len(here)
        if told["value"] is not None:
            assert told["value"] == pytest.approx(here.mean(), rel=1e-12)
            judged += 1
    assert judged > 5


@pytest.mark.parametrize("nutrient", ["protein", "fibre", "magnesium", "iron"])
def test_pandas_adds_the_foods_up_to_the_same_means(year: Year, nutrient: str) -> None:
    day_of = year.table("tables/meals").drop_duplicates("id").set_index("id")["day"]
    brought = year.table("tables/meal_nutrients")
    brought = brought[brought["nutrient"] == nutrient]
    sums = brought.groupby(brought["meal_id"].map(day_of))["amount"].sum(min_count=1)
    said = year.table("daily").set_index("day")["meals_tracking"]
    judged = 0
    for first, measures in year.weeks.items():
        told = measures[f"meal.{nutrient}"]["value"]
        complete = [day for day in days_of(first) if said.get(day) == "logged"]
        if told is not None:
            assert told == pytest.approx(sums.reindex(complete).mean(), rel=1e-12), first
            judged += 1
    assert judged > 5
