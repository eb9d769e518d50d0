"""What the interface calls the types of entities, the kinds of quotations and notes, speakers, and languages."""

from glose.annotation import Kind, Label, Quote
from glose.note import NoteKind
from glose.translation import _

__all__ = ["kind_name", "label_names", "language_name", "note_name", "speaker_name"]


def label_names(label: Label) -> str:
    """Return what entities of type `label` are called together."""
    names: dict[Label, str] = {
        "PER": _("Persons"),
        "ORG": _("Organisations"),
        "LOC": _("Places"),
        "NORP": _("Peoples and groups"),
        "EVENT": _("Events"),
        "PRODUCT": _("Works and products"),
        "DATE": _("Dates"),
        "TIME": _("Times"),
        "MONEY": _("Money"),
        "PERCENT": _("Percentages"),
        "QUANTITY": _("Quantities"),
    }
    return names[label]


def kind_name(kind: Kind) -> str:
    """Return what a quotation of `kind` is called beside "quotation"."""
    names: dict[Kind, str] = {"direct": _("direct"), "mixed": _("mixed"), "indirect": _("indirect")}
    return names[kind]


def note_name(kind: NoteKind) -> str:
    """Return what a note of `kind` is called."""
    names: dict[NoteKind, str] = {
        "bookmark": _("bookmark"),
        "highlight": _("highlight"),
        "comment": _("comment"),
    }
    return names[kind]


def speaker_name(quote: Quote) -> str:
    """Return who says `quote`, as far as is known."""
    if quote.speaker:
        return quote.speaker.name
    return quote.source.text if quote.source else _("speaker unknown")


def language_name(code: str) -> str:
    """Return the name of the language with the ISO 639-1 `code`, or the code where we have no name for it."""
    names = {
        "ar": _("Arabic"),
        "de": _("German"),
        "en": _("English"),
        "es": _("Spanish"),
        "fr": _("French"),
        "it": _("Italian"),
        "ja": _("Japanese"),
        "nl": _("Dutch"),
        "pl": _("Polish"),
        "pt": _("Portuguese"),
        "ru": _("Russian"),
        "tr": _("Turkish"),
        "uk": _("Ukrainian"),
        "zh": _("Chinese"),
    }
    return names.get(code, code)
