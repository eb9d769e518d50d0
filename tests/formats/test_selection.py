import pytest

from glose.annotation import Annotations, Speaker
from glose.article import Article
from glose.formats.selection import (
    Selection,
    contexts,
    described,
    of_citation,
    of_entity,
    of_mention,
    of_quote,
    of_range,
    of_sentence,
    of_speaker,
    whole,
)


def every_selection(article: Article, annotations: Annotations) -> list[Selection]:
    return [
        whole(article, annotations),
        of_citation(article, annotations),
        *(of_sentence(article, annotations, index) for index in range(len(annotations.sentences))),
        of_range(article, annotations, 1, 4),
        *(of_mention(article, annotations, mention) for mention in annotations.mentions),
        *(of_entity(article, annotations, entity) for entity in annotations.entities),
        *(of_quote(article, annotations, quote) for quote in annotations.quotes),
        *(of_speaker(article, annotations, quote.speaker) for quote in annotations.quotes if quote.speaker),
    ]


def test_whatever_an_annotation_refers_to_is_selected_with_it(article: Article, annotations: Annotations):
    for selection in every_selection(article, annotations):
        found = selection.annotations
        mentions, entities = {one.id for one in found.mentions}, {one.id for one in found.entities}
        assert {one.entity for one in found.mentions} <= entities
        assert {id_ for one in found.entities for id_ in one.mentions} == mentions
        assert {one.speaker.entity for one in found.quotes if one.speaker and one.speaker.entity} <= entities


def test_annotations_keep_their_ids_offsets_and_order(article: Article, annotations: Annotations):
    for selection in every_selection(article, annotations):
        for kind in ("sentences", "mentions", "quotes"):
            kept = [one for one in getattr(annotations, kind) if one in getattr(selection.annotations, kind)]
            assert list(getattr(selection.annotations, kind)) == kept
        assert all(article.text[one.start : one.end] == one.text for one in selection.annotations.mentions)


def test_a_sentence_brings_its_mentions_and_the_quotation_it_has_a_part_of(article: Article, annotations: Annotations):
    selection = of_sentence(article, annotations, 1)
    assert selection.text == "« Le pont, a-t-il dit, ne tient plus."
    assert [quote.id for quote in selection.annotations.quotes] == ["q1"]
    assert [entity.id for entity in selection.annotations.entities] == ["e2"]


def test_a_range_runs_both_ways(article: Article, annotations: Annotations):
    selection = of_range(article, annotations, 3, 1)
    assert selection == of_range(article, annotations, 1, 3)
    assert selection.text.startswith("« Le pont")
    assert selection.text.endswith("en mai. »")
    assert [mention.text for mention in selection.annotations.mentions] == ["mai"]


def test_a_sentence_that_is_not_there_is_an_index_error(article: Article, annotations: Annotations):
    with pytest.raises(IndexError):
        of_sentence(article, annotations, 99)


def test_an_entity_brings_all_its_mentions_in_their_sentences(article: Article, annotations: Annotations):
    selection = of_entity(article, annotations, annotations.entities[1])
    assert selection.text == "Édouard de La Tour\nde La Tour"
    assert [sentence.id for sentence in selection.annotations.sentences] == ["s1", "s6"]
    assert len(contexts(selection)) == 2


def test_a_quotation_brings_its_sentences_and_what_belongs_to_it(article: Article, annotations: Annotations):
    selection = of_quote(article, annotations, annotations.quotes[2])
    assert selection.text == "crève-cœur"
    assert [mention.id for mention in selection.annotations.mentions] == ["m7", "m8", "m9"]
    assert [sentence.id for sentence in selection.annotations.sentences] == ["s6"]


def test_a_speaker_brings_all_quotations_of_the_same_entity(article: Article, annotations: Annotations):
    speaker = Speaker("e2", "M. de La Tour", None)
    assert [quote.id for quote in of_speaker(article, annotations, speaker).annotations.quotes] == ["q1", "q3"]


def test_an_unnamed_speaker_is_known_by_the_phrase(article: Article, annotations: Annotations):
    speaker = Speaker(None, "La préfecture", None)
    assert [quote.id for quote in of_speaker(article, annotations, speaker).annotations.quotes] == ["q2"]


def test_a_message_says_what_was_selected_and_how_long_it_is(article: Article, annotations: Annotations):
    assert described(of_quote(article, annotations, annotations.quotes[2])) == "quotation, 1 word"
    assert described(of_sentence(article, annotations, 1)) == "sentence, 8 words"
    assert described(of_entity(article, annotations, annotations.entities[1])) == "Édouard de La Tour, 2 mentions"
    assert described(of_speaker(article, annotations, annotations.quotes[0].speaker)) == "2 quotations, 17 words"
    assert described(of_citation(article, annotations)) == "citation of the article"
