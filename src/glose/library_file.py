"""The SQLite file of the library: opened, brought to this version's shape, and its troubles said in one sentence."""

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from glose.errors import GloseError
from glose.translation import _

__all__ = ["LibraryError", "LibraryFile"]


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
    (
        """CREATE TABLE note (
            article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,             -- see glose.note
            start INTEGER NOT NULL,         -- code points [start, "end") into the text
            "end" INTEGER NOT NULL,
            comment TEXT,                   -- what the reader wrote, if anything
            made TEXT NOT NULL,             -- ISO 8601, UTC
            PRIMARY KEY (article, id)
        ) STRICT""",
    ),
    (
        "ALTER TABLE article ADD COLUMN url TEXT",  # this and the next: where it comes from, see glose.library_sources
        "ALTER TABLE article ADD COLUMN path TEXT",
        "ALTER TABLE article ADD COLUMN sample TEXT",  # passages by which it is known again, as JSON
        "ALTER TABLE article ADD COLUMN place TEXT",  # the words at `position`, a TextQuote as JSON
        "CREATE INDEX article_url ON article (url)",
        "CREATE INDEX article_path ON article (path)",
        "ALTER TABLE note ADD COLUMN quoted TEXT",  # its words, a TextQuote as JSON
    ),
)
"""Each takes the file one version further; `PRAGMA user_version` says how many it has had."""

_PATIENCE = 5.0  # seconds to wait for another window's write

# Where a file cannot be opened for these, what it holds may still be read: https://www.sqlite.org/rescode.html
_NOT_WRITABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL)


class LibraryFile:
    """One SQLite file, shared safely by threads and by windows; one that cannot be written is read."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, made where there is none. Raises LibraryError where that fails."""
        self.path = path
        self._lock = threading.RLock()
        self._unwritable: sqlite3.Error | None = None  # why it is only read, where it is
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._opened()
        except (OSError, sqlite3.Error) as error:
            problem = _("The library {path} cannot be opened ({reason}): nothing of what you do now will be kept.")
            raise LibraryError(problem.format(path=path, reason=_reason(error))) from error

    def rows(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """Run one SQL statement and return its rows. Raises LibraryError."""
        with self._telling(), self._lock:
            return self._connection.execute(statement, values).fetchall()

    def blob(self, table: str, column: str, condition: str, *values: object) -> bytes | None:
        """Return a long `column` of the row of `table` that meets `condition`, or None. Raises LibraryError.

        It takes half as long as to select it, and lets other threads run meanwhile.
        """
        with self._telling(), self._lock, self._connection:
            self._connection.execute("BEGIN")  # the row stays as it is while it is read
            row = self._connection.execute(f"SELECT rowid FROM {table} WHERE {condition}", values).fetchone()
            if row is None:
                return None
            with self._connection.blobopen(table, column, *row, readonly=True) as blob:
                return blob.read()

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Make one transaction of the statements within, all of which count or none. Raises LibraryError."""
        with self._telling(), self._lock, _transaction(self._connection):
            yield

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._made_ready(str(self.path))
        except sqlite3.OperationalError as error:
            if _code(error) not in _NOT_WRITABLE or not self.path.is_file():
                raise
            self._unwritable = error
            try:  # "immutable" keeps SQLite from writing files of its own beside it
                return self._made_ready(f"{self.path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            except sqlite3.Error:
                raise error from None

    def _made_ready(self, name: str, *, uri: bool = False) -> sqlite3.Connection:
        with contextlib.ExitStack() as otherwise:
            connection = sqlite3.connect(
                name, timeout=_PATIENCE, check_same_thread=False, isolation_level=None, uri=uri
            )
            otherwise.callback(connection.close)
            _write_ahead(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            self._migrate(connection)
            otherwise.pop_all()
            return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        if _version(connection) == len(_MIGRATIONS):
            return
        with _transaction(connection):
            version = _version(connection)  # another window may have been quicker
            if version > len(_MIGRATIONS):
                problem = _("The library {path} is that of a newer glose; update this one: nothing is kept until then.")
                raise LibraryError(problem.format(path=self.path))
            for statements in _MIGRATIONS[version:]:
                for statement in statements:
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            reason = _reason(self._unwritable or error)
            problem = _("The library {path} cannot be used ({reason}): what you do now may not be kept.")
            raise LibraryError(problem.format(path=self.path, reason=reason)) from error


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once. SQLite does not wait by itself for a window that does the same."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Begin by taking the file's one right to write: what is read within is still so when it is written."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    assert isinstance(version, int)  # SQLite keeps it as one
    return version


def _code(error: BaseException) -> int | None:
    """SQLite's primary result code, None where `error` has none (https://www.sqlite.org/rescode.html)."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _reason(error: OSError | sqlite3.Error) -> str:
    """What went wrong and what to do; in SQLite's words where there is nothing better to say."""
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return _("the disk is full; make room on it")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _("the file is damaged; move it away and a new one will be made")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return _("it cannot be written; check the permissions of its folder")
        case sqlite3.SQLITE_BUSY:
            return _("another program keeps it locked; end that one")
    return (isinstance(error, OSError) and error.strerror) or str(error)
