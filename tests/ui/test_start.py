"""What is loaded before the text is painted: nothing that only a later key needs."""

import subprocess
import sys
from importlib.util import find_spec

HEAVY = ("spacy", "thinc", "numpy", "lxml", "trafilatura", "markdown_it", "sqlite3", "pyperclip")
LATER = ("formats", "citations", "clipboard", "reading", "languages", "ui.copying", "ui.scopes", "ui.choices")
"""What copying, citing and reading need."""
ANNOTATED = ("ui.index", "ui.panel_rows", "ui.card_text", "ui.labels")
SOUGHT = ("ui.folding", "ui.destination", "ui.screens.palette", "ui.screens.help")
"""What searching, going to a place and asking for keys need."""

_PROBE = """
import sys
import glose.ui.app
print(*sys.modules, sep="\\n")
"""


def test_the_reader_starts_without_what_it_may_need_later() -> None:
    loaded = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True).stdout.split()
    later = {*HEAVY, *(f"glose.{module}" for module in (*LATER, *ANNOTATED, *SOUGHT))}
    assert {module for module in later if find_spec(module) is None} == set()
    assert later & set(loaded) == set()
