"""python -m nehabits."""

import sys

from nehabits.app import main

if __name__ == "__main__":
    sys.exit(main())
