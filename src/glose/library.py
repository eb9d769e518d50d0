"""The library: what the reader has opened, kept in one SQLite file."""

import time
from functools import reduce
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from glose import correction
from glose.annotation import Annotations
from glose.article import Article, Record
from glose.kept_annotations import KeptAnnotations, decoded, encoded
from glose.library_file import LibraryError, LibraryFile
from glose.library_sources import FormerTexts, FoundAgain, quoted, source
from glose.note import Note, in_order
from glose.text_quote import sample
from glose.translation import _

__all__ = ["Library", "LibraryError", "default_path"]


def default_path() -> Path:
    """Return where the reader's own library lies: in the platform's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("glose", appauthor=False)) / "library.sqlite3"


class Library:
    """Articles, annotations, positions and settings, shared safely by threads and by windows.

    Every method raises LibraryError where the file cannot be read, or not be written.
    """

    def __init__(self, path: Path) -> None:
        """Open the library at `path`, made where it does not exist. Raises LibraryError where that fails."""
        self._file = LibraryFile(path)

    def opened(self, article: Article) -> None:
        """Note that `article` is being read."""
        self._file.rows(
            f"INSERT {_INTO_ARTICLE} ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, "
            "record = excluded.record, opened = excluded.opened, url = excluded.url, path = excluded.path, "
            "sample = excluded.sample",
            *_row(article),
        )

    def found_again(self, article: Article) -> FoundAgain | None:
        """Return what was found again of what was kept of another text of `article`.

        None where that is not the one that was opened last, or where nothing was kept; ask before `opened`.
        """
        return FormerTexts(self._file, article).found_again()

    def position(self, article: Article) -> int:
        """Return the code point at which reading of `article` stopped last time, 0 where it was never read."""
        rows = self._file.rows("SELECT position FROM article WHERE id = ?", article.id)
        position = rows[0][0] if rows else 0
        assert isinstance(position, int)  # the table is STRICT
        return min(position, len(article.text))

    def keep_position(self, article: Article, offset: int) -> None:
        """Remember that reading of `article` stopped at the code point `offset`."""
        statement = "UPDATE article SET position = ?, place = ? WHERE id = ?"
        self._keep(article, statement, offset, quoted(article, offset), article.id)

    def corrected(self, article: Article) -> Article:
        """Return `article` with what its reader knows of it better than its source."""
        try:
            kept = self._correction(article)
            if kept is None:
                return article
            record = correction.applied(article.record, kept)
        except msgspec.MsgspecError as error:
            raise self._unknown_correction(article) from error
        return msgspec.structs.replace(article, record=record)

    def keep_correction(self, article: Article, before: Record) -> None:
        """Keep what the record of `article` says otherwise than `before`, in which its reader has just corrected it.

        What was corrected in other fields, perhaps in another window, stays.
        """
        change = correction.difference(before, article.record)
        with self._file.writing():
            try:
                both = correction.both(self._correction(article) or b"{}", change)
            except msgspec.MsgspecError as error:
                raise self._unknown_correction(article) from error
            statement = "INSERT OR REPLACE INTO correction (article, record) VALUES (?, ?)"
            self._keep(article, statement, article.id, both.decode())

    def annotations(self, article: Article) -> KeptAnnotations | None:
        """Return the annotations kept for `article`, or None; those of another version of glose are made anew.

        Whoever asks checks which pipeline made them.
        """
        language = article.language or ""
        data = self._file.blob("annotations", "data", "article = ? AND language = ?", article.id, language)
        return None if data is None else decoded(data)

    def keep_annotations(self, article: Article, annotations: Annotations) -> None:
        """Keep `annotations` for the next time that `article` is read."""
        statement = "INSERT OR REPLACE INTO annotations (article, language, data) VALUES (?, ?, ?)"
        self._keep(article, statement, article.id, article.language or "", encoded(annotations))

    def notes(self, article: Article) -> tuple[Note, ...]:
        """Return what its reader has noted in `article`, in the order of the text."""
        return self.all_notes(article)[0]

    def all_notes(self, article: Article) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
        """Return the notes on `article`, and those on other texts of it whose words are not in this one."""
        own = self._own_notes(article)
        ids = {note.id for note in own}
        found, unplaced = FormerTexts(self._file, article).notes()
        notes = in_order((*own, *(note for note in found if note.id not in ids)))
        return notes, tuple(note for note in unplaced if note.id not in ids)

    def _own_notes(self, article: Article) -> list[Note]:
        rows = self._file.rows('SELECT id, kind, start, "end", comment, made FROM note WHERE article = ?', article.id)
        names = ("id", "kind", "start", "end", "comment", "made", "text")
        found = []
        for row in rows:
            start, end = row[2:4]
            assert isinstance(start, int)  # the table is STRICT
            assert isinstance(end, int)
            found.append(msgspec.convert(dict(zip(names, (*row, article.text[start:end]), strict=True)), Note))
        return found

    def keep_note(self, article: Article, note: Note) -> None:
        """Keep `note` of `article`, in place of the one with its id, if there is one."""
        statement = (
            'INSERT OR REPLACE INTO note (article, id, kind, start, "end", comment, made, quoted) '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        )
        values = (note.id, note.kind, note.start, note.end, note.comment, note.made)
        self._keep(article, statement, article.id, *values, quoted(article, note.start, note.end))

    def drop_note(self, article: Article, note: Note) -> None:
        """Forget `note` of `article`, whichever text of it the note was made on."""
        self._file.rows(
            "DELETE FROM note WHERE id = ? AND article IN (SELECT id FROM article WHERE id = ? OR url = ? OR path = ?)",
            *(note.id, article.id, *source(article)),
        )

    def setting(self, name: str) -> str | None:
        """Return what was last kept under `name`, such as the reader's choice of theme, or None."""
        rows = self._file.rows("SELECT value FROM setting WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def settings(self) -> dict[str, str]:
        """Return all that was kept by name."""
        return {str(name): str(value) for name, value in self._file.rows("SELECT name, value FROM setting")}

    def keep_setting(self, name: str, value: str) -> None:
        """Remember `value` under `name`."""
        self._file.rows("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self, article: Article, statement: str, *values: object) -> None:
        """Run what keeps something of `article`, which may not be there yet: the disk was full when it was opened."""
        self._file.rows(f"INSERT OR IGNORE {_INTO_ARTICLE}", *_row(article))
        self._file.rows(statement, *values)

    def _correction(self, article: Article) -> bytes | None:
        """What was corrected of its source: as this text was read, else as another one was."""
        rows = self._file.rows("SELECT record FROM correction WHERE article = ?", article.id)
        kept = [*FormerTexts(self._file, article).corrections(), *(str(record).encode() for (record,) in rows)]
        return reduce(correction.both, kept) if kept else None

    def _unknown_correction(self, article: Article) -> LibraryError:
        problem = _("What you corrected of “{title}” cannot be read: it was kept by another version of glose.")
        return LibraryError(problem.format(title=article.label))


_INTO_ARTICLE = "INTO article (id, origin, record, opened, url, path, sample) VALUES (?, ?, ?, ?, ?, ?, ?)"


def _row(article: Article) -> tuple[object, ...]:
    record, passages = (msgspec.json.encode(one).decode() for one in (article.record, sample(article.text)))
    return article.id, article.origin, record, time.time(), *source(article), passages
