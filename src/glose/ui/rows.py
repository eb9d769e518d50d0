"""The rows of the panel: what its two lists show of the annotations."""

from glose.annotation import LABELS, Entity, Quote
from glose.translation import _
from glose.ui.index import Index
from glose.ui.labels import label_names
from glose.ui.row import Row

__all__ = ["entity_rows", "quote_rows", "speaker_name"]

_FIRST_WORDS = 120  # code points of a quotation that its row may show; the list cuts them to its width


def entity_rows(index: Index, *, by_frequency: bool) -> list[Row]:
    """Return a heading and the entities of each type, by first mention or, `by_frequency`, the most named first."""
    groups: dict[str, list[Entity]] = {label: [] for label in LABELS}
    for entity in index.annotations.entities:
        groups[entity.label].append(entity)

    rows: list[Row] = []
    for label in LABELS:
        entities = groups[label]
        if by_frequency:
            entities.sort(key=lambda entity: -len(entity.mentions))
        if entities:
            rows += [Row("")] if rows else []
            rows.append(Row(label_names(label), style=label, count=str(len(entities))))
            rows += [_entity_row(entity) for entity in entities]
    return rows


def _entity_row(entity: Entity) -> Row:
    return Row(entity.name, key=entity.id, count=str(len(entity.mentions)))


def quote_rows(index: Index) -> list[Row]:
    """Return a row for each quotation in the order of the text: its kind's sign, who speaks, the first words."""
    return [
        Row(speaker_name(quote), key=quote.id, style=quote.kind, detail=quote.content[0].text[:_FIRST_WORDS])
        for quote in index.annotations.quotes
    ]


def speaker_name(quote: Quote) -> str:
    """Return who says `quote`, as far as is known."""
    if quote.speaker:
        return quote.speaker.name
    return quote.source.text if quote.source else _("speaker unknown")
