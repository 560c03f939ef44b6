from datetime import date, timedelta

import pytest

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import days_between
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep
from nehabits.services.made_up import Record
from tests.made_up_person import HOME, LAST, TEN_YEARS, Living, of_kind


def test_each_winter_has_an_ill_week_out_of_the_counts(decade: list[Record]) -> None:
    left_out = {
        pillar: {
            m.day
            for m in of_kind(decade, DayMark)
            if (m.pillar, m.mark) == (pillar, Mark.NOT_TRACKED)
        }
        for pillar in (Pillar.EXERCISE, Pillar.MEALS)
    }
    said_ill = {c.day for c in of_kind(decade, CheckIn) if "ill" in c.tags}
    busy = {e.day for e in decade if isinstance(e, Exercise | Meal)}
    for year in range(2017, 2026):
        winter = set(days_between(date(year, 12, 1), date(year + 1, 2, 28)))
        week = sorted(winter & left_out[Pillar.EXERCISE])
        assert len(week) == 7
        assert (week[-1] - week[0]).days == 6
        assert set(week) <= left_out[Pillar.MEALS]
        assert len(said_ill & set(week)) >= 4
        assert not busy & set(week)


def test_each_summer_has_a_holiday_of_two_weeks_in_another_zone(decade: list[Record]) -> None:
    for year in range(2017, 2027):
        nights = [n for n in of_kind(decade, Sleep) if n.day.year == year]
        abroad = {n.day for n in nights if n.end.zone != HOME}
        assert 7 <= len(abroad) <= 14
        assert (max(abroad) - min(abroad)).days <= 14
        assert {day.month for day in abroad} <= {6, 7, 8, 9}


def test_a_flight_by_night_starts_in_one_zone_and_ends_in_another(decade: list[Record]) -> None:
    flights = [n for n in of_kind(decade, Sleep) if n.start.zone != n.end.zone]
    assert len(flights) >= 7
    assert {HOME} < {n.start.zone for n in flights} | {n.end.zone for n in flights}
    assert all(180 < (n.end.instant - n.start.instant).total_seconds() / 60 < 360 for n in flights)


def test_no_zone_is_too_far_away_for_a_holiday(living: Living) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Kolkata", "America/Denver"):
        nights = of_kind(living(365, zone=zone), Sleep)
        assert len({n.end.zone for n in nights}) == 2


def test_some_days_are_without_entries_but_never_the_last_ones(decade: list[Record]) -> None:
    logged = {record.day for record in of_kind(decade, Entry)}
    silent = set(days_between(LAST - timedelta(days=TEN_YEARS - 1), LAST)) - logged
    assert 0.01 < len(silent) / TEN_YEARS < 0.06
    assert max(silent) < LAST - timedelta(days=7)
    assert any(
        day + timedelta(days=1) in silent and day + timedelta(days=2) in silent for day in silent
    )


@pytest.mark.parametrize("last", [date(2026, 1, 15), date(2026, 7, 20), date(2024, 2, 29)])
def test_the_last_days_are_ordinary_whenever_the_journal_ends(living: Living, last: date) -> None:
    records = living(365, last=last)
    recent = last - timedelta(days=7)
    nights = of_kind(records, Sleep)
    assert {n.end.zone for n in nights if n.day > recent} == {HOME}
    assert len({n.end.zone for n in nights}) == 2
    ill = {c.day for c in of_kind(records, CheckIn) if "ill" in c.tags}
    assert ill
    assert max(ill) <= recent
