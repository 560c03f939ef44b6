"""Every text a built widget can show or say, with the place it stands at."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGraphicsItem,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QMenu,
    QStatusBar,
    QTabBar,
    QWidget,
)

PLACE = "wording_place"
"""The dynamic property that names a place; it holds for the widget and all inside it."""

PAINTED = "painted_texts"
"""The dynamic property that lists the texts a widget paints by itself."""

TEXT_PROPERTIES = (
    "windowTitle",
    "text",
    "title",
    "subTitle",
    "plainText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "prefix",
    "suffix",
    "specialValueText",
    "informativeText",
    "detailedText",
    "labelText",
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
MOST_ROWS = 500
"""Of a longer table the first rows are read, at each level."""


def harvest(root: QWidget) -> list[tuple[str, str]]:
    """Return (place, text) of the widget and all inside it, each pair once, in tree order."""
    found: list[tuple[str, str]] = []
    for widget in (root, *root.findChildren(QWidget)):
        place = _place(widget)
        found += [(place, text) for text in _of_widget(widget)]
        for action in widget.actions():
            found += [(_place(action, widget), text) for text in _of_object(action)]
    for action in root.findChildren(QAction):
        found += [(_place(action), text) for text in _of_object(action)]
    return list(dict.fromkeys((place, _plain(text)) for place, text in found if _plain(text)))


def _place(thing: QObject, owner: QObject | None = None) -> str:
    """Return the nearest place named on the thing, its owner or what they are in."""
    each: QObject | None = thing
    while each is not None:
        named = each.property(PLACE)
        if named:
            return str(named)
        each = owner if each is thing and owner is not None else each.parent()
    return ""


def _of_object(thing: QObject) -> Iterator[str]:
    for name in TEXT_PROPERTIES:
        value = thing.property(name)
        if isinstance(value, str):
            yield value


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from _of_object(widget)
    yield from widget.property(PAINTED) or ()
    if isinstance(widget, QComboBox):
        yield from _of_model(widget.model())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())
    if isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield from (widget.tabText(tab), widget.tabToolTip(tab), widget.tabWhatsThis(tab))
            yield widget.accessibleTabName(tab)
    if isinstance(widget, QMenu):
        yield from _of_object(widget.menuAction())
    if isinstance(widget, QStatusBar):
        yield widget.currentMessage()
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            yield from _of_item(item)


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    """Yield header labels and the texts of cells, of branches too."""
    for orientation in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        rows, columns = _size(model, QModelIndex())
        for section in range(columns if orientation is Qt.Orientation.Horizontal else rows):
            yield from _strings(model.headerData(section, orientation, role) for role in ROLES)
    yield from _of_rows(model, QModelIndex())


def _of_rows(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    rows, columns = _size(model, above)
    for row in range(rows):
        for column in range(columns):
            index = model.index(row, column, above)
            yield from _strings(index.data(role) for role in ROLES)
            yield from _of_rows(model, index)


def _size(model: QAbstractItemModel, above: QModelIndex) -> tuple[int, int]:
    """Return rows and columns below an index; a list has one column and no branches."""
    if isinstance(model, QAbstractListModel):
        return (0 if above.isValid() else min(model.rowCount(above), MOST_ROWS)), 1
    return min(model.rowCount(above), MOST_ROWS), model.columnCount(above)


def _of_item(item: QGraphicsItem) -> Iterator[str]:
    """Yield the texts of a thing in a scene; titles and axis labels of plots are such things."""
    yield item.toolTip()
    if isinstance(item, QGraphicsTextItem):
        yield item.toPlainText()
    if isinstance(item, QGraphicsSimpleTextItem):
        yield item.text()


def _strings(values: Iterator[object]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str))


def _plain(text: str) -> str:
    """Return a text without markup and without the & of its key."""
    if QtText.mightBeRichText(text):
        text = QTextDocumentFragment.fromHtml(text).toPlainText()
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
