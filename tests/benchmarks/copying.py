"""Time to write what is copied from an article of a million words: `python tests/benchmarks/copying.py`.

The goal is 100 ms for a sentence and for a quotation.
"""

import time
from collections.abc import Callable

from glose.annotation import Annotations, Entity, Mention, Pipeline, Quote, Segment, Sentence, Speaker
from glose.article import Article, Record
from glose.formats import FORMATS
from glose.formats.selection import Selection, of_quote, of_sentence

PARAGRAPH = "Le maire de Vauclaire a dit : « Nous rouvrirons le pont {number:06} en mai. » Rien n’est sûr.\n"
PARAGRAPHS = 62_500
RUNS = 7


def main() -> None:
    """Print the best time of each format for both scopes, in milliseconds, and how much it writes."""
    article, annotations = long_article()
    print(f"{len(article.text.split()):,} words")
    scopes: dict[str, Callable[[], Selection]] = {
        "sentence": lambda: of_sentence(article, annotations, 2 * PARAGRAPHS - 100),
        "quotation": lambda: of_quote(article, annotations, annotations.quotes[-100]),
    }
    for name in FORMATS:
        for scope, select in scopes.items():
            best, size = min(timed(name, select) for _ in range(RUNS))
            print(f"{name:20} {scope:10} {1000 * best:7.1f} ms {size:12,} bytes")


def timed(name: str, select: Callable[[], Selection]) -> tuple[float, int]:
    """Return the seconds that selecting and writing take, and the bytes written."""
    start = time.perf_counter()
    written = FORMATS[name].encode(select())
    return time.perf_counter() - start, len(written)


def long_article() -> tuple[Article, Annotations]:
    """Return an article that says much the same many times, and what stands in it."""
    lines = [PARAGRAPH.format(number=number) for number in range(PARAGRAPHS)]
    text, size, said = "".join(lines), len(lines[0]), lines[0].index("Nous")
    told = lines[0].index(" Rien")
    sentences, mentions, quotes = [], [], []
    for number in range(PARAGRAPHS):
        at = number * size
        sentences += [
            Sentence(f"s{2 * number}", at, at + told, number),
            Sentence(f"s{2 * number + 1}", at + told + 1, at + size - 1, number),
        ]
        mentions.append(Mention(f"m{number}", at + 12, at + 21, "Vauclaire", "LOC", f"e{number % 500}"))
        start, end = at + said, at + told - 2
        content = (Segment(start, end, text[start:end], marked=True),)
        speaker = Speaker(f"e{number % 500}", "Le maire", None)
        quotes.append(Quote(f"q{number}", "direct", content, None, None, speaker, None, None, False, 0.9, "colon"))
    entities = tuple(
        Entity(f"e{one}", "LOC", "Vauclaire", (), tuple(f"m{number}" for number in range(one, PARAGRAPHS, 500)))
        for one in range(500)
    )
    found = Annotations("fr", Pipeline("glose-fr", "0"), tuple(sentences), tuple(mentions), entities, tuple(quotes))
    record = Record(type="article-newspaper", title="Le pont", url="https://journal.example/pont")
    return Article(text, record, "", "fr"), found


if __name__ == "__main__":
    main()
