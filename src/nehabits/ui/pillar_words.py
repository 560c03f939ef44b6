"""The areas by the names the window gives them."""

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import mark, tr

_NAMES = {
    Pillar.SLEEP: mark("Sleep"),
    Pillar.EXERCISE: mark("Exercise"),
    Pillar.PRACTICE: mark("Stress practice"),
    Pillar.MEALS: mark("Meals"),
    Pillar.CHECKIN: mark("How it feels"),
    Pillar.OWN: mark("Your own"),
}


def pillar_name(pillar: Pillar) -> str:
    """Return an area's name in the person's language."""
    return tr(_NAMES[pillar])
