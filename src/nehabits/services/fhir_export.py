"""The FHIR bundle beside the tables of an export: the same values, written as they pass."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from nehabits.exchange.fhir_bundle import FHIR_BUNDLE, BundlePieces
from nehabits.exchange.fhir_parts import NAMESPACE, Diary
from nehabits.services.review import Review

Passing = Callable[[Iterable[Any]], Iterator[Any]]
"""Hands values on, and writes of each what the bundle says of it."""


@contextmanager
def bundle_beside(folder: Path, diary: Diary) -> Iterator[Passing]:
    """Yield what the values of an export go through to be in the bundle of a folder too."""
    path = folder / FHIR_BUNDLE
    path.parent.mkdir(exist_ok=True)
    pieces = BundlePieces(diary)
    # Half of a letter, as no journal can hold, becomes a question mark.
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:

        def passing(values: Iterable[Any]) -> Iterator[Any]:
            for value in values:
                file.write(pieces.of(value))
                yield value

        file.write(pieces.head())
        yield passing
        file.write(pieces.foot())


@contextmanager
def no_bundle() -> Iterator[Passing]:
    """Yield what hands values on and writes nothing."""
    yield iter


def first_row(review: Review) -> UUID:
    """Return the id of the journal's first row, by which the person without a name is known."""
    span = review.span()
    if span is None:
        return NAMESPACE
    day = span[0]
    ids = [entry.id for entry in review.entries(day, day)]
    ids += [mark.id for mark in review.marks(day, day)]
    return ids[0] if ids else NAMESPACE
