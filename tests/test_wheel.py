"""What is installed is whole: the wheel carries the seeds, the themes and the weights, and opens them from anywhere."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which `import glose` finds what the wheel installs, and no checkout."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return {**os.environ, "PYTHONPATH": str(site)}


def run(installed: dict[str, str], cwd: Path, *arguments: str) -> str:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=installed, check=True, capture_output=True, text=True).stdout


def test_every_seed_and_theme_ships(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("seeds", "themes"):
        for file in (ROOT / folder).iterdir():
            assert f"glose/bundled/{folder}/{file.name}" in names


def test_it_ships_the_compiled_catalogues(wheel: Path) -> None:
    assert "glose/locales/fr/LC_MESSAGES/glose.mo" in zipfile.ZipFile(wheel).namelist()


def test_it_ships_its_licences_and_says_that_it_is_typed(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "glose/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_weights_are_at_most_sixteen_megabytes(wheel: Path) -> None:
    files = [file for file in zipfile.ZipFile(wheel).infolist() if "/weights/" in file.filename]
    assert files
    assert sum(file.file_size for file in files) <= 16 * MEGABYTE


def test_an_installed_glose_annotates_its_seed_from_anywhere(installed: dict[str, str], tmp_path: Path) -> None:
    program = "import glose, glose.bundled as b; print(glose.__file__, min(b.seeds().glob('*.txt')), sep='\\n')"
    package, seed = run(installed, tmp_path, "-c", program).splitlines()
    assert Path(package).is_relative_to(installed["PYTHONPATH"])
    assert Path(seed).is_relative_to(installed["PYTHONPATH"])
    printed = run(installed, tmp_path, "-m", "glose", seed)
    assert "Amruddin Wali" in printed
