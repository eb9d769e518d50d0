"""What is marked where: as if one walked over everything, but without walking."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.annotation import Annotations, Pipeline, Sentence
from glose.article import Article
from glose.kept_annotations import decoded, encoded
from glose.ui.spans import Look, Marks
from glose.ui.units import Cursor, next_unit, paragraph_near, previous_unit, sentence_at, unit_at


@given(st.integers(0, 900), st.integers(0, 200))
def test_runs_cover_a_stretch_without_a_gap(start: int, length: int) -> None:
    """And neighbours meet where a look changes."""
    annotations = Annotations("fr", Pipeline("by-hand", "1"))
    runs = Marks(annotations, ()).runs(start, start + length, Cursor(), (start + 3, start + 40))
    assert [run.start for run in runs[1:]] == [run.end for run in runs[:-1]]
    assert not runs or (runs[0].start, runs[-1].end) == (start, start + length)
    assert bool(runs) == bool(length)


def test_a_mention_inside_a_quotation_has_the_look_of_both(annotations: Annotations) -> None:
    """The one is the foreground, the other the background."""
    mention = annotations.mentions[6]
    runs = Marks(annotations, ()).runs(mention.start - 5, mention.end + 1, Cursor(quote=0), (0, 10))
    assert [run.look for run in runs] == [
        Look(kind="direct", in_current_quote=True),
        Look(label="QUANTITY", kind="direct", in_current_quote=True),
        Look(kind="direct", in_current_quote=True),
    ]


def test_the_margin_of_a_blank_row_belongs_to_a_quotation_that_goes_on_below_it(annotations: Annotations) -> None:
    """And not to one that ends above it or begins below it."""
    first = annotations.quotes[0]
    marks = Marks(annotations, ())
    between = first.content[0].end + 5
    assert marks.quotes_beside(between, between) == [0]
    assert marks.quotes_beside(between, between + 1) == []
    assert marks.quotes_beside(first.start, first.start) == []
    assert marks.quotes_beside(first.end, first.end) == []


TEXTS = st.text(alphabet="a \n", max_size=60)


@given(TEXTS)
def test_steps_over_paragraphs_visit_each_and_come_back(text: str) -> None:
    """Blank lines are no paragraphs."""
    starts, offset = [], paragraph_near("\n" + text, 0, 1)
    while offset is not None:
        starts.append(offset)
        offset = paragraph_near("\n" + text, offset, 1)
    lines = ("\n" + text).split("\n")
    assert len(starts) == sum(bool(line.strip()) for line in lines)
    if starts:
        back, offset = [], starts[-1]
        while offset is not None:
            back.append(offset)
            offset = paragraph_near("\n" + text, offset, -1)
        assert back == starts[::-1]


@pytest.mark.parametrize("known", [0, 1, 2, 3, 4])
def test_units_are_sentences_as_far_as_they_are_known_and_paragraphs_after(known: int) -> None:
    """Forward and back over the seam."""
    text = "Un. Deux.\nTrois. Quatre.\n\nCinq."
    sentences = tuple(
        Sentence(f"s{place}", start, start + len(words), 0)
        for place, words in enumerate(("Un.", "Deux.", "Trois.", "Quatre."))
        if (start := text.index(words)) >= 0 and place < known
    )
    expected = {0: [0, 10, 26], 1: [0, 10, 26], 2: [0, 4, 10, 26], 3: [0, 4, 10, 26], 4: [0, 4, 10, 17, 26]}[known]
    forward, offset = [], 0
    while offset is not None:
        forward.append(offset)
        offset = next_unit(text, sentences, offset)
    back, offset = [], 26
    while offset is not None:
        back.append(offset)
        offset = previous_unit(text, sentences, offset)
    assert forward == expected
    assert back == expected[::-1]


def test_a_blank_after_a_sentence_belongs_to_it() -> None:
    """So does what comes before the first one; nothing after the last one does."""
    sentences = (Sentence("s1", 2, 5, 0), Sentence("s2", 6, 9, 0))
    assert [sentence_at(sentences, offset) for offset in (0, 2, 5, 6, 8, 9)] == [0, 0, 0, 1, 1, None]
    assert unit_at("..Un. Deux.", sentences, 5) == (2, 5)


def test_spans_out_of_order_are_put_in_order(annotations: Annotations) -> None:
    """Quotations found by one rule after another come so."""
    turned = msgspec.structs.replace(annotations, mentions=annotations.mentions[::-1])
    mention = annotations.mentions[0]
    assert Marks(turned, ()).mentions_over(mention.start, mention.end) == [len(annotations.mentions) - 1]


def test_kept_annotations_mark_the_text_as_those_that_were_made(article: Article, annotations: Annotations) -> None:
    kept = decoded(encoded(annotations))
    assert kept is not None
    made, again = Marks(annotations, ()), Marks(kept, ())
    cursor = Cursor(mention=5, quote=0)
    for start in range(0, len(article.text), 60):
        stretch = start, start + 60
        assert again.runs(*stretch, cursor, (100, 200)) == made.runs(*stretch, cursor, (100, 200))
        assert again.quotes_beside(*stretch) == made.quotes_beside(*stretch)
        assert again.kind_in(*stretch) == made.kind_in(*stretch)
