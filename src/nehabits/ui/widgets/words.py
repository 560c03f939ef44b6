"""Labels by their role: title, figure, card-title, strong, body, muted, small."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from nehabits.domain.pillar import Pillar


def words(
    text: str = "",
    role: str = "body",
    *,
    wrap: bool = False,
    pillar: Pillar | None = None,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a plain-text label in one of the window's text roles, perhaps in a pillar's colour."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    if pillar is not None:
        label.setProperty("pillar", pillar.value)
    label.setWordWrap(wrap)
    return label


def set_role(label: QLabel, role: str) -> None:
    """Give a label another role, and the look that goes with it."""
    label.setProperty("role", role)
    label.style().unpolish(label)
    label.style().polish(label)
