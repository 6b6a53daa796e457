"""Relays: a frame that passes on what another frame in it attributes.

"Dat zei de politie, *meldt persbureau Corva*." "*Volgens het logboek* riep de uitvoerder: ‘Hij is weg!’"
"""

from zegsman.attribution.channels import is_medium
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import Frame
from zegsman.attribution.paragraph import Paragraph
from zegsman.lexicon import Act
from zegsman.model import Selection, covers, overlaps


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


def relayed(drafts: list[Draft], frame_cue: Selection, content: Selection) -> list[int]:
    """Positions of the statements whose own frame stands inside what a relaying frame covers."""
    return [
        n
        for n, draft in enumerate(drafts)
        if draft.cue
        and draft.cue != frame_cue
        and not draft.rule.startswith(("hearsay", "noun"))
        and (covers(content, draft.cue) or (not draft.via and overlaps(content, draft.cue)))
    ]
