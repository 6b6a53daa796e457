"""List items and embedded posts under the frame of the paragraph before them.

"Mol *somde op*:" - [het dak lekt] - [de muur staat scheef]      "*Mol* *schreef*:" > [Weg met dat dak.]
"""

from zegsman.attribution.companions import particle_of
from zegsman.attribution.context import any_name, person_between
from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import nominal_after, reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject, trimmed
from zegsman.attribution.tree import Tree
from zegsman.model import Selection, Stance, StatementType, Zone

_POST = "introduced/post"
_SPEAKING = ("quote", "clause", "np", "paren")


def introduction(paragraph: Paragraph) -> Draft | None:
    """The frame with which a paragraph introduces what follows, with an empty content; or None.

    "Mol somde op:" has a cue; of "Daarop volgde een bericht van Mol:" only the source is known, which holds for a post.
    """
    tree = paragraph.tree
    if not tree.words:
        return None
    colon = tree.words[-1] == ":"
    sentence = tree.sentence_range(len(tree.words) - 1)
    hits = [hit for hit in paragraph.cues if hit.head in sentence and reports(hit, *_SPEAKING)] if colon else []
    hit = hits[-1] if hits else None
    source = _named(paragraph, sentence, hit)
    if not source:
        return None
    cue = hit.indices if hit else _any_verb(tree, sentence) if colon else ()
    return Draft(
        type=StatementType.INDIRECT,
        content=(),
        cue=tree.select(cue),
        source=source,
        act=hit.entry.act if hit else None,
        stance=hit.entry.stance if hit else Stance.NEUTRAL,
        rule="introduced/list" if hit else _POST,
    )


def _any_verb(tree: Tree, sentence: range) -> tuple[int, ...]:
    """The verb that brings a post, whatever it is, with its split part: "*plaatst* een foto:"."""
    verb = next((i for i in sentence if tree.tokens[i].head == i and tree.is_finite(i)), None)
    particle = particle_of(tree, verb) if verb is not None else None
    return tuple(i for i in (verb, particle) if i is not None)


def _named(paragraph: Paragraph, sentence: range, hit: CueHit | None) -> Selection:
    """Who speaks next: the subject of the cue, else the last one named in the sentence."""
    tree = paragraph.tree
    if hit is not None:
        source = subject(tree, hit.anchor)
        if source is None:
            source = nominal_after(tree, hit.head, sentence)
        return tree.select(noun_phrase(tree, source)) if source is not None else ()
    end = tree.tokens[sentence.stop - 1].end
    return person_between(paragraph, tree.tokens[sentence.start].start, end) or any_name(paragraph, end)


def item_draft(paragraph: Paragraph, frame: Draft | None) -> Draft | None:
    """A list item or post as the content of the frame before it. A post without a frame stands by itself: its author is
    on the passage."""
    content = paragraph.tree.select(trimmed(paragraph.tree, range(len(paragraph.tree.tokens))))
    if not content:
        return None
    post = paragraph.passage.zone is Zone.QUOTE
    if not post and (frame is None or not frame.cue or frame.rule == _POST):
        return None
    return Draft(
        type=StatementType.DIRECT if post else StatementType.INDIRECT,
        content=(paragraph.passage.span,) if post else content,
        cue=frame.cue if frame else (),
        source=frame.source if frame else (),
        act=frame.act if frame else None,
        stance=frame.stance if frame else Stance.NEUTRAL,
        rule=_POST if post else "introduced/list",
    )
