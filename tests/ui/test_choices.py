"""In which ways a selection is copied: formats and styles, none of which any article or record makes fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from glose.annotation import Annotations
from glose.article import Article, Date, Name, Record
from glose.citations import CitationError
from glose.formats import FORMATS, FormatError
from glose.formats.format_process import encoded
from glose.formats.selection import SCOPES, Scope
from glose.ui.choices import Citing, choices, usual
from glose.ui.index import Index
from glose.ui.scopes import scopes_at, scopes_of_row, unread

text = st.text(max_size=30)
names = st.builds(Name, family=st.none() | text, given=st.none() | text, literal=st.none() | text)
dates = st.builds(
    Date, date_parts=st.lists(st.lists(st.integers(-9, 9999), max_size=3).map(tuple), max_size=2).map(tuple)
)
records = st.builds(
    Record,
    type=st.sampled_from(["article-newspaper", "webpage", "book"]),
    title=st.none() | text,
    author=st.lists(names, max_size=4).map(tuple),
    container_title=st.none() | text,
    issued=st.none() | dates,
    url=st.none() | text,
    language=st.none() | text,
)


@pytest.mark.parametrize("scope", SCOPES)
def test_every_scope_has_a_usual_choice_and_keeps_another(scope: Scope) -> None:
    assert usual(scope, None).key == ("full:iso690-author-date" if scope == "citation" else "format:plain")
    every = [choice for group in choices(scope).values() for choice in group]
    assert len({choice.key for choice in every}) == len(every)
    texts = [choice for choice in every if choice.encode is None]
    assert usual(scope, texts[-1].key).key == texts[-1].key
    assert usual(scope, "format:papyrus").key == every[0].key


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records, scope=st.sampled_from(["sentence", "quote", "speaker", "citation"]), data=st.data())
def test_no_record_makes_a_choice_fail(
    article: Article, annotations: Annotations, record: Record, scope: Scope, data: st.DataObject
) -> None:
    article = msgspec.structs.replace(article, record=record)
    index = Index(article, annotations)
    selection = scopes_of_row(article, index, "quotations", "q1").selection(scope if scope != "sentence" else "quote")
    offered = [choice for group in choices(selection.scope, Citing("fr", deep_links=True)).values() for choice in group]
    choice = data.draw(st.sampled_from([choice for choice in offered if choice.encode is None]))
    try:
        written = choice.write(selection)
    except CitationError:
        written = ""
        assert selection.scope == "citation"
        assert not (record.title or "").strip()
    assert "\x1b" not in written


def test_words_that_are_not_annotated_yet_are_written_in_every_way(article: Article) -> None:
    cursor = Index(article, unread(article)).marked.cursor_at(0)
    scopes = scopes_at(article, None, cursor, (0, 89), None)
    assert scopes.names == ("range", "article", "citation")
    for scope in scopes.names:
        for group in choices(scope).values():
            for choice in group:
                if choice.encode is not None:
                    assert choice.encode(scopes.selection(scope))
                    continue
                assert choice.write(scopes.selection(scope)).strip() or choice.extension in (".csv", ".tsv", ".ann")


def test_the_words_of_the_article_are_quoted_before_their_citation(article: Article, annotations: Annotations) -> None:
    index = Index(article, annotations)
    cursor = index.marked.cursor_at(annotations.sentences[1].start)
    selection = scopes_at(article, index, cursor, index.marked.unit(cursor.offset), None).selection("sentence")
    written = usual("sentence", "quote:apa").write(selection)
    assert written.startswith("«\u00a0Les travaux doivent durer dix-huit mois.\u00a0» — Delorme, I.")


def test_a_deep_link_leads_to_the_words_where_it_is_asked_for(article: Article, annotations: Annotations) -> None:
    record = msgspec.structs.replace(article.record, url="https://courrier.example/pont")
    article = msgspec.structs.replace(article, record=record)
    selection = scopes_of_row(article, Index(article, annotations), "quotations", "q6").selection()
    assert "#:~:text=" not in usual("quote", "quote:mla").write(selection)
    assert "#:~:text=On%20nous%20promet" in usual("quote", "quote:mla", Citing(deep_links=True)).write(selection)


def test_an_article_of_which_nothing_is_known_is_not_cited_by_nothing(article: Article) -> None:
    unknown = msgspec.structs.replace(article, record=Record(type="webpage"))
    selection = scopes_at(unknown, None, Index(unknown, unread(unknown)).marked.cursor_at(0), (0, 89), None)
    with pytest.raises(CitationError, match="Nothing is known"):
        usual("citation", "full:mla").write(selection.selection("citation"))


@pytest.mark.parametrize("name", ["plain", "markdown", "markdown-footnotes", "org"])
def test_a_format_that_tells_the_source_leads_to_the_words_too(
    article: Article, annotations: Annotations, name: str
) -> None:
    record = msgspec.structs.replace(article.record, url="https://courrier.example/pont")
    article = msgspec.structs.replace(article, record=record)
    index = Index(article, annotations)
    scopes = scopes_of_row(article, index, "quotations", "q6")
    linked = usual("quote", f"format:{name}", Citing(deep_links=True))
    assert "https://courrier.example/pont#:~:text=On%20nous%20promet" in linked.write(scopes.selection())
    if name != "markdown-footnotes":  # which lead there always
        assert "#:~:text=" not in usual("quote", f"format:{name}").write(scopes.selection())
    whole = usual("article", f"format:{name}", Citing(deep_links=True))
    assert "#:~:text=" not in whole.write(scopes.selection("article"))


def test_data_keep_the_url_of_the_page(article: Article, annotations: Annotations) -> None:
    record = msgspec.structs.replace(article.record, url="https://courrier.example/pont")
    article = msgspec.structs.replace(article, record=record)
    selection = scopes_of_row(article, Index(article, annotations), "quotations", "q6").selection()
    assert "#:~:text=" not in usual("quote", "format:json", Citing(deep_links=True)).write(selection)


def test_a_format_that_is_no_text_is_written_by_another_process(article: Article, annotations: Annotations) -> None:
    """spaCy never comes into the process of the reader."""
    selection = scopes_of_row(article, Index(article, annotations), "quotations", "q6").selection()
    (docbin,) = [one for group in choices("quote").values() for one in group if one.encode is not None]
    assert usual("quote", docbin.key).key == "format:plain"
    with pytest.raises(FormatError, match="is no text"):
        docbin.write(selection)
    written = docbin.encode(selection)
    (doc,) = DocBin().from_bytes(written).get_docs(Vocab())
    assert [span.text for span in doc.spans["quotes"]] == [one.text for one in selection.annotations.quotes[0].content]


def test_a_format_process_that_fails_says_why_in_one_sentence(article: Article, annotations: Annotations) -> None:
    selection = scopes_of_row(article, Index(article, annotations), "quotations", "q6").selection()
    failing = msgspec.structs.replace(FORMATS["docbin"], name="papyrus")
    with pytest.raises(FormatError) as error:
        encoded(failing, selection)
    assert "\n" not in str(error.value)


def test_offering_every_way_to_cite_imports_no_citeproc(tmp_path: Path) -> None:
    """A style of the reader's own is read when it is first used."""
    folder = tmp_path / "glose" / "styles"
    folder.mkdir(parents=True)
    shutil.copy(Path(__file__).parents[1] / "citations" / "revue.csl", folder)
    program = (
        "import sys; from glose.ui.choices import choices; offered = choices('citation');"
        "print([one.key for group in offered.values() for one in group if '.csl' in one.key]);"
        "print([name for name in ('citeproc', 'lxml', 'spacy', 'jinja2') if name in sys.modules])"
    )
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path)}
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert told.stdout.splitlines() == ["['full:revue.csl', 'in-text:revue.csl']", "[]"]
