"""What a day says of its areas in words."""

from collections.abc import Iterable

from nehabits.domain.day_mark import Reason, not_tracked_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import tr

AreaSaid = tuple[Pillar, Tracking, Reason]
"""An area, what a day says of it, and why it is not tracked."""


def areas_text(said: Iterable[AreaSaid]) -> str:
    """Return what a day says of some areas: sleep logged, meals not complete; or no entries."""
    names = {
        Pillar.SLEEP: tr("sleep"),
        Pillar.EXERCISE: tr("exercise"),
        Pillar.PRACTICE: tr("practice"),
        Pillar.MEALS: tr("meals"),
        Pillar.CHECKIN: tr("how it feels"),
        Pillar.OWN: tr("own habits"),
    }
    parts = []
    for pillar, tracking, reason in said:
        words = {
            Tracking.LOGGED: tr("logged"),
            Tracking.PARTIAL: tr("not complete"),
            Tracking.NOTHING: tr("nothing that day"),
            Tracking.NOT_TRACKED: not_tracked_text(reason),
        }.get(tracking)
        parts += [f"{names[pillar]} {words}"] if words else []
    return ", ".join(parts) or tr("no entries")
