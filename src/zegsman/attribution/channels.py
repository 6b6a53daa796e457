"""Via: the channels between the first teller and this outlet (guideline, section 4).

"Dat zei *de politie*, meldt *persbureau Corva*": politie -> persbureau Corva -> this outlet.
"""

from collections.abc import Iterator

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import complement
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject, trimmed
from zegsman.attribution.tree import Tree
from zegsman.attribution.written_in import document_behind
from zegsman.lexicon import Lexicon
from zegsman.model import Selection, Span, StatementType, covers, selection

_ENDS_NAME = frozenset({"ADP", "SCONJ", "VERB", "AUX", "PRON"})
_REACH = 12  # tokens between a verb of saying and its channel ("zei hij gisteren op de radio tegen ...")


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


def with_channels(paragraph: Paragraph, drafts: list[Draft]) -> list[Draft]:
    """The statements with the channels their frames name: "zegt Mol *in het weekblad De Ploeg*", "zei hij *tegen
    Corva*", "liet *via zijn advocaat* weten".

    By the order of words, since parsers hang such phrases anywhere: a channel belongs to the nearest cue of its
    sentence. What stands in the content or the source of a statement is none of its channels.
    """
    found = list(drafts)
    cues: dict[int, list[tuple[int, int]]] = {}
    for n, draft in enumerate(drafts):
        for i in (i for span in draft.cue for i in paragraph.inside(span)):
            cues.setdefault(paragraph.tree.sentence[i], []).append((n, i))
    if not cues:
        return found
    for at, phrase in _phrases(paragraph):
        here = cues.get(paragraph.tree.sentence[at], ())
        near = [(abs(i - at), i > at, n) for n, i in here if _may_belong(paragraph, drafts[n], i, at, phrase)]
        if near:
            number = min(near)[2]
            found[number] = through(_without(paragraph, found[number], at), phrase)
    return [_told_to(paragraph, _heard_by(paragraph, draft)) for draft in found]


def _phrases(paragraph: Paragraph) -> Iterator[tuple[int, Selection]]:
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
    run = _short(tree, head)
    phrase = tree.select(run)
    if _through(tree, at):
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


def _through(tree: Tree, at: int) -> bool:
    """True for "via" and for the first word of "bij monde van"."""
    phrases = (phrase.split() for phrase in tree.lexicon.words("through") if " " in phrase)
    return tree.marks(at, "through") or any(tree.stands(tuple(parts), at) for parts in phrases)


def _named_like_one(paragraph: Paragraph, at: int) -> bool:
    """True for a name behind "tegen" or "aan" that opens with its own article ("tegen *De Vlietbode*"), or that passes
    for an organisation's or a place's: nobody speaks to a place, and papers are called so ("tegen *Nachtbode*"). A
    capital that stands for its government is spoken to."""
    tree = paragraph.tree
    if not tree.marks(at, "told") or at + 1 >= len(tree.words):
        return False
    first = tree.tokens[at + 1]
    article = tree.marks(at + 1, "article") and first.text[0].isupper()
    place = first.entity == "LOC" and tree.marks(at, "beside_source") and first.text not in tree.lexicon.made(_bodies)
    return article or (first.upos == "PROPN" and (first.entity == "ORG" or place))


def _bodies(lexicon: Lexicon) -> frozenset[str]:
    """Names that stand for a body that is spoken to: "Brussel"."""
    return frozenset(word for metonym in lexicon.metonyms for word in metonym.words)


def _may_belong(paragraph: Paragraph, draft: Draft, cue: int, at: int, phrase: Selection) -> bool:
    if abs(cue - at) > _REACH:
        return False
    whole = (Span(draft.start, draft.end),) if draft.type is not StatementType.DIRECT else draft.content
    position = paragraph.tree.tokens[at].start
    before = bool(draft.source) and draft.source[0].start < position  # behind it: the source itself ("staat *in* ...")
    hung = cue < at and before and paragraph.tree.marks(at, "beside_source")
    return not covers(whole, phrase) and (hung or not covers(draft.source, phrase))


def _without(paragraph: Paragraph, draft: Draft, at: int) -> Draft:
    """The statement whose source ends before a preposition: "Dat meldt *de politie* aan bureau Corva"."""
    position = paragraph.tree.tokens[at].start
    if not draft.source or not draft.source[0].start < position < draft.source[-1].end:
        return draft
    before = trimmed(paragraph.tree, range(paragraph.after(draft.source[0].start), at))
    return msgspec.structs.replace(draft, source=paragraph.tree.select(before)) if before else draft


def _heard_by(paragraph: Paragraph, draft: Draft) -> Draft:
    """ "*Corva* hoorde van bronnen dat": a medium passes on what a source behind a preposition told it."""
    hit = paragraph.cue_at(paragraph.after(draft.cue[-1].start)) if draft.cue else None
    if hit is None or hit.shown is None:
        return draft
    who = subject(paragraph.tree, hit.anchor)
    phrase = paragraph.tree.select(noun_phrase(paragraph.tree, who)) if who is not None else ()
    return through(draft, phrase) if is_medium(paragraph, phrase) else draft


def _told_to(paragraph: Paragraph, draft: Draft) -> Draft:
    """ "Reed told *the Delta Post*": a medium that is spoken to without a preposition is addressee and channel. By the
    order of words: the first medium behind the cue that belongs to nothing else."""
    tree = paragraph.tree
    cue = paragraph.after(draft.cue[-1].start) if draft.cue else 0
    hit = paragraph.cue_at(cue) if draft.cue else None
    if hit is None or "obj" not in hit.entry.addressee:
        return draft
    taken = (*draft.content, *draft.source)
    for i in range(cue + 1, min(cue + 1 + _REACH, paragraph.sentence(cue).stop)):
        token = tree.tokens[i]
        if (
            token.upos not in ("NOUN", "PROPN")
            or paragraph.around(i) is not None
            or token.head in range(cue + 1, i + 3)
        ):
            continue
        phrase = tree.select(_short(tree, i))
        bare = tree.child(i, "case") is None and not covers(taken, tree.select([i]))
        if bare and is_medium(paragraph, phrase) and not covers(draft.via, phrase):
            return msgspec.structs.replace(through(draft, phrase), addressee=draft.addressee or phrase)
    return draft


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


def _short(tree: Tree, head: int) -> range:
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
    return _with_name(paragraph, paragraph.tree.select(_short(paragraph.tree, i)))


def through(draft: Draft, channel: Selection) -> Draft:
    """The statement with one more channel; `via` is in the order of the text: "persbureau Corva", "de krant"."""
    return msgspec.structs.replace(draft, via=selection((*draft.via, *channel))) if channel else draft


def named_source(paragraph: Paragraph, source: Selection) -> Selection:
    """The source of a relaying frame with the name that belongs to it."""
    return _with_name(paragraph, source) if is_medium(paragraph, source) else source
