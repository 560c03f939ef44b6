"""Paints a line of the palette: what it does, where that stands, and its keys at the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nehabits.ui.looks import Looks
from nehabits.ui.palette.command import Command
from nehabits.ui.theme import STEP, mix

Index = QModelIndex | QPersistentModelIndex
COMMAND = Qt.ItemDataRole.UserRole
"""The role under which a line holds its Command."""

_CORNER = 6.0
_MARGIN = 3 * STEP
_BAR = 3
_HOVERED = 0.55
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CommandRow(QStyledItemDelegate):
    """Shortens what a command says, never its keys; sizes come from the font."""

    def __init__(self, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of a line."""
        return QSize(0, option.fontMetrics.height() + 3 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        command = index.data(COMMAND)
        if not isinstance(command, Command):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        self._words(painter, option, command)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._looks.theme, option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            colour = theme.track
        elif state & QStyle.StateFlag.State_MouseOver:
            colour = mix(theme.track, theme.surface, _HOVERED)
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(option.rect, _CORNER, _CORNER)
        if is_chosen:
            # A pale ground alone is hard to make out; this is as strong as a focus ring.
            room: QRect = option.rect.adjusted(STEP, STEP, 0, -STEP)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRect(room.topLeft(), QSize(_BAR, room.height())), 1, 1)

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, command: Command) -> None:
        theme, metrics = self._looks.theme, QFontMetrics(option.font)
        room: QRect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        muted = QColor(theme.muted)
        painter.setPen(muted)
        painter.drawText(room, _RIGHT, command.keys)
        if command.keys:
            room.setRight(room.right() - metrics.horizontalAdvance(command.keys) - _MARGIN)
        text = metrics.elidedText(command.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(theme.ink))
        painter.drawText(room, _LEFT, text)
        room.setLeft(room.left() + metrics.horizontalAdvance(text) + _MARGIN)
        painter.setPen(muted)
        shortened = metrics.elidedText(command.place, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shortened)
