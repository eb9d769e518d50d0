"""Searching and jumping in a real terminal."""

import re
import shlex

from glose import bundled

SEED = bundled.seeds() / "000_fcba712da5b65f55.txt"


def keys_with_search(screen: str) -> bool:
    return "/TALIBANS" in screen and "j/k" in screen


def test_a_search_counts_its_matches_and_escape_goes_back(terminal) -> None:
    window = terminal()
    window.wait_for("ready>")
    window.type(f"glose {shlex.quote(str(SEED))}")
    window.press("Enter")
    window.wait_for("la plupart devraient partir")
    window.type("/")
    window.wait_for("words, or re:")
    window.type("TALIBANS")
    window.wait_until(lambda screen: re.search(r"1 of \d+\s*$", screen.rstrip()), "the count")
    window.press("Enter")
    window.wait_until(keys_with_search, "the line of keys")
    window.type(":")
    window.wait_for("p12")
    window.type("p2")
    window.press("Enter")
    window.wait_until(keys_with_search, "the line of keys again")
    window.press("Escape")
    window.wait_until(lambda screen: "/TALIBANS" not in screen and "j/k" in screen, "the search to be over")
    window.type("q")
    window.wait_for("ready>")
