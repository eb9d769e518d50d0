import csv
import io

import msgspec
import pytest

from glose.annotation import Annotations
from glose.article import Article, Record
from glose.formats import FORMATS
from glose.formats.selection import of_quote, whole


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_each_mention_is_a_row_with_its_source(article: Article, annotations: Annotations):
    found = rows(FORMATS["csv-mentions"].write(whole(article, annotations)))
    assert len(found) == len(annotations.mentions)
    assert found[1]["text"] == "Édouard de La Tour"
    assert (found[1]["label"], found[1]["name"]) == ("PER", "Édouard de La Tour")
    assert (found[3]["value"], found[5]["value"]) == ("2024-03-03", "2.5e+06 EUR")
    assert article.text[int(found[1]["start"]) : int(found[1]["end"])] == found[1]["text"]
    assert {row["publisher"] for row in found} == {"Le Journal du Val"}
    assert {row["date"] for row in found} == {"2024-03-04"}


def test_each_entity_is_a_row(article: Article, annotations: Annotations):
    found = rows(FORMATS["csv-entities"].write(whole(article, annotations)))
    assert [row["name"] for row in found] == [entity.name for entity in annotations.entities]
    assert (found[1]["roles"], found[1]["count"], found[1]["mentions"]) == ("maire de Vauclaire", "2", "m2 m8")


def test_each_quotation_is_a_row(article: Article, annotations: Annotations):
    found = rows(FORMATS["csv-quotations"].write(whole(article, annotations)))
    assert found[0]["text"].split("\n")[0] == "Le pont"
    assert (found[0]["speaker"], found[0]["role"]) == ("Édouard de La Tour", "maire de Vauclaire")
    assert (found[2]["addressee"], found[2]["medium"]) == ("Léa Sy", "La Gazette du Val")
    assert (found[3]["speaker"], found[3]["negated"]) == ("", "yes")


def test_one_table_holds_all(article: Article, annotations: Annotations):
    found = rows(FORMATS["csv"].write(whole(article, annotations)))
    assert [row["table"] for row in found].count("quotation") == len(annotations.quotes)
    assert len(found) == len(annotations.mentions) + len(annotations.entities) + len(annotations.quotes)


def test_csv_lines_end_as_rfc_4180_asks(article: Article, annotations: Annotations):
    written = FORMATS["csv-mentions"].write(whole(article, annotations))
    assert written.count("\r\n") == len(annotations.mentions) + 1
    assert written.replace("\r\n", "").count("\n") == 0


def test_tsv_has_one_line_a_row(article: Article, annotations: Annotations):
    written = FORMATS["tsv-quotations"].write(whole(article, annotations))
    lines = [line.split("\t") for line in written.splitlines()]
    assert len(lines) == len(annotations.quotes) + 1
    assert len({len(line) for line in lines}) == 1


@pytest.mark.parametrize("title", ["=1+1", "+33", "-1", "@SUM(A1)"])
@pytest.mark.parametrize("name", ["csv", "tsv", "csv-quotations"])
def test_what_a_spreadsheet_would_compute_is_made_harmless(
    name: str, title: str, article: Article, annotations: Annotations
):
    harmful = msgspec.structs.replace(article, record=Record(type="webpage", title=title))
    written = FORMATS[name].write(of_quote(harmful, annotations, annotations.quotes[0]))
    assert f"'{title}" in written
    assert f",{title}" not in written
    assert f"\t{title}" not in written
