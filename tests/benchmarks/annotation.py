"""Annotate texts of 1,000 to 1,000,000 words and print how long it takes: the time should grow as the length does.

    OMP_NUM_THREADS=1 python tests/benchmarks/annotation.py [ARTICLES.jsonl [MOST_WORDS]]

ARTICLES.jsonl has a {"text": …} a line; its texts are joined, and repeated where they are too few. Without it the
bundled article is repeated. Seconds are those that the processor works for it, so that others on the machine count
little; memory is the most that the process has held so far. Then comes the start: from a new process to the first
annotated article, against one which does nothing but `import spacy`, in turn, each the best of ten.
"""

import json
import os
import resource
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from glose.annotator import WORKER
from glose.article import Article, normalise
from glose.bundled import seeds
from glose.languages import load

LENGTHS = (1_000, 10_000, 100_000, 200_000, 1_000_000)
STARTS = 10


def texts(path: str | None) -> list[str]:
    """Return the texts to join."""
    if path is None:
        return [article.read_text("utf-8") for article in sorted(seeds().glob("*.txt"))]
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def joined(parts: list[str], words: int) -> str:
    """Return `parts` in a row, over and over, until they have so many words."""
    chosen: list[str] = []
    for part in cycle(parts):
        chosen.append(part)
        words -= len(part.split())
        if words <= 0:
            return normalise("\n\n".join(chosen))
    raise ValueError("there is no text")


def print_lengths(parts: list[str], most: int) -> None:
    """Print a row for each length."""
    pipeline = load("fr")
    pipeline.annotate(Article(joined(parts, 1), language="fr"))
    print(f"{'words':>9} {'seconds':>8} {'words/s':>8} {'MB':>5}")
    for length in LENGTHS:
        if length > most:
            break
        text = joined(parts, length)
        start = time.process_time()
        pipeline.annotate(Article(text, language="fr"))
        seconds = time.process_time() - start
        words = len(text.split())
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{words:>9,} {seconds:>8.2f} {words / seconds:>8,.0f} {memory:>5}", flush=True)


def start(command: list[str], line: bytes) -> float:
    """Return how long the processor works for a process of `command` that reads `line` and ends."""
    before = os.times()
    subprocess.run(command, input=line, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def print_start() -> None:
    """Print how long the first annotations take, and how many times a bare import of spaCy."""
    line = json.dumps({"text": joined(texts(None), 1), "article": {"language": "fr"}}).encode()
    bare = [sys.executable, "-c", "import spacy"]
    starts = [(start([*WORKER], line), start(bare, b"")) for _ in range(STARTS)]
    first, least = map(min, zip(*starts, strict=True))
    print(f"start to first annotated article {first:.2f} s, import spacy {least:.2f} s, ratio {first / least:.2f}")


if __name__ == "__main__":
    print_lengths(texts(sys.argv[1] if len(sys.argv) > 1 else None), int(sys.argv[2]) if len(sys.argv) > 2 else 10**6)
    print_start()
