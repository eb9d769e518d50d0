"""Annotations as values."""

import pytest

from glose.annotation import MARKS_ONLY, Annotations, Entity, Mention, Pipeline, Quote, Segment, Sentence, joined

PIPELINE = Pipeline(name="glose-fr", version="1")


def _piece(number: int, start: int) -> Annotations:
    return Annotations(
        language="fr",
        pipeline=PIPELINE,
        sentences=(Sentence(f"s{number}", start, start + 10, number - 1),),
        mentions=(Mention(f"m{number}", start, start + 4, "Zoé", "PER", f"e{number}"),),
        entities=(Entity(f"e{number}", "PER", "Zoé", (), (f"m{number}",)),),
        quotes=(_quote(f"q{number}", start),),
    )


def _quote(identifier: str, start: int) -> Quote:
    content = (Segment(start + 1, start + 3, "ou", marked=True), Segment(start + 5, start + 6, "i", marked=True))
    return Quote(
        identifier, "direct", content, None, None, None, None, None, negated=False, confidence=0.5, method="marks"
    )


def test_pieces_of_one_article_join_in_their_order():
    """What comes piece by piece from a long article is the same as what comes at once."""
    first, second = _piece(1, 0), _piece(2, 11)
    whole = joined([first, second])
    for kind in ("sentences", "mentions", "entities", "quotes"):
        assert getattr(whole, kind) == getattr(first, kind) + getattr(second, kind)
    assert (whole.language, whole.pipeline) == ("fr", PIPELINE)


def test_one_piece_is_the_whole():
    """A short article comes in one piece."""
    assert joined([_piece(1, 0)]) == _piece(1, 0)


def test_joining_nothing_is_an_error():
    """Even an article without a name has one piece, which says its language and its pipeline."""
    with pytest.raises(ValueError, match="no annotations to join"):
        joined([])


def test_a_quotation_reaches_from_its_first_segment_to_its_last():
    """A mixed quotation may have several, with the article's own words between them."""
    quote = _quote("q1", 20)
    assert (quote.start, quote.end) == (21, 26)


def test_only_the_pipeline_of_marks_lacks_names():
    """The reader is told that names need a pipeline for the language."""
    assert Annotations(language="de", pipeline=Pipeline(MARKS_ONLY, "1")).marks_only
    assert not _piece(1, 0).marks_only
