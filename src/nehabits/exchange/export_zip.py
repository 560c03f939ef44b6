"""The export as one zip: written aside, moved into place, the same bytes every time."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nehabits.domain.progress import Progress, untold
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange.export_folder import (
    FIELD,
    MARK,
    cleared,
    files_of_package,
    said_plainly,
    written_aside,
)
from nehabits.exchange.typed_path import typed_path

SUFFIX = ".zip"
_AT = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip: the earliest there is, so that no clock changes a byte."""

_MODE, _UNIX = 0o100644 << 16, 3
_AT_ONCE = 1 << 20


@contextmanager
def export_place(target: Path, progress: Progress = untold) -> Iterator[Path]:
    """Yield an empty folder whose files take the target's place: as a zip if it is named .zip.

    What an earlier export left there is replaced. Raises Refused for anything else that is there,
    or that cannot be written; then everything is as it was. `progress` hears of the packing.
    """
    with _written_zip(target, progress) if is_zip(target) else written_aside(target) as aside:
        yield aside


def is_zip(target: Path) -> bool:
    """Say whether a target is to be one file."""
    return target.suffix.lower() == SUFFIX


def refuse_taken_zip(target: Path) -> None:
    """Raise Refused for a folder, or a file that is no earlier export."""
    target = target.resolve()
    if target.is_dir():
        raise Refused(tr("{file} is a folder; name a new file.", file=target), FIELD)
    if target.exists() and not _holds_an_export(target):
        raise Refused(
            tr("{file} is there and is no earlier export; name a new file.", file=target), FIELD
        )


@contextmanager
def _written_zip(target: Path, progress: Progress) -> Iterator[Path]:
    with said_plainly(target):
        target = typed_path(target).resolve()
        refuse_taken_zip(target)
        with cleared(target.with_name(f".{target.name}.unfinished")) as aside:
            folder, packed = aside / "files", aside / target.name
            folder.mkdir(parents=True)
            yield folder
            pack(folder, packed, progress)
            packed.replace(target)


def pack(folder: Path, target: Path, progress: Progress = untold) -> None:
    """Write the files of a folder into a zip, by name; the same files give the same bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    done, of = 0, sum(path.stat().st_size for path in files)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for path in files:
            told = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _AT)
            told.external_attr, told.create_system = _MODE, _UNIX
            told.compress_type = zipfile.ZIP_DEFLATED
            with path.open("rb") as file, packed.open(told, "w", force_zip64=True) as inside:
                while piece := file.read(_AT_ONCE):
                    inside.write(piece)
                    done += len(piece)
                    progress(done, of)


def _holds_an_export(target: Path) -> bool:
    """Tell whether a zip holds an earlier export, and nothing else."""
    try:
        with zipfile.ZipFile(target) as packed:
            ours = files_of_package(packed.read(MARK[0]))
            return bool(ours) and set(packed.namelist()) <= ours
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError):
        return False
