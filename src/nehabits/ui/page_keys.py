"""The keys of a page, and deeds that no signal can tell anything."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def add_keys(page: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
    """Have keys do deeds wherever the keyboard is on a page."""
    for key, deed in deeds.items():
        action = QAction(page)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(do, deed))
        page.addAction(action)


def do(deed: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
    """Do a deed, whatever the signal of an action says."""
    deed()
