"""The pathway, painted: steps and cofactors that the arrow keys walk and the pointer explains."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.guide.pathway import Pathway, PathwayPart
from nehabits.ui.guide.pathway_frame import Frame, PathwayFrame, Style
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP, mix, pillar_colour

_ROUND = 8.0
_HEAD = 4.0
_HOVER = 0.55
_WIDE = 10_000.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PathwayView(QWidget):
    """Paints a pathway in as many rows as its width asks for.

    Signals:
        measure_asked: the id of the measure whose chart the person wants.
    """

    measure_asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._pathway: Pathway | None = None
        self._place = 0
        self._under: int | None = None
        self._frame: tuple[int, Frame] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.changed.connect(self._forget)

    def show_pathway(self, pathway: Pathway) -> None:
        """Show another pathway, or another period of it."""
        if pathway == self._pathway:
            return
        self._pathway = pathway
        self._forget()
        self.setAccessibleName(tr("Pathway: {text}", text=pathway.text))
        painted = [
            text
            for part in pathway.parts
            for text in (part.name, part.about, part.figure, part.beside, part.words)
        ]
        self.setProperty("painted_texts", [*painted, _along_words()])
        self._tell()

    @property
    def part(self) -> PathwayPart | None:
        """The part that the keyboard is on."""
        return None if self._pathway is None else self._pathway.parts[self._place]

    def point(self, place: int) -> None:
        """Put the keyboard on a part, by its place in reading order."""
        if self._pathway is not None:
            self._place = min(max(place, 0), len(self._pathway.parts) - 1)
            self._tell()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        frame = self._framed(width)
        return 0 if frame is None else round(frame.height + 0.5)

    def sizeHint(self) -> QSize:
        """Ask for one row, which is the least height: more follows from the width."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest part, and the height of one row."""
        if self._pathway is None:
            return QSize(0, 0)
        made = PathwayFrame(self._pathway, self.font())
        return QSize(round(made.least_width + 2.5), round(made.placed(_WIDE).height))

    def changeEvent(self, event: QEvent) -> None:
        """Put the parts anew for another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._forget()

    def event(self, event: QEvent) -> bool:
        """Say the part under the pointer in words."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def text_at(self, spot: QPointF) -> str:
        """Return the words of the part at a spot (px); "" beside the parts."""
        frame = self._framed(self.width())
        place = None if frame is None else frame.at(spot)
        return "" if frame is None or place is None else frame.placed[place].part.words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the parts in reading order; Enter opens the chart."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.point(self._place + _STEPS[key])
        elif key == Qt.Key.Key_Home:
            self.point(0)
        elif key == Qt.Key.Key_End and self._pathway is not None:
            self.point(len(self._pathway.parts) - 1)
        elif key in _OPENING:
            self._open()
            return
        else:
            super().keyPressEvent(event)
            return
        self._say_beside()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer."""
        frame = self._framed(self.width())
        self._mark(None if frame is None else frame.at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the chart of the part that is clicked."""
        frame = self._framed(self.width())
        place = None if frame is None else frame.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.point(place)
            self._open()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        super().leaveEvent(event)
        self._mark(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has left."""
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, the arrows and the way."""
        frame = self._framed(self.width())
        if frame is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_way(painter, frame)
        for start, end in frame.arrows:
            self._paint_arrow(painter, start, end)
        for place in range(len(frame.placed)):
            self._paint_part(painter, frame, place)

    def _paint_way(self, painter: QPainter, frame: Frame) -> None:
        theme = self._looks.theme
        painter.setFont(frame.fonts.by_style[Style.ABOUT])
        said, way = _along_words(), frame.way
        room = painter.fontMetrics().horizontalAdvance(said)
        if frame.bracket is not None:
            painter.setPen(QPen(QColor(theme.line), 1))
            low, box = round(way.center().y()) + 0.5, frame.bracket
            ends = [QPointF(box.left(), box.top()), QPointF(box.left(), low)]
            ends += [QPointF(box.right(), low), QPointF(box.right(), box.top())]
            painter.drawPolyline(QPolygonF(ends))
            left = way.center().x() - room / 2
            way = QRectF(left - 2 * STEP, way.top(), room + 4 * STEP, way.height())
            painter.fillRect(way, QColor(theme.surface))
        painter.setPen(QColor(theme.muted))
        centred = Qt.AlignmentFlag.AlignCenter
        left_aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(way, centred if frame.bracket is not None else left_aligned, said)

    def _paint_arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(QColor(self._looks.theme.muted), 1.4))
        painter.drawLine(start, end)
        down = start.x() == end.x()
        for side in (-_HEAD, _HEAD):
            back = QPointF(side, -_HEAD) if down else QPointF(-_HEAD, side)
            painter.drawLine(end, end + back)

    def _paint_part(self, painter: QPainter, frame: Frame, place: int) -> None:
        theme, placed = self._looks.theme, frame.placed[place]
        in_use = self.hasFocus() and place == self._place
        ring = 3.0 if theme.high_contrast else 2.0
        edge = ring if in_use else 1.0
        inset = edge / 2
        opens = bool(placed.part.measure_id) and place == self._under
        ground = mix(theme.track, theme.surface, _HOVER) if opens else theme.surface
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(theme.accent if in_use else theme.line), edge))
        painter.drawRoundedRect(placed.box.adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)
        words = pillar_colour(Pillar.MEALS, theme, words=True)
        colours = {Style.NAME: theme.ink, Style.FIGURE: words}
        for line in placed.lines:
            painter.setFont(frame.fonts.by_style[line.style])
            painter.setPen(QColor(colours.get(line.style, theme.muted)))
            painter.drawText(line.box, Qt.TextFlag.TextWordWrap, line.text)

    def _framed(self, width: int) -> Frame | None:
        """Return the parts in a width; Qt asks often while a page is laid out."""
        if self._pathway is None:
            return None
        if self._frame is None or self._frame[0] != width:
            made = PathwayFrame(self._pathway, self.font())
            self._frame = (width, made.placed(max(width, made.least_width + 2)))
        return self._frame[1]

    def _forget(self) -> None:
        self._frame = None
        self.updateGeometry()
        self.update()

    def _mark(self, place: int | None) -> None:
        if place == self._under:
            return
        self._under = place
        pathway = self._pathway
        opens = pathway is not None and place is not None and pathway.parts[place].measure_id
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.update()

    def _open(self) -> None:
        if self.part is not None and self.part.measure_id:
            self.measure_asked.emit(self.part.measure_id)

    def _tell(self) -> None:
        """Tell screen readers the part that the keyboard is on."""
        words = self.part.words if self.part is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def _say_beside(self) -> None:
        """Say below the part that the keyboard is on what the pointer would be told."""
        frame = self._framed(self.width())
        if frame is not None and self.hasFocus():
            below = frame.placed[self._place].box.bottomLeft().toPoint()
            QToolTip.showText(self.mapToGlobal(below), frame.placed[self._place].part.words, self)


def _along_words() -> str:
    return tr("along the way")
