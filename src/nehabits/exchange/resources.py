"""Where the program's own data files are, installed or in a checkout."""

from pathlib import Path


def resource_path(name: str) -> Path:
    """Return the path of a file or folder below resources/.

    Raises FileNotFoundError when the installation lacks it.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "resources", package.parent.parent / "resources"):
        path = folder / name
        if path.exists():
            return path
    raise FileNotFoundError(f"The program's file {name} is missing; install NE Habits again.")
