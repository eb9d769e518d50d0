"""Links to words lead to them in a browser that knows text fragments."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from glose.citations.text_fragment import linked

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")

PARAGRAPHS = (
    "Le marche est long, dit-on, et la reine aussi.",
    "Il a dit «\u00a0L’école ferme\u202f: voilà\u00a0» hier.",
    "« Le pont, c’est fini - ou presque », dit-il, non & non, 50 % + 1.",
    "Le pont ferme demain\u202f; le pont rouvre en mai.",
    "Le marché est long, dit la reine d’Espagne.",
    "Il a dit «\u00a0L’école ferme\u202f: voilà\u00a0» hier et encore demain.",
    "« Une phrase qui est assez longue pour que ses bouts suffisent à la trouver. Elle va plus loin ; elle finit là. »",
    "Oui.",
)
TEXT = "\n".join(PARAGRAPHS)
SCRIPT = """
setTimeout(() => {
  const inView = (one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight;
  document.title = scrollY ? [...document.querySelectorAll("p")].findIndex(inView) : "nowhere";
}, 1000);
"""
"""Says in the title which paragraph the browser has scrolled to."""


class Page(BaseHTTPRequestHandler):
    """A page whose paragraphs are far apart."""

    def do_GET(self) -> None:
        """Serve the page, whatever is asked for."""
        shown = "".join(f'<p style="margin: 3000px 0">{escape(paragraph)}</p>' for paragraph in PARAGRAPHS)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f"<!doctype html><title></title>{shown}<script>{SCRIPT}</script>".encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the page is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        ("L’école ferme\u202f: voilà", 1),
        ("Le pont, c’est fini - ou presque », dit-il, non & non, 50 % + 1", 2),
        ("le pont rouvre", 3),
        ("Le marché est long", 4),
        ("Espagne", 4),
        ("L’école ferme\u202f: voilà", 5),
        (PARAGRAPHS[6], 6),
    ],
)
def test_a_link_leads_to_the_words(address: str, tmp_path: Path, words: str, paragraph: int):
    start = TEXT.index(words, len("\n".join(PARAGRAPHS[:paragraph])))
    url = linked(address, TEXT, start, start + len(words))
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}"]
    command = [str(BROWSER), *options, "--virtual-time-budget=3000", "--dump-dom", url]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert re.search("<title>(.*?)</title>", shown)[1] == str(paragraph), url
