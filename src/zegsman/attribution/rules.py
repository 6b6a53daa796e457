"""The rules in their order, for one paragraph. Each step sees what the steps before it found.

1. direct speech        quotes that are utterances, with their frames
2. verb cues            content as clause, predicate, infinitive, object; or the frame as an aside; or a pointer back
3. prepositions         volgens, aldus
4. noun cues            de bewering dat
5. relays               a frame of a medium around another statement becomes its channel
6. hearsay              zou, naar verluidt, where nothing else attributes the clause
7. after a colon        the clause behind an attributed one goes on in its voice
8. sources              of quotes without a frame, from the context
"""

import msgspec

from zegsman.attribution.announced import TITLES
from zegsman.attribution.asides import aside_draft
from zegsman.attribution.channels import through, with_channels
from zegsman.attribution.clauses import clause_draft
from zegsman.attribution.context import any_name, speaker_before, teller_before
from zegsman.attribution.cues import CueHit
from zegsman.attribution.direct import find_direct, unmarked
from zegsman.attribution.draft import Draft
from zegsman.attribution.drawn import drawn
from zegsman.attribution.frames import Frame, between_commas, reports, verb_frame
from zegsman.attribution.free_indirect import colon_drafts
from zegsman.attribution.handed_on import handed_on
from zegsman.attribution.hearsay import hearsay_drafts
from zegsman.attribution.media_phrases import is_medium, named_source
from zegsman.attribution.nouns import noun_drafts, noun_pointers
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.pointers import merged, pointer, same_content, told_before
from zegsman.attribution.prepositions import preposition_frames
from zegsman.attribution.quoted_by import quoted_by
from zegsman.attribution.quotes import Quote
from zegsman.attribution.relays import is_relay, with_relays
from zegsman.attribution.reported_mood import mood_drafts
from zegsman.attribution.sources import source_of
from zegsman.attribution.therein import therein
from zegsman.attribution.traps import trapped
from zegsman.lexicon import Act
from zegsman.model import Selection, StatementType, Zone, covers, overlaps, words

_FINAL = frozenset(".,;!")
_UTTERING = frozenset({Act.SAY, Act.TELL, Act.ASK, Act.ANSWER, Act.WRITE, Act.WARN, Act.PROMISE, Act.ANNOUNCE})
_FROM_CONTEXT = ("aside/verb", "aside/context", "mood/")
_INWARD = frozenset({Act.THINK, Act.FEEL, Act.KNOW, Act.PERCEIVE})


class _Findings(msgspec.Struct, frozen=True):
    """What the rules have found in one paragraph so far; each rule adds to `drafts`.

    `relays` are frames of media that may turn out to be the channel of what they cover. `earlier` are the statements of
    the paragraphs before, `before` the last sentence of the paragraph before.
    """

    paragraph: Paragraph
    earlier: list[Draft]
    before: Selection
    drafts: list[Draft]
    relays: list[Draft]


def paragraph_drafts(
    paragraph: Paragraph, groups: tuple[tuple[Quote, ...], ...], earlier: list[Draft], before: Selection
) -> list[Draft]:
    """All attributed statements whose frame or quote stands in this paragraph, in the order of the text.

    `earlier` are those of the paragraphs before, `before` the last sentence of the paragraph before this one.
    """
    prepositions = preposition_frames(paragraph)
    told = find_direct(paragraph, groups, earlier, prepositions)
    drafts = [item.draft for item in told]
    used = {i for item in told for i in item.cue}
    for draft in unmarked(paragraph):
        drafts.append(draft)
        used.update(i for span in draft.cue for i in paragraph.inside(span))
    found = _Findings(paragraph, earlier, before, drafts, relays=[])
    for head in dict.fromkeys(hit.head for hit in paragraph.cues):
        if head not in used:
            _add_verb(found, head)
    for frame in prepositions:
        if not used & set(frame.cue) and not any(overlaps(paragraph.tree.select(frame.cue), d.cue) for d in drafts):
            _add_aside(found, frame)
    drafts += [d for d in noun_drafts(paragraph) if not any(_same_place(d, other) for other in drafts)]
    drafts += [d for d in noun_pointers(paragraph, before) if not any(same_content(d, other) for other in drafts)]
    drafts[:] = with_relays(paragraph, drafts, found.relays)
    drafts[:] = _passed_on(paragraph, drafts)
    drafts += colon_drafts(paragraph, drafts)
    drafts += [d for d in hearsay_drafts(paragraph) if not any(_attributes(other, d) for other in drafts)]
    moods = _passed_on(paragraph, mood_drafts(paragraph, drafts))
    drafts[:] = [d for d in drafts if d.type is not StatementType.REPORTED or all(d.cue != mood.cue for mood in moods)]
    drafts += moods
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    return _all_sourced(paragraph, drafts, earlier)


