"""A folder that is written aside and then moved to its place, whole or not at all."""

import errno
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange.export_formats import FHIR_BUNDLE, SUMMARY
from nehabits.exchange.typed_path import typed_path

FIELD = "folder"
MARK = ("tables/datapackage.json", "ne-habits-export")
"""The file of an export by which it is known, and the name that stands in it."""

BESIDE = (
    "README.txt",
    "daily.csv",
    SUMMARY,
    "workbook.xlsx",
    FHIR_BUNDLE,
)
"""The files that an export has beside its tables; some only if they were asked for."""

_OF_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}


@contextmanager
def written_aside(folder: Path) -> Iterator[Path]:
    """Yield an empty folder beside `folder` that takes its place when all went well.

    An empty folder or an earlier export is replaced. Raises Refused for a folder that holds
    anything else, or that cannot be written; then everything is as it was.
    """
    with said_plainly(folder):
        folder = typed_path(folder).resolve()
        refuse_taken(folder)
        with cleared(folder.with_name(f".{folder.name}.unfinished")) as aside:
            aside.mkdir(parents=True)
            yield aside
            _move(aside, folder)


@contextmanager
def cleared(aside: Path) -> Iterator[Path]:
    """Yield a place where nothing is: what was left there is removed, before and afterwards."""
    _clear(aside)
    try:
        yield aside
    finally:
        _clear(aside)


def refuse_taken(folder: Path) -> None:
    """Raise Refused when a folder is a file, or holds anything but an earlier export."""
    # What is meant by missing/.. is there, though nothing is at the path as it is typed.
    folder = folder.resolve()
    if not folder.name or (folder.exists() and not folder.is_dir()):
        raise Refused(tr("{folder} is no folder; name a new one.", folder=folder), FIELD)
    if not folder.exists():
        return
    ours = _of_earlier_export(folder)
    if any(
        path.relative_to(folder).as_posix() not in ours
        for path in folder.rglob("*")
        if (path.is_symlink() or not path.is_dir()) and path.name not in _OF_SYSTEMS
    ):
        raise Refused(
            tr("{folder} holds other files; name a new or an empty folder.", folder=folder), FIELD
        )


def _of_earlier_export(folder: Path) -> set[str]:
    """Return the files of the export that a folder holds; none if it holds none of ours."""
    try:
        return files_of_package((folder / MARK[0]).read_bytes())
    except OSError:
        return set()


def files_of_package(data: bytes) -> set[str]:
    """Return the files of an export whose data package this is; none if it is none of ours."""
    file, name = MARK
    try:
        package = json.loads(data)
        if package["name"] != name:
            return set()
        tables = {f"tables/{resource['path']}" for resource in package["resources"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        return set()
    return tables | {file, *BESIDE}


def _move(aside: Path, folder: Path) -> None:
    """Put a folder in another's place; on an error the other stays."""
    earlier = folder.with_name(f".{folder.name}.earlier")
    if not folder.exists():
        aside.rename(folder)
        # Left there by an export that was killed between the two renames below.
        _clear(earlier)
        return
    # Something else may have been put there since it was looked at.
    refuse_taken(folder)
    _clear(earlier)
    folder.rename(earlier)
    try:
        aside.rename(folder)
    except BaseException:
        earlier.rename(folder)
        raise
    _clear(earlier)


def _clear(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


@contextmanager
def said_plainly(folder: Path) -> Iterator[None]:
    """Turn what the system says of a place into a sentence. Raises Refused."""
    try:
        yield
    except OSError as problem:
        raise Refused(refusal_sentence(problem, folder), FIELD) from problem


def refusal_sentence(problem: OSError, folder: Path) -> str:
    """Return what is said when the system does not let a folder be written."""
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return tr("The disk is full; nothing was saved. Free some space and try again.")
    if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
        return tr("{folder} cannot be written; choose a folder that is yours.", folder=folder)
    if isinstance(problem, NotADirectoryError | FileExistsError):
        return tr("{folder} is no folder; name a new one.", folder=folder)
    return tr(
        "{folder} cannot be written ({reason}); choose another folder.",
        folder=folder,
        reason=problem.strerror or type(problem).__name__,
    )
