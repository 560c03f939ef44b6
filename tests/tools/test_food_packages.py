"""Packages are fetched by a command, checked, and unpacked; no test asks a network."""

import hashlib
import io
import sys
import zipfile
from pathlib import Path

import pytest

from tests.food_packages import debian_package, tarball
from tools.foods.fetching import Package, Unavailable, fetched
from tools.foods.unpacking import debian_member, tar_member, zip_members

CONTENT = b"what the package holds"
KNOWN = hashlib.sha256(CONTENT).hexdigest()


def package(program: str, sha256: str = KNOWN) -> Package:
    """A package whose command is a line of Python."""
    return Package("food.tgz", sha256, (sys.executable, "-c", program), "run the update first")


WRITES = f"open('food.tgz', 'wb').write({CONTENT!r})"
FAILS = "raise SystemExit('no such version\\nread the log')"


def test_a_missing_package_is_fetched_into_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "foods"
    assert fetched(package(WRITES), folder) == folder / "food.tgz"
    assert (folder / "food.tgz").read_bytes() == CONTENT


def test_a_package_that_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "food.tgz").write_bytes(CONTENT)
    assert fetched(package(FAILS), tmp_path).read_bytes() == CONTENT


def test_another_file_of_that_name_is_fetched_anew(tmp_path: Path) -> None:
    (tmp_path / "food.tgz").write_bytes(b"half of it")
    assert fetched(package(WRITES), tmp_path).read_bytes() == CONTENT


def test_a_package_with_another_sum_is_refused_and_removed(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"is not the food\.tgz with the sha256 0000"):
        fetched(package(WRITES, "0000"), tmp_path)
    assert not (tmp_path / "food.tgz").exists()


def test_a_missing_command_says_what_to_do(tmp_path: Path) -> None:
    missing = Package("food.tgz", KNOWN, ("no-such-packager", "get", "food"), "")
    with pytest.raises(Unavailable, match=r"no-such-packager is missing here: run `no-such-pack"):
        fetched(missing, tmp_path)


def test_a_failing_command_says_why_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"\(no such version\): run the update first, or put"):
        fetched(package(FAILS), tmp_path)


def test_a_file_is_taken_out_of_a_tar_archive() -> None:
    archive = tarball({"./a/other.txt": b"no", "./a/foods.txt": b"yes"}, "gz")
    assert tar_member(archive, "a/foods.txt") == b"yes"
    with pytest.raises(KeyError):
        tar_member(archive, "foods.txt")


def test_a_file_is_taken_out_of_a_debian_package() -> None:
    data = tarball({"./usr/share/foods.jar": b"jar"}, "xz")
    parts = {"debian-binary": b"2.0", "control.tar.xz": b"odd", "data.tar.xz": data}
    assert debian_member(debian_package(parts), "usr/share/foods.jar") == b"jar"


def test_what_is_no_debian_package_is_refused() -> None:
    with pytest.raises(ValueError, match="no Debian package"):
        debian_member(b"a page that says sorry", "usr/share/foods.jar")
    with pytest.raises(KeyError):
        debian_member(debian_package({"debian-binary": b"2.0\n"}), "usr/share/foods.jar")


def test_only_the_files_with_the_ending_are_taken_out_of_a_zip_archive() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("foods/01.xml", "one")
        opened.writestr("foods/foods.index", "01|one")
        opened.writestr("foods/02.xml", "two")
    assert list(zip_members(archive.getvalue(), ".xml")) == [b"one", b"two"]
