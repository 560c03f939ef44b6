"""Exercise and practices are read as typed."""

from datetime import date, datetime, time, timedelta

import pytest

from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.practice import Practice
from nehabits.domain.refusal import Refused
from nehabits.exchange.catalogue import Catalogue
from nehabits.services.foods import Foods
from nehabits.services.quick_entry import QuickEntry
from tests.examples import NEW_YORK, SATURDAY
from tests.services.quick_bar import one, quick_bar

FRIDAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def bar(foods: Foods) -> QuickEntry:
    return quick_bar(foods)


def exercise(bar: QuickEntry, text: str, day: date | None = None) -> Exercise:
    entry = one(bar, text, day)
    assert isinstance(entry, Exercise)
    return entry


def practice(bar: QuickEntry, text: str, day: date | None = None) -> Practice:
    entry = one(bar, text, day)
    assert isinstance(entry, Practice)
    return entry


def start(entry: Exercise | Practice) -> str | None:
    return None if entry.start is None else f"{entry.start.wall:%Y-%m-%d %H:%M:%S}"


def test_a_run_without_a_time_is_now(bar: QuickEntry) -> None:
    run = exercise(bar, "run 30m hard")
    assert (run.activity, run.minutes, run.intensity) == ("running", 30, Intensity.VIGOROUS)
    assert (run.day, run.source, run.outdoors) == (SATURDAY, "quick bar", False)
    assert (run.aerobic, run.strength) == (True, False)
    assert start(run) == "2026-11-21 18:50:00"


def test_on_another_day_a_session_without_a_time_has_none(bar: QuickEntry) -> None:
    assert start(exercise(bar, "run 30m", FRIDAY)) is None
    assert start(practice(bar, "breathing 5m", FRIDAY)) is None
    assert start(exercise(bar, "run 30m", SATURDAY)) == "2026-11-21 18:50:00"


def test_the_activity_says_how_hard_unless_it_is_typed(bar: QuickEntry) -> None:
    assert exercise(bar, "run 30m").intensity is Intensity.VIGOROUS
    strength = exercise(bar, "strength 35m")
    assert (strength.intensity, strength.aerobic, strength.strength) == (
        Intensity.MODERATE,
        False,
        True,
    )


@pytest.mark.parametrize(
    ("words", "intensity"),
    [
        *((word, Intensity.LIGHT) for word in ("light", "easy", "l", "gentle")),
        *((word, Intensity.MODERATE) for word in ("moderate", "m", "medium")),
        *((word, Intensity.VIGOROUS) for word in ("vigorous", "hard", "v", "V")),
    ],
)
def test_intensity_has_its_words_and_letters(
    bar: QuickEntry, words: str, intensity: Intensity
) -> None:
    assert exercise(bar, f"swim 20 min {words}").intensity is intensity
    assert exercise(bar, f"{words} swim 20 min").intensity is intensity


@pytest.mark.parametrize(
    "text",
    [
        "7:30 brisk walk 30m outdoors",
        "brisk walk 30 min outdoors at 7:30",
        "30m brisk walk, outdoors, 730",
        "I went for a brisk  walk outside for half an hour at 7.30",
        "brisk walk 7:30-8:00 in the park",
        "brisk walk 7:30am-8 outdoor",
        "at 7h30 brisk walk 30 outdoors",
        "brisk walk 0.5 h 7:30 in nature",
    ],
)
def test_a_walk_is_read_in_any_order(bar: QuickEntry, text: str) -> None:
    walk = exercise(bar, text)
    assert (walk.activity, walk.minutes, walk.outdoors) == ("brisk_walking", 30, True)
    assert walk.intensity is Intensity.MODERATE
    assert start(walk) == "2026-11-21 07:30:00"


