"""Places of files as people type them."""

from pathlib import Path

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

FIELD = "folder"


def typed_path(path: Path) -> Path:
    """Return a path with a ~ at its start as the person's folder.

    Raises Refused where no file can be, as behind the ~ of somebody who is not there.
    """
    try:
        path = path.expanduser()
        path.resolve()
    except (RuntimeError, ValueError) as problem:
        said = tr("There can be nothing at {path}; check the name.", path=path)
        raise Refused(said, FIELD) from problem
    return path
