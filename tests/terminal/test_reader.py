"""The reader in a real terminal, from the command line to a clean exit."""

import os
import re
import shlex
import signal
import time
from pathlib import Path

import pytest

from glose import bundled

SEED = bundled.seeds() / "000_fcba712da5b65f55.txt"
FIRST_WORDS = "la plupart devraient partir"
ANNOTATED = "Quotations 7"
WORKER = "--from jsonl"


@pytest.fixture
def reading(terminal):
    """Open a terminal in which a shell has started `glose` on an article."""

    def start(article: Path = SEED, options: str = "", **window):
        opened = terminal(**window)
        opened.wait_for("ready>")
        opened.type(f"glose {shlex.quote(str(article))} {options}; echo status=$?")
        opened.press("Enter")
        return opened

    return start


def _restored(window) -> bool:
    """Whether the terminal is as a shell wants it: own screen, visible cursor, no mouse, echo."""
    return [window.state(name) for name in ("alternate_on", "cursor_flag", "mouse_any_flag")] == ["0", "1", "0"]


def _echoes(window) -> bool:
    window.wait_until(lambda screen: screen.rstrip().endswith("ready>"), "the shell")
    window.type("stty -a | tr ';' ' ' | tr ' ' '\\n' | grep -x echo")
    window.press("Enter")
    return "\necho\n" in window.wait_until(lambda screen: "\necho\n" in screen, "echo")


