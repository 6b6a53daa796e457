"""What a reader of one kind of file hands over: text with passages, and what it knows about the document."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from zegsman.ingest.decode import clean_all
from zegsman.ingest.options import Options
from zegsman.language import identify, identify_aside
from zegsman.model import Capture, Document, Passage, Zone, document_id


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text on its way into a document. `zone` None: it stays in the text but in no passage (the name and
    time above a comment). `gap` is what stands before it."""

    text: str
    zone: Zone | None
    author: str | None = None
    published: str | None = None
    doubts: tuple[str, ...] = ()
    gap: str = "\n\n"


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A document without its source. `declared` is the language the file names (ISO 639-1)."""

    text: str
    passages: tuple[Passage, ...]
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    declared: str | None = None
    doubts: tuple[str, ...] = ()


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document came from: `source` is its path or URL, `source_id` the id the user knows it by."""

    source: str
    source_id: str | None = None
    capture: Capture | None = None
    doubts: tuple[str, ...] = ()


def join(blocks: Iterable[Block]) -> tuple[str, tuple[Passage, ...]]:
    """One text with the blocks in order, and the passages in it.

    >>> text, passages = join([Block(text="Kop", zone=Zone.HEADLINE), Block(text="Eerste alinea.", zone=Zone.BODY)])
    >>> text, passages[1].span
    ('Kop\\n\\nEerste alinea.', Span(start=5, end=19))
    """
    parts: list[str] = []
    passages: list[Passage] = []
    length = 0
    for block in blocks:
        if not block.text:
            continue
        gap = block.gap if parts else ""
        start = length + len(gap)
        length = start + len(block.text)
        parts += (gap, block.text)
        if block.zone is not None:
            passages.append(
                Passage(
                    zone=block.zone,
                    start=start,
                    end=length,
                    author=block.author,
                    published=block.published,
                    doubts=block.doubts,
                )
            )
    return "".join(parts), tuple(passages)


def finish(draft: Draft, origin: Origin, options: Options) -> Document:
    """The document of a draft. The language is the user's, else the one recognised, else the one the file names.
    Where it was recognised, passages in another language are told apart too.

    No string leaves without being cleaned: feeds, JSON-LD and containers bring NUL and lone surrogates in by the back.
    """
    draft, origin = _cleaned(draft), _cleaned(origin)
    doubts = origin.doubts + draft.doubts
    language = options.language or identify(draft.text)
    if language is None and draft.declared:
        language, doubts = draft.declared, (*doubts, "language-declared")
    if language is None:
        doubts = (*doubts, "language-unknown")
    return Document(
        id=document_id(draft.text),
        text=draft.text,
        source=origin.source,
        source_id=origin.source_id,
        title=draft.title,
        outlet=draft.outlet,
        authors=draft.authors,
        published=options.published or draft.published,
        language=language,
        passages=draft.passages if options.language or not language else tuple(_told(draft, language)),
        capture=origin.capture,
        doubts=doubts,
    )


def _told(draft: Draft, language: str) -> Iterator[Passage]:
    """The passages of a document, those in another language with theirs."""
    for passage in draft.passages:
        other = identify_aside(draft.text[passage.start : passage.end], language)
        yield msgspec.structs.replace(passage, language=other) if other else passage


S = TypeVar("S", Draft, Origin)


def _cleaned(record: S) -> S:
    """The record with every string in it cleaned, one character for one."""
    return msgspec.convert(clean_all(msgspec.to_builtins(record)), type(record))
