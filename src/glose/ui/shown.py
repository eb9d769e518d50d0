"""Which types of entities and kinds of quotations the reader wants to see."""

import msgspec

from glose.annotation import KINDS, LABELS, Annotations, Kind, Label

__all__ = ["EVERYTHING", "Shown"]


class Shown(msgspec.Struct, frozen=True):
    """The types and kinds that are shown."""

    labels: frozenset[Label] = frozenset(LABELS)
    kinds: frozenset[Kind] = frozenset(KINDS)

    @property
    def everything(self) -> bool:
        """Whether nothing is hidden."""
        return len(self.labels) == len(LABELS) and len(self.kinds) == len(KINDS)

    def has(self, name: str) -> bool:
        """Return whether the type or kind of that name is shown."""
        return name in self.labels or name in self.kinds

    def toggled(self, name: str) -> "Shown":
        """Return what is shown with the type or kind of that name hidden, or shown again."""
        labels = {label for label in LABELS if label == name}
        kinds = {kind for kind in KINDS if kind == name}
        return Shown(self.labels ^ labels, self.kinds ^ kinds)

    def of(self, annotations: Annotations) -> Annotations:
        """Return those of `annotations` that are shown; sentences always are."""
        if self.everything:
            return annotations
        return msgspec.structs.replace(
            annotations,
            mentions=tuple(mention for mention in annotations.mentions if mention.label in self.labels),
            entities=tuple(entity for entity in annotations.entities if entity.label in self.labels),
            quotes=tuple(quote for quote in annotations.quotes if quote.kind in self.kinds),
        )


EVERYTHING = Shown()
"""As long as the reader hides nothing."""
