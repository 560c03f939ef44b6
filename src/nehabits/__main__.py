"""python -m nehabits."""

import gc
import sys

# Looking for garbage takes a tenth of a start and finds none: what is imported stays.
# services.garbage turns it on again, after the first paint or before a command.
gc.disable()
from nehabits.app import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
