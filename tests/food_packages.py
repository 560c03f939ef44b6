"""Made-up packages, as npm and Debian pack them."""

import io
import tarfile


def tarball(files: dict[str, bytes], compression: str) -> bytes:
    """A tar archive of these files, by name."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode=f"w:{compression}") as opened:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            opened.addfile(member, io.BytesIO(content))
    return archive.getvalue()


def debian_package(parts: dict[str, bytes]) -> bytes:
    """An ar archive as Debian packages are: 60 bytes before each part, an even place for it."""
    package = b"!<arch>\n"
    for name, content in parts.items():
        header = f"{name:16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n"
        package += header.encode("ascii") + content + b"\n" * (len(content) % 2)
    return package
