"""The text of a citation as plain text, Markdown, Org or HTML: italics and links as each writes them."""

import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Literal

from glose.citations.text import Run, Text, plain

__all__ = ["MARKUPS", "Markup", "escaped_markdown", "rendered", "safe_url"]

Markup = Literal["plain", "markdown", "org", "html"]

_URL = re.compile(r"https?://[^\s<>«»“”]*[^\s<>«»“”.,;:!?)\]}]")
_SPECIAL = re.compile(r"[\\`*<>|~]|&(?=[#\w]+;)|\](?=[(\[:])|(?<!\w)_|_(?!\w)")
_AT_LINE_START = re.compile(r"^([ \u00a0]*)(\d{0,9})([+.)]|#{1,6}|=+|-+)(?=\s|$)", re.MULTILINE)
_ORG_MARKS = re.compile(r"(?<!\w)([*/_=~+])(?=\S)|(?<=\S)([*/_=~+])(?!\w)|(?<=\[)(?=\[)")


def rendered(text: Text, markup: Markup) -> str:
    """Return `text` in `markup`."""
    return MARKUPS[markup](text)


def escaped_markdown(text: str) -> str:
    """Return `text` so that CommonMark and its GitHub flavour show it as it is."""
    return _escaped_line_starts(_escaped_marks(text))


def safe_url(url: str | None) -> str:
    """Return a URL without the characters that would end a link in the text around it; empty where there is none."""
    return re.sub(r"[\s<>\x00-\x1f\x7f-\x9f]", "", url or "")


def _markdown(text: Text) -> str:
    return _escaped_line_starts(_each(text, _escaped_marks, lambda url: f"<{url}>", lambda words: f"*{words}*"))


def _escaped_marks(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _escaped_line_starts(text: str) -> str:
    return _AT_LINE_START.sub(r"\1\2\\\3", text)


def _org(text: Text) -> str:
    return _each(text, _escaped_org, lambda url: f"[[{url}]]", lambda words: f"/{words}/")


def _html(text: Text) -> str:
    return _each(
        text,
        lambda words: escape(words, quote=False),
        lambda url: f'<a href="{escape(url)}">{escape(url, quote=False)}</a>',
        lambda words: f"<i>{words}</i>",
    )


def _escaped_org(words: str) -> str:
    """A zero-width space keeps Org from reading a mark (Org Manual, 12.4, Escape Character)."""
    return _ORG_MARKS.sub(lambda mark: f"\u200b{mark[0]}\u200b" if mark[0] else "\u200b", words)


def _each(text: Text, escaped: Callable[[str], str], link: Callable[[str], str], italic: Callable[[str], str]) -> str:
    """Write every run of `text`; runs of one slope belong together."""
    whole = []
    for run in _merged(text):
        at, pieces = 0, []
        for url in _URL.finditer(run.text):
            pieces += [escaped(run.text[at : url.start()]), link(url[0])]
            at = url.end()
        words = "".join([*pieces, escaped(run.text[at:])])
        whole.append(italic(words) if run.italic and words.strip() else words)
    return "".join(whole)


def _merged(text: Text) -> Text:
    merged: list[Run] = []
    for run in text:
        if merged and merged[-1].italic == run.italic:
            merged[-1] = merged[-1]._replace(text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


MARKUPS: Mapping[Markup, Callable[[Text], str]] = {
    "plain": plain,
    "markdown": _markdown,
    "org": _org,
    "html": _html,
}
"""How each markup is written."""
