"""The section of Settings with the person's own aims."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nehabits.domain.measure import Measure
from nehabits.domain.wording import mark, plural, tr
from nehabits.services.preferences import LONGEST_RUN
from nehabits.ui.editors.fold import Fold
from nehabits.ui.settings.aim_editor import AimDraft, AimEditor
from nehabits.ui.settings.aim_lines import AimLine, AimLines, aim_lines
from nehabits.ui.settings.writing_section import WritingSection
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.head_row import side
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.words import words


class AimsSection(WritingSection):
    """A row an aim in force, changed in place; earlier ones are folded below; one can be set."""

    HEADING = mark("Your aims")

    def fill(self) -> None:
        """Show the rows, the place to add one, and what is folded."""
        about = tr(
            "Goals of your own, beside the figure like a reference and named as yours. A new goal "
            "holds from today; the days before keep theirs. Days that are not tracked are left out "
            "of the count of the last 28."
        )
        self.body.addWidget(words(about, "muted", wrap=True))
        self._measures: tuple[Measure, ...] = ()
        self._wanted: str | None = None
        self._places: dict[UUID, InPlace] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        add = button(tr("Set an aim"), "link", parent=self)
        add.clicked.connect(self.add)
        self.adding = self.in_place(add)
        self.adding.save_asked.connect(partial(self._set, self.adding))
        self.body.addWidget(self.adding)
        self._earlier = Fold("", self, tr("Show no earlier aims"))
        self._earlier_lines: list[QLabel] = []
        self.body.addWidget(self._earlier)

    def refresh(self) -> None:
        """Ask for the aims and how they go."""
        run = self.services.preferences.get(LONGEST_RUN)

        def ask() -> tuple[tuple[Measure, ...], AimLines]:
            review = self.services.aims.all()
            return review.measures, aim_lines(review, run=run)

        self.worker.ask(self, ask, self._show)

    def add(self) -> None:
        """Open the editor of a new aim."""
        if self.adding.form is None:
            self.adding.open(AimEditor(self._measures, parent=self.adding))
        else:
            self.adding.resume()

    def set_aim(self, measure_id: str) -> None:
        """Open the editor of a measure's aim; its measures may still have to be asked for."""
        self._wanted = measure_id
        self.refresh()

    def place(self, aim_id: UUID) -> InPlace:
        """Return the place of an aim: its row, or its editor."""
        return self._places[aim_id]

    def _show(self, given: tuple[tuple[Measure, ...], AimLines]) -> None:
        self._measures, lines = given
        for aim_id in set(self._places) - {line.aim_id for line in lines.standing}:
            gone = self._places.pop(aim_id)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for position, line in enumerate(lines.standing):
            place = self._places.get(line.aim_id) or self._make_place(line)
            if self._rows.indexOf(place) != position:
                self._rows.insertWidget(position, place)
            if isinstance(place.face, _AimRow):
                place.face.show_line(line)
        self._show_earlier(lines.earlier)
        self.rearranged.emit()
        self._open_wanted(lines)

    def _open_wanted(self, lines: AimLines) -> None:
        """Open the editor that another page asked for."""
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        kept = [each for each in lines.standing if each.standing.measure.id == wanted]
        place = self._places[kept[0].aim_id] if kept else self.adding
        if place.form is not None:
            place.resume()
        elif isinstance(place.face, _AimRow):
            place.face.change_asked.emit()
        else:
            self.add()
            if isinstance(place.form, AimEditor):
                place.form.choose(wanted)

    def _show_earlier(self, lines: tuple[str, ...]) -> None:
        for label in self._earlier_lines:
            self._earlier.inside.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._earlier_lines = [words(line, "small", wrap=True) for line in lines]
        for label in self._earlier_lines:
            label.setProperty("wording_place", "data")
            self._earlier.inside.addWidget(label)
        self._earlier.say(plural("{count} earlier aim", "{count} earlier aims", len(lines)))
        self._earlier.setVisible(bool(lines))

    def _make_place(self, line: AimLine) -> InPlace:
        row = _AimRow(line, self)
        place = self._places[line.aim_id] = self.in_place(row, back=row.change)
        row.change_asked.connect(partial(self._change, row, place))
        row.end_asked.connect(partial(self._end, line.aim_id))
        place.save_asked.connect(partial(self._set, place))
        return place

    def _change(self, row: "_AimRow", place: InPlace) -> None:
        standing = row.line.standing
        place.open(AimEditor([standing.measure], standing, place))

    def _set(self, place: InPlace, draft: AimDraft) -> None:
        deed = partial(self.services.aims.set, draft.measure_id, draft.goal)
        self.write(deed, place.drop, place.refuse)

    def _end(self, aim_id: UUID) -> None:
        self.write(partial(self.services.aims.end, aim_id))


class _AimRow(QWidget):
    """An aim in words, with what can be done about it.

    Signals:
        change_asked, end_asked: what the person wants of it.
    """

    change_asked = Signal()
    end_asked = Signal()

    def __init__(self, line: AimLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("wording_place", "data")
        self.line = line
        self._name = words("", "strong", wrap=True)
        self._text = words("", "muted", wrap=True)
        self.change = button(tr("Change"), "link", parent=self)
        self._end = button(tr("End"), "link", parent=self)
        self._end.setToolTip(tr("From today on there is no aim; the days before keep it."))
        self.change.clicked.connect(self.change_asked)
        self._end.clicked.connect(self.end_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, STEP)
        column.setSpacing(0)
        head = side(self._name, self.change, self._end, spacing=3 * STEP)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self._text)
        self.show_line(line)

    def show_line(self, line: AimLine) -> None:
        """Show how the aim goes now."""
        self.line = line
        self._name.setText(line.name)
        self._text.setText(line.text)
        self.change.setAccessibleName(tr("Change the aim: {name}", name=line.name))
        self._end.setAccessibleName(tr("End the aim: {name}", name=line.name))
