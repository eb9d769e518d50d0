"""French words whose full stop ends no sentence, and words that open sentences.

Compiled for this project from the abbreviations of the Lexique des règles typographiques en usage à l'Imprimerie
nationale (titles, months, references) and from what the press writes (companies, foreign titles, *Roe v. Wade*).
"""

from glose.languages.sentences import Abbreviations

__all__ = ["ABBREVIATIONS"]

_TITLES = "m mm mme mmes mlle mlles dr drs pr me mgr st ste mr mrs ms prof gal gén col cdt cap lt sgt rev hon sen gov"
_REFERENCES = "cf env ex vs v c.-à-d i.e e.g ibid op loc av apr éd dir trad coord n.d.l.r al av.j.-c"
_ADDRESSES = "bd boul fbg pl chem tél dép"
_BEFORE_NUMBER = "p pp no nos n art arts vol chap fig t al hab janv févr fév avr juil sept oct nov déc"
_OPENERS = (
    "il elle ils elles on nous vous je tu ce c cette ces cet le la les l un une des du au aux en dans sur pour par "
    "avec sans mais et or ni car donc puis ainsi alors après avant depuis selon lors lorsque quand si son sa ses leur "
    "leurs aucun chaque plusieurs certains tous toutes tout d s n qui que quant malgré face enfin pourtant cependant"
)

ABBREVIATIONS = Abbreviations(
    always=frozenset(f"{_TITLES} {_REFERENCES} {_ADDRESSES}".split()),
    before_number=frozenset(_BEFORE_NUMBER.split()),
    openers=frozenset(_OPENERS.split()),
)
"""The table for `glose.languages.sentences`."""
