"""nehabits check: whether the journal is sound."""

import argparse

from nehabits.commands.stage import Stage
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.services.transfer import Soundness


def describe(_parser: argparse.ArgumentParser) -> None:
    """Describe the arguments: there are none."""


def run(services: Services, _options: argparse.Namespace, _stage: Stage) -> int:
    """Print what was found; Refused if something is wrong."""
    found = services.transfer.check()
    for name, count in found.rows.items():
        print(f"{name}: {count}")
    if not found.is_sound:
        raise Refused(_complaint(found))
    print(tr("The journal is sound."))
    return 0


def _complaint(found: Soundness) -> str:
    return tr(
        "The journal is damaged ({complaints} complaints, {orphans} rows without their parent, "
        "{days} days with other figures); restore a backup with nehabits restore.",
        complaints=len(found.complaints),
        orphans=found.orphans,
        days=len(found.stale_days),
    )
