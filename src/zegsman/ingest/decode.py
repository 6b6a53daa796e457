"""Bytes -> text: which encoding, and a doubt where it was guessed.

Order: byte-order mark, UTF-8 if the bytes are that, what the page says of itself, what the server said, then
charset-normalizer. UTF-8 goes before what is said because other text almost never happens to be valid UTF-8, while a
saved page is often UTF-8 under an old declaration. (The web standard believes the server first.)
"""

import codecs
import re
from typing import Any

import msgspec
from charset_normalizer import from_bytes

from zegsman.errors import NotText

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]{2,40})""", re.I
)
_HEAD = 4096
"""Bytes searched for a declaration: the web standard asks for it in the first 1,024."""

_REPLACED = "\N{REPLACEMENT CHARACTER}"
_STRAY = 0.01
"""Share of broken characters that is damage in a text, not another encoding: even Dutch, with few accents, is caught
before that by its letters in windows-1252."""

_BROKEN = 0.1
"""Share of broken characters up to which a text that fits no encoding is still shown, as damaged UTF-8."""

_SAMPLE = 200_000
"""Bytes shown to the guesser: enough for letters with accents to turn up, and bounded in time."""

_UTF8 = {"utf-8", "utf8", "ascii", "us-ascii", "unicode-1-1-utf-8"}
_LATIN = {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii", "iso8859-1"}
"""Names that mean windows-1252 in practice (WHATWG encoding standard)."""


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """Text without NUL or lone surrogates, the encoding it was read with, and doubt codes."""

    text: str
    encoding: str
    doubts: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Text of `data`; `declared` is the encoding the server named.

    Doubts: `encoding-guessed:NAME` where nothing named the encoding, `encoding-wrong:NAME` where what was named does
    not fit (the text was read with another), `characters-replaced` where bytes or characters became U+FFFD.

    Raises NotText for bytes that are no text.

    >>> decode("café".encode("cp1252"), declared="utf-8").doubts
    ('encoding-wrong:utf-8', 'encoding-guessed:cp1252')
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(encoding, "replace"), encoding, ())
    _refuse_binary(data)
    names = _named(data, declared)
    text = _strict(data, "utf-8")
    if text is not None and (not data.isascii() or not any(_is_wide(name) for name in names)):
        wrong = () if data.isascii() else tuple(f"encoding-wrong:{n}" for n in names if n not in _UTF8)
        return _clean(text, "utf-8", wrong)
    doubts: list[str] = []
    for name in names:
        encoding = "cp1252" if name in _LATIN else name
        text = _strict(data, encoding)
        if text is not None:
            return _clean(text, encoding, tuple(doubts))
        doubts.append(f"encoding-wrong:{name}")
    return _guess(data, doubts)


def _named(data: bytes, declared: str | None) -> list[str]:
    """The encodings the page and the server name, lower case."""
    found = _DECLARED.search(data[:_HEAD])
    names = [found.group(1).decode("ascii") if found else "", declared or ""]
    return list(dict.fromkeys(re.sub(r"[^\w.:-]", "", name.lower())[:40] for name in names if name))


def _is_wide(encoding: str) -> bool:
    """True for encodings in which ASCII bytes may be something else."""
    return encoding.startswith(("iso-2022", "hz", "utf-7", "utf7"))


def clean(text: str) -> str:
    """NUL and lone surrogates as U+FFFD, one for one, so that offsets hold.

    >>> clean("a\\x00b\\ud800")
    'a\\ufffdb\\ufffd'
    """
    return _UNWANTED.sub(_REPLACED, text)


def clean_all(value: Any) -> Any:
    """A value as JSON has it, every string in it cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(str(key)): clean_all(part) for key, part in value.items()}
    return [clean_all(part) for part in value] if isinstance(value, (list, tuple)) else value


_UNWANTED = re.compile("[\x00\ud800-\udfff]")


def _clean(text: str, encoding: str, doubts: tuple[str, ...]) -> Decoded:
    cleaned = clean(text)
    if _REPLACED in cleaned:
        doubts = (*doubts, "characters-replaced")
    return Decoded(text=cleaned, encoding=encoding, doubts=doubts)


def _strict(data: bytes, encoding: str) -> str | None:
    """The text, or None where the bytes do not fit or no such text encoding is known."""
    if encoding.replace("_", "-").startswith(("utf-16", "utf-32")) and b"\0" not in data[:_HEAD]:
        return None
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _guess(data: bytes, doubts: list[str]) -> Decoded:
    loose = data.decode("utf-8", "replace")
    sample = data[:_SAMPLE]
    if _nearly(loose) or (not _western(sample) and loose.count(_REPLACED) <= _STRAY * len(loose)):
        return _clean(loose, "utf-8", tuple(doubts))
    encoding = "cp1252" if _western(sample) else _likeliest(sample)
    guessed = doubts if encoding == "utf-8" else [*doubts, f"encoding-guessed:{encoding}"]
    return _clean(data.decode(encoding, "replace"), encoding, tuple(guessed))


def _nearly(text: str) -> bool:
    """True for UTF-8 with a few broken bytes: at most 1 in 20 of the characters beyond ASCII was replaced."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text.count(_REPLACED) * 20 <= beyond


def _likeliest(sample: bytes) -> str:
    """What charset-normalizer finds; UTF-16 without NUL bytes is its mistake on short texts."""
    wide = [] if b"\0" in sample else ["utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"]
    best = from_bytes(sample, steps=5, chunk_size=512, cp_exclusion=wide).best()
    if best is None and sample.decode("utf-8", "replace").count(_REPLACED) <= _BROKEN * len(sample):
        return "utf-8"
    if best is None:
        raise NotText("not a text: the bytes fit no encoding we know; convert the file to UTF-8")
    return best.encoding


_WESTERN = set("éèêëàâäáïíìîóòôöúùûüçñßÉÈÖÜÄ‘’“”„–—…€·«»© ".encode("cp1252", "ignore"))


def _western(sample: bytes) -> bool:
    """True if nearly all high bytes are letters and marks of Dutch, German, French or English in windows-1252."""
    high = [byte for byte in sample if byte >= 0x80]
    return sum(byte in _WESTERN for byte in high) >= 0.95 * len(high)


def _refuse_binary(data: bytes) -> None:
    """Control characters are the mark of a binary file; UTF-16 without a mark has NUL in every second place."""
    sample = data[:_HEAD]
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    if sample and control > 0.1 * len(sample):
        raise NotText("not a text: it holds control characters like a program or picture; give a text or web page")
