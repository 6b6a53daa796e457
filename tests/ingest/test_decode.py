"""Encodings: what is said, what is there, what is guessed."""

import pytest

from zegsman.errors import NotText
from zegsman.ingest.decode import decode

TEXT = "Eén café in ’s-Hertogenbosch kreeg „veel” bezoek uit België, zei Chloë."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_and_utf8(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.doubts) == (TEXT, ())


def test_page_says_what_it_is() -> None:
    data = b'<meta charset="windows-1252">' + TEXT.encode("cp1252")
    assert decode(data).text.endswith(TEXT)
    assert decode(data).doubts == ()


def test_latin1_on_the_web_is_windows_1252() -> None:
    assert decode(TEXT.encode("cp1252"), declared="ISO-8859-1").text == TEXT


def test_a_wrong_declaration_is_named() -> None:
    decoded = decode(b'<meta charset="iso-8859-1">' + TEXT.encode())
    assert decoded.text.endswith(TEXT)
    assert decoded.doubts == ("encoding-wrong:iso-8859-1",)


def test_a_guess_is_named() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert (decoded.text, decoded.doubts) == (TEXT, ("encoding-guessed:cp1252",))


def test_other_scripts_are_guessed_too() -> None:
    text = "Министр сказал в понедельник, что мост закроют на неделю. Это надолго, добавил он."
    assert decode(text.encode("cp1251")).text == text


def test_a_few_broken_bytes_do_not_make_it_another_encoding() -> None:
    decoded = decode((TEXT * 10).encode() + b"\xff")
    assert decoded.text == TEXT * 10 + "\ufffd"
    assert decoded.doubts == ("characters-replaced",)


@pytest.mark.parametrize(
    "name", ["", "no-such-encoding", "rot13", "base64", "utf-16", "idna", "\x00", "unicode_escape"]
)
def test_senseless_declarations_do_no_harm(name: str) -> None:
    assert decode(TEXT.encode(), declared=name).text == TEXT


def test_nul_becomes_a_replacement_character() -> None:
    decoded = decode(b"De brug\x00 is dicht.")
    assert (decoded.text, decoded.doubts) == ("De brug\ufffd is dicht.", ("characters-replaced",))


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x7fELF" + bytes(range(32)) * 40, b"\x89PNG\r\n\x1a\n" + b"\1\2\3\0" * 400]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(NotText, match="not a text"):
        decode(data)


def test_a_damaged_page_is_still_shown() -> None:
    data = b"De dijk houdt het nog tien jaar, zei Schaap. " * 4 + b"\x8d\x81" + b"Boeren geloven dat niet. " * 4
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert "characters-replaced" in decoded.doubts
