"""A field for a date, typed or chosen in a calendar."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from nehabits.domain.day import EARLIEST, LATEST


class DateEdit(QDateEdit):
    """A date as 2026-11-21, from EARLIEST to LATEST."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setDateRange(_qt(EARLIEST), _qt(LATEST))
        self.show_day(day)

    def day(self) -> date:
        """Return the date that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show a date."""
        self.setDate(_qt(day))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
