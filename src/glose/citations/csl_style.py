"""Any other style: a file of the Citation Style Language (https://docs.citationstyles.org), as citeproc-py prints it.

citeproc-py comes with the extra `glose[csl]`; it is imported when such a style is asked for.
"""

import re
import warnings
from collections.abc import Iterator
from functools import lru_cache, partial
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from glose.article import Date, Name, Record
from glose.citations.dates import spoken
from glose.citations.locales import language
from glose.citations.names import natural
from glose.citations.style import CitationError, Style
from glose.citations.text import Run, Text
from glose.citations.typography import tidied
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["EXTENSION", "csl_style", "own_styles"]

EXTENSION = ".csl"
"""How the name of such a file ends."""

_HEAD = 8_000
"""Code points of a file in which its title is looked for."""

_CSL = "{http://purl.org/net/xbiblio/csl}"
_DIALECTS = {"fr": "fr-FR", "en": "en-US"}
_ITALIC, _UPRIGHT = "\x02", "\x03"
"""Where italics start and end in what citeproc-py gives; a record has no control characters left."""


class _Italic(str):
    """Words in italics."""

    __slots__ = ()

    def __new__(cls, words: str) -> "_Italic":
        return super().__new__(cls, f"{_ITALIC}{words}{_UPRIGHT}")


_FORMATTER = SimpleNamespace(preformat=str, Italic=_Italic, Oblique=_Italic)
for _upright in ("Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps"):
    setattr(_FORMATTER, _upright, str)


def csl_style(asked: str) -> Style:
    """Return the style in the file `asked`: a path, or a name in the folder `styles` of the config folder.

    Raises CitationError where there is no such file, where it is no style, or where citeproc-py is missing.
    """
    path = _found(asked)
    return Style(path.name, lambda: path.stem, _writer(path))


def own_styles() -> Iterator[Style]:
    """Yield the styles in the folder `styles` of the config folder, in the order of their names; none is read yet.

    What is wrong with one, citeproc-py missing included, is told when it is used.
    """
    try:
        paths = sorted(path for path in _folder().glob(f"*{EXTENSION}") if path.is_file())
    except OSError:
        return
    for path in paths:
        yield Style(path.name, partial(_title, path), _Later(path))


class _Later:
    """Writes in the style of a file, which is read when something is first written."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def entry(self, record: Record, locale: str) -> Text:
        """Return the entry in the bibliography."""
        return _writer(self._path).entry(record, locale)

    def in_text(self, record: Record, locale: str) -> Text:
        """Return what points to the entry, or the note."""
        return _writer(self._path).in_text(record, locale)


class _Writer:
    """What writes in one style; see `glose.citations.style.Style`."""

    def __init__(self, citeproc: Any, path: Path) -> None:
        self._citeproc, self._path = citeproc, path
        self._parsed("en-US")  # what is no style is told before the first article

    def entry(self, record: Record, locale: str) -> Text:
        """Return the entry in the bibliography; a style without one has the same in the text and in full."""
        return self._printed(record, locale, in_bibliography=True)

    def in_text(self, record: Record, locale: str) -> Text:
        """Return what points to the entry, or the note."""
        return self._printed(record, locale, in_bibliography=False)

    def _printed(self, record: Record, locale: str, *, in_bibliography: bool) -> Text:
        style = self._parsed(locale if "-" in locale else _DIALECTS[language(locale)])
        try:
            with warnings.catch_warnings(action="ignore"):
                source = self._citeproc.source.json.CiteProcJSON([_item(record, locale)])
                bibliography = self._citeproc.CitationStylesBibliography(style, source, _FORMATTER)
                cited = self._citeproc.Citation([self._citeproc.CitationItem("cited")])
                bibliography.register(cited)
                if in_bibliography and style.has_bibliography():
                    return _runs("".join(map(str, bibliography.bibliography())))
                return _runs(str(bibliography.cite(cited, lambda _missing: None)))
        except Exception as error:  # citeproc-py has no errors of its own for what it cannot do
            raise self._problem(_("citeproc-py cannot cite in this style ({reason})"), error) from error

    def _parsed(self, locale: str) -> Any:
        """The style with the words of `locale`."""
        from lxml.etree import XMLSyntaxError

        try:
            with warnings.catch_warnings(action="ignore"):
                style = self._citeproc.CitationStylesStyle(str(self._path), locale=locale, validate=False)
        except (OSError, XMLSyntaxError, ValueError, AttributeError) as error:
            raise self._problem(_("this is no style of the Citation Style Language ({reason})"), error) from error
        if style.root.find(f"{_CSL}citation/{_CSL}layout") is None:
            raise self._problem(_("this style has no layout of its own: take the one that it depends on"))
        return style

    def _problem(self, sentence: str, error: Exception | None = None) -> CitationError:
        reason = f"{type(error).__name__}: {error}" if error else ""
        place = visible_line(str(self._path))
        return CitationError(f"{place}: {visible_line(sentence.format(reason=reason))}.")


def _found(asked: str) -> Path:
    own = _folder() / asked
    for path in (Path(asked), own):
        if path.is_file():
            return path
    problem = _("There is no style {path}: give the path of a file, or put it into {folder}.")
    raise CitationError(problem.format(path=visible_line(asked), folder=visible_line(str(own.parent))))


def _folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("glose") / "styles"


def _title(path: Path) -> str:
    """What the style calls itself near the start of its file, else the name of the file."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            told = re.search(r"<title[^>]*>([^<]+)</title>", file.read(_HEAD))
    except OSError:
        told = None
    return visible_line(unescape(told[1]).strip()) if told else path.stem


