"""The controls of a screen as a screen reader and the tab key meet them."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


class Control(NamedTuple):
    """A control as a screen reader meets it, and where it stands on its screen."""

    kind: str
    name: str
    boxes: tuple[QRect, ...]


class Screen(NamedTuple):
    """The controls of a screen: those there are, and those the tab key stops at, in order."""

    name: str
    there: tuple[Control, ...]
    stops: tuple[Control, ...]


def controls_of(root: QWidget) -> list[QWidget]:
    """Return what can be used by keyboard or mouse, without the inner parts of Qt's own widgets."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
        and not isinstance(widget, QHeaderView)
        and not isinstance(widget.parent(), QComboBox)
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, CONTROLS))
    ]


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says: the accessible name, the label of a field, the text."""
    if widget.accessibleName() or isinstance(widget, QComboBox):
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def stops_of(root: QWidget) -> list[QWidget]:
    """Return where the tab key stops inside a widget, in its order, from the window's first on."""
    window = root.window()
    chain, each = [window], window.nextInFocusChain()
    while each is not window:
        chain.append(each)
        each = each.nextInFocusChain()
    known = set(controls_of(root))
    return [
        widget
        for widget in chain
        if widget in known and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def described(root: QWidget, widget: QWidget) -> Control:
    """Return a control with its box on the screen, and those of the areas it scrolls in."""
    boxes = [_box(root, widget)]
    above = widget.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QAbstractScrollArea):
            boxes.append(_box(root, above))
        above = above.parentWidget()
    return Control(type(widget).__name__, name_of(widget), tuple(reversed(boxes)))


def screen_of(name: str, root: QWidget) -> Screen:
    """Return the controls of what is shown now."""
    there = tuple(described(root, widget) for widget in controls_of(root))
    return Screen(name, there, tuple(described(root, widget) for widget in stops_of(root)))


def _box(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
