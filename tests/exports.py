"""What the tests of the export share: reading its files back."""

import csv
from pathlib import Path

Rows = list[dict[str, str]]


def rows(folder: Path, name: str) -> Rows:
    path = folder / ("" if name == "daily" else "tables") / f"{name}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
