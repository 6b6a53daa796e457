"""Hostile characters made harmless. A page may hold escape sequences that recolour, clear or rename a terminal, and
direction marks that show words in another order than they stand in (CVE-2021-42574, "Trojan Source")."""

import re

import msgspec

# C0 but tab and line feed, DEL and C1; bidi marks, embeddings, overrides and isolates; line and paragraph separators.
_UNSEEN = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f{_UNSEEN}]")
_ESCAPED = re.compile(f"[{_UNSEEN}]")


def plain(text: str) -> str:
    """The text with every control and direction character shown as one visible character, so offsets stay.

    >>> plain("Bos\\x1b[2J zei\\u202e niets")
    'Bos␛[2J zei� niets'
    """
    return _CONTROL.sub(lambda m: chr(0x2400 + ord(m[0])) if m[0] < " " else "�", text)


def one_line(text: str) -> str:
    """As `plain`, with white space joined: for titles, names and cells.

    >>> one_line("De brug\\n\\tis dicht ")
    'De brug is dicht'
    """
    return " ".join(plain(" ".join(text.split())).split())


def escaped(json: str) -> str:
    """JSON with those characters as escapes; they can stand only inside its strings, so it means the same.

    >>> escaped('"a\\u202eb"')
    '"a\\\\u202eb"'
    """
    return _ESCAPED.sub(lambda m: f"\\u{ord(m[0]):04x}", json)


def json_line(value: object) -> bytes:
    """The value as a line of JSON for a file or a terminal, with those characters as escapes.

    >>> json_line({"name": "a\\u202eb"})
    b'{"name":"a\\\\u202eb"}\\n'
    """
    return escaped(msgspec.json.encode(value).decode()).encode() + b"\n"
