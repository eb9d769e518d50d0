"""How French text is cut into tokens: rules for punctuation, elision and clitics, and a short list of exceptions.

Tokens follow the French treebanks of Universal Dependencies: *l'* and *qu'* stand apart, so do *-t-il* and *-elle*,
hyphenated names and nouns stay whole, and so do numbers written in groups (*10 000*). Two things differ: contracted
words (*du*, *aux*) stay one token, and every blank (U+00A0, U+202F, tab …) counts as a plain one.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

__all__ = ["BLANKS", "FrenchTokenizer", "create_tokenizer"]

BLANKS = "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Blanks that count as a plain one; each is one code point, so that offsets stay."""

_FOLDED = str.maketrans(dict.fromkeys(BLANKS, " "))
_NUMBER_IN_GROUPS = re.compile(r"(?<![\w.,/-])\d{1,3}(?: \d{3})+(?![\w]|[.,/]\d{4})(?:,\d+(?!\w))?")

_LONGEST = 300
"""No word, and hardly a URL, has so many characters; a longer run is cut into pieces of this length."""

_RUN = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")

_APOSTROPHE = r"['’‘]"
_LETTER = r"[^\W\d_]"
_LOWER = "[a-zà-öø-ÿœß]"
_UPPER = "[A-ZÀ-ÖØ-ÞŒŸ]"
_QUOTES = ["«", "»", '"', "“", "”", "„", "‟", "‹", "›", "'", "’", "‘", "‚", "''", "``"]
_BRACKETS = [r"\(", r"\)", r"\[", r"\]", r"\{", r"\}", "<", ">"]
_STOPS = [
    "…",
    r"\.\.+",
    ",",
    ":",
    ";",
    r"\!",
    r"\?",
    "¿",
    "¡",
    r"\*",
    "•",
    "·",
    "■",
    "→",
    r"\|",
    "_+",
    "\u200b",
]
_DASHES = ["—", "–", "―", "‒", "−", "--+"]
_CURRENCIES = [r"\$", "€", "£", "¥", "₽", "₹", "₿"]
_EMOJI = "[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?"

_ELISION = (
    rf"(?i:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu(?!{_APOSTROPHE}une?s?\b)|"
    rf"presqu(?!{_APOSTROPHE}[îi]les?\b))){_APOSTROPHE}"
)
_PREFIXES = [
    _ELISION,
    *_QUOTES,
    *_BRACKETS,
    *_STOPS,
    *_DASHES,
    r"-(?=\D)",
    *_CURRENCIES,
    "=",
    "§",
    "%",
    "&(?=.)",
    _EMOJI,
]

_PRONOUNS = "je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|en|y"
_CLITICS = [
    r"-t-(?:ils?|elles?|on|en|y)",
    r"-t['’](?:en|y)",
    rf"(?<={_LOWER})-(?:{_PRONOUNS})",
    rf"(?<={_LOWER}{_LOWER})-(?:là|ci)",
    rf"(?<={_UPPER}{_UPPER})-(?:T-)?(?:ILS?|ELLES?|ON|JE|VOUS|CE)",
]
_UNITS = "%|‰|°[CF]?|km|cm|mm|kg|[kKMG]o|min|ha|m²|km²|m³|h|m|g|€|\\$|£|M€|Md€"
_SUFFIXES = [
    *_CLITICS,
    *_QUOTES,
    *_BRACKETS,
    *_STOPS,
    *_DASHES,
    *_CURRENCIES,
    _EMOJI,
    "%",
    r"(?<=.)-(?=$)",
    rf"(?<=\d)(?:{_UNITS})",
    rf"(?<={_LOWER}|[\d%)\]»”\"'’²³€$+…])\.",
    rf"(?<={_UPPER}{_UPPER}|°C)\.",
]
_LONGEST_SUFFIX = 16
"""Code points that the longest suffix may take (a longer row of dots or dashes is taken in parts)."""

_INFIXES = [
    "…",
    r"\.\.+",
    '[—―«»“”„"|=]',
    r"(?<=\w)–(?=\w)",
    r"(?<=[)\]])-",
    r"(?<=[\dh])-(?=\d)",
    rf"(?<={_LETTER})/(?={_LETTER})",
    rf"(?<=\b(?i:anti|mini))-(?={_UPPER})",
    rf"(?<=\b(?i:pro))-(?={_UPPER})",
    rf"(?<={_LETTER})[,:;!?](?=[\w«])",
    rf"(?<={_LOWER}{_LOWER})\.(?={_UPPER}{_LOWER})",
    rf"(?<={_LOWER}{_LOWER})[(](?={_LETTER}{{3}})",
    _EMOJI,
]

