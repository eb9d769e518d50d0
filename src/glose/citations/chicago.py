"""What the two systems of the Chicago Manual of Style have in common.

English follows the 18th edition (2024), French its adaptation to the 17th by the Université de Montréal.
"""

from collections.abc import Sequence

from glose.article import Name
from glose.citations import editions
from glose.citations.casing import capitalised
from glose.citations.dates import full
from glose.citations.names import enumerated, inverted, natural, spaced
from glose.citations.pages import chicago, with_dash
from glose.citations.source import Case, Source
from glose.citations.text import Text, joined, of, within

__all__ = [
    "NO_DATE",
    "accessed",
    "address",
    "authors",
    "case",
    "container",
    "edition",
    "helpers",
    "label",
    "listed",
    "people",
    "section",
    "serial",
    "title",
    "version",
]

NO_DATE = {"fr": "s.\u00a0d.", "en": "n.d."}
_AND = {"fr": "et", "en": "and"}
_ACCESSED = {"fr": "Consulté le {date}", "en": "Accessed {date}"}
_IN_EDITIONS = {"fr": ("article-newspaper",), "en": ("article-newspaper", "article-magazine")}
_NUMBER = {"fr": "nᵒ", "en": "no."}
_MOST_NAMES = {"fr": (10, 7), "en": (6, 3)}
"""More names than the first number in an entry, and only as many as the second are kept (English: 13.23)."""

_ROLES = {
    "fr": {"editor": ("dir.", "dir."), "translator": ("trad.", "trad.")},
    "en": {"editor": ("ed.", "eds."), "translator": ("trans.", "trans.")},
}
_BY = {
    "fr": {"editor": "Sous la direction de", "translator": "Traduit par"},
    "en": {"editor": "Edited by", "translator": "Translated by"},
}


def case(source: Source) -> Case:
    """Return how titles are written: in English title case, or, in French, with a first capital."""
    return "first" if source.language == "fr" else "title"


def title(source: Source) -> Text:
    """Return the title in quotation marks; that of a book in italics, in English of all that stands in nothing else."""
    alone = source.language == "en" and not source.record.container_title and source.type != "webpage"
    if source.type == "book":
        return source.title(quotes=source.is_thesis, italic=not source.is_thesis, case=case(source))
    return source.title(quotes=not alone, italic=alone, case=case(source))


def container(source: Source) -> Text:
    """Return the name of the newspaper in italics, with its place in English, or that of the site, upright."""
    name = source.container(italic=source.type != "webpage", case=case(source))
    place = source.value("publisher_place") if source.language == "en" and source.is_periodical else ""
    return joined(" ", name, within("(", of(place), ")")) if name else ()


def authors(source: Source) -> Text:
    """Return who the entry is filed under: the first with the family name first, the particle after the given name."""
    names = people(source)
    if not names:
        return ()
    locale = source.locale
    printed = [inverted(names[0], locale, particle_last=True), *(natural(name, locale) for name in names[1:])]
    comma = "" if len(names) == 2 and names[1].literal and not names[0].literal else ","
    most, kept = _MOST_NAMES[source.language]
    row = enumerated(printed, last=f"{comma} {_AND[source.language]} ", most=most, kept=kept, more=", et al.")
    return joined(", ", of(row), of(label(source)))


def people(source: Source) -> list[Name]:
    """Return who it is cited under; English sets initials apart."""
    _role, names = source.contributors
    return [spaced(name) for name in names] if source.language == "en" else list(names)


def label(source: Source) -> str:
    """Return the word for editors or translators after their names, empty for authors."""
    role, names = source.contributors
    return _ROLES[source.language][role][len(names) > 1] if names and role != "author" else ""


def listed(source: Source, names: Sequence[str], *, most: int) -> str:
    """Return `names` as running text enumerates them, of more than `most` the first with "et al."."""
    comma = "," if len(names) > 2 else ""
    return enumerated(names, last=f"{comma} {_AND[source.language]} ", most=most)


def helpers(source: Source) -> list[Text]:
    """Return who edited and who translated, each as a sentence, as far as the entry is not filed under them.

    English names no editor of an article.
    """
    role, _names = source.contributors
    asked: list[tuple[str, tuple[Name, ...]]] = [("translator", source.record.translator)]
    if source.language == "fr":
        asked.insert(0, ("editor", source.record.editor))
    found = []
    for helper, names in asked:
        if names and helper != role:
            printed = listed(source, [natural(name, source.locale) for name in names], most=99)
            found.append(of(f"{_BY[source.language][helper]} {printed}"))
    return found


def edition(source: Source) -> Text:
    """Return the edition and, in French, the section of a newspaper, as they follow the date."""
    if source.type not in _IN_EDITIONS[source.language]:
        return ()
    known, section = source.value("edition"), source.value("section")
    if source.language == "fr":
        return joined(", ", of(known and f"{known} édition"), of(section and f"sect. {section}"))
    if known.isdecimal():
        ending = {"1": "st", "2": "nd", "3": "rd"}.get(known[-1], "th") if known[-2:-1] != "1" else "th"
        return of(f"{known}{ending} ed.")
    return of(known and f"{capitalised(known)} Edition")


def version(source: Source) -> list[Text]:
    """Return what follows the title: the edition of a book, the number of a report, what kind of source it is."""
    if source.type != "book":
        return [of(source.value("genre"))]
    return [of(editions.edition(source)), of(editions.number(source))]


def serial(source: Source, *, number: str, date: str, with_number: str) -> Text:
    """Return what follows the name of a journal: volume, number, date and pages, punctuation before them included.

    `number` is how the number is printed after a volume. `date` says when, where there is neither volume nor number;
    `with_number` says it, in parentheses, where there is one.
    """
    volume, issue = source.value("volume"), source.value("issue")
    page = with_dash(chicago(source.value("page")), source.language)
    if not volume and not issue:
        return of("".join(f", {part}" for part in (date, page) if part))
    numbered = f" {volume}" if volume else ""
    if issue:
        numbered += number.format(issue=issue) if volume else f", {_NUMBER[source.language]} {issue}"
    dated = f" ({with_number})" if with_number else ""
    colon = "\u00a0: " if source.language == "fr" else ": "
    return of(numbered + dated + (colon + page if page else ""))


def section(source: Source) -> Text:
    """Return the section of a newspaper or magazine, which English prints after the title."""
    in_editions = source.language == "en" and source.type in _IN_EDITIONS["en"]
    return of(source.value("section") if in_editions else "")


def accessed(source: Source) -> str:
    """Return when it was looked up, where nothing says when it was published."""
    date = full(source.record.accessed, source.locale, month_first=source.language == "en")
    return _ACCESSED[source.language].format(date=date) if date and not source.is_dated else ""


def address(source: Source) -> str:
    """Return the DOI as an address, else the URL."""
    doi = source.value("doi")
    return f"https://doi.org/{doi}" if doi else source.record.url or ""
