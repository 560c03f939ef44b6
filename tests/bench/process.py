"""What a measured process tells of itself."""

import json
import sys
from pathlib import Path


def resident_megabytes() -> float:
    """Return the memory this process holds, in MB (Linux)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise LookupError("This system does not tell the resident memory.")


def report(painted: float) -> None:
    """Print when (on the system's monotonic clock) it painted, and its memory."""
    print(json.dumps({"painted": painted, "megabytes": resident_megabytes()}))
    sys.stdout.flush()
