"""The fields of the metadata form: how each is shown, and what the reader's words for it mean."""

from collections.abc import Callable
from typing import Any

import msgspec

from glose.article import Date, Name, Record
from glose.errors import GloseError
from glose.reading import Overrides
from glose.reading.dates import iso_date
from glose.reading.names import authors
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["FIELDS", "TYPES", "Field", "FieldError", "shown", "taken"]

TYPES = ("article-newspaper", "article-magazine", "article-journal", "post-weblog", "webpage", "report", "book")
"""The CSL types that the form offers first; it takes any that CSL has (CSL 1.0.2, Appendix III)."""

_TYPE_NAMES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
personal_communication post post-weblog regulation report review review-book software song speech standard thesis
treaty webpage
"""
_ALL_TYPES = frozenset(_TYPE_NAMES.split())


class FieldError(GloseError):
    """Words that a field cannot mean."""


class Field(msgspec.Struct, frozen=True):
    """One line of the form: the field of a record, and what it is called."""

    name: str
    titled: Callable[[], str]
    hinted: Callable[[], str] = str


FIELDS = (
    Field("title", lambda: _("Title")),
    Field("author", lambda: _("Authors"), lambda: _("Family, Given; Family, Given; Organisation")),
    Field("container_title", lambda: _("Newspaper or site")),
    Field("publisher", lambda: _("Publisher")),
    Field("publisher_place", lambda: _("Place")),
    Field("issued", lambda: _("Published on"), lambda: _("2021-07-05, 2021-07 or 2021")),
    Field("accessed", lambda: _("Read on"), lambda: _("2021-07-05")),
    Field("url", lambda: _("URL"), lambda: _("https://…")),
    Field("language", lambda: _("Language"), lambda: _("fr, en, fr-CA")),
    Field("type", lambda: _("Type"), lambda: ", ".join(TYPES)),
)
"""The fields, in the order of the form."""


def shown(record: Record, field: Field) -> str:
    """Return what the form shows for `field`, on one line of visible characters; empty where nothing is known."""
    value = getattr(record, field.name)
    if field.name == "author":
        return visible_line("; ".join(map(_name, record.author)))
    if field.name in ("issued", "accessed"):
        return visible_line(_date(value)) if value else ""
    return visible_line(str(value or ""))


def taken(record: Record, field: Field, words: str) -> Record:
    """Return `record` with what `words` mean for `field`; nothing means that nothing is known.

    Words that are those `shown` change nothing. Raises FieldError, with one sentence, where they mean nothing.
    """
    words = words.strip()
    if words == shown(record, field).strip():
        return record
    return msgspec.structs.replace(record, **{field.name: _meant(record, field, words)})


def _meant(record: Record, field: Field, words: str) -> Any:
    match field.name:
        case "author":
            known = {_name(name): name for name in record.author}
            pieces = [piece.strip() for piece in words.split(";")]
            return tuple(name for piece in pieces for name in ([known[piece]] if piece in known else authors(piece)))
        case "issued" | "accessed":
            return _read_date(words) if words else None
        case "url":
            return _overridden(Overrides(url=words)).url if words else None
        case "language":
            return _overridden(Overrides(language=words)).language if words else None
        case "type":
            return _type(words)
        case _:
            return words or None


def _name(name: Name) -> str:
    """A name as a bibliography files it: "de La Tour, Zoé", with its suffix last."""
    if name.literal or not name.family:
        return name.literal or name.given or ""
    particles = [part for part in (name.dropping_particle, name.non_dropping_particle, name.family) if part]
    return ", ".join(part for part in (" ".join(particles), name.given, name.suffix) if part)


def _date(date: Date) -> str:
    """A date as ISO 8601, a range with a stroke; else the words of the source."""
    written = ["-".join(f"{part:02}" if at else f"{part:04}" for at, part in enumerate(one)) for one in date.date_parts]
    return "/".join(written) or date.literal or date.raw or ""


def _read_date(words: str) -> Date:
    dates = [iso_date(one) for one in words.split("/")]
    ends = [date.date_parts[0] for date in dates if date is not None]
    if len(ends) < len(dates) or len(ends) > 2 or ends != sorted(ends):
        problem = _("“{words}” is not a date: write 2021-07-05, 2021-07 or 2021.")
        raise FieldError(problem.format(words=visible_line(words)))
    return Date(date_parts=tuple(ends))


def _overridden(words: Overrides) -> Record:
    """A record of nothing but `words`, checked as the options of the command line are."""
    try:
        return words.over(Record(type="webpage"))
    except GloseError as error:
        raise FieldError(str(error)) from error


def _type(words: str) -> str:
    if words not in _ALL_TYPES:
        problem = _("“{words}” is no type of CSL: write {types}.")
        raise FieldError(problem.format(words=visible_line(words), types=", ".join(TYPES)))
    return words
