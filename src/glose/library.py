"""The library: what the reader has opened, kept in one SQLite file."""

import sqlite3
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from glose import correction
from glose.annotation import Annotations
from glose.article import Article, Record
from glose.errors import GloseError
from glose.translation import _

__all__ = ["Library", "LibraryError", "default_path"]


class LibraryError(GloseError):
    """The library cannot be opened, read or written."""


_MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE article (
            id TEXT PRIMARY KEY,            -- fingerprint of the text, see Article.id
            origin TEXT NOT NULL,           -- where it was last opened from
            record TEXT NOT NULL,           -- CSL-JSON
            opened REAL NOT NULL,           -- seconds since the epoch
            position INTEGER NOT NULL DEFAULT 0  -- code point at which reading stopped
        ) STRICT""",
        """CREATE TABLE annotations (
            article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            language TEXT NOT NULL,         -- as declared, empty where it was not
            data BLOB NOT NULL,             -- Annotations, as MessagePack
            PRIMARY KEY (article, language)
        ) STRICT""",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    ),
    (
        """CREATE TABLE correction (
            article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            record TEXT NOT NULL            -- what the reader knows better than the source, see glose.correction
        ) STRICT""",
    ),
)
"""Each takes the file one version further; `PRAGMA user_version` says how many it has had."""

_PATIENCE = 5.0  # seconds to wait for another window's write


def default_path() -> Path:
    """Return where the reader's own library lies: in the platform's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("glose", appauthor=False)) / "library.sqlite3"


class Library:
    """Articles, annotations, positions and settings in one file, shared safely by threads and by windows."""

    def __init__(self, path: Path) -> None:
        """Open the library at `path`, made where it does not exist. Raises LibraryError where that fails."""
        self.path = path
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False, isolation_level=None)
            self._write_ahead()
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._migrate()
        except (OSError, sqlite3.Error) as error:
            raise LibraryError(
                _("The library {path} cannot be opened ({reason}): positions and annotations will not be kept.").format(
                    path=path, reason=error
                )
            ) from error

    def _write_ahead(self) -> None:
        """Let readers and a writer work at once. SQLite does not wait by itself for a window that does the same."""
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.01)

    def _migrate(self) -> None:
        if self._version() == len(_MIGRATIONS):
            return
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            version = self._version()  # another window may have been quicker
            if version > len(_MIGRATIONS):
                raise LibraryError(
                    _("The library {path} was made by a newer glose: update this one.").format(path=self.path)
                )
            for statements in _MIGRATIONS[version:]:
                for statement in statements:
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")

    def _version(self) -> int:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        assert isinstance(version, int)  # SQLite keeps it as one
        return version

    def _run(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            problem = _("The library {path} cannot be used ({reason}): what you do now may not be kept.")
            raise LibraryError(problem.format(path=self.path, reason=error)) from error

    def opened(self, article: Article) -> int:
        """Note that `article` is being read, and return the code point at which reading stopped last time."""
        rows = self._run(
            "INSERT INTO article (id, origin, record, opened) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, record = excluded.record, "
            "opened = excluded.opened RETURNING position",
            article.id,
            article.origin,
            msgspec.json.encode(article.record).decode(),
            time.time(),
        )
        position = rows[0][0]
        assert isinstance(position, int)  # the table is STRICT
        return min(position, len(article.text))

    def keep_position(self, article: Article, offset: int) -> None:
        """Remember that reading of `article` stopped at the code point `offset`."""
        self._run("UPDATE article SET position = ? WHERE id = ?", offset, article.id)

    def corrected(self, article: Article) -> Article:
        """Return `article` with what its reader knows of it better than its source."""
        rows = self._run("SELECT record FROM correction WHERE article = ?", article.id)
        if not rows:
            return article
        try:
            record = correction.applied(article.record, str(rows[0][0]).encode())
        except msgspec.MsgspecError as error:
            problem = _("What you corrected of “{title}” cannot be read: it was kept by another version of glose.")
            raise LibraryError(problem.format(title=article.label)) from error
        return msgspec.structs.replace(article, record=record)

    def keep_correction(self, article: Article) -> None:
        """Keep what the record of `article` says otherwise than that with which it was `opened`."""
        rows = self._run("SELECT record FROM article WHERE id = ?", article.id)
        if not rows:
            raise LibraryError(_("“{title}” is not in the library: open it anew.").format(title=article.label))
        source = msgspec.json.decode(str(rows[0][0]), type=Record)
        self._run(
            "INSERT OR REPLACE INTO correction (article, record) VALUES (?, ?)",
            article.id,
            correction.difference(source, article.record).decode(),
        )

    def annotations(self, article: Article) -> Annotations | None:
        """Return the annotations kept for `article`, or None. Whoever asks checks which pipeline made them."""
        rows = self._run(
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
        """Keep `annotations` for the next time that `article`, which must have been `opened`, is read."""
        self._run(
            "INSERT OR REPLACE INTO annotations (article, language, data) VALUES (?, ?, ?)",
            article.id,
            article.language or "",
            msgspec.msgpack.encode(annotations),
        )

    def setting(self, name: str) -> str | None:
        """Return what was last kept under `name`, such as the reader's choice of theme, or None."""
        rows = self._run("SELECT value FROM setting WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def keep_setting(self, name: str, value: str) -> None:
        """Remember `value` under `name`."""
        self._run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
