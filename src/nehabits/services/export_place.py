"""What is where an export is to go, before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.export import Export


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """What is to be said of a place, "" for nothing; `has_room`: a new folder fits in it."""

    words: str = ""
    has_room: bool = False


def look_at(export: Export, place: Path) -> PlaceFound:
    """Return what is at a place: nothing, an earlier export or file, or what is not replaced."""
    try:
        return _pdf(place) if place.suffix.lower() == ".pdf" else _export(export, place)
    except OSError:
        # Whoever cannot look into it cannot write there either, and is told when it is tried.
        return PlaceFound()


def _pdf(place: Path) -> PlaceFound:
    if place.is_dir():
        return PlaceFound(tr("{file} is a folder; name a new file.", file=place))
    replaced = tr("A file of this name is there; it is replaced.")
    return PlaceFound(replaced if place.exists() else "")


def _export(export: Export, place: Path) -> PlaceFound:
    try:
        export.refuse(place)
    except Refused as refused:
        return PlaceFound(refused.sentence, has_room=place.is_dir())
    is_there = place.is_file() or (place.is_dir() and any(place.iterdir()))
    return PlaceFound(tr("An earlier export is there; it is replaced.") if is_there else "")
