"""List items and embedded posts under the frame of the paragraph before them.

"Mol *somde op*:" - [het dak lekt] - [de muur staat scheef]      "*Mol* *schreef*:" > [Weg met dat dak.]
"""

from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import nominal_after, reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import noun_phrase, subject, trimmed
from zegsman.model import Stance, StatementType, Zone

_SPEAKING = ("quote", "clause", "np", "paren")


def introduction(paragraph: Paragraph) -> Draft | None:
    """The frame with which a paragraph that ends in a colon introduces what follows, with an empty content; or None."""
    tree = paragraph.tree
    if not tree.parsed or not tree.words or tree.words[-1] != ":":
        return None
    sentence = tree.sentence_range(len(tree.words) - 1)
    hits = [hit for hit in paragraph.cues if hit.head in sentence and reports(hit, *_SPEAKING)]
    if not hits:
        return None
    hit = hits[-1]
    source = subject(tree, hit.anchor)
    if source is None:
        source = nominal_after(tree, hit.head, sentence)
    if source is None:
        return None
    return Draft(
        type=StatementType.INDIRECT,
        content=(),
        cue=tree.select(hit.indices),
        source=tree.select(noun_phrase(tree, source)),
        act=hit.entry.act,
        stance=hit.entry.stance,
        rule="introduced/list",
    )


def item_draft(paragraph: Paragraph, frame: Draft | None) -> Draft | None:
    """A list item or post as the content of the frame before it. A post without a frame stands by itself: its author is
    on the passage."""
    content = paragraph.tree.select(trimmed(paragraph.tree, range(len(paragraph.tree.tokens))))
    if not content:
        return None
    post = paragraph.passage.zone is Zone.QUOTE
    if frame is None and not post:
        return None
    return Draft(
        type=StatementType.DIRECT if post else StatementType.INDIRECT,
        content=(paragraph.passage.span,) if post else content,
        cue=frame.cue if frame else (),
        source=frame.source if frame else (),
        act=frame.act if frame else None,
        stance=frame.stance if frame else Stance.NEUTRAL,
        rule="introduced/post" if post else "introduced/list",
    )
