"""Saves the chart that is shown as a file, or copies it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.saved_chart import save
from nehabits.ui.charts.chart_file import chart_image, chart_png, chart_svg
from nehabits.ui.documents import documents
from nehabits.ui.looks import Looks
from nehabits.ui.trends.chart_to_save import ChartToSave, Form
from nehabits.ui.widgets.menu_button import MenuButton
from nehabits.ui.widgets.words import words


class SaveMenu(MenuButton):
    """A button with a menu: PNG, SVG, CSV, copy; `state` says how it went.

    `shown` gives the chart as it is shown at that moment. The first folder offered is that of
    documents, then the one last chosen.
    """

    def __init__(
        self, shown: Callable[[], ChartToSave], looks: Looks, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Save"), parent)
        self._shown = shown
        self._looks = looks
        self._folder = documents()
        self.state = words(role="small", wrap=True)
        self.state.hide()
        self.say(tr("Save"))
        self.setAccessibleName(tr("Save or copy the chart"))
        menu = self.menu()
        for form in Form:
            text = tr("{title}…", title=form.title)
            menu.addAction(text).triggered.connect(partial(self._save, form))
        menu.addSeparator()
        menu.addAction(tr("Copy picture and numbers")).triggered.connect(self.copy)

    @classmethod
    def ask(cls, offered: Path, form: Form, parent: QWidget | None = None) -> Path | None:
        """Let the person choose a file, `offered` first; None if they think better of it."""
        kind = f"{form.title} (*.{form.ending})"
        chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save the chart"), str(offered), kind)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_name(f"{path.name}.{form.ending}")

    def save(self, form: Form) -> None:
        """Ask where to and write the chart there, whole or not at all."""
        chart = self._shown()
        path = self.ask(self._folder / chart.file_name(form), form, self.window())
        if path is None:
            return
        try:
            save(path, self._content(chart, form))
        except Refused as refused:
            self._say(refused.sentence, "refusal")
            return
        self._folder = path.parent
        self._say(tr("Saved: {file}", file=path), "small")

    def copy(self) -> None:
        """Put the picture and the numbers on the clipboard."""
        chart = self._shown()
        data = QMimeData()
        data.setImageData(chart_image(chart.sheet, chart.view, self._looks.theme))
        data.setText(chart.numbers.text())
        data.setData("text/csv", QByteArray(chart.numbers.csv()))
        QApplication.clipboard().setMimeData(data)
        self._say(tr("The picture and the numbers are copied."), "small")

    def forget(self) -> None:
        """Take back what was said: another chart is shown."""
        self.state.hide()

    def _content(self, chart: ChartToSave, form: Form) -> bytes:
        match form:
            case Form.PNG:
                return chart_png(chart.sheet, chart.view, self._looks.theme)
            case Form.SVG:
                return chart_svg(chart.sheet, chart.view, self._looks.theme)
            case Form.CSV:
                return chart.numbers.csv()

    def _save(self, form: Form, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.save(form)

    def _say(self, text: str, role: str) -> None:
        self.state.setProperty("role", role)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(text)
        self.state.show()