def _processes(window, words: str) -> list[int]:
    """Return the processes below the window's shell whose command line holds `words`."""
    parents, found = {int(window.state("pane_pid"))}, []
    for entry in sorted(int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()):
        try:
            status = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
            command = Path(f"/proc/{entry}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:  # it has ended meanwhile
            continue
        if int(status[1]) in parents:
            parents.add(entry)
            if words in command:
                found.append(entry)
    return found


def _wait_for_process(window, words: str) -> int:
    deadline = time.monotonic() + 30
    while not (found := _processes(window, words)):
        assert time.monotonic() < deadline, f"no process with {words!r}"
        time.sleep(0.02)
    return found[-1]


def _wait_for_end_of(process: int) -> None:
    deadline = time.monotonic() + 10
    while _runs(process):
        assert time.monotonic() < deadline, "it runs on"
        time.sleep(0.05)


def _runs(process: int) -> bool:
    """Whether a process is there and not a zombie that nobody has asked how it ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_article_is_read_annotated_and_left(reading):
    """The text comes first, then names and quotations; the shell gets its terminal back as it was."""
    window = reading()
    window.wait_for(FIRST_WORDS)
    screen = window.wait_for(ANNOTATED)
    assert "Amruddin Wali" in screen
    assert window.state("alternate_on") == "1"
    window.press("q")
    window.wait_for("status=0")
    assert FIRST_WORDS not in window.screen()
    assert _restored(window)
    assert _echoes(window)


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (80, 24), (200, 60)])
def test_it_reads_at_any_size(reading, columns, rows):
    """No line is wider than the window, and the first words stand near its top."""
    window = reading(columns=columns, rows=rows)
    screen = window.wait_for("américaines partent")
    assert max(map(len, screen.splitlines())) <= columns
    assert window.place_of("américaines partent")[1] < 4
    window.press("q")
    window.wait_for("status=0")


def test_keys_step_through_sentences_and_quotations(reading):
    """The title bar says where one is, the card says who speaks and why."""
    window = reading()
    window.wait_for(ANNOTATED)
    window.wait_for("sentence 1 of 19")
    window.press("j", "j")
    window.wait_for("sentence 3 of 19")
    window.press("k")
    window.wait_for("sentence 2 of 19")
    window.press("s", "s")
    window.wait_for("Il → Amruddin Wali")
    window.press("G")
    window.wait_for("sentence 19 of 19")
    window.press("g")
    window.wait_for("sentence 1 of 19")


def test_the_interface_speaks_the_language_of_the_environment(reading):
    """In the title bar, the panel and what a copy says."""
    window = reading(LANG="fr_FR.UTF-8")
    window.wait_for("Citations 7")
    window.wait_for("phrase 1 sur 19")
    window.press("y")
    window.wait_for("caractères)")


def test_a_quotation_is_copied_with_its_speaker(reading):
    """Inside tmux, into its buffer; the toast says what, how much and by which way."""
    window = reading()
    window.wait_for(ANNOTATED)
    window.press("s", "s")
    window.wait_for("Il → Amruddin Wali")
    window.press("y")
    window.wait_for("characters)")
    copied = window.copied()
    assert copied is not None
    assert "En ce moment, j’entends le bruit des balles." in copied
    assert "Amruddin Wali" in copied


def test_a_click_selects_and_a_resize_keeps_the_place(reading):
    """The sentence that is current stays on the screen whatever the size."""
    window = reading()
    window.wait_for(ANNOTATED)
    window.click(*window.place_of("Leurs forces sont également"))
    window.wait_for("sentence 3 of 19")
    for columns, rows in ((40, 12), (200, 50), (90, 20)):
        window.resize(columns, rows)
        window.wait_until(lambda screen: "Leurs forces" in screen, f"the sentence at {columns}×{rows}")
    window.press("q")
    window.wait_for("status=0")


def test_a_file_that_cannot_be_read_never_starts_the_reader(reading, tmp_path):
    """One sentence, status 1, and the terminal untouched."""
    window = reading(tmp_path / "rien.txt")
    screen = window.wait_for("status=1")
    assert "thereisnosuchfile;checkthepath." in "".join(screen.split())  # a line may end at any blank of the sentence
    assert "Traceback" not in screen
    assert _restored(window)


def test_no_escape_sequence_of_an_article_reaches_the_terminal(reading, tmp_path):
    """Neither of its text nor of its title: they show as symbols."""
    article = tmp_path / "a.txt"
    article.write_text(
        "Le port\x1b]2;PIRATE\x07 rouvre\x1b[2J\n\nLe maire\x1b[31m a\x9b31m parlé.\x1b[?1049l Il l’a dit."
    )
    window = reading(article)
    screen = window.wait_for("␛[31m a")
    assert "␛]2;PIRATE␇" in screen
    assert "PIRATE" not in window.state("pane_title")
    assert window.state("alternate_on") == "1"


@pytest.mark.parametrize("name", ["INT", "TERM", "HUP"])
def test_a_signal_ends_the_reader_and_restores_the_terminal(reading, name):
    """As a closing session or another program may send it."""
    window = reading()
    window.wait_for(ANNOTATED)
    os.kill(_wait_for_process(window, "bin/glose"), getattr(signal, f"SIG{name}"))
    window.wait_for("status=")
    assert _restored(window)
    assert _echoes(window)


def test_a_worker_that_is_killed_at_its_start_is_started_again(reading):
    """The text stays, keys work, and the annotations come."""
    window = reading()
    os.kill(_wait_for_process(window, WORKER), signal.SIGKILL)
    window.wait_for(FIRST_WORDS)
    window.wait_for(ANNOTATED)
    window.press("j")
    window.wait_for("sentence 2 of 19")
    window.press("q")
    window.wait_for("status=0")


def test_nothing_runs_on_after_the_reader(reading):
    """The worker ends with it."""
    window = reading()
    worker = _wait_for_process(window, WORKER)
    window.wait_for(ANNOTATED)
    window.press("q")
    window.wait_for("status=0")
    _wait_for_end_of(worker)


def test_no_worker_survives_a_reader_that_is_killed(reading, tmp_path):
    """Not even in the middle of an article that takes it minutes."""
    article = tmp_path / "long.txt"
    article.write_text("Le maire de Clairval a déclaré que le pont rouvrirait en mars.\n" * 60_000)
    window = reading(article)
    window.wait_for("Le maire")
    worker = _wait_for_process(window, WORKER)
    time.sleep(2)  # it is annotating by now
    assert Path(f"/proc/{worker}").exists()
    os.kill(_wait_for_process(window, "bin/glose"), signal.SIGKILL)
    _wait_for_end_of(worker)


def test_closing_the_window_ends_the_reader_and_keeps_the_place(reading):
    """The terminal is gone: nothing can be restored, but nothing is lost and nothing hangs."""
    window = reading()
    worker = _wait_for_process(window, WORKER)
    window.wait_for(ANNOTATED)
    window.press("j", "j")
    window.wait_for("sentence 3 of 19")
    reader = _wait_for_process(window, "bin/glose")
    window.close()
    _wait_for_end_of(reader)
    _wait_for_end_of(worker)
    reading().wait_for("sentence 3 of 19")


def test_the_reader_is_suspended_and_resumed(reading):
    """Ctrl+Z gives the shell its terminal back; after fg the reader is where it was."""
    window = reading()
    window.wait_for(ANNOTATED)
    window.press("j", "j")
    before = window.wait_for("sentence 3 of 19")
    window.press("C-z")
    window.wait_until(lambda screen: screen.rstrip().endswith("ready>"), "the shell")
    assert _restored(window)
    assert _echoes(window)
    window.type("fg")
    window.press("Enter")
    window.wait_until(lambda screen: screen == before, "the screen as it was")
    assert window.state("alternate_on") == "1"
    window.press("j")
    window.wait_for("sentence 4 of 19")
    window.press("q")
    window.wait_until(lambda screen: screen.rstrip().endswith("ready>"), "the shell")
    assert _restored(window)


def _colours(window) -> set[str]:
    """Return the SGR parameters on the screen that choose a colour (ECMA-48, 8.3.117), the default one left out."""
    styles = re.findall(r"\x1b\[([0-9;:]*)m", window.screen(escapes=True))
    parameters = {one for style in styles for one in style.split(";")}
    return {one for one in parameters if re.fullmatch(r"[349][0-8]|10[0-7]", one)}


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "vt100"}], ids=["NO_COLOR", "monochrome"])
def test_without_colours_nothing_chooses_one_and_signs_say_it_all(reading, environment):
    """In the text, in the panel, in windows over it."""
    window = reading(**environment)
    window.wait_for(ANNOTATED)
    window.press("s", "s")
    window.wait_for("Il → Amruddin Wali")
    shown = [_colours(window)]
    assert "\x1b[7m" in window.screen(escapes=True)
    for key, words in (("Tab", "› "), ("Y", "Plain text"), ("Escape", "› "), ("?", "Keys and signs")):
        window.press(key)
        window.wait_for(words)
        window.wait_until(lambda screen, open=key == "Y": ("Plain text" in screen) == open, "the window")
        shown.append(_colours(window))
    assert shown == [set()] * 5


def test_on_a_terminal_of_sixteen_colours_no_other_is_asked_for(reading):
    """Persons, organisations and places differ in it."""
    window = reading(TERM="screen")
    window.wait_for(ANNOTATED)
    screen = window.screen(escapes=True)
    assert not re.search(r"[34]8[;:][25][;:]", screen)
    assert len(_colours(window)) >= 5


def test_a_terminal_that_can_only_print_gets_the_article_printed(reading):
    """TERM=dumb: no reader, no escape sequence."""
    window = reading(TERM="dumb", rows=100)
    screen = window.wait_for("status=0")
    assert "Amruddin Wali" in screen
    assert window.state("alternate_on") == "0"
    assert _colours(window) == set()


def test_a_pipe_gets_the_annotated_article_and_no_reader(reading):
    """`glose ARTICLE | cat` prints and ends."""
    window = reading(options="| cat", rows=100)
    screen = window.wait_for("status=0")
    assert "partent d’ici" in screen
    assert "Amruddin Wali" in screen
    assert window.state("alternate_on") == "0"
