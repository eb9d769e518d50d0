"""What an HTML page says of its source: in JSON-LD, in meta elements, else where trafilatura looks."""

import json
from collections import deque
from collections.abc import Callable, Iterator
from copy import deepcopy
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from glose.article import NEWSPAPER_ARTICLE, Date, Name, Record
from glose.reading.blocks import one_line
from glose.reading.dates import iso_date
from glose.reading.language import is_language_tag
from glose.reading.names import authors

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["record"]

_NEWS = "article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle"
_TYPES = dict.fromkeys(_NEWS.split(), NEWSPAPER_ARTICLE) | {
    "liveblogposting": NEWSPAPER_ARTICLE,
    "blogposting": "post-weblog",
    "website": "webpage",
}
"""Types of schema.org (https://schema.org/Article) and of Open Graph, in lower case, to those of CSL."""

# The names of meta elements, in lower case, the most reliable first: Highwire Press, Open Graph, Dublin Core, others.
_TITLE = ("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title")
_AUTHOR = ("citation_author", "author", "dc.creator", "dcterms.creator", "article:author", "parsely-author")
_DATE = ("article:published_time", "datepublished", "dc.date", "dcterms.date", "dc.date.issued", "date", "pubdate")
_CONTAINER = ("citation_journal_title", "og:site_name", "dc.publisher", "dcterms.publisher", "publisher")
_LANGUAGE = ("og:locale", "content-language", "dc.language")

_MOST_NODES = 10_000
"""How much JSON-LD is looked through; an article's own has some hundred nodes."""

Plain = Callable[[object], str | None]
"""One line of text out of what a page has there, its stand-ins turned back; None where it has no text."""


def record(tree: "HtmlElement", stand_ins: dict[int, str], *, head_only: bool) -> Record:
    """Return what the page `tree` says of its source; `stand_ins` are turned back in every text.

    JSON-LD goes before meta elements, and both before what trafilatura finds in the whole page or in its head only.
    """

    def plain(value: object) -> str | None:
        return one_line(unescape(value.translate(stand_ins))) or None if isinstance(value, str) else None

    known: dict[str, Any] = {"type": NEWSPAPER_ARTICLE}
    for fields in (_guessed(tree, plain, head_only=head_only), _meta(tree, plain), _linked(tree, plain)):
        known |= {field: value for field, value in fields.items() if value}
    return Record(**known)


def _linked(tree: "HtmlElement", plain: Plain) -> dict[str, object]:
    """Return what the JSON-LD of the page says of the article (https://schema.org/Article)."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):  # pages often break it; what it says is then found elsewhere or unknown
            continue
        for node in islice(_nodes(data), _MOST_NODES):
            kind = _type(node)
            if kind and ("headline" in node or "datePublished" in node or "author" in node):
                publisher = node.get("publisher")
                return {
                    "type": kind,
                    "title": plain(node.get("headline")) or plain(node.get("name")),
                    "author": tuple(name for person in _listed(node.get("author")) for name in _names(person, plain)),
                    "issued": _date(plain(node.get("datePublished"))),
                    "container_title": plain(publisher.get("name")) if isinstance(publisher, dict) else None,
                    "language": _language(plain(node.get("inLanguage"))),
                }
    return {}


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Yield the objects in `data`, outer ones first."""
    waiting = deque([data])
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _type(node: dict[str, Any]) -> str | None:
    names = (str(name).rpartition("/")[2].lower() for name in _listed(node.get("@type")))
    return next((_TYPES[name] for name in names if name in _TYPES), None)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _names(person: object, plain: Plain) -> tuple[Name, ...]:
    """Return the names of one author of JSON-LD: a byline, a person, or an organisation."""
    if not isinstance(person, dict):
        return _byline(plain(person))
    name, family, given = (plain(person.get(key)) for key in ("name", "familyName", "givenName"))
    if family and given:
        return (Name(family=family, given=given),)
    if name and "organization" in str(person.get("@type")).lower():
        return (Name(literal=name),)
    return _byline(name or family)


def _byline(text: str | None) -> tuple[Name, ...]:
    """Return the authors `text` names; an address of a profile page, which some pages put there, names nobody."""
    return () if text is None or text.startswith(("http:", "https:", "@")) else authors(text)


def _meta(tree: "HtmlElement", plain: Plain) -> dict[str, object]:
    """Return what the meta elements of the page, its canonical link and its `lang` say."""
    said: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = plain(element.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and element.get(attribute):
                said.setdefault(element.get(attribute).lower(), []).append(content)

    def first(names: tuple[str, ...]) -> str | None:
        return next((said[name][0] for name in names if name in said), None)

    bylines: list[str] = next((said[name] for name in _AUTHOR if any(map(_byline, said.get(name, ())))), [])
    links = (plain(link.get("href")) for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    root = tree.getroottree().getroot()
    return {
        "type": _TYPES.get((first(("og:type",)) or "").lower()),
        "title": first(_TITLE),
        "author": tuple(dict.fromkeys(name for byline in bylines for name in _byline(byline))),
        "issued": _date(first(_DATE)),
        "container_title": first(_CONTAINER),
        "url": next(filter(_is_url, (*links, first(("og:url",)))), None),
        "language": _language(plain(root.get("lang"))) or _language(first(_LANGUAGE)),
    }


def _guessed(tree: "HtmlElement", plain: Plain, *, head_only: bool) -> dict[str, object]:
    """Return what trafilatura finds.

    It searches no running text for a date and takes no host for the name of a newspaper: both would be made up.
    """
    from lxml.html import Element
    from trafilatura import extract_metadata

    if head_only:
        head, tree = tree.find("head"), Element("html")
        tree.extend([] if head is None else [deepcopy(head)])
    found = extract_metadata(tree, date_config={"original_date": True, "extensive_search": False})
    url, site = plain(found.url), plain(found.sitename)
    return {
        "title": plain(found.title),
        "author": tuple(name for byline in (plain(found.author) or "").split(";") for name in _byline(byline)),
        "issued": _date(plain(found.date)),
        "container_title": site if site and site not in urlsplit(url or "").netloc else None,
        "url": url if _is_url(url) else None,
    }


def _date(text: str | None) -> Date | None:
    return iso_date(text) if text else None


def _language(tag: str | None) -> str | None:
    return tag.replace("_", "-") if tag and is_language_tag(tag) else None


def _is_url(text: str | None) -> bool:
    try:
        parts = urlsplit(text or "")
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