@pytest.mark.parametrize(
    ("length", "minutes"),
    [
        ("30", 30),
        ("90 min", 90),
        ("1h", 60),
        ("1h20", 80),
        ("1 h 20 min", 80),
        ("1:20 h", 80),
        ("1.5 hours", 90),
        ("½h", 30),
        ("2 h", 120),
        ("45'", 45),
        ("٣٠m", 30),
        ("an hour", 60),
    ],
)
def test_lengths_are_read_in_any_usual_way(bar: QuickEntry, length: str, minutes: int) -> None:
    assert exercise(bar, f"walk {length}").minutes == minutes
    assert exercise(bar, f"walk {length} easy at 18:10").minutes == minutes
    assert start(exercise(bar, f"walk {length} at 18:10")) == "2026-11-21 18:10:00"


def test_a_time_before_the_day_start_is_after_midnight(foods: Foods, bar: QuickEntry) -> None:
    late = exercise(bar, "walk 20m at 1:30", FRIDAY)
    assert (late.day, start(late)) == (FRIDAY, "2026-11-21 01:30:00")
    assert start(exercise(bar, "walk 23:50-0:20", FRIDAY)) == "2026-11-20 23:50:00"
    assert exercise(bar, "walk 23:50-0:20", FRIDAY).minutes == 30
    assert exercise(bar, "walk 3:30-4:30", FRIDAY).minutes == 60
    early = exercise(quick_bar(foods, day_start=time(0)), "walk 20m at 1:30", FRIDAY)
    assert start(early) == "2026-11-20 01:30:00"


def test_now_belongs_to_the_day_that_began_at_the_day_start(foods: Foods) -> None:
    run = exercise(quick_bar(foods, datetime(2026, 11, 22, 1, 15)), "run 20m")
    assert (run.day, start(run)) == (SATURDAY, "2026-11-22 01:15:00")


def test_a_time_that_a_clock_change_repeats_takes_an_offset(foods: Foods) -> None:
    berlin = quick_bar(foods, datetime(2026, 10, 26, 9, 0))
    day = date(2026, 10, 24)
    with pytest.raises(Refused, match=r"show 02:30 twice; add the offset you mean \(\+02:00 or"):
        berlin.read("run 30m 2:30", day)
    for typed, hours in (("2:30+02:00", 2), ("2:30+2", 2), ("at 230 utc+1", 1)):
        run = exercise(berlin, f"run 30m {typed}", day)
        assert run.start is not None
        assert run.start.offset == timedelta(hours=hours)
    with pytest.raises(Refused, match="In Europe/Berlin the offset at 02:30 is"):
        berlin.read("run 30m 2:30+05:00", day)
    with pytest.raises(Refused, match="is no UTC offset"):
        berlin.read("run 30m 2:30+99", day)


def test_an_offset_west_of_greenwich_may_be_typed_with_a_hyphen(foods: Foods) -> None:
    bar = quick_bar(foods, datetime(2026, 11, 2, 9, 0), NEW_YORK)
    day = date(2026, 10, 31)
    with pytest.raises(Refused, match=r"\(-04:00 or -05:00\)"):
        bar.read("run 30m 1:30", day)
    for typed, hours in (("1:30-04:00", -4), ("1:30−05:00", -5), ("1:30 gmt-5", -5)):
        run = exercise(bar, f"run 30m {typed}", day)
        assert run.start is not None
        assert (run.minutes, run.start.offset) == (30, timedelta(hours=hours))
    assert exercise(bar, "run 5:00-6:00", day).minutes == 60


def test_a_time_that_a_clock_change_skips_is_refused(foods: Foods) -> None:
    bar = quick_bar(foods, datetime(2026, 3, 30, 9, 0))
    with pytest.raises(Refused, match="skip 02:30; type another time, or add the offset"):
        bar.read("run 30m 2:30", date(2026, 3, 28))


def test_a_practice_has_a_kind_minutes_and_tension(bar: QuickEntry) -> None:
    breathing = practice(bar, "breathing 5m")
    assert (breathing.kind, breathing.minutes, breathing.day) == ("breathing", 5, SATURDAY)
    assert (breathing.tension_before, breathing.tension_after) == (None, None)
    assert start(breathing) == "2026-11-21 18:50:00"
    assert start(practice(bar, "6:55 nature 20m")) == "2026-11-21 06:55:00"


