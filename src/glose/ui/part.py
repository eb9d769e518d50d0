"""Classes that only make up another one, so that no file holds all of it."""

from typing import Any

__all__ = ["Whole"]


class Whole:
    """For a class of Textual's of which subclasses with `part=True` are made, that are never used by themselves.

    For each class of its kind Textual looks through all names of all bases: 0.6 ms of a start that parts need not take.
    A part has reactives, handlers and actions, but no style sheet, no keys and no options of its own.
    """

    def __init_subclass__(cls, *, part: bool = False, **options: Any) -> None:
        if not part:
            super().__init_subclass__(**options)
        elif options or {"DEFAULT_CSS", "BINDINGS", "COMPONENT_CLASSES"} & vars(cls).keys():
            raise TypeError(f"{cls.__name__} is a part: what it declares belongs to the whole")
