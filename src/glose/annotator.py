"""Annotate articles in a worker process, so that the reader never waits: from the library where they are kept there.

The worker is `glose annotate --from jsonl --jsonl --pieces -`: one article a line in, lines of glose JSON out, of which
only the last one of an article is not partial.
"""

import contextlib
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence

import msgspec

from glose.annotation import Annotations, Entity, Mention, Pipeline, Quote, Sentence
from glose.article import Article
from glose.document import request
from glose.errors import GloseError
from glose.kept_annotations import AnyAnnotations, KeptAnnotations
from glose.languages import identity
from glose.languages.fingerprint import stamp
from glose.library import Library, LibraryError
from glose.translation import _

__all__ = ["WORKER", "Annotator", "AnnotatorError"]

WORKER = (sys.executable, "-m", "glose", "annotate", "--from", "jsonl", "--jsonl", "--pieces", "-")
"""The command line of the worker."""


class AnnotatorError(GloseError):
    """The worker cannot annotate this article, or cannot run at all."""


class _ReplyHead(msgspec.Struct, frozen=True):
    language: str


class _Reply(msgspec.Struct, frozen=True):
    """What is needed of a line of the worker: glose JSON, or an error."""

    error: str = ""
    article: _ReplyHead = _ReplyHead("")
    pipeline: Pipeline = Pipeline("", "")
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    partial: bool = False


class _Worker:
    """One worker process, and what it says on standard error, which must not land on the reader's screen."""

    def __init__(self, command: Sequence[str]) -> None:
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  # open as long as the process lives
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            start_new_session=True,  # Ctrl+C and Ctrl+Z are for the reader alone
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, line: bytes) -> None:
        """Send one line; a worker that has died is told by the empty answer."""
        stdin = self._process.stdin
        assert stdin is not None
        with contextlib.suppress(BrokenPipeError):
            stdin.write(line)
            stdin.flush()

    def answer(self) -> bytes:
        """Return the worker's next line, empty where it died, be it in the middle of one."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        return line if line.endswith(b"\n") else b""

    def last_words(self) -> str:
        """Return why a worker that died did so: its last complaint, else its exit status."""
        status = self._process.wait()
        self._complaints.seek(0)
        lines = self._complaints.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else _("exit status {status}").format(status=status)

    def kill(self) -> None:
        """End the process, whatever it does; a thread that waits for its answer gets none."""
        self._process.kill()
        self._process.wait()


class Annotator:
    """The reader's side of the worker process. Its methods block: call them off the event loop.

    A worker that dies is started once more for the same article; when it dies again, that is reported.
    """

    def __init__(self, library: Library | None = None, command: Sequence[str] = WORKER) -> None:
        self._library = library
        self._command = tuple(command)
        self._worker: _Worker | None = None
        self._turn = threading.Lock()
        self._closed = False

    def annotate(self, article: Article) -> Iterator[AnyAnnotations]:
        """Yield the annotations of `article`, the complete ones last. Raises AnnotatorError and LibraryError.

        They come from the library where the same pipeline made them, each value to be made when it is asked for; else
        from the worker, partial ones of a long article first, to be kept then. A library that fails is reported after
        the annotations have been given.
        """
        trouble: LibraryError | None = None
        try:
            kept = self._kept(article)
        except LibraryError as error:
            kept, trouble = None, error
        if kept is not None:
            yield kept
            return
        with self._turn:
            for annotations in self._asked(article):
                yield annotations
        if trouble is not None:
            raise trouble
        if self._library is not None:
            self._library.keep_annotations(article, annotations)

    def _kept(self, article: Article) -> KeptAnnotations | None:
        kept = self._library.annotations(article) if self._library is not None else None
        return kept if kept is not None and self._current(kept) else None

    def _current(self, kept: KeptAnnotations) -> bool:
        """Whether this pipeline made them: it is looked into where its files are others than the last time it was."""
        assert self._library is not None
        name, seen = f"pipeline.{kept.language}", f"{stamp()} {kept.pipeline.name} {kept.pipeline.version}"
        if self._library.setting(name) == seen:
            return True
        if kept.pipeline != identity(kept.language):
            return False
        with contextlib.suppress(LibraryError):  # then it is looked into the next time too
            self._library.keep_setting(name, seen)
        return True

    def _asked(self, article: Article) -> Iterator[Annotations]:
        line = request(article) + b"\n"
        for _attempt in range(2):
            worker = self._running()
            worker.ask(line)
            while answer := worker.answer():
                annotations = _annotations(answer)
                del answer  # of a long article, as much again as all that it holds
                try:
                    yield annotations
                except GeneratorExit:  # the lines still to come must not be taken for those of the next article
                    worker.kill()
                    raise
                if not annotations.partial:
                    return
            worker.kill()  # it has closed its output: what is left of it must not be asked again
            if self._closed:
                break
        raise AnnotatorError(
            _("The annotator stopped twice ({reason}): the article is shown without annotations.").format(
                reason=worker.last_words()
            )
        )

    def _running(self) -> _Worker:
        if self._worker is None or not self._worker.alive:
            try:
                self._worker = _Worker(self._command)
            except OSError as error:
                raise AnnotatorError(
                    _("The annotator cannot be started: {reason}.").format(reason=error.strerror)
                ) from error
        return self._worker

    def close(self) -> None:
        """End the worker, also in the middle of an article."""
        self._closed = True
        if self._worker is not None:
            self._worker.kill()


def _annotations(line: bytes) -> Annotations:
    try:
        reply = msgspec.json.decode(line, type=_Reply)
    except msgspec.MsgspecError as error:
        raise AnnotatorError(
            _("The annotator answered in a form unknown to the reader: install glose again.")
        ) from error
    if reply.error:
        raise AnnotatorError(reply.error)
    return Annotations(
        language=reply.article.language,
        pipeline=reply.pipeline,
        sentences=reply.sentences,
        mentions=reply.mentions,
        entities=reply.entities,
        quotes=reply.quotes,
        partial=reply.partial,
    )
