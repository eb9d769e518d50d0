"""Containers of which nothing is seen, since what they hold covers them."""

from textual.geometry import Region
from textual.strip import Strip

__all__ = ["Covered"]


class Covered:
    """For a widget with panes that leave no cell free: Textual would style every line of it before it paints theirs."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return blanks that are never sent."""
        return [Strip.blank(crop.width)] * crop.height
