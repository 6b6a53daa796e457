"""The tree of a page: parsing it safely, the words of its classes, and its blocks of text in reading order."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from tomllib import loads

import msgspec
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from zegsman.errors import EmptyInput, TooLarge

MAX_NESTING = 255
"""Deepest nesting read: where libxml2 itself stops unless told otherwise. Real pages stay under 30; a tree any deeper
makes every recursive walk a risk. What lies deeper is left out, and the page gets the doubt `page-cut`."""

MAX_ELEMENTS = 50_000
"""Elements of a page, if they stand at most _USUAL_DEPTH deep on average. 158 news pages of 7 countries have at most
3,319 elements, at most 29 deep; at this limit a page takes some ten seconds."""

_USUAL_DEPTH = 30

BLOCKS = frozenset(
    [
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
        "ul",
    ]
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SILENT = (
    *("script", "style", "noscript", "template", "button", "select", "option", "textarea", "input", "svg", "math"),
    *("iframe", "object", "embed", "audio", "video", "canvas", "link", "meta", "dialog", "datalist", "map"),
)
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:0*(\d{1,2})|[xX]0*([0-9a-fA-F]{1,2}))(?![0-9a-fA-F]);?")
_HIDDEN = (
    "//*[@hidden or @aria-hidden='true' or contains(translate(@style, ' ', ''), 'display:none')"
    " or contains(@class, 'visually-hidden') or contains(@class, 'visuallyhidden') or contains(@class, 'sr-only')"
    " or contains(@class, 'screen-reader') or contains(@class, 'screenreader')]"
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


class Stretch(msgspec.Struct, frozen=True):
    """A block of text on the page, the innermost block element that holds it, and the share of it inside links."""

    element: HtmlElement
    text: str
    linked: float = 0.0


def parse(text: str) -> HtmlElement:
    """The tree of a page. Raises EmptyInput where there is none.

    libxml2 keeps to its own limits on depth and size (`huge_tree` off), fetches nothing and reads no entities.
    """
    parser = HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(_xml_safe(text).encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError as error:
        raise EmptyInput("the page holds no text") from error


def _xml_safe(text: str) -> str:
    """The text without control characters, also those written as `&#1;`: lxml reads them but refuses to write them."""
    return _CONTROL.sub(" ", _REFERENCE.sub(lambda found: " " if _is_control(found) else found[0], text))


def _is_control(reference: re.Match[str]) -> bool:
    decimal, hexadecimal = reference.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return code < 32 and code not in (9, 10, 13)


def deepest(tree: HtmlElement) -> int:
    """Depth of the deepest element. Raises TooLarge for a tree that would take minutes to walk."""
    depth = most = elements = total = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        elements += 1
        total += depth
        most = max(most, depth)
        if elements > MAX_ELEMENTS or total > MAX_ELEMENTS * _USUAL_DEPTH:
            raise TooLarge(f"the page has more than {MAX_ELEMENTS:,} elements, or is nested too deeply; save its text")
    return most


def hush(tree: HtmlElement) -> None:
    """Take out of the tree what a reader of the page does not see."""
    etree.strip_elements(tree, *_SILENT, with_tail=False)
    for element in tree.xpath(_HIDDEN):
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()


def words_of(kind: str) -> frozenset[str]:
    """The class words of one kind (words.toml, table `markup`)."""
    return _markup()[kind]


@cache
def _markup() -> dict[str, frozenset[str]]:
    table = loads(files("zegsman.ingest").joinpath("words.toml").read_text("utf-8"))["markup"]
    return {kind: frozenset(words) for kind, words in table.items()}


def marks(element: HtmlElement) -> frozenset[str]:
    """Lower-case words of an element's class, id, itemprop and data-testid.

    >>> sorted(marks(parse('<p class="artikel__intro leadText">x</p>').find(".//p")))
    ['artikel', 'intro', 'lead', 'leadtext', 'text']
    """
    written = " ".join(element.get(name, "") for name in ("class", "id", "itemprop", "data-testid", "role"))
    return _split(written)


@cache
def _split(written: str) -> frozenset[str]:
    names = re.findall(r"[A-Za-z]+", written)
    parts = [part for name in names for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)]
    return frozenset(word.lower() for word in names + parts)


def tidy(text: str) -> str:
    """White space on one line: every space character (no-break too) one plain space, invisible ones gone.

    >>> tidy(" 20\\u00a0procent\\n  van de boe\\u00adren ")
    '20 procent van de boeren'
    """
    return " ".join(text.translate(_INVISIBLE).split())


def squash(text: str) -> str:
    """The characters of a text without white space and invisible ones: what two extractors agree on.

    >>> squash(" a b\\n c")
    'abc'
    """
    return "".join(text.translate(_INVISIBLE).split())


def text_of(element: HtmlElement) -> str:
    """All the visible words of an element, on one line."""
    return tidy(" ".join(stretch.text for stretch in stretches(element)))


def stretches(root: HtmlElement) -> Iterator[Stretch]:
    """Blocks of text under `root`, in reading order. A `<br>` is a line end; two in a row end the block."""
    pieces: list[_Piece] = []
    holders = [root]
    links = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        block = element.tag in BLOCKS and element is not root
        if block:
            yield from _close(holders[-1], pieces)
        if event == "start":
            if block:
                holders.append(element)
            links += element.tag == "a"
            if element.tag == "br":
                pieces.append(_Piece("\n", 0))
            pieces.append(_Piece((element.text or "").replace("\n", " "), links))
        else:
            links -= element.tag == "a"
            if element is root:
                break
            if block:
                holders.pop()
            pieces.append(_Piece((element.tail or "").replace("\n", " "), links))
    yield from _close(root, pieces)


class _Piece(msgspec.Struct, frozen=True):
    """Text of one node (its own line ends are spaces; "\n" is a `<br>`), and how many links it stands in."""

    text: str
    links: int


def _close(holder: HtmlElement, pieces: list[_Piece]) -> Iterator[Stretch]:
    """The blocks of the pieces gathered so far."""
    lines = map(tidy, "".join(piece.text for piece in pieces).split("\n"))
    linked = sum(len(squash(piece.text)) for piece in pieces if piece.links)
    share = linked / (sum(len(squash(piece.text)) for piece in pieces) or 1)
    pieces.clear()
    kept: list[str] = []
    for line in (*lines, ""):
        if line:
            kept.append(line)
        elif kept:
            yield Stretch(holder, "\n".join(kept), share)
            kept.clear()


def ancestors(element: HtmlElement, top: HtmlElement | None) -> Iterator[HtmlElement]:
    """`element` and what holds it, up to and without `top`."""
    holder: HtmlElement | None = element
    while holder is not None and holder is not top:
        yield holder
        holder = holder.getparent()
