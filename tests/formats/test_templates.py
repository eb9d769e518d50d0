"""A reader's own formats: templates in the config folder."""

import time
from pathlib import Path

import pytest

from glose.annotation import Annotations
from glose.article import Article, Record
from glose.formats import FormatError, formats, problems, suiting, template_process, template_worker
from glose.formats.selection import Selection, of_citation, of_quote, of_sentence, whole

CARD = """\
name = "fiche"
title = "Fiche de lecture"
extension = ".md"
scopes = ["quote", "speaker"]
template = '''
{% for quote in quotes %}
> {{ words(quote) }}
{{ said_by(quote) }}, {{ date }}
{% endfor %}
'''
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a reader who has no other format."""
    monkeypatch.setattr("glose.formats.templates.folder", lambda: tmp_path / "formats")
    (tmp_path / "formats").mkdir()
    return tmp_path / "formats"


@pytest.fixture
def quoted(article: Article, annotations: Annotations) -> Selection:
    """The last quotation that has a speaker."""
    return of_quote(article, annotations, annotations.quotes[2])


def write(folder: Path, template: str, *, name: str = "mien", extension: str = ".txt") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(f"name = '{name}'\nextension = '{extension}'\ntemplate = '''\n{template}'''\n", encoding="utf-8")
    return path


def written(folder: Path, template: str, selection: Selection, *, extension: str = ".txt") -> str:
    write(folder, template, extension=extension)
    return formats()["mien"].write(selection)


def test_a_template_is_offered_like_any_format(folder: Path, quoted: Selection):
    (folder / "fiche.toml").write_text(CARD, encoding="utf-8")
    card = formats()["fiche"]
    assert (card.title, card.extension, card.media_type) == ("Fiche de lecture", ".md", "text/markdown")
    assert card in suiting("speaker")
    assert card not in suiting("article")
    assert card.write(quoted) == "> «\u00a0crève-cœur\u00a0»\nÉdouard de La Tour, maire de Vauclaire, 4 mars 2024\n"
    assert not problems()


def test_without_a_folder_there_are_no_templates(folder: Path):
    folder.rmdir()
    assert "mien" not in formats()
    assert not problems()


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ text }} ({{ scope }}, {{ language }})", "crève-cœur (quote, fr)"),
        ("{{ record.container_title }}, {{ authors | join }}", "Le Journal du Val, Zoé Ferrand"),
        ("{{ cite('apa', 'in-text') }}", "(Ferrand, 2024)"),
        ("{{ link(quotes[0]) }}", "https://journal.example/2024/pont_neuf?a=1&b=2#:~:text=cr%C3%A8ve%2Dc%C5%93ur"),
        ("{{ quotes[0].medium.text }}", "La Gazette du Val"),
        ("{{ words_at(quotes[0].cue) }}", "a parlé"),
        ("{{ quotes[0].speaker | tojson }}", '{"entity": "e2", "name": "Édouard de La Tour"'),
        ("{{ quoted('« a »') }}", "«\u00a0“a”\u00a0»"),
        ("{{ mentions | map(attribute='label') | unique | sort | join(' ') }}", "ORG PER"),
        ("{% for one in mentions if one.value %}x{% endfor %}.", "."),
    ],
)
def test_a_template_names_what_was_selected(folder: Path, quoted: Selection, template: str, expected: str):
    assert written(folder, template, quoted).startswith(expected)


def test_every_scope_has_every_name(folder: Path, article: Article, annotations: Annotations):
    used = "{{ text }}{{ description }}{{ source }}{{ contexts() | join }}{{ (sentences, entities) | length }}"
    for selection in (
        whole(article, annotations),
        of_sentence(article, annotations, 1),
        of_citation(Article("", Record(type="webpage")), annotations),
    ):
        assert written(folder, used, selection)


def test_a_page_escapes_what_it_inserts_and_a_text_does_not(folder: Path, annotations: Annotations):
    selection = whole(Article("a < b & c"), annotations)
    assert written(folder, "<p>{{ text }}</p>", selection, extension=".html") == "<p>a &lt; b &amp; c</p>"
    assert written(folder, "<p>{{ text }}</p>", selection, extension=".txt") == "<p>a < b & c</p>"


def test_control_characters_are_seen_and_not_sent(folder: Path, annotations: Annotations):
    assert written(folder, "{{ text }}", whole(Article("a\x1b[31mb"), annotations)) == "a␛[31mb"


