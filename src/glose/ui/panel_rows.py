"""What the two lists of the panel show of annotations: made, like the index they are made from, off the event loop."""

from glose.annotation import LABELS, Label
from glose.kept_annotations import ids, labels
from glose.ui.index import Index
from glose.ui.labels import label_names, speaker_name
from glose.ui.listing import Listing, RowsToBe
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


def entity_rows(index: Index, *, by_frequency: bool) -> Listing:
    """Return a heading and the entities of each type, by first mention or, `by_frequency`, the most named first."""
    entities, listed = index.annotations.entities, ids(index.annotations.entities)
    groups: dict[Label, list[int]] = {label: [] for label in LABELS}
    for place, label in enumerate(labels(entities)):
        groups[label].append(place)
    if by_frequency:
        for group in groups.values():
            group.sort(key=lambda place: -len(entities[place].mentions))

    lines: list[int | Label | None] = []  # the place of an entity, a heading, or a blank
    for label, group in groups.items():
        if group:
            lines += [label, *group] if not lines else [None, label, *group]

    def row(at: int) -> Row:
        line = lines[at]
        if isinstance(line, int):
            entity = entities[line]
            return Row(entity.name, key=entity.id, count=str(len(entity.mentions)))
        return Row("") if line is None else Row(label_names(line), style=line, count=str(len(groups[line])))

    places = {listed[line]: at for at, line in enumerate(lines) if isinstance(line, int)}
    return Listing(RowsToBe(len(lines), row), range(len(lines) + 1), places)


def quote_rows(index: Index) -> Listing:
    """Return two lines for each quotation in the order of the text: its kind's sign, who speaks, the first words."""
    quotes = index.annotations.quotes

    def row(at: int) -> Row:
        quote = quotes[at]
        return Row(speaker_name(quote), key=quote.id, style=quote.kind, detail=quote.content[0].text[:_FIRST_WORDS])

    return Listing(RowsToBe(len(quotes), row), range(0, 2 * len(quotes) + 1, 2), index.quotes)
