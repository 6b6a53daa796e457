"""Free indirect speech that a rule can tell: what follows a colon behind an attributed clause, and the opinion
between two statements of one speaker.

"Dat is volgens Mol een misverstand: [hun klok loopt achter]."
"""

import re
from functools import cache

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import chosen, either
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import load
from zegsman.model import Act, Stance, StatementType, overlaps


def colon_drafts(paragraph: Paragraph, drafts: list[Draft]) -> list[Draft]:
    """Clauses behind a colon (or dash) after an attributed clause, in the same voice."""
    tree = paragraph.tree
    found: list[Draft] = []
    for i, word in enumerate(tree.words):
        if word != ":" or paragraph.around(i) is not None:
            continue
        sentence = paragraph.sentence(i)
        run = range(i + 1, sentence.stop)
        content = chosen(tree, run, set())
        if not content or not any(is_verb(tree.tokens[k]) for k in run):
            continue
        before = tree.tokens[sentence.start].start
        framing = [d for d in drafts if before <= d.start and d.end <= tree.tokens[i].start + 1 and d.cue and d.source]
        if framing and not any(overlaps(d.content, content) for d in drafts):
            found.append(_heard(tree, run, msgspec.structs.replace(_continued(framing[-1]), content=content)))
    return found


def _continued(draft: Draft) -> Draft:
    return Draft(
        type=StatementType.INDIRECT, content=draft.content, source=draft.source, via=draft.via, rule="free/colon"
    )


def _heard(tree: Tree, run: range, draft: Draft) -> Draft:
    """As hearsay, where the clause has a verb of such: "Mol spreekt dat tegen: [hij *zou* thuis zijn geweest]"."""
    would = next((i for i in run if tree.words[i] in tree.lexicon.hearsay_moods), None)
    if would is None:
        return draft
    return msgspec.structs.replace(
        draft, type=StatementType.HEARSAY, cue=tree.select([would]), act=Act.SAY, stance=Stance.DOUBT
    )


@cache
def _opinion(language: str) -> re.Pattern[str]:
    """Words with which newspapers let an opinion through without a frame."""
    return re.compile(rf"\b(?:{either(load(language).words('opinion'))})\b", re.IGNORECASE)


def between_drafts(paragraph: Paragraph, drafts: list[Draft]) -> list[Draft]:
    """A sentence of opinion right behind a statement and before a bare or framed quote in the same paragraph.

    "De bond stelt dat de sfeer verziekt is. [Herstel is absoluut noodzakelijk.] ‘Er moet nog veel’, aldus Mol."
    """
    tree = paragraph.tree
    found: list[Draft] = []
    for sentence in tree.sentences:
        whole = tree.tokens[sentence.first].start, tree.tokens[sentence.last - 1].end
        if not _opinion(tree.lexicon.language).search(paragraph.text, *whole):
            continue
        content = chosen(tree, range(sentence.first, sentence.last), set())
        if not content or any(overlaps((*d.content, *d.cue), content) for d in drafts):
            continue
        start, end = content[0].start, content[-1].end
        if (
            not _opinion(tree.lexicon.language).search(paragraph.text, start, end)
            or paragraph.text[end : end + 1] == "?"
        ):
            continue
        before = [d for d in drafts if d.end <= start and start - d.end < 80 and d.source]
        after = [d for d in drafts if d.start >= end and d.type is StatementType.DIRECT]
        if before and after:
            found.append(
                Draft(
                    type=StatementType.FREE_INDIRECT,
                    content=content,
                    source=before[-1].source,
                    rule="free/between",
                    doubts=("own-voice-possible",),
                )
            )
    return found
