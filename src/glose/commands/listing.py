"""Tables on standard output: names first, so that a script can cut them off."""

from collections.abc import Iterable

import click
from rich.cells import cell_len

__all__ = ["listed"]


def listed(rows: Iterable[tuple[str, ...]]) -> None:
    """Print `rows` in columns as wide as their widest cell, the last one as it is."""
    table = list(rows)
    widths = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row[:-1], widths, strict=False))
        click.echo("  ".join((*cells, row[-1])).rstrip())
