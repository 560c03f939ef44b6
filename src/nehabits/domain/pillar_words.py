"""The areas by the names that people read."""

from nehabits.domain.pillar import PILLAR_LABELS, Pillar
from nehabits.domain.wording import tr


def pillar_name(pillar: Pillar) -> str:
    """Return an area's name in the person's language."""
    return tr(PILLAR_LABELS[pillar])
