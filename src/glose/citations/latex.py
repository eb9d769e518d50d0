"""What BibLaTeX and BibTeX have in common: fields, names, keys and the characters that TeX reads as its own."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from glose.article import Name, Record
from glose.citations.dates import year
from glose.citations.markup import safe_url
from glose.citations.names import family
from glose.citations.quotation import Quotation
from glose.terminal_text import visible_line

__all__ = ["address", "entry_of", "escaped", "key_of", "names_of", "quoted_after"]

_CHARACTERS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\u00a0": "~",
        "\u202f": r"\,",
        "\u2011": "-",
    }
)

_NAMED_BRACES = {ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}


def escaped(text: str) -> str:
    r"""Return `text` so that TeX prints it as it is; BibTeX counts braces, \{ too, so that lone ones get names."""
    line = visible_line(text)
    return line.translate(_CHARACTERS if _is_balanced(line) else _CHARACTERS | _NAMED_BRACES)


def entry_of(kind: str, record: Record, fields: Iterable[tuple[str, str]]) -> str:
    """Return one database entry; fields without value are left out."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value]
    return "\n".join([f"@{kind}{{{key_of(record)},", *lines, "}"])


def key_of(record: Record) -> str:
    """Return the key of an entry: family name, year and first long word of the title, in small ASCII letters."""
    names = record.author or record.editor
    author = family(names[0]) if names else record.container_title or record.publisher or "anonymous"
    words = [word for word in re.findall(r"\w+", _ascii(record.title or "")) if len(word) > 3]
    parts = (_ascii(author), re.sub(r"\D", "", (year(record.issued) or "").partition("–")[0]), *words[:1])
    return re.sub("[^a-z0-9]", "", "".join(parts).lower()) or "source"


def names_of(names: Sequence[Name]) -> str:
    """Return `names` as BibTeX separates them: "von Last, Jr, First and {Organisation}"."""
    return " and ".join(_name(name) for name in names)


def address(record: Record) -> str:
    """Return the URL as it may stand between braces."""
    return safe_url(record.url).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def quoted_after(command: str, quotation: Quotation) -> str:
    """Return the words with their speaker and `command`, which cites the source."""
    words = " ".join(escaped(line) for line in quotation.words.split("\n"))
    said_by = escaped(quotation.said_by or "")
    return f"{words} — {said_by} {command}" if said_by else f"{words} {command}"


def _is_balanced(text: str) -> bool:
    """Say whether each brace in `text` has its partner."""
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def _name(name: Name) -> str:
    if name.literal or not name.family:
        return "{" + escaped(name.literal or name.given or "") + "}"
    last = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle, name.family) if part)
    last = escaped(last.replace("’ ", "’"))
    if " and " in f" {last} " or "," in last:
        last = "{" + last + "}"
    return ", ".join(escaped(part) if part is not last else part for part in (last, name.suffix, name.given) if part)


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
