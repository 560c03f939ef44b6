"""A file that is written aside and then moved to its place, whole or not at all."""

import os
import tempfile
from pathlib import Path

from nehabits.domain.refusal import Refused
from nehabits.exchange.export_folder import FIELD, refusal_sentence


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, or put it in another's place; its owner alone can read it.

    Raises Refused where that cannot be; then everything is as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".unfinished-", dir=path.parent)
        aside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as problem:
        raise Refused(refusal_sentence(problem, path.parent), FIELD) from problem
