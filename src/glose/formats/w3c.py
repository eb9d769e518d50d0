"""W3C Web Annotation, JSON-LD (https://www.w3.org/TR/annotation-model/), and back.

One annotation page. Every target says where its words are twice: by position, in code points, and by the words with up
to 32 code points before and after them. What the model has no term for stands under terms of glose, which the context
maps, so that reading the page back gives equal annotations.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from glose.annotation import ROLES, Annotations, Cue, Entity, Mention, Pipeline, Quote, Segment, Sentence, Span, Speaker
from glose.formats.selection import Selection
from glose.note import Note, NoteKind
from glose.text_quote import text_quote

__all__ = ["read", "write"]

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"glose": "urn:glose:terms:"}]

_Json = dict[str, Any]


def write(selection: Selection) -> str:
    """Return the annotations of `selection` as one annotation page."""
    found = selection.annotations
    target = _Targets(selection)
    page = {
        "@context": _CONTEXT,
        "id": f"urn:glose:{selection.article.id}",
        "type": "AnnotationPage",
        "generator": {
            "type": "Software",
            "name": found.pipeline.name,
            "glose:version": found.pipeline.version,
            "glose:language": found.language,
        },
        "glose:entities": msgspec.to_builtins(found.entities),
        "items": [
            *(_sentence(one, target) for one in found.sentences),
            *(_mention(one, target) for one in found.mentions),
            *(_quote(one, target) for one in found.quotes),
            *(_note(one, target) for one in found.notes),
        ],
    }
    return msgspec.json.format(msgspec.json.encode(page), indent=2).decode() + "\n"


def read(written: str) -> Annotations:
    """Return the annotations in a page that `write` made."""
    page = msgspec.json.decode(written)
    items: list[_Json] = page["items"]
    return Annotations(
        language=page["generator"]["glose:language"],
        pipeline=Pipeline(page["generator"]["name"], page["generator"]["glose:version"]),
        sentences=tuple(_read_sentence(item) for item in items if item["glose:kind"] == "sentence"),
        mentions=tuple(_read_mention(item) for item in items if item["glose:kind"] == "mention"),
        entities=msgspec.convert(page["glose:entities"], tuple[Entity, ...]),
        quotes=tuple(_read_quote(item) for item in items if item["glose:kind"] == "quote"),
        notes=tuple(_read_note(item) for item in items if item["glose:kind"] == "note"),
    )


class _Targets:
    """Makes the targets into one article."""

    def __init__(self, selection: Selection) -> None:
        self._text = selection.article.text
        self._source = selection.article.record.url or f"urn:glose:{selection.article.id}"

    def __call__(self, start: int, end: int) -> _Json:
        quoted = {"type": "TextQuoteSelector"} | msgspec.structs.asdict(text_quote(self._text, start, end))
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        return {"type": "SpecificResource", "source": self._source, "selector": [position, quoted]}


def _sentence(sentence: Sentence, target: _Targets) -> _Json:
    return {
        "id": f"urn:glose:{sentence.id}",
        "type": "Annotation",
        "motivation": "highlighting",
        "glose:kind": "sentence",
        "glose:paragraph": sentence.paragraph,
        "target": target(sentence.start, sentence.end),
    }


def _mention(mention: Mention, target: _Targets) -> _Json:
    item: _Json = {
        "id": f"urn:glose:{mention.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "glose:kind": "mention",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": mention.label},
            {"type": "SpecificResource", "purpose": "identifying", "source": f"urn:glose:{mention.entity}"},
        ],
        "target": target(mention.start, mention.end),
    }
    if mention.value is not msgspec.UNSET:
        item["glose:value"] = msgspec.to_builtins(mention.value)
    return item


def _quote(quote: Quote, target: _Targets) -> _Json:
    return {
        "id": f"urn:glose:{quote.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "glose:kind": "quote",
        "glose:negated": quote.negated,
        "glose:confidence": quote.confidence,
        "glose:method": quote.method,
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": quote.kind},
            *_roles(quote, target),
            *([_speaker(quote.speaker)] if quote.speaker else []),
        ],
        "target": [target(one.start, one.end) | {"glose:marked": one.marked} for one in quote.content],
    }


def _roles(quote: Quote, target: _Targets) -> Iterator[_Json]:
    """Cue, source, addressee and medium, each a body that points into the article."""
    for role in ROLES:
        span: Cue | Span | None = getattr(quote, role)
        if span:
            lemma = {"glose:lemma": span.lemma} if isinstance(span, Cue) else {}
            yield target(span.start, span.end) | {"purpose": "describing", "glose:role": role, **lemma}


def _speaker(speaker: Speaker) -> _Json:
    entity = {"glose:entity": f"urn:glose:{speaker.entity}"} if speaker.entity else {}
    function = {"glose:function": speaker.role} if speaker.role is not None else {}
    body = {"type": "TextualBody", "purpose": "identifying", "value": speaker.name, "glose:role": "speaker"}
    return body | entity | function


_MOTIVATIONS: dict[NoteKind, str] = {
    "bookmark": "bookmarking",
    "highlight": "highlighting",
    "comment": "commenting",
}
"""Web Annotation Vocabulary, 3.3.5: https://www.w3.org/TR/annotation-vocab/#named-individuals."""


