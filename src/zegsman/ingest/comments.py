"""Readers' comments on a page: each on its own, with author and time, and out of the tree before the article is sought.

trafilatura gives all comments as one string, so this is ours. A comment is known by schema.org microdata, or by the
words of its class or id inside a section of comments (words.toml). Replies inside a comment come after it.
"""

import re

import msgspec
from lxml import etree
from lxml.html import HtmlElement

from zegsman.ingest import dates, jsonld
from zegsman.ingest.draft import Block
from zegsman.ingest.markup import marks, stretches, text_of, tidy, words_of
from zegsman.ingest.metadata import Metadata
from zegsman.model import Zone

MAX_COMMENTS = 5_000
"""Comments read from one page; the rest are dropped with the doubt `comments-cut`."""

_HOLDS_ARTICLE = frozenset(("body", "html", "main", "article"))
_NAME = 60
"""Longest name of a commenter, in characters."""

_FURNITURE = re.compile(
    r"(?i)^(?:reageer|reply|antwoord(?:en)?|beantwoord|like|rapporteer|meld|report|delen|share|melden|\d+|[|·•])\.?$"
)


class Comment(msgspec.Struct, frozen=True, kw_only=True):
    """One comment: `lines` are the name and time as the page shows them, above the text."""

    text: str
    author: str | None = None
    published: str | None = None
    lines: tuple[str, ...] = ()


def take(tree: HtmlElement, meta: Metadata) -> tuple[str | None, list[Comment]]:
    """The heading of the comment section and the comments in page order; their elements leave the tree."""
    heading: str | None = None
    found: list[Comment] = []
    for section in _sections(tree):
        items = _items(section)
        heading = heading or _heading(section, set(items))
        read = [_read(item) for item in reversed(items)]  # inner ones first: each leaves the tree when read
        found += [comment for comment in reversed(read) if comment is not None]
        if section.getparent() is not None:
            section.drop_tree()
    return heading, (found or [_from_jsonld(node) for node in meta.comments if jsonld.string(node.get("text"))])


def blocks(heading: str | None, comments: list[Comment]) -> list[Block]:
    """The comments as blocks; heading, name and time stay in the text but in no passage."""
    out = [Block(text=heading, zone=None)] if heading and comments else []
    for comment in comments[:MAX_COMMENTS]:
        out += [Block(text=line, zone=None, gap="\n" if i else "\n\n") for i, line in enumerate(comment.lines)]
        out.append(
            Block(
                text=comment.text,
                zone=Zone.COMMENT,
                author=comment.author,
                published=comment.published,
                gap="\n" if comment.lines else "\n\n",
            )
        )
    return out


def _sections(tree: HtmlElement) -> list[HtmlElement]:
    """Outermost elements that are comment sections, or single comments outside one."""
    found: list[HtmlElement] = []
    inside: set[HtmlElement] = set()
    for element in tree.iter(etree.Element):
        if element.getparent() in inside:
            inside.add(element)
        elif _is_section(element):
            found.append(element)
            inside.add(element)
    return found


def _is_section(element: HtmlElement) -> bool:
    if element.tag in _HOLDS_ARTICLE or not (marks(element) & words_of("comments") or _is_comment(element)):
        return False
    return element.find(".//h1") is None and element.tag not in ("a", "button")


def _is_comment(element: HtmlElement) -> bool:
    if "schema.org/Comment" in (element.get("itemtype") or ""):
        return True
    classes = {name.lower() for name in (element.get("class") or "").split()}
    numbered = re.fullmatch(r"(?:[a-z]+[-_])?([a-z]+)[-_]?\d+", (element.get("id") or "").lower())
    return bool(classes & words_of("comment")) or bool(numbered and numbered.group(1) in words_of("comment"))


def _items(section: HtmlElement) -> list[HtmlElement]:
    """The elements of single comments, outer before inner; list entries or articles where no class tells."""
    marked = [element for element in section.iter(etree.Element) if _is_comment(element)]
    if not marked:
        marked = list(section.iter("li", "article"))
    known = set(marked)
    return [element for element in marked if not _only_wraps(element, known)]


def _only_wraps(element: HtmlElement, known: set[HtmlElement]) -> bool:
    """True if all the words of an element stand in one marked element inside it (`li.comment > article.comment`)."""
    inner = next((e for e in element.iterdescendants() if e in known), None)
    return inner is not None and text_of(inner) == text_of(element)


def _heading(section: HtmlElement, items: set[HtmlElement]) -> str | None:
    for element in section.iter("h1", "h2", "h3", "h4", "h5"):
        if not any(up in items for up in element.iterancestors()):
            return text_of(element) or None
    return None


def _read(item: HtmlElement) -> Comment | None:
    """One comment; it leaves the tree. The replies inside it must have been read before."""
    author = next((e for e in item.iterdescendants() if _is_author(e)), None)
    name = _detach(author)
    moment = next((e for e in item.iterdescendants() if _is_time(e)), None)
    published = dates.iso(moment.get("datetime")) if moment is not None else None
    written = _detach(moment)
    text = _words(item)
    if item.getparent() is not None:
        item.drop_tree()
    if not text or not (name or written or _is_comment(item)):
        return None
    lines = tuple(line for line in (name, written) if line)
    return Comment(text=text, author=name, published=published or dates.spoken(written), lines=lines)


def _detach(element: HtmlElement | None) -> str | None:
    """The words of an element, which leaves the tree."""
    if element is None:
        return None
    words = text_of(element)
    element.drop_tree()
    return words or None


def _is_author(element: HtmlElement) -> bool:
    words = text_of(element) if marks(element) & words_of("comment_author") else ""
    return 0 < len(words) <= _NAME and not dates.spoken(words)


def _is_time(element: HtmlElement) -> bool:
    if element.tag == "time":
        return True
    return bool(marks(element) & words_of("comment_time")) and dates.spoken(text_of(element)) is not None


def _words(item: HtmlElement) -> str:
    """The comment's own text: the part marked as such, else all but buttons and counters."""
    marked = [e for e in item.iterdescendants() if e.get("itemprop") == "text" or marks(e) & words_of("comment_text")]
    body = marked[0] if marked and text_of(marked[0]) else item
    return "\n".join(stretch.text for stretch in stretches(body) if not _FURNITURE.match(stretch.text))


def _from_jsonld(node: dict[str, object]) -> Comment:
    author = jsonld.name(node.get("author"))
    text = tidy(re.sub(r"<[^>]{0,200}>", " ", jsonld.string(node.get("text")) or ""))
    published = dates.iso(jsonld.string(node.get("dateCreated")) or jsonld.string(node.get("datePublished")))
    return Comment(text=text, author=author, published=published, lines=(author,) if author else ())
