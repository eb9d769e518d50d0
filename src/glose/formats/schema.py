"""The JSON Schema of glose JSON: made from the types, kept beside this module as `glose-1.schema.json`."""

from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from glose.document import Document

__all__ = ["SCHEMA_PATH", "schema"]

SCHEMA_PATH = Path(__file__).parent / "glose-1.schema.json"
"""The schema as it ships: JSON Schema, draft 2020-12."""

_NEVER_NEGATIVE = ("start", "end", "length", "paragraph")
_MAY_BE_ABSENT = {"Mention": {"value"}, "ArticleHead": {"origin"}, "Document": {"partial"}}
_ONLY_WHAT_IS_KNOWN = ("Record", "Name", "Date")


def schema() -> dict[str, Any]:
    """Return the schema that the types amount to.

    Strict: every object has exactly the properties of its type, null where there is nothing to say. Only the
    bibliographic record, which is CSL-JSON, leaves out what is not known, a mention the value that it has not, an
    article that was read from nowhere its origin, and what is complete the word that it is partial.
    """
    made = msgspec.json.schema(Document)
    definitions: dict[str, Any] = made["$defs"]
    for name, definition in definitions.items():
        definition["additionalProperties"] = False
        definition["description"] = cleandoc(definition["description"])
        properties = definition["properties"]
        if name not in _ONLY_WHAT_IS_KNOWN:
            definition["required"] = [one for one in properties if one not in _MAY_BE_ABSENT.get(name, ())]
        for property_name in _NEVER_NEGATIVE:
            if property_name in properties:
                properties[property_name]["minimum"] = 0
        for described in properties.values():
            described.pop("default", None)
    definitions["Quote"]["properties"]["content"]["minItems"] = 1
    definitions["Quote"]["properties"]["confidence"] |= {"minimum": 0, "maximum": 1}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:glose:glose-1.schema.json",
        "title": "glose JSON, version 1",
        **made,
    }


def _main() -> None:
    text = msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode()
    SCHEMA_PATH.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    _main()
