"""What a span of the text holds, and where the mentions of an entity lead."""

from glose.annotation import Annotations, Pipeline
from glose.article import Article
from glose.ui.index import Index


def test_a_sentence_has_its_mentions_and_quotations(article: Article, annotations: Annotations) -> None:
    index = Index(article, annotations)
    first, third = annotations.sentences[0], annotations.sentences[2]
    assert [mention.text for mention in index.mentions_over(first.start, first.end)] == [
        "Valmorin",
        "lundi 9 mars",
        "pont des Tanneurs",
        "4 200 voitures",
    ]
    assert index.quotes_over(first.start, first.end) == []
    assert index.quotes_over(third.start, third.end) == [annotations.quotes[0]]


def test_the_mentions_of_an_entity_are_gone_through_in_a_round(article: Article, annotations: Annotations) -> None:
    index = Index(article, annotations)
    mayor = next(entity for entity in annotations.entities if entity.name == "Odile Vasseur")
    visited, current = [], None
    for _step in range(4):
        current = index.next_mention(mayor, current)
        visited.append(annotations.mentions[current].text)
    assert visited == ["Odile Vasseur", "Odile Vasseur", "Vasseur", "Odile Vasseur"]
    assert index.next_mention(mayor, 0) == index.next_mention(mayor, None)


def test_no_annotations_have_nothing_anywhere(article: Article) -> None:
    index = Index(article, Annotations("fr", Pipeline("by-hand", "1")))
    assert (index.mentions_over(0, 10), index.quotes_over(0, 10)) == ([], [])
