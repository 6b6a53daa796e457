"""A web page -> draft: metadata, comments, article, quoted posts."""

from lxml.html import HtmlElement

from zegsman.errors import NoArticle, TooLarge
from zegsman.ingest import comments, posts
from zegsman.ingest.article import Part, choose, parts
from zegsman.ingest.draft import Block, Draft, join
from zegsman.ingest.markup import MAX_NESTING, hush, parse
from zegsman.ingest.metadata import Metadata, metadata
from zegsman.ingest.options import Options
from zegsman.model import Zone


def read_html(text: str, options: Options) -> Draft:
    """The draft of a page: headline, lead, body in reading order, comments last.

    White space inside a block is one plain space (no-break spaces too), soft hyphens and zero-width spaces are gone;
    a `<br>` is a line end. Raises NoArticle, EmptyInput and TooLarge.
    """
    if len(text) > options.max_page:
        raise TooLarge(f"the page has {len(text):,} characters; at most {options.max_page:,} are read (max_page)")
    tree = parse(text)
    doubts = ("page-cut",) if _is_cut(tree) else ()
    meta = metadata(tree)
    chosen = choose(tree)
    hush(tree)
    heading, readers = comments.take(tree, meta)
    found = parts(tree, chosen, meta)
    if not any(part.zone in (Zone.BODY, Zone.LEAD, Zone.LIST_ITEM, Zone.QUOTE) for part in found):
        raise NoArticle("no article was found on the page; give the address of one article, or its text as a .txt file")
    blocks = _article(found, meta) + comments.blocks(heading, readers)
    if len(readers) > comments.MAX_COMMENTS:
        doubts = (*doubts, "comments-cut")
    joined, passages = join(blocks)
    return Draft(
        text=joined,
        passages=passages,
        title=meta.title or next((part.stretch.text for part in found if part.zone is Zone.HEADLINE), None),
        outlet=meta.outlet,
        authors=meta.authors,
        published=meta.published,
        declared=meta.language,
        doubts=doubts,
    )


def _is_cut(tree: HtmlElement) -> bool:
    depth = 0
    element = tree
    while len(element) and depth <= MAX_NESTING:
        element, depth = element[-1], depth + 1
    return depth >= MAX_NESTING - 1


def _article(found: list[Part], meta: Metadata) -> list[Block]:
    blocks: list[Block] = []
    if meta.title and not any(part.zone is Zone.HEADLINE for part in found):
        blocks.append(Block(text=meta.title, zone=Zone.HEADLINE, doubts=("headline-from-metadata",)))
    before: Part | None = None
    for part in found:
        together = before is not None and part.zone is before.zone is Zone.LIST_ITEM and _same_list(part, before)
        if part.zone is Zone.QUOTE:
            blocks += posts.blocks(part.stretch, before.stretch if before is not None else None)
        else:
            blocks.append(Block(text=part.stretch.text, zone=part.zone, gap="\n" if together else "\n\n"))
        before = part
    return blocks


def _same_list(part: Part, before: Part) -> bool:
    return _list(part.stretch.element) is _list(before.stretch.element)


def _list(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("ul", "ol"), None)
