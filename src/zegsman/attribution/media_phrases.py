"""The words that name a channel: which phrases are of media, and which stand behind a preposition of channels.

"zei hij tegen *de krant*", "liet *zijn advocaat* weten", "in een interview met *De Vlietbode*"
"""

from collections.abc import Iterator

from zegsman.attribution.frames import complement
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase
from zegsman.attribution.tree import Tree
from zegsman.attribution.written_in import document_behind
from zegsman.lexicon import Lexicon
from zegsman.model import Selection, Span

_ENDS_NAME = frozenset({"ADP", "SCONJ", "VERB", "AUX", "PRON"})


def is_medium(paragraph: Paragraph, chosen: Selection) -> bool:
    """True if a phrase names an agency, paper, station or site, or describes itself as one ("weekblad De Ploeg"); not
    for someone of such ("een verslaggever van het weekblad")."""
    if not chosen:
        return False
    tree, run = paragraph.tree, paragraph.inside(Span(chosen[0].start, chosen[-1].end))
    behind = (i for i in run[1:] if tree.tokens[i].upos == "ADP" and tree.marks(i, "channel"))
    short = next(behind, run.stop)
    whole = paragraph.text[chosen[0].start : chosen[-1].end]
    return paragraph.media.holds(
        paragraph.text[chosen[0].start : tree.tokens[short - 1].end]
    ) or paragraph.media.is_name(whole)


def channel_phrases(paragraph: Paragraph) -> Iterator[tuple[int, Selection]]:
    """The channels in a paragraph, each with the place of its preposition."""
    tree = paragraph.tree
    for i in range(len(tree.words)):
        if tree.marks(i, "channel") and paragraph.around(i) is None:
            phrase = _channel(paragraph, i)
            if phrase:
                yield i, phrase


def _channel(paragraph: Paragraph, at: int) -> Selection:
    """The phrase behind a preposition, if it is a medium, or whoever it is behind "via"."""
    tree = paragraph.tree
    head = complement(tree, at, tree.sentence_range(at))
    if head is None or tree.marks(head, "time"):
        return ()
    run = short_phrase(tree, head)
    phrase = tree.select(run)
    if passes_through(tree, at):
        whole = tree.select(_up_to_verb(tree, head))
        return () if any(tree.marks(i, "means") for i in run) else _with_name(paragraph, whole)
    phrase = _from_article(paragraph, at, phrase)
    if tree.marks(head, "means") and not any(tree.tokens[i].upos == "PROPN" for i in run):
        return ()  # "op de website van het bedrijf": the source's own (guideline, 11.6)
    document = document_behind(paragraph, at, run)
    if document:
        return document
    own = "Poss=Yes" in tree.tokens[run.start].feats
    if not own and (is_medium(paragraph, phrase) or _named_like_one(paragraph, at)):
        return _with_name(paragraph, phrase)
    return ()


def passes_through(tree: Tree, at: int) -> bool:
    """True for "via" and for the first word of "bij monde van"."""
    phrases = (phrase.split() for phrase in tree.lexicon.words("through") if " " in phrase)
    return tree.marks(at, "through") or any(tree.stands(tuple(parts), at) for parts in phrases)


def _named_like_one(paragraph: Paragraph, at: int) -> bool:
    """True for a name behind "tegen", "aan" or "in een interview met" that opens with its own article ("tegen *De
    Vlietbode*"), or that passes for an organisation's or a place's: nobody speaks to a place, and papers are called so
    ("tegen *Nachtbode*"). A capital that stands for its government is spoken to. Behind "in" too, an organisation with
    no article is one in which one speaks ("in *Smul & Co*")."""
    tree = paragraph.tree
    if at + 1 >= len(tree.words):
        return False
    first = tree.tokens[at + 1]
    if not (tree.marks(at, "told") or _interview(tree, at)):
        return tree.marks(at, "written_in") and first.entity == "ORG" and first.text[0].isupper()
    article = tree.marks(at + 1, "article") and first.text[0].isupper()
    place = first.entity == "LOC" and tree.marks(at, "beside_source") and first.text not in tree.lexicon.made(_bodies)
    return article or (first.upos == "PROPN" and (first.entity == "ORG" or place))


def _interview(tree: Tree, at: int) -> bool:
    """True for the "met" of "in een *interview* met"."""
    return tree.marks(at, "with") and any(tree.marks(i, "interview") for i in range(max(0, at - 2), at))


def _bodies(lexicon: Lexicon) -> frozenset[str]:
    """Names that stand for a body that is spoken to: "Brussel"."""
    return frozenset(word for metonym in lexicon.metonyms for word in metonym.words)


def _from_article(paragraph: Paragraph, at: int, phrase: Selection) -> Selection:
    """The phrase from right behind its preposition, where only an article and words with a capital come before its
    head: "tegen *het Landelijk* Nieuwsbureau"."""
    tree = paragraph.tree
    first = paragraph.after(phrase[0].start)
    between = range(at + 1, first)
    named = all(tree.marks(i, "article") or tree.tokens[i].text[0].isupper() for i in between)
    return (Span(tree.tokens[at + 1].start, phrase[0].end), *phrase[1:]) if between and named else phrase


def _up_to_verb(tree: Tree, head: int) -> range:
    """The noun phrase with what hangs on it ("een vriend *van de familie*"), up to a verb."""
    run = noun_phrase(tree, head)
    stops = (i for i in range(head + 1, run.stop) if tree.tokens[i].upos in ("SCONJ", "VERB", "AUX", "PRON"))
    return range(run.start, next(stops, run.stop))


def short_phrase(tree: Tree, head: int) -> range:
    """The noun phrase up to the preposition, conjunction or verb behind its name: parsers hang clauses on it."""
    run = noun_phrase(tree, head)
    stops = (i for i in range(head + 1, run.stop) if tree.tokens[i].upos in _ENDS_NAME or tree.leads(i))
    end = next(stops, run.stop)
    return range(run.start, end - (tree.words[end - 1] == ","))


def _with_name(paragraph: Paragraph, phrase: Selection) -> Selection:
    """A description with the name behind it, where the parser parted them: "persbureau" + "Corva"."""
    tokens = paragraph.tree.tokens
    after = paragraph.after(phrase[-1].end)
    last = after
    while last < len(tokens) and last - after < 3 and tokens[last].text[0].isupper():
        last += 1
    if last == after or paragraph.text[phrase[-1].end : tokens[after].start] != " ":
        return phrase
    return (*phrase[:-1], Span(phrase[-1].start, tokens[last - 1].end))


def phrase_of_name(paragraph: Paragraph, i: int) -> Selection:
    """The short phrase around a noun or name, with the name behind it."""
    return _with_name(paragraph, paragraph.tree.select(short_phrase(paragraph.tree, i)))


def named_source(paragraph: Paragraph, source: Selection) -> Selection:
    """The source of a relaying frame with the name that belongs to it."""
    return _with_name(paragraph, source) if is_medium(paragraph, source) else source
