"""The preferences: each described once, in the order in which it is shown."""

from typing import Any

from nehabits.domain.day import DEFAULT_DAY_START, MONDAY, WEEKDAYS
from nehabits.domain.measure import COFACTORS, measure_named
from nehabits.domain.pillar import PILLAR_LABELS
from nehabits.domain.reference import Profile
from nehabits.domain.wording import mark
from nehabits.services.preference import (
    AboutPerson,
    Choice,
    Hiding,
    Option,
    Preference,
    Section,
    Text,
    TimeOfDay,
    YesNo,
)

FIRST_WEEKDAY = Preference(
    "first_weekday",
    default=MONDAY,
    kind=Choice(tuple(Option(place, name) for place, name in enumerate(WEEKDAYS))),
    section=Section.DAY,
    label=mark("First day of the week"),
    words=mark("The week strip, Calendar, the Week page and the sums of a week begin with it."),
    for_figures=True,
)
DAY_START = Preference(
    "day_start",
    default=DEFAULT_DAY_START,
    kind=TimeOfDay(),
    section=Section.DAY,
    label=mark("A day begins at"),
    words=mark(
        "What is logged before this time belongs to the day before. Days already logged stay."
    ),
    for_figures=True,
)
COMPLETE_BY_MAIN_MEALS = Preference(
    "complete_by_main_meals",
    default=True,
    kind=YesNo(),
    section=Section.DAY,
    label=mark("Three main meals complete a day"),
    words=mark("A past day with breakfast, lunch and dinner counts in the means of meals."),
    for_figures=True,
)
THEME_CHOICE = Choice(
    (
        Option("system", mark("As the system")),
        Option("light", mark("Light")),
        Option("dark", mark("Dark")),
        Option("contrast", mark("High contrast, light")),
        Option("contrast-dark", mark("High contrast, dark")),
    )
)
THEME = Preference(
    "theme",
    default="system",
    kind=THEME_CHOICE,
    section=Section.LOOKS,
    label=mark("Colours"),
    words=mark("As the system: light or dark, followed while the program runs."),
)
TEXT_SIZE = Preference(
    "text_size",
    default=100,
    kind=Choice(
        (
            Option(80, mark("80 %")),
            Option(90, mark("90 %")),
            Option(100, mark("100 %")),
            Option(110, mark("110 %")),
            Option(125, mark("125 %")),
            Option(150, mark("150 %")),
            Option(175, mark("175 %")),
            Option(200, mark("200 %")),
        )
    ),
    section=Section.LOOKS,
    label=mark("Text size"),
    words=mark("Of every word and figure; 100 % is the size that your system sets."),
)
TWELVE_HOURS = "12"
CLOCK = Preference(
    "clock",
    default="24",
    kind=Choice((Option("24", mark("24 hours")), Option(TWELVE_HOURS, mark("12 hours")))),
    section=Section.LOOKS,
    label=mark("Clock"),
    words=mark("Times read 18:30 or 6:30 pm. Both can be typed, and exports keep 24 hours."),
)
HIDDEN_AREAS = Preference(
    "hidden_areas",
    default=frozenset[str](),
    kind=Hiding(
        tuple(Option(pillar, label) for pillar, label in PILLAR_LABELS.items()),
        mark("One area stays: show another one first, then hide this one."),
    ),
    section=Section.SHOWN,
    label=mark("Areas shown"),
    words=mark("The others leave every page. What is logged stays, in exports too."),
)
HIDDEN_COFACTORS = Preference(
    "hidden_cofactors",
    default=frozenset[str](),
    kind=Hiding(tuple(Option(each, measure_named(each).label) for each in COFACTORS)),
    section=Section.SHOWN,
    label=mark("Cofactors shown"),
    words=mark("On Guide and the cofactor card of Today. Week, Trends and exports keep them all."),
)
MEAL_NUMBERS_HIDDEN = Preference(
    "meal_numbers_hidden",
    default=False,
    kind=YesNo(),
    section=Section.SHOWN,
    label=mark("Hide numbers in meals"),
    words=mark(
        "Meals show what was eaten and how many meals there were: no grams, no protein, no "
        "cofactors, no meals on Week and Trends. What is logged stays, in exports too."
    ),
)
ESTIMATES = Preference(
    "estimates",
    default=True,
    kind=YesNo(),
    section=Section.SHOWN,
    label=mark("Estimate tyrosine and phenylalanine"),
    words=mark(
        "Where a food has no value, an estimate from its group and protein stands beside the "
        "measured sum, hatched or named as estimated. It is never part of the sum."
    ),
    for_figures=True,
)
LONGEST_RUN = Preference(
    "longest_run",
    default=False,
    kind=YesNo(),
    section=Section.SHOWN,
    label=mark("Show the longest run"),
    words=mark("Beside on how many days an aim was met, also the most days in a row."),
)
NOTICE_ACKNOWLEDGED = Preference("notice_acknowledged", default=False, kind=YesNo())
HELP_NUMBER = Preference("help_number", default="", kind=Text())
YEAR_TINT = Preference("year_tint", default="sleep.duration", kind=Text())
"""The id of the measure that tints the year on Calendar."""

MADE_UP = Preference("made_up", default=False, kind=YesNo())
"""Whether everything in the journal was made up, to look around in."""

PROFILE = Preference(
    "profile", default=Profile(), kind=AboutPerson(), label=mark("Sex, age and weight")
)

PREFERENCES: tuple[Preference[Any], ...] = tuple(
    each for each in globals().values() if isinstance(each, Preference)
)
"""Every preference described above."""
