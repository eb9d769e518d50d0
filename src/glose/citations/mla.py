"""The style of the Modern Language Association, 9th edition (MLA Handbook, 2021, chapter 5)."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.dates import full, without_day, year
from glose.citations.editions import edition
from glose.citations.names import enumerated, family, inverted, natural, spaced
from glose.citations.pages import is_several, minimal, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within

__all__ = ["entry", "in_text"]

_AND = {"fr": "et", "en": "and"}
_ACCESSED = {"fr": "Consulté le {date}", "en": "Accessed {date}"}
_ABOUT = {"fr": "Vers", "en": "Circa"}
_NUMBER = {"fr": "nᵒ {number}", "en": "no. {number}"}
_PAGE = {"fr": ("p. {page}", "p. {page}"), "en": ("p. {page}", "pp. {page}")}
_ROLES = {
    "fr": {"editor": ("éditeur", "éditeurs"), "translator": ("traducteur", "traducteurs")},
    "en": {"editor": ("editor", "editors"), "translator": ("translator", "translators")},
}
_BY = {
    "fr": {"editor": "édité par", "translator": "traduit par"},
    "en": {"editor": "edited by", "translator": "translated by"},
}
_REVIEW_OF = {"fr": "Recension de ", "en": "Review of "}
_REVIEWS = ("review", "review-book")
_SERIALS = ("article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog", *_REVIEWS)
_AS_SERIALS = ("interview", "paper-conference")
_LAWS = ("bill", "collection", "legislation", "regulation", "treaty")
_BOOKS = ("book", "classic", "graphic", "hearing", "map", "periodical")
_IN_QUOTES = (
    *("article", "dataset", "document", "interview", "manuscript", "paper-conference", "personal_communication"),
    *("post", "speech"),
)
_YEAR_ONLY = ("book", "chapter", "motion_picture", "paper-conference", "thesis")
"""CSL types by how their titles, publishers and dates are printed."""


def entry(record: Record, locale: str) -> Text:
    """Return the works-cited entry of `record`."""
    source = Source(record, locale)
    online = of("" if record.source else _address(source))
    container = joined(", ", _container(source), of(_published(source)), of(_pages(source)), online)
    database = joined(", ", of(source.value("source"), italic=True), of(_address(source))) if record.source else ()
    return closed(
        joined(
            ". ",
            _authors(source),
            _reviewed(source) if record.type in _REVIEWS else _title(source),
            of(_genre(source)),
            container,
            database,
            joined(", ", of(_accessed(source)), of(_about(source))),
        )
    )


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the entry: "(Dubois)"."""
    source = Source(record, locale)
    _role, names = source.contributors
    families = [family(name, locale) for name in names]
    cited = of(enumerated(families, last=f" {_AND[source.language]} ", most=2)) or _short_title(source)
    return within("(", cited or source.container(case="title"), ")")


def _authors(source: Source) -> Text:
    role, people = source.contributors
    names = [spaced(name) for name in people]
    if not names:
        return ()
    printed = [inverted(names[0], source.locale), *(natural(name, source.locale) for name in names[1:])]
    comma = "" if len(names) == 2 and names[1].literal and not names[0].literal else ","
    listed = enumerated(printed, last=f"{comma} {_AND[source.language]} ", most=2, more=", et al.")
    label = _ROLES[source.language][role][len(names) > 1] if role != "author" else ""
    return joined(", ", of(listed), of(label))


def _title(source: Source) -> Text:
    kind = source.record.type
    if kind in _LAWS:
        return source.title(case="title")
    quotes = kind not in _BOOKS and (bool(source.record.container_title) or kind in _IN_QUOTES)
    return source.title(quotes=quotes, italic=not quotes, case="as-is" if kind == "post" else "title")


def _reviewed(source: Source) -> Text:
    """What a review has for a title: that of the work under review."""
    title = source.title(italic=True, case="title")
    return (*of(_REVIEW_OF[source.language]), *title) if title else ()


