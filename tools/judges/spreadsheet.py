"""LibreOffice as a judge of CSV: which cells it takes for formulas, and which numbers it reads."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from tools.judges.bundle_judges import Unavailable

SEPARATORS = {"comma": 44, "semicolon": 59, "tab": 9}
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_AS_TYPED = ",34,76,1,,1033,false,true,false,,,,true"
_PATIENCE = 300


def converted(files: Sequence[Path], separator: int | None, into: Path) -> list[Path]:
    """Return what LibreOffice makes of CSV files, or of workbooks without a separator.

    Raises Unavailable where it is not there.

    It is asked as a person would have it who lets everything be recognised: numbers, dates, and
    formulas, which it would leave alone of itself in a run without a window.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Unavailable("LibreOffice is not installed (apt-get install libreoffice-calc)")
    command = [
        program,
        "--headless",
        f"-env:UserInstallation={(into / 'profile').resolve().as_uri()}",
        *([f"--infilter=CSV:{separator}{_AS_TYPED}"] if separator else []),
        "--convert-to",
        "fods",
        "--outdir",
        str(into),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
    return [into / file.with_suffix(".fods").name for file in files]


def formulas(sheet: Path) -> int:
    """Return how many cells of a sheet are formulas."""
    return sheet.read_text(encoding="utf-8").count("table:formula=")


def sums(sheet: Path, columns: int) -> list[float]:
    """Return the sum of the numbers of each column, without the header row."""
    root = ET.parse(sheet).getroot()  # noqa: S314 - LibreOffice has just written it
    found = [0.0] * columns
    for row in list(root.iter(f"{_TABLE}table-row"))[1:]:
        times = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        place = 0
        for cell in row.iter(f"{_TABLE}table-cell"):
            many = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            is_number = cell.get(f"{_OFFICE}value-type") == "float"
            value = float(cell.get(f"{_OFFICE}value", "0")) if is_number else 0.0
            for each in range(place, min(place + many, columns)):
                found[each] += times * value
            place += many
    return found
