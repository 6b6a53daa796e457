"""Contents without conjunction: the clause in or beside which a frame stands as an aside.

[Het dak lekt], *zegt Mol*.     *Volgens Mol* [lekt het dak].     [Het dak], *aldus Mol*, [lekt al jaren].
"""

from collections.abc import Iterator

from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame, reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import chosen, noun_phrase
from zegsman.attribution.sources import addressee_of
from zegsman.attribution.tree import Tree, is_verb
from zegsman.model import Act, Stance, StatementType

_SUBORDINATE = frozenset({"acl:relcl", "advcl", "ccomp", "acl", "csubj"})


def aside_draft(paragraph: Paragraph, frame: Frame) -> Draft | None:
    """The statement whose frame is an aside in its own clause, or None if no clause is left beside the frame.

    A frame covers its own sentence (guideline, 11.7); a comma-joined second half belongs to it.
    """
    tree = paragraph.tree
    if (
        frame.preposition
        and frame.source is not None
        and tree.marks(frame.source, "own")
        and paragraph.around(frame.first)
    ):
        return None
    run = _without_tail(paragraph, frame, _covered(paragraph, frame))
    holes = set(range(frame.first, frame.last))
    content = chosen(tree, run, holes)
    if frame.hit is not None and not _stands_free(tree, frame, run):
        return None
    if not content or not _says_something(tree, run, holes):
        return None
    source = tree.select(_source_phrase(tree, frame, frame.source)) if frame.source is not None else ()
    heard = frame.hit is not None and tree.lemmas[frame.hit.head] in tree.lexicon.words("hearing")
    spoken_to = addressee_of(tree, frame.hit) if frame.hit else ()
    return Draft(
        type=StatementType.INDIRECT,
        content=content,
        cue=tree.select(frame.cue),
        source=() if heard else source,
        addressee=source if heard else spoken_to,  # "the roof leaked, a *court* heard" (guideline, 9.14)
        act=_act(frame),
        stance=_stance(frame),
        rule="aside/heard" if heard else f"aside/{_kind(frame)}",
    )


def _stands_free(tree: Tree, frame: Frame, run: range) -> bool:
    """True if what stands before a verb frame is a clause of its own ("Het dak lekt, zegt Mol"), not the first part of
    the frame's clause ("Nadat het lekte, *meldde* Mol zich", "In een brief *stelde* Mol vragen")."""
    before = range(run.start, frame.first)
    if not before or frame.hit is None:
        return True
    first = next((i for i in before if tree.tokens[i].text[0].isalnum()), before.start)
    if tree.marks(first, "subordinating"):
        return any(tree.words[i] == "," for i in before) and len(_verbs(tree, before)) > 1
    if tree.marks(first, "as") and tree.tokens[first].upos in ("SCONJ", "ADV"):
        return _more_behind(tree, before)
    taken = tree.child(frame.hit.anchor, "obj")
    own = taken is not None and frame.first < taken < frame.last and tree.tokens[taken].upos == "NOUN"
    own = own and taken != frame.source and "obj" not in frame.hit.entry.addressee
    own = own and (not tree.marks(frame.first, "as") or reports(frame.hit, "np"))  # "as residents *demand* inquiry"
    phrase = tree.tokens[first].upos == "ADP" or tree.tokens[first].dep == "case"
    if phrase and not _has_main_verb(tree, before):
        return False  # "Volgens de notulen, die Mol las, *sprak* de voorganger"
    return bool(_verbs(tree, before) or tree.leads(frame.first)) and not own


def _more_behind(tree: Tree, run: range) -> bool:
    """True if behind the first comma of a run there is another verb: "Zoals Bos zag, *lekt het*, zegt Mol"; not in
    "Zoals de krant meldt, *sluit* de klep"."""
    comma = next((i for i in run if tree.words[i] == ","), run.stop)
    return bool(_verbs(tree, range(comma, run.stop)))


def _has_main_verb(tree: Tree, run: range) -> bool:
    return any(tree.tokens[tree.clause(i)].dep not in ("acl:relcl", "acl") for i in _verbs(tree, run))


def _verbs(tree: Tree, run: range) -> list[int]:
    return [i for i in run if is_verb(tree.tokens[i]) and tree.tokens[i].dep != "case"]


def _act(frame: Frame) -> Act:
    if frame.hit is not None:
        return frame.hit.entry.act
    return frame.preposition.act if frame.preposition else Act.SAY


