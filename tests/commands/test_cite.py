"""`glose cite` prints citations on standard output; `glose styles` and `glose formats` name what there is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WORDS = "Nous rouvrirons le pont lundi."
ARTICLE = (
    f"Le pont de Clairval rouvre\n\nLe maire de Clairval, Paul Arnoult, a déclaré : « {WORDS} »\n"
    "« Les travaux sont finis », a ajouté Jeanne Morel, l’architecte de la ville.\n"
)
SOURCE = {
    "type": "article-newspaper",
    "title": "Le pont de Clairval rouvre",
    "author": [{"family": "Delorme", "given": "Inès"}],
    "container-title": "Le Courrier de Clairval",
    "issued": {"date-parts": [[2026, 3, 4]]},
    "URL": "https://courrier.example/pont",
    "language": "fr-FR",
}


def glose(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "glose", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"} | environment,
    )


def write(folder: Path, name: str, **source: object) -> str:
    (folder / f"{name}.json").write_text(json.dumps(SOURCE | source), "utf-8")
    path = folder / f"{name}.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


def test_an_article_is_cited_from_its_sidecar_on_one_line(tmp_path: Path) -> None:
    result = glose("cite", write(tmp_path, "pont"), "--style", "apa")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        "Delorme, I. (2026, mars 4). Le pont de Clairval rouvre. Le Courrier de Clairval. "
        "https://courrier.example/pont\n"
    )


def test_several_articles_are_lines_in_the_order_given(tmp_path: Path) -> None:
    names = [write(tmp_path, f"article{number}", title=f"Titre {number}") for number in (3, 1, 2)]
    lines = glose("cite", *names, "--style", "mla").stdout.splitlines()
    assert [line[line.index("Titre") :][:7] for line in lines] == ["Titre 3", "Titre 1", "Titre 2"]


def test_an_article_that_fails_is_named_and_the_others_are_cited(tmp_path: Path) -> None:
    good = write(tmp_path, "pont")
    result = glose("cite", good, str(tmp_path / "absent.txt"), good, "--style", "chicago-notes")
    assert result.returncode == 1
    assert len(result.stdout.splitlines()) == 2
    (complaint,) = result.stderr.splitlines()
    assert "absent.txt" in complaint


@pytest.mark.parametrize(("locale", "expected"), [("fr", "4 mars 2026"), ("en", "March 4, 2026")])
def test_the_locale_is_chosen_apart_from_the_interface(tmp_path: Path, locale: str, expected: str) -> None:
    options = ("--style", "chicago-notes", "--locale", locale)
    assert expected in glose("cite", write(tmp_path, "pont"), *options, LANGUAGE="fr").stdout.replace("\u00a0", " ")


@pytest.mark.parametrize("locale", ["fr-CA", "en_GB", "FR"])
def test_a_region_after_the_language_is_no_trouble(tmp_path: Path, locale: str) -> None:
    assert glose("cite", write(tmp_path, "pont"), "--locale", locale).returncode == 0


@pytest.mark.parametrize("locale", ["de", "frp", "xx-"])
def test_a_locale_that_no_style_is_written_in_is_wrong_usage(tmp_path: Path, locale: str) -> None:
    result = glose("cite", write(tmp_path, "pont"), "--locale", locale)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"“{locale}” is neither fr nor en" in result.stderr


def test_a_quotation_is_given_with_its_speaker_and_source(tmp_path: Path) -> None:
    second = glose("cite", write(tmp_path, "pont"), "--style", "apa", "--shape", "quote", "--quote", "2")
    assert second.returncode == 0
    assert second.stdout.startswith("«\u00a0Les travaux sont finis\u00a0» — Jeanne Morel")
    assert "Le Courrier de Clairval" in second.stdout


def test_asking_for_a_quotation_is_asking_for_its_shape(tmp_path: Path) -> None:
    article = write(tmp_path, "pont")
    assert glose("cite", article, "--quote", "1").stdout == glose("cite", article, "--shape", "quote").stdout


def test_a_deep_link_leads_to_the_words(tmp_path: Path) -> None:
    options = ("--style", "markdown", "--quote", "1", "--deep-link")
    assert "#:~:text=Nous%20rouvrirons%20le%20pont%20lundi" in glose("cite", write(tmp_path, "pont"), *options).stdout


def test_a_quotation_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    result = glose("cite", write(tmp_path, "pont"), "--quote", "9")
    assert (result.returncode, result.stdout) == (1, "")
    (complaint,) = result.stderr.splitlines()
    assert "quotation 9" in complaint


def test_a_number_with_another_shape_is_wrong_usage(tmp_path: Path) -> None:
    assert glose("cite", write(tmp_path, "pont"), "--shape", "full", "--quote", "1").returncode == 2


def test_an_unknown_style_is_wrong_usage_and_names_the_known_ones(tmp_path: Path) -> None:
    result = glose("cite", write(tmp_path, "pont"), "--style", "papyrus")
    assert result.returncode == 2
    assert "iso690-note" in result.stderr


def test_csl_json_of_several_articles_is_one_array(tmp_path: Path) -> None:
    names = [write(tmp_path, f"article{number}", title=f"Titre {number}") for number in (1, 2)]
    items = json.loads(glose("cite", *names, "--style", "csl-json").stdout)
    assert [item["title"] for item in items] == ["Titre 1", "Titre 2"]


def test_italics_are_written_as_the_markup_writes_them(tmp_path: Path) -> None:
    result = glose("cite", write(tmp_path, "pont"), "--style", "apa", "--markup", "html")
    assert "<i>Le Courrier de Clairval</i>" in result.stdout


def test_what_is_said_of_the_source_on_the_command_line_counts(tmp_path: Path) -> None:
    result = glose("cite", "-", "--title", "Sans papier", "--author", "Luc Martin", "--style", "apa", stdin="Un texte.")
    assert result.stdout.startswith("Martin, L. (s.")


def test_output_goes_to_a_file_and_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    article, target = write(tmp_path, "pont"), tmp_path / "sources.bib"
    assert glose("cite", article, "--style", "biblatex", "--output", str(target)).stdout == ""
    assert "Le Courrier de Clairval" in target.read_text("utf-8")
    refused = glose("cite", article, "--output", str(tmp_path / "no" / "sources.bib"))
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1


def test_the_styles_are_listed_by_the_names_that_cite_takes(tmp_path: Path) -> None:
    names = [line.split()[0] for line in glose("styles").stdout.splitlines()]
    assert names[:3] == ["iso690-author-date", "iso690-note", "apa"]
    article = write(tmp_path, "pont")
    assert all(glose("cite", article, "--style", name).returncode == 0 for name in names[-2:])


def test_the_formats_are_listed_by_the_names_that_annotate_takes() -> None:
    result = glose("formats")
    assert result.returncode == 0
    names = [line.split()[0] for line in result.stdout.splitlines()]
    assert {"plain", "markdown", "json", "jsonl"} <= set(names)


def test_a_template_that_is_wrong_is_named_and_hides_no_format(tmp_path: Path) -> None:
    folder = tmp_path / "glose" / "formats"
    folder.mkdir(parents=True)
    (folder / "mien.toml").write_text("name = 'mien'\ntemplate = '{{ text }} ({{ scope }})'", "utf-8")
    (folder / "faux.toml").write_text("name = 'faux'\ntemplate = '{{ text'", "utf-8")
    home = {"XDG_CONFIG_HOME": str(tmp_path)}
    listed = glose("formats", **home)
    assert listed.returncode == 1
    assert {"json", "mien"} <= {line.split()[0] for line in listed.stdout.splitlines()}
    (complaint,) = listed.stderr.splitlines()
    assert f"{folder / 'faux.toml'}:2" in complaint
    article = write(tmp_path, "pont")
    written = glose("annotate", article, "--format", "mien", "--scope", "quote:1", **home)
    assert (written.returncode, written.stdout) == (0, f"{WORDS} (quote)\n")
    refused = glose("annotate", article, "--format", "faux", **home)
    assert refused.returncode == 2
    assert "faux.toml" in refused.stderr


def test_a_style_from_a_file_is_cited_in_and_a_missing_one_is_one_sentence(tmp_path: Path) -> None:
    article = write(tmp_path, "pont")
    revue = Path(__file__).parents[1] / "citations" / "revue.csl"
    assert glose("cite", article, "--style", str(revue), "--shape", "in-text").stdout == "[Delorme 2026]\n"
    refused = glose("cite", article, "--style", "absent.csl")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [("cite",), ("annotate", "--format", "plain")], ids=["cite", "annotate"])
def test_a_place_that_takes_no_file_is_told_in_one_sentence(tmp_path: Path, command: tuple[str, ...]) -> None:
    article = write(tmp_path, "pont")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    places = [
        tmp_path,
        Path(article) / "sources.txt",
        *([] if os.access(closed, os.W_OK) else [closed / "sources.txt"]),
    ]
    if Path("/dev/full").exists():
        places.append(Path("/dev/full"))
    for place in places:
        result = glose(*command, article, "--output", str(place))
        assert (result.returncode, result.stdout) == (1, "")
        assert len(result.stderr.splitlines()) == 1
        assert str(place) in result.stderr
    assert Path(article).read_text("utf-8") == ARTICLE


def test_the_style_that_is_configured_is_cited_in_unless_another_is_asked_for(tmp_path: Path) -> None:
    article = write(tmp_path, "pont")
    assert glose("cite", article, GLOSE_STYLE="apa").stdout.startswith("Delorme, I. (2026, mars 4).")
    assert glose("cite", article, "--style", "ris", GLOSE_STYLE="apa").stdout.startswith("TY  - NEWS")
    told = glose("cite", article, GLOSE_STYLE="aps")
    assert told.returncode == 2
    assert "Invalid value for GLOSE_STYLE: “aps” is none of iso690-author-date, " in told.stderr
