"""What the annotator's process loads until its first article is annotated: a list that is known, and each file once."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import glose.languages.fr.lexicons
from glose.annotator import WORKER

_PROBE = f"""
import json, runpy, sys
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
sys.argv[1:] = {WORKER[3:]}
try:
    runpy.run_module("glose", run_name="__main__", alter_sys=True)
finally:
    json.dump([list(sys.modules), opened], sys.stderr)
"""
_ARTICLE = {
    "text": "Brest, le 3 mai 2018. – La maire de Brest, Odile Vasseur, a affirmé que le pont rouvrirait. "
    "« Il est sûr », a-t-elle ajouté selon l’AFP. Les travaux ont coûté 12 millions d’euros.",
    "article": {"language": "fr"},
}
_ROOMS = {
    *("annotation", "article", "cli", "config", "document", "errors", "note", "terminal_text", "toml_file"),
    *("translation", "commands", "formats", "languages"),
}
_COMMANDS = {
    *("annotate", "asking", "completing", "correcting", "help_texts", "scoping", "unread_output", "writing"),
}
_FORMATS = {"format", "jsonl", "selection"}
_PACKAGES = {"msgspec", "platformdirs"}
"""Those that spaCy does not import itself."""


@pytest.fixture(scope="module")
def loaded() -> tuple[list[str], list[str]]:
    """The modules and the files of the annotator's process after its first article."""
    line = json.dumps(_ARTICLE)
    told = subprocess.run([sys.executable, "-c", _PROBE], input=line, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout)["quotes"]
    modules, files = json.loads(told.stderr.splitlines()[-1])
    return modules, files


def test_it_imports_of_glose_what_annotating_takes(loaded: tuple[list[str], list[str]]) -> None:
    """No reading of files, no database, no citations, no format but its own, nothing of the interface."""
    ours = [module.split(".")[1:] for module in loaded[0] if module.startswith("glose.")]
    assert {path[0] for path in ours} == _ROOMS
    assert {path[1] for path in ours if path[0] == "commands" and path[1:]} == _COMMANDS
    assert {path[1] for path in ours if path[0] == "formats" and path[1:]} == _FORMATS


def test_it_imports_two_packages_beside_spacy_and_no_more_of_others(loaded: tuple[list[str], list[str]]) -> None:
    """Nor a part of numpy that spaCy does without: `numpy.unique` imports all of numpy.ma."""
    bare = subprocess.run(
        [sys.executable, "-c", "import spacy, sys; print(*sys.modules)"], capture_output=True, text=True
    )
    further = set(loaded[0]) - set(bare.stdout.split())
    packages = {module.partition(".")[0] for module in further} - sys.stdlib_module_names
    assert packages - {"glose", "spacy"} == _PACKAGES
    assert "sqlite3" not in further


def test_it_reads_each_word_list_once_and_once_for_the_fingerprint(loaded: tuple[list[str], list[str]]) -> None:
    folder = Path(glose.languages.fr.lexicons.__file__).parent
    lists = [path.name for path in folder.iterdir() if path.suffix in (".txt", ".tsv")]
    read = Counter(Path(file).name for file in loaded[1] if Path(file).parent == folder)
    assert {name: read[name] for name in lists} == dict.fromkeys(lists, 2)