def _source_phrase(tree: Tree, frame: Frame, source: int) -> Iterator[int]:
    """The phrase of the source without the cue; beside a preposition no further than its frame, but for a noun or name
    that is the subject beside "naar eigen zeggen": for a pronoun one before it is meant (guideline, section 3)."""
    subject = frame.preposition is not None and frame.preposition.position == "own"
    subject = subject and tree.tokens[source].upos in ("NOUN", "PROPN")
    framed = frame.preposition is not None and not subject and frame.first < source
    inside = range(frame.first, frame.last) if framed else noun_phrase(tree, source)
    return (i for i in noun_phrase(tree, source) if i not in frame.cue and i in inside)


def _kind(frame: Frame) -> str:
    if frame.preposition is None:
        return "verb"
    return frame.preposition.position if frame.preposition.position in ("context", "own") else "preposition"


def _stance(frame: Frame) -> Stance:
    if frame.hit is not None:
        return frame.hit.entry.stance
    return frame.preposition.stance if frame.preposition else Stance.NEUTRAL


def _covered(paragraph: Paragraph, frame: Frame) -> range:
    """The clause the frame comments on: for a phrase inside a subordinate or coordinated clause that clause, else the
    stretch between colons and semicolons of the sentence."""
    tree = paragraph.tree
    sentence = paragraph.sentence(frame.first)
    whole = _between_colons(tree, sentence, frame)
    if frame.hit is not None or (frame.preposition and "start" not in frame.preposition.place):
        return whole
    anchor = tree.clause(frame.source if frame.source is not None else frame.first)
    aloud = paragraph.around(anchor) == paragraph.around(frame.first)  # "reed volgens Bos ‘zonder te remmen’ door"
    if aloud and frame.first in tree.subtree(anchor) and tree.tokens[anchor].dep in _SUBORDINATE:
        return _cut(tree.subtree(anchor), whole)
    joint = _joint(tree, frame, whole)
    return range(joint, whole.stop) if joint is not None else whole


def _without_tail(paragraph: Paragraph, frame: Frame, run: range) -> range:
    """What a frame covers without a relative clause behind its source ("[Het dak lekt], *aldus Mol*, die het zag") or
    what the same speaker says beside it ("[The roof leaks], *she said*, adding that it was old")."""
    tree, at = paragraph.tree, frame.last
    told = range(run.start, frame.first)
    if at + 1 >= run.stop or tree.words[at] != "," or not _verbs(tree, told):
        return run
    relative = tree.marks(at + 1, "relative_opening") and tree.tokens[at + 1].upos != "DET"
    return told if relative or _goes_on_saying(paragraph, frame, run) else run


def _goes_on_saying(paragraph: Paragraph, frame: Frame, run: range) -> bool:
    """True if behind the frame's comma a participle of saying opens a clause with "that", or the "that" of another verb
    of the frame ("zei ze en voegde toe, *dat het oud was*")."""
    tree, at = paragraph.tree, frame.last + 1
    told = any(tree.marks(i, "that") for i in range(at, min(at + 3, run.stop)))
    hit = paragraph.cue_at(at)
    adding = hit is not None and hit.head == at and "VerbForm=Part" in tree.tokens[at].feats
    another = any(cue.head != frame.hit.head for cue in paragraph.cues_in(range(frame.first, at)) if frame.hit)
    return told and (adding or (another and tree.marks(at, "that")))


def _cut(run: range, limit: range) -> range:
    return range(max(run.start, limit.start), min(run.stop, limit.stop))


def _joint(tree: Tree, frame: Frame, whole: range) -> int | None:
    """First token after a comma and "maar", "en" ... between the frame and another main clause before it, or None."""
    for i in range(frame.first - 1, whole.start, -1):
        if tree.marks(i, "joining") and tree.words[i - 1] in (",", ";") and _verbs(tree, range(whole.start, i)):
            return i + 1 if _verbs(tree, range(i, frame.first)) or _next_verb(tree, frame) else None
    return None


def _next_verb(tree: Tree, frame: Frame) -> bool:
    return bool(_verbs(tree, range(frame.last, min(frame.last + 3, len(tree.tokens)))))


def _between_colons(tree: Tree, sentence: range, frame: Frame) -> range:
    first, last = sentence.start, sentence.stop
    for i in range(sentence.start, sentence.stop):
        if tree.words[i] in (":", ";"):
            if i < frame.first:
                first = i + 1
            elif i >= frame.last:
                last = min(last, i)
    return range(first, last)


def _says_something(tree: Tree, run: range, holes: set[int]) -> bool:
    return sum(tree.tokens[i].text[0].isalnum() for i in run if i not in holes) >= 2
