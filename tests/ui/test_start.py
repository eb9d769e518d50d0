"""What is loaded before the text is painted: nothing that only a later key needs."""

import subprocess
import sys

_PROBE = """
import sys
import glose.ui.app
print(*sys.modules, sep="\\n")
"""


def test_the_reader_starts_without_what_it_may_need_later() -> None:
    loaded = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True).stdout.split()
    for heavy in ("spacy", "thinc", "numpy", "lxml", "httpx", "trafilatura", "markdown_it", "sqlite3", "pyperclip"):
        assert heavy not in loaded
    for later in ("formats", "citations", "clipboard", "reading", "languages", "ui.copying", "ui.screens.help"):
        assert f"glose.{later}" not in loaded
    for annotated in ("ui.index", "ui.panel_rows", "ui.card_text", "ui.labels"):
        assert f"glose.{annotated}" not in loaded
    for sought in ("ui.folding", "ui.destination", "ui.screens.palette"):
        assert f"glose.{sought}" not in loaded
