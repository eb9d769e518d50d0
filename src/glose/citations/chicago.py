"""What the two systems of the Chicago Manual of Style have in common, in French and in English."""

from collections.abc import Mapping, Sequence

from glose.article import Name
from glose.citations.dates import full
from glose.citations.names import enumerated, inverted, natural, spaced
from glose.citations.pages import chicago, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, joined, of

__all__ = ["NO_DATE", "accessed", "address", "authors", "helpers_of", "label", "listed", "people", "serial"]

NO_DATE = {"fr": "s.\u00a0d.", "en": "n.d."}
_AND = {"fr": "et", "en": "and"}
_ACCESSED = {"fr": "Consulté le {date}", "en": "Accessed {date}"}
_NUMBER = {"fr": "nᵒ", "en": "no."}
_MOST_NAMES = {"fr": (10, 7), "en": (6, 3)}
"""More names than the first number in an entry, and only as many as the second are kept (English: 13.23)."""

_ROLES = {
    "fr": {"editor": ("dir.", "dir."), "translator": ("trad.", "trad.")},
    "en": {"editor": ("ed.", "eds."), "translator": ("trans.", "trans.")},
}


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


def helpers_of(source: Source, by: Mapping[str, str], *, only: str = "") -> list[Text]:
    """Return who edited and who translated it, as far as it is not filed under them, after the words `by` has for them.

    `only` is one of the two ("editor", "translator"), or empty for both.
    """
    role, _names = source.contributors
    helpers: dict[str, Sequence[Name]] = {"editor": source.record.editor, "translator": source.record.translator}
    return [
        of(f"{words} {listed(source, [natural(name, source.locale) for name in helpers[helper]], most=99)}")
        for helper, words in by.items()
        if helpers[helper] and helper != role and only in ("", helper)
    ]


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


def accessed(source: Source) -> str:
    """Return when it was looked up, where nothing says when it was published."""
    date = full(source.record.accessed, source.locale, month_first=source.language == "en")
    return _ACCESSED[source.language].format(date=date) if date and not source.is_dated else ""


def address(source: Source) -> str:
    """Return the DOI as an address, else the URL."""
    doi = source.value("doi")
    return f"https://doi.org/{doi}" if doi else source.record.url or ""
