"""The rail at the left: the pages by name, and the notice once a page at its foot."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words

WIDTH = 176
_MARGIN = 9
_ABOVE, _BELOW, _TIGHT = 20, 24, 2 * STEP
_ICON_SIDE = 20
_BORDER = 1


class Rail(QFrame):
    """One button a page; folds to icons when there is little room.

    Signals:
        chosen: the key of the page the person chose.
    """

    chosen = Signal(object)

    def __init__(
        self,
        pages: Sequence[PageEntry],
        looks: Looks,
        notice: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(tr("Pages"))
        self._pages = list(pages)
        self._looks = looks
        self._folded = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._name = words(tr("NE Habits"), "card-title")
        self._notice = words(notice, "small", wrap=True)
        self._notice.setContentsMargins(11, 0, STEP, 0)
        self._fill()
        self._group.idClicked.connect(self._tell)
        looks.changed.connect(self.tint)
        self.tint()

    @property
    def folded(self) -> bool:
        """Whether only the icons are shown."""
        return self._folded

    def fold(self, *, folded: bool) -> None:
        """Show icons alone, or icons and names."""
        self._folded = folded
        self._name.setVisible(not folded)
        self._notice.setVisible(not folded)
        # Where the window is small every page still has to find its place.
        above, below = (_TIGHT, _TIGHT) if folded else (_ABOVE, _BELOW)
        self._column.setContentsMargins(_MARGIN, above, _MARGIN, below)
        for button, page in zip(self._buttons(), self._pages, strict=True):
            button.setText("" if folded else " " + page.title)
            _tighten(button, tight=folded)
        self._fit()

    def in_use(self) -> bool:
        """Say whether the keyboard is on one of the rail's buttons."""
        return any(button.hasFocus() for button in self._buttons())

    def mark(self, key: str) -> None:
        """Show which page is open."""
        place = [page.key for page in self._pages].index(key)
        self._group.button(place).setChecked(True)

    def tint(self) -> None:
        """Draw the icons in the colours and the size that are in force."""
        side = self._looks.grown(_ICON_SIDE)
        for button, page in zip(self._buttons(), self._pages, strict=True):
            button.setIconSize(QSize(side, side))
            button.setIcon(self._icon(page, side))
        self._fit()

    def _buttons(self) -> list[QPushButton]:
        return [self._button(place) for place in range(len(self._pages))]

    def _button(self, place: int) -> QPushButton:
        button = self._group.button(place)
        if not isinstance(button, QPushButton):
            raise TypeError(f"There is no page {place} in the rail.")
        return button

    def _icon(self, page: PageEntry, side: int) -> QIcon:
        theme = self._looks.theme
        return self._looks.icons.icon(page.icon, theme.muted, theme.ink, side)

    def _fill(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _ABOVE, _MARGIN, _BELOW)
        column.setSpacing(0)
        self._name.setContentsMargins(11, 0, 0, 5 * STEP - 2)
        column.addWidget(self._name)
        for place, page in enumerate(self._pages):
            column.addWidget(self._page_button(page, place))
        column.addStretch(1)
        column.addWidget(self._notice)

    def _page_button(self, page: PageEntry, place: int) -> QPushButton:
        button = QPushButton(" " + page.title, self)
        button.setProperty("rail", "true")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(page.title)
        hint = f"{page.title} ({page.shortcuts})" if page.shortcut else page.title
        button.setToolTip(hint)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, place)
        return button

    def _fit(self) -> None:
        """Take 176 px, more where larger text needs it, or what the icons need when folded."""
        widest = max((button.sizeHint().width() for button in self._buttons()), default=0)
        needed = widest + 2 * _MARGIN + _BORDER
        self.setFixedWidth(needed if self._folded else max(WIDTH, needed))

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._pages[place].key)


def _tighten(button: QPushButton, *, tight: bool) -> None:
    """Give a button less room around its icon: in a low window all of them have to be there."""
    if bool(button.property("tight")) != tight:
        button.setProperty("tight", tight)
        button.style().unpolish(button)
        button.style().polish(button)
