"""A made-up year to look around in is whole, says what it is, and tells nobody who is looking."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from nehabits.domain.reference import Profile
from nehabits.domain.refusal import Refused
from nehabits.services.made_up_journal import YEAR, fill_to_look_around
from nehabits.services.preferences import DAY_START, MADE_UP, PROFILE, THEME
from nehabits.services.services import Services
from tests.journals import TODAY, open_journal


def set_up(own: Services) -> None:
    own.preferences.set(THEME, "dark")
    own.preferences.set(DAY_START, time(5, 0))
    own.preferences.set(PROFILE, Profile(sex="female", age=40, weight_kg=70.0))


def test_a_year_up_to_now_is_looked_at_as_the_own_journal_is(
    services: Services, tmp_path: Path
) -> None:
    set_up(services)
    shares: list[float] = []
    with open_journal(tmp_path / "other.sqlite") as made_up:
        fill_to_look_around(made_up, services.preferences, shares.append)
        assert made_up.preferences.get(MADE_UP)
        assert made_up.preferences.get(THEME) == "dark"
        assert made_up.today() == TODAY
        first, last = made_up.review.span() or (None, None)
        assert last == TODAY
        assert first is not None
        assert TODAY - timedelta(days=YEAR) < first < TODAY - timedelta(days=YEAR - 7)
    with open_journal(tmp_path / "other.sqlite") as again:
        assert again.preferences.day_start == time(5, 0)
        assert again.preferences.get(MADE_UP)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.05
    assert shares[-1] == 1


def test_who_the_person_is_stays_in_their_own_journal(services: Services, tmp_path: Path) -> None:
    set_up(services)
    with open_journal(tmp_path / "other.sqlite") as made_up:
        made_up.preferences.take_over(services.preferences)
    with open_journal(tmp_path / "other.sqlite") as made_up:
        assert made_up.preferences.profile == Profile()
        assert made_up.preferences.get(THEME) == "dark"


def test_a_year_that_is_stopped_leaves_no_day(services: Services, tmp_path: Path) -> None:
    def stop(share: float) -> None:
        if share > 0.5:
            raise Refused("Stopped.")

    with open_journal(tmp_path / "other.sqlite") as made_up:
        with pytest.raises(Refused):
            fill_to_look_around(made_up, services.preferences, stop)
        assert made_up.journal.is_empty()
        assert made_up.review.span() is None


def test_an_export_of_made_up_days_says_so(services: Services, tmp_path: Path) -> None:
    assert "made-up" not in " ".join(services.export.notices())
    services.preferences.set(MADE_UP, value=True)
    sentence = "This is a made-up person's journal. Nobody lived these days."
    assert services.export.notices()[0] == sentence
    folder = services.export.write(tmp_path / "out").folder
    readme = (folder / "README.txt").read_text(encoding="utf-8-sig")
    assert readme.startswith("A made-up person's diary")
    assert sentence in readme
    assert "made-up person's diary" in (folder / "tables" / "datapackage.json").read_text("utf-8")
