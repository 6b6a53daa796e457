"""Via: the channels between the first teller and this outlet (guideline, section 4).

"Dat zei *de politie*, meldt *persbureau Corva*": politie -> persbureau Corva -> this outlet.
"""

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.media_phrases import channel_phrases, is_medium, passes_through, short_phrase
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject, trimmed
from zegsman.attribution.tree import Tree
from zegsman.model import Selection, Span, StatementType, covers, minus, selection

_REACH = 12  # tokens between a verb of saying and its channel ("zei hij gisteren op de radio tegen ...")


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
    for at, phrase in channel_phrases(paragraph):
        here = cues.get(paragraph.tree.sentence[at], ())
        near = [(abs(i - at), i > at, n) for n, i in here if _may_belong(paragraph, drafts[n], i, at, phrase)]
        if near:
            number = min(near)[2]
            found[number] = through(_without(paragraph, _between(paragraph, found[number], at, phrase), at), phrase)
    return [_told_to(paragraph, _heard_by(paragraph, draft)) for draft in found]


def _may_belong(paragraph: Paragraph, draft: Draft, cue: int, at: int, phrase: Selection) -> bool:
    handed = passes_through(paragraph.tree, at)
    if abs(cue - at) > _REACH or (not handed and any(paragraph.tree.is_finite(i) for i in range(at, cue))):
        return False  # too far, or of another verb: "Mol, die *tegen Corva* zweeg, zei dat"
    parted = draft.type is StatementType.DIRECT or _judges(draft)
    whole = draft.content if parted else (Span(draft.start, draft.end),)
    position = paragraph.tree.tokens[at].start
    before = bool(draft.source) and draft.source[0].start < position  # behind it: the source itself ("staat *in* ...")
    hung = before and (handed or (cue < at and paragraph.tree.marks(at, "beside_source")))
    inside = covers(whole, phrase) and not (_judges(draft) and paragraph.tree.marks(at, "beside_source"))
    return not inside and (hung or not covers(draft.source, phrase))


def _judges(draft: Draft) -> bool:
    """True for object and predicate, which a channel may part: "noemt [het plan] *op Radio Delta* [een gok]"."""
    return draft.rule.startswith("clause/predicate")


def _between(paragraph: Paragraph, draft: Draft, at: int, phrase: Selection) -> Draft:
    """The statement whose content has a gap where its channel stands."""
    if not covers(draft.content, phrase):
        return draft
    tokens, behind = paragraph.tree.tokens, paragraph.after(phrase[-1].end)
    if at == 0 or behind >= len(tokens):
        return draft
    return msgspec.structs.replace(
        draft, content=minus(draft.content, (Span(tokens[at - 1].end, tokens[behind].start),))
    )


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
    hit = paragraph.cue_at(paragraph.after(draft.cue[-1].start)) if draft.cue else None
    if hit is None or "obj" not in hit.entry.addressee:
        return draft
    between = _between_cue_and_content(paragraph, draft)
    if is_medium(paragraph, between):
        return msgspec.structs.replace(through(draft, between), addressee=draft.addressee or between)
    cue = hit.indices[0]
    taken = (*draft.content, *draft.source)
    for i in range(cue + 1, min(cue + 1 + _REACH, paragraph.sentence(cue).stop)):
        token = tree.tokens[i]
        if (
            (token.upos not in ("NOUN", "PROPN") and not paragraph.media.is_name(token.text))
            or paragraph.around(i) is not None
            or (token.head in range(cue + 1, i + 3) and token.head not in hit.indices and not _dative(tree, i))
        ):
            continue
        phrase = tree.select(short_phrase(tree, i))
        bare = tree.child(i, "case") is None and not covers(taken, tree.select([i]))
        if bare and is_medium(paragraph, phrase) and not covers(draft.via, phrase):
            return msgspec.structs.replace(through(draft, phrase), addressee=draft.addressee or phrase)
    return draft


def _between_cue_and_content(paragraph: Paragraph, draft: Draft) -> Selection:
    """The words between a cue and its content, if they are a name with its article: "told *the Associated Press* [four
    people died]"; parsers join such a name to the clause behind it."""
    tree = paragraph.tree
    run = range(paragraph.after(draft.cue[-1].end), paragraph.after(draft.start))
    named = run and tree.tokens[run.stop - 1].text[0].isupper()
    plain = all(tree.marks(i, "article") or tree.tokens[i].text[0].isupper() for i in run)
    return tree.select(run) if named and plain else ()


def _dative(tree: Tree, i: int) -> bool:
    """True for a phrase with an article right behind a personal name or a time, which have none of their own: German
    "sagte Paula Venn *der Agentur* Corva", "sagte am Dienstag *der Agentur*"."""
    article = tree.child(i, "det")
    if article is None or article == 0 or tree.child(i, "case") is not None:
        return False
    return tree.tokens[article - 1].entity == "PER" or tree.marks(article - 1, "time")


def through(draft: Draft, channel: Selection) -> Draft:
    """The statement with one more channel; `via` is in the order of the text: "persbureau Corva", "de krant"."""
    return msgspec.structs.replace(draft, via=selection((*draft.via, *channel))) if channel else draft
