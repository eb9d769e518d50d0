"""From bytes to text.

The byte order mark decides; else strict UTF-8; else what an HTML page declares; else Windows-1252. The reader may name
the encoding instead. What no text can be is refused as binary.
"""

import codecs
import re

from glose.reading.errors import ReadingError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["check_encoding", "decode"]

# The longer marks first: the UTF-16 one (FF FE) starts the UTF-32 one (FF FE 00 00).
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# https://encoding.spec.whatwg.org/#windows-1252: the five bytes that Windows leaves undefined are C1 controls.
_UNDEFINED = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})

# https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding: the first 1,024 bytes are looked at.
_PRESCAN = 1024
_DECLARED = re.compile(
    rb"""<(?:meta\b[^<>]*\bcharset|\?xml\b[^<>]*\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
# Labels that the same standard reads as Windows-1252, by the names Python gives their codecs.
_READ_AS_WINDOWS_1252 = frozenset({"ascii", "iso8859-1", "cp1252"})

_CONTROLS = bytes((*range(0x07), *range(0x0E, 0x1B), *range(0x1C, 0x20), *range(0x7F, 0xA0)))
_PDF = b"%PDF-"
"""How a PDF begins (ISO 32000-1, 7.5.2). Much of one may look like text, but none of it is an article."""

_FEW_CONTROLS = 32
"""So many control characters are no sign of a binary file, however short it is: they are shown as symbols."""
_SHARE_OF_CONTROLS = 0.05
"""Random bytes, read as Windows-1252, hold 30 in 256 of these characters (12 %): half of that is far from any text."""


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """Return `data` as text; `encoding`, where given, overrides what its bytes say.

    Bytes that a byte order mark promises but does not keep become U+FFFD. Raises ReadingError, naming the source by
    `name`, where the encoding is unknown or wrong, or the data are not text.
    """
    if data.startswith(_PDF):
        problem = _("{name} is a PDF; turn it into text first, such as with pdftotext.")
        raise ReadingError(problem.format(name=name))
    text = _detected(data) if encoding is None else _as_told(data, name, encoding)
    if _binary(text):
        problem = _("{name} is not text but binary data; give a text, Markdown or HTML file.")
        raise ReadingError(problem.format(name=name))
    return text


def check_encoding(encoding: str) -> None:
    """Raise ReadingError where there is no such encoding."""
    _codec(encoding)


def _detected(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _declared(data) or _windows_1252(data)


def _declared(data: bytes) -> str | None:
    """Return the text of an HTML page by the encoding it declares, None where it declares none or not the right one."""
    match = _DECLARED.search(data, 0, _PRESCAN)
    codec = _text_codec(match[1].decode("ascii", errors="replace")) if match else None
    if codec is None or codec.name in _READ_AS_WINDOWS_1252 or codec.name.startswith("utf"):
        return None
    try:
        return data.decode(codec.name)
    except UnicodeError:
        return None


def _as_told(data: bytes, name: str, encoding: str) -> str:
    codec = _codec(encoding)
    if codec.name in _READ_AS_WINDOWS_1252:
        return _windows_1252(data)
    try:
        return data.decode(codec.name)
    except UnicodeError as error:
        where = error.start if isinstance(error, UnicodeDecodeError) else 0
        problem = _("{name} is not in {encoding} (see its byte {where}); give another encoding or let it be detected.")
        raise ReadingError(problem.format(name=name, encoding=visible_line(encoding), where=where)) from error


def _codec(encoding: str) -> codecs.CodecInfo:
    codec = _text_codec(encoding)
    if codec is None:
        problem = _("{encoding} is not an encoding known here; give one such as utf-8, iso-8859-15 or windows-1252.")
        raise ReadingError(problem.format(encoding=visible_line(encoding)))
    return codec


def _text_codec(encoding: str) -> codecs.CodecInfo | None:
    """Return the codec of that name, None where there is none that makes text of bytes (as rot13 and hex do not)."""
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):  # ValueError: a NUL or a surrogate in the name
        return None
    try:
        b"glose".decode(codec.name)
    except LookupError:
        return None
    except UnicodeError:  # these bytes mean nothing in it, as in UTF-32
        return codec
    return codec


def _windows_1252(data: bytes) -> str:
    table = "".join(chr(byte) if byte in _UNDEFINED else bytes([byte]).decode("cp1252") for byte in range(256))
    return codecs.charmap_decode(data, "strict", table)[0]


def _binary(text: str) -> bool:
    """Return whether `text` holds a NUL, as git asks, or too many of the control characters that text does not use."""
    if "\0" in text:
        return True
    latin = text.encode("latin-1", errors="replace")  # its bytes are counted forty times as fast as characters are
    controls = len(latin) - len(latin.translate(None, _CONTROLS))
    return controls > max(_FEW_CONTROLS, _SHARE_OF_CONTROLS * len(text))
