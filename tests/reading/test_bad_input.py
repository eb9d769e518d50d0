"""Each bad input is refused with one sentence that names it and says what to do."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from glose.reading import ReadingError, read
from glose.reading.content import MAX_BYTES


def _told(origin: str | Path) -> str:
    with pytest.raises(ReadingError) as caught:
        read(str(origin))
    return str(caught.value)


def test_a_missing_file(tmp_path):
    assert _told(tmp_path / "a.txt") == f"{tmp_path}/a.txt: there is no such file; check the path."


def test_a_directory(tmp_path):
    assert _told(tmp_path) == f"{tmp_path} is a directory; give the path of an article in it."


def test_a_path_through_a_file(written):
    path = written("a.txt", "Bonjour.")
    assert _told(f"{path}/b.txt") == f"{path}/b.txt cannot be read: Not a directory."


def test_an_empty_path():
    """An unset variable of a shell script makes one."""
    assert _told("") == "An empty name is no article; give a path, or - for standard input."


@pytest.mark.parametrize("url", ["https://courrier.example/pont?page=1&vue=2", "HTTP://courrier.example/a"])
def test_the_address_of_a_page(url):
    quoted = shlex.quote(url)
    told = f"{quoted} is not a file; save the page, or write: curl -sL {quoted} | glose - --url {quoted}"
    assert _told(url) == told


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a"])
@pytest.mark.parametrize("content", [b"%PDF-1.4\n1 0 obj\n", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(99)])
def test_a_pdf(refused, name, content):
    assert refused(name, content) == f"{name} is a PDF; turn it into text first, such as with pdftotext."


def test_links_that_go_in_circles(tmp_path):
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert _told(link) == f"{link} cannot be read: Too many levels of symbolic links."


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_file_can_have(name):
    assert _told(name).endswith("no file can have this name; check the path.")


def test_a_name_that_is_too_long():
    assert _told("a" * 300).endswith("cannot be read: File name too long.")


def test_a_name_whose_sidecar_would_be_too_long_is_read(tmp_path):
    path = tmp_path / ("a" * 255)
    path.write_text("Bonjour à tous.")
    assert read(str(path)).text == "Bonjour à tous."


def test_a_file_that_may_not_be_read(written, tmp_path):
    path = Path(written("a.txt", "Bonjour."))
    path.chmod(0)
    if os.geteuid() != 0:
        assert _told(path) == f"{path} may not be read; check its permissions."
        return
    nobody = 65534
    os.seteuid(nobody)  # root reads everything
    try:
        assert _told(path) == f"{path} may not be read; check its permissions."
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a"])
def test_an_empty_file(refused, name):
    assert refused(name, "") == f"{name} is empty; there is nothing to read."


@pytest.mark.parametrize("text", [" \n\t\n", "1 2 3\n***\n", "\u00a0\u202f", "…", "😀", "« » !"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_without_a_sentence(refused, name, text):
    assert refused(name, text) == f"{name} has no sentence to read: there is not a letter in it."


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 10, b"Bonjour.\0", bytes(range(1, 256)) * 4],
    ids=["image", "every byte", "text with a NUL", "every byte but NUL"],
)
def test_a_binary_file(refused, name, content):
    assert refused(name, content) == f"{name} is not text but binary data; give a text, Markdown or HTML file."


def test_a_file_of_100_mb_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    expected = f"{path} is larger than 50 MB, too large for an article; split it or give a part of it."
    assert _told(path) == expected


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr("glose.reading.content.MAX_BYTES", 8)
    path = tmp_path / "a.txt"
    path.write_text("Bonjour.")
    assert read(str(path)).text == "Bonjour."
    path.write_text("Bonjour !")
    assert "is larger than" in _told(path)


def test_an_endless_device_is_read_to_the_limit_and_no_further():
    assert _told("/dev/zero").startswith(f"/dev/zero is larger than {MAX_BYTES // 1_000_000} MB")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("klingon", "klingon is not an encoding known here; give one such as utf-8, iso-8859-15 or windows-1252."),
        ("rot13", "rot13 is not an encoding known here; give one such as utf-8, iso-8859-15 or windows-1252."),
        ("a\x1b[31m\0", "a␛[31m␀ is not an encoding known here; give one such as utf-8, iso-8859-15 or windows-1252."),
        ("utf-8", "a.txt is not in utf-8 (see its byte 3); give another encoding or let it be detected."),
        ("utf-16", "a.txt is not in utf-16 (see its byte 4); give another encoding or let it be detected."),
    ],
)
def test_a_wrong_encoding(refused, encoding, told):
    assert refused("a.txt", b"caf\xe9.", encoding=encoding) == told


@pytest.mark.parametrize(
    ("sidecar", "told"),
    [
        ('{"title": "Le port",\n  date}', "is not valid JSON, line 2, column 3; correct it or remove it."),
        ("[" * 100_000, "is not CSL-JSON but JSON of another kind; correct it or remove it."),
        ("1" * 5_000, "is not CSL-JSON but JSON of another kind; correct it or remove it."),
        ("[]", "is not a CSL-JSON item; write one object with fields such as title, author and issued."),
        ("[{}, {}]", "is not a CSL-JSON item; write one object with fields such as title, author and issued."),
        ('"Le port"', "is not a CSL-JSON item; write one object with fields such as title, author and issued."),
        ('{"title": 1}', "is not a CSL-JSON item: Expected `str | null`, got `int` - at `$.title`; correct it."),
        (
            '{"author": "Zoé"}',
            "is not a CSL-JSON item: Expected `array`, got `str` - at `$.author`; correct it.",
        ),
        ("", "is not valid JSON, line 1, column 1; correct it or remove it."),
    ],
)
def test_a_broken_sidecar(written, refused, sidecar, told):
    written("a.json", sidecar)
    assert refused("a.txt", "Bonjour.") == f"a.json {told}"


@pytest.mark.parametrize("parts", ["[2021, 13]", "[2021, 2, 30]", "[0]", "[]", "[2021, 7, 5, 1]"])
def test_a_sidecar_with_a_date_that_no_calendar_has(written, refused, parts):
    written("a.json", f'{{"issued": {{"date-parts": [{parts}]}}}}')
    told = f"a.json: issued gives {parts}, which is no date; write it as year, month and day."
    assert refused("a.txt", "Bonjour.") == told


def test_a_sidecar_that_is_a_directory(tmp_path, refused):
    (tmp_path / "a.json").mkdir()
    assert refused("a.txt", "Bonjour.") == "a.json is a directory; give the path of an article in it."


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("---\ntitle: [a\n---", "its front matter is not valid YAML, line 3; correct it or remove it."),
        ("---\na: b\n\tc: d\n---", "its front matter is not valid YAML, line 3; correct it or remove it."),
        ("---\na: " + "[" * 5_000 + "\n---", "its front matter is not valid YAML; correct it or remove it."),
        ("+++\na = 1\ntitle = b\n+++", "its front matter is not valid TOML, line 3; correct it or remove it."),
        ("+++\na = " + "[" * 5_000 + "\n+++", "its front matter is not valid TOML; correct it or remove it."),
        (
            "---\nBonjour à tous\n---",
            "its front matter has no fields; write lines such as “title: …” or remove it.",
        ),
        ("---\ntitle: {a: b}\n---", "title in its front matter is not text; write it on one line."),
        ("+++\nauthor = [1.5]\n+++", "author in its front matter is not text; write it on one line."),
        (
            "---\ndate: 2021-02-30\n---",
            "date in its front matter is 2021-02-30, which is no date; write it as 2021-07-05.",
        ),
    ],
)
def test_invalid_front_matter(refused, matter, told):
    assert refused("a.md", f"{matter}\nBonjour.") == f"a.md: {told}"


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!DOCTYPE html><html><head><title>Accueil</title></head><body></body></html>",
        "<html><body><nav><a href='/'>Accueil</a> <a href='/une'>À la une</a></nav></body></html>",
        "<html><body><h1>Le Courrier</h1><div><a href='/'>Accueil</a></div></body></html>",
        "<html><body><script>var a = 'Bonjour à tous.'</script></body></html>",
        "<html><body>" + "<div>" * 100_000,
        "<!-- rien -->",
    ],
)
def test_a_page_without_an_article(refused, page):
    told = "a.html holds no article, as far as can be seen; save the page of a single article, or its text."
    assert refused("a.html", page) == told


@pytest.mark.parametrize("content", ["{", '{"a": 1}', "[]", "Bonjour."])
def test_json_that_is_no_article(refused, content):
    assert refused("a.json", content).startswith("a.json is not an article in JSON: ")


def test_json_with_a_date_that_no_calendar_has(refused):
    article = '{"text": "Bonjour.", "article": {"csl": {"issued": {"date-parts": [[2021, 2, 30]]}}}}'
    told = "a.json: issued gives [2021, 2, 30], which is no date; write it as year, month and day."
    assert refused("a.json", article) == told


def test_no_escape_sequence_of_a_name_reaches_the_terminal():
    assert _told("a\x1b]0;titre\x07\n.txt") == "a␛]0;titre␇ .txt: there is no such file; check the path."


def _glose_read(origin: str, **streams) -> str:
    code = "import sys; from glose.reading import read; print(repr(read(sys.argv[1]).text))"
    told = subprocess.run(
        [sys.executable, "-c", code, origin], capture_output=True, text=True, timeout=60, check=False, **streams
    )
    return (told.stdout or told.stderr).splitlines()[-1]


def test_standard_input_is_read_to_its_end():
    assert _glose_read("-", input="Le port.\nFin.") == repr("Le port.\nFin.")


def test_standard_input_that_is_empty():
    expected = "glose.reading.errors.ReadingError: standard input is empty; there is nothing to read."
    assert _glose_read("-", input="") == expected


def test_standard_input_that_is_closed():
    command = f"{sys.executable} -c \"from glose.reading import read; read('-')\" <&-"
    told = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, check=False)
    sentence = "standard input is closed; pipe an article into it or give a path."
    assert told.stderr.splitlines()[-1] == f"glose.reading.errors.ReadingError: {sentence}"


def test_a_page_on_standard_input_is_known_by_its_first_tag():
    assert _glose_read("-", input="<html><body><p>Le port rouvre.</p></body></html>") == repr("Le port rouvre.")


def test_a_named_pipe_is_read_to_its_end(tmp_path):
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", f"printf 'Par un tube.' > {pipe}"]):
        assert read(str(pipe)).text == "Par un tube."


def test_dev_stdin_is_standard_input():
    assert _glose_read("/dev/stdin", input="Le port.") == repr("Le port.")
