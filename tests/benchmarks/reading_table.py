"""The table of `reading.py`, in Markdown."""

import statistics
from collections.abc import Iterable, Mapping, Sequence

from reading_sessions import Moment, Session

__all__ = ["table"]


def table(sessions: Mapping[str, Sequence[Session]]) -> str:
    """Return a row for each goal, and for what it is a share of."""
    yardstick = _median(session.painted for session in sessions["minimal"])
    new = {size: _median(session.painted for session in sessions[f"new {size}"]) for size in ("5 KB", "6 MB")}
    rows = [
        ("first paint, minimal Textual app, 5 KB", *_times(yardstick), "", ""),
        ("first paint, 5 KB", *_times(new["5 KB"]), _ratio(new["5 KB"], yardstick), "≤ 1.25 of a minimal app"),
        ("first paint, 6 MB", *_times(new["6 MB"]), _ratio(new["6 MB"], new["5 KB"]), "≤ 1.5 of 5 KB"),
    ]
    annotated = _annotated(sessions["new 5 KB"])
    rows.append(("annotated, 5 KB, for the first time", *_times(annotated), _ratio(annotated, yardstick), ""))
    for size in ("5 KB", "6 MB"):
        again = sessions[f"again {size}"]
        annotated, painted = _annotated(again), _median(session.painted for session in again)
        goal = "≤ 1.3 of its first paint"
        rows.append((f"annotated, {size}, opened again", *_times(annotated), _ratio(annotated, painted), goal))
    idle = {size: _keys(sessions[f"again {size}"]) for size in ("5 KB", "6 MB")}
    for size, (median, slow, processor) in idle.items():
        rows.append((f"key to screen, {size}", _milliseconds(median, slow), f"{processor:.1f} ms", "", "p95 ≤ 20 ms"))
    median, slow, processor = _keys(sessions["busy"])
    share = f"{slow / idle['6 MB'][1]:.2f}"
    times = _milliseconds(median, slow), f"{processor:.1f} ms"
    rows.append(("key to screen, 6 MB, while it is annotated", *times, share, "p95 ≤ 1.5 of idle"))
    memory = statistics.median(session.memory for session in sessions["again 6 MB"])
    rows.append(("memory, 6 MB annotated", f"{memory:.0f} MiB", "", "", "≤ 350 MB"))
    head = [("", "clock", "processor", "ratio", "goal"), ("---", "---:", "---:", "---:", "---")]
    return "\n".join("| {:42} | {:>19} | {:>9} | {:>11} | {:24} |".format(*row) for row in [*head, *rows])


def _median(moments: Iterable[Moment]) -> Moment:
    return Moment(*map(statistics.median, zip(*moments, strict=True)))


def _annotated(sessions: Sequence[Session]) -> Moment:
    return _median(session.annotated for session in sessions if session.annotated is not None)


def _times(moment: Moment) -> tuple[str, str]:
    return f"{moment.clock:.3f} s", f"{moment.processor:.3f} s"


def _ratio(moment: Moment, whole: Moment) -> str:
    """Return the share by the clock, and by the processor."""
    return f"{moment.clock / whole.clock:.2f}, {moment.processor / whole.processor:.2f}"


def _keys(sessions: Sequence[Session]) -> tuple[float, float, float]:
    """Return the median, the 95th percentile and the processor's share of all keys, in milliseconds."""
    keys = [1000 * key for session in sessions for key in session.keys]
    processor = statistics.mean(1000 * session.processor_per_key for session in sessions)
    return statistics.median(keys), statistics.quantiles(keys, n=20)[-1], processor


def _milliseconds(median: float, slow: float) -> str:
    return f"{median:.1f} / p95 {slow:.1f} ms"
