"""The program's own lists: kinds of exercise and practice, recommendations, references."""

import csv
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from nehabits.domain.activity import Activity
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.recommendation import Document, Recommendation
from nehabits.domain.reference import Reference
from nehabits.exchange.reference_rows import Intakes, read_intakes, reference_row
from nehabits.exchange.resources import resource_path

Row = Mapping[str, Any]
Built = TypeVar("Built")


@dataclass(frozen=True)
class Catalogue:
    """The lists of resources/, or of another folder; each file is read when first asked for.

    Raises ValueError that names file and row when a row cannot be understood.
    """

    folder: Path | None = None

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The kinds of exercise, in the order in which they are offered."""
        return self._built("activities.toml", "activities", _activity)

    @cached_property
    def practice_kinds(self) -> tuple[PracticeKind, ...]:
        """The kinds of practice, in the order in which they are offered."""
        return self._built("practices.toml", "practices", _practice_kind)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents the diary follows."""
        return self._built("recommendations.toml", "document", lambda row: Document(**row))

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """What the documents recommend, in the order in which it is shown."""
        return self._built("recommendations.toml", "recommendation", _recommendation)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The references; of those for a measure the first one not off is the default."""
        intakes = self._intakes
        return self._built("references.toml", "reference", lambda row: reference_row(row, intakes))

    @cached_property
    def _intakes(self) -> Intakes:
        with self._path("reference_intakes.csv").open(encoding="utf-8", newline="") as file:
            return read_intakes(csv.DictReader(file))

    def _path(self, name: str) -> Path:
        return resource_path(name) if self.folder is None else self.folder / name

    def _rows(self, name: str, table: str) -> list[Row]:
        """Return the rows of a table, written as a list or by their keys."""
        try:
            rows = tomllib.loads(self._path(name).read_text(encoding="utf-8"))[table]
        except tomllib.TOMLDecodeError as problem:
            raise ValueError(f"{name}: {problem}") from problem
        if isinstance(rows, dict):
            return [{"key": key, **row} for key, row in rows.items()]
        return list(rows)

    def _built(self, name: str, table: str, build: Callable[[Row], Built]) -> tuple[Built, ...]:
        built = []
        for row in self._rows(name, table):
            try:
                built.append(build(row))
            except (KeyError, TypeError, ValueError) as problem:
                label = row.get("key") or row.get("id")
                raise ValueError(f"{name}, {table} {label}: {problem}") from problem
        return tuple(built)


def _activity(row: Row) -> Activity:
    return Activity(
        **{
            **row,
            "intensity": Intensity(row["intensity"]),
            "aliases": tuple(row.get("aliases", ())),
        }
    )


def _practice_kind(row: Row) -> PracticeKind:
    return PracticeKind(**{**row, "aliases": tuple(row.get("aliases", ()))})


def _recommendation(row: Row) -> Recommendation:
    return Recommendation(
        **{
            **row,
            "documents": tuple(row["documents"]),
            "pillar": Pillar(row["pillar"]) if "pillar" in row else None,
            "measures": tuple(row.get("measures", ())),
        }
    )
