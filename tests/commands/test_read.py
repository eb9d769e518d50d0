"""`glose ARTICLE` where standard output is no terminal prints the article; what cannot be read is one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SEED = str(min((Path(__file__).parents[2] / "seeds").glob("*.txt")))


def glose(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, **environment}
    command = [sys.executable, "-m", "glose", *arguments]
    return subprocess.run(command, input=stdin, env=env, capture_output=True, check=False)


def test_a_pipe_gets_the_annotated_article_without_colours() -> None:
    result = glose(SEED)
    printed = result.stdout.decode().replace("\u00a0", " ")
    assert (result.returncode, result.stderr) == (0, b"")
    assert "[Joe Biden PER1]" in printed
    assert "Amruddin Wali" in printed.split("Quotations")[1]
    assert "\x1b" not in printed


def test_what_is_piped_in_is_the_article_where_none_is_named() -> None:
    result = glose("--lang", "fr", stdin="Le préfet a promis un pont à Clairval.".encode("cp1252"))
    assert "promis un pont" in result.stdout.decode()


def test_several_articles_are_printed_in_order_and_one_that_fails_is_named(tmp_path: Path) -> None:
    for name in ("un", "deux"):
        (tmp_path / f"{name}.txt").write_text(f"Voici le numéro {name}. Rien de plus.")
    result = glose(str(tmp_path / "un.txt"), str(tmp_path / "absent.txt"), str(tmp_path / "deux.txt"))
    printed = result.stdout.decode()
    assert result.returncode == 1
    assert printed.index("numéro un") < printed.index("numéro deux")
    assert result.stderr.decode().count("\n") == 1
    assert "absent.txt" in result.stderr.decode()


def test_another_language_is_read_and_the_missing_names_are_told(tmp_path: Path) -> None:
    article = tmp_path / "mayor.txt"
    article.write_text("The mayor of Clairval said: “The bridge will open on Monday morning.” She left the hall.")
    result = glose(str(article))
    assert result.returncode == 0
    assert "The bridge will open on Monday morning.}" in result.stdout.decode()
    assert "names need a pipeline for “en”" in result.stderr.decode()


def test_escape_sequences_are_shown_and_never_sent(tmp_path: Path) -> None:
    article = tmp_path / "hostile.txt"
    article.write_text("Un \x1b[31mtitre\n\nLe maire a dit : « Non\x1b]0;pris\x07, \x9b2J merci. »\n", "utf-8")
    result = glose(str(article), "--lang", "fr")
    assert result.returncode == 0
    assert not {b"\x1b", b"\x07", "\x9b".encode()} & {bytes([byte]) for byte in result.stdout}
    assert "␛]0;pris␇" in result.stdout.decode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("vide.txt", b"", "is empty"),
        ("image.txt", bytes(range(256)) * 20, "binary"),
        ("points.txt", b"... --- 123\n", "no sentence"),
        ("avant.md", b"---\ntitle: [oh\n---\nTexte.\n", "front matter"),
        ("menu.html", b"<html><body><nav>menu</nav></body></html>", "holds no article"),
        ("fiche.json", b"{", "not an article"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_status_1(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    result = glose(str(tmp_path / name))
    complaint = result.stderr.decode()
    assert (result.returncode, result.stdout) == (1, b"")
    assert said in complaint
    assert complaint.count("\n") == 1
    assert complaint.startswith("glose: ")


def test_a_missing_file_a_directory_and_a_file_too_large_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "grand.txt"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    for path, said in ((tmp_path / "absent.txt", "no such file"), (tmp_path, "directory"), (large, "50 MB")):
        result = glose(str(path))
        assert (result.returncode, said in result.stderr.decode()) == (1, True), result.stderr


def test_an_unknown_option_is_wrong_usage() -> None:
    result = glose("--no-such-option", SEED)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_a_word_that_is_nearly_a_command_and_no_file_is_wrong_usage(tmp_path: Path) -> None:
    result = glose("anotate", SEED)
    assert result.returncode == 2
    assert "did you mean “annotate”?" in result.stderr.decode()
    (tmp_path / "themse").write_text("Voici un texte.")
    command = [sys.executable, "-m", "glose", "themse"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    "option", ["--date=2020-13-01", "--url=foo", "--lang=french", "--encoding=nope", "--ui-language=de"]
)
@pytest.mark.parametrize("command", ["read", "annotate", "cite"])
def test_a_value_that_an_option_cannot_have_is_told_once_for_all_articles(command: str, option: str) -> None:
    first = [option, command] if "ui-language" in option else [command, option]
    result = glose(*first, SEED, SEED, "absent.txt")
    told = [line for line in result.stderr.decode().splitlines() if line.startswith("Error: ")]
    assert (result.returncode, len(told), option.partition("=")[0] in told[0]) == (2, 1, True)


@pytest.mark.parametrize("arguments", [[SEED], ["annotate", SEED], ["cite", SEED], ["formats"], ["--version"], ["man"]])
def test_a_full_disk_behind_standard_output_is_one_sentence(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "glose", *arguments]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.stderr == "glose: Standard output cannot be written: No space left on device.\n"
    assert result.returncode == 1


@pytest.mark.parametrize("arguments", [SEED, f"cite {SEED}", "formats"])
def test_nobody_at_all_behind_standard_output_is_no_trouble(arguments: str) -> None:
    command = f"{sys.executable} -m glose {arguments} >&-"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def test_a_reader_that_leaves_is_no_trouble() -> None:
    command = f"{sys.executable} -m glose {SEED} {SEED} | true"
    assert subprocess.run(command, shell=True, capture_output=True, check=True).stderr == b""


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["annotate", SEED, "--title"], 0),
        (["cite", SEED, "--title"], 0),
        (["cite", SEED, "--style"], 2),
        (["annotate", SEED, "--format"], 2),
        (["annotate", SEED, "--scope"], 2),
        (["annotate", "--from", "jsonl", "--jsonl"], 1),
        (["themes"], 1),
    ],
)
def test_words_that_are_not_utf_8_are_no_trouble(arguments: list[str], status: int) -> None:
    result = glose(*arguments, os.fsdecode(b"caf\xe9"))
    assert (result.returncode, b"Traceback" in result.stderr) == (status, False), result.stderr


def test_a_style_that_there_is_not_is_wrong_usage() -> None:
    told = glose(SEED, "--style", "aps")
    assert told.returncode == 2
    assert "Invalid value for '--style': “aps” is none of iso690-author-date, ".encode() in told.stderr
