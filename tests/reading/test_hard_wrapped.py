"""Plain text that was cut at a fixed width has paragraphs again; any other keeps its lines."""

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.reading import read
from glose.reading.hard_wrapped import joined

PARAGRAPHS = (
    "Le conseil municipal de Valmorin a voté lundi 9 mars la fermeture du pont des Tanneurs, que 4 200 voitures "
    "empruntent chaque jour. Les travaux doivent durer dix-huit mois, et la ville cherche un passeur.",
    "« Nous ne pouvions plus attendre », a déclaré la maire, Odile Vasseur. « Chaque hiver, la pile centrale descend "
    "de trois centimètres. » Selon le cabinet Ardoise, les fondations « ne tiennent plus que par habitude ».",
    "Les commerçants de la rue des Forges sont inquiets. Leur porte-parole, Karim Benhadj, craint « une ville coupée "
    "en deux ». La préfecture de l’Orle n’a pas souhaité répondre, ni le syndicat des transports.",
)
WHOLE = "\n\n".join(PARAGRAPHS)


def cut(text: str, width: int) -> str:
    return "\n\n".join(textwrap.fill(one, width, break_on_hyphens=False) for one in text.split("\n\n"))


@pytest.mark.parametrize("width", range(48, 101))
def test_paragraphs_cut_at_a_width_are_whole_again(width: int) -> None:
    assert joined(cut(WHOLE, width)) == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "\n".join(PARAGRAPHS),
        "\n".join(sentence for one in PARAGRAPHS for sentence in one.split(". ")),
        "Sous le pont Mirabeau\nCoulait une eau de plomb\nEt nos heures perdues\nTombaient jusques au fond\n\n" * 5,
        "Un titre\nUn chapô qui tient sur une ligne\nLe texte.",
        "ligne\n" * 300,
        "",
        "\n\n\n",
    ],
    ids=[
        "blank lines",
        "line ends",
        "a sentence a line",
        "verse",
        "headlines",
        "short lines",
        "nothing",
        "line ends only",
    ],
)
def test_lines_that_nobody_cut_stay(text: str) -> None:
    assert joined(text) == text


def test_lists_dialogue_and_indented_lines_begin_paragraphs() -> None:
    turns = "— Et la passerelle ? demande-t-elle.\n— Elle ouvrira.\n- un\n- deux\n2) trois\n  Retrait"
    text = joined(cut(WHOLE, 72) + "\n\n" + turns)
    assert text.endswith(turns)
    assert text.startswith(PARAGRAPHS[0])


def test_a_headline_over_the_text_stays_a_line() -> None:
    assert joined("Valmorin ferme son pont\n" + cut(WHOLE, 72)) == "Valmorin ferme son pont\n" + WHOLE


def test_a_long_address_among_the_lines_ends_its_line() -> None:
    long = "https://exemple.fr/" + "a" * 120
    text = cut("\n\n".join(PARAGRAPHS * 9), 72)
    assert joined(f"{text}\n{long}\nFin.").endswith(f"{long}\nFin.")


@given(st.text("ab é\n«»—-1.)\t", max_size=400))
def test_every_character_keeps_its_offset(text: str) -> None:
    assert [one if one != "\n" else " " for one in joined(text)] == [one if one != "\n" else " " for one in text]


def test_reading_joins_lines_unless_they_are_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "pont.txt"
    path.write_text(cut(WHOLE, 72), encoding="utf-8")
    assert read(str(path)).text == WHOLE
    assert read(str(path), keep_lines=True).text == cut(WHOLE, 72)


@pytest.mark.parametrize(
    ("options", "environment", "kept"),
    [
        ([], {}, False),
        (["--keep-lines"], {}, True),
        ([], {"GLOSE_KEEP_LINES": "true"}, True),
        (["--join-lines"], {"GLOSE_KEEP_LINES": "true"}, False),
    ],
)
def test_option_and_configuration_say_whether(
    tmp_path: Path, options: list[str], environment: dict[str, str], kept: bool
) -> None:
    path = tmp_path / "pont.txt"
    path.write_text(cut(WHOLE, 72), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "glose", "annotate", *options, str(path)],
        env={"PATH": "", "HOME": str(tmp_path), **environment},
        capture_output=True,
        check=True,
    )
    assert json.loads(told.stdout)["text"] == (cut(WHOLE, 72) if kept else WHOLE)
