"""What is where an export is to go, before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange.export_folder import FIELD, said_plainly
from nehabits.exchange.typed_path import typed_path
from nehabits.services.export import Export

__all__ = ["FIELD", "PlaceFound", "look_at", "make_room_for"]

_CREATOR = b"/Creator (\xfe\xff" + "NE Habits".encode("utf-16-be")
"""What stands at the head of a PDF of ours; elsewhere a file of that name is somebody else's."""

_HEAD = 4096
"""Bytes of a PDF in which that is looked for."""


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """What is to be said of a place, "" for nothing; `has_room`: a new folder fits in it."""

    words: str = ""
    has_room: bool = False


def look_at(export: Export, place: Path) -> PlaceFound:
    """Return what is at a place: nothing, an earlier export or file, or what is not replaced."""
    try:
        place = typed_path(place).resolve()
    except Refused as refused:
        return PlaceFound(refused.sentence)
    try:
        return _pdf(place) if place.suffix.lower() == ".pdf" else _export(export, place)
    except OSError:
        # Whoever cannot look into it cannot write there either, and is told when it is tried.
        return PlaceFound()


def make_room_for(place: Path) -> None:
    """Make the folder that a PDF goes into. Raises Refused, also for a file that is not ours."""
    place = typed_path(place).resolve()
    with said_plainly(place.parent):
        if place.exists() and not _is_ours(place):
            raise Refused(
                tr("{file} is there and is no page of ours; name a new file.", file=place), FIELD
            )
        place.parent.mkdir(parents=True, exist_ok=True)


def _is_ours(place: Path) -> bool:
    with place.open("rb") as file:
        return _CREATOR in file.read(_HEAD)


def _pdf(place: Path) -> PlaceFound:
    if place.is_dir():
        return PlaceFound(tr("{file} is a folder; name a new file.", file=place))
    if not place.exists():
        return PlaceFound()
    if _is_ours(place):
        return PlaceFound(tr("An earlier page is there; it is replaced."))
    return PlaceFound(tr("{file} is there and is no page of ours; name a new file.", file=place))


def _export(export: Export, place: Path) -> PlaceFound:
    try:
        export.refuse(place)
    except Refused as refused:
        return PlaceFound(refused.sentence, has_room=place.is_dir())
    is_there = place.is_file() or (place.is_dir() and any(place.iterdir()))
    return PlaceFound(tr("An earlier export is there; it is replaced.") if is_there else "")
