"""The preview: page 1, the pages after it, and the tables, each before anything is written."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.wording import plural, tr
from nehabits.ui.export.export_answer import DAILY, ExportAnswer, Face
from nehabits.ui.export.paper_view import PaperArea, PaperView
from nehabits.ui.export.table_view import HeadView
from nehabits.ui.looks import Looks
from nehabits.ui.paper.summary_pages import pages
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.choice_box import ChoiceBox
from nehabits.ui.widgets.fitting import Fitting
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_LEAST_LINES = 16
_PAUSE_MS = 150
"""Page 1 is laid out anew for a name, which takes too long for each letter of it."""


class PreviewPanel(Fitting):
    """Shows an ExportAnswer.

    Signals:
        asked: another face or another table is to be shown.
    """

    asked = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = DAILY
        self._answer: ExportAnswer | None = None
        self._place = 0
        self._name = ""
        self._naming = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        faces = [
            (Face.FIRST.value, tr("Page 1")),
            (Face.FURTHER.value, tr("Further pages")),
            (Face.TABLES.value, tr("Tables")),
        ]
        self.faces = Segmented(tr("Preview"), faces)
        self.earlier = IconButton("arrow-left", tr("The page before ([)"), looks)
        self.later = IconButton("arrow-right", tr("The page after (])"), looks)
        self.number = words(role="muted")
        self.tables = ChoiceBox(tr("Table"), [])
        self.about = words(role="muted", wrap=True)
        self.paper = PaperView(looks, self)
        self.head = HeadView(looks, self)
        self.around = PaperArea(self.paper)
        self.log = button(tr("Log something on Today"))
        self._empty = QWidget(self)
        self._empty.hide()
        self._stack = QStackedWidget()
        self._lay_out()
        self.faces.chosen.connect(self._ask)
        self.tables.chosen.connect(self._take_table)
        self.earlier.clicked.connect(partial(self.turn, -1))
        self.later.clicked.connect(partial(self.turn, 1))
        self._naming.timeout.connect(self._put_name)
        self._show_turning()

    @property
    def face(self) -> Face:
        """What is to be shown."""
        return Face(self.faces.value())

    def show_answer(self, answer: ExportAnswer) -> None:
        """Show what was found; nothing of what is not among the files, or was refused."""
        self._answer = answer
        self._show_turning()
        logged = answer.logged
        self._empty.setVisible(
            logged is not None and not any(each.days for each in logged.values())
        )
        files = answer.choice.files
        if answer.refused is not None:
            self._say(answer.refused.sentence)
        elif answer.head is not None:
            self._show_table(answer)
        elif not (files.tables if answer.face is Face.TABLES else files.report):
            self._say(tr("This is not among the files that are chosen."))
        elif answer.summary is None:
            self._say(tr("The journal is empty. What you log comes here, page by page."))
        else:
            self._show_paper()

    def show_name(self, name: str) -> None:
        """Show another name on page 1, once the typing pauses."""
        self._name = name
        self._naming.start()

    @Slot()
    def _put_name(self) -> None:
        answer = self._answer
        if answer is None or answer.summary is None or answer.summary.name == self._name:
            return
        if answer.face is Face.FIRST:
            summary = replace(answer.summary, name=self._name)
            first = pages(summary, answer.choice.files.paper)
            self.show_answer(replace(answer, summary=summary, pages=first))
        else:
            self.asked.emit()

    def _show_table(self, answer: ExportAnswer) -> None:
        head = answer.head
        if head is None:
            return
        self.file = head.file
        offered = [(file, file.rpartition("/")[2]) for file in answer.files]
        self.tables.offer(offered)
        self.tables.choose(head.file)
        rows = (
            plural("{count} row", "{count} rows", len(head.rows))
            if head.is_whole
            else plural("the first {count} row", "the first {count} rows", len(head.rows))
        )
        title = head.title.partition(". ")[0].rstrip(".")
        self._say_about(tr("{title} · {rows}", title=title, rows=rows))
        self.head.show_head(head)
        self._stack.setCurrentWidget(self.head)

    def _show_paper(self) -> None:
        shown = self._answer.pages if self._answer else ()
        self._place = min(self._place, max(0, len(shown) - 1))
        if not shown:
            self._say(tr("There are no further pages."))
            return
        number = self._place + (1 if self.face is Face.FIRST else 2)
        self.paper.show_page(shown[self._place], tr("Page {number}", number=number))
        self.number.setText(tr("{number} of {count}", number=number, count=len(shown) + 1))
        self._say_about("")
        self._stack.setCurrentWidget(self.around)

    def turn(self, by: int) -> None:
        """Show the page so many after this one, if there is one."""
        place = self._place + by
        if self._answer is not None and 0 <= place < len(self._answer.pages):
            self._place = place
            self._show_paper()
            self.around.verticalScrollBar().setValue(0)
        self._show_turning()

    def _ask(self) -> None:
        self._place = 0
        self.around.verticalScrollBar().setValue(0)
        self.asked.emit()

    def _take_table(self, file: str) -> None:
        self.file = file
        self.asked.emit()

    def _say(self, sentence: str) -> None:
        """Say a sentence in place of a preview."""
        self._say_about("")
        self._instead.setText(sentence)
        self._stack.setCurrentWidget(self._nothing)

    def _say_about(self, said: str) -> None:
        self.about.setText(said)
        self.about.setVisible(bool(said))

    def _show_turning(self) -> None:
        answer = self._answer
        pages = answer.pages if answer else ()
        for each in (self.earlier, self.number, self.later):
            each.setVisible(len(pages) > 1)
        self.earlier.setEnabled(self._place > 0)
        self.later.setEnabled(self._place < len(pages) - 1)
        self.tables.setVisible(answer is not None and answer.head is not None)

    def _lay_out(self) -> None:
        self._instead = words(role="muted", wrap=True)
        self._nothing = QWidget()
        middle = QVBoxLayout(self._nothing)
        middle.setContentsMargins(0, GAP, 0, 0)
        middle.addWidget(self._instead)
        middle.addStretch(1)
        for each in (self.around, self.head, self._nothing):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        turning = side(self.earlier, self.number, self.later, self.tables)
        nothing = side(words(tr("Nothing is logged in these days.")), self.log, spacing=GAP)
        nothing.setContentsMargins(0, 0, 0, 0)
        nothing.addStretch(1)
        self._empty.setLayout(nothing)
        column.addWidget(self._empty)
        column.addWidget(HeadRow(side(self.faces), turning))
        column.addWidget(self.about)
        column.addWidget(self._stack, 1)
        self.fit()

    def fit(self) -> None:
        """Keep some lines in sight at any size of text."""
        self._stack.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
