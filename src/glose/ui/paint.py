"""The style of every run of text and of the margin, from a theme; without colour, the signs alone."""

from rich.style import Style

from glose.annotation import Kind, Label
from glose.themes import Attribute, Theme
from glose.ui.spans import Look

__all__ = ["Paint"]

_RICH: dict[Attribute, str] = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "double-underline": "underline2",
    "overline": "overline",
}


class Paint:
    """Styles by theme; with `colour` false (NO_COLOR) only weights, slopes, lines and reversal are used."""

    def __init__(self, theme: Theme, *, colour: bool = True) -> None:
        self._theme = theme
        self._colour = colour
        self._runs: dict[Look, Style] = {}
        colours = theme.colours
        self.base = self._style(colours.text, colours.background)
        self.muted = self._style(colours.muted, colours.background)
        self.dimmed = self.muted if colour else Style(dim=True)
        self.accent = self._style(colours.accent, colours.background) + Style(bold=True)
        self.match = self._found(colours.warning) + Style(bold=False)
        self.current_match = self._found(colours.accent) + Style(bold=True, underline=True)
        self.selected = self._style(colours.text, colours.selection) + Style(reverse=not colour)
        self.highlighted = self._style(colours.text, colours.selection) + Style(underline=True)
        self.thumb = Style(bgcolor=colours.selection) if colour else Style(reverse=True)

    def run(self, look: Look) -> Style:
        """Return the style of text of that look."""
        style = self._runs.get(look)
        if style is None:
            style = self._runs[look] = self._coloured(look) if self._colour else self._signs(look)
        return style

    def bar(self, kind: Kind, *, current: bool) -> tuple[str, Style]:
        """Return the glyph and style of the margin beside a quotation of `kind`; the current one's is bold."""
        look = self._theme.quotes[kind]
        return look.bar, self._style(look.colour, self._theme.colours.background) + Style(bold=current)

    def mention(self, label: Label) -> Style:
        """Return the style of a mention of type `label`, without a background: for lists, cards and legends."""
        look = self._theme.mentions[label]
        return _attributes(look.attributes) + (Style(color=look.colour) if self._colour else Style())

    def _style(self, foreground: str, background: str) -> Style:
        return Style(color=foreground, bgcolor=background) if self._colour else Style()

    def _found(self, colour: str) -> Style:
        return self._style(self._theme.colours.background, colour) + Style(reverse=not self._colour)

    def _coloured(self, look: Look) -> Style:
        """A mention's colour over a quotation's background, which the current sentence brightens."""
        theme = self._theme
        foreground = theme.colours.accent if look.heading else theme.colours.text
        background = theme.colours.current if look.in_current_sentence else theme.colours.background
        if look.kind:
            quote = theme.quotes[look.kind]
            background = quote.current if look.in_current_sentence else quote.background
            foreground = quote.colour if look.in_current_quote else foreground
        if look.label:
            foreground = theme.mentions[look.label].colour
        if look.in_current_mention:
            foreground, background = theme.colours.background, foreground
        return Style(color=foreground, bgcolor=background) + self._weights(look)

    def _signs(self, look: Look) -> Style:
        """The current sentence is reversed, and the current mention in it is not."""
        return self._weights(look) + Style(reverse=look.in_current_sentence != look.in_current_mention)

    def _weights(self, look: Look) -> Style:
        weights = Style(bold=True) if look.heading else Style()
        return weights + _attributes(self._theme.mentions[look.label].attributes) if look.label else weights


def _attributes(names: tuple[Attribute, ...]) -> Style:
    return Style.parse(" ".join(_RICH[name] for name in names))
