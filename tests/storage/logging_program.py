"""Logs exercises one by one and says the id of each as soon as it is kept: a program to stop.

Usage: python -m tests.storage.logging_program JOURNAL COUNT [UID]
"""

import os
import sys
from pathlib import Path

from nehabits.domain.refusal import Refused
from tests.diaries import diary
from tests.examples import SATURDAY, exercise

NOTE = "A run along the river. " * 20


def main(journal: str, count: str, uid: str = "") -> int:
    if uid:
        os.setuid(int(uid))
    try:
        with diary(Path(journal), SATURDAY) as opened:
            for _ in range(int(count)):
                entry = exercise(30, note=NOTE)
                opened.journal.log(entry)
                sys.stdout.write(f"{entry.id}\n")
                sys.stdout.flush()
    except Refused as refusal:
        sys.stderr.write(refusal.sentence)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