def _changed(path: Path) -> int:
    """When the file was changed last, in nanoseconds; 0 where it is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _writer(path: Path) -> "_Writer":
    """What writes in the style of the file as it is now."""
    return _made(_citeproc(), path, _changed(path))


@lru_cache(maxsize=8)
def _made(citeproc: Any, path: Path, _changed: int) -> "_Writer":
    """The same writer for as long as the file does not change."""
    return _Writer(citeproc, path)


def _citeproc() -> Any:
    try:
        import citeproc
        import citeproc.source.json
    except ModuleNotFoundError as error:
        problem = _("Styles from a file need citeproc-py: install it with `pip install 'glose[csl]'`.")
        raise CitationError(problem) from error
    return citeproc


def _item(record: Record, locale: str) -> dict[str, Any]:
    """`record` as CSL-JSON of which citeproc-py can take every value."""
    item: dict[str, Any] = {"id": "cited", "type": record.type or "document"}
    for name, value in msgspec.structs.asdict(record).items():
        key = {"url": "URL", "doi": "DOI", "issn": "ISSN", "isbn": "ISBN"}.get(name, name.replace("_", "-"))
        if name in ("id", "type", "language") or value in (None, "", ()):
            continue
        if isinstance(value, Date):
            item |= {key: date} if (date := _date(value, locale)) else {}
        elif isinstance(value, tuple):
            item[key] = [_name(one, locale) for one in value]
        else:
            item[key] = visible_line(str(value)) if key == "URL" else tidied(visible_line(str(value)), locale)
    return item


def _name(name: Name, locale: str) -> dict[str, str]:
    """A person by parts; anybody who has no family name as one piece."""
    if name.literal or not name.family:
        return {"literal": visible_line(natural(name, locale)) or "?"}
    parts: dict[str, str] = msgspec.to_builtins(name)
    return {key: tidied(visible_line(value), locale) for key, value in parts.items() if value and key != "literal"}


def _date(date: Date, locale: str) -> dict[str, Any]:
    """What is known for sure: year, month, day as far as they are of the calendar; else the words."""
    ends = []
    for parts in date.date_parts[:2]:
        month_known = len(parts) > 1 and 1 <= parts[1] <= 12
        day_known = month_known and len(parts) > 2 and 1 <= parts[2] <= 31
        ends += [list(parts[: 1 + month_known + day_known])] if parts else []
    if ends:
        return {"date-parts": ends, "circa": 1 if date.circa else 0}
    words = spoken(date, locale)
    return {"literal": visible_line(words)} if words else {}


def _runs(printed: str) -> Text:
    """Cut what citeproc-py printed into upright and italic runs."""
    depth, runs = 0, []
    for piece in re.split(f"([{_ITALIC}{_UPRIGHT}])", _in_line(printed)):
        if piece in (_ITALIC, _UPRIGHT):
            depth += 1 if piece == _ITALIC else -1
        elif piece:
            runs.append(Run(piece, italic=depth > 0))
    return tuple(runs)


def _in_line(printed: str) -> str:
    """Return `printed` on one line, without blanks at its ends."""
    return re.sub(r"[\n\t]+", " ", printed).strip(" ")
