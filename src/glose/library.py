"""The library: what the reader has opened, kept in one SQLite file."""

import time
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from glose import correction
from glose.annotation import Annotations
from glose.article import Article, Record
from glose.library_file import LibraryError, LibraryFile
from glose.note import Note
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
            "INSERT INTO article (id, origin, record, opened) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, record = excluded.record, "
            "opened = excluded.opened",
            *_row(article),
        )

    def position(self, article: Article) -> int:
        """Return the code point at which reading of `article` stopped last time, 0 where it was never read."""
        rows = self._file.rows("SELECT position FROM article WHERE id = ?", article.id)
        position = rows[0][0] if rows else 0
        assert isinstance(position, int)  # the table is STRICT
        return min(position, len(article.text))

    def keep_position(self, article: Article, offset: int) -> None:
        """Remember that reading of `article` stopped at the code point `offset`."""
        self._keep(article, "UPDATE article SET position = ? WHERE id = ?", offset, article.id)

    def corrected(self, article: Article) -> Article:
        """Return `article` with what its reader knows of it better than its source."""
        kept = self._correction(article)
        if kept is None:
            return article
        try:
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

    def annotations(self, article: Article) -> Annotations | None:
        """Return the annotations kept for `article`, or None. Whoever asks checks which pipeline made them."""
        rows = self._file.rows(
            "SELECT data FROM annotations WHERE article = ? AND language = ?", article.id, article.language or ""
        )
        if not rows:
            return None
        data = rows[0][0]
        assert isinstance(data, bytes)  # the table is STRICT
        try:
            return msgspec.msgpack.decode(data, type=Annotations)
        except msgspec.MsgspecError:
            return None  # kept by another version of glose: they are made anew

    def keep_annotations(self, article: Article, annotations: Annotations) -> None:
        """Keep `annotations` for the next time that `article` is read."""
        statement = "INSERT OR REPLACE INTO annotations (article, language, data) VALUES (?, ?, ?)"
        self._keep(article, statement, article.id, article.language or "", msgspec.msgpack.encode(annotations))

    def notes(self, article: Article) -> tuple[Note, ...]:
        """Return what its reader has noted in `article`, in the order of the text."""
        rows = self._file.rows(
            'SELECT id, kind, start, "end", comment, made FROM note WHERE article = ? ORDER BY start, "end", made, id',
            article.id,
        )
        names = ("id", "kind", "start", "end", "comment", "made", "text")
        found = []
        for row in rows:
            start, end = row[2:4]
            assert isinstance(start, int)  # the table is STRICT
            assert isinstance(end, int)
            found.append(msgspec.convert(dict(zip(names, (*row, article.text[start:end]), strict=True)), Note))
        return tuple(found)

    def keep_note(self, article: Article, note: Note) -> None:
        """Keep `note` of `article`, in place of the one with its id, if there is one."""
        statement = (
            'INSERT OR REPLACE INTO note (article, id, kind, start, "end", comment, made) VALUES (?, ?, ?, ?, ?, ?, ?)'
        )
        values = (note.id, note.kind, note.start, note.end, note.comment, note.made)
        self._keep(article, statement, article.id, *values)

    def drop_note(self, article: Article, note: Note) -> None:
        """Forget `note` of `article`."""
        self._file.rows("DELETE FROM note WHERE article = ? AND id = ?", article.id, note.id)

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
        self._file.rows(
            "INSERT OR IGNORE INTO article (id, origin, record, opened) VALUES (?, ?, ?, ?)", *_row(article)
        )
        self._file.rows(statement, *values)

    def _correction(self, article: Article) -> bytes | None:
        rows = self._file.rows("SELECT record FROM correction WHERE article = ?", article.id)
        return str(rows[0][0]).encode() if rows else None

    def _unknown_correction(self, article: Article) -> LibraryError:
        problem = _("What you corrected of “{title}” cannot be read: it was kept by another version of glose.")
        return LibraryError(problem.format(title=article.label))


def _row(article: Article) -> tuple[str, str, str, float]:
    return article.id, article.origin, msgspec.json.encode(article.record).decode(), time.time()
