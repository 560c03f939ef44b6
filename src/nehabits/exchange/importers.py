"""The importers: who reads which file. See docs/how-to/add-an-importer.md."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nehabits.exchange.found import Finding, Tell
from nehabits.exchange.own_export_reading import read_own_export

Read = Callable[[Path, Tell], Iterator[Finding]]
"""Yields what a file or folder holds, and tells how far it is. Raises Refused."""


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads the files it recognises."""

    recognises: Callable[[Path], bool]
    read: Read


IMPORTERS: tuple[Importer, ...] = ()
"""Those of other programs' files, in the order in which they are asked."""


def read_files(path: Path, tell: Tell = lambda _share: None) -> Iterator[Finding]:
    """Yield what a file or folder holds; what no importer knows is read as an export of ours."""
    known = (each.read for each in IMPORTERS if each.recognises(path))
    return next(known, read_own_export)(path, tell)
