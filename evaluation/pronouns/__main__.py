"""How often a pronoun for a person is led to the right one: OpenBoek (nl novels), MEANTIME (nl news), GUM (en).

    python -m evaluation.pronouns CORPORA

CORPORA is the folder the corpora are unpacked in. Asked is every personal pronoun that means a man or woman ("hij",
"haar", "she") and whose annotated chain names someone before it in other words than a pronoun. It is
right where the last words before it that our reading leads to the same actor, pronouns apart, share more than half of
their characters with a mention of that chain; unanswered where our reading leads it to nobody.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import msgspec

from evaluation.pronouns.chains import Chained, gum, meantime, openboek
from zegsman.attribution import attribute, needs_syntax
from zegsman.language import Stretch, analyse_where, load
from zegsman.lexicon import load as load_lexicon
from zegsman.model import Document, Passage, Reference, Zone, document_id
from zegsman.resolution import resolve
from zegsman.resolution.pronouns import Pronouns

SETS: dict[str, tuple[str, Callable[[Path], Iterable[Chained]]]] = {
    "OpenBoek": ("nl", openboek),
    "MEANTIME dev": ("nl", meantime),
    "GUM dev": ("en", gum),
}


class Asked(msgspec.Struct, frozen=True):
    """A pronoun that has an answer: its place, and where its chain is mentioned before it."""

    start: int
    end: int
    before: tuple[tuple[int, int], ...]


def main() -> int:
    """Print a line a set: pronouns, right, wrong and unanswered in per cent."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.pronouns", description=__doc__)
    parser.add_argument("corpora", type=Path)
    given = parser.parse_args()
    print(f"{'':14}{'pronouns':>9}{'right':>8}{'wrong':>8}{'unanswered':>12}")
    for name, (language, texts) in SETS.items():
        count: Counter[str] = Counter()
        for text in texts(given.corpora):
            count.update(answers(text, language))
        total = sum(count.values()) or 1
        shares = [100 * count[kind] / total for kind in ("right", "wrong", "unanswered")]
        print(f"{name:14}{total:9}{shares[0]:8.1f}{shares[1]:8.1f}{shares[2]:12.1f}")
    return 0


def answers(text: Chained, language: str) -> Iterable[str]:
    """What came of each pronoun of a text: right, wrong or unanswered."""
    lexicon = load_lexicon(language)
    pronouns = Pronouns(lexicon)
    references = read(text, language)
    for asked in questions(text, pronouns):
        meant = next((r for r in references if (r.words[0].start, r.words[-1].end) == (asked.start, asked.end)), None)
        if meant is None or meant.actor is None:
            yield "unanswered"
            continue
        named = [r for r in references if r.actor == meant.actor and r.words[0].start < asked.start]
        named = [r for r in named if not pronouns.person(text.text[r.words[0].start : r.words[-1].end].lower())]
        last = max(named, key=lambda r: r.words[0].start, default=None)
        yield "right" if last is not None and any(_same(last, *span) for span in asked.before) else "wrong"


def questions(text: Chained, pronouns: Pronouns) -> Iterable[Asked]:
    """The pronouns for a man or woman whose chain is mentioned in other words before them."""
    for start, end, chain in text.mentions:
        word = text.text[start:end].lower()
        if pronouns.gender(word) is None:
            continue
        before = [(s, e) for s, e, other in text.mentions if other == chain and s < start]
        before = [(s, e) for s, e in before if not _is_pronoun(text.text[s:e].lower(), pronouns)]
        if before:
            yield Asked(start, end, tuple(before))


def read(text: Chained, language: str) -> tuple[Reference, ...]:
    """Our references of the text."""
    passages, start = [], 0
    for part in text.text.split("\n\n"):
        passages.append(Passage(zone=Zone.BODY, start=start, end=start + len(part)))
        start += len(part) + 2
    page = Document(
        id=document_id(text.text), text=text.text, source=text.name, language=language, passages=tuple(passages)
    )
    stretches = [Stretch(text.text[p.start : p.end], p.start) for p in passages]
    analyses = list(analyse_where(load(language), stretches, partial(needs_syntax, language=language)))
    lexicon = load_lexicon(language)
    return resolve(page, analyses, attribute(page, analyses, lexicon=lexicon), lexicon=lexicon).references


def _is_pronoun(words: str, pronouns: Pronouns) -> bool:
    return bool(pronouns.person(words) or pronouns.owner(words) or words in pronouns.pointing)


def _same(reference: Reference, start: int, end: int) -> bool:
    """More than half of our words stand in the mention, or of the mention in our words."""
    ours = (reference.words[0].start, reference.words[-1].end)
    shared = min(ours[1], end) - max(ours[0], start)
    return 2 * shared > min(ours[1] - ours[0], end - start)


if __name__ == "__main__":
    sys.exit(main())