def _passed_on(paragraph: Paragraph, drafts: list[Draft]) -> list[Draft]:
    """The statements with their channels: of the frame, behind the source, in what was named before, by quoting."""
    found = with_channels(paragraph, drafts)
    return [quoted_by(paragraph, therein(paragraph, handed_on(paragraph, draft))) for draft in found]


def _add_verb(found: _Findings, head: int) -> None:
    """The first reading of a cue verb that finds its content."""
    paragraph = found.paragraph
    for hit in paragraph.cues_in(range(head, head + 1)):
        if trapped(paragraph, hit):
            continue
        pointing = pointer(paragraph, hit, found.before)
        if pointing is not None and not _confirms(found, hit, pointing):
            _point(found, hit, pointing)
            return
        draft = clause_draft(paragraph, hit)
        frame = verb_frame(paragraph, hit) if _stands_aside(hit) else None
        outside = draft is None or _name_alone(draft) or (frame is not None and between_commas(paragraph.tree, frame))
        if frame is not None and outside and _add_aside(found, frame):
            return
        draft = draft or _bare_denial(paragraph, hit)
        draft = told_before(paragraph, hit, draft, (*found.earlier, *found.drafts, *found.relays), found.before)
        if draft is not None and _spoken(paragraph, hit, draft):
            found.drafts.append(drawn(paragraph, hit, draft))
            return


def _confirms(found: _Findings, hit: CueHit, pointing: Draft) -> bool:
    """True for a "Dat bevestigt Bos" behind what another says: Bos confirms it ("[Dat] *bevestigt* Bos")."""
    known = (*found.earlier, *found.drafts)
    return hit.entry.act is Act.CONFIRM and any(overlaps(draft.content, pointing.content) for draft in known)


def _name_alone(draft: Draft) -> bool:
    """True where an object was found: behind a comma that is rather the name of the source (", meldt bureau Corva")."""
    return draft.rule == "clause/object"


def _stands_aside(hit: CueHit) -> bool:
    """True for a cue that may stand beside a clause without marks: all of saying, but no idiom meant for quotes."""
    return reports(hit, "paren") or (reports(hit, "quote") and not hit.entry.words)


def _spoken(paragraph: Paragraph, hit: CueHit, draft: Draft) -> bool:
    """False for what a speaker says of himself inside his own quote ("Ik denk dat ..."; not "Ik zei toen dat ..."), for
    "je ziet dat", for a writer's own "ik vind", and for a topic or act without anyone to whom it belongs."""
    if not draft.source:
        return hit.entry.act not in _INWARD and draft.type is StatementType.INDIRECT
    word = paragraph.text[draft.source[0].start : draft.source[-1].end].lower()
    if word in paragraph.tree.lexicon.words("generic"):
        return False
    if word in paragraph.tree.lexicon.words("people"):
        return draft.type is StatementType.INDIRECT and paragraph.around(hit.head) is None
    if word not in paragraph.tree.lexicon.words("utterer"):
        return True
    if paragraph.around(hit.head) is None and paragraph.turn is None:
        return paragraph.passage.zone is Zone.COMMENT
    return hit.entry.act in _UTTERING and draft.type is not StatementType.REPORTED and _past(paragraph, hit)


def _past(paragraph: Paragraph, hit: CueHit) -> bool:
    """True for "ik *zei*" and "ik *heb gezegd*": words of before, told again."""
    feats = [paragraph.tree.tokens[i].feats for i in hit.indices]
    return any("Tense=Past" in f or "VerbForm=Part" in f for f in feats)


def _bare_denial(paragraph: Paragraph, hit: CueHit) -> Draft | None:
    """ "Mol *ontkent*.": a verb of denying or admitting without an object is its own content (guideline, section 3)."""
    tree = paragraph.tree
    last = max(hit.indices) + 1
    final = last >= len(tree.words) or tree.words[last] in _FINAL or tree.marks(last, "joining")
    if hit.entry.act not in (Act.DENY, Act.ADMIT, Act.CONFIRM) or hit.entry.needs or not final:
        return None
    source = source_of(tree, hit)
    if not source or tree.child(hit.anchor, "obj", "ccomp", "xcomp", "obl") is not None:
        return None
    cue = tree.select(hit.indices)
    return Draft(
        type=StatementType.REPORTED,
        content=cue,
        cue=cue,
        source=source,
        act=hit.entry.act,
        stance=hit.entry.stance,
        rule="clause/verb-alone",
    )