_WHOLE = re.compile(
    rf"(?i:https?://\S+[\w/]|www\.\S+[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w|[@#]\w+|"
    rf"(?:[\w-]+\.)+(?:com|org|net|info|fr|ca|be|ch|uk|eu|de|ru|gouv|tv|io)(?:/\S*[\w/])?)"
    # words that end as a clitic does, and are none
    rf"|(?i:rendez-vous|garde-à-vous|sauve-qui-peut|peut-être|c{_APOSTROPHE}est-à-dire|celles?-(?:ci|là)|celui-(?:ci|là)|"
    rf"ceux-(?:ci|là)|au-delà|par-delà|cela|voilà|jusque-là|là-bas|ici-bas|entre-là|vis-à-vis|va-et-vient|"
    rf"presqu{_APOSTROPHE}[îi]les?|prud{_APOSTROPHE}hom\w+|aujourd{_APOSTROPHE}hui|quelqu{_APOSTROPHE}une?s?)"
    rf"|(?:km|m|l|g|t|kWh)/(?:h|s|j|an|km²?)"
    rf"|[+-]?\d+(?:[.,:]\d+)*"
    rf"|(?:{_UPPER}\.)+(?:-{_UPPER}\.)*"  # initials and acronyms: J.-C., U.S.
)
_ABBREVIATIONS = (
    "M. MM. Mr. Mrs. Ms. Mme. Mlle. Dr. Pr. Prof. Me. Mgr. St. Ste. Jr. Sr. Cie. Inc. Ltd. Corp. Co. Bros. Gen. "
    "Col. Sgt. Lt. Rev. Sen. Rep. Gov. etc. cf. p. pp. art. vol. chap. fig. éd. ed. coll. tél. av. apr. env. ex. "
    "hab. min. max. no. No. Vol. Art. vs. bd. Bd. op. cit. ibid. id. janv. févr. avr. juill. sept. oct. nov. déc. "
    "c.-à-d. c-à-d. i.e. e.g. a.m. p.m. J.-C. J-C. R.-U. N.B. P.-S. n° N° "
)


class FrenchTokenizer(Tokenizer):  # type: ignore[misc]  # spaCy compiles it, without types
    """spaCy's tokenizer with French rules, blanks folded to plain ones, and numbers in groups kept together."""

    def __call__(self, string: str) -> Doc:
        """Return the tokens of `string`: their offsets are code points of `string`, their blanks plain ones."""
        text = string.translate(_FOLDED)
        doc = self._tokens(text)
        numbers = dict(match.span() for match in _NUMBER_IN_GROUPS.finditer(text))
        return _joined(doc, numbers) if numbers else doc

    def to_disk(self, path: Path, **_: object) -> None:
        """Write nothing: the rules are code."""

    def from_disk(self, path: Path, **_: object) -> "FrenchTokenizer":
        """Read nothing."""
        return self

    def to_bytes(self, **_: object) -> bytes:
        """Write nothing: the rules are code."""
        return b""

    def from_bytes(self, data: bytes, **_: object) -> "FrenchTokenizer":
        """Read nothing."""
        return self

    def _tokens(self, text: str) -> Doc:
        """Apply spaCy's rules, whose time grows with the square of a run of characters without a blank: cut those."""
        tokenize = super().__call__
        cuts = [match.end() for match in _RUN.finditer(text)]
        pieces = [tokenize(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
        return Doc.from_docs(pieces, ensure_whitespace=False) if cuts else pieces[0]


def _joined(doc: Doc, numbers: Mapping[int, int]) -> Doc:
    """Return `doc` with one token for each of `numbers`, the ends of which stand under their starts."""
    words: list[str] = []
    spaces: list[bool] = []
    end = 0
    for token in doc:
        space = bool(token.whitespace_)
        if token.idx < end:
            words[-1] += " " * spaces[-1] + token.text
            spaces[-1] = space
        else:
            words.append(token.text)
            spaces.append(space)
            end = numbers.get(token.idx, 0)
    return Doc(doc.vocab, words=words, spaces=spaces)


@cache
def _searches() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile the rules once a process: prefixes, suffixes and infixes."""
    return compile_prefix_regex(_PREFIXES), compile_suffix_regex(_SUFFIXES), compile_infix_regex(_INFIXES)


def create_tokenizer(vocab: Vocab) -> FrenchTokenizer:
    """Return the French tokenizer over `vocab`."""
    prefix, suffix, infix = _searches()

    def suffix_search(word: str) -> re.Match[str] | None:
        """Search where a suffix can stand: at the end, where all of them are short."""
        return suffix.search(word, max(0, len(word) - _LONGEST_SUFFIX))

    return FrenchTokenizer(
        vocab,
        rules={word: [{ORTH: word}] for word in _ABBREVIATIONS.split()},
        prefix_search=prefix.search,
        suffix_search=suffix_search,
        infix_finditer=infix.finditer,
        token_match=_WHOLE.fullmatch,
    )
