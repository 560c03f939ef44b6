"""A layout that puts widgets side by side and goes on in the next row when it is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from nehabits.ui.theme import STEP


class FlowLayout(QLayout):
    """Widgets in rows, each as wide as it likes to be."""

    def __init__(self, parent: QWidget | None = None, gap: int = 2 * STEP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at index, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at index back, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        # Qt asks some forty times while a page is laid out.
        if width not in self._heights:
            self._heights[width] = self._arranged(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was measured: an item has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arranged(rect, place=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arranged(self, rect: QRect, *, place: bool) -> int:
        """Return the height the items need in rect, and put them there if asked."""
        top = rect.y()
        for row in self._rows(rect.width()):
            height = max(size.height() for _, size in row)
            left = rect.x()
            for item, size in row:
                if place:
                    # Words of two sizes stand on one line, near enough.
                    middle = top + (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, middle), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the shown items with their sizes, in the rows that a width has room for."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        room = 0
        for item in self._shown():
            size = _fitting(item, width)
            if not rows or size.width() > room:
                rows.append([])
                room = width
            rows[-1].append((item, size))
            room -= size.width() + self.spacing()
        return rows


def flow(*widgets: QWidget, gap: int = 2 * STEP) -> QWidget:
    """Return widgets side by side, in as many rows as they need."""
    holder = QWidget()
    row = FlowLayout(holder, gap)
    for widget in widgets:
        row.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """Return the size an item likes to have in a width."""
    hint = item.sizeHint()
    across = min(hint.width(), width)
    return QSize(across, item.heightForWidth(across) if item.hasHeightForWidth() else hint.height())
