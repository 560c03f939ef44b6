"""Plant bugs in the domain with mutmut and say how many of them the tests notice.

Ends with status 1 when the score (noticed / planted, in percent) is under --floor.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

LOG = Path("build/mutmut.log")
STATISTICS = Path("mutants/mutmut-cicd-stats.json")


def score(counts: dict[str, int]) -> float:
    """Return the percentage of planted bugs that turned a test red; an endless loop is noticed too.

    Bugs that mutmut could not try (skipped, or stopped with the run) do not count.
    """
    noticed = counts["killed"] + counts["timeout"] + counts["segfault"] + counts["suspicious"]
    planted = noticed + counts["survived"] + counts["no_tests"]
    return 100 * noticed / planted if planted else 0.0


def main() -> int:
    """Run mutmut in the current folder, print what survived and the score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floor", type=float, default=85, help="lowest score in percent")
    floor = parser.parse_args().floor
    mutmut = [sys.executable, "-m", "mutmut"]
    LOG.parent.mkdir(exist_ok=True)
    print(f"Planting bugs in the domain; what mutmut says goes to {LOG}.", flush=True)
    with LOG.open("w", encoding="utf-8") as log:
        subprocess.run([*mutmut, "run"], check=True, stdout=log, stderr=log)
    subprocess.run([*mutmut, "results"], check=True)
    subprocess.run([*mutmut, "export-cicd-stats"], check=True, stdout=subprocess.DEVNULL)
    counts = json.loads(STATISTICS.read_text(encoding="utf-8"))
    reached = score(counts)
    print(f"Mutation score of the domain: {reached:.1f} % (floor {floor:g} %), {counts}")
    return 0 if reached >= floor else 1


if __name__ == "__main__":
    sys.exit(main())
