"""The names of authors."""

from collections.abc import Sequence

from glose.article import Name
from glose.citations.locales import language

__all__ = ["family", "joined", "natural"]

_AND = {"fr": "et", "en": "and"}


def family(name: Name) -> str:
    """Return what a name is filed and cited under: the family name with its particle, or the only name there is."""
    if name.literal:
        return name.literal
    return _words(name.non_dropping_particle, name.family) or name.given or ""


def natural(name: Name) -> str:
    """Return a name in the order in which it is spoken: given name, particles, family name, suffix."""
    if name.literal:
        return name.literal
    return _words(name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)


def joined(names: Sequence[str], locale: str, *, most: int) -> str:
    """Return `names` as an enumeration in `locale`; of more than `most` only the first, followed by "et al."."""
    if len(names) > most:
        return f"{names[0]} et al."
    conjunction = _AND[language(locale)]
    return f" {conjunction} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _words(*parts: str | None) -> str:
    """The parts that are known, with a blank between two, but none after an apostrophe or hyphen (*d’Arc*)."""
    line = ""
    for part in filter(None, parts):
        line += part if not line or line.endswith(("’", "'", "-")) else f" {part}"
    return line
