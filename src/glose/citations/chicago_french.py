"""The Chicago Manual of Style in French, as the Université de Montréal adapts the 17th edition: both its systems."""

from glose.citations import editions
from glose.citations.casing import capitalised
from glose.citations.chicago import NO_DATE, accessed, address, authors, helpers_of, listed, people, serial
from glose.citations.dates import day_month, full, month_day, without_day, year
from glose.citations.names import family, natural
from glose.citations.pages import chicago, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within

__all__ = ["entry", "entry_by_date", "note", "pointer"]

_MOST_CITED = 3
_ITALIC = ("bill", "book", "graphic", "legislation", "motion_picture", "song")
_PLAIN = ("interview", "legal_case", "patent")
_ENTRIES = ("entry-dictionary", "entry-encyclopedia")
_IN_BOOKS = ("chapter", "paper-conference", *_ENTRIES)
_YEAR_ONLY = (*_IN_BOOKS, "book", "thesis")
_DATED = ("article-newspaper", "article-magazine")
_UNDER_CONTAINER = (*_DATED, "review", "review-book")
_UNDER_SITE = ("webpage", "post-weblog")
"""CSL types by how their titles and dates are printed, and what they are filed under where nobody signs them."""

_BY = {"editor": "Sous la direction de", "translator": "Traduit par"}
_BY_IN_NOTE = {"editor": "sous la dir. de", "translator": "trad."}
_OF_BOOK = {"editor": "sous la direction de", "translator": "traduit par"}
_OF_BOOK_IN_NOTE = {"editor": "dir.", "translator": "trad."}


def entry_by_date(source: Source) -> Text:
    """Return the entry in the reference list of the author-date system."""
    kind = source.record.type
    if kind == "motion_picture":
        return _ended(source, _film(source))
    signed, named, where = authors(source), _title(source), _container(source, apart=". ")
    if not signed and where and kind in _UNDER_CONTAINER:
        signed, where = where, ()
    elif not signed:
        signed, named = named, ()
    about = [named, _genre(source, with_number=True), *_editions(source)]
    lead = joined(". ", signed, of(year(source.record.issued) or NO_DATE["fr"]), *about)
    return _ended(source, joined(", ", _placed(source, joined(". ", lead, where)), _edition(source)))


def pointer(source: Source) -> Text:
    """Return the parenthesis that points to an entry of the author-date system: "(Dubois 2021)"."""
    families = [family(name, source.locale) for name in people(source)]
    cited = of(listed(source, families, most=_MOST_CITED)) or _unsigned(source)
    apart = not source.is_dated and source.record.accessed is None
    known = year(source.record.issued) or NO_DATE["fr"]
    return within("(", joined(", " if apart else " ", cited, of(known)), ")")


def entry(source: Source) -> Text:
    """Return the entry in the bibliography of the notes system."""
    kind = source.record.type
    if kind == "motion_picture":
        return _ended(source, _film(source))
    signed, where = authors(source), _container(source, as_it_is=kind == "webpage")
    if not signed and kind in _UNDER_SITE:
        signed, where = source.container(italic=False), ()
    lead = joined(". ", signed, _title(source), _genre(source), *_editions(source), where)
    return _ended(source, joined(", ", _published(source, lead), _edition(source)))


def note(source: Source) -> Text:
    """Return the note."""
    role, _names = source.contributors
    kind = source.record.type
    if kind == "motion_picture":
        told = joined(", ", *_directed(source, "réalisé par"), within("(", _released(source), ")"))
        return _ended(source, told)
    names = [natural(name, source.locale) for name in people(source)]
    signed = of(listed(source, names, most=_MOST_CITED)) if role == "author" else authors(source)
    genre = of(source.value("genre") if kind not in ("speech", "thesis") else "")
    in_book = kind in _IN_BOOKS
    where = _in_book(source, "dans ", _OF_BOOK_IN_NOTE) if in_book else _container(source, as_it_is=kind == "webpage")
    helpers = () if in_book else helpers_of(source, _BY_IN_NOTE)
    known, volume = source.value("edition"), source.value("volume")
    version = of((editions.edition(source) if known.isdecimal() else known) if source.type == "book" else "")
    counted = of(f"vol. {volume}" if volume and (kind == "book" or (in_book and not source.value("page"))) else "")
    about = joined(", ", _title(source), where, *helpers, version, genre, counted)
    dated = _dated_note(source, about)
    if in_book:
        dated = joined(", ", dated, of(_pages(source)))
    looked_up = _looked_up(source)
    comma = ", " if kind in ("book", *_ENTRIES) or not (source.record.title or where) else ". "
    body = joined(", ", joined(comma, signed, dated), _edition(source), of(looked_up[:1].lower() + looked_up[1:]))
    return closed(joined(". ", body, of(address(source))))


def _film(source: Source) -> Text:
    """A film is filed under its title."""
    return joined(". ", *_directed(source, "Réalisé par"), _released(source))


def _directed(source: Source, words: str) -> list[Text]:
    by = listed(source, [natural(name, source.locale) for name in people(source)], most=99)
    return [_title(source), of(f"{words} {by}" if by else "")]


def _released(source: Source) -> Text:
    return joined(", ", of(_publisher(source)), of(year(source.record.issued) or NO_DATE["fr"]))


def _ended(source: Source, body: Text) -> Text:
    return closed(joined(". ", body, of(_looked_up(source)), of(address(source))))


def _title(source: Source) -> Text:
    kind = source.record.type
    return source.title(quotes=kind not in (*_ITALIC, *_PLAIN), italic=kind in _ITALIC, case="first")


