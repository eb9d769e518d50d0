"""The annotator asks a worker process, and outlives it."""

import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

from glose.annotation import Annotations, Pipeline
from glose.annotator import Annotator, AnnotatorError
from glose.article import Article
from glose.kept_annotations import whole
from glose.languages import identity
from glose.languages.fingerprint import stamp
from glose.library import Library

ARTICLE = Article("Le maire de Clairval, Paul Arnoult, a déclaré que le pont rouvrirait.", language="fr")

ANSWER = """
def answer(version="1", partial=()):
    line = sys.stdin.readline()
    for version, more in [*((earlier, {"partial": True}) for earlier in partial), (version, {})]:
        print(json.dumps({"schema": "glose/1", "article": {"language": "fr"}, "text": json.loads(line)["text"],
                          "pipeline": {"name": "test", "version": version}, **more}), flush=True)
"""


def worker(folder: Path, body: str) -> tuple[str, ...]:
    """Return the command line of a worker that does what `body` says."""
    script = folder / "worker.py"
    script.write_text("import json, os, pathlib, sys, time\n" + ANSWER + textwrap.dedent(body))
    return (sys.executable, str(script))


def test_the_real_worker_annotates_one_article_after_another() -> None:
    annotator = Annotator()
    try:
        (first,) = annotator.annotate(ARTICLE)
        (second,) = annotator.annotate(Article("The mayor spoke to “The Courier” on Monday morning.", language="en"))
    finally:
        annotator.close()
    assert "Paul Arnoult" in [mention.text for mention in first.mentions]
    assert first.pipeline == identity("fr")
    assert second.marks_only


def test_a_worker_that_dies_is_started_once_more(tmp_path: Path) -> None:
    body = f"""
    mark = pathlib.Path({str(tmp_path / "died")!r})
    if not mark.exists():
        mark.touch()
        sys.stdin.readline()
        os.kill(os.getpid(), 9)
    answer()
    """
    annotator = Annotator(command=worker(tmp_path, body))
    (annotations,) = annotator.annotate(ARTICLE)
    assert annotations.pipeline.name == "test"
    annotator.close()


def test_a_worker_that_dies_twice_is_reported_with_its_last_words(tmp_path: Path) -> None:
    body = f"""
    with open({str(tmp_path / "starts")!r}, "a") as starts:
        starts.write("x")
    sys.exit("the weights are missing")
    """
    annotator = Annotator(command=worker(tmp_path, body))
    with pytest.raises(AnnotatorError, match=r"stopped twice \(the weights are missing\)"):
        list(annotator.annotate(ARTICLE))
    assert (tmp_path / "starts").read_text() == "xx"
    annotator.close()


def test_an_error_that_the_worker_answers_is_reported_and_the_worker_lives_on(tmp_path: Path) -> None:
    body = """
    sys.stdin.readline()
    print(json.dumps({"error": "This article is too strange."}), flush=True)
    answer("after")
    """
    annotator = Annotator(command=worker(tmp_path, body))
    with pytest.raises(AnnotatorError, match=r"^This article is too strange\.$"):
        list(annotator.annotate(ARTICLE))
    (annotations,) = annotator.annotate(ARTICLE)
    assert annotations.pipeline.version == "after"
    annotator.close()


def test_an_answer_in_an_unknown_form_is_reported(tmp_path: Path) -> None:
    annotator = Annotator(command=worker(tmp_path, "sys.stdin.readline(); print('[]', flush=True); time.sleep(60)"))
    with pytest.raises(AnnotatorError, match=r"form unknown to the reader: install glose again\."):
        list(annotator.annotate(ARTICLE))
    annotator.close()


def versions(annotator: Annotator) -> list[str]:
    return [annotations.pipeline.version for annotations in annotator.annotate(ARTICLE)]


def test_partial_annotations_come_before_the_complete_ones_which_alone_are_kept(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        annotator = Annotator(
            library, command=worker(tmp_path, "answer('all', partial=('some', 'more')); answer('new')")
        )
        assert versions(annotator) == ["some", "more", "all"]
        kept = library.annotations(ARTICLE)
        assert kept is not None
        assert kept.pipeline.version == "all"
        assert versions(annotator) == ["new"]  # another pipeline made what is kept
        annotator.close()


def test_who_stops_listening_does_not_get_the_rest_as_the_next_answer(tmp_path: Path) -> None:
    annotator = Annotator(command=worker(tmp_path, "answer('all', partial=('some', 'more')); answer('next')"))
    for annotations in annotator.annotate(ARTICLE):
        assert annotations.partial
        break
    assert versions(annotator) == ["some", "more", "all"]
    annotator.close()


def test_a_worker_that_dies_in_the_middle_of_a_line_is_started_once_more(tmp_path: Path) -> None:
    body = f"""
    mark = pathlib.Path({str(tmp_path / "died")!r})
    if not mark.exists():
        mark.touch()
        sys.stdin.readline()
        print('{{"schema": "glose', end="", flush=True)
        os.kill(os.getpid(), 9)
    answer("again")
    """
    annotator = Annotator(command=worker(tmp_path, body))
    assert versions(annotator) == ["again"]
    annotator.close()


def test_a_worker_that_cannot_be_started_is_reported() -> None:
    with pytest.raises(AnnotatorError, match=r"cannot be started: No such file or directory\.$"):
        list(Annotator(command=("/no/such/program",)).annotate(ARTICLE))


def test_closing_ends_a_worker_in_the_middle_of_an_article(tmp_path: Path) -> None:
    annotator = Annotator(command=worker(tmp_path, "sys.stdin.readline(); time.sleep(600)"))
    failures: list[AnnotatorError] = []

    def wait_for_annotations() -> None:
        try:
            list(annotator.annotate(ARTICLE))
        except AnnotatorError as error:
            failures.append(error)

    thread = threading.Thread(target=wait_for_annotations)
    thread.start()
    time.sleep(0.3)
    annotator.close()
    thread.join(timeout=10)
    assert not thread.is_alive()
    assert len(failures) == 1


def test_annotations_are_kept_in_the_library_and_no_worker_is_asked_again(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        first = Annotator(library)
        (made,) = first.annotate(ARTICLE)
        first.close()
        (kept,) = Annotator(library, command=("/no/such/program",)).annotate(ARTICLE)
        assert whole(kept) == made


def test_who_made_annotations_is_looked_into_again_where_files_have_changed(tmp_path: Path) -> None:
    """And what was seen before says nothing of annotations that others made."""
    by_this = Annotations("fr", identity("fr"))
    with Library(tmp_path / "library.sqlite3") as library:
        annotator = Annotator(library, command=("/no/such/program",))
        library.keep_annotations(ARTICLE, by_this)
        for seen_before in ("", "0123456789ab glose-fr 0.0.0-old"):
            library.keep_setting("pipeline.fr", seen_before)
            assert versions(annotator) == [by_this.pipeline.version]
            assert library.setting("pipeline.fr") == f"{stamp()} {by_this.pipeline.name} {by_this.pipeline.version}"
        library.keep_annotations(ARTICLE, Annotations("fr", Pipeline("glose-fr", "0.0.0-old")))
        with pytest.raises(AnnotatorError, match="cannot be started"):
            versions(annotator)


def test_annotations_of_another_pipeline_version_are_made_anew(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_annotations(ARTICLE, Annotations("fr", Pipeline(identity("fr").name, "0.0.0-old")))
        annotator = Annotator(library, command=worker(tmp_path, "answer('new')"))
        (annotations,) = annotator.annotate(ARTICLE)
        annotator.close()
        assert annotations.pipeline.version == "new"
