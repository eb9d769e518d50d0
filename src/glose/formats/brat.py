"""brat standoff (https://brat.nlplab.org/standoff.html), and back: the .ann file that belongs to the article's text.

A span that runs over a line end, and a quotation of several segments, is discontinuous. Cue, source, addressee, medium
and speaker are relations of the quotation. What brat has no line for is kept in its notes, as JSON, so that reading the
file back gives equal annotations.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from glose.annotation import ROLES, Annotations, Cue, Entity, Mention, Pipeline, Quote, Segment, Sentence, Span, Speaker
from glose.formats.selection import Selection
from glose.note import Note
from glose.terminal_text import visible_line

__all__ = ["read", "write"]

_Spanned = TypeVar("_Spanned", bound=msgspec.Struct)


def write(selection: Selection) -> str:
    """Return the annotations of `selection`; offsets are code points into the text of the whole article."""
    return "".join(f"{line}\n" for line in _Standoff(selection).lines())


def read(written: str, text: str) -> Annotations:
    """Return the annotations in a file that `write` made; `text` is that of the whole article."""
    file = _File(written, text)
    head = file.head
    return Annotations(
        language=head["language"],
        pipeline=msgspec.convert(head["pipeline"], Pipeline),
        sentences=tuple(file.spanned(Sentence, key, with_text=False) for key in file.of_kind("sentence")),
        mentions=tuple(file.spanned(Mention, key) for key in file.of_kind("mention")),
        entities=msgspec.convert(head["entities"], tuple[Entity, ...]),
        quotes=tuple(file.quote(key) for key in file.of_kind("quote")),
        notes=tuple(file.note(key) for key in file.of_kind("note")),
    )


class _Standoff:
    """Writes the lines of one file, and counts their ids."""

    def __init__(self, selection: Selection) -> None:
        self._text = selection.article.text
        self._found = selection.annotations
        self._counts = dict.fromkeys("TRA#N", 0)

    def lines(self) -> Iterator[str]:
        """Yield every line."""
        found = self._found
        head = {"language": found.language, "pipeline": found.pipeline, "entities": found.entities}
        yield self._note("T1", {"kind": "head"} | head)
        for sentence in found.sentences:
            key, line = self._span("Sentence", [(sentence.start, sentence.end)])
            note = {"kind": "sentence", "id": sentence.id, "paragraph": sentence.paragraph}
            yield from (line, self._note(key, note))
        first_mention: dict[str, str] = {}
        names = {entity.id: entity.name for entity in found.entities}
        for mention in found.mentions:
            key, line = self._span(mention.label, [(mention.start, mention.end)])
            first_mention.setdefault(mention.entity, key)
            value: dict[str, Any] = {} if mention.value is msgspec.UNSET else {"value": mention.value}
            note = {"kind": "mention", "id": mention.id, "label": mention.label, "entity": mention.entity} | value
            yield from (line, self._note(key, note))
            yield self._line("N", f"Reference {key} glose:{mention.entity}\t{names.get(mention.entity, '')}")
        for quote in found.quotes:
            yield from self._quote(quote, first_mention)
        for one in found.notes:
            key, line = self._span(one.kind.capitalize(), [(one.start, one.end)])
            note = {"kind": "note", "id": one.id, "of": one.kind, "comment": one.comment, "made": one.made}
            yield from (line, self._note(key, note))

    def _quote(self, quote: Quote, first_mention: dict[str, str]) -> Iterator[str]:
        segments = [(one.start, one.end) for one in quote.content]
        key, line = self._span(quote.kind.capitalize(), segments)
        yield line
        roles: dict[str, str] = {}
        for role in ROLES:
            span: Cue | Span | None = getattr(quote, role)
            if span:
                roles[role], line = self._span(role.capitalize(), [(span.start, span.end)])
                yield line
                yield self._line("R", f"{role.capitalize()} Arg1:{key} Arg2:{roles[role]}")
        if quote.speaker and quote.speaker.entity in first_mention:
            yield self._line("R", f"Speaker Arg1:{key} Arg2:{first_mention[quote.speaker.entity]}")
        if quote.negated:
            yield self._line("A", f"Negated {key}")
        note = {
            "kind": "quote",
            "id": quote.id,
            "segments": [(one.start, one.end, one.marked) for one in quote.content],
            "roles": roles,
            "lemma": quote.cue.lemma if quote.cue else None,
            "speaker": quote.speaker,
            "confidence": quote.confidence,
            "method": quote.method,
            "of": quote.kind,
            "negated": quote.negated,
        }
        yield self._note(key, note)

    def _span(self, kind: str, spans: Sequence[tuple[int, int]]) -> tuple[str, str]:
        """The id and the line of one annotation of the text: no fragment of it holds a line end."""
        fragments = [piece for start, end in spans for piece in self._by_line(start, end)]
        places = ";".join(f"{start} {end}" for start, end in fragments)
        words = visible_line(" ".join(self._text[start:end] for start, end in fragments))
        line = self._line("T", f"{kind} {places}\t{words}")
        return line.partition("\t")[0], line

    def _by_line(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for line in self._text[start:end].split("\n"):
            if line:
                yield start, start + len(line)
            start += len(line) + 1

    def _note(self, key: str, note: dict[str, Any]) -> str:
        return self._line("#", f"AnnotatorNotes {key}\t{msgspec.json.encode(note).decode()}")

    def _line(self, letter: str, rest: str) -> str:
        self._counts[letter] += 1
        return f"{letter}{self._counts[letter]}\t{rest}"


class _File:
    """A file taken apart: the spans by id, and the notes on them."""

    def __init__(self, written: str, text: str) -> None:
        self._text = text
        self._places: dict[str, tuple[int, int]] = {}
        self._notes: dict[str, dict[str, Any]] = {}
        for line in written.split("\n"):
            if line.startswith("T"):
                key, place, _words = line.split("\t", 2)
                offsets = place.partition(" ")[2].replace(";", " ").split()
                self._places[key] = (int(offsets[0]), int(offsets[-1]))
            elif line.startswith("#"):
                _number, about, note = line.split("\t", 2)
                found = msgspec.json.decode(note)
                self._notes["head" if found["kind"] == "head" else about.rpartition(" ")[2]] = found

    @property
    def head(self) -> dict[str, Any]:
        """What belongs to the file as a whole."""
        return self._notes["head"]

    def of_kind(self, kind: str) -> list[str]:
        """The ids of the annotations of one kind, in the order of the file."""
        return [key for key, note in self._notes.items() if note["kind"] == kind]

    def spanned(self, made: type[_Spanned], key: str, *, with_text: bool = True) -> _Spanned:
        """The annotation `key`, with its place and, as a rule, its words."""
        start, end = self._places[key]
        words = {"text": self._text[start:end]} if with_text else {}
        return msgspec.convert({"start": start, "end": end} | words | self._notes[key], made)

    def quote(self, key: str) -> Quote:
        """The quotation `key`."""
        note = self._notes[key]
        spans = {role: Span(*self._words(*self._places[id_])) for role, id_ in note["roles"].items()}
        cue = spans.pop("cue", None)
        return Quote(
            id=note["id"],
            kind=note["of"],
            content=tuple(
                Segment(start, end, self._text[start:end], marked) for start, end, marked in note["segments"]
            ),
            cue=Cue(cue.start, cue.end, cue.text, note["lemma"]) if cue else None,
            source=spans.get("source"),
            speaker=msgspec.convert(note["speaker"], Speaker | None),
            addressee=spans.get("addressee"),
            medium=spans.get("medium"),
            negated=note["negated"],
            confidence=note["confidence"],
            method=note["method"],
        )

    def note(self, key: str) -> Note:
        """The note of the reader `key`."""
        note = self._notes[key]
        return Note(note["id"], note["of"], *self._words(*self._places[key]), note["comment"], note["made"])

    def _words(self, start: int, end: int) -> tuple[int, int, str]:
        return start, end, self._text[start:end]
