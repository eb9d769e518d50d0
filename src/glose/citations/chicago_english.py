"""The Chicago Manual of Style in English, 18th edition (2024): both its systems."""

from glose.citations import editions
from glose.citations.casing import capitalised
from glose.citations.chicago import NO_DATE, accessed, address, authors, helpers_of, label, listed, people, serial
from glose.citations.dates import full, month_day, without_day, year
from glose.citations.names import family, natural
from glose.citations.pages import chicago, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within

__all__ = ["entry", "entry_by_date", "note", "pointer"]

_MOST_CITED = 2
_REVIEWS = ("review", "review-book")
_NEWS = ("article-newspaper", "article-magazine")
_VOLUMES = ("article-journal", "post-weblog")
_AS_NEWS = ("interview", "paper-conference")
_PERIODICALS = (*_NEWS, *_VOLUMES, *_AS_NEWS, *_REVIEWS)
_SITES = ("broadcast", "post", "webpage")
_BOOKS = ("book", "motion_picture", "report", "thesis")
_PUBLISHED = ("book", "chapter", "report", "thesis")
_GENRE_LAST = ("document", "speech")
_ENTRIES = ("entry-dictionary", "entry-encyclopedia")
_YEAR_ONLY = (*_BOOKS, "chapter", "legislation")
_UNDER_CONTAINER = (*_NEWS, *_REVIEWS, "broadcast", "webpage")
"""CSL types by what they appear in, how they are dated, and what they are filed under where nobody signs them."""

_BY = {"editor": "Edited by", "translator": "Translated by"}
_OF_BOOK = {"editor": "edited by", "translator": "translated by"}
_IN_NOTE = {"editor": "ed.", "translator": "trans."}


def entry_by_date(source: Source) -> Text:
    """Return the entry in the reference list of the author-date system."""
    known = year(source.record.issued)
    date = (month_day(source.record.issued, source.locale) if not _of_year(source) else "") or ""
    return _entry(source, of(_year(known, source)), date)


def pointer(source: Source) -> Text:
    """Return the parenthesis that points to an entry of the author-date system: "(Dubois 2021)"."""
    families = [family(name, source.locale) for name in people(source)]
    cited = () if source.record.type == "legislation" else of(listed(source, families, most=_MOST_CITED))
    cited = cited or _unsigned(source, placed=False) or _title(source)
    known = year(source.record.issued)
    return within("(", joined(" " if source.is_dated else ", ", cited, of(_year(known, source))), ")")


def entry(source: Source) -> Text:
    """Return the entry in the bibliography of the notes system."""
    return _entry(source, (), _date(source))


def note(source: Source) -> Text:
    """Return the note."""
    kind = source.record.type
    if kind == "legislation":
        return _closed(source, _law(source), ", ")
    names = [natural(name, source.locale) for name in people(source)]
    signed = joined(", ", of(listed(source, names, most=_MOST_CITED)), of(label(source)))
    about = joined(", ", signed, *_about(source, in_note=True))
    where = _where(source, in_note=True)
    is_film = kind == "motion_picture" and (source.value("publisher") or source.value("publisher_place"))
    is_entry = kind in _ENTRIES and where and (source.value("publisher") or not source.record.url)
    if kind in _PUBLISHED or is_film or is_entry:
        published = joined(", ", *_publishers(source, in_note=True), of(_date(source)))
        body = joined(" ", joined(", ", about, where), within("(", published, ")"))
    elif kind == "broadcast" and not address(source):
        body = joined(", ", about, where, _aired(source, _date(source), "aired"))
    else:
        publishers = _publishers(source, in_note=True)
        dated = _dated(source, where, publishers, _date(source), full_date=True)
        body = joined(", ", about, dated, _numbers(source))
    return _closed(source, body, ", ")


