"""What a theme looks like, in five lines: for `glose themes`."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Group
from rich.style import Style
from rich.text import Text

from glose.annotation import Kind, Label
from glose.terminal_text import visible_line
from glose.themes import Theme
from glose.ui.paint import Paint
from glose.ui.row_strip import CURRENT_MARK
from glose.ui.spans import Look

__all__ = ["sample"]

_SAMPLE: tuple[tuple[Kind, tuple[tuple[str, Label | None, bool], ...]], ...] = (
    (
        "direct",
        (
            ("« Nous rouvrirons ", None, True),
            ("jeudi", "DATE", True),
            (" », a promis ", None, False),
            ("Odile Vasseur", "PER", False),
            (" à ", None, False),
            ("Valmorin", "LOC", False),
            (".", None, False),
        ),
    ),
    (
        "indirect",
        (
            ("La ", None, False),
            ("Gazette de l’Orle", "ORG", False),
            (" écrit que ", None, False),
            ("les travaux coûteront ", None, True),
            ("2 millions d’euros", "MONEY", True),
            (".", None, False),
        ),
    ),
)
"""Two sentences on what never was: words, type of what they name, whether they are what is said."""


def sample(theme: Theme, width: int) -> Group:
    """Return name and title of `theme`, a quotation in the current sentence, another one, and every sign."""
    paint = Paint(theme)
    name = f"{visible_line(theme.name)}  {visible_line(theme.title)}"
    lines = [Text(f"    {name}", paint.base + Style(bold=True))]
    lines += [_sentence(paint, *line, current=number == 0) for number, line in enumerate(_SAMPLE)]
    lines.append(Text.assemble(("    ", paint.base), *_signs(theme, paint)))
    return Group(*(_filled(line, width, paint.base) for line in lines), Text(""))


def _sentence(paint: Paint, kind: Kind, words: tuple[tuple[str, Label | None, bool], ...], *, current: bool) -> Text:
    bar = paint.bar(kind, current=current)
    line = Text.assemble((f"{CURRENT_MARK if current else ' '} ", paint.accent), bar, (" ", paint.base))
    for text, label, said in words:
        look = Look(label, kind if said else None, in_current_sentence=current, in_current_quote=current and said)
        line.append(text, paint.run(look))
    return line


def _signs(theme: Theme, paint: Paint) -> Iterator[tuple[str, Style]]:
    for look in theme.mentions.values():
        yield f"{look.glyph} ", paint.base + Style(color=look.colour)
    for kind in theme.quotes:
        yield paint.bar(kind, current=True)
        yield " ", paint.base


def _filled(line: Text, width: int, style: Style) -> Text:
    """Return `line` in exactly `width` cells."""
    line.truncate(width, overflow="ellipsis")
    return line.append(" " * (width - cell_len(line.plain)), style)
