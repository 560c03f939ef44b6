"""All tables of the export, in the order in which they are described."""

from collections.abc import Collection, Iterable

from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.exchange.csv_columns import Names, Table
from nehabits.exchange.csv_day_tables import (
    checkins_table,
    day_marks_table,
    own_habit_definitions_table,
    own_habits_table,
)
from nehabits.exchange.csv_entry_tables import exercise_table, practice_table, sleep_table
from nehabits.exchange.csv_figure_tables import daily_table, weeks_table
from nehabits.exchange.csv_food_tables import (
    favourites_table,
    foods_own_table,
    saved_meals_table,
)
from nehabits.exchange.csv_meal_tables import meal_nutrients_table, meals_table
from nehabits.exchange.csv_setting_tables import aims_table, settings_table


def all_tables(
    measures: Iterable[Measure], names: Names, areas: Collection[Pillar], *, notes: bool
) -> tuple[Table, ...]:
    """Return every table there can be; without notes their column is left out."""
    return (
        daily_table(measures, areas),
        sleep_table(notes=notes),
        exercise_table(names, notes=notes),
        practice_table(names, notes=notes),
        meals_table(notes=notes),
        meal_nutrients_table(),
        foods_own_table(),
        saved_meals_table(),
        favourites_table(),
        checkins_table(notes=notes),
        own_habits_table(names, notes=notes),
        own_habit_definitions_table(),
        day_marks_table(),
        weeks_table(notes=notes),
        aims_table(),
        settings_table(),
    )
