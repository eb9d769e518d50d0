"""Styles from a file of the Citation Style Language."""

import sys
from pathlib import Path

import msgspec
import pytest

from glose.article import Date, Name, Record
from glose.citations import CitationError, Style, cite
from glose.citations.csl_style import csl_style
from glose.citations.quotation import Quotation

REVUE = Path(__file__).parent / "revue.csl"
RECORD = Record(
    type="article-newspaper",
    title="Le pont « de tous » ferme",
    author=(Name(family="La Tour", given="Zoé", non_dropping_particle="de"), Name(given="Platon")),
    container_title="Le Journal du Val",
    issued=Date(date_parts=((2024, 3, 4),)),
    accessed=Date(date_parts=((2026, 11, 3),)),
    url="https://journal.example/2024/pont_neuf",
    language="fr-FR",
)


@pytest.fixture(scope="module")
def style() -> Style:
    """A small style, made for this test."""
    return csl_style(str(REVUE))


def test_the_style_of_a_file_writes_every_shape(style: Style):
    entry = (
        "La Tour, Zoé de et Platon. «\u00a0Le pont «\u202fde tous\u202f» ferme\u00a0». Le Journal du Val, 4 mars 2024. "
        "consulté le 3 novembre 2026. <https://journal.example/2024/pont_neuf>."
    )
    assert cite(style, RECORD) == entry
    assert cite(style, RECORD, shape="in-text") == "[de La Tour et Platon 2024]"
    said = Quotation("«\u00a0Oui\u00a0»", "Léa Sy", None)
    assert cite(style, RECORD, shape="quote", quotation=said) == f"«\u00a0Oui\u00a0» — Léa Sy, in {entry}"


def test_the_locale_is_chosen_apart(style: Style):
    assert "“Le pont" in cite(style, RECORD, locale="en")
    assert "March 4, 2024" in cite(style, RECORD, locale="en-US")


def test_italics_are_written_as_the_markup_writes_them(style: Style):
    assert ". *Le Journal du Val*, 4 mars 2024" in cite(style, RECORD, markup="markdown")
    assert ". <i>Le Journal du Val</i>, 4 mars 2024" in cite(style, RECORD, markup="html")


def test_nothing_is_invented_where_nothing_is_known(style: Style):
    assert cite(style, Record(type="webpage", title="Seul")) == "«\u00a0Seul\u00a0»."


def test_a_name_is_looked_up_in_the_config_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.user_config_path", lambda name: tmp_path / name)
    (tmp_path / "glose" / "styles").mkdir(parents=True)
    (tmp_path / "glose" / "styles" / "la-mienne.csl").write_bytes(REVUE.read_bytes())
    assert cite(csl_style("la-mienne.csl"), RECORD, shape="in-text").startswith("[")


def test_a_file_that_is_not_there_is_told_with_the_folder_for_styles():
    with pytest.raises(CitationError, match=r"no style nulle-part\.csl: .*styles"):
        csl_style("nulle-part.csl")


STYLE = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">{}</style>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "no style"),
        ("<html/>", "no style"),
        ("<style", "no style"),
        (STYLE.format("<info/>"), "depends on"),
    ],
)
def test_what_is_no_style_is_told_with_its_file(tmp_path: Path, content: str, reason: str):
    path = tmp_path / "fausse.csl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CitationError) as raised:
        csl_style(str(path))
    assert str(raised.value).startswith(str(path))
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_style_that_cannot_be_followed_is_told_with_its_file(tmp_path: Path):
    path = tmp_path / "fausse.csl"
    broken = STYLE.format('<citation><layout><text macro="absent"/></layout></citation>')
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(CitationError, match="cannot cite in this style"):
        cite(csl_style(str(path)), RECORD)


def test_a_style_does_not_read_other_files(tmp_path: Path):
    (tmp_path / "secret").write_text("secret words", encoding="utf-8")
    path = tmp_path / "curieuse.csl"
    entity = f'<!DOCTYPE style [<!ENTITY it SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    locale = '<locale><terms><term name="accessed">&it;</term></terms></locale>'
    layout = '<citation><layout><text value="a"/><text term="accessed"/></layout></citation>'
    path.write_text(entity + STYLE.format(locale + layout), encoding="utf-8")
    assert "secret words" not in printed_or_told(path)


def printed_or_told(path: Path) -> str:
    """The citation in the style at `path`, or why there is none."""
    try:
        return cite(csl_style(str(path)), RECORD)
    except CitationError as error:
        return str(error)


def test_without_citeproc_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(CitationError, match=r"pip install 'glose\[csl\]'"):
        csl_style(str(REVUE))


def test_all_that_is_known_is_passed_on(style: Style):
    record = msgspec.structs.replace(RECORD, author=(), title=None)
    assert cite(style, record).startswith("Le Journal du Val. 4 mars 2024")
