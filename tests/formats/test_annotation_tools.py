"""brat, doccano, Label Studio, CoNLL, W3C and DocBin as their own readers take them."""

import json
import re

from spacy.tokens import DocBin
from spacy.vocab import Vocab

from glose.annotation import Annotations
from glose.article import Article
from glose.formats import FORMATS
from glose.formats.selection import Selection, of_quote, whole


def of_all(article: Article, annotations: Annotations) -> Selection:
    return whole(article, annotations)


def test_doccano_counts_utf_16_units(article: Article, annotations: Annotations):
    line = json.loads(FORMATS["doccano"].write(whole(article, annotations)))
    units = line["text"].encode("utf-16-le")
    words = [units[2 * one["start_offset"] : 2 * one["end_offset"]].decode("utf-16-le") for one in line["entities"]]
    assert words[: len(annotations.mentions)] == [mention.text for mention in annotations.mentions]
    after_emoji = annotations.mentions[3]
    assert line["entities"][3]["start_offset"] == after_emoji.start + 1
    assert {one["type"] for one in line["relations"]} == {"continues", "cue", "source", "addressee", "medium"}
    assert len({one["id"] for one in line["relations"]}) == len(line["relations"])


def test_label_studio_counts_code_points(article: Article, annotations: Annotations):
    (task,) = json.loads(FORMATS["label-studio"].write(whole(article, annotations)))
    regions = [one for one in task["annotations"][0]["result"] if one["type"] == "labels"]
    for region in regions:
        value = region["value"]
        assert article.text[value["start"] : value["end"]] == value["text"]
    keys = {region["id"] for region in regions}
    for relation in (one for one in task["annotations"][0]["result"] if one["type"] == "relation"):
        assert {relation["from_id"], relation["to_id"]} <= keys


def test_web_annotations_say_where_twice(article: Article, annotations: Annotations):
    page = json.loads(FORMATS["w3c"].write(whole(article, annotations)))
    assert (page["@context"][0], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        assert item["type"] == "Annotation"
        for target in targets:
            position, quoted = target["selector"]
            before, after = article.text[: position["start"]], article.text[position["end"] :]
            assert article.text[position["start"] : position["end"]] == quoted["exact"]
            assert (quoted["prefix"], quoted["suffix"]) == (before[-32:], after[:32])
    (quote,) = [item for item in page["items"] if item["id"] == "urn:glose:q1"]
    assert len(quote["target"]) == 3
    assert {body.get("glose:role") for body in quote["body"]} == {None, "cue", "source", "speaker"}


def test_brat_spans_are_discontinuous_and_hold_no_line_end(article: Article, annotations: Annotations):
    lines = FORMATS["brat"].write(whole(article, annotations)).splitlines()
    spans = [line.split("\t") for line in lines if line.startswith("T")]
    for _key, place, words in spans:
        fragments = [tuple(map(int, one.split())) for one in place.partition(" ")[2].split(";")]
        assert " ".join(article.text[start:end] for start, end in fragments) == words
        assert not any("\n" in article.text[start:end] for start, end in fragments)
    (direct,) = [place for _key, place, _words in spans if place.startswith("Direct")]
    assert direct.count(";") == 2
    assert [line.split("\t")[1] for line in lines if line.startswith("A")] == [
        f"Negated {next(key for key, place, words in spans if words.startswith('rien'))}"
    ]
    relations = {line.split("\t")[1].split()[0] for line in lines if line.startswith("R")}
    assert relations == {"Cue", "Source", "Speaker", "Addressee", "Medium"}


def test_brat_ids_are_unique_and_referred_to(article: Article, annotations: Annotations):
    lines = FORMATS["brat"].write(of_quote(article, annotations, annotations.quotes[2])).splitlines()
    keys = [line.split("\t")[0] for line in lines]
    assert len(set(keys)) == len(keys)
    referred = {key for line in lines for key in re.findall(r"Arg\d:(T\d+)", line)}
    assert referred <= set(keys)


def test_conll_tokens_carry_a_layer_a_column(article: Article, annotations: Annotations):
    lines = FORMATS["conll"].write(whole(article, annotations)).splitlines()
    assert lines[0] == "# global.columns = FORM START END NE QUOTE CUE SOURCE ADDRESSEE MEDIUM"
    tokens = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert {len(token) for token in tokens} == {9}
    assert all(article.text[int(start) : int(end)] == form for form, start, end, *_layers in tokens)
    named = [(form, entity) for form, _start, _end, entity, *_rest in tokens if entity.endswith("PER")]
    assert named[:4] == [("Édouard", "B-PER"), ("de", "I-PER"), ("La", "I-PER"), ("Tour", "I-PER")]
    assert sum(token[3].startswith("B-") for token in tokens) == len(annotations.mentions)
    assert sum(token[4].startswith("B-") for token in tokens) == sum(len(quote.content) for quote in annotations.quotes)


def test_docbin_is_read_by_spacy(article: Article, annotations: Annotations):
    (doc,) = DocBin().from_bytes(FORMATS["docbin"].encode(whole(article, annotations))).get_docs(Vocab())
    assert doc.text == article.text
    assert [(one.start_char, one.end_char, one.label_, one.kb_id_) for one in doc.ents] == [
        (one.start, one.end, one.label, one.entity) for one in annotations.mentions
    ]
    assert [(span.text, span.label_) for span in doc.spans["quotes"]] == [
        (segment.text, quote.kind.upper()) for quote in annotations.quotes for segment in quote.content
    ]
    assert [sent.start_char for sent in doc.sents][:3] == [one.start for one in annotations.sentences][:3]
    assert json.loads(doc.user_data["glose"])["schema"] == "glose/1"
