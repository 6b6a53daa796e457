"""RSS and Atom: every entry is a document of its own, made of what the feed itself holds. Links are not followed."""

import calendar
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec

from zegsman.errors import Damaged, EmptyInput, MissingExtra
from zegsman.ingest import dates
from zegsman.ingest.article import fragment
from zegsman.ingest.draft import Block, Draft, join
from zegsman.ingest.markup import tidy
from zegsman.model import Zone

MAX_ENTRIES = 10_000
"""Entries read from one feed; real feeds have 10 to 500."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry: `link` is its address, or empty; `draft` is None where it holds no words."""

    link: str
    draft: Draft | None


def entries(data: bytes) -> Iterator[Entry]:
    """The entries of a feed, in its order. Raises Damaged for a file that is no feed, EmptyInput for one without
    entries, MissingExtra.

    An entry with only a summary gets the doubt `feed-summary`.
    """
    try:
        import feedparser
    except ImportError as error:
        raise MissingExtra("feeds", "feedparser") from error
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        if feed.bozo:
            raise Damaged(f"the feed is not well-formed: {feed.bozo_exception}; fetch it again")
        raise EmptyInput("the feed has no entries")
    outlet = tidy(feed.feed.get("title", "")) or None
    declared = (feed.feed.get("language") or "")[:2].lower() or None
    for entry in feed.entries[:MAX_ENTRIES]:
        yield Entry(link=entry.get("link", ""), draft=_draft(entry, outlet, declared))


def _draft(entry: Any, outlet: str | None, declared: str | None) -> Draft | None:
    title = tidy(entry.get("title", ""))
    full = "\n".join(part.get("value", "") for part in entry.get("content", []))
    written = full or entry.get("summary", "")
    body = [Block(text=part.stretch.text, zone=part.zone) for part in (fragment(written) if written.strip() else [])]
    if not body and not title:
        return None
    text, passages = join([Block(text=title, zone=Zone.HEADLINE), *body])
    return Draft(
        text=text,
        passages=passages,
        title=title or None,
        outlet=outlet,
        authors=tuple(a["name"] for a in entry.get("authors", []) if a.get("name")),
        published=_published(entry),
        declared=declared,
        doubts=() if full else ("feed-summary",),
    )


def _published(entry: Any) -> str | None:
    """The time as written (with its zone), else as feedparser understood it (in UTC)."""
    if moment := dates.iso(entry.get("published") or entry.get("updated")):
        return moment
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat() if parsed else None
