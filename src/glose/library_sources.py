"""Other texts of one article in the library: read from the same address or file, extracted or written otherwise.

An article is known by its text (`Article.id`). What was kept of a text that is no more is found again by where the
article comes from, and by the words that were there (`glose.text_quote`).
"""

import os
from functools import cached_property
from typing import NamedTuple

import msgspec

from glose.article import STANDARD_INPUT, Article
from glose.library_file import LibraryFile
from glose.note import Note
from glose.text_quote import ChangedText, TextQuote, text_quote
from glose.translation import _, ngettext

__all__ = ["FormerTexts", "FoundAgain", "quoted", "source"]

_PLACE_WORDS = 64
"""Code points from a place on by which it is found again: about ten words."""


class FoundAgain(NamedTuple):
    """What was found again of what was kept of the text read before: `place` is its code point in the new text."""

    place: int | None
    lost_place: bool
    notes: int
    unplaced: int
    corrected: bool

    @property
    def told(self) -> str:
        """The sentence that says so."""
        found = (
            *([_("your place")] if self.place is not None else ()),
            *([ngettext("{count} note", "{count} notes", self.notes).format(count=self.notes)] if self.notes else ()),
            *([_("your corrections")] if self.corrected else ()),
        )
        lost = ngettext("{count} note", "{count} notes", self.unplaced).format(count=self.unplaced)
        missing = (*([_("your place")] if self.lost_place else ()), *([lost] if self.unplaced else ()))
        parts = [_("The text has changed since you read it.")]
        if found:
            parts.append(_("Found again: {things}.").format(things=", ".join(found)))
        if missing:
            parts.append(_("Not found, but kept: {things}.").format(things=", ".join(missing)))
        return " ".join(parts)


class _Former(NamedTuple):
    id: str
    position: int
    place: TextQuote | None


class FormerTexts:
    """The texts that the library knows of the source of `article`, other than its own, the one read last first."""

    def __init__(self, file: LibraryFile, article: Article) -> None:
        self._file = file
        self._article = article

    @cached_property
    def _searched(self) -> ChangedText:
        return ChangedText(self._article.text)

    @cached_property
    def _texts(self) -> list[_Former]:
        """Those of the same article, not of another one that the address or the file had."""
        rows = self._file.rows(
            "SELECT id, position, place, sample FROM article "
            "WHERE (url = ? OR path = ?) AND id <> ? AND sample IS NOT NULL ORDER BY opened DESC",
            *source(self._article),
            self._article.id,
        )
        return [
            msgspec.convert((id_, position, place and _quote(place)), _Former)
            for id_, position, place, sample in rows
            if self._searched.is_another(msgspec.json.decode(str(sample), type=tuple[str, ...]))
        ]

    def _has(self, id_: object) -> bool:
        return any(one.id == id_ for one in self._texts)

    def found_again(self) -> FoundAgain | None:
        """Return what of them can be found in the article, or None where its own text is the one that was read last."""
        last = self._file.rows(
            "SELECT id FROM article WHERE url = ? OR path = ? OR id = ? ORDER BY opened DESC LIMIT 1",
            *source(self._article),
            self._article.id,
        )
        if last in ([], [(self._article.id,)]) or not self._texts:
            return None
        former = self._texts[0]
        place = former.place and former.position and self._searched.find(former.place, former.position)
        found, unplaced = self.notes()
        again = FoundAgain(
            place=place[0] if place else None,
            lost_place=bool(former.position) and not place,
            notes=len(found),
            unplaced=len(unplaced),
            corrected=bool(self.corrections()),
        )
        return again if any(again._replace(place=again.place is not None)) else None

    def corrections(self) -> list[bytes]:
        """Return what was corrected of their source, the one that counts most last; see `glose.correction`."""
        rows = self._file.rows(
            "SELECT correction.article, correction.record FROM correction JOIN article ON article.id = article "
            "WHERE (url = ? OR path = ?) AND id <> ? ORDER BY opened",
            *source(self._article),
            self._article.id,
        )
        return [str(record).encode() for id_, record in rows if self._has(id_)]

    def notes(self) -> tuple[list[Note], list[Note]]:
        """Return the notes on them that can be found in the article, and those that cannot, as they were."""
        rows = self._file.rows(
            'SELECT article, note.id, kind, start, "end", comment, made, quoted FROM note '
            "JOIN article ON article.id = article WHERE (url = ? OR path = ?) AND article.id <> ? "
            'AND quoted IS NOT NULL ORDER BY start, "end", made, note.id',
            *source(self._article),
            self._article.id,
        )
        found, unplaced = [], []
        for former, id_, kind, start, end, comment, made, quoted in rows:
            if not self._has(former):
                continue
            quote = _quote(quoted)
            fields = {"id": id_, "kind": kind, "comment": comment, "made": made}
            note = msgspec.convert({**fields, "start": start, "end": end, "text": quote.exact}, Note)
            place = self._searched.find(quote, note.start)
            if place is None:
                unplaced.append(note)
            else:
                text = self._article.text[slice(*place)]
                found.append(msgspec.structs.replace(note, start=place[0], end=place[1], text=text))
        return found, unplaced


def source(article: Article) -> tuple[str | None, str | None]:
    """Return where `article` comes from: its address without the fragment, and the absolute path of its file."""
    url = (article.record.url or "").partition("#")[0] or None
    is_file = article.origin not in ("", STANDARD_INPUT)
    return url, os.path.abspath(article.origin) if is_file else None  # noqa: PTH100 - it need not exist


def quoted(article: Article, start: int, end: int | None = None) -> str:
    """Return, as JSON, what finds the code points [start, end) of `article` again, or else the place at `start`."""
    quote = text_quote(article.text, start, start + _PLACE_WORDS if end is None else end)
    return msgspec.json.encode(quote).decode()


def _quote(kept: object) -> TextQuote:
    return msgspec.json.decode(str(kept), type=TextQuote)
