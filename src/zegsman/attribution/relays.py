"""Relays: a frame that passes on what another frame in it attributes.

"Dat zei de politie, *meldt persbureau Corva*." "*Volgens het logboek* riep de uitvoerder: ‘Hij is weg!’"
"""

from zegsman.attribution.channels import is_medium
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act
from zegsman.model import Selection, covers, overlaps

_RELATIVE = frozenset({"acl:relcl", "acl"})


def is_relay(paragraph: Paragraph, frame: Frame, source: Selection) -> bool:
    """True if a frame may pass on another's words: a medium or a document as its source, or a verb of relaying with a
    bare name ("meldt Corva")."""
    if is_medium(paragraph, source) or _is_document(paragraph, source):
        return True
    name = frame.source is not None and paragraph.tree.tokens[frame.source].upos == "PROPN"
    return name and frame.hit is not None and frame.hit.entry.act is Act.RELAY


def _is_document(paragraph: Paragraph, source: Selection) -> bool:
    if not source:
        return False
    words = paragraph.text[source[0].start : source[-1].end].lower().split()
    return any(word in paragraph.tree.lexicon.words("document") for word in words[:4])


def _main_verbs(tree: Tree, verbs: list[int]) -> Selection:
    """The first of some verbs; with an auxiliary, the one behind it too ("heeft ... gezegd")."""
    auxiliary = bool(verbs) and tree.tokens[verbs[0]].upos == "AUX"
    return tree.select(verbs[: 2 if auxiliary else 1])


def relayed(paragraph: Paragraph, drafts: list[Draft], relay: Draft) -> list[int]:
    """Positions of the statements whose own frame stands in what a relaying frame covers; behind a relay with which the
    sentence opens ("Volgens het logboek *riep* ...") as its main clause."""
    tree = paragraph.tree
    behind = bool(relay.cue) and relay.cue[0].start > relay.start
    inside = (i for span in relay.content for i in paragraph.inside(span) if is_verb(tree.tokens[i]))
    main = _main_verbs(tree, [i for i in inside if tree.tokens[tree.clause(i)].dep not in _RELATIVE])
    return [
        n
        for n, draft in enumerate(drafts)
        if draft.cue
        and draft.cue != relay.cue
        and not draft.rule.startswith(("hearsay", "noun"))
        and (behind or overlaps(draft.cue, main) or not draft.rule.startswith("clause"))
        and (covers(relay.content, draft.cue) or (not draft.via and overlaps(relay.content, draft.cue)))
    ]
