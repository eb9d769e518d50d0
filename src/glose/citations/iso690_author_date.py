"""ISO 690:2010, name and date system, as French universities print it."""

from collections.abc import Mapping

from glose.article import Record
from glose.citations.dates import full, year
from glose.citations.editions import edition
from glose.citations.iso690 import PRESS, accessed, address, numbered, online, people
from glose.citations.names import enumerated, family
from glose.citations.pages import with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within
from glose.citations.typography import NO_BREAK

__all__ = ["entry", "in_text"]

_NO_DATE = {"fr": "[sans date]", "en": "[no date]"}
_NUMBER = {"fr": "n°", "en": "no."}
_IN = {"fr": f"In{NO_BREAK}: ", "en": "In: "}
_ROLES = {
    "fr": {"author": "", "editor": "éd.", "translator": "trad."},
    "en": {"author": "", "editor": "ed.", "translator": "trans."},
}
_MOST_CITED = 3

_ALONE = ("book", "thesis", "map", "motion_picture", "song", "manuscript", "report")
_HOSTED = (
    *("article-journal", "article-magazine", "article-newspaper", "broadcast", "chapter", "entry", "entry-dictionary"),
    *("entry-encyclopedia", "paper-conference", "post", "post-weblog", "speech", "webpage"),
)
"""CSL types of what stands alone, and of what stands in something else; others do so where they have a container."""

_IN_A_BOOK = ("chapter", "paper-conference")

_ORDERS: Mapping[str, str] = {
    "book": "genre edition publisher accessed isbn",
    "map": "genre edition publisher accessed isbn",
    "article-journal": "edition date numbers accessed doi",
    "article-magazine": "edition date numbers accessed doi",
    "article-newspaper": "edition publisher+date pages accessed",
    "chapter": "edition publisher pages accessed isbn",
    "entry": "edition publisher accessed isbn",
    "entry-dictionary": "edition publisher accessed isbn",
    "entry-encyclopedia": "edition publisher accessed isbn",
    "speech": "genre publisher date accessed",
    "paper-conference": "genre publisher date pages accessed isbn",
    "thesis": "genre publisher accessed",
    "post-weblog": "date accessed",
    "post": "date accessed",
    "webpage": "date accessed",
    "broadcast": "publisher+date accessed isbn",
    "motion_picture": "publisher+date accessed isbn",
    "song": "publisher+date accessed isbn",
    "report": "genre edition publisher accessed",
    "manuscript": "genre edition publisher accessed",
}
"""What follows the title and in which order, by CSL type; what is joined by + makes one sentence."""

_ANY_ORDER = "genre date edition publisher number accessed isbn"


def entry(record: Record, locale: str) -> Text:
    """Return the reference of `record`. One that nobody signs begins with its title and gives the year alone."""
    source = Source(record, locale)
    role, names = source.contributors
    signed = people(source, names, role=_ROLES[source.language][role])
    title = _title(source)
    head = joined(", ", signed or title, of(_year(source)))
    blank = ". " if signed and _is_hosted(source) else " " if signed else ". "
    named = joined(blank, title if signed else (), _container(source))
    parts = _parts(source, dated=bool(signed))
    order = _ORDERS.get(record.type, _ANY_ORDER).split()
    sentences = [joined(", ", *(parts[name] for name in one.split("+"))) for one in order]
    found = address(source, blank=NO_BREAK)
    about = joined(". ", head, named, *sentences)
    return joined(". ", about, found) if found else closed(about)


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the reference: "(Dubois 2021)"."""
    source = Source(record, locale)
    _role, names = source.contributors
    cited = of(enumerated([family(name, locale) for name in names], most=_MOST_CITED)) or source.title(italic=True)
    return within("(", joined(" ", cited, of(_year(source))), ")")


def _is_hosted(source: Source) -> bool:
    kind = source.record.type
    return kind in _HOSTED or bool(source.record.container_title and kind not in _ALONE)


def _title(source: Source) -> Text:
    """The title, in italics where it stands alone; that of a report after its number."""
    title = source.title(italic=not _is_hosted(source))
    number = source.value("number") if source.record.type == "report" else ""
    return joined(f"{NO_BREAK}: ", of(number), title)


def _container(source: Source) -> Text:
    """What it stands in with who edited it, or else who translated it, and whether it is online."""
    if not _is_hosted(source):
        return online(source, doi_counts=False)
    role, _names = source.contributors
    helper = "editor" if source.record.editor else "translator"
    names = () if helper == role else source.record.editor or source.record.translator
    name = joined(", ", people(source, names, role=_ROLES[source.language][helper]), source.container())
    within_book = of(_IN[source.language]) if name and source.record.type in _IN_A_BOOK else ()
    return joined(" ", (*within_book, *name), online(source, doi_counts=False))


def _parts(source: Source, *, dated: bool) -> dict[str, Text]:
    """Everything that can follow the title, by the names that `_ORDERS` has for it."""
    date = full(source.record.issued, source.locale) if dated else ""
    page, isbn, doi = source.value("page"), source.value("isbn"), source.value("doi")
    pages = f"pp.{NO_BREAK}{with_dash(page, source.language)}" if page else ""
    number = _NUMBER[source.language] if source.value("volume") else _NUMBER[source.language].capitalize()
    is_press = source.type in PRESS
    return {
        "genre": of(source.value("genre")),
        "edition": of(source.value("edition") if is_press else edition(source)),
        "publisher": joined(f"{NO_BREAK}: ", of(source.value("publisher_place")), of(source.value("publisher"))),
        "date": of(date or ""),
        "pages": of(pages),
        "numbers": numbered(source, number=number, page=pages),
        "number": of(with_dash(source.value("number"), source.language)),
        "accessed": accessed(source),
        "isbn": of(f"ISBN{NO_BREAK}{isbn}" if isbn else ""),
        "doi": of(f"DOI{NO_BREAK}{doi}" if doi else ""),
    }


def _year(source: Source) -> str:
    return year(source.record.issued) or _NO_DATE[source.language]
