"""Nights and naps are read as typed."""

from datetime import date, datetime, time

import pytest

from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.services.foods import Foods
from nehabits.services.quick_entry import QuickEntry
from tests.examples import BERLIN, NEW_YORK, SATURDAY
from tests.services.quick_bar import one, quick_bar

FRIDAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def bar(foods: Foods) -> QuickEntry:
    return quick_bar(foods)


def sleep(bar: QuickEntry, text: str, day: date | None = None) -> Sleep:
    entry = one(bar, text, day)
    assert isinstance(entry, Sleep)
    return entry


def walls(entry: Sleep) -> tuple[str, str]:
    return f"{entry.start.wall:%d %H:%M}", f"{entry.end.wall:%d %H:%M}"


def test_a_night_ends_on_the_day_and_starts_the_evening_before(bar: QuickEntry) -> None:
    night = sleep(bar, "slept 23:10-6:45 woke once q4")
    assert (night.day, night.source, night.nap, night.day_off) == (
        SATURDAY,
        "quick bar",
        False,
        True,
    )
    assert walls(night) == ("20 23:10", "21 06:45")
    assert (night.start.zone, night.awakenings, night.quality) == (BERLIN, 1, 4)
    assert (night.minutes_awake, night.minutes_to_fall_asleep, night.into_bed) == (None, None, None)
    assert walls(sleep(bar, "slept 23:10-6:45", FRIDAY)) == ("19 23:10", "20 06:45")


def test_a_night_after_midnight_starts_on_the_day_of_waking(bar: QuickEntry) -> None:
    assert walls(sleep(bar, "slept 0:30-7:15")) == ("21 00:30", "21 07:15")


@pytest.mark.parametrize(
    "text",
    [
        "slept 2310 645",
        "Slept 23.10 – 6.45",
        "slept from 23:10 to 6:45",
        "slept 23h10-6h45",
        "slept ٢٣:١٠-٦:٤٥",
        "slept 11:10pm-6:45",
        "slept 23h10-6:45am",
        "slept 11.10-6:45am",
        "slept 1110pm → 645am",
        "sleep 23:10 woke 6:45",
        "slept at 23:10, woke up at 6:45",
        "fell asleep 2310 woke 645",
        "fell asleep at 23:10 slept 7h35",
        "slept 23:10 7h35",
        "slept 23:10 455 min",
        "23:10-6:45 slept",
        "asleep 23:10, 7 h 35 min",
    ],
)
def test_two_times_are_read_in_any_usual_way(bar: QuickEntry, text: str) -> None:
    night = sleep(bar, text)
    assert walls(night) == ("20 23:10", "21 06:45")
    assert night.awakenings is None


def test_all_that_is_known_of_a_night_is_read_in_any_order(bar: QuickEntry) -> None:
    texts = (
        "slept 23:10-6:45 in bed 22:50-7:00 fell asleep in 20m woke 3 times awake 15m q4 work day",
        "bed 22:50, slept 23:10-6:45, work day, quality 4/5, woke 3x",
        (
            "slept 23:10-6:45 out of bed at 7 awake for 15 min restful 4 of 5 workday woke 3x "
            "latency 20 to bed at 22:50"
        ),
        "slept 23:10-6:45, 15 min awake, 3 awakenings, into bed 22:50, got up 7:00, q4, work day",
    )
    for text in texts:
        night = sleep(bar, text)
        assert (night.quality, night.awakenings, night.day_off) == (4, 3, False)
        assert night.into_bed is not None
        assert f"{night.into_bed.wall:%d %H:%M}" == "20 22:50"
    for text in texts[::2]:
        night = sleep(bar, text)
        assert (night.minutes_awake, night.minutes_to_fall_asleep) == (15, 20)
        assert night.out_of_bed is not None
        assert f"{night.out_of_bed.wall:%d %H:%M}" == "21 07:00"
    assert sleep(bar, texts[3]).minutes_awake == 15


@pytest.mark.parametrize(
    ("words", "times"), [("woke once", 1), ("woke twice", 2), ("woke 0x", 0), ("woke 12", 12)]
)
def test_awakenings_are_counted(bar: QuickEntry, words: str, times: int) -> None:
    assert sleep(bar, f"slept 23:10-6:45 {words}").awakenings == times


def test_into_bed_after_midnight_and_out_of_bed_past_midnight_find_their_dates(
    bar: QuickEntry,
) -> None:
    night = sleep(bar, "slept 0:30-7 in bed 0:10-7:30")
    assert night.into_bed is not None
    assert night.into_bed.wall == datetime(2026, 11, 21, 0, 10)
    late = sleep(bar, "slept 16:00-23:50 bed 15:00 up 0:20")
    assert late.out_of_bed is not None
    assert late.out_of_bed.wall == datetime(2026, 11, 22, 0, 20)


def test_saturday_and_sunday_are_days_off_unless_said_otherwise(bar: QuickEntry) -> None:
    assert sleep(bar, "slept 23-7", FRIDAY).day_off is False
    assert sleep(bar, "slept 23-7 day off", FRIDAY).day_off is True
    assert sleep(bar, "slept 23-7", SATURDAY).day_off is True
    assert sleep(bar, "slept 23-7 work day", SATURDAY).day_off is False


