"""French text becomes the tokens of the treebanks, and every token knows where it stands."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from glose.languages.fr.language import French
from glose.languages.fr.tokenization import BLANKS

_BLANK = French()


@pytest.fixture
def blank() -> Language:
    """A pipeline that tokenizes, and no more."""
    return _BLANK


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l’amie d'Anaïs qu’il a vue", "l’ amie d' Anaïs qu’ il a vue"),
        ("J’y vais jusqu’à ce qu’on parte", "J’ y vais jusqu’ à ce qu’ on parte"),
        ("aujourd’hui, quelqu'un et quelques-uns", "aujourd’hui , quelqu'un et quelques-uns"),
        ("presqu’île, presqu'aussi, entr’acte", "presqu’île , presqu' aussi , entr’acte"),
        ("c’est-à-dire", "c’est-à-dire"),
        ("a-t-il dit", "a -t-il dit"),
        ("« Non », ajoute-t-elle.", "« Non » , ajoute -t-elle ."),
        ("EST-IL VENU ?", "EST -IL VENU ?"),
        ("Peut-être vient-on, dit-elle", "Peut-être vient -on , dit -elle"),
        ("donne-le-moi", "donne -le -moi"),
        ("celui-ci, cette année-là, là-bas", "celui-ci , cette année -là , là-bas"),
        ("le rendez-vous au-delà", "le rendez-vous au-delà"),
        ("Jean-Noël, du Royaume-Uni, à Aix-les-Bains", "Jean-Noël , du Royaume-Uni , à Aix-les-Bains"),
        ("anti-Dupont", "anti - Dupont"),
        ("M. Roy, Mme Le Bris et le Dr. Ha.", "M. Roy , Mme Le Bris et le Dr. Ha ."),
        ("en 52 av. J.-C., art. 3, p. 12", "en 52 av. J.-C. , art. 3 , p. 12"),
        ("les U.S.A. et l’OTAN.", "les U.S.A. et l’ OTAN ."),
        ("12,5 % ou 12,5%", "12,5 % ou 12,5 %"),
        ("à 14h30, à 250 km/h", "à 14h30 , à 250 km/h"),
        ("2014-2015", "2014 - 2015"),
        ("300$, 20€, $45", "300 $ , 20 € , $ 45"),
        ("et/ou", "et / ou"),
        ("« Ah… », (non) – “si”", "« Ah … » , ( non ) – “ si ”"),
        ("fini... — Quoi?!", "fini ... — Quoi ? !"),
        ("https://exemple.fr/a?b=1, ecrire@exemple.fr.", "https://exemple.fr/a?b=1 , ecrire@exemple.fr ."),
        ("@compte et #MotCle", "@compte et #MotCle"),
        ("bravo😀👏", "bravo 😀 👏"),
        ("un point.Puis un autre", "un point . Puis un autre"),
    ],
)
def test_text_becomes_tokens(blank: Language, text: str, tokens: str) -> None:
    """Elisions and clitics stand apart, names and abbreviations stay whole, marks stand alone."""
    assert [token.text for token in blank.make_doc(text)] == tokens.split(" ")


@pytest.mark.parametrize("text", ["10 000", "1 000,5", "2 000 000", "12\u202f500", "12\u00a0500"])
def test_a_number_in_groups_is_one_token(blank: Language, text: str) -> None:
    """Its blanks are no boundaries, whichever blank they are."""
    (number,) = blank.make_doc(text)
    assert len(number.text) == len(text)


def test_a_year_before_a_number_is_not_grouped_with_it(blank: Language) -> None:
    """Four digits begin no group."""
    assert [token.text for token in blank.make_doc("en 2015 400 soldats")] == ["en", "2015", "400", "soldats"]


@pytest.mark.parametrize("mark", BLANKS)
def test_no_blank_ever_clings_to_a_word(blank: Language, mark: str) -> None:
    """A no-break space inside quotation marks counts as a plain one."""
    doc = blank.make_doc(f"«{mark}oui{mark}» !")
    assert [(token.text, token.idx) for token in doc] == [("«", 0), ("oui", 2), ("»", 6), ("!", 8)]


@pytest.mark.parametrize("run", ["«", "l'", "(", "é,", "a/", "-", "😀", "1,", "a@b.", "1 000 "])
def test_a_run_of_marks_takes_time_in_proportion(blank: Language, run: str) -> None:
    """Sixty thousand characters of marks are cut into tokens at once: spaCy alone would take minutes."""
    text = (run * 60_000)[:60_000]
    doc = blank.make_doc(text)
    assert doc.text == text
    assert len(doc) > 100


@given(
    st.text(alphabet=st.sampled_from("aé’'-.,«» \n\t\u00a0\u202f1290h%€MéJC/()…😀"), max_size=60) | st.text(max_size=60)
)
def test_tokens_tile_the_text(text: str) -> None:
    """Whatever the text, each token's offset is where its letters stand, and none is lost."""
    doc = _BLANK.make_doc(text)
    assert len(doc.text) == len(text)
    folded = text.translate(dict.fromkeys(map(ord, BLANKS), " "))
    assert all(folded[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert "".join(token.text_with_ws for token in doc) == folded


def test_the_french_module_of_spacy_is_never_imported() -> None:
    """It would take seconds; a fresh process that tokenizes French has none of it."""
    program = (
        "import sys; from glose.languages.fr.language import French; French().make_doc('Bonjour.');"
        "print([name for name in sys.modules if name.startswith('spacy.lang.fr')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
