"""The printer a person chooses in the dialog of their system."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import delete

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def asked_printer(
    prepare: "Callable[[QPrinter], None]", parent: QWidget | None = None
) -> "QPrinter | None":
    """Return the printer that is chosen, made ready as `prepare` does; None for none after all."""
    # What looks for printers is imported when one is wanted.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    # It holds on to the printer: it goes now, not with its window or a little later.
    delete(dialog)
    return printer if accepted else None
