"""Nothing that an article, its source, a file name, a theme or a configuration says reaches the terminal as a control.

Every screen is opened on hostile words; what is written is read byte by byte (`byte_stream.controls`).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.terminal.byte_stream import Stream, controls

EVIL = (
    "\x1b[31m\x1b]2;PIRATE\x07\x1b]52;c;UElSQVRF\x07\x1b[?1049l\x9b31m\x9d2;PIRATE\x9c\x1bP+q\x1b\\\x1bc\x7f\x07\x08\r"
    "\u202eolleh\u2066\u200f\u2028\x85[bold]gras[/bold][@click=app.quit]clic[/]"
)
FILLING = "Le conseil municipal a voté la fermeture du pont des Tanneurs, que des milliers de voitures empruntent. " * 9
TEXT = f"""\
Le port {EVIL} rouvre.

# Un titre {EVIL}

Mme Anne {EVIL} Duval a déclaré : « Nous rouvrons {EVIL} le 3 mars à Lyon. » Le maire, Jean Petit, dit que non.

{FILLING}
"""

TEXTUAL = {
    *("CSI ?1049h", "CSI ?1049l"),  # the alternate screen
    *("CSI ?25l", "CSI ?25h"),  # the cursor
    *(f"CSI ?{mode}{on}" for mode in (1000, 1003, 1004, 1006, 1015, 2004) for on in "hl"),  # mouse, focus, pasting
    *("CSI ?7l", "CSI ?7h", "CSI >25u", "CSI <u"),  # no wrapping; the keyboard
    *("CSI ?2026$p", "CSI ?2048$p", "CSI ?2026h", "CSI ?2026l"),  # frames; sizes told in band
    *("CSI H", "CSI m", "'\\r'", "'\\n'"),  # places and styles
    *("string ]22;default", "string ]22;pointer", "string ]22;text"),  # the mouse's shape
}
"""The controls that Textual and glose write on purpose."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a hostile article, what is known of its source, and a home."""
    (tmp_path / "home").mkdir()
    article(tmp_path).write_text(TEXT, encoding="utf-8", newline="")
    known = {
        "type": "article-newspaper",
        "title": f"Titre {EVIL}\x00",
        "author": [{"family": f"Nom{EVIL}", "given": "Al"}],
        "container-title": f"Le Courrier{EVIL}",
        "issued": {"date-parts": [[2024, 3, 5]]},
        "URL": f"https://exemple.fr/{EVIL}",
    }
    article(tmp_path).with_suffix(".json").write_text(json.dumps(known))
    return tmp_path


def article(folder: Path) -> Path:
    return folder / "a\x1b[31m\x07\u202e\x9b.md"


def environment(folder: Path, **more: str) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {"PATH": path, "HOME": str(folder / "home"), "LANG": "C.UTF-8", "GLOSE_CLIPBOARD": "file"}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | more


def press_and_check(stream: Stream, keys: str, words: str) -> None:
    """Press `keys`, wait for `words`, and see that nothing but Textual's own controls was written for it."""
    stream.forget()
    stream.press(keys)
    stream.until(words)
    stream.quiet(0.2)
    assert set(controls(stream.written)) <= TEXTUAL, keys


def test_on_no_screen_of_the_reader(folder: Path) -> None:
    with Stream(["glose", str(article(folder))], environment=environment(folder), folder=folder) as stream:
        stream.until("sentence 1 of")
        for keys, words in (
            ("y", "clipboard.txt"),
            ("c", "clipboard.txt"),
            ("ssY", "Copy as…"),
            ("/json\r", "JSON"),
            ("w\r", "Written to"),
            ("M", "Metadata"),
            ("\x1b", "des Tanneurs"),
            ("?", "Keys and signs"),
            ("qt", "Ardoise"),
            ("qf", "Everything"),
            ("qo", "Un titre"),
            ("\rei", "Mentions"),
            ("q\x10", "Search for an action"),
            ("next", "Next sentence"),
            ("\x1b", "des Tanneurs"),
            ("/\x1b[200~\x9b1mPIRATE\x1b[201~\r", "PIRATE"),
            ("n:\x1b[200~\x9b1mPIRATE\x1b[201~\r", "PIRATE"),
            ("\x1b", "j/k"),
            ("\t/duv\r", "Duval"),
            ("\tvjy", "clipboard.txt"),
        ):
            press_and_check(stream, keys, words)
        stream.press("q")
        assert stream.end() == 0
        assert set(controls(stream.written)) <= TEXTUAL
        assert "\x1b]2;" not in stream.written


