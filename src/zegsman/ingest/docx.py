"""DOCX -> draft: the paragraphs in order, their styles as zones."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from zegsman.errors import Damaged, MissingExtra, TooLarge
from zegsman.ingest.decode import clean
from zegsman.ingest.draft import Block, Draft, join
from zegsman.ingest.markup import tidy
from zegsman.ingest.plaintext import read_plain
from zegsman.model import Zone

_STYLES = {
    "title": Zone.HEADLINE,
    "heading": Zone.SUBHEAD,
    "kop": Zone.SUBHEAD,
    "subtitle": Zone.LEAD,
    "list": Zone.LIST_ITEM,
    "caption": Zone.CAPTION,
    "quote": Zone.QUOTE,
    "intense quote": Zone.QUOTE,
}
"""Beginnings of Word's style names; python-docx gives built-in styles their English names in every language."""


def read_docx(data: bytes, limit: int) -> Draft:
    """The draft of a DOCX file. A file without styles is read as plain text.

    `limit` is the most bytes its parts may unpack to. Raises Damaged, TooLarge and MissingExtra.
    """
    try:
        import docx
    except ImportError as error:
        raise MissingExtra("docx", "python-docx") from error
    _check_size(data, limit)
    try:
        opened = docx.Document(io.BytesIO(data))
        blocks = [block for part in opened.iter_inner_content() for block in _blocks(part)]
        about = opened.core_properties
        title, author, created = about.title, about.author, about.created
    except Exception as error:  # python-docx lets through whatever zipfile, lxml and its own lookups raise
        raise Damaged(f"not a Word document, or a damaged one: {type(error).__name__}: {error}") from error
    text, passages = join(blocks)
    authors: tuple[str, ...] = (clean(author),) if author else ()
    if all(block.zone is Zone.BODY for block in blocks):
        draft = read_plain(text)
        passages, title, authors = draft.passages, draft.title or title, draft.authors or authors
    elif head := next((block.text for block in blocks if block.zone is Zone.HEADLINE), None):
        title = head
    published = created.isoformat(timespec="seconds") if created else None
    return Draft(text=text, passages=passages, title=clean(title or "") or None, authors=authors, published=published)


def _check_size(data: bytes, limit: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            names = set(parts.namelist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Damaged(f"the zip container is damaged: {error}; fetch it again") from error
    if size > limit:
        raise TooLarge(f"unpacks to {size:,} bytes; at most {limit:,} are read; save its text")
    if "word/document.xml" not in names:
        raise Damaged("a zip file that is no Word document; unpack it and read the folder")


def _blocks(part: Any) -> Iterator[Block]:
    if hasattr(part, "rows"):
        for row in part.rows:
            text = " | ".join(dict.fromkeys(clean(tidy(cell.text)) for cell in row.cells if cell.text.strip()))
            yield Block(text=text, zone=Zone.BODY)
        return
    style = ((part.style.name if part.style is not None else "") or "").lower()
    zone = next((zone for start, zone in _STYLES.items() if style.startswith(start)), Zone.BODY)
    yield Block(text=clean("\n".join(filter(None, map(tidy, part.text.split("\n"))))), zone=zone)
