"""What the two lists of the panel show."""

from collections.abc import Iterable

import msgspec

from glose.annotation import Annotations
from glose.article import Article
from glose.kept_annotations import decoded, encoded
from glose.ui.index import Index
from glose.ui.listing import Listing
from glose.ui.panel_rows import PanelRows, entity_rows, quote_rows
from glose.ui.row import Row

ARTICLE = Article("")  # its words do not matter here: the annotations bring theirs along


def _titles(rows: Iterable[Row]) -> list[str]:
    return [row.title for row in rows if row.title]


def test_entities_stand_under_their_type_by_first_mention(annotations: Annotations) -> None:
    rows = entity_rows(Index(ARTICLE, annotations), by_frequency=False).rows
    assert _titles(rows)[:10] == [
        "Persons",
        "Odile Vasseur",
        "Karim Benhadj",
        "Organisations",
        "Ardoise",
        "La Gazette de Valmorin",
        "préfecture de l’Orle",
        "Places",
        "Valmorin",
        "pont des Tanneurs",
    ]
    assert [(row.title, row.count) for row in rows if row.style == "PER" or row.title == "Odile Vasseur"] == [
        ("Persons", "2"),
        ("Odile Vasseur", "3"),
    ]


def test_by_frequency_the_most_named_come_first_and_equals_keep_their_order(annotations: Annotations) -> None:
    late = annotations.entities[-1].id  # the prefecture, now named by two more mentions
    mentions = tuple(
        msgspec.structs.replace(mention, entity=late) if mention.text in ("janvier", "2019") else mention
        for mention in annotations.mentions
    )
    entities = tuple(
        msgspec.structs.replace(entity, mentions=tuple(one.id for one in mentions if one.entity == entity.id))
        for entity in annotations.entities
        if any(one.entity == entity.id for one in mentions)
    )
    changed = msgspec.structs.replace(annotations, mentions=mentions, entities=entities)
    organisations = _titles(entity_rows(Index(ARTICLE, changed), by_frequency=True).rows)[4:7]
    assert organisations == ["préfecture de l’Orle", "Ardoise", "La Gazette de Valmorin"]


def test_a_blank_row_that_nothing_stands_for_parts_the_types(annotations: Annotations) -> None:
    rows = entity_rows(Index(ARTICLE, annotations), by_frequency=False).rows
    blanks = [place for place, row in enumerate(rows) if not row.title]
    assert all(not rows[place].key and rows[place + 1].style for place in blanks)
    assert len(blanks) == len([row for row in rows if row.style]) - 1


def test_quotations_say_who_speaks_and_how_they_begin(annotations: Annotations) -> None:
    rows = quote_rows(Index(ARTICLE, annotations)).rows
    assert [(row.title, row.style, row.detail) for row in rows[:2]] == [
        ("Odile Vasseur", "direct", "Nous ne pouvions plus attendre"),
        ("Ardoise", "mixed", "les fondations « ne tiennent plus que par habitude »"),
    ]


def test_a_quotation_without_a_speaker_shows_its_source_or_says_that_nobody_is_known(annotations: Annotations) -> None:
    quote = annotations.quotes[0]
    unnamed = msgspec.structs.replace(quote, speaker=None)
    unknown = msgspec.structs.replace(quote, speaker=None, source=None)
    rows = quote_rows(Index(ARTICLE, msgspec.structs.replace(annotations, quotes=(unnamed, unknown)))).rows
    assert _titles(rows) == ["la maire, Odile Vasseur", "speaker unknown"]


def test_rows_are_made_when_they_are_shown_and_are_those_of_kept_annotations_too(annotations: Annotations) -> None:
    """And what is known of them without making them is what they say."""
    kept = decoded(encoded(annotations))
    assert kept is not None
    for by_frequency in (False, True):
        made, again = (PanelRows(Index(ARTICLE, found), by_frequency=by_frequency) for found in (annotations, kept))
        for listing, listing_again in zip(made.having(""), again.having(""), strict=True):
            rows = [listing_again.rows[place] for place in range(len(listing.rows))]
            assert rows == [*listing.rows] == listing.rows[:]
            plain = Listing(rows)
            assert (plain.tops, plain.places) == ([*listing_again.tops], listing_again.places)
