"""Train the weights of a language from corpora: `python -m glose.languages.train fr --data DIR`.

The recipe of a language is a spaCy config, `training/joint.cfg` in its folder, and the readers of its corpora. Where
there is a `training/names.cfg` beside it, the recogniser of names is trained by that one and takes the other's place.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from thinc.api import use_ops

from glose.errors import GloseError
from glose.languages import AVAILABLE

__all__ = ["TrainingError", "evaluate", "main", "train"]

_SCORES = (
    "pos_acc",
    "morph_acc",
    "dep_uas",
    "dep_las",
    "lemma_acc",
    "ents_p",
    "ents_r",
    "ents_f",
)
_EVALUATED_EVERY = 1000
"""Updates between two evaluations, where the recipe is cut short."""


class TrainingError(GloseError):
    """The weights cannot be trained with what is given."""


def train(
    language: str,
    data: Path,
    output: Path,
    *,
    steps: int | None = None,
    progress: bool = False,
) -> None:
    """Train the pipeline of `language` on the corpora in `data` and write its weights to `output`.

    `steps` overrides the number of updates that the recipe asks for. Raises TrainingError and CorpusError.
    """
    overrides: dict[str, object] = {"paths.data": str(_folder(data))}
    storage = _storage(language)
    if steps is not None:
        overrides |= {
            "training.max_steps": steps,
            "training.eval_frequency": min(steps, _EVALUATED_EVERY),
        }
    if progress:
        overrides["training.logger.progress_bar"] = "train"
    with use_ops("numpy", use_blis=False):  # as storage.load: training takes two thirds of the time
        nlp = _trained(_recipe(language), overrides, storage)
        if (names := _recipe(language).with_name("names.cfg")).exists():
            nlp.remove_pipe("ner")
            nlp.add_pipe("ner", source=_trained(names, overrides, storage))
        storage.save(nlp, output)


def _trained(recipe: Path, overrides: dict[str, object], storage: ModuleType) -> Language:
    """Return the pipeline that a config describes, trained."""
    nlp = init_nlp(util.load_config(recipe, overrides=overrides, interpolate=False))
    with tempfile.TemporaryDirectory() as folder:
        _, best = train_loop(nlp, Path(folder), stdout=sys.stderr, stderr=sys.stderr)
        trained: Language = storage.load(best)
    return trained


def evaluate(language: str, data: Path, weights: Path) -> Mapping[str, float]:
    """Return the scores, 0 to 1, of `weights` on the development files in `data`, by spaCy's names for them."""
    nlp = _storage(language).load(weights)
    config = util.load_config(
        _recipe(language),
        overrides={"paths.data": str(_folder(data))},
        interpolate=True,
    )
    (read,) = util.resolve_dot_names(config, ["corpora.dev"])
    scores = nlp.evaluate(list(read(nlp)))
    return {name: scores[name] for name in _SCORES if scores.get(name) is not None}


def _storage(language: str) -> ModuleType:
    """Return the module that stores the weights of a language; what its config names is registered with spaCy."""
    import_module(f"glose.languages.{language}.corpora")
    return import_module(f"glose.languages.{language}.storage")


def _recipe(language: str) -> Path:
    """Return the config of a language."""
    return Path(__file__).parent / language / "training" / "joint.cfg"


def _folder(data: Path) -> Path:
    """Return `data`, or say that it is none."""
    if not data.is_dir():
        raise TrainingError(f"{data} is no folder; name the one that holds the corpora with --data.")
    return data


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m glose.languages.train", description=__doc__.partition("\n")[0])
    parser.add_argument("language", choices=AVAILABLE)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument(
        "--output",
        type=Path,
        help="folder of the weights (default: the language's own)",
    )
    parser.add_argument("--steps", type=int, help="number of updates (default: what the recipe says)")
    parser.add_argument(
        "--evaluate",
        action="store_true",
        help="train nothing, measure the weights that are there",
    )
    options = parser.parse_args(arguments)
    weights = options.output or Path(__file__).parent / options.language / "weights"
    try:
        if not options.evaluate:
            train(
                options.language,
                options.data,
                weights,
                steps=options.steps,
                progress=sys.stderr.isatty(),
            )
        for name, score in evaluate(options.language, options.data, weights).items():
            print(f"{name:10} {100 * score:5.1f}")
    except GloseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
