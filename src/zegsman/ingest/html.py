"""A web page -> draft: metadata, comments, article, quoted posts."""

from lxml.html import HtmlElement
from msgspec.structs import replace

from zegsman.errors import NoArticle
from zegsman.ingest import comments, posts, register
from zegsman.ingest.article import Part, choose, parts
from zegsman.ingest.draft import Block, Draft, join
from zegsman.ingest.markup import MAX_NESTING, deepest, hush, parse
from zegsman.ingest.metadata import Metadata, metadata
from zegsman.model import Zone


def read_html(text: str) -> Draft:
    """The draft of a page: headline, lead, body in reading order, comments last.

    White space inside a block is one plain space (no-break spaces too), soft hyphens and zero-width spaces are gone;
    a `<br>` is a line end. Raises NoArticle and EmptyInput.
    """
    tree = parse(text)
    cut = deepest(tree) >= MAX_NESTING
    doubts = ("page-cut",) if cut else ()
    meta = metadata(tree)
    chosen = choose(tree)
    hush(tree)
    heading, readers = comments.take(tree, meta)
    found = parts(tree, chosen, meta)
    if not any(part.zone in (Zone.BODY, Zone.LEAD, Zone.LIST_ITEM, Zone.QUOTE) for part in found):
        why = (
            f"its tags are nested deeper than {MAX_NESTING}; save its text"
            if cut
            else "give the address of one article, or its text"
        )
        raise NoArticle(f"no article was found on the page; {why}")
    blocks = _unmarked(_article(found, meta)) + comments.blocks(heading, readers)
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


def _article(found: list[Part], meta: Metadata) -> list[Block]:
    blocks: list[Block] = []
    if meta.title and not any(part.zone is Zone.HEADLINE for part in found):
        blocks.append(Block(text=meta.title, zone=Zone.HEADLINE, doubts=("headline-from-metadata",)))
    before: Part | None = None
    credits: dict[HtmlElement, posts.Credit] = {}
    for part in found:
        together = before is not None and part.zone is before.zone is Zone.LIST_ITEM and _same_list(part, before)
        if part.zone is Zone.QUOTE:
            quote = posts.quote_of(part.stretch)
            if quote not in credits:
                credits[quote] = posts.credit(quote)
            follows = before is not None and before.zone is Zone.QUOTE and posts.quote_of(before.stretch) is quote
            blocks += posts.blocks(part.stretch, credits[quote], follows=follows)
        else:
            blocks.append(Block(text=part.stretch.text, zone=part.zone, gap="\n" if together else "\n\n"))
        before = part
    return blocks


def _unmarked(blocks: list[Block]) -> list[Block]:
    """The blocks, with last ones that read like a reader's comment marked as that, and as uncertain."""
    body = [i for i, block in enumerate(blocks) if block.zone is Zone.BODY]
    words = [blocks[i].text for i in body]
    doubt = ("zone-uncertain",)
    for i in body[len(body) - register.tail(words) :]:
        blocks[i] = replace(blocks[i], zone=Zone.COMMENT, doubts=doubt)
    if register.is_doubtful(words):
        blocks[body[-1]] = replace(blocks[body[-1]], doubts=doubt)
    return blocks


def _same_list(part: Part, before: Part) -> bool:
    return _list(part.stretch.element) is _list(before.stretch.element)


def _list(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("ul", "ol"), None)
