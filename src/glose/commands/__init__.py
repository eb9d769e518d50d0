"""The commands of `glose`, one module each; each module's `command` is the click command."""