def _unsigned(source: Source) -> Text:
    """What points to an entry that nobody signs: the newspaper, else the title."""
    name = _container(source) if source.record.type in _UNDER_CONTAINER else ()
    return name or _title(source)


def _container(source: Source, *, as_it_is: bool = False, apart: str = ", ") -> Text:
    """The newspaper, site or book that it stands in; `apart` is what stands between a book and its editors."""
    if source.record.type in _IN_BOOKS:
        return _in_book(source, "Dans ", _OF_BOOK, apart=apart)
    return source.container(
        italic=source.record.type != "webpage" and not as_it_is, case="as-is" if as_it_is else "first"
    )


def _in_book(source: Source, word: str, by: dict[str, str], *, apart: str = ", ") -> Text:
    """The book with editors, translators and edition; in an entry also the pages."""
    name, helpers = source.container(case="first"), joined(", ", *helpers_of(source, by))
    if helpers and apart != ", ":
        helpers = (helpers[0]._replace(text=capitalised(helpers[0].text)), *helpers[1:])
    pages = _pages(source) if word.istitle() else ""
    whole = joined(", ", joined(apart, name, helpers), of(editions.edition(source)), of(pages))
    return (*of(word), *whole) if name else whole


def _pages(source: Source) -> str:
    page = with_dash(chicago(source.value("page")), "fr")
    volume = source.value("volume") if page else ""
    return "\u00a0: ".join(part for part in (volume, page) if part)


def _genre(source: Source, *, with_number: bool = False) -> Text:
    """What kind of source it is, and the number of a report; that of a thesis or speech stands elsewhere."""
    kind = source.record.type
    number = source.value("number") if kind == "report" and with_number else ""
    genre = "" if kind in ("speech", "thesis") else source.value("genre")
    return of(" ".join(part for part in (capitalised(genre), number) if part))


def _editions(source: Source) -> list[Text]:
    """Who edited and translated what stands in no book, and edition and volume of what is one."""
    if source.record.type in _IN_BOOKS:
        return []
    version = editions.edition(source) if source.type == "book" else ""
    volume = source.value("volume") if source.record.type == "book" else ""
    return [*helpers_of(source, _BY), of(version), of(volume and f"Vol. {volume}")]


def _placed(source: Source, lead: Text) -> Text:
    """Return `lead`, which ends with the newspaper or site, with publisher and date."""
    kind, issued = source.record.type, source.record.issued
    if kind in _DATED:
        return joined(", ", lead, of(full(issued, source.locale) or ""))
    if kind == "article-journal":
        month = month_day(without_day(issued), source.locale) or ""
        counted = "" if source.value("volume") and source.value("issue") else month
        return joined("", lead, serial(source, number=" ({issue})", date=month, with_number=counted))
    if kind == "speech":
        day = of(day_month(issued, source.locale) or "")
        return joined(". ", lead, joined(", ", of(capitalised(source.value("genre"))), day))
    genre = capitalised(source.value("genre")) if kind == "thesis" else ""
    on_site = {"webpage": full(issued, source.locale), "post-weblog": day_month(issued, source.locale)}.get(kind)
    return joined(". ", lead, joined(", ", of(genre), of(_publisher(source))), of(on_site or ""))


def _published(source: Source, lead: Text) -> Text:
    """Return `lead` with publisher and date after it; a newspaper's publisher goes unnamed."""
    kind = source.record.type
    if kind == "article-journal":
        return joined("", lead, _serial(source))
    genre = capitalised(source.value("genre")) if kind in ("speech", "thesis") else ""
    named = "" if kind in ("article-newspaper", "speech") else _publisher(source)
    if kind == "thesis":
        named = source.value("publisher")
    apart = kind == "speech" or genre or _publisher(source)
    return joined(". " if apart else ", ", lead, joined(", ", of(genre), of(named), of(_date(source))))


def _dated_note(source: Source, about: Text) -> Text:
    kind = source.record.type
    if kind == "article-journal":
        return joined("", about, _serial(source))
    publisher = source.value("publisher") if kind in ("speech", "thesis") else _publisher(source)
    genre = source.value("genre") if kind in ("speech", "thesis") else ""
    details = joined(", ", of(genre), of(publisher), of(_date(source)))
    if kind != "article-newspaper" and (publisher or kind in ("speech", "thesis")):
        return joined(" ", about, within("(", details, ")"))
    return joined(", ", about, of(_date(source)))


def _serial(source: Source) -> Text:
    date = _date(source)
    return serial(source, number=", nᵒ {issue}", date=date, with_number=date)


def _publisher(source: Source) -> str:
    place, publisher = source.value("publisher_place"), source.value("publisher")
    return "\u00a0: ".join(part for part in (place, publisher) if part)


def _edition(source: Source) -> Text:
    """The edition and the section of a newspaper, as they follow the date."""
    if source.record.type != "article-newspaper":
        return ()
    known, section = source.value("edition"), source.value("section")
    return joined(", ", of(known and f"{known} édition"), of(section and f"sect. {section}"))


def _date(source: Source) -> str:
    """The date; where nothing is known the words for it, unless it says instead when it was looked up."""
    issued = source.record.issued
    date = year(issued) if source.record.type in _YEAR_ONLY else full(issued, source.locale)
    if date and issued:
        return f"[{date}?]" if issued.circa else date
    return "" if source.record.accessed and source.record.url else NO_DATE["fr"]


def _looked_up(source: Source) -> str:
    """When it was looked up; a report on the web says so even where it is dated."""
    date = full(source.record.accessed, source.locale)
    if source.record.type == "report" and source.record.url and date:
        return f"Consulté le {date}"
    return accessed(source)
