"""`glose styles` lists the styles of glose and the reader's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REVUE = Path(__file__).parents[1] / "citations" / "revue.csl"


def glose(config: Path, *arguments: str, program: str = "from glose.cli import main; main()") -> tuple[int, str, str]:
    environment = os.environ | {"XDG_CONFIG_HOME": str(config)}
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    """The folder of the reader's own styles."""
    folder = tmp_path / "glose" / "styles"
    folder.mkdir(parents=True)
    return folder


def test_a_style_from_the_config_folder_is_listed_by_its_title_and_used(styles: Path, tmp_path: Path) -> None:
    shutil.copy(REVUE, styles)
    status, listed, complaints = glose(tmp_path, "styles")
    assert (status, complaints) == (0, "")
    (own,) = [line for line in listed.splitlines() if line.startswith("revue.csl ")]
    assert own.split(maxsplit=2)[2] == "A style made for tests"
    article = tmp_path / "pont.txt"
    article.write_text("Le pont rouvre.\n", "utf-8")
    status, cited, _complaints = glose(tmp_path, "cite", str(article), "--title", "Le pont", "--style", "revue.csl")
    assert status == 0
    assert "Le pont" in cited


def test_a_style_that_is_none_is_listed_and_named_with_what_is_wrong(styles: Path, tmp_path: Path) -> None:
    (styles / "broken.csl").write_text("<style>", "utf-8")
    status, listed, complaints = glose(tmp_path, "styles")
    assert status == 1
    assert "broken.csl" in listed
    assert "apa " in listed
    (complaint,) = complaints.splitlines()
    assert "broken.csl" in complaint
    assert "no style of the Citation Style Language" in complaint


def test_without_the_extra_one_sentence_says_how_to_have_them(styles: Path, tmp_path: Path) -> None:
    shutil.copy(REVUE, styles)
    shutil.copy(REVUE, styles / "autre.csl")
    without = "import sys; sys.modules['citeproc'] = None; from glose.cli import main; main()"
    status, listed, complaints = glose(tmp_path, "styles", program=without)
    assert status == 1
    assert "revue.csl" in listed
    (complaint,) = complaints.splitlines()
    assert "pip install 'glose[csl]'" in complaint


def test_without_own_styles_nothing_is_imported_for_them(tmp_path: Path) -> None:
    watched = (
        "import sys, atexit; atexit.register(lambda: print('citeproc' in sys.modules, file=sys.stderr));"
        "from glose.cli import main; main()"
    )
    assert glose(tmp_path, "styles", program=watched)[2] == "False\n"
