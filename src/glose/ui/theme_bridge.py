"""A theme of glose as a theme of Textual, for everything that is painted by style sheets."""

from textual.theme import Theme as TextualTheme

from glose.themes import Theme

__all__ = ["textual_theme"]


def textual_theme(theme: Theme) -> TextualTheme:
    """Return `theme` for Textual: its name starts with "glose-", so that it never hides one of Textual's own."""
    colours = theme.colours
    return TextualTheme(
        name=f"glose-{theme.name}",
        dark=theme.dark,
        primary=colours.accent,
        secondary=colours.accent,
        accent=colours.accent,
        foreground=colours.text,
        background=colours.background,
        surface=colours.panel,
        panel=colours.panel,
        boost=colours.current,
        error=colours.error,
        warning=colours.warning,
        success=colours.success,
        variables={
            "boost": colours.current,  # Textual drops its own where the panel has a colour
            "text": colours.text,
            "text-muted": colours.muted,
            "foreground-muted": colours.muted,
            "foreground-disabled": colours.muted,
            "border": colours.accent,
            "border-blurred": colours.border,
            "block-cursor-foreground": colours.text,
            "block-cursor-background": colours.current,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": colours.text,
            "block-cursor-blurred-background": colours.current,
            "block-hover-background": colours.current,
            "input-selection-background": colours.selection,
            "screen-selection-background": colours.selection,
            "scrollbar": colours.border,
            "scrollbar-hover": colours.muted,
            "scrollbar-active": colours.accent,
            "scrollbar-background": colours.background,
            "scrollbar-background-hover": colours.background,
            "scrollbar-background-active": colours.background,
            "scrollbar-corner-color": colours.background,
        },
    )
