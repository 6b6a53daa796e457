"""Relays: a frame that passes on what another frame in it attributes.

"Dat zei de politie, *meldt persbureau Corva*." "*Volgens het logboek* riep de uitvoerder: ‘Hij is weg!’"
"""

import msgspec

from zegsman.attribution.channels import through
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame
from zegsman.attribution.media_phrases import is_medium, named_source
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act
from zegsman.model import Selection, Span, StatementType, covers, overlaps, selection

_ASIDE = ("aside/verb", "aside/preposition")
_RELATIVE = frozenset({"acl:relcl", "acl"})


def is_relay(paragraph: Paragraph, frame: Frame, source: Selection) -> bool:
    """True if a frame may pass on another's words: a medium or a document as its source, or a verb of relaying with a
    bare name ("meldt Corva")."""
    if is_medium(paragraph, source) or _is_document(paragraph, source):
        return True
    name = frame.source is not None and paragraph.tree.tokens[frame.source].upos == "PROPN"
    return name and frame.hit is not None and frame.hit.entry.act is Act.RELAY


def with_relays(paragraph: Paragraph, drafts: list[Draft], relays: list[Draft]) -> list[Draft]:
    """The statements, where the source of each relaying frame is a channel of what it covers; one that covers none is a
    statement of its own.

    `relays` may pass on another's words (`is_relay`); an aside among the statements does where it wraps another.
    """
    around = [draft for draft in drafts if _wraps(paragraph, draft, drafts)]
    found = [draft for draft in drafts if draft not in around]
    for relay in (*relays, *around):
        inner = _relayed(paragraph, found, relay)
        for n in inner:
            found[n] = through(_without_frame(found[n], relay), named_source(paragraph, _channel(paragraph, relay)))
        if not inner:
            found.append(relay)
    return found


def _without_frame(draft: Draft, relay: Draft) -> Draft:
    """The statement without the words of the relaying frame: "[Het dak lekt], zegt Mol, *meldt Corva*"."""
    if not draft.rule.startswith("aside"):
        return draft
    pairs = ((a, b) for a in draft.content for b in relay.content)
    shared = [Span(max(a.start, b.start), min(a.end, b.end)) for a, b in pairs if a.start < b.end and b.start < a.end]
    return msgspec.structs.replace(draft, content=selection(shared)) if shared else draft


def _channel(paragraph: Paragraph, relay: Draft) -> Selection:
    """The source of a relaying frame without a clause that tells more of it: "Volgens *een verslag*, dat uitlekte"."""
    tree = paragraph.tree
    run = paragraph.inside(Span(relay.source[0].start, relay.source[-1].end)) if relay.source else range(0)
    comma = next((i for i in run[:-1] if tree.words[i] == "," and tree.marks(i + 1, "relative_opening")), None)
    return tree.select(range(run.start, comma)) if comma is not None else relay.source


def _wraps(paragraph: Paragraph, aside: Draft, drafts: list[Draft]) -> bool:
    """True if an aside covers nothing but another statement with its frame: whoever it names has passed that on, be it
    no medium ("Het dak lekt, zei Mol, *aldus zijn advocaat*")."""
    return aside.rule in _ASIDE and any(_is_whole(paragraph, aside, draft) for draft in drafts)


def _is_whole(paragraph: Paragraph, aside: Draft, draft: Draft) -> bool:
    own = draft.type is StatementType.DIRECT or draft.rule.startswith(("aside/", "pointer/"))
    if not own or not draft.source or not draft.cue or not covers(aside.content, draft.cue):
        return False
    told = {i for span in (*draft.content, *draft.cue) for i in paragraph.inside(span)}
    rest = (i for span in aside.content for i in paragraph.inside(span) if i not in told)
    behind = draft.rule == "aside/verb" and draft.cue[-1].end < aside.cue[0].start
    apart = behind or not overlaps(aside.cue, draft.content)
    return apart and not any(paragraph.tree.is_finite(i) for i in rest)


def _is_document(paragraph: Paragraph, source: Selection) -> bool:
    if not source:
        return False
    run = paragraph.inside(Span(source[0].start, source[-1].end))
    return any(paragraph.tree.marks(i, "document") for i in run[:4])


def _heard_of(paragraph: Paragraph, draft: Draft) -> bool:
    """True for what somebody is only said to have said, not in his own words: it is the relay's word too ("*zou* Bos
    een dief hebben *genoemd*, schreef Corva")."""
    cue = (i for span in draft.cue for i in paragraph.inside(span))
    return draft.type is not StatementType.DIRECT and any(paragraph.tree.marks(i, "would") for i in cue)


def _main_verbs(tree: Tree, verbs: list[int]) -> Selection:
    """The first of some verbs; with an auxiliary, the one behind it too ("heeft ... gezegd")."""
    auxiliary = bool(verbs) and tree.tokens[verbs[0]].upos == "AUX"
    return tree.select(verbs[: 2 if auxiliary else 1])


def _relayed(paragraph: Paragraph, drafts: list[Draft], relay: Draft) -> list[int]:
    """Positions of the statements whose own frame stands in what a relaying frame covers; behind a relay with which the
    sentence opens ("Volgens het logboek *riep* ...") as its main clause."""
    tree = paragraph.tree
    behind = bool(relay.cue) and relay.cue[0].start > relay.start
    inside = (i for span in relay.content for i in paragraph.inside(span) if is_verb(tree.tokens[i]))
    main = _main_verbs(tree, [i for i in inside if tree.tokens[tree.clause(i)].dep not in _RELATIVE])
    told = [
        n
        for n, draft in enumerate(drafts)
        if draft.cue
        and draft.cue != relay.cue
        and not draft.rule.startswith(("hearsay", "noun"))
        and not _heard_of(paragraph, draft)
        and (behind or overlaps(draft.cue, main) or not draft.rule.startswith("clause"))
        and (covers(relay.content, draft.cue) or (not draft.via and overlaps(relay.content, draft.cue)))
    ]
    return [n for n in told if not any(_within(drafts[n], drafts[outer]) for outer in told)]


def _within(draft: Draft, other: Draft) -> bool:
    """True for what is told in another's words, which come through the channel: "Mol ontkent [dat hij *de klus heeft
    geweigerd*], meldt Corva"."""
    return draft is not other and bool(draft.cue) and covers(other.content, (*draft.content, *draft.cue))
