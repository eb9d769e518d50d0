"""Every text of the interface goes through one catalogue, and the French one is complete."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from glose import translation
from glose.locales.update import template

FRENCH = Path(translation.__file__).parent / "locales" / "fr" / "LC_MESSAGES" / "glose"


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    translation.use("en")


def french() -> Catalog:
    with FRENCH.with_suffix(".po").open("rb") as file:
        return read_po(file, locale="fr")


def strings(catalog: Catalog) -> dict[str, list[str]]:
    """Return the translations of each message, by its id or its singular one."""
    return {m.id if isinstance(m.id, str) else m.id[0]: listed(m.string) for m in catalog if m.id}


def listed(forms: str | tuple[str, ...] | list[str]) -> list[str]:
    return [forms] if isinstance(forms, str) else list(forms)


def sources() -> set[object]:
    """Return the id of every message that the catalogue should have."""
    return {message.id for message in template() if message.id}


def test_every_message_of_the_sources_has_a_french_one() -> None:
    translated = {m.id for m in french() if m.id and m.string and all(m.string) and not m.fuzzy}
    assert sources() - translated == set()


def test_no_french_message_is_left_over() -> None:
    assert {m.id for m in french() if m.id} - sources() == set()


def test_no_message_hides_where_it_cannot_be_found() -> None:
    """A call in an f-string is not seen by the tool that collects the messages."""
    call = re.compile(r"""\bf(['"]).*?\{(?:_|ngettext)\((?!\w+\.?\w*\))""")
    sources = Path(translation.__file__).parent.rglob("*.py")
    assert [path for path in sources if any(map(call.search, path.read_text("utf-8").splitlines()))] == []


def test_french_messages_are_typeset_as_french_is() -> None:
    """No-break blanks inside guillemets and before double punctuation, no straight apostrophes."""
    wrong = re.compile(r"« | »| [:;!?%]|'|\.\.\.|\w[;!?](?=\s|$)")
    assert [text for forms in strings(french()).values() for text in forms if wrong.search(text)] == []


def test_french_messages_have_the_same_placeholders() -> None:
    for message in french():
        ids, translations = listed(message.id), listed(message.string)
        for english, translated in zip(ids, translations, strict=True):
            assert fields(translated) == fields(english), english


def fields(text: str) -> set[str | None]:
    """Return the names in braces."""
    return {name for _words, name, _format, _conversion in Formatter().parse(text) if name is not None}


def test_the_compiled_catalogue_is_that_of_the_sources() -> None:
    with FRENCH.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert strings(compiled) == strings(french())


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


@pytest.mark.parametrize(
    "arguments", [["--ui-language", "fr", "--help"], ["--help"], ["--ui-language", "fr", "read", "-h"]]
)
def test_help_is_in_the_language_asked_for(arguments: list[str]) -> None:
    """By the option or by the environment, with what click says itself."""
    environment = {**os.environ, "LANGUAGE": "en" if "--ui-language" in arguments else "fr_FR.UTF-8"}
    told = subprocess.run(
        [sys.executable, "-m", "glose", *arguments], env=environment, capture_output=True, text=True, check=True
    )
    assert "Usage\u00a0:" in told.stdout
    assert "Options\u00a0:" in told.stdout
    assert "Afficher cette aide et quitter." in told.stdout
    assert re.search("Lire (des|un) articles?", told.stdout)


def test_an_article_after_the_language_of_the_interface_is_read(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "glose", "--ui-language", "fr", str(tmp_path / "rien.txt")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "il n’y a pas de tel fichier" in told.stderr
