"""The program has no network code: nothing it does opens an internet socket."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "nehabits"

SPEAK_TO_A_NETWORK = {
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "ssl",
    "telnetlib",
    "urllib",
    "urllib3",
    "xmlrpc",
}

LOCAL_SOCKET = {"ui/single_instance.py": {"QLocalServer", "QLocalSocket"}}
"""The one file that may use QtNetwork, and what of it: a socket that never leaves the computer."""

WITHOUT_SOCKETS = """
import socket, sys
from pathlib import Path

made = socket.socket

class NoInternet(made):
    def __init__(self, family=socket.AF_INET, *rest, **named):
        if family != socket.AF_UNIX:
            raise PermissionError("an internet socket was asked for")
        super().__init__(family, *rest, **named)

socket.socket = NoInternet
try:
    socket.socket()
except PermissionError:
    pass
else:
    sys.exit("the guard does not guard")

from nehabits.__main__ import main
sys.exit(main(["tour", sys.argv[1]]))
"""


def imports(path: Path) -> dict[str, set[str]]:
    """Return what a file imports, by module."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name: set() for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.setdefault(node.module, set()).update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_file_imports_what_speaks_to_a_network(path: Path) -> None:
    for module, names in imports(path).items():
        assert module.split(".")[0] not in SPEAK_TO_A_NETWORK
        if module == "PySide6.QtNetwork":
            assert names <= LOCAL_SOCKET.get(path.relative_to(SOURCE).as_posix(), set())


def test_the_main_job_opens_no_internet_socket(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS, str(tmp_path / "tour")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "tour" / "export" / "daily.csv").exists()
