"""What the pages lead to is there, and every page and picture is led to."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "src" / "glose" / "languages" / "fr" / "README.md")
LINKS = {
    (page.parent / link).resolve()
    for page in PAGES
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
}


def test_what_is_linked_is_there() -> None:
    assert {link for link in LINKS if not link.exists()} == set()


def test_every_page_and_picture_is_linked() -> None:
    assert {*ROOT.glob("docs/*.md"), *ROOT.glob("docs/images/*")} <= LINKS
