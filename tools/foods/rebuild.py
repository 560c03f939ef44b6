"""Rebuild foods.csv, portions.csv and estimates.csv, and say how they compare with the committed.

Ends with status 1 when anything differs and --write is not given, or a package cannot be had.
"""

import argparse
import sys
from pathlib import Path

from tools.foods import release24, release28
from tools.foods.comparing import is_settled
from tools.foods.estimates import TABLES, estimate_table
from tools.foods.fetching import RELEASE_24, RELEASE_28, Unavailable, fetched
from tools.foods.merging import food_table, portion_table
from tools.foods.tables import Table
from tools.foods.unpacking import debian_member, tar_member, zip_members

PACKAGES = Path("build/foods")
_DESCRIPTIONS = "package/data/FOOD_DES.txt"
_ABBREVIATED = "package/data/ABBREV.txt"
_OLDER_FOODS = "usr/share/cronometer/usda_sr24.jar"


def newer_foods(package: bytes) -> dict[str, release28.NewerFood]:
    """Return the foods of Release 28 from the npm tarball."""
    descriptions, abbreviated = (
        tar_member(package, name).decode(release28.ENCODING)
        for name in (_DESCRIPTIONS, _ABBREVIATED)
    )
    return release28.foods(descriptions, abbreviated)


def older_foods(package: bytes) -> dict[str, release24.OlderFood]:
    """Return the foods of Release 24 from the Debian package."""
    return release24.foods(zip_members(debian_member(package, _OLDER_FOODS), ".xml"))


def rebuilt(folder: Path) -> dict[str, Table]:
    """Return the tables by file name, from the packages in a folder (fetched when missing).

    Raises Unavailable.
    """
    newer_package, older_package = (fetched(each, folder) for each in (RELEASE_28, RELEASE_24))
    newer, older = newer_foods(newer_package.read_bytes()), older_foods(older_package.read_bytes())
    foods = food_table(newer, older)
    return {
        "foods.csv": foods,
        "portions.csv": portion_table(newer, older),
        "estimates.csv": estimate_table(foods),
    }


def main() -> int:
    """Rebuild the tables from the current folder's packages and compare or write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the tables")
    write = parser.parse_args().write
    try:
        tables = rebuilt(PACKAGES)
    except Unavailable as unavailable:
        print(unavailable, file=sys.stderr)
        return 1
    settled = [is_settled(name, table, TABLES, write=write) for name, table in tables.items()]
    return 0 if all(settled) else 1


if __name__ == "__main__":
    sys.exit(main())
