"""Takes single files out of packages: an npm tarball, a Debian package, a Java archive."""

import io
import tarfile
import zipfile
from collections.abc import Iterator

_AR_MARK = b"!<arch>\n"
_AR_HEADER = 60


def tar_member(archive: bytes, name: str) -> bytes:
    """Return a file of a tar archive, whatever it is compressed with.

    Raises KeyError when the archive lacks it.
    """
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        for member in opened:
            if member.name.removeprefix("./") == name:
                file = opened.extractfile(member)
                if file is not None:
                    return file.read()
    raise KeyError(name)


def debian_member(package: bytes, name: str) -> bytes:
    """Return a file that a Debian package installs.

    Raises KeyError when the package lacks it, ValueError when it is no Debian package.
    """
    for part, content in _ar_parts(package):
        if part.startswith("data.tar"):
            return tar_member(content, name)
    raise KeyError("data.tar")


def zip_members(archive: bytes, suffix: str) -> Iterator[bytes]:
    """Yield the files of a zip or Java archive whose names end so."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        for name in opened.namelist():
            if name.endswith(suffix):
                yield opened.read(name)


def _ar_parts(package: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each part of an ar archive; parts begin at even places."""
    if not package.startswith(_AR_MARK):
        raise ValueError("This is no Debian package: it does not begin as an ar archive.")
    at = len(_AR_MARK)
    while at + _AR_HEADER <= len(package):
        header = package[at : at + _AR_HEADER]
        size = int(header[48:58])
        at += _AR_HEADER
        yield header[:16].decode("ascii").strip().rstrip("/"), package[at : at + size]
        at += size + size % 2
