"""The article with the keys that move in it."""

from glose.ui.actions import bindings
from glose.ui.comfortable_view import ComfortableView
from glose.ui.messages import Jumped

__all__ = ["ArticlePane"]


class ArticlePane(ComfortableView, inherit_bindings=False):
    """The view of the article, moved by the actions of the place "text"."""

    BINDINGS = bindings("text")

    def action_next_sentence(self) -> None:
        """Step to the next sentence."""
        self.move_sentence(1)

    def action_previous_sentence(self) -> None:
        """Step back one sentence."""
        self.move_sentence(-1)

    def action_next_paragraph(self) -> None:
        """Step to the next paragraph."""
        self.move_paragraph(1)

    def action_previous_paragraph(self) -> None:
        """Step back one paragraph."""
        self.move_paragraph(-1)

    def action_next_page(self) -> None:
        """Turn one screen forward."""
        self.move_page(1)

    def action_previous_page(self) -> None:
        """Turn one screen back."""
        self.move_page(-1)

    def action_next_half_page(self) -> None:
        """Turn half a screen forward."""
        self.move_page(1, half=True)

    def action_previous_half_page(self) -> None:
        """Turn half a screen back."""
        self.move_page(-1, half=True)

    def action_start(self) -> None:
        """Go to the first sentence."""
        self.post_message(Jumped(self.cursor.offset))
        self.move_to_edge(start=True)

    def action_end(self) -> None:
        """Go to the last sentence."""
        self.post_message(Jumped(self.cursor.offset))
        self.move_to_edge(start=False)
