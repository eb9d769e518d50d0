"""The program `glose`, also as `python -m glose`.

Nothing that the imports of a start make is garbage: until the command itself runs nobody looks for any.
"""

import gc

gc.disable()

from glose.cli import main  # noqa: E402 - imported while nothing is collected

__all__ = ["main"]

if __name__ == "__main__":
    main()
