"""Start and memory with ten years, beside a bare script that imports the same libraries."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.conftest import Ledger

HERE = Path(__file__).parent
ROUNDS = 9
COMPILED = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
"""A person's Python keeps what it compiled; the first, unmeasured round does so."""

START_BOUND, MEMORY_BOUND = 1.2, 1.6


def started(*command: str) -> tuple[float, float]:
    """Return the milliseconds from start to first paint of a process, and its MB then."""
    begun = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=HERE.parents[1],
        env=COMPILED,
        capture_output=True,
        check=True,
        timeout=60,
    )
    said = json.loads(ran.stdout)
    return (said["painted"] - begun) * 1000, said["megabytes"]


def test_the_window_starts_about_as_fast_as_its_libraries(decade: Path, ledger: Ledger) -> None:
    ours, floor = [], []
    started("tests.bench.window", str(decade))
    for _ in range(ROUNDS):
        ours.append(started("tests.bench.window", str(decade)))
        floor.append(started("tests.bench.bare"))
    start, memory = (statistics.median(each) for each in zip(*ours, strict=True))
    bare_start, bare_memory = (statistics.median(each) for each in zip(*floor, strict=True))
    ledger.gate("Resident memory, 10 years", memory, bare_memory, MEMORY_BOUND, "MB")
    ledger.gate("Start to painted Today, 10 years", start, bare_start, START_BOUND)
