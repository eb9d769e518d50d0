"""Train the weights of a language from corpora: `python -m glose.languages.train fr --data DIR`.

The recipe of a language is a spaCy config, `training/joint.cfg` in its folder, and the readers of its corpora.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop

from glose.errors import GloseError
from glose.languages import AVAILABLE

__all__ = ["TrainingError", "main", "train"]


class TrainingError(GloseError):
    """The weights cannot be trained with what is given."""


def train(language: str, data: Path, output: Path, *, steps: int | None = None, progress: bool = False) -> Language:
    """Train the pipeline of `language` on the corpora in `data` and write its weights to `output`.

    `steps` overrides the number of updates that the recipe asks for. Returns the pipeline as it was written.
    """
    if not data.is_dir():
        raise TrainingError(f"{data} is no folder; name the one that holds the corpora with --data.")
    package = import_module(f"glose.languages.{language}")
    import_module(f"glose.languages.{language}.language")
    import_module(f"glose.languages.{language}.corpora")
    overrides: dict[str, object] = {"paths.data": str(data)}
    if steps is not None:
        overrides |= {"training.max_steps": steps, "training.eval_frequency": max(1, min(steps, 500))}
    if progress:
        overrides["training.logger.progress_bar"] = "train"
    config = util.load_config(package.RECIPE, overrides=overrides, interpolate=False)
    nlp = init_nlp(config)
    with tempfile.TemporaryDirectory() as folder:
        _, best = train_loop(nlp, Path(folder), stdout=sys.stderr, stderr=sys.stderr)
        trained = util.load_model(best)
    package.save(trained, output)
    return trained


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m glose.languages.train", description=__doc__.partition("\n")[0])
    parser.add_argument("language", choices=AVAILABLE)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--output", type=Path, help="folder for the weights (default: the language's own)")
    parser.add_argument("--steps", type=int, help="number of updates (default: what the recipe says)")
    options = parser.parse_args(arguments)
    output = options.output or Path(__file__).parent / options.language / "weights"
    try:
        train(options.language, options.data, output, steps=options.steps, progress=sys.stderr.isatty())
    except GloseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