def test_a_change_shows_at_once(folder: Path, quoted: Selection):
    assert written(folder, "un", quoted) == "un"
    assert written(folder, "deux", quoted) == "deux"


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("name = 'mien'\ntemplate = '''\n{{ text }}\n{% for x in %}'''", 4, "Expected an expression"),
        ("name = 'mien'\n\ntemplate = '{% endfor %}'", 3, "unknown tag 'endfor'"),
        ("name = 'mien'\ntemplate = '''\n\n{{ text | majuscules }}'''", 4, "no filter “majuscules”"),
        ("name = 'mien'\ntemplate = 'x", 2, "not TOML"),
        ("name = 'mien'\nscopes = ['page']\ntemplate = 'x'", 2, "page"),
        ("name = 'Mon Format'\ntemplate = 'x'", 1, "regex"),
        ("name = 'mien'\ntemplate = 'x'\ntitel = 'y'", 3, "titel"),
        ("name = 'mien'\ntemplate = '''" + "{{" + "(" * 5_000 + ")" * 5_000 + "'''", 2, "nested"),
    ],
    ids=["block", "tag", "filter", "toml", "scope", "name", "key", "nested"],
)
def test_a_broken_template_is_told_with_file_line_and_reason(folder: Path, source: str, line: int, reason: str):
    write(folder, "{{ text }}", name="bon")
    (folder / "mauvais.toml").write_text(source, encoding="utf-8")
    (problem,) = problems()
    assert str(problem).startswith(f"{folder / 'mauvais.toml'}:{line}: ")
    assert reason in str(problem)
    assert "\n" not in str(problem)
    assert {"plain", "bon"} <= set(formats())
    assert "mien" not in formats()


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"\xff\xfe", "UTF-8"), (b"template = 'x'", "name"), (b"#" * 300_000, "larger"), (b"", "name")],
)
def test_what_is_no_template_is_told(folder: Path, content: bytes, reason: str):
    (folder / "mauvais.toml").write_bytes(content)
    (problem,) = problems()
    assert str(problem).startswith(str(folder / "mauvais.toml"))
    assert reason in str(problem)


def test_a_file_that_cannot_be_read_is_told(folder: Path):
    (folder / "absent.toml").symlink_to(folder / "nulle-part")
    assert "absent.toml" in str(problems()[0])


def test_a_name_that_is_taken_is_told_and_the_first_one_stays(folder: Path, quoted: Selection):
    write(folder, "{{ text }}!", name="plain")
    (problem,) = problems()
    assert "plain.toml" in str(problem)
    assert "!" not in formats()["plain"].write(quoted)


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("\n{{ nulle_part }}", 5, "'nulle_part' is undefined"),
        ("{{ record.titel }}", 4, "titel"),
        ("{{ 1 / 0 }}", 4, "division"),
        ("{{ text.__class__ }}", 4, "unsafe"),
        ("{{ text.__class__.__mro__ }}", 4, "unsafe"),
        ("{{ range(10 ** 9) }}", 4, "Range"),
        ("{{ 'x' * 10 ** 12 }}", 4, "memory"),
        ("{{ cite('papyrus') }}", 4, "papyrus"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 4, "without end"),
        ("{% include 'autre' %}", 4, "loader"),
        ("{{ 'x'.center(60_000_000) }}", 0, "characters"),
    ],
)
def test_a_template_that_fails_is_told_with_file_line_and_reason(
    folder: Path, quoted: Selection, template: str, line: int, reason: str
):
    with pytest.raises(FormatError) as raised:
        written(folder, template, quoted)
    place = f"{folder / 'mien.toml'}:{line}" if line else str(folder / "mien.toml")
    assert str(raised.value).startswith(f"{place}: ")
    assert reason in str(raised.value)


@pytest.mark.parametrize(
    "template",
    [
        "".join(f"{{% for {name} in range(9999) %}}" for name in "abc") + "{% endfor %}" * 3,
        "{{ 9 ** 999999999999 }}",
    ],
    ids=["loops", "power"],
)
def test_a_template_without_end_is_ended_and_the_next_one_runs(
    folder: Path, quoted: Selection, template: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(template_process, "LIMIT", 4.0)
    monkeypatch.setattr(template_process, "_PATIENCE", 0.0)
    start = time.monotonic()
    with pytest.raises(FormatError, match="too long"):
        written(folder, template, quoted)
    assert time.monotonic() - start < 9
    assert written(folder, "{{ text }}", quoted) == "crève-cœur"


def test_nothing_in_a_template_is_computed_before_it_is_used(folder: Path):
    write(folder, "{{ 9 ** 999999999999 }}")
    start = time.monotonic()
    assert "mien" in formats()
    assert time.monotonic() - start < 2


def test_the_worker_ends_itself_where_nobody_ends_it():
    assert 0 < template_process.LIMIT < 60
    assert template_worker.LIMIT == template_process.LIMIT
