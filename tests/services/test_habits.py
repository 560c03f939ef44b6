"""Own habits are made, changed, put in order and put away, and all of it can be taken back."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from nehabits.domain.aim import Goal
from nehabits.domain.changes import Changes
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.habits import HabitDraft
from nehabits.services.services import Services
from tests.examples import refused
from tests.journals import NOW, TODAY, open_journal

COFFEE = HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="cups", pillar=Pillar.MEALS)
SCREENS = HabitDraft(name="No screens")


def habit(services: Services, name: str) -> OwnHabit:
    return next(each.habit for each in services.habits.all() if each.habit.name == name)


def names(services: Services) -> list[str]:
    return [each.habit.name for each in services.habits.all()]


def test_a_habit_is_made_from_what_was_typed(services: Services) -> None:
    changes = services.habits.make(COFFEE)
    assert changes.words == "Habit added: Coffee"
    made = habit(services, "Coffee")
    assert (made.slug, made.form, made.unit, made.pillar, made.position) == (
        "coffee",
        HabitForm.NUMBER,
        "cups",
        Pillar.MEALS,
        0,
    )
    services.habits.make(HabitDraft(name="  No\tscreens ", unit="of a tick no unit is kept"))
    screens = habit(services, "No screens")
    assert (screens.slug, screens.unit, screens.position) == ("no_screens", "", 1)


def test_an_aim_comes_with_the_habit_in_one_deed(services: Services) -> None:
    services.habits.make(HabitDraft(name="No screens", goal=Goal(1, None, 5)))
    (aim,) = services.journal.aims()
    assert (aim.measure, aim.goal, aim.since) == ("own.no_screens", Goal(1, None, 5), TODAY)
    services.journal.undo()
    assert services.habits.all() == ()
    assert services.journal.aims() == ()


def test_an_aim_that_cannot_be_keeps_no_half_of_the_habit(services: Services) -> None:
    with refused("low", "Every day has at least 0"):
        services.habits.make(
            HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="cups", goal=Goal(0))
        )
    assert services.habits.all() == ()


def test_two_names_that_make_one_key_are_still_two_habits(services: Services) -> None:
    for name in ("Tea!", "Tea?", "茶"):
        services.habits.make(HabitDraft(name=name))
    assert [each.habit.slug for each in services.habits.all()] == ["tea", "tea_2", "habit"]


@pytest.mark.parametrize("name", ["coffee", " COFFEE ", "Cof fee"])
def test_the_same_name_is_refused_in_words(services: Services, name: str) -> None:
    services.habits.make(COFFEE)
    with refused("name", "There is a habit Coffee already; choose another name."):
        services.habits.make(HabitDraft(name=name))
    services.habits.make(SCREENS)
    with refused("name", "There is a habit Coffee already; choose another name."):
        services.habits.change(habit(services, "No screens").id, HabitDraft(name=name))
    services.habits.archive(habit(services, "Coffee").id)
    with refused("name", "Coffee is an archived habit; bring it back or choose another name."):
        services.habits.make(HabitDraft(name=name))


@pytest.mark.parametrize(
    ("draft", "field", "said"),
    [
        (HabitDraft(name=" "), "name", "Name the habit."),
        (HabitDraft(name="x" * 10_000), "name", "A name has at most 60 letters; shorten it."),
        (
            HabitDraft(name="Tea", form=HabitForm.NUMBER, unit="x" * 10_000),
            "unit",
            "A unit has at most 20 letters; shorten it.",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(
    services: Services, draft: HabitDraft, field: str, said: str
) -> None:
    with refused(field, said):
        services.habits.make(draft)
    assert services.habits.all() == ()


def test_renaming_keeps_the_key_and_all_that_was_logged(services: Services) -> None:
    services.habits.make(COFFEE)
    services.journal.log(HabitRecord(day=TODAY, habit="coffee", value=2))
    before = habit(services, "Coffee")
    draft = HabitDraft(name="Espresso", form=HabitForm.NUMBER, unit="shots", pillar=Pillar.SLEEP)
    assert services.habits.change(before.id, draft).words == "Habit renamed: Espresso"
    after = habit(services, "Espresso")
    assert (after.slug, after.unit, after.pillar) == ("coffee", "shots", Pillar.SLEEP)
    assert services.review.day(TODAY).cells["own.coffee"].value == 2
    services.journal.undo()
    assert habit(services, "Coffee") == before


def test_another_unit_alone_is_a_change_and_nothing_else_is_no_deed(services: Services) -> None:
    services.habits.make(COFFEE)
    kept = habit(services, "Coffee")
    same = HabitDraft(name=" Coffee", form=HabitForm.NUMBER, unit="cups ", pillar=Pillar.MEALS)
    assert services.habits.change(kept.id, same) == Changes()
    assert services.journal.undo_words() == "Habit added: Coffee"
    mugs = HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="mugs", pillar=Pillar.MEALS)
    assert services.habits.change(kept.id, mugs).words == "Habit changed: Coffee"


def test_a_form_changes_only_while_nothing_is_logged(services: Services) -> None:
    services.habits.make(SCREENS)
    kept = habit(services, "No screens")
    number = HabitDraft(name="No screens", form=HabitForm.NUMBER, unit="hours")
    services.habits.change(kept.id, number)
    assert habit(services, "No screens").form is HabitForm.NUMBER
    services.journal.log(HabitRecord(day=TODAY, habit="no_screens", value=2))
    with refused("form", "No screens has numbers that were logged, so it stays one"):
        services.habits.change(kept.id, SCREENS)
    services.habits.make(HabitDraft(name="Tea"))
    services.journal.log(HabitRecord(day=TODAY, habit="tea"))
    with refused("form", "Tea has ticks that were logged, so it stays a tick"):
        services.habits.change(
            habit(services, "Tea").id, HabitDraft(name="Tea", form=HabitForm.NUMBER)
        )
    assert [each.has_records for each in services.habits.all()] == [True, True]


def test_another_form_ends_the_aim_that_was_for_the_old_one(services: Services) -> None:
    services.habits.make(HabitDraft(name="Tea", goal=Goal(1, None, 5)))
    kept = habit(services, "Tea")
    services.habits.change(kept.id, HabitDraft(name="Green tea"))
    assert len(services.journal.aims()) == 1
    cups = HabitDraft(name="Green tea", form=HabitForm.NUMBER, unit="cups")
    services.habits.change(kept.id, cups)
    assert services.journal.aims() == ()
    services.journal.undo()
    assert services.journal.aims()[0].days_a_week == 5


def test_an_archived_habit_keeps_its_history_and_ends_its_aim(services: Services) -> None:
    services.habits.make(HabitDraft(name="Tea", goal=Goal(1)))
    services.journal.log(HabitRecord(day=TODAY, habit="tea"))
    kept = habit(services, "Tea")
    assert services.habits.archive(kept.id).words == "Habit archived: Tea"
    archived = habit(services, "Tea")
    assert not archived.is_used_on(TODAY)
    assert archived.is_used_on(TODAY - timedelta(days=1))
    assert services.review.day(TODAY).cells["own.tea"].value == 1
    assert services.journal.aims() == ()
    assert services.habits.archive(kept.id) == Changes()
    services.journal.undo()
    assert habit(services, "Tea") == kept
    assert [aim.measure for aim in services.journal.aims()] == ["own.tea"]


def test_a_habit_that_is_brought_back_comes_last(services: Services) -> None:
    for name in ("One", "Two"):
        services.habits.make(HabitDraft(name=name))
    one = habit(services, "One")
    services.habits.archive(one.id)
    assert services.habits.bring_back(one.id).words == "Habit brought back: One"
    assert names(services) == ["Two", "One"]
    assert habit(services, "One").archived is None
    assert services.habits.bring_back(one.id) == Changes()


def test_an_order_is_one_deed(services: Services) -> None:
    for name in ("One", "Two", "Three"):
        services.habits.make(HabitDraft(name=name))
    ids = {each.habit.name: each.habit.id for each in services.habits.all()}
    order = [ids["Three"], ids["One"]]
    assert services.habits.arrange(order).words == "Order of habits changed"
    assert names(services) == ["Three", "One", "Two"]
    assert services.habits.arrange(order) == Changes()
    services.journal.undo()
    assert names(services) == ["One", "Two", "Three"]


def test_a_habit_that_is_gone_is_said_to_be_gone(services: Services) -> None:
    with refused("", "This habit is not there any more; nothing was changed."):
        services.habits.change(uuid4(), SCREENS)


def test_deeds_can_be_taken_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with open_journal(path, NOW) as services:
        services.habits.make(COFFEE)
        services.habits.change(
            habit(services, "Coffee").id,
            HabitDraft(name="Espresso", form=HabitForm.NUMBER, unit="cups", pillar=Pillar.MEALS),
        )
    with open_journal(path, NOW) as services:
        assert services.journal.undo_words() == "Habit renamed: Espresso"
        services.journal.undo()
        assert names(services) == ["Coffee"]
        services.journal.undo()
        assert names(services) == []
        services.journal.redo()
        assert names(services) == ["Coffee"]
