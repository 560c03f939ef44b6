"""python -m nehabits."""

import gc
import sys

# What is imported stays: looking for garbage among it takes a tenth of a start.
gc.disable()
from nehabits.app import main  # noqa: E402

gc.freeze()
gc.enable()

if __name__ == "__main__":
    sys.exit(main())
