"""Tells every page at once that the journal changed."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """The one place a change of the journal is announced.

    Signals:
        changed: a Changes (days and pillars), or None when another program wrote
            and anything may be different.
    """

    changed = Signal(object)
