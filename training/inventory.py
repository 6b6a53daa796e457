"""The labels that a network can give, counted in its data."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from training.entities import OPEN
from training.parts import Paragraph
from zegsman.language.conllu import Word
from zegsman.language.net.features import normal
from zegsman.language.net.labels import Labels
from zegsman.language.net.lemma import LOWER, rule

LEAST = {"words": 2, "rules": 2, "feats": 1, "deps": 2}
"""How often a word or label must occur; what is rarer is learnt from as unknown, or not at all."""

REGULAR = 30
"""Words that follow a rule for it to be learnt well; forms of rarer rules are kept with their lemma."""

ENTITIES = ("O", *(f"{border}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for border in "BI"))


def counted(paragraphs: Iterable[Paragraph], more: Counter[str]) -> Labels:
    """The labels of the parts that teach them; words of all parts and of `more`."""
    irregular: dict[str, Counter[str]] = defaultdict(Counter)
    words, counts = more.copy(), {name: Counter[str]() for name in ("upos", "feats", "rules", "deps")}
    for paragraph in paragraphs:
        for word in (word for tree in paragraph.trees for word in tree.words):
            words[normal(word.form)] += 1
            for name, label in LABEL.items():
                if name in paragraph.part.teaches:
                    counts[name][label(word)] += 1
            if "rules" in paragraph.part.teaches:
                irregular[f"{word.upos} {word.form}"][word.lemma] += 1

    def kept(name: str, *always: str) -> tuple[str, ...]:
        least = LEAST.get(name, 1)
        frequent = [label for label, count in counts[name].most_common() if count >= least and label]
        return tuple(dict.fromkeys((*always, *frequent)))

    return Labels(
        words=tuple(word for word, count in words.most_common() if count >= LEAST["words"]),
        upos=kept("upos", "X"),
        feats=kept("feats", ""),
        rules=kept("rules", LOWER),
        deps=kept("deps", "root", "dep"),
        entities=ENTITIES,
        irregular={
            key: lemma for key, lemmas in irregular.items() if (lemma := _irregular(key, lemmas, counts["rules"]))
        },
    )


def _irregular(key: str, lemmas: Counter[str], rules: Counter[str]) -> str:
    """The lemma that is meant nearly always, "" where a rule makes it that many words follow."""
    ((lemma, count),) = lemmas.most_common(1)
    made = rule(key.partition(" ")[2], lemma)
    regular = made and rules[made] >= REGULAR
    return lemma if count >= LEAST["rules"] and count > 0.8 * lemmas.total() and not regular else ""


LABEL: dict[str, Callable[[Word], str]] = {
    "upos": lambda word: word.upos,
    "feats": lambda word: word.feats,
    "rules": lambda word: rule(word.form, word.lemma),
    "deps": lambda word: word.dep,
}


def tags(kinds: Iterable[str]) -> list[str]:
    """The tags of entities for the kinds of words in a row; "" where the kind is open.

    >>> tags(["PER", "PER", "", "?", "LOC"])
    ['B-PER', 'I-PER', 'O', '', 'B-LOC']
    """
    found, before = [], ""
    for kind in kinds:
        found.append("" if kind == OPEN else f"{'I' if kind == before else 'B'}-{kind}" if kind else "O")
        before = kind
    return found
