"""An export of this program, opened to be read back: a folder or a zip of it."""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, TextIO

from nehabits import __version__
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.csv_reading import FIELD
from nehabits.exchange.export_folder import MARK
from nehabits.exchange.export_zip import is_zip
from nehabits.exchange.typed_path import typed_path

_PACKAGE = PurePosixPath(MARK[0])
_AT_ONCE = 1 << 20
_LONGEST_PACKAGE = 10 << 20
"""Bytes of a data package; one of ours has some ten thousand."""


@dataclass(frozen=True, slots=True)
class OwnExport:
    """The tables of an export by name, each with its file and the SHA-256 it was written with."""

    source: "_Folder | _Zip"
    tables: Mapping[str, str]
    hashes: Mapping[str, str]

    def lines(self, name: str) -> TextIO:
        """Open a table as text. Raises Refused if it is missing."""
        file = self.tables[name]
        try:
            stream = self.source.stream(file)
        except (KeyError, OSError) as problem:
            raise Refused(
                tr("{file} is missing or cannot be read; export it again.", file=file), FIELD
            ) from problem
        return io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")

    def size(self, name: str) -> int:
        """Return how many bytes a table's file has; 0 where it is missing."""
        return self.source.size(self.tables[name])

    def is_as_written(self, name: str) -> bool:
        """Say whether a table's file is the one that was exported, as far as that is known."""
        told = self.hashes.get(name)
        if told is None:
            return True
        counted = hashlib.sha256()
        with self.source.stream(self.tables[name]) as stream:
            while part := stream.read(_AT_ONCE):
                counted.update(part)
        return told == f"sha256:{counted.hexdigest()}"


@contextmanager
def opened_export(path: Path) -> Iterator[OwnExport]:
    """Yield the export in a folder or zip. Raises Refused for anything that is none."""
    path = typed_path(path)
    with _said_plainly(path):
        if path.is_dir():
            yield _described(path, _Folder(path))
            return
        if not path.exists():
            raise Refused(tr("There is no {path}; check the name.", path=path), FIELD)
        if not zipfile.is_zipfile(path):
            raise _damaged(path) if is_zip(path) else _no_export(path)
        with zipfile.ZipFile(path) as packed:
            yield _described(path, _Zip(packed))


class _Folder:
    """The files of an export in a folder, or in the one of its tables."""

    def __init__(self, path: Path) -> None:
        self._root = path.parent if (path / _PACKAGE.name).is_file() else path

    def stream(self, file: str) -> IO[bytes]:
        path = self._root / file
        # What is no file, as a pipe, may never come to an end.
        if not path.is_file():
            raise FileNotFoundError(file)
        return path.open("rb")

    def size(self, file: str) -> int:
        path = self._root / file
        return path.stat().st_size if path.is_file() else 0


class _Zip:
    """The files of an export in a zip, at its top or in a folder there."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        names = [name for name in packed.namelist() if name.endswith(str(_PACKAGE))]
        place = min(names, key=len, default=str(_PACKAGE))
        self._packed = packed
        self._root = place.removesuffix(str(_PACKAGE))

    def stream(self, file: str) -> IO[bytes]:
        try:
            return self._packed.open(f"{self._root}{file}")
        except RuntimeError as problem:
            raise Refused(
                tr("The zip has a password; unpack it and choose the folder."), FIELD
            ) from problem

    def size(self, file: str) -> int:
        try:
            return self._packed.getinfo(f"{self._root}{file}").file_size
        except KeyError:
            return 0


def _described(path: Path, source: _Folder | _Zip) -> OwnExport:
    """Return the export that its data package describes."""
    try:
        with source.stream(str(_PACKAGE)) as stream:
            package = json.loads(stream.read(_LONGEST_PACKAGE).decode("utf-8-sig"))
    except (KeyError, FileNotFoundError) as problem:
        raise Refused(
            tr(
                "{path} holds no export of NE Habits ({file} is missing); choose another.",
                path=path,
                file=_PACKAGE,
            ),
            FIELD,
        ) from problem
    except (ValueError, RecursionError) as problem:
        raise _unreadable() from problem
    if not isinstance(package, dict) or package.get("name") != MARK[1]:
        raise Refused(tr("{path} was not exported by NE Habits; choose another.", path=path), FIELD)
    _refuse_newer(package)
    try:
        resources = [_resource(each) for each in package["resources"]]
    except (KeyError, TypeError) as problem:
        raise _unreadable() from problem
    return OwnExport(
        source,
        {name: file for name, file, _ in resources},
        {name: told for name, _, told in resources if told},
    )


def _resource(plain: Mapping[str, Any]) -> tuple[str, str, str | None]:
    """Return a table's name, its file and its hash; a file of another folder is none of ours."""
    name, path, told = plain["name"], plain["path"], plain.get("hash")
    if not isinstance(name, str) or path != f"{name}.csv" or PurePosixPath(path).name != path:
        raise TypeError(path)
    return name, str(_PACKAGE.with_name(path)), told if isinstance(told, str) else None


def _refuse_newer(package: Mapping[str, Any]) -> None:
    version = str(package.get("version", ""))
    if _numbers(version) > _numbers(__version__):
        raise Refused(
            tr(
                "This export is of NE Habits {version}, newer than this {own}; update first.",
                version=quoted(version),
                own=__version__,
            ),
            FIELD,
        )


def _numbers(version: str) -> tuple[int, ...]:
    parts = version.split("+", maxsplit=1)[0].split(".")
    return tuple(int(part) for part in parts if part.isascii() and part.isdigit())


def _unreadable() -> Refused:
    return Refused(
        tr("{file} cannot be read, so it is not known what is there; export it again.",
           file=_PACKAGE),
        FIELD,
    )  # fmt: skip


def _damaged(path: Path) -> Refused:
    return Refused(tr("The zip {path} is damaged; export it again.", path=path), FIELD)


def _no_export(path: Path) -> Refused:
    return Refused(tr("{path} is no folder and no zip; choose an export.", path=path), FIELD)


@contextmanager
def _said_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as problem:
        raise _damaged(path) from problem
    except OSError as problem:
        raise Refused(
            tr(
                "{path} cannot be read ({reason}); choose another.",
                path=path,
                reason=problem.strerror or type(problem).__name__,
            ),
            FIELD,
        ) from problem
