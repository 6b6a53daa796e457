"""What a page says of itself: title, outlet, authors, time. JSON-LD first, then meta elements, then its words."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

from zegsman.ingest import dates, jsonld
from zegsman.ingest.markup import marks, text_of, tidy, words_of

_TITLE = ("og:title", "twitter:title", "dc.title", "title")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_TIME = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dc.date",
    "parsely-pub-date", "date", "publishdate", "pubdate", "cxenseparse:recs:publishtime", "last-modified",
)  # fmt: skip
_LEAD = ("og:description", "description", "twitter:description")
_BY = re.compile(r"^\s*(?:door|van onze|by|von|tekst|auteur)\b:?\s*", re.I)
_AND = re.compile(r"\s*(?:,|;|\ben\b|\band\b|\bund\b|&)\s*")
_BAR = re.compile(r"\s+[|\-–—·»:]\s+")


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """`lead` is the page's description of itself, to know the lead by; `comments` are those in its JSON-LD."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    lead: str | None = None
    language: str | None = None
    comments: tuple[dict[str, Any], ...] = ()


def metadata(tree: HtmlElement) -> Metadata:
    """Metadata of a page; must run before its scripts are taken out."""
    article = jsonld.article(tree)
    meta = _meta_elements(tree)
    outlet = _outlet(tidy(jsonld.name(article.get("publisher")) or ""), tidy(_first(meta, _OUTLET) or ""))
    named = tidy(jsonld.string(article.get("headline")) or _first(meta, _TITLE) or "")
    title, suffix = _title(tree, _without(named, outlet))
    return Metadata(
        title=title,
        outlet=outlet or suffix,
        authors=_authors(jsonld.names(article.get("author")) or _meta_authors(meta) or _byline(tree), outlet),
        published=_published(tree, article, meta),
        lead=tidy(jsonld.string(article.get("description")) or _first(meta, _LEAD) or "") or None,
        language=(tree.get("lang") or meta.get("og:locale", [""])[0])[:2].lower() or None,
        comments=tuple(jsonld.nodes(article.get("comment"))),
    )


def _meta_elements(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content", "").strip()
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _title(tree: HtmlElement, named: str) -> tuple[str | None, str | None]:
    """The title, and the outlet's name if the `<title>` ends in one ("Kop | De Vlietbode")."""
    element = tree.find(".//title")
    written = text_of(element) if element is not None else ""
    parts = _BAR.split(written)
    if not named:
        return (written[: -len(parts[-1])].rstrip(" |-–—·»:"), parts[-1]) if len(parts) > 1 else (written or None, None)
    suffix = parts[-1] if len(parts) > 1 and named.startswith(parts[0]) and parts[-1] not in named else None
    return named, suffix


def _outlet(publisher: str, site: str) -> str | None:
    """The publisher's name; the site's where the publisher is given as a host ("nieuwsblad.example")."""
    return (site if site and re.fullmatch(r"[\w-]+(\.[\w-]+)+", publisher) else publisher or site) or None


def _without(title: str, outlet: str | None) -> str:
    """A title without the outlet's name at its end."""
    parts = _BAR.split(title)
    if outlet and len(parts) > 1 and parts[-1].casefold() == outlet.casefold():
        return title[: -len(parts[-1])].rstrip(" |-–—·»:")
    return title


def _published(tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    for written in (jsonld.string(article.get("datePublished")), _first(meta, _TIME)):
        if moment := dates.iso(written) or dates.spoken(written):
            return moment
    for element in tree.iter("time"):
        if moment := dates.iso(element.get("datetime")) or dates.spoken(text_of(element)):
            return moment
    for element in _marked(tree, "date", "datum", "publicatiedatum", "timestamp"):
        if moment := dates.spoken(text_of(element)):
            return moment
    return None


def _meta_authors(meta: dict[str, list[str]]) -> list[str]:
    return next((meta[name] for name in _AUTHOR if name in meta), [])


def _byline(tree: HtmlElement) -> list[str]:
    for element in _marked(tree, "byline", "auteur", "author", "autor"):
        words = text_of(element)
        if 3 <= len(words) <= 80 and not dates.spoken(words):
            return [words]
    return []


def _marked(tree: HtmlElement, *words: str) -> Iterator[HtmlElement]:
    test = " or ".join(
        f"contains(translate(concat(@class, ' ', @itemprop, ' ', @rel), 'ABDMU', 'abdmu'), '{word}')" for word in words
    )
    yield from (element for element in tree.xpath(f"//body//*[{test}]")[:20] if not _of_readers(element))


def _of_readers(element: HtmlElement) -> bool:
    """True inside comments: who wrote them, and when, says nothing of the article."""
    readers = words_of("comments") | words_of("comment")
    return any(marks(around) & readers for around in (element, *element.iterancestors()))


def _authors(written: list[str], outlet: str | None) -> tuple[str, ...]:
    """Single names: "Door Jan Mol en Els Bos" -> two; addresses and the outlet's own name are no authors."""
    found = []
    for line in written:
        for name in _AND.split(_BY.sub("", tidy(line))):
            name = re.sub(r"\s*\([^)]{0,20}\)$", "", name)  # the newsroom's initials: "Els Bos (ebo)"
            if 1 < len(name) <= 60 and "://" not in name and "@" not in name and name != outlet:
                found.append(name)
    return tuple(dict.fromkeys(found))
