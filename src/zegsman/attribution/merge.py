"""Rules and tagger together: what each found is paired; of a pair each part is the rules' unless the tagger is sure; a
judge says how likely each statement is right, and what is not likely enough is left out.

What makes a pair: contents that share half of their characters, or the same word of saying.
"""

from collections.abc import Sequence

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.judge import Judge
from zegsman.model import Selection, Span, StatementType, overlaps

FIXED = frozenset({"content", "type"})
"""What the rules always say of direct speech: quotation marks tell that it is, and where it ends."""

_HALF = 0.5
_APART = 8  # passages: a quote over paragraphs may have its frame in the first or in the last


class Pair(msgspec.Struct, frozen=True):
    """What rules and tagger say of one statement, or one of them alone. `alike` (0-1) is how far the contents agree,
    `passage` the number of the passage it stands in."""

    passage: int
    rules: Draft | None
    tagger: Draft | None
    alike: float = 0.0


Told = tuple[int, Draft]
"""A draft with the number of its passage."""


def merged(rules: Sequence[Told], tagger: Sequence[Told], judge: Judge, language: str) -> list[Told]:
    """The statements of both, one draft each, with how likely each is right in `odds`; in the order of the text."""
    kept: list[Told] = []
    for pair in paired(rules, tagger):
        if pair.rules is None and (_says_nothing(pair.tagger) or _relays(pair.tagger, rules)):
            continue
        odds = judge.odds(pair.rules, pair.tagger, pair.alike, language)
        if odds >= judge.least.get(language, _HALF):
            kept.append((pair.passage, msgspec.structs.replace(joined(pair, judge, language), odds=odds)))
    return sorted(kept, key=lambda told: (told[0], told[1].start, -told[1].end))


def _says_nothing(draft: Draft | None) -> bool:
    """True for a tagger's statement whose content is the word of saying itself, as in "Bos ontkent": where the rules do
    not know that use it is mostly wrong (26 of 29 in the train and dev parts of our corpus)."""
    return draft is not None and draft.content == draft.cue


def _relays(draft: Draft | None, rules: Sequence[Told]) -> bool:
    """True for a tagger's statement of whom the rules know for the channel of the same words."""
    return draft is not None and any(
        overlaps(draft.source, other.via) and overlaps(draft.content, other.content) for _, other in rules
    )


def paired(rules: Sequence[Told], tagger: Sequence[Told]) -> list[Pair]:
    """The pairs, the likest first, then the rest alone; what the tagger finds twice is in one pair only."""
    by_passage: dict[int, list[tuple[int, Draft]]] = {}
    for j, (passage, draft) in enumerate(tagger):
        by_passage.setdefault(passage, []).append((j, draft))
    near = [
        (_likeness(one, other), i, j)
        for i, (passage, one) in enumerate(rules)
        for k in range(passage - _APART, passage + _APART + 1)
        for j, other in by_passage.get(k, ())
    ]
    left, right = set(range(len(rules))), set(range(len(tagger)))
    pairs: list[Pair] = []
    for (score, alike), i, j in sorted(near, key=lambda item: (-item[0][0], item[1], item[2])):
        if score >= _HALF and i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append(Pair(rules[i][0], rules[i][1], tagger[j][1], alike))
    pairs += [Pair(rules[i][0], rules[i][1], None) for i in sorted(left)]
    again = {j for (score, _), _, j in near if score >= _HALF}  # a second reading of what is paired already
    return pairs + [Pair(tagger[j][0], None, tagger[j][1]) for j in sorted(right - again)]


def _likeness(one: Draft, other: Draft) -> tuple[float, float]:
    """How much two drafts are of one statement, and how far their contents agree."""
    alike = iou(one.content, other.content)
    same = iou(one.cue, other.cue) if one.cue and other.cue else 0.0
    bonus = 0.05 * iou(one.source, other.source)  # of two readings of one content the one by the same source
    return max(alike, same * 0.9 if alike else same * 0.6) + bonus, alike


def iou(a: Selection, b: Selection) -> float:
    """Characters in both over characters in either.

    >>> from zegsman.model import Span
    >>> iou((Span(0, 4),), (Span(2, 6),))
    0.3333333333333333
    """
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    whole = sum(span.end - span.start for span in (*a, *b)) - shared
    return shared / whole if whole else 0.0


def joined(pair: Pair, judge: Judge, language: str) -> Draft:
    """One draft of a pair: each role as the rules have it, unless the tagger is as sure of it as the judge asks for."""
    rules, tagger = pair.rules, pair.tagger
    if rules is None or tagger is None:
        alone = rules or tagger
        assert alone is not None, "a pair holds one draft at least"
        return alone
    # Where contents lie apart, the rules say which is meant.
    fixed = FIXED if rules.type is StatementType.DIRECT or not pair.alike else frozenset()
    trust, fill = judge.trust.get(language, {}), judge.fill.get(language, {})
    told = [(role, least) for role, least in trust.items() if getattr(rules, role) and role not in fixed]
    told += [(role, least) for role, least in fill.items() if not getattr(rules, role)]
    taken = {role: getattr(tagger, role) for role, least in told if getattr(tagger.chances, role) >= least}
    named = taken.get("source", ())
    within = not rules.source and overlaps(rules.content, named)  # "[*Mol* sliep], a court heard"
    if rules.rule.startswith("interview") or within or overlaps(rules.via, named):
        taken.pop("source", None)  # an answer is its speaker's; a channel is no source
    source, content = taken.get("source", rules.source), taken.get("content", rules.content)
    if rules.source and source and overlaps((Span(source[0].start, source[-1].end),), content):
        taken = {role: words for role, words in taken.items() if role not in ("source", "content")}
    return msgspec.structs.replace(rules, engine="both", chances=tagger.chances, **taken)
