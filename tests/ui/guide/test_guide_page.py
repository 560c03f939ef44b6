"""The Guide says what the documents recommend and cites every reference."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.services.preferences import PROFILE
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.guide.guide_left_out import left_out
from nehabits.ui.guide.guide_page import GuidePage
from nehabits.ui.guide.guide_sheet import GuideItem, guide_items
from nehabits.ui.looks import Looks
from nehabits.ui.worker import SameThreadWorker
from tests.journals import open_journal
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, looks: Looks, services: Services) -> GuidePage:
    page = GuidePage(services, SameThreadWorker(_raise), Bus(), looks)
    qtbot.addWidget(page)
    page.resize(1080, 740)
    page.show()
    return page


def _raise(error: BaseException) -> None:
    raise error


def named(services: Services, key: str) -> GuideItem:
    return next(each for each in guide_items(services) if each.key == key)


def visible(page: GuidePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_recommendation_has_our_words_its_documents_and_its_measures(services: Services) -> None:
    sleep = named(services, "sleep_enough")
    assert sleep.title == "Enough restful sleep"
    assert sleep.pillar is Pillar.SLEEP
    assert sleep.measures == "Time asleep"
    assert sleep.documents.startswith("From “How to Increase Norepinephrine Naturally”")


def test_each_reference_says_who_when_for_whom_of_what_kind_and_where(services: Services) -> None:
    first, second = named(services, "sleep_enough").references
    assert first.words == "Adults, 7 h or more"
    assert first.source == "AASM and SRS, 2015, consensus"
    assert first.population == "adults; the panel looked at ages 18 to 60"
    assert first.citation.startswith("Watson NF et al.")
    assert (first.beside, second.beside) == (True, False)


def test_the_choice_in_force_is_marked(services: Services) -> None:
    services.preferences.choose_reference("sleep.duration", "nsf-sleep")
    assert [each.beside for each in named(services, "sleep_enough").references] == [False, True]
    services.preferences.choose_reference("sleep.duration", "")
    assert [each.beside for each in named(services, "sleep_enough").references] == [False, False]


def test_a_reference_of_several_measures_stands_once(services: Services) -> None:
    (schedule,) = named(services, "sleep_schedule").references
    assert schedule.measures == "Mid-sleep spread, Regularity index, Falling asleep, Waking"
    assert schedule.words == "No published cut-off"


def test_someone_too_young_for_the_references_gets_no_number(services: Services) -> None:
    services.preferences.set(PROFILE, Profile(age=15))
    words = {each.words for each in named(services, "meals_cofactors").references}
    assert words == {"No value for you in this source"}


def test_every_recommendation_is_on_the_page_and_what_is_left_out_too(
    services: Services, page: GuidePage
) -> None:
    texts = visible(page)
    for recommendation in services.references.recommendations():
        assert recommendation.title in texts
    for item in guide_items(services):
        for reference in item.references:
            assert reference.citation in texts
    assert left_out() in texts


def test_an_area_can_be_picked_out(qtbot: QtBot, page: GuidePage) -> None:
    meals = next(b for b in page.areas.findChildren(QPushButton) if b.text() == "Meals")
    qtbot.mouseClick(meals, Qt.MouseButton.LeftButton)
    assert "Cofactors" in visible(page)
    assert "Enough restful sleep" not in visible(page)
    everything = next(b for b in page.areas.findChildren(QPushButton) if b.text() == "All")
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert "People differ" in visible(page)


def test_the_same_guide_again_keeps_its_cards(services: Services, page: GuidePage) -> None:
    before = [card for _, card in page._cards]
    page.refresh()
    assert [card for _, card in page._cards] == before
    services.preferences.choose_reference("sleep.duration", "nsf-sleep")
    page.refresh()
    assert [card for _, card in page._cards] != before


def test_the_guide_keeps_to_the_rules_and_only_its_places_leave_them(page: GuidePage) -> None:
    texts = harvest(page)
    assert ("left_out", left_out()) in texts
    assert check(texts) == []
    assert check([("", left_out())]) != []
