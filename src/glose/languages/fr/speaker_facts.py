"""What resolution knows of a source, and of whoever else the article speaks of."""

from dataclasses import dataclass
from typing import Literal

from glose.annotation import Speaker
from glose.languages.fr.findings import Gender
from glose.languages.fr.noun_phrases import Form

__all__ = ["Actor", "Rank", "Record", "SourceFact"]

Rank = Literal["subject", "inner", "agent", "object", "other", "complement", "asked", "speaker"]
"""What somebody is in the sentence: its subject, that of a subordinate clause, the agent of a passive, an object,
something else, the complement of a noun, whom somebody asks; or the speaker of a quotation before."""


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A source as resolution needs it: where it stands, its form, and what its words show.

    `start` is in the article, `sentence` the number of its sentence there. `head` is the lemma of its noun; `details`
    are the other words that say something (*le ministre iranien de la Mer* → iranien, mer), and `of` is true where one
    of them is a noun. `definite` is true of *le*, *la*, *ce*, `owned` of *son*, *leur*, `pointing` of *ce*, *cette*;
    `human` of a noun for a person; `former` of *l'ancien*, *l'ex-*, *le double*; `bare` of one whose words tell of
    somebody already named. `kinds` are those of a noun for a body (`speaker_nouns`), `age` the years that the phrase
    tells.
    """

    start: int
    sentence: int
    text: str
    form: Form
    gender: Gender | None
    plural: bool
    head: str = ""
    details: frozenset[str] = frozenset()
    of: bool = False
    definite: bool = False
    owned: bool = False
    pointing: bool = False
    human: bool = False
    bare: bool = False
    former: bool = False
    mention: str | None = None
    kinds: tuple[str, ...] = ()
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something whom the story tells of, outside any source: the words, and the rank in the sentence.

    `quoted` is true of what stands in quotation marks; `together` of one of several named at once (*Ana et Luc*), of
    whom the first has the greater `share`; `issues` of who gives out a document there (*Le club a publié une lettre*).
    """

    fact: SourceFact
    rank: Rank
    quoted: bool = False
    together: bool = False
    share: float = 1.0
    issues: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """An actor of whom it is known who it is. `start` is in the article, as is the number of the `sentence`.

    `guessed` says that only the given name shows the gender; `kind` is the label of a name, "human" for a person
    without one, "thing" for all else. `weight` is what the rank counts; `together` is true of several named at once, of
    whom `speaker` is the first; `outside` is 1, less in what somebody else is quoted with.
    """

    start: int
    sentence: int
    paragraph: int
    speaker: Speaker
    gender: Gender | None
    plural: bool
    kind: str
    weight: float
    head: str = ""
    guessed: bool = False
    spoke: bool = False
    together: bool = False
    outside: float = 1.0

    @property
    def key(self) -> str:
        """What is the same of all records of one speaker."""
        return (self.speaker.entity or self.speaker.name) + ("+" if self.together else "")
