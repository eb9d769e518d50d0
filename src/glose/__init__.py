"""glose: read press articles in the terminal, with their names and quotations marked, and copy who said what."""

__version__ = "0.1.0"
