"""An article with what is marked in it, and where each step of the cursor leads."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from glose.annotation import Mention, Quote, Sentence
from glose.article import Article
from glose.kept_annotations import AnyAnnotations
from glose.ui.spans import Marks
from glose.ui.units import Cursor, next_unit, paragraph_at, paragraph_near, previous_unit, sentence_at, unit_at

__all__ = ["MarkedText"]

_start = attrgetter("start")


class MarkedText:
    """A frozen view of an article and its annotations so far; every method answers with a new cursor, or None."""

    def __init__(self, article: Article, annotations: AnyAnnotations | None) -> None:
        self.text = article.text
        self.annotations = annotations
        self.sentences: Sequence[Sentence] = annotations.sentences if annotations else ()
        self.mentions: Sequence[Mention] = annotations.mentions if annotations else ()
        self.quotes: Sequence[Quote] = annotations.quotes if annotations else ()
        self.marks = Marks(annotations, article.headings)

    def cursor_at(self, offset: int, mention: int | None = None, quote: int | None = None) -> Cursor:
        """Return the cursor on the sentence or paragraph that holds `offset`, on `mention` and `quote` where given.

        Without `quote` it is the first quotation over the mention, or else over the sentence. On a blank line the
        cursor goes to the next paragraph, or else to the last.
        """
        start, end = self.unit(min(max(offset, 0), len(self.text)))
        if not self.text[start:end].strip():
            near = paragraph_near(self.text, start, 1)
            near = paragraph_near(self.text, start, -1) if near is None else near
            start, end = self.unit(near or 0)
        if quote is None:
            span = (self.mentions[mention].start, self.mentions[mention].end) if mention is not None else (start, end)
            over = self.marks.quotes_over(*span) or self.marks.quotes_over(start, end)
            quote = over[0] if over else None
        return Cursor(start, sentence_at(self.sentences, start), mention, quote)

    def unit(self, offset: int) -> tuple[int, int]:
        """Return the code points [start, end) of the sentence, or else the paragraph, that holds `offset`."""
        return unit_at(self.text, self.sentences, offset)

    def renewed(self, cursor: Cursor, before: "MarkedText") -> Cursor:
        """Return `cursor` of the same article with other annotations, `before`, as it stands in these."""
        mention = quote = None
        if cursor.mention is not None:
            mention = _same_start(self.mentions, before.mentions[cursor.mention].start)
        if cursor.quote is not None:
            quote = _same_start(self.quotes, before.quotes[cursor.quote].start)
        return self.cursor_at(cursor.offset, mention, quote)

    def sentence_step(self, cursor: Cursor, step: int) -> Cursor | None:
        """Return the cursor `step` sentences on (paragraphs, where no sentences are known), as far as there are any."""
        stepped = next_unit if step > 0 else previous_unit
        return self._stepped(cursor, abs(step), lambda offset: stepped(self.text, self.sentences, offset))

    def paragraph_step(self, cursor: Cursor, step: int) -> Cursor | None:
        """Return the cursor `step` paragraphs on; going back from inside a paragraph leads to its start first."""
        direction = 1 if step > 0 else -1

        def stepped(offset: int) -> int | None:
            start, _ = paragraph_at(self.text, offset)
            inside = direction < 0 and self.text[start:offset].strip()
            return start if inside else paragraph_near(self.text, offset, direction)

        return self._stepped(cursor, abs(step), stepped)

    def mention_step(self, cursor: Cursor, step: int) -> Cursor | None:
        """Return the cursor on the mention `step` mentions after (before) the cursor; None where there is none."""
        if cursor.mention is not None:
            index = cursor.mention + step
        else:
            index = bisect_left(self.mentions, cursor.offset, key=_start) + (step - 1 if step > 0 else step)
        if not 0 <= index < len(self.mentions):
            return None
        return self.cursor_at(self.mentions[index].start, mention=index)

    def quote_step(self, cursor: Cursor, step: int) -> Cursor | None:
        """Return the cursor on the quotation `step` quotations after (before) the cursor; None where there is none."""
        if cursor.quote is not None:
            index = cursor.quote + step
        else:
            index = bisect_left(self.quotes, cursor.offset, key=_start) + (step - 1 if step > 0 else step)
        if not 0 <= index < len(self.quotes):
            return None
        return self.cursor_at(self.quotes[index].start, quote=index)

    def pointed_at(self, offset: int) -> Cursor:
        """Return the cursor for a click at `offset`: on what is marked there, else on its sentence."""
        mentions = self.marks.mentions_over(offset, offset + 1)
        quotes = self.marks.quotes_over(offset, offset + 1)
        return self.cursor_at(offset, mentions[-1] if mentions else None, quotes[-1] if quotes else None)

    def in_range(self, start: int, end: int, *, last: bool) -> Cursor:
        """Return the cursor on the first or `last` sentence that begins in [start, end), else on the one at `start`."""
        if last:
            before = previous_unit(self.text, self.sentences, end)
            return self.cursor_at(before if before is not None and before >= start else start)
        cursor = self.cursor_at(start)
        after = next_unit(self.text, self.sentences, cursor.offset) if cursor.offset < start else None
        return self.cursor_at(after) if after is not None and after < end else cursor

    def _stepped(self, cursor: Cursor, times: int, step: Callable[[int], int | None]) -> Cursor | None:
        offset = cursor.offset
        for _ in range(times):
            following = step(offset)
            if following is None:
                break
            offset = following
        return self.cursor_at(offset) if offset != cursor.offset else None


def _same_start(spans: Sequence[Mention] | Sequence[Quote], start: int) -> int | None:
    index = bisect_left(spans, start, key=_start)
    return index if index < len(spans) and spans[index].start == start else None