def _entry(source: Source, date_first: Text, date: str) -> Text:
    """An entry with `date_first` after the name, if anything, and `date` where the manual puts it."""
    kind = source.record.type
    if kind == "legislation":
        return _closed(source, _law(source), ". ")
    signed, about = authors(source), _about(source, in_note=False)
    where = _where(source, in_note=False)
    if not signed:
        signed = _unsigned(source, placed=True)
        if signed in (where, about[0]):
            where, about = (where, about[1:]) if signed == about[0] else ((), about)
        if not signed and date_first:
            signed, about = about[0], about[1:]
    lead = joined(". ", signed, date_first, *about)
    if kind == "broadcast" and not address(source):
        body = joined(". ", lead, where, _aired(source, date, "Aired"))
    elif kind in _PERIODICALS or kind in ("post", "webpage"):
        publishers = _publishers(source) if kind != "webpage" or authors(source) else []
        body = joined(". ", lead, _dated(source, where, publishers, date, full_date=not date_first))
    else:
        body = joined(". ", lead, where, joined(", ", *_publishers(source), of(date)))
    after = ". " if source.value("edition") and date and kind in _NEWS else ", "
    return _closed(source, joined(after, body, _numbers(source)), ". ")


def _closed(source: Source, body: Text, apart: str) -> Text:
    """Return `body` with when it was looked up and where, `apart`: in a note after commas."""
    looked_up = accessed(source) if address(source) else ""
    if apart == ", ":
        looked_up = looked_up[:1].lower() + looked_up[1:]
    return closed(joined(apart, body, of(looked_up), of(address(source))))


def _law(source: Source) -> Text:
    """A law: nobody signs it, and the year stands in parentheses."""
    number, volume = source.value("number"), source.value("volume")
    where = joined(" ", of(volume), source.container(italic=False))
    named = joined(", ", source.title(case="title"), of(f"no. {number}" if number else ""), where)
    return joined(" ", named, within("(", of(year(source.record.issued) or ""), ")"))


def _about(source: Source, *, in_note: bool) -> list[Text]:
    """The title and what tells of it: what kind it is and its section, or what `_about_book` says."""
    kind, cased = source.record.type, str if in_note else capitalised
    number, genre, section = (source.value(field) for field in ("number", "genre", "section"))
    title = _title(source, in_note=in_note)
    if kind in _BOOKS:
        return [title, *_about_book(source, in_note=in_note)]
    if kind == "broadcast" and number:
        genre = f"{genre or 'episode'} {number}"
        if source.record.container_title:
            return [source.container(case="title"), joined(", ", of(cased(genre)), title)]
    is_apart = kind in _GENRE_LAST and bool(source.record.container_title)
    genre = "" if is_apart or (number and kind in _NEWS) else genre
    section = section if kind in (*_NEWS, "post-weblog") else ""
    helpers = [] if kind == "chapter" else helpers_of(source, _IN_NOTE if in_note else _BY, only="translator")
    return [title, of(cased(genre)), of(section), *helpers]


def _about_book(source: Source, *, in_note: bool) -> list[Text]:
    """The edition, the kind and number, editors and translators, and the volume."""
    cased = str if in_note else capitalised
    known, number, volume = (source.value(field) for field in ("edition", "number", "volume"))
    version = editions.edition(source) if known.isdecimal() else cased(known)
    label = f"{'no.' if in_note else 'No.'} {number}" if number else ""
    counted = " ".join(part for part in (source.value("genre"), label) if part)
    return [
        of(version),
        of("" if source.record.type == "thesis" else cased(counted)),
        *helpers_of(source, _IN_NOTE if in_note else _BY),
        of(cased(f"vol. {volume}") if volume else ""),
    ]


def _title(source: Source, *, in_note: bool = False) -> Text:
    """The title in quotation marks; that of a book, and of all that stands in nothing else, in italics."""
    kind = source.record.type
    if kind in _REVIEWS:
        reviewed = source.title(italic=True, case="title")
        signed = authors(source)
        words = "Unsigned review of " if not signed else "review of " if in_note else "Review of "
        return (*of(words), *reviewed) if reviewed else ()
    if kind == "post":
        return source.title(quotes=True)
    if kind == "legislation":
        return source.title(case="title")
    is_thesis = kind == "thesis"
    alone = not source.record.container_title and source.type != "webpage"
    italic = not is_thesis and (source.type == "book" or kind in _BOOKS or alone)
    return source.title(quotes=not italic, italic=italic, case="title")


