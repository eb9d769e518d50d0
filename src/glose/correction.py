"""What the reader knows of an article better than its source: the difference between two records.

A correction is a JSON merge patch (RFC 7396) over the CSL-JSON of the source: it holds the fields that differ, null
where the source says something and the reader nothing.
"""

from typing import Any

import msgspec

from glose.article import Record

__all__ = ["applied", "both", "difference"]


def difference(source: Record, corrected: Record) -> bytes:
    """Return the correction that takes `source` to `corrected`, as JSON."""
    before, after = _fields(source), _fields(corrected)
    differing = (field for field in before | after if before.get(field) != after.get(field))
    return msgspec.json.encode({field: after.get(field) for field in differing})


def both(kept: bytes, change: bytes) -> bytes:
    """Return the correction `kept` with a later `change`, which counts more. Raises msgspec.MsgspecError."""
    one, other = (msgspec.json.decode(each, type=dict[str, Any]) for each in (kept, change))
    return msgspec.json.encode(one | other)


def applied(source: Record, correction: bytes) -> Record:
    """Return `source` with `correction`. Raises msgspec.MsgspecError where it is none of this version of glose."""
    patch = msgspec.json.decode(correction, type=dict[str, Any])
    fields = _fields(source) | patch
    return msgspec.convert({field: value for field, value in fields.items() if value is not None}, Record)


def _fields(record: Record) -> dict[str, Any]:
    """The fields by their CSL-JSON names, as JSON reads them; what is not known is left out."""
    fields: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return fields
