from statistics import correlation, fmean

from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day import is_weekend
from nehabits.domain.exercise import CountsAs
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.services.made_up import Record
from tests.made_up_person import TEN_YEARS, of_kind


def test_practices_have_their_own_rhythm(decade: list[Record]) -> None:
    practices = of_kind(decade, Practice)
    breathing = [p for p in practices if p.kind == "breathing"]
    assert fmean(not is_weekend(p.day) for p in breathing) > 0.75
    assert {p.counts_as for p in practices if p.kind == "yoga"} == {
        CountsAs.PRACTICE,
        CountsAs.BOTH,
    }
    assert fmean(is_weekend(p.day) for p in practices if p.kind == "nature") > 0.7
    felt = [(p.tension_before, p.tension_after) for p in practices if p.tension_before]
    assert fmean(before - after for before, after in felt) > 0.3


def test_check_ins_go_a_little_with_the_night(decade: list[Record]) -> None:
    nights = {night.day: night.minutes_asleep for night in of_kind(decade, Sleep) if not night.nap}
    check_ins = of_kind(decade, CheckIn)
    assert 0.7 < len(check_ins) / TEN_YEARS < 0.85
    assert len({check_in.day for check_in in check_ins}) == len(check_ins)
    pairs = [
        (nights[c.day], c.energy) for c in check_ins if c.day in nights and c.energy is not None
    ]
    assert 0.2 < correlation(*zip(*pairs, strict=True)) < 0.8
    for score in SCORES:
        assert {getattr(c, score) for c in check_ins} >= {None, 2, 3, 4}
