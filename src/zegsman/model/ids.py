"""Ids are hashes of canonical content: a second run changes nothing and shards merge."""

import hashlib

import msgspec

from zegsman.model.span import Selection
from zegsman.model.statement import StatementType

_LENGTH = 16  # hex digits: 64 bits; with 10^8 records the chance of one collision is below 0.03 %


def content_hash(*parts: object) -> str:
    """First 16 hex digits of the sha256 over the parts as canonical JSON.

    >>> content_hash("a", 1)
    '135f17a475a61afd'
    """
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:_LENGTH]


def document_id(text: str) -> str:
    """Id of a document: a hash of its text. Lone surrogates must have been replaced before (ingest does)."""
    return content_hash("document", text)


def statement_id(document: str, kind: StatementType, content: Selection, cue: Selection, source: Selection) -> str:
    """Id of a statement: a hash of its document, type, content, cue and source."""
    return content_hash("statement", document, kind, content, cue, source)


def actor_id(document: str, name: str, first: int) -> str:
    """Id of an actor in a document: a hash of the document, its name there and where it is first mentioned (-1 where
    the text never names it, as the outlet)."""
    return content_hash("actor", document, name, first)
