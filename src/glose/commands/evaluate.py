"""`glose evaluate`: score glose's annotations against gold ones."""

import time
from pathlib import Path

import click
import msgspec

from glose import languages
from glose.annotation import Annotations
from glose.article import Article, normalise
from glose.scoring import SURE, Count, Gold, Score, gold_articles, score
from glose.translation import _, ngettext

__all__ = ["command"]


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD_DIR")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(gold: Path, as_json: bool) -> None:
    """Score the annotations of glose against gold ones.

    GOLD_DIR holds one JSON file an article: its text, entities and quotes. Each text is annotated anew. Names count
    where start, end and label are exact, quotations where their content overlaps with a character-level F1 of 0.8.

    \b
    glose evaluate gold/dev
    glose evaluate gold/dev --json
    """
    articles = gold_articles(gold)
    started = time.perf_counter()
    pairs = [(article, _annotated(article)) for article in articles]
    seconds = time.perf_counter() - started
    result = score(pairs)
    if as_json:
        click.echo(msgspec.json.encode(_figures(result)))
        return
    for line in _table(result):
        click.echo(line)
    words = sum(len(article.text.split()) for article in articles)
    count = len(articles)
    told = ngettext(
        "{count} article, {words} words, {seconds:.1f} s (loading the pipeline included)",
        "{count} articles, {words} words, {seconds:.1f} s (loading the pipeline included)",
        count,
    )
    click.echo(told.format(count=count, words=words, seconds=seconds), err=True)


def _annotated(gold: Gold) -> Annotations:
    article = Article(normalise(gold.text), language=gold.language)
    return languages.load(gold.language).annotate(article)


def _row(name: str, count: Count) -> tuple[str, float, float, float, int]:
    percent = [round(100 * share, 1) for share in (count.precision, count.recall, count.f1)]
    return name, percent[0], percent[1], percent[2], count.right + count.missed


def _figures(result: Score) -> dict[str, object]:
    def counts(table: dict[str, Count]) -> dict[str, dict[str, float]]:
        rows = (_row(name, count) for name, count in sorted(table.items()))
        return {name: {"p": p, "r": r, "f": f, "gold": gold} for name, p, r, f, gold in rows}

    return {
        "entities": counts(result.entities),
        "quotes": counts(result.quotes),
        "speaker_accuracy": round(100 * result.speakers.recall, 1),
        "quotes_with_speaker": counts({"all": result.attributed})["all"],
        "speaker_accuracy_where_sure": round(100 * result.sure.precision, 1),
        "sure": result.sure.right + result.sure.spurious,
    }


def _table(result: Score) -> list[str]:
    line = "{:28} {:>6} {:>6} {:>6} {:>6}".format
    rows = [line("", _("P"), _("R"), _("F1"), _("gold"))]
    rows += [
        line(*_row(_("names: {label}").format(label=name), result.entities[name])) for name in sorted(result.entities)
    ]
    rows += [
        line(*_row(_("quotations: {kind}").format(kind=name), result.quotes[name])) for name in sorted(result.quotes)
    ]
    rows.append(line(*_row(_("quotation and speaker"), result.attributed)))
    asked = result.speakers.right + result.speakers.missed
    sure = result.sure.right + result.sure.spurious
    rows.append(_("speaker right: {share} of {count}").format(share=f"{result.speakers.recall:.1%}", count=asked))
    told = _("speaker right where confidence ≥ {sure}: {share} of {count}")
    rows.append(told.format(sure=SURE, share=f"{result.sure.precision:.1%}", count=sure))
    return rows
