"""What a selection touches, in the formats whose files carry their text."""

import json
from itertools import pairwise

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from glose.annotation import Annotations
from glose.article import Article
from glose.formats import FORMATS
from glose.formats.excerpt import excerpt
from glose.formats.selection import (
    Selection,
    of_entity,
    of_mention,
    of_quote,
    of_range,
    of_sentence,
    of_speaker,
    passages,
    whole,
)


@pytest.fixture
def selections(article: Article, annotations: Annotations) -> list[Selection]:
    one = article, annotations
    return [
        *(of_sentence(*one, index) for index in range(len(annotations.sentences))),
        of_range(*one, 2, 4),
        *(of_mention(*one, mention) for mention in annotations.mentions),
        *(of_entity(*one, entity) for entity in annotations.entities),
        *(of_quote(*one, quote) for quote in annotations.quotes),
        of_speaker(*one, annotations.quotes[0].speaker),
        whole(*one),
    ]


def test_passages_hold_the_sentences_and_quotations_and_do_not_touch(selections: list[Selection], article: Article):
    for selection in selections:
        places = passages(selection)
        found = selection.annotations
        parts = [*found.sentences, *found.mentions, *found.quotes, *(one.cue for one in found.quotes if one.cue)]
        assert all(any(start <= part.start and part.end <= end for start, end in places) for part in parts)
        for (_start, end), (following, _end) in pairwise(places):
            assert article.text[end:following].strip()


def test_one_sentence_is_one_passage(article: Article, annotations: Annotations):
    (passage,) = passages(of_sentence(article, annotations, 0))
    assert article.text[slice(*passage)] == (
        "Le maire de Vauclaire, Édouard de La Tour, a fermé le pont Neuf 🌉 le 3 mars 2024."
    )


def test_everyone_of_an_entity_has_a_passage_of_its_own(article: Article, annotations: Annotations):
    assert len(passages(of_entity(article, annotations, annotations.entities[1]))) == 2


def test_words_without_annotations_are_their_own_passage(article: Article, annotations: Annotations):
    unread = Annotations("fr", annotations.pipeline)
    assert excerpt(Selection("range", article, unread, ((12, 21),))).text == "Vauclaire"


def test_an_excerpt_keeps_every_offset_right(selections: list[Selection]):
    for selection in selections:
        part = excerpt(selection)
        found, original = part.annotations, selection.annotations
        spans = [*found.mentions, *(segment for quote in found.quotes for segment in quote.content)]
        roles = ("cue", "source", "addressee", "medium")
        spans += [span for quote in found.quotes for role in roles if (span := getattr(quote, role))]
        assert all(part.text[span.start : span.end] == span.text for span in spans)
        for moved, sentence in zip(found.sentences, original.sentences, strict=True):
            assert part.text[moved.start : moved.end] == selection.article.text[sentence.start : sentence.end]
        lines = [selection.article.text[start:end] for start, end in part.passages]
        assert part.text == "\n".join(lines)


def test_doccano_gets_the_sentence_and_where_it_stands(article: Article, annotations: Annotations):
    line = json.loads(FORMATS["doccano"].write(of_sentence(article, annotations, 4)))
    assert line["text"] == "Selon la préfecture, les travaux coûteront 2,5 millions d’euros."
    assert [line["text"][one["start_offset"] : one["end_offset"]] for one in line["entities"]] == [
        *("2,5 millions d’euros", "les travaux coûteront 2,5 millions d’euros", "Selon", "la préfecture"),
    ]
    ((start, end),) = line["meta"]["passages"]
    assert article.text[start:end] == line["text"]


def test_label_studio_gets_the_sentence_and_where_it_stands(article: Article, annotations: Annotations):
    (task,) = json.loads(FORMATS["label-studio"].write(of_sentence(article, annotations, 4)))
    text = task["data"]["text"]
    regions = [one["value"] for one in task["annotations"][0]["result"] if one["type"] == "labels"]
    assert len(regions) == 4
    assert all(text[one["start"] : one["end"]] == one["text"] for one in regions)
    assert [article.text[start:end] for start, end in task["data"]["passages"]] == [text]


def test_spacy_gets_the_quotation_and_where_it_stands(article: Article, annotations: Annotations):
    written = FORMATS["docbin"].encode(of_quote(article, annotations, annotations.quotes[1]))
    (doc,) = DocBin().from_bytes(written).get_docs(Vocab())
    assert doc.text == "Selon la préfecture, les travaux coûteront 2,5 millions d’euros."
    assert [(span.text, span.label_) for span in doc.spans["cues"]] == [("Selon", "CUE")]
    assert json.loads(doc.user_data["glose"])["text"] == doc.text
    assert [article.text[start:end] for start, end in doc.user_data["passages"]] == [doc.text]
