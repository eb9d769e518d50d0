"""CSL-JSON from outside: checked, so that whoever cites an article can rely on its record."""

from collections.abc import Mapping
from typing import Any

import msgspec

from glose.article import NEWSPAPER_ARTICLE, Date, Record, normalise
from glose.reading.dates import is_real
from glose.reading.errors import ReadingError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["normalised", "record_of"]

_DATES = ("issued", "accessed")


def record_of(item: object, name: str) -> Record:
    """Return the record that the CSL-JSON item `item`, decoded from JSON, holds.

    The type is that of a newspaper article where none is given. Numbers written as text ("2021") count as numbers,
    as Zotero writes them. Raises ReadingError, calling the item `name`, where it has another shape or a date that no
    calendar has.
    """
    if not isinstance(item, Mapping):
        problem = _("{name} is not a CSL-JSON item; write one object with fields such as title, author and issued.")
        raise ReadingError(problem.format(name=name))
    try:
        record = msgspec.convert({"type": NEWSPAPER_ARTICLE, **item}, Record, strict=False)
    except msgspec.ValidationError as error:
        problem = _("{name} is not a CSL-JSON item: {reason}; correct it.")
        raise ReadingError(problem.format(name=name, reason=visible_line(str(error)))) from error
    for field in _DATES:
        _check_date(getattr(record, field), field, name)
    return normalised(record)


def normalised(record: Record) -> Record:
    """Return `record` with every text in it normalised as the article's text is."""
    return msgspec.convert(_normalised(msgspec.to_builtins(record)), Record)


def _normalised(value: Any) -> Any:
    match value:
        case str():
            return normalise(value)
        case dict():
            return {key: _normalised(item) for key, item in value.items()}
        case list() | tuple():
            return [_normalised(item) for item in value]
    return value


def _check_date(date: Date | None, field: str, name: str) -> None:
    for parts in date.date_parts if date else ():
        if not is_real(parts):
            problem = _("{name}: {field} gives {date}, which is no date; write it as year, month and day.")
            raise ReadingError(problem.format(name=name, field=field, date=list(parts)))
