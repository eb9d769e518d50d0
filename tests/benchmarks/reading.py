"""What reading feels like on a terminal, at 5 KB and at 6 MB: first paint, opening again, keys, memory.

    python tests/benchmarks/reading.py [--runs 7] [--keys 40] [ARTICLES.jsonl]

The yardstick is a minimal Textual app, run in turn with the reader on the same terminal, which answers both alike: the
times themselves are those of the machine and of whatever else runs on it. Each is given by the clock and by the
processor (of all threads of the program alone), and is the median of as many runs; key to screen is over all keys of
all runs, in the middle of the text.

The 6 MB are a million words: the bundled article over and over, or the texts of ARTICLES.jsonl, a {"text": …} a line.
They are annotated once, which takes some minutes, while sentence after sentence is stepped to.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from annotation import joined, texts
from reading_sessions import Session, minimal, opened, stepped_while_annotating
from reading_table import table

from glose.languages.fingerprint import fingerprint

SIZES = {"5 KB": 800, "6 MB": 1_000_000}
"""Words of each text."""


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="how often everything is opened")
    parser.add_argument("--keys", type=int, default=40, help="sentences that are stepped to in each run")
    parser.add_argument("articles", nargs="?", metavar="ARTICLES.jsonl")
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # Textual comes compiled: a fair start has our bytecode too
    os.environ["LANGUAGE"] = "en"  # the words that are waited for
    pipeline = fingerprint("fr")
    with tempfile.TemporaryDirectory() as scratch:
        print(table(measured(Path(scratch), texts(asked.articles), asked.runs, asked.keys)))
    if fingerprint("fr") != pipeline:
        sys.exit("The pipeline was changed meanwhile: what was kept did not count, so “opened again” is wrong.")


def measured(folder: Path, parts: list[str], runs: int, keys: int) -> dict[str, list[Session]]:
    """Return the sessions of each kind; the first of each, which warms the caches of the disk, is left out."""
    articles = {size: folder / f"{words}.txt" for size, words in SIZES.items()}
    for size, words in SIZES.items():
        articles[size].write_text(joined(parts, words), encoding="utf-8")
    kept = folder / "kept"
    sessions: dict[str, list[Session]] = {"busy": [stepped_while_annotating(articles["6 MB"], kept)]}
    opened(articles["5 KB"], kept)
    for run in range(runs + 1):
        print(f"run {run} of {runs}", file=sys.stderr)
        found = {"minimal": minimal(articles["5 KB"])}
        for size, article in articles.items():
            new = folder / f"new {run} {size}"
            found[f"new {size}"] = opened(article, new, annotated=size == "5 KB")
            found[f"again {size}"] = opened(article, kept, keys=keys)
        for kind, session in found.items():
            sessions.setdefault(kind, []).extend([session] if run else [])
    return sessions


if __name__ == "__main__":
    main()