@pytest.mark.parametrize(
    "text",
    [
        "nap 14:00-14:30",
        "nap 14:00 30m",
        "nap 30 min at 2pm",
        "nap 14 30m",
        "nap 1400 1430",
        "14:00 nap 30m",
        "napped 2-2:30pm",
    ],
)
def test_a_nap_has_two_times_or_a_time_and_a_length(bar: QuickEntry, text: str) -> None:
    nap = sleep(bar, text)
    assert nap.nap
    assert walls(nap) == ("21 14:00", "21 14:30")
    assert nap.day == SATURDAY


def test_a_nap_follows_the_day_start_and_may_pass_midnight(bar: QuickEntry) -> None:
    late = sleep(bar, "nap 23:50-0:20", FRIDAY)
    assert (walls(late), late.day) == (("20 23:50", "21 00:20"), FRIDAY)
    later = sleep(bar, "nap 1:30 20m", FRIDAY)
    assert (walls(later), later.day) == (("21 01:30", "21 01:50"), FRIDAY)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("slept", "When did you fall asleep, and when did you wake? As in slept 23:10-6:45"),
        ("in bed 22:50-7:00", "When did you fall asleep"),
        ("slept 7h", "When did you fall asleep"),
        ("slept 23:10", "When did you wake? Type it as in slept 23:10-6:45"),
        ("slept 7-7", "A sleep is shorter than 24 hours"),
        ("slept 23:10 24 h", "A sleep is shorter than 24 hours"),
        ("slept 23:10 25 h", "A sleep is shorter than 24 hours"),
        ("slept 25:00-7:00", "“25:00” is no time of day"),
        ("slept 23:1-7:00", "“23:1” can be read in two ways"),
        ("slept 23:10-6:45 q7", "Quality is a number from 1 to 5"),
        ("slept 23:10-6:45 q4 q5", "Quality is typed twice"),
        ("slept 23:10-6:45 awake 500m", "Awake for 500 min is longer than the sleep"),
        ("slept 23:10-6:45 awake 5000m", "Minutes are a number from 0 to 1440"),
        ("slept 23:10-6:45 woke 999x", "Awakenings are a number from 0 to 100"),
        ("slept 23:10-6:45 7h", "A sleep has two times, or one time and how long"),
        ("slept 23:10 3h 4 hours", "How long it took is typed twice"),
        ("slept 23:10-6:45-8:00", "A sleep has two times"),
        ("slept 23:10-6:45 bed 23:30", "Into bed is before or at falling asleep"),
        ("slept 23:10-6:45 up 6:30", "Out of bed is after or at waking"),
        ("slept 23:10-6:45 bed 22-23-7", "In bed has two times"),
        ("slept 23:10-6:45 up 7:00-8:00", "Two times are typed"),
        ("hard slept 23:10-6:45", "“hard” does not belong to a sleep"),
        ("slept 23:10-6:45 q", "“q” is not understood here; type it as in slept"),
        ("nap 20m", "When was it, from when to when? Type it as in nap 14:00 20m"),
        ("nap 14:00", "When was it, from when to when?"),
        ("nap 14:00 20", "“20” can be a time or minutes; type at 20 or 20 min"),
        ("nap 14:00 3000m", "A sleep is shorter than 24 hours"),
    ],
)
def test_what_does_not_make_a_sleep_is_refused_in_a_sentence(
    bar: QuickEntry, text: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refusal:
        bar.read(text)
    assert refusal.value.sentence.startswith(sentence)


def test_a_night_over_a_clock_change_is_as_long_as_it_was(foods: Foods) -> None:
    bar = quick_bar(foods, datetime(2026, 3, 29, 9, 0))
    assert sleep(bar, "slept 23-7").minutes_asleep == 420
    assert sleep(bar, "slept 23 7h").end.wall == datetime(2026, 3, 29, 7, 0)
    assert sleep(bar, "slept 3:30 3h").end.wall == datetime(2026, 3, 29, 6, 30)
    with pytest.raises(Refused, match="skip 02:30"):
        bar.read("slept 2:30-7")


def test_a_time_that_comes_twice_takes_an_offset(foods: Foods) -> None:
    bar = quick_bar(foods, datetime(2026, 11, 1, 9, 0), NEW_YORK)
    with pytest.raises(Refused, match="show 01:30 twice"):
        bar.read("slept 1:30-7")
    assert sleep(bar, "slept 1:30-04:00-7").minutes_asleep == 390
    assert sleep(bar, "slept 1:30-05:00-7").minutes_asleep == 330
    assert sleep(bar, "slept 1:30 utc-5 - 7").minutes_asleep == 330
    assert sleep(bar, "slept 23-1:30-04:00").minutes_asleep == 150
    with pytest.raises(Refused, match="A sleep has two times"):
        bar.read("slept 1:30-03:00-7")


def test_after_midnight_a_waking_just_past_is_of_the_new_date(foods: Foods) -> None:
    bar = quick_bar(foods, datetime(2026, 11, 22, 3, 0), day_start=time(4))
    assert sleep(bar, "slept 22:00-2:50").day == date(2026, 11, 22)
    assert sleep(bar, "slept 23:10-6:45").day == SATURDAY
    assert sleep(bar, "slept 22:00-2:50", SATURDAY).day == SATURDAY


def test_a_night_to_come_is_refused(bar: QuickEntry) -> None:
    with pytest.raises(Refused, match="2026-11-22 is still to come"):
        bar.read("slept 23:10-6:45", date(2026, 11, 22))
