"""PDF -> one text: lines joined into paragraphs, hyphenated words made whole, page headers and footers left out."""

import io
import re
from collections import Counter
from typing import Any

import msgspec

from zegsman.errors import Damaged, EmptyInput, MissingExtra, TooLarge
from zegsman.ingest import dates
from zegsman.ingest.decode import clean
from zegsman.ingest.draft import Draft
from zegsman.ingest.markup import tidy
from zegsman.ingest.options import MAX_PAGES
from zegsman.ingest.plaintext import read_plain

_REPEATED = 3
"""Pages on which a first or last line must stand to be a running header or footer."""

_FULL = 0.75
"""A line shorter than this share of the page's usual line ends its paragraph, if it ends a sentence too."""

_FINAL = re.compile(r"[.!?:;][”’\"'»)]*$")


def read_pdf(data: bytes) -> Draft:
    """The draft of a PDF. Raises Damaged, EmptyInput (a scan has no text), TooLarge and MissingExtra.

    The line ends of a PDF say nothing of paragraphs, so a zone is less sure than on a web page: doubt `pdf-layout`.
    """
    try:
        import pypdf
    except ImportError as error:
        raise MissingExtra("pdf", "pypdf") from error
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Damaged("the PDF is locked with a password; save an open copy")
        if len(reader.pages) > MAX_PAGES:
            raise TooLarge(f"the PDF has {len(reader.pages)} pages; at most {MAX_PAGES} are read")
        pages = [clean(page.extract_text() or "").splitlines() for page in reader.pages]
        about: Any = reader.metadata or {}
        title, author, created = (clean(str(about.get(key) or "")) for key in ("/Title", "/Author", "/CreationDate"))
    except (pypdf.errors.PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Damaged(
            f"the PDF is damaged: {type(error).__name__}: {error}; fetch it again, or print it to a new PDF"
        ) from error
    text = "\n\n".join(_paragraphs(_without_furniture(pages)))
    if not text.strip():
        raise EmptyInput("the PDF holds no text; a scan must go through text recognition first")
    draft = read_plain(text)
    return msgspec.structs.replace(
        draft,
        title=draft.title or tidy(title) or None,
        authors=draft.authors or ((tidy(author),) if author.strip() else ()),
        published=draft.published or _created(created),
        doubts=("pdf-layout",),
    )


def _created(written: str) -> str | None:
    """ISO 8601 of a PDF date.

    >>> _created("D:20210118150500+01'00'")
    '2021-01-18T15:05:00+01:00'
    """
    found = re.match(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'?\d\d)?", written)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups(default="")
    return dates.iso(f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone.replace(chr(39), '')}")


def _without_furniture(pages: list[list[str]]) -> list[list[str]]:
    """The lines of each page, tidied, without page numbers and lines that head or foot several pages."""
    tidied = [[tidy(line) for line in page] for page in pages]
    edges = Counter(_shape(line) for page in tidied for line in {*_filled(page)[:1], *_filled(page)[-1:]})
    repeated = {shape for shape, count in edges.items() if count >= _REPEATED}
    return [[line for line in page if _shape(line) != "#" and _shape(line) not in repeated] for page in tidied]


def _filled(page: list[str]) -> list[str]:
    return [line for line in page if line]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line).strip(" -–|")


def _paragraphs(pages: list[list[str]]) -> list[str]:
    """Paragraphs over all pages: a blank line ends one, and so does a short line that ends a sentence."""
    lengths = sorted(len(line) for page in pages for line in page if line)
    usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
    found: list[list[str]] = [[]]
    for page in pages:
        for line in page:
            if not line:
                found.append([])
                continue
            if found[-1] and _begins_anew(found[-1][-1], line, usual):
                found.append([])
            found[-1].append(line)
    return [_joined(lines) for lines in found if lines]


def _begins_anew(before: str, line: str, usual: int) -> bool:
    if len(before) >= _FULL * usual or line[0].islower():
        return False
    return bool(_FINAL.search(before)) or len(before) < 0.5 * usual


def _joined(lines: list[str]) -> str:
    """Lines as one; a hyphen before a small letter is taken for a break in a word.

    >>> _joined(["De burge-", "meester zei", "niets."])
    'De burgemeester zei niets.'
    """
    text = ""
    for line in lines:
        if text.endswith("-") and line[:1].islower() and text[-2:-1].isalpha():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text
