"""The program's data files are found in a checkout and in an installation."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from nehabits.exchange.resources import resource_path

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that `pip install .` builds."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_a_checkout_finds_its_resources_folder() -> None:
    assert resource_path(".") == ROOT / "resources"


def test_a_missing_file_is_named_in_a_sentence() -> None:
    with pytest.raises(FileNotFoundError, match=r"references/gone\.toml is missing; install"):
        resource_path("references/gone.toml")


def test_the_wheel_carries_every_file_of_the_resources_folder(wheel: Path) -> None:
    folder = ROOT / "resources"
    expected = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    shipped = {
        Path(name).relative_to("nehabits/resources")
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith("nehabits/resources/")
    }
    assert shipped == expected


def test_an_installation_finds_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    program = (
        "import nehabits; from nehabits.exchange.resources import resource_path;"
        "print(nehabits.__file__); print(resource_path('.'))"
    )
    answer = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env={"PYTHONPATH": str(tmp_path / "installed")},
        check=True,
        capture_output=True,
        text=True,
    )
    package, resources = answer.stdout.splitlines()
    assert Path(package).is_relative_to(tmp_path)
    assert Path(resources) == tmp_path / "installed" / "nehabits" / "resources"