@pytest.mark.parametrize(
    "arguments",
    [
        ["{article}"],
        ["--linear", "{article}"],
        ["--print", "{article}"],
        ["cite", "{article}"],
        ["annotate", "--format", "csv", "{article}", "--to", "{evil}"],
        ["{evil}.txt"],
        ["{evil}.pdf"],
        ["--theme", "{evil}", "{article}"],
        ["themes", "--check", "{article}"],
        ["themes", "{evil}"],
        ["config"],
        ["doctor"],
        ["--{evil}"],
        ["cite", "--style", "{evil}", "{article}"],
        ["annotate", "--format", "{evil}", "{article}"],
    ],
    ids=lambda arguments: " ".join(arguments).replace("{", "").replace("}", ""),
)
def test_in_nothing_that_a_command_prints(folder: Path, arguments: list[str]) -> None:
    settings = folder / "home" / ".config" / "glose" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'"{EVIL.encode("unicode_escape").decode()}" = 1\n'.replace("\\x", "\\u00"))
    evil = EVIL.replace("/", "∕")[:60]
    told = subprocess.run(
        ["glose", *(one.format(article=article(folder), evil=evil) for one in arguments)],
        env=environment(folder, GLOSE_THEME=EVIL),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert told.stdout or told.stderr
    for written in (told.stdout, told.stderr):
        assert set(controls(written.decode("utf-8", "surrogateescape"))) <= {"'\\n'"}, arguments
    assert b"Traceback" not in told.stderr


@pytest.fixture
def hostile_themes(folder: Path) -> Path:
    """The reader's own themes: hostile titles of the length that is allowed, in files of hostile names, one wrong."""
    own = folder / "home" / ".config" / "glose" / "themes"
    own.mkdir(parents=True)
    titles = [EVIL[start : start + 40] for start in range(0, len(EVIL), 40)]
    for number, title in enumerate(titles):
        (own / f"{number}\x1b[31m\x9b\u202e.toml").write_text(f'extends = "encre"\ntitle = {_toml(title)}')
    (own / "wrong.toml").write_text(f'extends = "encre"\ntitle = {_toml(EVIL)}\n{_toml(EVIL)} = 1\n')
    return own


def _toml(text: str) -> str:
    """Return `text` as a basic string of TOML."""
    return '"' + "".join(f"\\u{ord(one):04x}" if one < " " or one in '\\"' else one for one in text) + '"'


def test_no_title_of_a_theme_in_the_chooser(folder: Path, hostile_themes: Path) -> None:
    with Stream(["glose", str(article(folder))], environment=environment(folder), folder=folder) as stream:
        stream.until("sentence 1 of")
        for keys, words in (("tg", "PIRATE"), ("jjj", "gras"), ("\r", "j/k"), ("tq", "j/k")):
            press_and_check(stream, keys, words)
        stream.press("q")
        assert stream.end() == 0
        assert "\x1b]2;" not in stream.written


def test_no_title_of_a_theme_in_what_is_printed_of_it(folder: Path, hostile_themes: Path) -> None:
    for one in (min(hostile_themes.iterdir()), hostile_themes / "wrong.toml"):
        command = ["glose", "themes", "--check", str(one)]
        told = subprocess.run(command, env=environment(folder), cwd=folder, capture_output=True, check=False)
        assert told.stdout or told.stderr
        assert set(controls((told.stdout + told.stderr).decode())) <= {"'\\n'"}, one
        assert b"Traceback" not in told.stderr
    with Stream(["glose", "themes"], environment=environment(folder), folder=folder) as stream:
        assert stream.end() == 1  # one of them is wrong
        assert "PIRATE" in stream.written
        assert set(controls(stream.written)) <= {"CSI m", "'\\r'", "'\\n'"}


def test_a_parser_of_controls_misses_none() -> None:
    assert set(controls(f"a{EVIL}b")) > {"CSI m", "string ]2;PIRATE", "CSI ?1049l", "'\\x9b'", "'c'", "'\\u202e'"}