@pytest.mark.parametrize("typed", ["4-2", "4>2", "4 -> 2", "4→2", "4 to 2", "from 4 to 2"])
def test_tension_before_and_after_is_read(bar: QuickEntry, typed: str) -> None:
    calm = practice(bar, f"meditation 10m tension {typed}")
    assert (calm.minutes, calm.tension_before, calm.tension_after) == (10, 4, 2)


def test_tension_before_alone_is_read(bar: QuickEntry) -> None:
    calm = practice(bar, "tai chi tension 4 10m at 8")
    assert (calm.kind, calm.tension_before, calm.tension_after) == ("tai_chi", 4, None)
    assert calm.minutes == 10


def test_what_is_both_is_a_practice_unless_it_is_said_how_hard_it_was(bar: QuickEntry) -> None:
    assert practice(bar, "yoga 20m").kind == "yoga"
    assert exercise(bar, "yoga 20m moderate").activity == "yoga"
    assert exercise(bar, "tai chi 20m outdoors").outdoors is True
    assert exercise(bar, "yoga 20m indoors").outdoors is False


def test_every_activity_and_practice_answers_to_each_of_its_names(bar: QuickEntry) -> None:
    lists = Catalogue()
    practices = {name for kind in lists.practice_kinds for name in (*kind.spoken, kind.key)}
    for activity in lists.activities:
        for name in activity.spoken:
            if name not in practices:
                assert exercise(bar, f"{name} 20m").activity == activity.key, name
    for kind in lists.practice_kinds:
        for name in (*kind.spoken, kind.key.replace("_", " ")):
            assert practice(bar, f"{name} 20m").kind == kind.key, name


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("run", "How long was it? Type it as in running 30 min."),
        ("breathing", "How long was it? Type it as in paced breathing 30 min."),
        ("run at 7", "How long was it?"),
        ("run 0m", "Minutes are a number from 1 to 1440"),
        ("run 1441m", "Minutes are a number from 1 to 1440"),
        ("run 99999999999999999999", "“99999999999999999999” is not understood as a length"),
        ("run 30m 40 min", "How long it took is typed twice"),
        ("run 18:10-18:40 30m", "How long it took is typed twice"),
        ("run 30m at 7 at 8", "Two times are typed"),
        ("run 7-8-9", "A time is typed as 18:10, or as 18:10-18:40"),
        ("run 30m 7", "“7” can be a time or minutes; type at 7 or 7 min."),
        ("run 30m 7.5", "“7.5” can be read in two ways"),
        ("run 30m hard easy", "Intensity is typed twice"),
        ("run 30m tension 4", "Tension is kept with a practice"),
        ("meditation 10m hard", "Intensity and outdoors are kept with exercise"),
        ("meditation 10m tension 4-9", "Tension is a number from 1 to 5"),
        ("run 30m swim", "Run and swim are two entries; type a semicolon between them."),
        ("breathing 5m meditation", "Breathing and meditation are two entries"),
        ("run 30m meditation", "Run and meditation are two entries"),
        ("run 5 km", "“km” is not understood here; type it as in run 30m hard."),
        ("runing 30m", "“runing” is not known here; is it running?"),
        ("30m", "What was it? Type it as in run 30m hard."),
        ("meditation 10m tension", "Something is missing; type it as in"),
    ],
)
def test_what_does_not_make_a_session_is_refused_in_a_sentence(
    bar: QuickEntry, text: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refusal:
        bar.read(text)
    assert refusal.value.sentence.startswith(sentence)


def test_a_day_to_come_is_refused(bar: QuickEntry) -> None:
    with pytest.raises(Refused, match="2026-11-22 is still to come"):
        bar.read("run 30m", date(2026, 11, 22))
