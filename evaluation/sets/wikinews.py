"""German Wikinews quotations (Petersen-Frey and Biemann 2024): a JSON file a document, spans as token numbers."""

import json
from pathlib import Path
from typing import Any

import msgspec

from evaluation.archives import unpacked

ROLES = ("addressee", "cue", "frame", "speaker")
"""In the order of the published measure."""

Tokens = frozenset[int]


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation: token numbers of the quote and of each role; `type` and `medium` as the set names them."""

    quote: Tokens
    roles: dict[str, Tokens]
    type: str
    medium: str | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A document: its text, the (start, end) of its tokens, the (first, last) tokens of its sentences, its quotes."""

    id: str
    text: str
    tokens: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[Quote, ...]


def load(corpora: Path, split: str) -> list[Article]:
    """The documents of a split, by name. Raises SetMissing."""
    folder = unpacked(corpora / "research-only" / "de-uhh-wikinews") / split
    return [article(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]


def article(record: dict[str, Any]) -> Article:
    """One file as a record; an annotation without quote tokens is left out."""
    return Article(
        id=record["documentName"],
        text=record["originalText"],
        tokens=tuple((t["charBegin"], t["charEnd"]) for t in record["tokens"]),
        sentences=tuple((s["begin"], s["end"]) for s in record["sentences"]),
        quotes=tuple(_quote(a) for a in record["annotations"] if a["quote"]["tokenIds"]),
    )


def _quote(annotation: dict[str, Any]) -> Quote:
    roles = {role: frozenset((annotation.get(role) or {}).get("tokenIds", ())) for role in ROLES}
    return Quote(
        quote=frozenset(annotation["quote"]["tokenIds"]),
        roles=roles,
        type=annotation["type"],
        medium=annotation.get("medium"),
    )
