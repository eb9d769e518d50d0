"""The title of an APA reference with what stands in parentheses and brackets after it (chapter 9, 9.18 to 9.22)."""

from collections.abc import Sequence

from glose.article import Name
from glose.citations import editions
from glose.citations.casing import capitalised
from glose.citations.names import abbreviated, enumerated
from glose.citations.pages import expanded, is_several, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, joined, of, within

__all__ = [
    "ON_SITES",
    "SERIALS",
    "SHOWN",
    "description",
    "identifier",
    "is_edited",
    "is_serial",
    "monographic",
    "names",
    "number",
]
__all__ += ["role", "short_title", "title"]

_REVIEWS = ("review", "review-book")
SERIALS = ("article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog", *_REVIEWS)
_AS_SERIALS = ("interview", "paper-conference")
ON_SITES = ("post", "webpage")
SHOWN = ("broadcast", "graphic", "map", "motion_picture")
_WITHOUT_EDITION = (*SERIALS, "broadcast", "event", "patent", "performance", "speech", *ON_SITES)
_DESCRIBED_IN_CONTAINER = ("document", "report", "software", "standard")
_AT_EVENTS = ("event", "paper-conference", "performance", "speech")
_UPRIGHT = ("bill", "legislation", "regulation", "report", "treaty")
"""CSL types by how their titles, identifiers and descriptions are printed."""

_ROLES = {
    "fr": {"editor": ("Éd.", "Éds."), "translator": ("Trad.", "Trad.")},
    "en": {"editor": ("Ed.", "Eds."), "translator": ("Trans.", "Trans.")},
}
_NUMBER = {"fr": ("Nᵒ", "Nᵒˢ"), "en": ("No.", "Nos.")}
_ISSUE = {"fr": "Numéro", "en": "Issue"}
_PAGE = {"fr": ("p.", "p."), "en": ("p.", "pp.")}
_REVIEW_OF = {"fr": "Recens. de", "en": "Review of"}
_KINDS = {
    "fr": {
        "broadcast": "Émission",
        "collection": "Collection",
        "dataset": "Jeu de données",
        "figure": "Figure",
        "graphic": "Image",
        "interview": "Entretien",
        "manuscript": "Manuscrit",
        "map": "Carte",
        "motion_picture": "Enregistrement vidéo",
        "personal_communication": "Lettre",
        "post": "Billet",
        "software": "Logiciel",
        "song": "Chanson",
    },
    "en": {
        "broadcast": "Broadcast",
        "collection": "Archival collection",
        "dataset": "Dataset",
        "figure": "Figure",
        "graphic": "Graphic",
        "interview": "Interview",
        "manuscript": "Unpublished manuscript",
        "map": "Map",
        "motion_picture": "Video recording",
        "personal_communication": "Letter",
        "post": "Online post",
        "software": "Computer software",
        "song": "Audio recording",
    },
}
"""What a source is called where the record does not say it (terms of the Citation Style Language)."""


def is_edited(source: Source) -> bool:
    """Whether somebody has edited what it stands in."""
    return bool(source.record.editor)


def is_serial(source: Source) -> bool:
    """Whether it appears in parts; an interview or paper that somebody edits stands in a book."""
    return source.record.type in SERIALS or (source.record.type in _AS_SERIALS and not is_edited(source))


def title(source: Source) -> Text:
    """Return the title, in italics where it stands alone or on a site; a review has none but in its description."""
    kind = source.record.type
    if kind in _REVIEWS:
        return ()
    return source.title(italic=not source.record.container_title or kind in ON_SITES)


def short_title(source: Source) -> Text:
    """Return what points in the text to an entry that begins with its title."""
    kind = source.record.type
    if kind in _REVIEWS:
        return description(source)
    if kind in _UPRIGHT:
        return source.title(case="title")
    if kind == "post":
        return source.title(italic=True)
    quotes = bool(source.record.container_title) and kind not in ("webpage", "hearing")
    return source.title(quotes=quotes, italic=not quotes, case="title")


def identifier(source: Source) -> Text:
    """Return who edited and translated it, its number, edition, volume and pages, in parentheses."""
    kind, contained = source.record.type, bool(source.record.container_title)
    parts = [_helpers(source)]
    if kind in ("report", *ON_SITES) or not contained:
        if not (kind == "report" and contained):
            parts += [number(source), monographic(source)]
    elif kind in SHOWN:
        parts.append(number(source))
    return within("(", joined("; ", *map(of, parts)), ")")


def number(source: Source) -> str:
    """Return the number with what it is one of: "Rapport Nᵒ 12"."""
    known = source.value("number")
    if not known:
        return ""
    genre = source.value("genre")
    genre = "Publication" if genre and source.record.type == "thesis" else source.cased(genre, "title")
    label = _NUMBER[source.language][is_several(known)] if known[:1].isdecimal() else ""
    return " ".join(part for part in (genre, label, capitalised(with_dash(known, source.language))) if part)


def monographic(source: Source) -> str:
    """Return edition, volume, issue and pages of what is no periodical, empty for one."""
    kind = source.record.type
    if kind in _WITHOUT_EDITION or (kind in _AS_SERIALS and not is_edited(source)):
        return ""
    known, volume, issue, page = (source.value(field) for field in ("edition", "volume", "issue", "page"))
    label = _PAGE[source.language][is_several(page)]
    return ", ".join(
        part
        for part in (
            editions.edition(source) if known.isdecimal() else known,
            f"Vol. {volume}" if volume.isdecimal() else capitalised(volume),
            issue and f"{_ISSUE[source.language]} {issue}",
            page and f"{label} {with_dash(expanded(page), source.language)}",
        )
        if part
    )


def description(source: Source, *, in_container: bool = False) -> Text:
    """Return what kind of source it is in brackets, after the title or, `in_container`, after what it stands in."""
    kind = source.record.type
    contained = bool(source.record.container_title)
    in_volume = is_edited(source) or any(source.value(field) for field in ("issue", "page", "volume"))
    after_container = contained and (kind in _DESCRIBED_IN_CONTAINER or (kind in _AT_EVENTS and not in_volume))
    if in_container != after_container:
        return ()
    if kind in _REVIEWS:
        reviewed = source.title(italic=True)
        words = joined(" ", of(capitalised(source.value("genre")) or _REVIEW_OF[source.language]), reviewed)
        return within("[", words if reviewed else (), "]")
    genre = "" if source.value("number") and kind != "thesis" else capitalised(source.value("genre"))
    if kind == "thesis":
        online = source.record.url or source.record.doi
        genre = ", ".join(part for part in (genre, source.value("publisher") if online else "") if part)
    elif not source.value("genre"):
        genre = _KINDS[source.language].get(kind, "")
    return within("[", of(genre), "]")


def names(source: Source, people: Sequence[Name]) -> str:
    """Return `people` in the order in which they are spoken, with initials."""
    printed = [abbreviated(name, source.locale) for name in people]
    return enumerated(printed, last=", & " if len(printed) > 2 else " & ")


def role(source: Source, which: str, people: Sequence[Name]) -> str:
    """Return the word for what `people` did, "editor" or "translator"."""
    return _ROLES[source.language][which][len(people) > 1]


def _helpers(source: Source) -> str:
    """Who edited and translated it, but for editors of what it stands in, who are named there."""
    signs, _people = source.contributors
    contained = source.record.container_title and source.record.type not in ON_SITES
    editors = () if signs == "editor" or is_serial(source) or contained else source.record.editor
    helpers = (("editor", editors), ("translator", source.record.translator))
    return "; ".join(f"{names(source, people)}, {role(source, which, people)}" for which, people in helpers if people)
