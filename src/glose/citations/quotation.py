"""A quotation as one quotes it: its words in their marks, who said them, and a link to them."""

import msgspec

from glose.annotation import Quote, Segment
from glose.article import Article
from glose.citations.locales import language
from glose.citations.text_fragment import linked
from glose.citations.typography import marks, quoted, switched

__all__ = ["Quotation", "attribution", "quotation", "words_of"]

_REPORTED = {"fr": "propos rapportés", "en": "reported speech"}
_CUT = " […] "


class Quotation(msgspec.Struct, frozen=True):
    """What is quoted: the words in their marks, who said them, and the URL that leads to them."""

    words: str
    said_by: str | None = None
    url: str | None = None


def quotation(article: Article, quote: Quote, locale: str, *, deep_link: bool = False) -> Quotation:
    """Return `quote` as a citation in `locale` gives it; with `deep_link`, its URL leads to the very words."""
    url = article.record.url
    if url and deep_link:
        url = linked(url, article.text, quote.start, quote.end)
    return Quotation(words_of(article.text, quote, locale, in_line=True), attribution(quote, locale), url)


def words_of(text: str, quote: Quote, locale: str, *, in_line: bool = False) -> str:
    """Return what `quote` says, in the quotation marks of `locale` as far as the words are the speaker's own.

    A direct quotation stands in marks; of a mixed or indirect one, only the segments that stand in marks in `text`,
    the article. Segments of a direct quotation follow each other inside one pair of marks: a new paragraph re-opens
    them, as the press prints it, unless all is to stand in one line (`in_line`); words of the article between two
    segments show as […].
    """
    opening, closing = marks(locale)
    paragraph = " " if in_line or quote.kind != "direct" else f"\n{opening}"
    words = "".join(
        _joint(text, quote, index, paragraph) + _piece(quote, segment, locale)
        for index, segment in enumerate(quote.content)
    )
    words = words.replace("\n", " ") if in_line else words
    return f"{opening}{words}{closing}" if quote.kind == "direct" else words


def attribution(quote: Quote, locale: str) -> str | None:
    """Return who said it, with the role, and a word of warning where the words are not the speaker's own.

    None where no speaker is known.
    """
    speaker = quote.speaker
    if speaker is None:
        return None
    said_by = f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name
    own_words = quote.kind == "direct" or all(segment.marked for segment in quote.content)
    return said_by if own_words else f"{said_by} ({_REPORTED[language(locale)]})"


def _piece(quote: Quote, segment: Segment, locale: str) -> str:
    if quote.kind == "direct":
        return switched(segment.text, locale)
    return quoted(segment.text, locale) if segment.marked else segment.text


def _joint(text: str, quote: Quote, index: int, paragraph: str) -> str:
    """What stands between the segment at `index` and the one before it."""
    if index == 0:
        return ""
    between = text[quote.content[index - 1].end : quote.content[index].start]
    if any(character.isalnum() for character in between):
        return _CUT
    return paragraph if "\n" in between else " "
