"""TEI P5: what is selected as a text, what is said in `said` or `quote`, names in `persName`, `placeName`, `orgName`.

Who and what is named stands in the `standOff` section, where the text points to. Valid against TEI All: the tests hold
it against a schema of the TEI Consortium that takes elements from it and adds none.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote as percent_encoded
from xml.sax.saxutils import escape, quoteattr

from glose.annotation import Amount, Entity, Mention, Quote
from glose.citations.dates import iso_date
from glose.citations.names import natural
from glose.formats.layers import Block, Part, blocks_by_line
from glose.formats.selection import Selection
from glose.terminal_text import visible, visible_line

__all__ = ["write"]

_NAMES = {"PER": "persName", "ORG": "orgName", "LOC": "placeName"}
_LISTS = {"PER": ("listPerson", "person"), "ORG": ("listOrg", "org"), "LOC": ("listPlace", "place")}
_OTHER_NAMES = ("NORP", "EVENT", "PRODUCT")
_NO_CHARACTERS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
"""What XML 1.0 has no place for; `visible` has replaced the control characters."""

_IN_URI = "!$&'()*+,;=:@/?%"
_SCHEME = re.compile("[A-Za-z][A-Za-z0-9+.-]*:")
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def write(selection: Selection) -> str:
    """Return what `selection` touches, with its annotations, as one TEI document; `gap` is what it leaves out."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang={_attribute(selection.annotations.language)}>',
        *_header(selection),
        *_stand_off(selection),
        "<text>",
        "<body>",
        *_paragraphs(selection),
        "</body>",
        "</text>",
        "</TEI>",
    ]
    return "\n".join(lines) + "\n"


def _header(selection: Selection) -> Iterator[str]:
    record = selection.article.record
    pipeline = selection.annotations.pipeline
    title = f"<title>{_shown(record.title or '')}</title>"
    authors = [f"<author>{_shown(natural(name))}</author>" for name in record.author]
    published = record.container_title or record.publisher
    source = [
        *authors,
        title,
        *([f"<publisher>{_shown(published)}</publisher>"] if published else []),
        *([f"<date>{_shown(iso_date(record.issued))}</date>"] if iso_date(record.issued) else []),
        *([f"<ptr target={_attribute(pointer)}/>"] if (pointer := _pointer(record.url or "")) else []),
    ]
    yield "<teiHeader>"
    yield f"<fileDesc><titleStmt>{title}{''.join(authors)}</titleStmt>"
    yield f"<publicationStmt><p>{_shown(pipeline.name)} {_shown(pipeline.version)}</p></publicationStmt>"
    yield f"<sourceDesc><bibl>{''.join(source)}</bibl></sourceDesc></fileDesc>"
    yield "</teiHeader>"


def _stand_off(selection: Selection) -> Iterator[str]:
    """Everyone and everything that the text points to: entities, and speakers without a name."""
    found = selection.annotations
    unnamed = [quote for quote in found.quotes if quote.speaker and not quote.speaker.entity]
    named = [entity for entity in found.entities if entity.label in _NAMES or entity.label in _OTHER_NAMES]
    if not named and not unnamed:
        return
    yield "<standOff>"
    for label, (list_, item) in _LISTS.items():
        entries = [_entry(item, entity) for entity in named if entity.label == label]
        if label == "PER":
            entries += [
                f'<person xml:id="{quote.id}-speaker"><persName>{_shown(quote.speaker.name)}</persName></person>'
                for quote in unnamed
                if quote.speaker
            ]
        if entries:
            yield f"<{list_}>{''.join(entries)}</{list_}>"
    others = [
        f'<item xml:id="{one.id}"><name type="{one.label.lower()}">{_shown(one.name)}</name></item>'
        for one in named
        if one.label in _OTHER_NAMES
    ]
    if others:
        yield f"<list>{''.join(others)}</list>"
    yield "</standOff>"


def _entry(item: str, entity: Entity) -> str:
    name = _NAMES[entity.label]
    roles = "".join(f"<occupation>{_shown(role)}</occupation>" for role in entity.roles) if item == "person" else ""
    return f'<{item} xml:id="{entity.id}"><{name}>{_shown(entity.name)}</{name}>{roles}</{item}>'


def _paragraphs(selection: Selection) -> Iterator[str]:
    targets = {entity.id for entity in selection.annotations.entities}
    started: dict[str, int] = {}
    written = False
    for blocks in blocks_by_line(selection):
        if blocks is None:
            yield '<gap reason="sampling"/>'
        else:
            written = True
            yield f"<p>{''.join(_block(selection.article.text, block, targets, started) for block in blocks)}</p>"
    if not written:
        yield "<p/>"


def _block(text: str, block: Block, targets: set[str], started: dict[str, int]) -> str:
    inside = "".join(_part(text, part, targets) for part in block.parts)
    quote = block.quote
    if quote is None:
        return inside
    number = started[quote.id] = started.get(quote.id, 0) + 1
    previous = f' prev="#{_part_id(quote, number - 1)}"' if number > 1 else ""
    identified = f'xml:id="{_part_id(quote, number)}"{previous}'
    if quote.speaker is None:
        return f'<quote {identified} type="{quote.kind}">{inside}</quote>'
    who = quote.speaker.entity if quote.speaker.entity in targets else f"{quote.id}-speaker"
    direct = "true" if quote.kind == "direct" else "false"
    return f'<said {identified} who="#{who}" direct="{direct}" rend="{quote.kind}">{inside}</said>'


def _part_id(quote: Quote, number: int) -> str:
    return quote.id if number == 1 else f"{quote.id}.{number}"


def _part(text: str, part: Part, targets: set[str]) -> str:
    words = _shown(text[part.start : part.end])
    mention = part.mention
    if mention is None:
        return words
    ref = f' ref="#{mention.entity}"' if mention.entity in targets else ""
    if mention.label in _NAMES:
        return f"<{_NAMES[mention.label]}{ref}>{words}</{_NAMES[mention.label]}>"
    if mention.label in _OTHER_NAMES:
        return f'<name type="{mention.label.lower()}"{ref}>{words}</name>'
    if mention.label in ("DATE", "TIME"):
        return f"<{mention.label.lower()}>{words}</{mention.label.lower()}>"
    return f"<measure{_quantity(mention)}>{words}</measure>"


def _quantity(mention: Mention) -> str:
    kind = f' type="{mention.label.lower()}"'
    if not isinstance(mention.value, Amount):
        return kind
    unit = "percent" if mention.value.unit == "%" else "".join(mention.value.unit.split())
    return f'{kind} quantity="{mention.value.number:.15g}" unit={_attribute(unit)}'


def _pointer(url: str) -> str:
    """Return `url` as a URI reference (RFC 3986): what may not stand there percent-encoded, one # at most."""
    page, mark, fragment = visible_line("".join(url.split())).partition("#")
    safe = _IN_URI if _SCHEME.match(page) else _IN_URI.replace(":", "")
    return _LONE_PERCENT.sub("%25", percent_encoded(page, safe=safe) + mark + percent_encoded(fragment, safe=_IN_URI))


def _shown(text: str) -> str:
    return escape(visible(text).translate(_NO_CHARACTERS))


def _attribute(text: str) -> str:
    return quoteattr(visible_line(text).translate(_NO_CHARACTERS))
