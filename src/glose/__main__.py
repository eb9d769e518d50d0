"""`python -m glose`: the same as `glose`."""

from glose.cli import main

main()
