"""Which kinds of controls do not show that they have the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.settling import settled
from tests.ui.controls import name_of, stops_of


class FocusMarks:
    """Looks at one control of each kind, with the keyboard and without.

    Attributes:
        seen: the kinds that were looked at.
        alike: a sentence for each that looks the same with the keyboard as without.
    """

    def __init__(self) -> None:
        self.seen: set[tuple[object, ...]] = set()
        self.alike: list[str] = []

    def look(self, name: str, root: QWidget) -> None:
        """Look at the kinds on a screen that were on none before."""
        root.window().activateWindow()
        for stop in stops_of(root):
            if not stop.isVisible() or looks_of(stop) in self.seen:
                continue
            self.seen.add(looks_of(stop))
            with_focus, without = pictures(stop)
            if with_focus == without:
                self.alike.append(f"{name}: {type(stop).__name__} {name_of(stop)!r}")


def looks_of(widget: QWidget) -> tuple[object, ...]:
    """Return what decides how a widget looks: one of each kind says how all of them do."""
    kinds = ("kind", "segment", "score", "rail", "refused")
    return (type(widget).__name__, *(widget.property(kind) for kind in kinds))


def pictures(widget: QWidget) -> tuple[QImage, QImage]:
    """Return a widget as it looks with the keyboard and without."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settled()
    with_focus = widget.grab().toImage()
    widget.clearFocus()
    return with_focus, widget.grab().toImage()
