"""The codes of the FHIR bundle: one table, with where each code of somebody else is published."""

from dataclasses import dataclass
from functools import lru_cache

from nehabits.domain.measure import measure_named
from nehabits.domain.wording import mark, tr

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
PHR = "http://hl7.org/fhir/uv/phr/CodeSystem/observation-pghd-codes"
PHR_SLEEP = "http://hl7.org/fhir/uv/phr/CodeSystem/sleep-episode-codes"
OWN = "urn:uuid:bf514ecc-d875-4662-bb1d-51385d870c92"
"""The program's own code system: ids of measures, and the keys of this table."""

SOURCES = {
    LOINC: "LOINC; of activity as in HL7 Physical Activity, value sets of observations",
    PHR: "HL7 Personal Health Records Format, Observation PGHD Codes",
    PHR_SLEEP: "HL7 Personal Health Records Format, Sleep Episode Codes",
    OWN: "NE Habits: neither LOINC nor another system was found to have exactly this",
}
"""Where the codes of a system are published. No SNOMED CT: it needs a licence."""


@dataclass(frozen=True, slots=True)
class Coding:
    """A code of a system with the name it has there; "" if it is not named here."""

    system: str
    code: str
    display: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """How one thing is coded: the LOINC code or, without one, our own `key`; `also` beside it.

    `unit` is its UCUM code, none for counts and yes or no. `text` is untranslated; a key that is
    a measure's id has that measure's name.
    """

    key: str
    unit: str = ""
    loinc: Coding | None = None
    also: Coding | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """The name in the person's language."""
        return tr(self.text) if self.text else measure_named(self.key).name

    @property
    def codings(self) -> tuple[Coding, ...]:
        """Every code it has, the one it is known by first."""
        first = self.loinc or Coding(OWN, self.key, self.name)
        return (first, self.also) if self.also else (first,)


def _loinc(code: str, display: str) -> Coding:
    return Coding(LOINC, code, display)


def _phr(code: str, display: str) -> Coding:
    return Coding(PHR, code, display)


def _episode(code: str, display: str) -> Coding:
    return Coding(PHR_SLEEP, code, display)


