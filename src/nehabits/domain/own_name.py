"""Names that people make up for what they do."""

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

LONGEST = 60


def own_name(typed: str, field: str) -> str:
    """Return a typed name on one line; Refused if it is longer than LONGEST letters."""
    printable = "".join(letter if letter.isprintable() else " " for letter in typed)
    name = " ".join(printable.split())
    if len(name) > LONGEST:
        raise Refused(
            tr("A name has at most {longest} letters; type a shorter one.", longest=LONGEST), field
        )
    return name


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names are one for a reader: case and spaces make no difference."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
