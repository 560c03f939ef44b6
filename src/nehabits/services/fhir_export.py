"""The FHIR bundle beside the tables of an export: the same values, written as they pass."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO
from uuid import UUID

from nehabits.exchange.export_formats import FHIR_BUNDLE
from nehabits.exchange.fhir_bundle import BundlePieces
from nehabits.exchange.fhir_parts import NAMESPACE, Diary
from nehabits.services.review import Review


class FhirBeside:
    """Hands the values of an export on and writes of each what the bundle says of it, if any."""

    def __init__(self, file: TextIO | None, pieces: BundlePieces | None) -> None:
        self._file = file
        self._pieces = pieces
        self._lines = 0

    def passing(self, values: Iterable[Any]) -> Iterator[Any]:
        """Yield the values as they come."""
        for value in values:
            if self._pieces is not None:
                self.write(self._pieces.of(value))
            yield value

    def write(self, text: str) -> None:
        """Write a piece of the bundle."""
        if self._file is not None:
            self._file.write(text)
            self._lines += text.count("\n")

    @property
    def rows(self) -> dict[str, int]:
        """The file with its lines so far; nothing where none is written."""
        return {} if self._pieces is None else {FHIR_BUNDLE: self._lines}


@contextmanager
def fhir_beside(folder: Path, diary: Diary | None) -> Iterator[FhirBeside]:
    """Yield what the values of an export go through to be in the folder's bundle; None: no bundle.

    The bundle is whole when this ends without an error.
    """
    if diary is None:
        yield FhirBeside(None, None)
        return
    path = folder / FHIR_BUNDLE
    path.parent.mkdir(exist_ok=True)
    pieces = BundlePieces(diary)
    # Half of a letter, as no journal can hold, becomes a question mark.
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        beside = FhirBeside(file, pieces)
        beside.write(pieces.head())
        yield beside
        beside.write(pieces.foot())


def first_row(review: Review) -> UUID:
    """Return the id of the journal's first row, by which the person without a name is known."""
    span = review.span()
    if span is None:
        return NAMESPACE
    day = span[0]
    ids = [entry.id for entry in review.entries(day, day)]
    ids += [mark.id for mark in review.marks(day, day)]
    return ids[0] if ids else NAMESPACE
