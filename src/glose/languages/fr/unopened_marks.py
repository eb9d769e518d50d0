"""Where words quoted start that only a closing mark shows: the opening one was lost."""

from glose.languages.fr.abbreviations import ABBREVIATIONS
from glose.languages.fr.insertions import PERSONAL, stripped
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Piece
from glose.languages.marks import Marked
from glose.languages.sentences import breaks

__all__ = ["first_spoken", "reaching_back"]


def first_spoken(text: str, start: int, end: int) -> int:
    """Return where the words before a lone closing mark start: with the first sentence of *I*, *we*, *you*, if any."""
    starts = [start, *breaks(text, start, end, ABBREVIATIONS)]
    for opened, following in zip(starts, [*starts[1:], end], strict=True):
        if PERSONAL.search(text, opened, following):
            return opened
    return start


def reaching_back(passage: Passage, index: int, piece: Marked) -> list[Piece]:
    """Return the paragraphs before a lone closing mark, as long as somebody speaks of *je*, *nous*, *vous*."""
    floor = passage.pieces[index - 1].end if index else 0
    if index and "\n" not in passage.text[floor : piece.start]:
        return list(piece.segments)
    start = piece.segments[0][0]
    best, missed = start, 0
    while start > floor and missed < 2:
        end = len(passage.text[:start].rstrip())
        if end <= floor:
            break
        start = max(passage.text.rfind("\n", 0, end) + 1, floor)
        line = passage.text[start:end]
        stop = max(line.rfind(mark + " ") for mark in ".!?")
        if start == floor and stop >= 0:
            start += stop + 2
            line = passage.text[start:end]
        if PERSONAL.search(line):
            best, missed = start, 0
        else:
            missed += 1
    return [stripped(passage.text, best, piece.segments[-1][1])]
