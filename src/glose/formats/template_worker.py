"""`python -m glose.formats.template_worker`: run templates, apart from the reader, who must not wait for them.

JSON Lines in and out: one `Job` in, one `Outcome` out. A template that would not end, or would fill the memory, ends
this process alone.
"""

import signal
import sys
from importlib.util import find_spec
from types import TracebackType

import msgspec
from jinja2 import TemplateError, TemplateSyntaxError

from glose.errors import GloseError
from glose.formats.template_language import environment, names
from glose.formats.template_process import LIMIT, Job, Outcome
from glose.terminal_text import visible
from glose.translation import _, use

__all__ = ["run"]

_MEMORY = 4 << 30
"""Bytes of address space: twenty times what a book with its annotations takes."""

_LONGEST = 50_000_000
"""Code points that a template may write: eight times a book of a million words."""

_WRONG = (TemplateError, GloseError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What an expression in a template can raise; RecursionError and MemoryError are told in words of their own."""

_NAME = "<template>"


def run(job: Job) -> Outcome:
    """Return what the template of `job` writes; control characters show as visible symbols."""
    try:
        made = environment(escapes=job.escapes)
        template = made.template_class.from_code(
            made, made.compile(job.source, filename=_NAME), made.make_globals(None), None
        )
        pieces, length = [], 0
        for piece in template.generate(**names(job.selection)):
            pieces.append(piece)
            length += len(piece)
            if length > _LONGEST:
                return Outcome(problem=_("it writes more than {count} characters").format(count=_LONGEST))
        return Outcome(visible("".join(pieces)))
    except TemplateSyntaxError as error:
        return Outcome(problem=error.message or "", line=error.lineno)
    except RecursionError as error:
        return Outcome(problem=_("it calls itself without end"), line=_line(error.__traceback__))
    except MemoryError as error:
        return Outcome(problem=_("it takes too much memory"), line=_line(error.__traceback__))
    except _WRONG as error:
        return Outcome(problem=str(error) or type(error).__name__, line=_line(error.__traceback__))


def _line(traceback: TracebackType | None) -> int:
    """The innermost line of the template in `traceback`, which Jinja has rewritten."""
    line = 0
    while traceback:
        if traceback.tb_frame.f_code.co_filename == _NAME:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _bound() -> None:
    """Let the system stop what takes too much memory, where it can."""
    if find_spec("resource"):
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _alarm(seconds: float) -> None:
    """Let the system end this process after `seconds`, though its parent be gone; 0 calls that off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _main() -> None:
    use()
    _bound()
    for line in sys.stdin.buffer:
        _alarm(LIMIT)
        outcome = run(msgspec.json.decode(line, type=Job))
        _alarm(0)
        sys.stdout.buffer.write(msgspec.json.encode(outcome) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _main()
