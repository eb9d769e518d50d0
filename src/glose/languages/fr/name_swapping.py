"""Vary the articles that the model learns names from: other names, other typography, capitals.

The corpus tells of three years and one site; a recogniser that learns its names by heart knows no others. So each
further reading of an article calls its people, places and organisations by other names, the same one each time.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence

from glose.languages.corpora.names import NamedText
from glose.languages.fr import lexicons
from glose.languages.fr.name_tables import known_names

__all__ = ["NamePool", "name_pool", "varied"]

_VOWELS = frozenset("aâàeéèêëiîïoôœuùûyhAÂÀEÉÈÊËIÎÏOÔŒUÙÛYH")
_SYLLABLES = (
    "a ka la ma na ra sa ta va ba da ga ja cha sha za e ke le me ne re se te ve be de ge che i ki li mi ni ri si ti "
    "vi bi di chi o ko lo mo no ro so to vo bo do go cho u ku lu mu nu ru su tu vu bu du gu an kan lan man nan ran "
    "san tan van ban dan en len men nen ren sen ten ven ben in kin lin min nin rin sin tin vin on kon lon mon non "
    "ron son ton von el al il ol ul ar er ir or ur kar ler mer ner tor dor ger ber stra kra kri bro gru thor wal "
    "wil wen hol har hen mc mac fitz "
)
_ENDINGS = (
    "son sen sky ski ov ova ev ic ich ez es i o a e an en in er ert ard mann berg stein ton ley field ford wood "
    "well ham man dóttir oglu zadeh shvili yan ian ko uk nen aho u ou opoulos akis escu eanu "
)

Names = Sequence[str]

_CHANGED = {"PER": 0.7, "LOC": 0.7, "ORG": 0.7, "PRODUCT": 0.5, "EVENT": 0.3}
"""The share of varied articles in which the names of a label change."""


class NamePool:
    """Names to choose from: given names of men and women, family names, places, organisations, products, events."""

    def __init__(self, further: Iterable[tuple[str, str]] = ()) -> None:
        """Gather the word lists and `further` names, each with its label; dates are left out."""
        by_label: dict[str, list[str]] = {"PER": [], "LOC": [], "ORG": [], "PRODUCT": [], "EVENT": []}
        further = [*further, *known_names().items()]
        for name, label in sorted(set(further)):
            if label in by_label and name[:1].isupper() and len(name) > 1:
                by_label[label].append(name)
        full = [name.split() for name in by_label["PER"] if len(name.split()) == 2]
        self.men: Names = [*map(_titled, lexicons.given_names("m"))]
        self.women: Names = [*map(_titled, lexicons.given_names("f"))]
        self.foreign: Names = [given for given, _ in full]
        self.surnames: Names = [
            *sorted(lexicons.surnames()),
            *(surname for _, surname in full),
        ]
        self.places: Names = [*sorted(lexicons.places()), *by_label["LOC"]]
        self.countries: Names = sorted(name for name in lexicons.countries() if name[:1].isupper())
        self.organisations: Names = [
            *sorted(lexicons.organisations()),
            *by_label["ORG"],
        ]
        self.products: Names = by_label["PRODUCT"]
        self.events: Names = by_label["EVENT"]

    def given_name(self, name: str, generator: random.Random) -> str:
        """Return another given name, for the same gender where it is known."""
        gender = lexicons.given_name_gender(name)
        names = self.women if gender == "f" else self.men
        return generator.choice(self.foreign if self.foreign and generator.random() < 0.4 else names)

    def surname(self, name: str, generator: random.Random) -> str:
        """Return another family name, one in three of them invented."""
        return _invented(generator) if generator.random() < 0.35 else generator.choice(self.surnames)

    def place(self, name: str, generator: random.Random) -> str:
        """Return another place: a country for a country, else one of the list or an invented one."""
        if lexicons.is_country(name):
            return _alike(name, self.countries, generator)
        return _invented(generator) if generator.random() < 0.2 else _alike(name, self.places, generator)

    def organisation(self, name: str, generator: random.Random) -> str:
        """Return another organisation: letters for letters, else one of the list."""
        if name.isupper() and len(name) < 6 and generator.random() < 0.5:
            return "".join(generator.choices("ABCDEFGILMNOPRSTUV", k=generator.choice((3, 3, 4))))
        return _alike(name, self.organisations, generator)

    def product(self, name: str, generator: random.Random) -> str:
        """Return another product or work."""
        return _alike(name, self.products, generator)

    def event(self, name: str, generator: random.Random) -> str:
        """Return another event."""
        return _alike(name, self.events, generator)


def name_pool(texts: Iterable[NamedText]) -> NamePool:
    """Return the pool of the word lists and of all names in `texts`."""
    return NamePool((text.text[start:end], label) for text in texts for start, end, label in text.names)


def varied(article: NamedText, pool: NamePool, generator: random.Random) -> NamedText:
    """Return `article` with other names in most of their places, the other apostrophe, or in capitals."""
    article = _renamed(article, _renaming(article, pool, generator))
    text = article.text.replace("'", "’") if generator.random() < 0.5 else article.text
    chance = generator.random()
    if chance < 0.03:
        text = _in_capitals(text)
    elif chance < 0.15:
        title, line_end, rest = text.partition("\n")
        text = _in_capitals(title) + line_end + rest
    return NamedText(text, article.names)


def _renaming(article: NamedText, pool: NamePool, generator: random.Random) -> Mapping[tuple[str, str], str]:
    """Choose a new name for each name and label of the article that is to change."""
    renaming: dict[tuple[str, str], str] = {}
    words: dict[str, str] = {}  # parts of persons' names that already have another
    change = {label: generator.random() < share for label, share in _CHANGED.items()}
    names = {(article.text[start:end], label) for start, end, label in article.names if change.get(label)}
    for name, label in sorted(names, key=lambda item: (-len(item[0].split()), item)):
        small = any(word[0].islower() for word in name.split())
        if (small and label != "PRODUCT") or not name[0].isupper() or "\n" in name:
            continue
        if label == "PER":
            renaming[name, label] = _person(name.split(), words, pool, generator)
        elif label == "LOC":
            renaming[name, label] = pool.place(name, generator)
        elif label == "PRODUCT":
            renaming[name, label] = pool.product(name, generator)
        elif label == "EVENT":
            renaming[name, label] = pool.event(name, generator)
        else:
            renaming[name, label] = pool.organisation(name, generator)
    return renaming


def _person(name: Names, words: dict[str, str], pool: NamePool, generator: random.Random) -> str:
    """Return another name for a person: the same part of a name always becomes the same."""
    for position, word in enumerate(name):
        choose: Callable[[str, random.Random], str] = (
            pool.given_name if position == 0 and len(name) > 1 else pool.surname
        )
        if word not in words and len(word.strip(".")) > 1:
            words[word] = choose(word, generator)
    return " ".join(words.get(word, word) for word in name)


def _renamed(article: NamedText, renaming: Mapping[tuple[str, str], str]) -> NamedText:
    """Return the article with its names replaced, and where they stand now."""
    pieces: list[str] = []
    names: list[tuple[int, int, str]] = []
    done = length = 0
    for start, end, label in article.names:
        name = renaming.get((article.text[start:end], label), article.text[start:end])
        pieces += [article.text[done:start], name]
        length += start - done + len(name)
        names.append((length - len(name), length, label))
        done = end
    pieces.append(article.text[done:])
    return NamedText("".join(pieces), tuple(names))


def _alike(name: str, names: Names, generator: random.Random) -> str:
    """Return one of `names` before which the article elides as it does before `name`, where a few draws find one."""
    elides = name[0] in _VOWELS
    drawn = (generator.choice(names) for _ in range(6))
    return next((other for other in drawn if (other[0] in _VOWELS) == elides), name)


def _invented(generator: random.Random) -> str:
    """Return a name that nobody bears."""
    syllables = generator.choices(_SYLLABLES.split(), k=generator.choice((1, 1, 2, 2, 3)))
    return ("".join(syllables) + generator.choice(_ENDINGS.split())).capitalize()


def _titled(name: str) -> str:
    """Write a name in lower case with its capitals: *jean-noël* becomes *Jean-Noël*."""
    return "-".join(map(str.capitalize, name.split("-")))


def _in_capitals(text: str) -> str:
    """Return `text` in capitals, each code point that takes another number of them left as it is."""
    return "".join(map(_capital, text))


def _capital(letter: str) -> str:
    """Return the capital of a letter where it is one code point."""
    return letter.upper() if len(letter.upper()) == 1 else letter
