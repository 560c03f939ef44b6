"""The areas by the names that commands know them by."""

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

AREAS = {
    "sleep": Pillar.SLEEP,
    "exercise": Pillar.EXERCISE,
    "practice": Pillar.PRACTICE,
    "meals": Pillar.MEALS,
    "checkins": Pillar.CHECKIN,
    "own": Pillar.OWN,
}


def areas_named(text: str | None) -> frozenset[Pillar] | None:
    """Return the areas a text such as sleep,meals names; None for no text. Raises Refused."""
    if text is None:
        return None
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in AREAS]
    if unknown or not names:
        raise Refused(
            tr(
                "There is no area {area}; choose among {areas}.",
                area=", ".join(unknown) or "''",
                areas=", ".join(AREAS),
            ),
            "areas",
        )
    return frozenset(AREAS[name] for name in names)
