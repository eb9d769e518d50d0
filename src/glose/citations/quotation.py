"""A quotation as one quotes it: its words in their marks, and who said them."""

from glose.annotation import Quote, Segment
from glose.citations.locales import language
from glose.citations.typography import marks, quoted, switched

__all__ = ["attribution", "words_of"]

_REPORTED = {"fr": "propos rapportés", "en": "reported speech"}
_CUT = " […] "


def words_of(text: str, quote: Quote, locale: str) -> str:
    """Return what `quote` says, in the quotation marks of `locale` as far as the words are the speaker's own.

    A direct quotation stands in marks; of a mixed or indirect one, only the segments that stand in marks in `text`,
    the article. Segments of a direct quotation follow each other inside one pair of marks: a new paragraph re-opens
    them, as the press prints it, and words of the article between two segments show as […].
    """
    opening, closing = marks(locale)
    pieces = [
        _joint(text, quote, index, opening) + _piece(quote, segment, locale)
        for index, segment in enumerate(quote.content)
    ]
    words = "".join(pieces)
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


def _joint(text: str, quote: Quote, index: int, opening: str) -> str:
    """What stands between the segment at `index` and the one before it."""
    if index == 0:
        return ""
    between = text[quote.content[index - 1].end : quote.content[index].start]
    if any(character.isalnum() for character in between):
        return _CUT
    return f"\n{opening}" if "\n" in between and quote.kind == "direct" else " "
