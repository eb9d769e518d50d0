"""What `names.decide` makes of a text, and of what the model marked in it."""

from glose.languages.fr import figures, names
from glose.languages.fr.findings import Recognised

Rule = tuple[str, dict[str, str], list[tuple[str, str]]]
"""A text, the labels that the model gives to words of it (`_` for a blank), the names that it has."""


def decided(text: str, **labels: str) -> list[tuple[str, str]]:
    """Return the label and words of each name, if the model marked the first place of each key with its label."""
    spans = []
    for words, label in labels.items():
        name = words.replace("_", " ")
        spans.append(Recognised(text.index(name), text.index(name) + len(name), label))
    return [(span.label, text[span.start : span.end]) for span in names.decide(text, spans, figures.find(text))]
