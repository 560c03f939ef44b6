"""The Guide says what the documents recommend, cites every reference, and shows four weeks."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.changes import Changes
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import HIDDEN_AREAS, HIDDEN_COFACTORS, MEAL_NUMBERS_HIDDEN
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.guide.guide_facts import guide_facts
from nehabits.ui.guide.guide_left_out import left_out
from nehabits.ui.guide.guide_page import GuidePage
from nehabits.ui.guide.guide_sheet import GuideItem, guide_sheet
from tests.examples import SATURDAY, exercise, night
from tests.settling import settled
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


def items(services: Services) -> dict[str, GuideItem]:
    return {item.key: item for item in guide_sheet(guide_facts(services)).items}


def visible(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(qtbot: QtBot, root: QWidget, text: str) -> None:
    button = next(
        each for each in root.findChildren(QPushButton) if each.text() == text and each.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()


def radios(card: QWidget) -> list[QRadioButton]:
    return [each for each in card.findChildren(QRadioButton) if each.isVisible()]


def test_a_recommendation_has_our_words_its_documents_and_its_measures(services: Services) -> None:
    sleep = items(services)["sleep_enough"]
    assert sleep.title == "Enough restful sleep"
    assert sleep.pillar is Pillar.SLEEP
    assert [figure.name for figure in sleep.figures] == ["Time asleep"]
    assert sleep.documents.startswith("From “How to Increase Norepinephrine Naturally”")


def test_every_recommendation_is_on_the_page_and_what_is_left_out_too(
    services: Services, page: GuidePage
) -> None:
    texts = visible(page)
    for recommendation in services.references.recommendations():
        assert recommendation.title in texts
    assert left_out() in texts


def test_every_reference_is_cited_once_it_is_asked_for(services: Services, page: GuidePage) -> None:
    for key in items(services):
        page.card(key).open_references()
    settled()
    texts = "\n".join(visible(page))
    for options in guide_facts(services).options.values():
        for reference in options:
            assert reference.citation in texts


def test_an_empty_journal_has_no_invented_figure(services: Services, page: GuidePage) -> None:
    assert "nothing logged yet" in visible(page.card("sleep_enough"))
    assert items(services)["meals_cofactors"].summary == "no complete day with a value yet"
    assert {part.figure for part in page.pathway.view._pathway.parts} == {""}


def test_four_weeks_stand_beside_the_reference(
    services: Services, page: GuidePage, bus: Bus
) -> None:
    changes = [
        services.journal.log(night(SATURDAY - timedelta(days=back), "23:00", "06:30"))
        for back in range(5)
    ]
    services.journal.log(exercise(45))
    bus.changed.emit(changes[-1])
    settled()
    said = "7 h 30 a night · 5 of 28 nights · at the reference on 5 of 28 tracked days"
    assert said in visible(page.card("sleep_enough"))
    moved = next(
        text for text in visible(page.card("exercise_regular")) if "min a week" in text[:20]
    )
    assert moved == (
        "45 min a week · over 1 week with an entry · 1 of 28 days · at the reference in 0 of 1 week"
    )


def test_new_figures_change_words_and_no_widgets(
    services: Services, page: GuidePage, bus: Bus
) -> None:
    before = {key: page.card(key) for key in items(services)}
    labels = {id(label) for label in page.findChildren(QLabel)}
    bus.changed.emit(services.journal.log(exercise(45)))
    settled()
    assert {key: page.card(key) for key in before} == before
    assert {id(label) for label in page.findChildren(QLabel)} == labels


def test_a_page_that_is_not_seen_asks_again_when_it_is(
    services: Services, page: GuidePage, bus: Bus
) -> None:
    page.hide()
    bus.changed.emit(services.journal.log(exercise(45)))
    assert "nothing logged yet" in page.card("exercise_gentle").findChildren(QLabel)[-1].text()
    page.show()
    settled()
    assert "1 day a week" in page.card("exercise_gentle").findChildren(QLabel)[-1].text()


def test_a_reference_is_chosen_by_mouse_and_everyone_is_told(
    qtbot: QtBot, services: Services, page: GuidePage, bus: Bus
) -> None:
    told: list[Changes] = []
    bus.changed.connect(told.append)
    card = page.card("sleep_enough")
    press(qtbot, card, "References ▾")
    first, second, none = radios(card)
    assert (first.isChecked(), second.isChecked(), none.isChecked()) == (True, False, False)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    settled()
    assert services.preferences.reference_choice("sleep.duration") == "nsf-sleep"
    assert told[-1].everything
    assert told[-1].words == "Reference for Enough restful sleep: NSF, 2015"
    assert "Adults, 7–9 h; 65 and over, 7–8 h" in visible(card)
    qtbot.mouseClick(none, Qt.MouseButton.LeftButton)
    settled()
    assert services.preferences.reference_choice("sleep.duration") == ""
    assert "None chosen" in visible(card)


def test_a_reference_is_chosen_by_keyboard_and_escape_goes_back(
    qtbot: QtBot, services: Services, page: GuidePage
) -> None:
    card = page.card("practice_stress")
    opening = next(each for each in card.findChildren(QPushButton) if each.text() == "References ▾")
    opening.setFocus()
    qtbot.keyClick(opening, Qt.Key.Key_Space)
    settled()
    focused = page.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert focused.accessibleName() == "No reference, Stress practice, Practice minutes"
    qtbot.keyClick(focused, Qt.Key.Key_Up)
    settled()
    assert services.preferences.reference_choice("practice.minutes") == "balban-breathing"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    settled()
    assert radios(card) == []
    assert page.focusWidget() is opening


def test_the_cofactors_are_chosen_together(
    qtbot: QtBot, services: Services, page: GuidePage
) -> None:
    card = page.card("meals_cofactors")
    press(qtbot, card, "References ▾")
    qtbot.mouseClick(radios(card)[1], Qt.MouseButton.LeftButton)
    settled()
    for key in ("vitamin_c", "copper", "vitamin_b6", "folate", "magnesium", "iron", "zinc"):
        chosen = services.preferences.reference_choice(f"meal.{key}")
        assert chosen == f"efsa-{key.replace('_', '-')}"
    assert page.pathway.view._pathway.last_step[1].beside == "no figure yet\nreference 1.3–1.6 mg"


def test_a_choice_made_in_settings_is_shown(services: Services, page: GuidePage, bus: Bus) -> None:
    card = page.card("sleep_enough")
    card.open_references()
    services.preferences.choose_reference("sleep.duration", "nsf-sleep")
    bus.changed.emit(Changes(words="Setting", everything=True))
    settled()
    assert [each.isChecked() for each in radios(card)] == [False, True, False]


def test_each_of_many_figures_is_shown_when_asked_for(qtbot: QtBot, page: GuidePage) -> None:
    card = page.card("meals_cofactors")
    names = [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]
    assert "Zinc" not in names
    press(qtbot, card, "Each of the 7")
    names = [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]
    assert "Zinc" in names
    press(qtbot, card, "Less")
    assert "Zinc" not in [e.text() for e in card.findChildren(QPushButton) if e.isVisible()]


def test_a_measure_leads_to_its_chart_and_an_aim_to_settings(qtbot: QtBot, page: GuidePage) -> None:
    charts: list[str] = []
    aims: list[str] = []
    page.measure_asked.connect(charts.append)
    page.aim_asked.connect(aims.append)
    press(qtbot, page.card("sleep_enough"), "Time asleep")
    page.pathway.view.setFocus()
    qtbot.keyClick(page.pathway.view, Qt.Key.Key_Return)
    press(qtbot, page.card("exercise_gentle"), "Set an aim of your own…")
    assert charts == ["sleep.duration", "meal.phenylalanine"]
    assert aims == ["exercise.active_days"]


def test_an_area_can_be_picked_out(qtbot: QtBot, page: GuidePage) -> None:
    press(qtbot, page.areas, "Meals")
    assert "Cofactors" in visible(page)
    assert "Enough restful sleep" not in visible(page)
    press(qtbot, page.areas, "Sleep")
    assert not page.pathway.isVisible()
    press(qtbot, page.areas, "All")
    assert "People differ" in visible(page)
    assert page.pathway.isVisible()


def test_the_pathway_shows_the_week_when_it_is_wanted(qtbot: QtBot, page: GuidePage) -> None:
    press(qtbot, page.pathway, "This week")
    assert "What this week brought a day, beside the reference you chose" in visible(page)
    press(qtbot, page.pathway, "Last 4 weeks")
    assert "What your last 4 weeks brought a day, beside the reference you chose" in visible(page)


@pytest.mark.parametrize("seen", [True, False])
def test_hidden_areas_leave_the_page_and_come_back(
    qtbot: QtBot, services: Services, page: GuidePage, bus: Bus, seen: bool
) -> None:
    press(qtbot, page.areas, "Meals")
    page.setVisible(seen)
    services.preferences.set(HIDDEN_AREAS, frozenset({Pillar.MEALS, Pillar.SLEEP}))
    bus.changed.emit(Changes(words="Areas", everything=True))
    page.show()
    settled()
    texts = visible(page)
    assert "Enough restful sleep" not in texts
    assert "Regular exercise" in texts
    assert not page.pathway.isVisible()
    assert [b.text() for b in page.areas.findChildren(QPushButton)] == [
        "All",
        "Exercise",
        "Stress practice",
        "How it feels",
    ]
    services.preferences.set(HIDDEN_AREAS, frozenset())
    bus.changed.emit(Changes(words="Areas", everything=True))
    settled()
    sleep, exercise = page.card("sleep_enough"), page.card("exercise_regular")
    assert "Enough restful sleep" in visible(page)
    assert sleep.y() < exercise.y()


def test_hidden_cofactors_and_numbers_leave_the_cards(
    services: Services, page: GuidePage, bus: Bus
) -> None:
    services.preferences.set(HIDDEN_COFACTORS, frozenset({"meal.zinc", "meal.iron"}))
    cofactors = items(services)["meals_cofactors"]
    assert [each.name for each in cofactors.figures][-1] == "Magnesium"
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    bus.changed.emit(Changes(words="Numbers", everything=True))
    settled()
    assert (items(services)["meals_cofactors"].figures, cofactors.groups != ()) == ((), True)
    assert "Reference beside it" not in visible(page.card("meals_cofactors"))
    assert "Cofactors" in visible(page)


def test_the_guide_keeps_to_the_rules_and_only_its_places_leave_them(page: GuidePage) -> None:
    for card in page._cards.values():
        card.open_references()
    texts = harvest(page)
    assert ("left_out", left_out()) in texts
    assert check(texts) == []
    assert check([("", left_out())]) != []


def test_many_means_are_summed_up_in_a_line(lived_journal: Services) -> None:
    facts = guide_facts(lived_journal)
    cofactors = items(lived_journal)["meals_cofactors"]
    met = sum(
        row.figure.value >= row.reference.low
        for key in cofactors.figures
        if (row := facts.rows[key.measure_id]).reference
    )
    days = facts.rows["meal.folate"].figure.coverage
    assert cofactors.summary.startswith(f"{met} of 7 means at their reference")
    assert cofactors.summary.endswith(f"{days.have} of {days.of} days complete")