NIGHTS = (
    Code(
        "sleep.duration",
        "min",
        _loinc("93832-4", "Sleep duration"),
        _phr("sleepEpisode", "Sleep episode"),
    ),
    Code("sleep.main", "", None, _episode("isMainSleep", "Is main sleep"), mark("Main sleep")),
    Code(
        "sleep.latency",
        "min",
        None,
        _episode("latencyToSleepOnset", "Latency to sleep onset"),
        mark("Minutes to fall asleep"),
    ),
    Code(
        "sleep.awake",
        "min",
        None,
        _episode("wakeAfterSleepOnset", "Wake after sleep onset"),
        mark("Minutes awake"),
    ),
    Code(
        "sleep.awakenings",
        "",
        None,
        _episode("numberOfAwakenings", "Number of awakenings"),
        mark("Awakenings"),
    ),
    Code("sleep.in_bed", "min", text=mark("Time in bed")),
    Code("sleep.quality"),
)
SESSIONS = (
    Code(
        "exercise.session",
        "",
        _loinc("73985-4", "Exercise activity"),
        _phr("WorkoutActivity", "Workout activity"),
        mark("Exercise"),
    ),
    Code("exercise.duration", "min", _loinc("55411-3", "Exercise duration"), text=mark("Minutes")),
    Code(
        "exercise.moderate",
        "min",
        _loinc("77592-4", "Moderate physical activity [IPAQ]"),
        _phr("moderateActivity", "Moderate activity"),
    ),
    Code(
        "exercise.vigorous",
        "min",
        _loinc("77593-2", "Vigorous physical activity [IPAQ]"),
        _phr("vigorousActivity", "Vigorous activity"),
    ),
    Code("exercise.intensity", text=mark("Intensity as felt")),
    Code("exercise.strength", text=mark("Strength training")),
    Code("practice.session", "min", text=mark("Stress practice")),
    Code("practice.kind", text=mark("Kind of practice")),
    Code("practice.tension_before", text=mark("Tension before")),
    Code("practice.tension_after", text=mark("Tension after")),
)
DAYS = (
    Code(
        "sleep.efficiency",
        "%",
        None,
        _episode("sleepEfficiencyPercentage", "Sleep efficiency percentage"),
    ),
    Code("meal.protein", "g", None, _phr("dietaryProtein", "Protein")),
    Code("meal.fibre", "g", None, _phr("dietaryFiber", "Fiber")),
    Code("meal.tyrosine", "g"),
    Code("meal.phenylalanine", "g"),
    Code("meal.phe_tyr", "g"),
    Code("meal.vitamin_c", "mg", None, _phr("dietaryVitaminC", "Vitamin c")),
    Code("meal.vitamin_b6", "mg", None, _phr("dietaryVitaminB6", "Vitamin b6")),
    Code("meal.folate", "ug", None, _phr("dietaryFolate", "Folate")),
    Code("meal.copper", "mg", None, _phr("dietaryCopper", "Copper")),
    Code("meal.magnesium", "mg", None, _phr("dietaryMagnesium", "Magnesium")),
    Code("meal.iron", "mg", None, _phr("dietaryIron", "Iron")),
    Code("meal.zinc", "mg", None, _phr("dietaryZinc", "Zinc")),
    Code("meal.fruit_vegetables", "g"),
    Code("meal.tyrosine_groups", "1"),
    Code("meal.whole_grain", "1"),
)
WEEKS = (
    Code("sleep.midpoint_sd", "min"),
    Code("sleep.regularity_index", "1"),
    Code("sleep.social_jet_lag", "min"),
    Code(
        "exercise.mvpa",
        "min/wk",
        _loinc("82290-8", "Frequency of moderate to vigorous aerobic physical activity"),
        _phr("moderateToVigorousActivity", "Moderate to vigorous activity"),
    ),
    Code(
        "exercise.mvpa_days",
        "d/wk",
        _loinc(
            "89555-7",
            "How many days per week did you engage in moderate to strenuous physical activity "
            "in the last 30 days",
        ),
        text=mark("Days with moderate or vigorous minutes"),
    ),
    Code(
        "exercise.strength_days",
        "d/wk",
        _loinc("82291-6", "Frequency of muscle-strengthening physical activity"),
    ),
    Code("exercise.moderate_equivalent", "min/wk"),
    Code("practice.minutes", "min/wk"),
    Code("practice.days", "d/wk"),
)
ANSWERS = (
    Code("checkin", text=mark("Check-in")),
    Code("checkin.energy"),
    Code("checkin.focus"),
    Code("checkin.motivation"),
    Code("checkin.mood"),
    Code("checkin.stress"),
    Code("checkin.tags", text=mark("Tags")),
)

TABLE = (*NIGHTS, *SESSIONS, *DAYS, *WEEKS, *ANSWERS)
"""Every code, the parts of an entry with it."""

OF_DAY = frozenset(code.key for code in DAYS)
OF_WEEK = frozenset(code.key for code in WEEKS)

MINDFUL = _phr("mindfulSession", "Mindful session")
MINDFUL_KINDS = frozenset({"meditation", "breathing", "relaxation"})
"""The practices that are mindful sessions without doubt."""

WORKOUTS = {
    "american_football": "americanFootball",
    "badminton": "badminton",
    "basketball": "basketball",
    "boxing": "boxing",
    "climbing": "climbing",
    "core_training": "coreTraining",
    "cricket": "cricket",
    "cross_country_skiing": "crossCountrySkiing",
    "cycling": "cycling",
    "elliptical": "elliptical",
    "fencing": "fencing",
    "football": "soccer",
    "golf": "golf",
    "gymnastics": "gymnastics",
    "handball": "handball",
    "hiking": "hiking",
    "hockey": "hockey",
    "intervals": "highIntensityIntervalTraining",
    "martial_arts": "martialArts",
    "pickleball": "pickleball",
    "pilates": "pilates",
    "rope_skipping": "jumpRope",
    "rowing": "rowing",
    "rugby": "rugby",
    "running": "running",
    "sailing": "sailing",
    "snowshoeing": "snowshoeing",
    "squash": "squash",
    "stairs": "stairs",
    "stationary_bike": "bikingStationary",
    "strength_training": "strengthTraining",
    "stretching": "stretching",
    "swimming": "swimming",
    "table_tennis": "tableTennis",
    "tai_chi": "taiChi",
    "tennis": "tennis",
    "volleyball": "volleyball",
    "walking": "walking",
    "yoga": "yoga",
}
"""The activities that the same system has a code for; others keep our own alone."""


@lru_cache(maxsize=256)
def code_named(key: str) -> Code:
    """Return the row of a key; KeyError if the table has none."""
    return _BY_KEY[key]


_BY_KEY = {code.key: code for code in TABLE}