def _point(found: _Findings, hit: CueHit, pointing: Draft) -> None:
    """Add a pointer, or, where the sentence pointed at is attributed already, join its cue and channel to that."""
    paragraph = found.paragraph
    pointing = drawn(paragraph, hit, pointing)
    for n, draft in enumerate(found.drafts):
        if same_content(draft, pointing):
            found.drafts[n] = _with_pointer(paragraph, draft, pointing)
            return
    if not any(same_content(draft, pointing) for draft in found.earlier):
        found.drafts.append(pointing)


def _with_pointer(paragraph: Paragraph, draft: Draft, pointing: Draft) -> Draft:
    """ "Dat meldt Corva" names a channel of what is attributed already, "Dat zei Mol" gives it another cue."""
    if is_medium(paragraph, pointing.source):
        return through(draft, named_source(paragraph, pointing.source))
    if draft.cue and draft.source and not _by_pronoun(paragraph, pointing):
        return through(draft, pointing.via)
    return through(merged(draft, pointing), pointing.via)


def _by_pronoun(paragraph: Paragraph, draft: Draft) -> bool:
    """True for "Dat liet *hij* weten", which goes on about who spoke; not for "Dat vind *ik*" or "Dat zei *Bos*"."""
    return words(paragraph.text, draft.source).lower() in paragraph.tree.lexicon.third_persons


def _add_aside(found: _Findings, frame: Frame) -> bool:
    """True if the frame stands aside of a clause, whose statement is then added."""
    draft = aside_draft(found.paragraph, frame)
    if draft is None or (frame.hit is not None and not _spoken(found.paragraph, frame.hit, draft)):
        return False
    told = drawn(found.paragraph, frame.hit, draft) if frame.hit is not None else draft
    relay = told.source == draft.source and is_relay(found.paragraph, frame, draft.source)
    (found.relays if relay else found.drafts).append(told)
    return True


def _attributes(draft: Draft, heard: Draft) -> bool:
    """True where the mark of hearsay is told by somebody, or belongs to words of saying ("*zou* hebben *gezegd*")."""
    return (
        covers(draft.content, heard.cue)
        or overlaps(draft.cue, heard.cue)
        or (overlaps(draft.content, heard.content) and draft.type is not StatementType.DIRECT)
    )


def _same_place(a: Draft, b: Draft) -> bool:
    return overlaps(a.cue, b.cue)


def _all_sourced(paragraph: Paragraph, drafts: list[Draft], earlier: list[Draft]) -> list[Draft]:
    """The statements in the order of the text, each with a source from what stands before it where it needs one."""
    told = list(earlier)
    for draft in drafts:
        told.append(_sourced(paragraph, draft, told))
    return told[len(earlier) :]


def _sourced(paragraph: Paragraph, draft: Draft, told: list[Draft]) -> Draft:
    """The statement with a source from the context, where its frame names none; a speaker who goes on speaks through
    the same channel."""
    if draft.rule == "aside/own":
        return _own_name(paragraph, draft, told)
    if draft.source or paragraph.passage.zone in TITLES:
        return draft
    if draft.rule == "hearsay/mood":
        return msgspec.structs.replace(draft, source=teller_before(paragraph, draft.start, told))
    if not (draft.type is StatementType.DIRECT or draft.rule.startswith(_FROM_CONTEXT)):
        return draft
    answering = paragraph.turn is not None and paragraph.turn.speaker
    source = answering or speaker_before(paragraph, draft.start, told)
    before = [d.source for d in told if d.source and d.end <= draft.start]
    if draft.rule.startswith("mood") and before and source and source[0].start <= before[-1][0].start:
        source = before[-1]  # the frame before has spoken on, a pronoun too (guideline, 9.5)
    same = [d for d in told if d.source and d.source == source and d.via and d.end <= draft.start]
    return through(msgspec.structs.replace(draft, source=source), same[-1].via if same else ())


def _own_name(paragraph: Paragraph, draft: Draft, told: list[Draft]) -> Draft:
    """The statement of "hij was naar eigen zeggen thuis", whose frame names no one: the name that "hij" stands for
    (guideline, section 3), if there is one before it."""
    lexicon, word = paragraph.tree.lexicon, words(paragraph.text, draft.source).lower()
    if word in lexicon.relatives:
        return msgspec.structs.replace(draft, source=any_name(paragraph, draft.start) or draft.source)
    if word not in lexicon.third_persons:
        return draft
    return msgspec.structs.replace(draft, source=speaker_before(paragraph, draft.start, told) or draft.source)
