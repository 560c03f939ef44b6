"""A place that shows something, or a form in its stead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.ui.widgets.aside_line import AsideLine

if TYPE_CHECKING:
    from nehabits.ui.widgets.form import Form


class InPlace(QWidget):
    """Shows its face; a form opens in its place.

    A form that is left with something typed is put aside, and a quiet line offers to go on. The
    keyboard goes back to `back`, by default the face, when the form is gone. `aside_above`: the
    line stands above the face, where that is too high for it to be seen below.

    Signals:
        save_asked: what is typed in the form.
        turned: something else is shown, so the tab key has another way to go.
    """

    save_asked = Signal(object)
    turned = Signal()

    def __init__(
        self,
        face: QWidget,
        parent: QWidget | None = None,
        back: QWidget | None = None,
        *,
        aside_above: bool = False,
    ) -> None:
        super().__init__(parent)
        self.face = face
        self._back = back or face
        self._aside_above = aside_above
        self.form: Form | None = None
        self._aside: AsideLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(face)
        if isinstance(face, QPushButton):
            self._column.setAlignment(face, Qt.AlignmentFlag.AlignLeft)

    def open(self, form: "Form") -> None:
        """Open a form in place of the face; one that was put aside is given up."""
        self._forget()
        self.form = form
        form.save_asked.connect(self.save_asked)
        form.left.connect(self.leave)
        self._aside = AsideLine(self, form.title)
        if form.own_words:
            self._aside.setProperty("wording_place", "data")
        self._aside.resumed.connect(self.resume)
        self._aside.dropped.connect(self.drop)
        self._column.addWidget(form)
        self._column.insertWidget(0 if self._aside_above else -1, self._aside)
        self.resume()

    def resume(self) -> None:
        """Go on with the form."""
        if self.form is not None:
            self._show(form=True)
            self.form.setFocus()

    def leave(self) -> None:
        """Show the face again; what was typed is put aside and can be gone on with."""
        if self.form is None or self._aside is None:
            return
        if not self.form.is_touched():
            self.drop()
            return
        self._show(form=False)
        self._aside.setFocus()

    def drop(self) -> None:
        """Show the face again and forget the form: it is kept, or not wanted."""
        if self.form is not None:
            self._forget()
            self.face.show()
            self._back.setFocus()
            self.turned.emit()

    def refuse(self, refused: Refused) -> None:
        """Say in the form why it is not kept."""
        if self.form is not None:
            self.resume()
            self.form.refuse(refused)

    def let_try_again(self) -> None:
        """Let the form be kept again: an error nobody expected ended what was asked."""
        if self.form is not None:
            self.form.let_try_again()

    def _show(self, *, form: bool) -> None:
        for widget, shown in ((self.form, form), (self._aside, not form), (self.face, not form)):
            if widget is not None:
                widget.setVisible(shown)
        self.turned.emit()

    def _forget(self) -> None:
        for widget in (self.form, self._aside):
            if widget is not None:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.form = self._aside = None
