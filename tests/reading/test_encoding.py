"""From bytes to text: BOM, else UTF-8, else what a page declares, else Windows-1252."""

import codecs

import pytest

from glose.reading.encoding import decode

TEXT = "L’été finit\u00a0: « Œuvre » à 5 €."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark, encoding):
    assert decode(mark + TEXT.encode(encoding), "a") == TEXT


def test_bytes_that_break_the_promise_of_the_mark_show_as_replacement_characters():
    assert decode(codecs.BOM_UTF8 + b"caf\xe9.", "a") == "caf\ufffd."


def test_utf_8_needs_no_mark():
    assert decode(TEXT.encode(), "a") == TEXT


def test_what_is_no_utf_8_is_windows_1252():
    assert decode(TEXT.encode("cp1252"), "a") == TEXT


def test_the_bytes_that_windows_leaves_undefined_are_controls_as_in_the_encoding_standard():
    assert decode(b"\xe9 \x81\x8d\x8f\x90\x9d", "a") == "é \x81\x8d\x8f\x90\x9d"


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="iso-8859-15">', "<meta charset=ISO-8859-15 >", '<?xml version="1.0" encoding="iso-8859-15"?>'],
)
def test_a_page_is_read_as_it_declares(declaration):
    page = f"{declaration}<p>Œuvre à 5 €</p>"
    assert decode(page.encode("iso-8859-15"), "a") == page


def test_a_page_in_utf_8_is_utf_8_whatever_it_declares():
    page = '<meta charset="iso-8859-15"><p>Œuvre à 5 €</p>'
    assert decode(page.encode(), "a") == page


@pytest.mark.parametrize("label", ["iso-8859-1", "us-ascii", "utf-8", "utf-16", "klingon", "rot13", "big5"])
def test_a_declaration_that_is_none_or_wrong_or_stands_for_windows_1252_leaves_windows_1252(label):
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={label}"><p>L’œuvre à 5 €</p>'
    assert decode(page.encode("cp1252"), "a") == page


@pytest.mark.parametrize("encoding", ["iso-8859-15", "mac-roman", "utf-16", "utf-8-sig", "cp850"])
def test_the_reader_may_name_the_encoding(encoding):
    text = "Déjà vu à Besançon."
    assert decode(text.encode(encoding), "a", encoding).removeprefix("\ufeff") == text


@pytest.mark.parametrize("encoding", ["latin-1", "iso-8859-1", "windows-1252", "cp1252", "LATIN1"])
def test_latin_1_means_windows_1252_as_in_the_encoding_standard(encoding):
    assert decode(b"\x93Oui\x94, dit-il.", "a", encoding) == "“Oui”, dit-il."


def test_an_encoding_that_is_named_counts_more_than_the_bytes():
    assert decode("été".encode(), "a", "windows-1252") == "Ã©tÃ©"


@pytest.mark.parametrize(
    "text", ["\x1b[31mrouge\x1b[0m \x07", "".join(map(chr, range(1, 32))), "saut\x0c de page\x0b\n" * 50]
)
def test_text_with_escape_and_control_characters_is_text(text):
    assert decode(text.encode(), "a") == text
