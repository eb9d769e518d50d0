"""The article in plain lines, for screen readers and braille displays: each sentence, then what is marked in it."""

from collections.abc import Iterator, Sequence

from glose.annotation import LABELS, Annotations, Mention, Quote, Sentence
from glose.article import Article
from glose.note import Note
from glose.terminal_text import visible_line
from glose.translation import _, ngettext
from glose.ui.dates_and_numbers import date_text
from glose.ui.index import Index
from glose.ui.labels import kind_name, label_names, note_name, speaker_name

__all__ = ["introduction", "sentence_lines"]


def introduction(article: Article, annotations: Annotations, notes: Sequence[Note] = ()) -> list[str]:
    """Return the lines that come before the text: its title, its source, and how much there is to read."""
    record = article.record
    source = (record.container_title or record.publisher, date_text(record.issued) if record.issued else "")
    counts = (
        _counted(ngettext("{count} sentence", "{count} sentences", len(annotations.sentences)), annotations.sentences),
        _counted(ngettext("{count} name", "{count} names", len(annotations.entities)), annotations.entities),
        _counted(ngettext("{count} quotation", "{count} quotations", len(annotations.quotes)), annotations.quotes),
        *([_counted(ngettext("{count} note", "{count} notes", len(notes)), notes)] if notes else ()),
    )
    lines = (article.caption, ", ".join(filter(None, source)), _("{counts}.").format(counts=", ".join(counts)))
    return [visible_line(line) for line in lines if line]


def sentence_lines(index: Index, number: int, notes: Sequence[Note] = ()) -> list[str]:
    """Return the lines for the sentence at `number`, counted from 0.

    Its words, who says them, what they name, and what its reader has noted on them: `notes` are those on the article.
    """
    article, sentence = index.marked.text, index.annotations.sentences[number]
    words = visible_line(" ".join(article[sentence.start : sentence.end].split()))
    lines = [f"{number + 1}. {words}"]
    for quote in index.quotes_over(sentence.start, sentence.end):
        lines.append(_quotation(quote, begins=quote.content[0].start >= sentence.start))
    lines += _names(index, index.mentions_over(sentence.start, sentence.end))
    lines += [
        _noted(article, sentence, note) for note in notes if note.start < sentence.end and sentence.start < note.end
    ]
    return [visible_line(line) for line in lines]


def _noted(text: str, sentence: Sentence, note: Note) -> str:
    """One note in words: of a highlight what of the sentence it covers, unless that is all."""
    start, end = max(note.start, sentence.start), min(note.end, sentence.end)
    told = note_name(note.kind)
    told = f"{told[:1].upper()}{told[1:]}"
    if note.kind == "highlight" and (start, end) != (sentence.start, sentence.end):
        told = _("{note}, “{words}”").format(note=told, words=" ".join(text[start:end].split()))
    return _("{note}: {comment}").format(note=told, comment=note.comment) if note.comment else f"{told}."


def _counted(words: str, things: Sequence[object]) -> str:
    return words.format(count=len(things))


def _quotation(quote: Quote, *, begins: bool) -> str:
    """One quotation in words; where an earlier sentence has begun it, only whose it is."""
    speaker = speaker_name(quote)
    if not begins:
        return _("The quotation of {speaker} goes on.").format(speaker=speaker)
    if quote.speaker and quote.speaker.role:
        speaker = f"{speaker}, {quote.speaker.role}"
    parts = [_("{kind} quotation, {speaker}").format(kind=kind_name(quote.kind), speaker=speaker)]
    if quote.source and quote.source.text != speaker_name(quote):
        parts.append(_("in the text “{words}”").format(words=quote.source.text))
    if quote.cue:
        parts.append(_("cue “{words}”").format(words=quote.cue.text))
    if quote.addressee:
        parts.append(_("to {addressee}").format(addressee=quote.addressee.text))
    if quote.medium:
        parts.append(_("through {medium}").format(medium=quote.medium.text))
    if quote.negated:
        parts.append(_("said not to have been said"))
    told = _("; ").join(parts)
    return f"{told[:1].upper()}{told[1:]}."


def _names(index: Index, mentions: list[Mention]) -> Iterator[str]:
    """A line for each type that is named, with the full name where the sentence has another form of it."""
    for label in LABELS:
        named = [mention for mention in mentions if mention.label == label]
        if named:
            told = ", ".join(dict.fromkeys(_name(index, mention) for mention in named))
            yield _("{type}: {names}.").format(type=label_names(label), names=told)


def _name(index: Index, mention: Mention) -> str:
    name = index.entity(mention).name
    if name == mention.text:
        return name
    return _("{mention}, that is {name}").format(mention=mention.text, name=name)
