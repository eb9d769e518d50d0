"""`glose completion`: print what makes a shell complete the commands, options and names of glose."""

import click
from click.shell_completion import get_completion_class

from glose.translation import _

__all__ = ["INSTALLATION", "SHELLS", "command"]

SHELLS = ("bash", "zsh", "fish")
"""The shells that click completes for."""

INSTALLATION = {
    "bash": "glose completion bash > ~/.local/share/bash-completion/completions/glose",
    "zsh": "echo 'eval \"$(glose completion zsh)\"' >> ~/.zshrc",
    "fish": "glose completion fish > ~/.config/fish/completions/glose.fish",
}
"""The command that installs the script of each shell."""


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script that completes commands and options in SHELL.

    Its last line says how to install it.

    \b
    glose completion bash > ~/.local/share/bash-completion/completions/glose
    glose completion fish > ~/.config/fish/completions/glose.fish
    eval "$(glose completion zsh)"
    """
    completion = get_completion_class(shell)
    assert completion is not None  # click knows all of SHELLS
    click.echo(completion(context.find_root().command, {}, "glose", "_GLOSE_COMPLETE").source().rstrip())
    click.echo("# " + _("To install it: {command}").format(command=INSTALLATION[shell]))
