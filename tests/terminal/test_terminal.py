"""The terminal that the other tests here rely on."""

import pytest


def test_what_a_command_prints_stands_on_the_screen(terminal):
    window = terminal("sh", "-c", "printf 'Bonjour «\u00a0Zoé\u00a0»'; exit 3")
    assert window.wait_for_exit() == 3
    assert window.screen().splitlines()[0] == "Bonjour «\u00a0Zoé\u00a0»"


def test_keys_reach_the_command_and_its_size_is_the_windows(terminal):
    window = terminal(columns=50, rows=12)
    window.wait_for("ready>")
    window.type("stty size")
    window.press("Enter")
    window.wait_for("12 50")
    window.resize(70, 20)
    window.type("stty size")
    window.press("Enter")
    window.wait_for("20 70")


def test_styles_show_as_escape_sequences(terminal):
    window = terminal("sh", "-c", "printf '\\033[1mgras\\033[0m'")
    window.wait_for_exit()
    assert "\x1b[1mgras" in window.screen(escapes=True)
    assert window.place_of("ras") == (1, 0)


def test_what_was_copied_is_in_the_buffer(terminal):
    window = terminal("sh", "-c", "printf 'la citation' | tmux load-buffer -")
    assert window.wait_for_exit() == 0
    assert window.copied() == "la citation"


def test_waiting_in_vain_fails_and_shows_the_screen(terminal):
    window = terminal("sh", "-c", "echo ici; sleep 30")
    window.wait_for("ici")
    with pytest.raises(AssertionError, match=r"waited 0 s for 'ailleurs'; the screen shows:\nici"):
        window.wait_for("ailleurs", timeout=0.2)