def _where(source: Source, *, in_note: bool) -> Text:
    """The newspaper in italics with its place, the site upright, the book after *in*."""
    kind = source.record.type
    name = source.container(italic=kind not in ("post", "webpage"), case="title")
    if kind in _PERIODICALS:
        place = of(source.value("publisher_place") if name or kind in (*_AS_NEWS, "post-weblog") else "")
        return joined(" ", name, within("(", place, ")"))
    if kind == "broadcast" and source.value("number") and name:
        return ()
    if kind in _SITES or kind in _BOOKS or not name:
        return name if kind not in _BOOKS else ()
    by = helpers_of(source, _IN_NOTE if in_note else _OF_BOOK) if kind == "chapter" else ()
    version = of(editions.edition(source) if kind == "chapter" else "")
    genre = of(source.value("genre") if kind in _GENRE_LAST else "")
    volume = of(f"vol. {source.value('volume')}" if kind in _ENTRIES and source.value("volume") else "")
    return (*of("in " if in_note else "In "), *joined(", ", name, version, *by, genre, volume))


def _unsigned(source: Source, *, placed: bool) -> Text:
    """What an entry that nobody signs is filed under: the owner of the site, the newspaper (`placed`: with place)."""
    kind = source.record.type
    if kind not in _UNDER_CONTAINER:
        return ()
    if kind == "webpage" and source.value("publisher"):
        return of(source.value("publisher"))
    name = source.container(italic=kind != "webpage", case="title")
    return _where(source, in_note=False) or name if placed else name


def _dated(source: Source, where: Text, publishers: list[Text], date: str, *, full_date: bool) -> Text:
    """Return `where` with `publishers`, unless it is of the press, and `date`; a journal with its number."""
    kind = source.record.type
    if kind in _PERIODICALS:
        publishers = [of(source.value("publisher") if kind == "post-weblog" else "")]
    counted = source.value("volume") or source.value("issue") or (source.value("page") and kind == "article-journal")
    if where and kind in (*_VOLUMES, *_AS_NEWS, *_REVIEWS) and counted:
        return joined("", where, _serial(source, date, full_date=full_date))
    page = with_dash(chicago(source.value("page")), "en") if kind in (*_AS_NEWS, *_REVIEWS, "post-weblog") else ""
    return joined(", ", where, *publishers, of(date), of(page))


def _serial(source: Source, date: str, *, full_date: bool) -> Text:
    issued = source.record.issued
    known = source.value("volume") and source.value("issue")
    if not full_date:
        month = month_day(without_day(issued), source.locale) or ""
        return serial(source, number=" ({issue})", date=date, with_number="" if known else month)
    short = year(issued) if known else full(without_day(issued), source.locale, month_first=True)
    return serial(source, number=", no. {issue}", date=date, with_number=short or NO_DATE["en"])


def _aired(source: Source, date: str, word: str) -> Text:
    """When and where it was on the air, as far as that is known."""
    on_air = joined(" ", of(word if date or source.value("publisher") else ""), of(date))
    station = source.value("publisher") or source.value("publisher_place")
    return joined(", " if date else " ", on_air, of(f"on {station}" if station else ""))


def _publishers(source: Source, *, in_note: bool = False) -> list[Text]:
    """The kind of a thesis or preprint, and the publisher, or else the place."""
    kind = source.record.type
    genre = source.value("genre") if kind == "thesis" else ""
    if kind == "article" and not source.value("genre"):
        genre = "preprint"
    return [
        of(genre if in_note else capitalised(genre)),
        of(source.value("publisher") or source.value("publisher_place")),
    ]


def _numbers(source: Source) -> Text:
    """The edition of a newspaper or magazine, as it follows the date, and its number."""
    if source.record.type not in _NEWS:
        return ()
    known = source.value("edition")
    version = editions.edition(source) if known.isdecimal() else known and f"{capitalised(known)} Edition"
    return joined(", ", of(version), of(source.value("number")))


def _date(source: Source) -> str:
    """The date of the notes system, "n.d." where nothing is known, but for web pages."""
    issued = source.record.issued
    date = year(issued) if _of_year(source) else full(issued, source.locale, month_first=True)
    if date and issued:
        return f"[{date}?]" if issued.circa else date
    return "" if source.record.type == "webpage" else NO_DATE["en"]


def _of_year(source: Source) -> bool:
    """Whether it is dated to the year only, as books are, and an encyclopedia that is not on the web."""
    kind = source.record.type
    return kind in _YEAR_ONLY or (kind in _ENTRIES and not source.record.url)


def _year(known: str | None, source: Source) -> str:
    issued = source.record.issued
    return f"[{known}?]" if known and issued and issued.circa else known or NO_DATE["en"]
