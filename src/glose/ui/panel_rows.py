"""What the two lists of the panel show of annotations: made, like the index they are made from, off the event loop."""

from glose.annotation import LABELS, Entity
from glose.ui.index import Index
from glose.ui.labels import label_names, speaker_name
from glose.ui.listing import Listing
from glose.ui.row import Row
from glose.ui.row_filter import FilteredRows

__all__ = ["PanelRows", "entity_rows", "quote_rows"]

_FEW = 1_000
"""So many rows are ranked and filtered in some milliseconds."""

_FIRST_WORDS = 120
"""Code points of a quotation that its row may show; the list cuts them to its width."""


class PanelRows:
    """The rows of entities and of quotations in `index`; entities by first mention or `by_frequency`."""

    def __init__(self, index: Index, *, by_frequency: bool = False) -> None:
        self.index = index
        self.by_frequency = by_frequency
        self._entities = FilteredRows(entity_rows(index, by_frequency=by_frequency))
        self._quotations = FilteredRows(quote_rows(index))

    @property
    def few(self) -> bool:
        """Whether they are so few that nobody notices when they are made and filtered at once."""
        return len(self._entities.everything.rows) + len(self._quotations.everything.rows) <= _FEW

    def ranked(self, *, by_frequency: bool) -> "PanelRows":
        """Return the rows of the same index, ranked that way."""
        return PanelRows(self.index, by_frequency=by_frequency)

    def having(self, words: str) -> tuple[Listing, Listing]:
        """Return the entities and the quotations that have each of `words` in their rows."""
        return self._entities.having(words), self._quotations.having(words)


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
