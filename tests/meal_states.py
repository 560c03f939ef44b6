"""Pictures of the meal screen in the states a person meets, to be looked at one by one.

python -m tests.meal_states FOLDER [STATE…]
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.services import Services
from nehabits.ui.meal.meal_editor import MealEditor
from nehabits.ui.today.today_page import TodayPage
from tests.journals import TODAY, fill
from tests.screens import desktop_with, settled
from tests.state_pictures import in_every_look, run, take

State = Callable[[MealEditor], None]

LUNCH = ("1 cup lentils", "½ cup cooked spinach", "150 g greek yogurt", "1 tbsp pumpkin seeds")


def prepare(services: Services) -> None:
    """Keep two months and a saved meal; today a breakfast."""
    fill(services, 60)
    for entry in services.review.entries(TODAY, TODAY):
        services.journal.delete(entry.id)
    yesterday = TODAY - timedelta(days=1)
    meal = next(e for e in services.review.entries(yesterday, yesterday) if hasattr(e, "items"))
    soup = SavedMeal(name="lentil soup", foods=meal.items, servings=4)  # type: ignore[attr-defined]
    services.kitchen.keep_meal(soup)
    services.kitchen.mark_favourite("11457", "spinach", wanted=True)
    services.journal.log(*services.quick_entry.read("breakfast 8:10: 2 eggs, 1 orange").entries)


def eat(editor: MealEditor, *foods: str) -> None:
    for food in foods:
        editor.search.line.setText(food)
        settled()
        editor.search._enter()
        settled()


def empty(_editor: MealEditor) -> None:
    """Nothing typed."""


def searching(editor: MealEditor) -> None:
    eat(editor, *LUNCH)
    editor.search.line.setText("spin")


def four_foods(editor: MealEditor) -> None:
    eat(editor, *LUNCH)
    editor.brings.rows[1].setFocus()


def saved_meal(editor: MealEditor) -> None:
    eat(editor, "lentil soup")
    editor.keep.click()


def free_text(editor: MealEditor) -> None:
    eat(editor, LUNCH[0])
    editor.search.line.setText("canteen curry")
    settled()
    editor.search.free_asked.emit("canteen curry")


def same_as(editor: MealEditor) -> None:
    editor.show_earlier()


def refused(editor: MealEditor) -> None:
    eat(editor, *LUNCH[:2])
    editor.rows[0].amount.setText("1/0 cup")
    editor.rows[0].field.typed.emit("1/0 cup")
    editor.search.line.setText("0 eggs")
    settled()
    editor.search._enter()


STATES: dict[str, State] = {
    state.__name__: state
    for state in (empty, searching, four_foods, saved_meal, free_text, same_as, refused)
}


def save(state: str, folder: Path) -> None:
    """Save a picture of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(prepare, Path(scratch)) as desktop:
        page = desktop.window.show_page("today")
        assert isinstance(page, TodayPage)
        desktop.window.activateWindow()
        page.add(Pillar.MEALS)
        settled()
        assert page.sheet is not None
        editor = page.sheet.slots[Pillar.MEALS].editor
        assert isinstance(editor, MealEditor)
        STATES[state](editor)
        for look in in_every_look(desktop):
            take(desktop, folder, state, look)


if __name__ == "__main__":
    run(save, STATES)
