"""A fingerprint of what a pipeline is made of, so that annotations of an older one are told from its own.

It is taken from the files themselves, rules, word lists and weights alike: whoever changes one has nothing to remember.
It takes some ten milliseconds and imports none of them.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["fingerprint", "stamp"]

_LANGUAGES = Path(__file__).parent
_LENGTH = 12
"""Hexadecimal digits of a fingerprint."""


def fingerprint(language: str | None, languages: Path = _LANGUAGES) -> str:
    """Return the fingerprint of the rules that all `languages` share and, unless None, of the folder of `language`."""
    digest = hashlib.sha256()
    own = (languages / language).rglob("*") if language is not None else ()
    for path in sorted([*languages.glob("*.py"), *own]):
        if path.is_file() and path.suffix != ".pyc":
            content = path.read_bytes()
            digest.update(f"{path.relative_to(languages).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:_LENGTH]


def stamp(languages: Path = _LANGUAGES) -> str:
    """Return what changes with any file that a fingerprint is taken from: it hangs on their sizes and times alone.

    It takes half a millisecond.
    """
    found = sorted(
        (file.path, (told := file.stat()).st_size, told.st_mtime_ns, told.st_ctime_ns) for file in _files(languages)
    )
    return hashlib.sha256(repr(found).encode()).hexdigest()[:_LENGTH]


def _files(folder: Path | str) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield entry
            elif entry.name != "__pycache__":
                yield from _files(entry.path)
