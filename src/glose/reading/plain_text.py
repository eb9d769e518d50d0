"""Plain text, with what is known of its source in a sidecar: the same name, .json, holding CSL-JSON."""

from pathlib import Path

from glose.article import Article, Record
from glose.reading.content import file_content
from glose.reading.csl import record_of
from glose.reading.encoding import decode
from glose.reading.errors import ReadingError
from glose.reading.source import Source
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["parse"]


def parse(text: str, source: Source) -> Article:
    """Return the article whose text is `text`, as it is; raise ReadingError where its sidecar cannot be used."""
    sidecar = None if source.path is None else source.path.with_suffix(".json")
    return Article(text=text, record=_record(sidecar)) if sidecar and _exists(sidecar) else Article(text=text)


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except OSError:  # among others, a name that is too long with this extension
        return False
    return True


def _record(sidecar: Path) -> Record:
    import json  # three modules and their expressions, for articles that have a sidecar

    name = visible_line(str(sidecar))
    try:
        item = json.loads(decode(file_content(sidecar), name))
    except json.JSONDecodeError as error:
        problem = _("{name} is not valid JSON, line {line}, column {column}; correct it or remove it.")
        raise ReadingError(problem.format(name=name, line=error.lineno, column=error.colno)) from error
    except (RecursionError, ValueError) as error:  # nested too deeply; a number of thousands of digits
        problem = _("{name} is not CSL-JSON but JSON of another kind; correct it or remove it.")
        raise ReadingError(problem.format(name=name)) from error
    return record_of(item[0] if isinstance(item, list) and len(item) == 1 else item, name)
