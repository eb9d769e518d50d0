"""What is written on keys: in the language of the interface for the reader, in English in a configuration."""

from collections.abc import Iterator

import pytest

from glose import translation
from glose.ui.actions import key_name, key_text


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    translation.use("en")


def test_a_french_reader_sees_what_is_on_a_french_keyboard() -> None:
    translation.use("fr")
    assert [key_text(key) for key in ("escape", "pagedown", "ctrl+d", "j", "down")] == [
        *("Échap", "Pg suiv", "Ctrl+D", "j", "↓"),
    ]


def test_a_configuration_means_the_same_in_any_language() -> None:
    translation.use("fr")
    assert [key_name(key) for key in ("escape", "pagedown", "ctrl+d")] == ["Esc", "PgDn", "Ctrl+D"]
