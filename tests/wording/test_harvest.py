"""Nothing a widget says escapes the harvest."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tests.wording.harvest import PAINTED, PLACE, harvest
from tests.wording.lexicon import check


@pytest.fixture
def page(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    QVBoxLayout(widget)
    return widget


def added(page: QWidget, widget: QWidget) -> QWidget:
    page.layout().addWidget(widget)
    return widget


def texts(widget: QWidget) -> list[str]:
    return [text for _, text in harvest(widget)]


def test_text_tips_names_and_descriptions_are_found(page):
    page.setWindowTitle("Today")
    button = added(page, QPushButton("&Add"))
    button.setToolTip("Add a sleep")
    button.setStatusTip("A status")
    button.setWhatsThis("An answer")
    button.setAccessibleName("Add a sleep to today")
    button.setAccessibleDescription("Opens the editor")
    assert texts(page) == [
        *("Today", "Add", "Add a sleep", "A status", "An answer"),
        *("Add a sleep to today", "Opens the editor"),
    ]


def test_what_is_typed_into_and_what_stands_there_before_is_found(page):
    line = added(page, QLineEdit("a name"))
    line.setPlaceholderText("Name it")
    added(page, QPlainTextEdit("a note")).setPlaceholderText("Note for today")
    spin = added(page, QSpinBox())
    spin.setSuffix(" min")
    spin.setSpecialValueText("not known")
    assert {"a name", "Name it", "a note", "Note for today", "min", "not known"} <= set(texts(page))


def test_markup_hides_no_word(page):
    added(page, QLabel("Week<b>ly</b> figures"))
    added(page, QTextBrowser()).setHtml("<p>Guide <i>page</i></p>")
    assert {"Weekly figures", "Guide page"} <= set(texts(page))


def test_titles_tabs_and_choices_are_found(page):
    added(page, QGroupBox("Period"))
    tabs = added(page, QTabWidget())
    tabs.addTab(QLabel("Nights"), "&Sleep")
    tabs.setTabToolTip(0, "All nights")
    choice = added(page, QComboBox())
    choice.addItems(["Light", "Dark"])
    assert {"Period", "Sleep", "All nights", "Nights", "Light", "Dark"} <= set(texts(page))


def test_cells_headers_and_branches_of_models_are_found(page):
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Measure", "This week"])
    parent = QStandardItem("Sleep")
    parent.appendRow(QStandardItem("Time asleep"))
    cell = QStandardItem("7 h 18")
    cell.setToolTip("4 of 6 nights")
    model.appendRow([parent, cell])
    added(page, QTreeView()).setModel(model)
    days = QStandardItemModel()
    days.setVerticalHeaderLabels(["Monday"])
    added(page, QTableView()).setModel(days)
    added(page, QListView()).setModel(QStringListModel(["a row"]))
    assert {
        *("Measure", "This week", "Sleep", "Time asleep", "7 h 18", "4 of 6 nights"),
        *("Monday", "a row"),
    } <= set(texts(page))


def test_menus_actions_and_the_status_bar_are_found(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    inner = window.menuBar().addMenu("&View").addMenu("&Colours")
    inner.addAction("&Dark").setToolTip("A dark window")
    loose = QAction("Palette", window)
    loose.setWhatsThis("Finds a page")
    window.statusBar().showMessage("Saved")
    assert {"View", "Colours", "Dark", "A dark window", "Palette", "Finds a page", "Saved"} <= set(
        texts(window)
    )


def test_titles_axes_lines_and_legends_of_a_plot_are_found(page):
    pyqtgraph = pytest.importorskip("pyqtgraph")
    plot = added(page, pyqtgraph.PlotWidget(title="Sleep"))
    plot.setLabel("left", "Hours asleep")
    plot.addLegend()
    plot.plot([1, 2], [3, 4], name="7-day mean")
    plot.addItem(pyqtgraph.InfiniteLine(label="Reference"))
    plot.addItem(pyqtgraph.TextItem("Holiday"))
    assert {"Sleep", "Hours asleep", "7-day mean", "Reference", "Holiday"} <= set(texts(page))


def test_a_widget_that_paints_its_texts_can_list_them(page):
    page.setProperty(PAINTED, ["Mon", "Tue"])
    assert texts(page) == ["Mon", "Tue"]


def test_a_place_holds_for_all_inside_and_for_nothing_beside(page):
    notice = added(page, QWidget())
    notice.setProperty(PLACE, "notice")
    QVBoxLayout(notice).addWidget(QLabel("Not meant to treat"))
    action = QAction("No medicine", notice)
    notice.addAction(action)
    quoted = added(page, QLabel("A title"))
    quoted.setProperty(PLACE, "source")
    added(page, QLabel("Sleep"))
    assert set(harvest(page)) == {
        ("notice", "Not meant to treat"),
        ("notice", "No medicine"),
        ("source", "A title"),
        ("", "Sleep"),
    }


def test_a_bad_word_in_a_tool_tip_is_caught(page):
    added(page, QPushButton("Add")).setToolTip("Boost your dopamine")
    assert len(check(harvest(page))) >= 1
