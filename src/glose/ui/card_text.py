"""What the card says of the current sentence: its quotations with who speaks and why we think so, and its names."""

from collections.abc import Iterable, Iterator

from rich.style import Style
from rich.text import Text

from glose.annotation import Amount, Mention, Quote
from glose.note import Note
from glose.terminal_text import visible_line
from glose.translation import _
from glose.ui.dates_and_numbers import share_text
from glose.ui.index import Index
from glose.ui.labels import kind_name, note_name, speaker_name
from glose.ui.notes import NOTE_SIGNS
from glose.ui.row import Sign

__all__ = ["card_labels", "card_lines", "note_lines"]

_BOLD = Style(bold=True)
_BETWEEN = " · "
_FIRST_WORDS = 60  # code points: enough to tell two quotations of one sentence apart


def card_labels() -> tuple[str, str, str, str, str]:
    """Return the labels of the lines: who speaks, how it is reported, how glose knows, who is named, what is noted."""
    return _("speaker"), _("quotation"), _("found by"), _("names"), _("note")


def note_lines(notes: Iterable[Note]) -> list[tuple[str, Text]]:
    """Return label and words of a line for each of `notes`: its sign, and the comment, or else the name of its kind."""
    return [
        (card_labels()[4], Text(f"{NOTE_SIGNS[note.kind]} {visible_line(note.comment or note_name(note.kind))}"))
        for note in notes
    ]


def card_lines(index: Index, start: int, end: int, current: Quote | None, sign_of: Sign) -> list[tuple[str, Text]]:
    """Return label and words of each line on the sentence at the code points [start, end).

    The quotation `current` comes before the others of the sentence. What matters most is first: a low card shows only
    that.
    """
    quotes = sorted(index.quotes_over(start, end), key=lambda quote: quote != current)
    lines = [line for quote in quotes for line in _quote_lines(quote, sign_of, named=len(quotes) > 1)]
    mentions = index.mentions_over(start, end)
    if mentions:
        lines.append((card_labels()[3], _names(index, mentions, sign_of)))
    return lines


def _quote_lines(quote: Quote, sign_of: Sign, *, named: bool) -> Iterator[tuple[str, Text]]:
    """Who says it, how the article reports it, and how glose knows; its first words where there are several."""
    speaker, quotation, found_by = card_labels()[:3]
    yield speaker, _speaker(quote)
    sign, style = sign_of(quote.kind)
    words = Text.assemble((sign, style), " ", kind_name(quote.kind))
    if quote.negated:
        words.append(_BETWEEN + _("said not to have been said"))
    if quote.cue:
        words.append(_BETWEEN).append(visible_line(quote.cue.text), Style(italic=True))
        words.append(f" ({visible_line(quote.cue.lemma)})" if quote.cue.lemma != quote.cue.text.casefold() else "")
    if named:
        words.append(f"{_BETWEEN}{visible_line(quote.content[0].text[:_FIRST_WORDS])}…")
    yield quotation, words
    sure = _("{percent} sure").format(percent=share_text(quote.confidence))
    yield found_by, Text(f"{visible_line(quote.method)}{_BETWEEN}{sure}")


def _speaker(quote: Quote) -> Text:
    """The words next to the cue, and whom they stand for: "il → Amruddin Wali, conseiller"."""
    name, words = speaker_name(quote), Text()
    if quote.source and quote.source.text != name:
        words.append(f"{visible_line(quote.source.text)} → ")
    words.append(visible_line(name), _BOLD)
    if quote.speaker and quote.speaker.role:
        words.append(f", {visible_line(quote.speaker.role)}")
    if quote.addressee:
        words.append(_BETWEEN + _("to {addressee}").format(addressee=visible_line(quote.addressee.text)))
    if quote.medium:
        words.append(_BETWEEN + _("through {medium}").format(medium=visible_line(quote.medium.text)))
    return words


def _names(index: Index, mentions: list[Mention], sign_of: Sign) -> Text:
    """Each mention once, with the full name where the sentence has another form of it: "Biden → Joe Biden"."""
    words, seen = Text(), set()
    for mention in mentions:
        name = index.entity(mention).name
        if (mention.text, mention.entity) in seen:
            continue
        seen.add((mention.text, mention.entity))
        sign, style = sign_of(mention.label)
        words.append("   " if words else "").append(sign, style).append(f" {visible_line(mention.text)}")
        if name != mention.text:
            words.append(" → ").append(visible_line(name), _BOLD)
        if isinstance(mention.value, str):
            words.append(f" = {visible_line(mention.value)}")
        elif isinstance(mention.value, Amount):
            words.append(f" = {mention.value.number:g} {visible_line(mention.value.unit)}")
    return words
