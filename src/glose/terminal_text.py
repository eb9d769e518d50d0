"""Text that a terminal can show: control and direction characters made visible, none of them sent."""

__all__ = ["visible", "visible_line"]

_SUBSTITUTE = "\u2426"  # SYMBOL FOR SUBSTITUTE FORM TWO: for what has no control picture of its own
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))  # Unicode Standard Annex 9

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)}
_PICTURES |= {0x7F: "\u2421", 0x2028: "\u2424", 0x2029: "\u2424"}
_PICTURES |= dict.fromkeys((*range(0x80, 0xA0), *_BIDI, *range(0xD800, 0xE000)), _SUBSTITUTE)

_LINE = _PICTURES | {0x0A: " ", 0x09: " "}
_TEXT = {code: picture for code, picture in _PICTURES.items() if code not in (0x0A, 0x09)}


def visible(text: str) -> str:
    """Return `text` with each control or direction character replaced by one visible symbol, so that offsets stay.

    Line ends and tabs are kept: whoever lays the text out gives them their width.
    """
    return text.translate(_TEXT)


def visible_line(text: str) -> str:
    """Return `text` as `visible` does, on one line: line ends and tabs become blanks. For titles, names and paths."""
    return text.translate(_LINE)
