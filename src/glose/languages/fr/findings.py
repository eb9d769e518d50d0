"""What the French pipeline knows of an article's names beyond the annotations themselves.

`Findings` is what leaves the naming half of the pipeline (figures, peoples, names, entities) and what the quotation
half reads: the mentions and entities as they go into the annotations, and facts that help to tell who *il*, *elle*
or *le ministre* is. `glose.languages.fr.naming.name(doc, published)` makes them.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec

from glose.annotation import Amount, Entity, Label, Mention

__all__ = ["FIGURE_LABELS", "Facts", "Figure", "Findings", "Gender", "Recognised"]

Gender = Literal["m", "f"]

FIGURE_LABELS: frozenset[Label] = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"))
"""The labels that the grammar of figures gives; all other labels name things."""


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A date, clock time, amount, percentage or quantity: the code points [start, end) and what they come to.

    `value` of a DATE or TIME is an ISO 8601 string (see `glose.languages.fr.figures`), of the others an `Amount`; it is
    None where the words alone do not say (*samedi* in an article without a date).
    """

    start: int
    end: int
    label: Label
    value: str | Amount | None


class Recognised(msgspec.Struct, frozen=True, gc=False):
    """A span that the model or a rule takes for a name, before the whole article has been looked at.

    `weight` says how strongly: a span of the model counts 1.
    """

    start: int
    end: int
    label: Label
    weight: float = 1.0


class Facts(msgspec.Struct, frozen=True):
    """What the article and the word lists show of an entity, for telling whom a pronoun or a noun phrase means.

    `gender` is that of the person, or the grammatical gender of the name where articles show it (*le Sénat* "m",
    *la Maison-Blanche* "f"); None where nothing shows it. `plural` is true of peoples and names in the plural (*les
    talibans*, *les États-Unis*). `collective` is true of whatever is no single person. `heads` are the nouns that
    can stand for the entity, lower case, singular: *ministre*, *président*, *sénatrice*, *banque*. `guessed` says that
    only the given name shows the gender.
    """

    gender: Gender | None = None
    plural: bool = False
    collective: bool = False
    heads: tuple[str, ...] = ()
    guessed: bool = False


class Findings(msgspec.Struct, frozen=True):
    """All mentions in the order of the text, the entities they name, and the facts of each entity by its id."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: Mapping[str, Facts] = {}
