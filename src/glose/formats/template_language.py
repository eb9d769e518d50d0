"""What a reader's own format is written in: Jinja in a sandbox, and the names that a template can use."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from glose.annotation import Quote, Sentence
from glose.citations import STYLES, CitationError, Shape, cite, source_line
from glose.citations.dates import spoken
from glose.citations.markup import Markup
from glose.citations.names import natural
from glose.citations.quotation import attribution, quotation, words_of
from glose.citations.text_fragment import linked
from glose.citations.typography import quoted
from glose.formats.selection import Selection, contexts, described
from glose.translation import _

__all__ = ["environment", "names", "syntax_problem"]


def environment(*, escapes: bool) -> Environment:
    """Return the environment of templates; with `escapes`, what they insert is escaped as HTML and XML ask."""
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=escapes, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    made.policies["json.dumps_function"] = _json
    made.policies["json.dumps_kwargs"] = {}
    return made


def syntax_problem(source: str) -> tuple[int, str] | None:
    """Return the line, from 1, at which the template `source` is wrong and the reason, None where it is right.

    It is read, but nothing in it is computed.
    """
    known = environment(escapes=False)
    try:
        tree = known.parse(source)
    except TemplateSyntaxError as error:
        return error.lineno, error.message or ""
    except RecursionError:
        return 1, _("it is nested too deeply")
    return next(_unknown(tree, known), None)


def names(selection: Selection) -> dict[str, Any]:
    """Return what a template can name: the selection, what is known of its source, and functions that write."""
    article, found = selection.article, selection.annotations
    record, locale = article.record, selection.annotations.language

    def citation(
        style: str, shape: Shape = "full", quote: Quote | None = None, locale: str = locale, markup: Markup = "plain"
    ) -> str:
        if style not in STYLES:
            raise CitationError(_("“{name}” is none of {known}").format(name=style, known=", ".join(STYLES)))
        said = quotation(article, quote, locale) if quote else None
        return cite(STYLES[style], record, locale=locale, shape=shape, quotation=said, markup=markup)

    def link(part: Quote | Sentence) -> str:
        return linked(record.url, article.text, part.start, part.end) if record.url else ""

    return {
        "scope": selection.scope,
        "text": selection.text,
        "description": described(selection),
        "article": article,
        "record": record,
        "language": locale,
        "authors": [natural(name, locale) for name in record.author],
        "date": spoken(record.issued, locale) or "",
        "source": source_line(record, locale=locale),
        "sentences": found.sentences,
        "mentions": found.mentions,
        "entities": found.entities,
        "quotes": found.quotes,
        "notes": found.notes,
        "contexts": lambda: contexts(selection),
        "words": lambda quote: words_of(article.text, quote, locale),
        "said_by": lambda quote: attribution(quote, locale) or "",
        "words_at": lambda part: article.text[part.start : part.end],
        "quoted": lambda text: quoted(text, locale),
        "link": link,
        "cite": citation,
    }


def _unknown(tree: nodes.Template, known: Environment) -> Iterator[tuple[int, str]]:
    """Each filter and test of `tree` that there is not; Jinja itself tells of them only when it runs the template."""
    for used in tree.find_all((nodes.Filter, nodes.Test)):
        there = known.filters if isinstance(used, nodes.Filter) else known.tests
        if used.name not in there:
            kind = _("filter") if isinstance(used, nodes.Filter) else _("test")
            yield used.lineno, _("there is no {kind} “{name}”").format(kind=kind, name=used.name)


def _json(value: Any, **options: Any) -> str:
    """What the filter `tojson` writes: any part of a selection."""
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=False, **options)
