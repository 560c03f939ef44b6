"""The minutes of exercise and practice day by day and kind by kind, straight from the journal."""

from datetime import date

from nehabits.domain.day_mark import Mark
from nehabits.domain.kind_totals import KindTotals, kind_totals
from nehabits.domain.pillar import Pillar
from nehabits.domain.series import period
from nehabits.storage import figure_columns, session_columns
from nehabits.storage.journal_file import Transaction


def kind_series(transaction: Transaction, pillar: Pillar, first: date, last: date) -> KindTotals:
    """Return what counts in an area on every day from first to last, by kind."""
    return kind_totals(
        pillar,
        period(first, last),
        session_columns.minutes_by_kind(transaction, pillar, first, last),
        figure_columns.marked_days(transaction, pillar, Mark.NOTHING, first, last),
        figure_columns.not_tracked_days(transaction, pillar, first, last),
    )
