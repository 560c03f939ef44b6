"""Aims are set, changed and ended in their section, by keyboard."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from nehabits.domain.aim import Aim, Goal
from nehabits.services.habits import HabitDraft
from nehabits.services.preferences import LONGEST_RUN
from nehabits.services.services import Services
from nehabits.ui.settings.aim_editor import AimEditor
from nehabits.ui.settings.aims_section import AimsSection
from tests.examples import night, practice
from tests.journals import TODAY
from tests.ui.settings.section_driver import named, seen

KEYS = Qt.Key
Typing = Callable[..., None]
MakeSections = Callable[[], tuple[QWidget, AimsSection]]
MINUTES = "practice.minutes"


@pytest.fixture
def section(make_sections: MakeSections) -> AimsSection:
    return make_sections()[1]


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def editor(section: AimsSection) -> AimEditor:
    form = section.adding.form
    assert isinstance(form, AimEditor)
    return form


def choose(section: AimsSection, measure: str) -> AimEditor:
    """Open the editor of a new aim and choose what it is for."""
    section.add()
    form = editor(section)
    form.measure.setCurrentIndex(form.measure.findData(measure))
    return form


def test_an_aim_is_set_by_keyboard_alone(
    section: AimsSection, services: Services, type_keys: Typing
) -> None:
    section.add()
    type_keys("practice m", KEYS.Key_Tab, KEYS.Key_Tab, "1 h 20", KEYS.Key_Tab, "5")
    type_keys(KEYS.Key_Return)
    (aim,) = services.journal.aims()
    assert (aim.measure, aim.since, aim.goal) == (MINUTES, TODAY, Goal(80, None, 5))
    texts = seen(section)
    assert "Practice minutes" in texts
    assert "at least 80 min on 5 days a week · since today · no tracked day yet" in texts
    assert "Aim set: Practice minutes" in texts
    assert QApplication.focusWidget() is named(section, "Set an aim")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("time", "sleep.duration"),
        ("time in", "practice.nature"),
        ("nature", "practice.nature"),
        ("Vitamin B", "meal.vitamin_b6"),
        ("lent minutes", "exercise.moderate_equivalent"),
        ("jjj", None),
    ],
)
def test_typed_letters_of_any_word_find_a_measure(
    section: AimsSection, type_keys: Typing, typed: str, found: str | None
) -> None:
    section.add()
    type_keys(typed)
    assert editor(section).measure.measure_id() == found


def test_measures_stand_below_their_areas_and_own_habits_last(
    make_sections: MakeSections, services: Services
) -> None:
    services.habits.make(HabitDraft(name="Tea"))
    section = make_sections()[1]
    section.add()
    box = editor(section).measure
    texts = [box.itemText(place) for place in range(box.count())]
    assert texts[:2] == ["Sleep", "Time asleep"]
    assert texts[-2:] == ["Your own", "Tea"]
    assert box.itemData(0) is None
    box.setCurrentIndex(0)
    editor(section).save()
    assert editor(section).fields["measure"].refusal == "Choose what the aim is for."


def test_a_clock_time_is_asked_for_in_its_own_words(
    section: AimsSection, services: Services
) -> None:
    form = choose(section, "sleep.onset")
    kinds = form.goal._kinds
    assert [kinds.itemText(place) for place in range(3)] == [
        "not earlier than",
        "not later than",
        "between",
    ]
    kinds.setCurrentIndex(1)
    form.goal.high.editor.setText("lots")
    form.save()
    assert form.goal.high.refusal == (
        "“lots” is not understood as a time; type it as in 23:10, 2310 or 7 pm."
    )
    form.goal.high.editor.setText("1130 pm")
    form.save()
    (aim,) = services.journal.aims()
    assert aim.goal == Goal(None, 1410)
    assert "not later than 23:30 every day · since today · no tracked day yet" in seen(section)


@pytest.mark.parametrize(
    ("kind", "low", "high", "days", "field", "sentence"),
    [
        (0, "", "", "", "low", "An aim has a number; type one."),
        (0, "0", "", "", "low", "Every day has at least 0; type a higher number."),
        (0, "-5", "", "", "low", "This is a number from 0 to 1,440."),
        (0, "ten", "", "", "low", "“ten” is not understood as a length of time; type 30 min or"),
        (1, "", "🙂", "", "high", "“🙂” is not understood as a length of time; type 30 min or"),
        (2, "20", "10", "", "low", "The lower number is above the higher one; change one."),
        (0, "10", "", "0", "days_a_week", "Days a week are a number from 1 to 7."),
        (0, "10", "", "x" * 10_000, "days_a_week", "Days a week are a number from 1 to 7."),
    ],
)
def test_what_cannot_be_is_answered_at_its_field_and_stays(
    section: AimsSection,
    services: Services,
    kind: int,
    low: str,
    high: str,
    days: str,
    field: str,
    sentence: str,
) -> None:
    form = choose(section, MINUTES)
    form.goal._kinds.setCurrentIndex(kind)
    for line, text in ((form.goal.low, low), (form.goal.high, high), (form.goal.days, days)):
        line.editor.setText(text)
    form.save()
    assert form.fields[field].refusal.startswith(sentence)
    assert form.goal.low.editor.text() == low
    assert form.goal.days.editor.text() == days
    assert services.journal.aims() == ()


def test_a_figure_of_28_days_stands_beside_its_aim(
    make_sections: MakeSections, services: Services
) -> None:
    services.journal.log(*(night(before(n), "23:00", "07:00") for n in range(7)))
    section = make_sections()[1]
    form = choose(section, "sleep.midpoint_sd")
    assert form.goal.days.isHidden()
    form.goal._kinds.setCurrentIndex(1)
    form.goal.high.editor.setText("30")
    form.save()
    assert "at most ±30 min over 28 days · since today · now ±0 min" in seen(section)


def test_how_an_aim_goes_is_said_and_the_longest_run_only_where_it_is_wanted(
    make_sections: MakeSections, services: Services
) -> None:
    services.journal.keep_aim(Aim(measure=MINUTES, since=before(5), low=10))
    services.journal.log(*(practice(10, day=before(n)) for n in (5, 4, 2)))
    section = make_sections()[1]
    line = "at least 10 min a day · since 16 November · 3 of 5 tracked days"
    assert line in seen(section)
    services.preferences.set(LONGEST_RUN, value=True)
    section.refresh()
    assert f"{line} · longest run in 28 days: 2 days" in seen(section)


def test_an_aim_is_changed_in_its_place_and_the_earlier_one_stays(
    make_sections: MakeSections, services: Services, type_keys: Typing
) -> None:
    services.journal.keep_aim(Aim(measure=MINUTES, since=before(30), low=10, days_a_week=5))
    section = make_sections()[1]
    named(section, "Change the aim: Practice minutes").click()
    (place,) = [place for place in section._places.values() if place.form is not None]
    form = place.form
    assert isinstance(form, AimEditor)
    assert form.goal.low.editor.text() == "10"
    assert form.goal.days.editor.text() == "5"
    assert form.measure.isHidden() or not form.measure.isVisible()
    type_keys(KEYS.Key_Tab)
    form.goal.low.editor.selectAll()
    type_keys("20", KEYS.Key_Return)
    assert [aim.low for aim in services.journal.aims()] == [10, 20]
    assert "Aim changed: Practice minutes" in seen(section)
    named(section, "1 earlier aim").click()
    earlier = "Practice minutes: at least 10 min on 5 days a week · 22 October – 20 November"
    assert earlier in seen(section)


def test_saving_an_aim_as_it_was_closes_the_editor_and_is_no_deed(
    make_sections: MakeSections, services: Services, type_keys: Typing
) -> None:
    services.journal.keep_aim(Aim(measure=MINUTES, since=before(30), low=10))
    section = make_sections()[1]
    named(section, "Change the aim: Practice minutes").click()
    type_keys(KEYS.Key_Return)
    assert len(services.journal.aims()) == 1
    assert not any(place.form for place in section._places.values())
    assert section.undo.isHidden()


def test_an_aim_is_ended_and_undone(make_sections: MakeSections, services: Services) -> None:
    services.journal.keep_aim(Aim(measure=MINUTES, since=before(30), low=10))
    section = make_sections()[1]
    named(section, "End the aim: Practice minutes").click()
    assert services.journal.aims()[0].until == TODAY
    assert "Practice minutes" not in seen(section)
    named(section, "Undo this").click()
    assert services.journal.aims()[0].until is None
    assert "Practice minutes" in seen(section)


def test_escape_puts_a_typed_aim_aside(
    section: AimsSection, services: Services, type_keys: Typing
) -> None:
    form = choose(section, MINUTES)
    form.goal.low.editor.setFocus()
    type_keys("15", KEYS.Key_Escape)
    named(section, "Set an aim: Keep on editing").click()
    assert form.goal.low.editor.text() == "15"
    form.save()
    assert services.journal.aims()[0].low == 15


def test_an_aim_of_another_year_says_the_year(
    make_sections: MakeSections, services: Services
) -> None:
    old = Aim(measure=MINUTES, since=date(2025, 3, 1), low=5, until=date(2025, 4, 1))
    services.journal.keep_aim(old)
    services.journal.keep_aim(Aim(measure=MINUTES, since=date(2025, 11, 3), low=10))
    services.journal.keep_aim(Aim(measure="sleep.wake", since=TODAY + timedelta(days=3), low=360))
    section = make_sections()[1]
    assert "at least 10 min a day · since 3 November 2025 · 0 of 27 tracked days" in seen(section)
    named(section, "2 earlier aims").click()
    assert "Practice minutes: at least 5 min a day · 1–31 March 2025" in seen(section)
    assert "Waking: not earlier than 06:00 every day · from 24 November" in seen(section)
