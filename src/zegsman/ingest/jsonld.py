"""The JSON-LD of a page: the node that describes the article, as plain dictionaries. Broken JSON is skipped."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(Article|BlogPosting|LiveBlogPosting|Report|Posting)$")
_DEEP = 40
"""Levels of nesting followed: real pages have under 10."""


def article(tree: HtmlElement) -> dict[str, Any]:
    """The first node of an article type, else an empty one."""
    found = [node for script in tree.iter("script") if _is_jsonld(script) for node in nodes(_load(script.text or ""))]
    for node in found:
        if any(_ARTICLE.search(kind) for kind in _kinds(node)):
            return node
    return {}


def nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every object with a type in a JSON-LD value, through lists, `@graph` and `mainEntity`."""
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for part in value:
            yield from nodes(part, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "text" in value:
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from nodes(value.get(key), depth + 1)


def string(value: Any) -> str | None:
    """A string, or the first one of a list; HTML entities read."""
    if isinstance(value, list):
        value = value[0] if value else None
    return unescape(value) if isinstance(value, str) else None


def name(value: Any) -> str | None:
    """The name of a person or organisation written as a string, an object or a list of them."""
    found = names(value)
    return found[0] if found else None


def names(value: Any) -> list[str]:
    """The names of persons or organisations."""
    if isinstance(value, str):
        return [unescape(value)] if value.strip() else []
    if isinstance(value, dict):
        return names(value.get("name"))[:1]
    if isinstance(value, list):
        return [one for part in value[:50] for one in names(part)[:1]]
    return []


def _kinds(node: dict[str, Any]) -> list[str]:
    kind = node.get("@type")
    return [one for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str)]


def _is_jsonld(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _load(text: str) -> Any:
    try:
        return json.loads(text.strip().removeprefix("<![CDATA[").removesuffix("]]>").rstrip("; \n"), strict=False)
    except (ValueError, RecursionError):
        return None
