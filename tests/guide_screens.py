"""The Guide page in its states: every figure of a card, and the references of each unfolded."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from nehabits.ui.guide.guide_facts import FOUR_WEEKS, THIS_WEEK
from nehabits.ui.guide.guide_page import GuidePage
from tests.settling import settled


def guide_screens(page: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Show this week's pathway, each card's references and figures, and an area alone."""
    assert isinstance(page, GuidePage)
    page.pathway.period_chosen.emit(THIS_WEEK)
    settled()
    yield "guide, this week", page
    page.pathway.period_chosen.emit(FOUR_WEEKS)
    for card in page._cards.values():
        card.open_references()
        card.show_each()
    settled()
    yield "guide, references", page
    for card in page._cards.values():
        for view in card._groups:
            view.close_panel()
        card.show_each(shown=False)
    settled()
