"""`glose annotate` prints annotations: data on standard output, everything else on standard error."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = (
    "Le pont de Clairval rouvre\n\nLe maire de Clairval, Paul Arnoult, a déclaré : « Nous rouvrirons le pont lundi. »\n"
)


def glose(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "glose", *arguments], input=stdin, capture_output=True, check=False)


def write(folder: Path, name: str, content: str = ARTICLE) -> str:
    path = folder / name
    path.write_text(content, "utf-8")
    return str(path)


def test_one_article_is_one_glose_json_object(tmp_path: Path) -> None:
    result = glose("annotate", write(tmp_path, "pont.txt"), "--format", "json")
    assert (result.returncode, result.stderr) == (0, b"")
    document = json.loads(result.stdout)
    assert document["schema"] == "glose/1"
    assert document["text"] == ARTICLE
    assert document["article"]["length"] == len(ARTICLE)
    (quote,) = document["quotes"]
    assert quote["speaker"]["name"] == "Paul Arnoult"


def test_several_articles_are_lines_in_the_order_given(tmp_path: Path) -> None:
    names = [write(tmp_path, f"{number}.txt", f"Numéro {number}. {ARTICLE}") for number in range(3)]
    result = glose("annotate", "--jsonl", *names)
    assert result.returncode == 0
    texts = [json.loads(line)["text"] for line in result.stdout.decode().splitlines()]
    assert [text[:8] for text in texts] == ["Numéro 0", "Numéro 1", "Numéro 2"]


def test_an_article_that_fails_is_named_and_the_others_are_printed(tmp_path: Path) -> None:
    good, other = write(tmp_path, "bon.txt"), write(tmp_path, "autre.txt")
    result = glose("annotate", "--jsonl", good, str(tmp_path / "absent.txt"), other)
    assert result.returncode == 1
    assert [json.loads(line)["article"]["origin"] for line in result.stdout.splitlines()] == [good, other]
    (complaint,) = result.stderr.decode().splitlines()
    assert "absent.txt" in complaint


def test_several_articles_as_one_json_object_is_wrong_usage(tmp_path: Path) -> None:
    result = glose("annotate", write(tmp_path, "a.txt"), write(tmp_path, "b.txt"))
    assert result.returncode == 2
    assert b"--jsonl" in result.stderr
    assert result.stdout == b""


def test_several_articles_are_one_table_with_one_header(tmp_path: Path) -> None:
    names = [write(tmp_path, f"{number}.txt") for number in range(3)]
    for name, separator in (("csv-quotations", ","), ("tsv-quotations", "\t")):
        result = glose("annotate", "--format", name, names[0], str(tmp_path / "absent.txt"), *names[1:])
        rows = list(csv.DictReader(result.stdout.decode().splitlines(), delimiter=separator))
        assert [row["origin"] for row in rows] == names
        assert {row["speaker"] for row in rows} == {"Paul Arnoult"}


def test_the_notes_of_several_articles_are_one_table_too(tmp_path: Path) -> None:
    names = [write(tmp_path, f"{number}.txt") for number in range(2)]
    result = glose("annotate", "--scope", "notes", "--format", "csv-notes", *names)
    assert (result.returncode, result.stderr) == (0, b"")
    (header,) = csv.reader(result.stdout.decode().splitlines())
    assert header[:2] == ["id", "kind"]


def test_json_lines_in_another_format_are_wrong_usage(tmp_path: Path) -> None:
    result = glose("annotate", write(tmp_path, "pont.txt"), "--jsonl", "--format", "csv")
    assert result.returncode == 2
    assert b"leave out --format csv" in result.stderr


def test_an_unknown_format_is_wrong_usage_and_names_the_known_ones(tmp_path: Path) -> None:
    result = glose("annotate", write(tmp_path, "a.txt"), "--format", "papyrus")
    assert result.returncode == 2
    assert b"json" in result.stderr


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = glose("annotate", write(tmp_path, "a.txt"), "--output", str(target))
    assert (result.returncode, result.stdout) == (0, b"")
    assert json.loads(target.read_text("utf-8"))["schema"] == "glose/1"


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    result = glose("annotate", write(tmp_path, "a.txt"), "--output", str(tmp_path / "no" / "such" / "folder.json"))
    assert result.returncode == 1
    assert len(result.stderr.decode().splitlines()) == 1


@pytest.mark.parametrize("command", ["annotate", "cite"])
def test_an_article_is_not_written_over(tmp_path: Path, command: str) -> None:
    article = write(tmp_path, "pont.txt")
    (tmp_path / "link.txt").symlink_to(article)
    result = glose(command, article, "--output", str(tmp_path / "link.txt"))
    assert (result.returncode, result.stdout) == (1, b"")
    assert b"link.txt is read, too" in result.stderr
    assert Path(article).read_text("utf-8") == ARTICLE


def test_what_is_known_of_the_source_is_not_written_over(tmp_path: Path) -> None:
    article, sidecar = write(tmp_path, "pont.txt"), write(tmp_path, "pont.json", '{"title": "Le pont"}')
    assert glose("annotate", article, "--output", sidecar).returncode == 1
    assert Path(sidecar).read_text("utf-8") == '{"title": "Le pont"}'
    assert (
        glose("cite", article, "--style", "csl-json", "--output", sidecar).returncode == 0
    )  # it has been read by then
    assert json.loads(Path(sidecar).read_text("utf-8"))[0]["title"] == "Le pont"


def test_standard_input_is_an_article(tmp_path: Path) -> None:
    result = glose("annotate", "-", "--lang", "fr", stdin=ARTICLE.encode("cp1252"))
    assert json.loads(result.stdout)["text"] == ARTICLE


def test_lines_of_json_in_are_as_many_lines_of_json_out() -> None:
    lines = [json.dumps({"text": ARTICLE, "article": {"language": "fr"}}), "{broken", json.dumps({"text": "Rien."})]
    result = glose("annotate", "--from", "jsonl", "--jsonl", "-", stdin="\n".join(lines).encode())
    first, second, third = (json.loads(line) for line in result.stdout.decode().splitlines())
    assert result.returncode == 1
    assert first["quotes"]
    assert "-:2" in second["error"]
    assert third["text"] == "Rien."


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    long = write(tmp_path, "long.txt", ARTICLE * 200)
    command = f"{sys.executable} -m glose annotate {long} | head -c 100"
    result = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert b"Traceback" not in result.stderr


def test_a_long_article_is_written_in_pieces_of_which_the_last_is_the_whole() -> None:
    story = "Jeanne Orval a déclaré que le pont rouvrirait en mai. Marc Valet n’en croit rien.\n\n"
    line = json.dumps({"text": story * 500, "article": {"language": "fr"}}).encode()
    read = ("annotate", "--from", "jsonl", "--jsonl", "-")
    *parts, whole = [json.loads(line) for line in glose(*read, "--pieces", stdin=line).stdout.splitlines()]
    assert [part["partial"] for part in parts] == [True]
    assert 0 < len(parts[0]["quotes"]) < len(whole["quotes"])
    assert whole == json.loads(glose(*read, stdin=line).stdout)


def test_pieces_are_lines() -> None:
    result = glose("annotate", "--pieces", "-", stdin=b"Rien.")
    assert result.returncode == 2
    assert b"add --jsonl" in result.stderr
