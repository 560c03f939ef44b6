"""The export's tables of aims and of the settings that figures depend on."""

from dataclasses import dataclass

from nehabits.domain.aim import Aim
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import Table, Type, kept, typed


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by its key, its value as a text."""

    setting: str
    value: str


def aims_table() -> Table:
    """Return the table of the person's own aims."""
    unit = tr("as the measure; times of day in minutes after midnight")
    columns = (
        kept("id", Type.TEXT, tr("A UUID that names the row"), needed=True),
        typed("measure", Type.TEXT, tr("The measure's id"), needed=True),
        typed("since", Type.DAY, tr("The first day it holds"), needed=True),
        typed(
            "until", Type.DAY, tr("The first day it no longer holds"), empty=tr("it still holds")
        ),
        typed("low", Type.NUMBER, tr("At least"), unit=unit, empty=tr("no bound")),
        typed("high", Type.NUMBER, tr("At most"), unit=unit, empty=tr("no bound")),
        typed(
            "days_a_week", Type.WHOLE, tr("On so many days a week"), unit="days", empty=tr("daily")
        ),
    )
    title = tr("The person's own aims, a row an aim")
    return Table("aims", Aim, title, columns, ("id",))


def settings_table() -> Table:
    """Return the table of settings."""
    key = tr(
        "The setting's key; that of a reference ends in the day from which it is chosen, and "
        "without one it is chosen for all days"
    )
    value = tr(
        "Its value; times as HH:MM, weekdays from Monday = 0; of a reference its id, or default"
    )
    columns = (
        kept("setting", Type.TEXT, key, needed=True),
        typed("value", Type.TEXT, value, empty=tr("none chosen, or not told")),
    )
    title = tr("The settings that figures depend on, a row a setting")
    return Table("settings", Setting, title, columns, ("setting",))