def _note(note: Note, target: _Targets) -> _Json:
    item: _Json = {
        "id": f"urn:glose:{note.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS[note.kind],
        "created": note.made,
        "glose:kind": "note",
        "target": target(note.start, note.end),
    }
    if note.comment is not None:
        item["body"] = [{"type": "TextualBody", "purpose": "commenting", "value": note.comment}]
    return item


def _read_note(item: _Json) -> Note:
    kind = next(kind for kind, motivation in _MOTIVATIONS.items() if motivation == item["motivation"])
    comment = item["body"][0]["value"] if "body" in item else None
    return Note(_id(item["id"]), kind, *_place(item["target"]), comment, item["created"])


def _read_sentence(item: _Json) -> Sentence:
    start, end, _text = _place(item["target"])
    return Sentence(_id(item["id"]), start, end, item["glose:paragraph"])


def _read_mention(item: _Json) -> Mention:
    tag, entity = item["body"]
    start, end, text = _place(item["target"])
    plain = {"id": _id(item["id"]), "start": start, "end": end, "text": text}
    value = {"value": item["glose:value"]} if "glose:value" in item else {}
    return msgspec.convert(plain | {"label": tag["value"], "entity": _id(entity["source"])} | value, Mention)


def _read_quote(item: _Json) -> Quote:
    kind, *bodies = item["body"]
    roles = {body["glose:role"]: body for body in bodies}
    speaker = roles.get("speaker")
    return Quote(
        id=_id(item["id"]),
        kind=kind["value"],
        content=tuple(Segment(*_place(target), target["glose:marked"]) for target in item["target"]),
        cue=Cue(*_place(roles["cue"]), roles["cue"]["glose:lemma"]) if "cue" in roles else None,
        source=_read_span(roles.get("source")),
        speaker=speaker and Speaker(_id(speaker.get("glose:entity")), speaker["value"], speaker.get("glose:function")),
        addressee=_read_span(roles.get("addressee")),
        medium=_read_span(roles.get("medium")),
        negated=item["glose:negated"],
        confidence=item["glose:confidence"],
        method=item["glose:method"],
    )


def _read_span(body: _Json | None) -> Span | None:
    return Span(*_place(body)) if body else None


def _place(target: _Json) -> tuple[int, int, str]:
    position, quoted = target["selector"]
    return position["start"], position["end"], quoted["exact"]


def _id(iri: Any) -> Any:
    return iri.removeprefix("urn:glose:") if iri is not None else None
