"""The meal screen on a Saturday evening in Berlin, over a real journal and the real foods."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from nehabits.domain.meal import Meal, MealKind
from nehabits.services.food_offers import Offer
from nehabits.services.services import Services
from nehabits.ui.looks import Looks
from nehabits.ui.meal.meal_context import meal_context
from nehabits.ui.meal.meal_editor import MealEditor
from tests.journals import TODAY, open_journal
from tests.ui.editors.conftest import page_of

Make = Callable[..., MealEditor]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def make(services: Services, looks: Looks) -> Make:
    def find(
        owner: QObject, text: str, meal: MealKind, answer: Callable[[Sequence[Offer]], None]
    ) -> None:
        answer(services.food_offers.search(text, 12, meal))

    def make(kept: Meal | None = None, *, is_today: bool = True) -> MealEditor:
        page = page_of(TODAY, is_today=is_today)
        return MealEditor(meal_context(services, page, kept), find, looks, kept)

    return make


def said(editor: MealEditor) -> list[str]:
    return [label.text() for label in editor.findChildren(QLabel) if label.isVisibleTo(editor)]


def names(editor: MealEditor) -> list[str]:
    return [row.draft.item.name for row in editor.rows]
