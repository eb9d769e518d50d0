"""Every text of the interface goes through one catalogue, and the French one is complete."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from glose import translation

SOURCES = Path(translation.__file__).parent
FRENCH = SOURCES / "locales" / "fr" / "LC_MESSAGES" / "glose"
KEYWORDS = {"_": None, "ngettext": (1, 2)}


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    translation.use("en")


def french() -> Catalog:
    with FRENCH.with_suffix(".po").open("rb") as file:
        return read_po(file, locale="fr")


def sources() -> set[str]:
    """Return every message of the sources: its id, the singular one where there are two."""
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    return {message[0] if isinstance(message, tuple) else message for _, _, message, _, _ in found}


def test_every_message_of_the_sources_has_a_french_one() -> None:
    translated = {m.id[0] if isinstance(m.id, tuple) else m.id for m in french() if m.id and m.string and not m.fuzzy}
    assert sources() - translated == set()


def test_no_french_message_is_left_over() -> None:
    known = {m.id[0] if isinstance(m.id, tuple) else m.id for m in french() if m.id}
    assert known - sources() == set()


def test_french_messages_have_the_same_placeholders() -> None:
    assert [error for message, errors in french().check() for error in errors] == []


def test_the_compiled_catalogue_is_that_of_the_sources() -> None:
    with FRENCH.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert {m.id: m.string for m in compiled if m.id} == {m.id: m.string for m in french() if m.id}


def test_a_language_without_a_catalogue_is_english() -> None:
    translation.use("tlh")
    assert translation._("sentence") == "sentence"


@pytest.mark.parametrize("variable", ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"])
def test_the_environment_says_the_language(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "fr_FR.UTF-8")
    translation.use()
    message = next(m for m in french() if m.id and isinstance(m.id, str) and m.string != m.id)
    assert translation._(message.id) == message.string
