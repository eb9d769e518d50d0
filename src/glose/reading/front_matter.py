"""Front matter: what a Markdown file says of itself before its text, in YAML (---) or TOML (+++)."""

import datetime
import re
from typing import Any

from glose.article import NEWSPAPER_ARTICLE, Date, Name, Record
from glose.reading.dates import iso_date
from glose.reading.errors import ReadingError
from glose.reading.names import authors
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["record", "split"]

# The opening line, the matter, the closing line; "..." closes YAML too.
_YAML = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

_FIELDS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "issued",
    "issued": "issued",
    "published": "issued",
    "accessed": "accessed",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "lang": "language",
    "language": "language",
    "container-title": "container_title",
    "container": "container_title",
    "publication": "container_title",
    "newspaper": "container_title",
    "site": "container_title",
    "publisher": "container_title",
    "section": "section",
    "type": "type",
}
"""Field of front matter (in lower case, with hyphens) to field of the record; of several for one field, the first in
this table counts. `publisher` is the newspaper or site, as in `glose.reading.Overrides`, where no other is named."""


def split(text: str) -> tuple[str | None, str]:
    """Return the front matter that `text` opens with, its two marker lines included, and the text after it.

    The front matter is None where the text opens with none, or with a marker line that nothing closes.
    """
    match = _YAML.match(text) or _TOML.match(text)
    return (match[0], text[match.end() :]) if match else (None, text)


def record(matter: str, name: str) -> Record:
    """Return what `matter` (see `split`) says of the article; fields that glose does not know are left aside.

    A date that is not written in ISO 8601 is kept as it is written. Raises ReadingError, naming the source by `name`,
    where the matter is not valid YAML or TOML, holds no fields, or a field does not hold what it should.
    """
    fields = _fields(matter, name)
    known: dict[str, Any] = {"type": NEWSPAPER_ARTICLE}
    for key, field in _FIELDS.items():
        value = fields.get(key)
        if value not in (None, "", []) and (field not in known or field == "type"):
            known[field] = _value(field, value, key, name)
    return Record(**known)


def _fields(matter: str, name: str) -> dict[str, object]:
    """Return the fields of `matter`, their names in lower case and with hyphens."""
    lines = matter.rstrip("\n").splitlines(keepends=True)
    inner = "\n" + "".join(lines[1:-1])  # the empty line stands for the marker: line numbers are those of the file
    fields = _toml(inner, name) if matter.startswith("+++") else _yaml(inner, name)
    if fields is None:
        return {}
    if not isinstance(fields, dict):
        problem = _("{name}: its front matter has no fields; write lines such as “title: …” or remove it.")
        raise ReadingError(problem.format(name=name))
    return {str(key).strip().lower().replace("_", "-"): value for key, value in fields.items()}


def _yaml(text: str, name: str) -> object:
    """Every scalar is taken as it is written: no date, number or "no" turns into something else."""
    import yaml

    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # builds texts, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _invalid("YAML", name, mark.line + 1 if mark else None) from error
    except RecursionError as error:
        raise _invalid("YAML", name, None) from error


def _toml(text: str, name: str) -> object:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise _invalid("TOML", name, int(line[1]) if line else None) from error
    except (RecursionError, ValueError) as error:  # ValueError: a number of thousands of digits
        raise _invalid("TOML", name, None) from error


def _invalid(language: str, name: str, line: int | None) -> ReadingError:
    if line is None:
        problem = _("{name}: its front matter is not valid {language}; correct it or remove it.")
    else:
        problem = _("{name}: its front matter is not valid {language}, line {line}; correct it or remove it.")
    return ReadingError(problem.format(name=name, language=language, line=line))


def _value(field: str, value: object, key: str, name: str) -> object:
    if field == "author":
        people = value if isinstance(value, list) else [value]
        return tuple(author for person in people for author in _authors(person, key, name))
    text = _text(value, key, name)
    return _date(text, key, name) if field in {"issued", "accessed"} else text


def _authors(person: object, key: str, name: str) -> tuple[Name, ...]:
    """Return one author: a byline, or a mapping of given and family name, or of name."""
    if not isinstance(person, dict):
        return authors(_text(person, key, name))
    parts = {str(part).lower(): _text(value, key, name) for part, value in person.items() if value}
    if "family" in parts and "given" in parts:
        return (Name(family=parts["family"], given=parts["given"]),)
    if "literal" in parts:
        return (Name(literal=parts["literal"]),)
    return authors(parts.get("name", parts.get("family", "")))


def _date(text: str, key: str, name: str) -> Date:
    date = iso_date(text)
    if date is None and re.match(r"\d{4}(?:-|\Z)", text):
        problem = _("{name}: {key} in its front matter is {date}, which is no date; write it as 2021-07-05.")
        raise ReadingError(problem.format(name=name, key=key, date=visible_line(text)))
    return date or Date(literal=text)


def _text(value: object, key: str, name: str) -> str:
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    if not isinstance(value, str | int) or isinstance(value, bool):
        problem = _("{name}: {key} in its front matter is not text; write it on one line.")
        raise ReadingError(problem.format(name=name, key=visible_line(key)))
    return str(value).strip()
