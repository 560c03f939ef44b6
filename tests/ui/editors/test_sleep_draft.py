"""What is typed for a sleep becomes a sleep on the right days, or a sentence at its field."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.ui.editors.sleep_draft import SleepDraft
from nehabits.ui.editors.typed_times import DayPage, TypedTimes
from tests.examples import BERLIN, NEW_YORK, SATURDAY, at, nap, night

FRIDAY = SATURDAY - timedelta(days=1)
AUTUMN = date(2026, 10, 25)
SPRING = date(2026, 3, 29)


def page(day: date = SATURDAY) -> DayPage:
    return DayPage(day, BERLIN, time(4), at(f"{day} 18:50", BERLIN), is_today=True)


def draft(start: str, end: str, day: date = SATURDAY, **fields: object) -> SleepDraft:
    texts = {"start": start, "end": end}
    texts |= {name: str(fields.pop(name, "")) for name in ("into_bed", "out_of_bed")}
    offsets = fields.pop("offsets", {})
    return SleepDraft(page(day), TypedTimes(texts, offsets), **fields)  # type: ignore[arg-type]


def test_falling_asleep_later_on_the_clock_than_waking_was_the_evening_before() -> None:
    sleep = draft("2310", "645").sleep()
    assert sleep.start == at(f"{FRIDAY} 23:10", BERLIN)
    assert sleep.end == at(f"{SATURDAY} 06:45", BERLIN)
    assert (sleep.day, sleep.minutes_asleep) == (SATURDAY, 455)


def test_falling_asleep_after_midnight_is_on_the_day_of_waking() -> None:
    assert draft("0:55", "7:55").sleep().start == at(f"{SATURDAY} 00:55", BERLIN)


def test_bed_times_are_the_nearest_ones_around_the_sleep() -> None:
    sleep = draft("0:30", "7:00", into_bed="23:50", out_of_bed="7:00").sleep()
    assert sleep.into_bed == at(f"{FRIDAY} 23:50", BERLIN)
    assert sleep.out_of_bed == at(f"{SATURDAY} 07:00", BERLIN)


def test_a_nap_after_midnight_belongs_to_the_day_before() -> None:
    sleep = draft("1:00", "1:30", nap=True).sleep()
    assert sleep.start == at(f"{SATURDAY + timedelta(days=1)} 01:00", BERLIN)
    assert sleep.day == SATURDAY


@pytest.mark.parametrize(("start", "end", "field"), [("", "7:00", "start"), ("23:00", "", "end")])
def test_a_time_that_is_missing_is_asked_for_at_its_field(start: str, end: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        draft(start, end).sleep()
    assert refused.value.field == field
    assert refused.value.sentence.startswith("Type when you ")


@pytest.mark.parametrize(
    ("name", "typed"),
    [("minutes_awake", "long"), ("awakenings", "1.5"), ("minutes_to_fall_asleep", "?")],
)
def test_a_number_that_is_none_is_refused_at_its_field(name: str, typed: str) -> None:
    with pytest.raises(Refused) as refused:
        draft("23:00", "7:00", **{name: typed}).sleep()
    assert refused.value.field == name


def test_a_wall_time_that_a_clock_change_repeats_asks_for_an_offset_at_its_field() -> None:
    typed = draft("2:30", "7:00", AUTUMN)
    with pytest.raises(Refused) as refused:
        typed.sleep()
    assert refused.value.field == "start"
    winter = draft("2:30", "7:00", AUTUMN, offsets={"start": timedelta(hours=1)}).sleep()
    assert winter.minutes_asleep == 270
    summer = draft("2:30", "7:00", AUTUMN, offsets={"start": timedelta(hours=2)}).sleep()
    assert summer.minutes_asleep == 330


def test_a_wall_time_that_a_clock_change_skips_is_refused_at_waking() -> None:
    with pytest.raises(Refused) as refused:
        draft("22:00", "2:30", SPRING).sleep()
    assert refused.value.field == "end"


def test_times_that_are_not_typed_anew_keep_their_zone_and_day() -> None:
    flown = Sleep(
        day=SATURDAY,
        start=at(f"{FRIDAY} 14:00", NEW_YORK),
        end=at(f"{SATURDAY} 02:00", BERLIN),
        note="on the plane",
    )
    texts = {"start": "14:00", "end": "02:00", "into_bed": "", "out_of_bed": ""}
    kept = {name: getattr(flown, name) for name in texts}
    typed = SleepDraft(page(), TypedTimes(texts, {}, kept), note="slept well", kept=flown)
    sleep = typed.sleep()
    assert (sleep.id, sleep.start, sleep.end) == (flown.id, flown.start, flown.end)
    assert sleep.note == "slept well"


def test_a_night_that_was_a_nap_after_all_is_dated_anew() -> None:
    kept = night(SATURDAY, "13:00", "14:00", BERLIN)
    times = TypedTimes(
        {"start": "13:00", "end": "14:00"}, {}, {"start": kept.start, "end": kept.end}
    )
    sleep = SleepDraft(page(), times, nap=True, kept=kept).sleep()
    assert (sleep.nap, sleep.day, sleep.id) == (True, SATURDAY, kept.id)
    assert sleep.minutes_asleep == nap(SATURDAY, "13:00", "14:00", BERLIN).minutes_asleep


@given(start=st.times(), minutes=st.integers(1, 1439))
def test_two_typed_times_are_as_far_apart_as_on_the_clock(start: time, minutes: int) -> None:
    begun = datetime.combine(SATURDAY, start.replace(second=0, microsecond=0))
    ended = begun + timedelta(minutes=minutes)
    sleep = draft(f"{begun:%H:%M}", f"{ended:%H:%M}").sleep()
    assert sleep.minutes_asleep == minutes
    assert sleep.end.wall.date() == SATURDAY
