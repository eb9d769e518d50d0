"""The citation templates of Wikipedia: {{Article}} and {{Lien web}} of the French one, {{cite news}} of the English."""

import re
from collections.abc import Callable, Iterator

from glose.article import Name, Record
from glose.citations.dates import spoken
from glose.citations.markup import safe_url
from glose.citations.names import natural
from glose.citations.quotation import Quotation
from glose.terminal_text import visible_line

__all__ = ["article", "cite_news", "lien_web"]

_Fields = Iterator[tuple[str, str | int | None]]
_MARKS = re.compile(r"\|{1,2}|[{}]+|\[|\]|''+|[<>&](?=\w|/|!|#)|~~~+")
_OUTER_MARKS = re.compile("^«[ \u00a0\u202f]*(.*?)[ \u00a0\u202f]*»$|^“(.*)”$", re.DOTALL)


class _Template:
    """One template as a citation style: its name, and what fills it from a record and the words quoted."""

    def __init__(self, name: str, fields: Callable[[Record], _Fields], words: str) -> None:
        self._name, self._fields, self._words = name, fields, words

    def entry(self, record: Record, _locale: str) -> str:
        """Return the template filled from `record`."""
        return self._filled(self._fields(record))

    def in_text(self, record: Record, locale: str) -> str:
        """Return the template as a footnote."""
        return f"<ref>{self.entry(record, locale)}</ref>"

    def quote(self, record: Record, _locale: str, quotation: Quotation) -> str:
        """Return the template as a footnote that gives the words as well."""
        bare = _OUTER_MARKS.sub(lambda mark: mark[1] or mark[2] or "", quotation.words)
        return f"<ref>{self._filled(iter([*self._fields(record), (self._words, bare)]))}</ref>"

    def _filled(self, fields: _Fields) -> str:
        known = [f"{name}={_escaped(str(value))}" for name, value in fields if value not in (None, "")]
        return "{{" + " |".join([self._name, *known]) + "}}"


def _french_names(record: Record) -> _Fields:
    for number, name in enumerate(record.author, 1):
        if name.literal or not name.family:
            yield f"auteur{number}", name.literal or name.given
        else:
            yield f"prénom{number}", name.given
            yield f"nom{number}", _family(name)


def _of_article(record: Record) -> _Fields:
    yield "langue", (record.language or "")[:2].lower()
    yield from _french_names(record)
    yield "titre", record.title
    yield "périodique", record.container_title
    yield "lieu", record.publisher_place
    yield "éditeur", record.publisher
    yield "volume", record.volume
    yield "numéro", record.issue
    yield "date", spoken(record.issued, "fr")
    yield "pages", record.page
    yield "issn", record.issn
    yield "doi", record.doi
    yield "lire en ligne", _url(record)
    yield "consulté le", spoken(record.accessed, "fr") if record.url else None


def _of_lien_web(record: Record) -> _Fields:
    yield "langue", (record.language or "")[:2].lower()
    yield from _french_names(record)
    yield "titre", record.title
    yield "url", _url(record)
    yield "site", record.container_title
    yield "éditeur", record.publisher
    yield "lieu", record.publisher_place
    yield "date", spoken(record.issued, "fr")
    yield "consulté le", spoken(record.accessed, "fr") if record.url else None


def _of_cite_news(record: Record) -> _Fields:
    for number, name in enumerate(record.author, 1):
        if name.literal or not name.family:
            yield f"author{number}", name.literal or name.given
        else:
            yield f"last{number}", _family(name)
            yield f"first{number}", " ".join(part for part in (name.given, name.suffix) if part)
    yield "title", record.title
    yield "url", _url(record)
    yield "work", record.container_title
    yield "publisher", record.publisher
    yield "location", record.publisher_place
    yield "date", spoken(record.issued, "en")
    yield "volume", record.volume
    yield "issue", record.issue
    yield ("pages" if re.search(r"\d[-–,]", str(record.page or "")) else "page"), record.page
    yield "access-date", spoken(record.accessed, "en") if record.url else None
    yield "language", (record.language or "")[:2].lower()
    yield "doi", record.doi


def _family(name: Name) -> str:
    return natural(Name(family=name.family, non_dropping_particle=name.non_dropping_particle))


def _url(record: Record) -> str:
    return safe_url(record.url).translate({ord(mark): f"%{ord(mark):02X}" for mark in "|{}[]'"})


def _escaped(text: str) -> str:
    """Return `text` on one line so that MediaWiki shows it as it is."""
    return _MARKS.sub(lambda mark: "".join(f"&#{ord(character)};" for character in mark[0]), visible_line(text))


article = _Template("Article", _of_article, "extrait")
lien_web = _Template("Lien web", _of_lien_web, "citation")
cite_news = _Template("cite news", _of_cite_news, "quote")