def _short_title(source: Source) -> Text:
    reviewed = _reviewed(source) if source.record.type in _REVIEWS else ()
    if not reviewed:
        return _title(source)
    return (reviewed[0]._replace(text=reviewed[0].text.lower()), *reviewed[1:])


def _genre(source: Source) -> str:
    """What kind of source it is; that of a thesis stands at the end, any other with the number where there is one."""
    is_apart = source.record.type in ("thesis", *_REVIEWS) or source.value("number")
    return "" if is_apart else capitalised(source.value("genre"))


def _is_serial(source: Source) -> bool:
    """Whether it appears in parts, whose publisher goes without saying; an edited interview stands in a book."""
    kind = source.record.type
    return kind in _SERIALS or (kind in _AS_SERIALS and not source.record.editor)


def _container(source: Source) -> Text:
    """The newspaper or site with its place, who edited or translated, the edition, volume and number."""
    place = source.value("publisher_place") if _is_serial(source) else ""
    name = source.container(case="title")
    helpers = joined(", ", *_helpers(source))
    if helpers and not name:
        helpers = (helpers[0]._replace(text=capitalised(helpers[0].text)), *helpers[1:])
    known = edition(source)
    version = known if name or helpers else capitalised(known)
    placed = joined(" ", name, within("[", of(place), "]"))
    return joined(
        ", ", placed, helpers, of(version), *map(of, _numbers(source, follows=bool(name or helpers or known)))
    )


def _numbers(source: Source, *, follows: bool) -> list[str]:
    """Volume, issue and number; the volume begins with a capital where it does not follow a container or edition."""
    issue, number, genre = (source.value(field) for field in ("issue", "number", "genre"))
    volume = source.value("volume") and f"vol. {source.value('volume')}"
    numbered = _NUMBER[source.language]
    if source.record.type == "broadcast" and number.isdecimal():
        counted = f"{genre or 'episode'} {number}"
    else:
        label = numbered.format(number=with_dash(number, source.language)) if number[:1].isdecimal() else number
        counted = " ".join(part for part in (genre, label) if part) if number else ""
    return [
        volume if follows or source.record.editor or _is_serial(source) else capitalised(volume),
        numbered.format(number=issue) if issue else "",
        counted,
    ]


def _helpers(source: Source) -> list[Text]:
    """Who edited and who translated, as far as they are not who it is cited under."""
    role, _names = source.contributors
    found = []
    for helper, names in (("editor", source.record.editor), ("translator", source.record.translator)):
        if names and helper != role:
            printed = [natural(spaced(name), source.locale) for name in names]
            listed = enumerated(printed, last=f" {_AND[source.language]} ", most=2)
            found.append(of(f"{_BY[source.language][helper]} {listed}"))
    return found


def _published(source: Source) -> str:
    issued, kind = source.record.issued, source.record.type
    publisher = source.value("publisher") or source.value("publisher_place")
    if _is_serial(source) or kind == "thesis":
        publisher = ""
    if kind in _YEAR_ONLY:
        date = year(issued)
    else:
        date = full(without_day(issued) if kind == "article-journal" else issued, source.locale, short=True)
    if kind == "speech":
        date = ""
    if issued and issued.circa and date:
        date = f"[{date}?]" if kind in (*_YEAR_ONLY, "article-journal") else f"{_ABOUT[source.language]} {date}"
    return ", ".join(part for part in (publisher, date) if part)


def _about(source: Source) -> str:
    """What closes an entry: the section of a periodical, the university and kind of a thesis."""
    if source.record.type == "thesis":
        return ", ".join(part for part in (source.value("publisher"), source.value("genre")) if part)
    return capitalised(source.value("section")) if _is_serial(source) else ""


def _pages(source: Source) -> str:
    page = source.value("page")
    label = _PAGE[source.language][is_several(page)]
    return label.format(page=with_dash(minimal(page), source.language)) if page else ""


def _address(source: Source) -> str:
    doi = source.value("doi")
    return f"https://doi.org/{doi}" if doi else source.record.url or ""


def _accessed(source: Source) -> str:
    date = full(source.record.accessed, source.locale, short=True)
    return _ACCESSED[source.language].format(date=date) if date and not source.is_dated else ""
