"""What the two systems of ISO 690:2010 have in common: names in capitals, [en ligne], when it was looked up."""

from collections.abc import Sequence

from glose.article import Name
from glose.citations.dates import full
from glose.citations.names import enumerated, inverted
from glose.citations.source import Source
from glose.citations.text import Text, joined, of, within
from glose.citations.typography import NO_BREAK

__all__ = ["PRESS", "accessed", "address", "numbered", "online", "people"]

PRESS = ("article-newspaper", "article-magazine", "article-journal")
"""What appears in numbers and on pages."""

_AND = {"fr": "et", "en": "and"}
_ONLINE = {"fr": f"en{NO_BREAK}ligne", "en": "online"}
_ACCESSED = {"fr": "Consulté le {date}", "en": "Accessed {date}"}
_AVAILABLE = {"fr": "Disponible à l’adresse{blank}: {url}", "en": "Available from: {url}"}


def people(source: Source, names: Sequence[Name], *, role: str = "", most: int = 0) -> Text:
    """Return `names`, family name first and in capitals, and `role` in parentheses.

    Of more than `most` names (0: all are given) the first three remain. An organisation after several people is set
    off by a comma.
    """
    printed = [inverted(name, source.locale, upper=True) for name in names]
    comma = "," if len(names) > 2 and names[-1].literal else ""
    row = enumerated(printed, last=f"{comma} {_AND[source.language]} ", most=most, kept=3, more=", et al.")
    return joined(" ", of(row), within("(", of(role if names else ""), ")"))


def online(source: Source, *, doi_counts: bool) -> Text:
    """Return "[en ligne]" where it is found there."""
    found = source.record.url or (doi_counts and source.record.doi)
    return of(f"[{_ONLINE[source.language]}]" if found else "")


def numbered(source: Source, *, number: str, page: str) -> Text:
    """Return volume, number and pages, the latter two with the words that the style has for them."""
    volume, issue = source.value("volume"), source.value("issue")
    return joined(", ", of(volume and f"Vol.{NO_BREAK}{volume}"), of(issue and f"{number}{NO_BREAK}{issue}"), of(page))


def accessed(source: Source) -> Text:
    """Return when it was looked up, where it has a URL."""
    date = full(source.record.accessed, source.locale) if source.record.url else None
    return of("[" + _ACCESSED[source.language].format(date=date).replace(" ", NO_BREAK) + "]" if date else "")


def address(source: Source, *, blank: str) -> Text:
    """Return where it is found; `blank` is what the style prints before the colon."""
    url = source.record.url
    return of(_AVAILABLE[source.language].format(blank=blank, url=url) if url else "")
