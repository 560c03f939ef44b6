"""The tab key follows the reading order."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QWidget


def follow_reading(root: QWidget) -> None:
    """Have the tab key walk through what is in a widget in the order it is laid out.

    A page is put in order once it is in its window: Qt turns the order when it moves there.
    """
    widgets = [each for each in _laid_out(root) if each is root or _takes(each)]
    # Qt passes through a widget with a proxy as if the proxy stood there, so each has to stand
    # right before it; and Qt would put the proxy in its place in the order.
    proxies = [(each, proxy) for each in widgets if (proxy := each.focusProxy()) is not None]
    for each, _ in proxies:
        each.setFocusProxy(None)  # type: ignore[arg-type] # None takes it away
    # Qt gives no place to a widget that is no tab stop at the moment.
    passed_by = [each for each in widgets if each.focusPolicy() == Qt.FocusPolicy.NoFocus]
    for each in passed_by:
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for one, next_one in itertools.pairwise(widgets):
        QWidget.setTabOrder(one, next_one)
    for each in passed_by:
        each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for each, proxy in proxies:
        each.setFocusProxy(proxy)


def _takes(widget: QWidget) -> bool:
    # Of a group of choices only the one in force is a tab stop, and any of them can become it.
    in_group = isinstance(widget, QAbstractButton) and widget.group() is not None
    has_proxy = widget.focusProxy() is not None
    return in_group or has_proxy or widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _laid_out(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    # Not by itemAt: PySide keeps an object for each item it hands out, also after Qt has deleted
    # the item, and takes it for whatever is put at that address later (a dot of a chart).
    owner = layout.parentWidget()
    inside = [*owner.children(), *layout.children()] if owner is not None else layout.children()
    placed = [
        (place, each)
        for each in inside
        if isinstance(each, QWidget | QLayout) and (place := layout.indexOf(each)) >= 0
    ]
    for _, each in sorted(placed, key=lambda pair: pair[0]):
        yield from _laid_out(each) if isinstance(each, QWidget) else _in_layout(each)
