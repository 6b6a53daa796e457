"""Sentences of our own with slots for names, since the free data has little news of firms and products.

A file a language, a sentence a line, words apart; a slot is a kind in braces. They teach names only.
"""

import re
from functools import cache
from pathlib import Path
from random import Random

from training.listed import drawn
from zegsman.language.conllu import Tree, Word

SLOT = re.compile(r"\{([A-Z]+)\}$")


@cache
def contexts(language: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence."""
    text = (Path(__file__).parent / f"{language}.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line)


def filled(language: str, random: Random) -> Tree:
    """One of the sentences with names from the lists in its slots; without arcs."""
    words: list[Word] = []
    for form in random.choice(contexts(language)):
        slot = SLOT.match(form)
        kind = slot[1] if slot else ""
        words += (Word(part, part, "", "", 0, "", True, kind) for part in (drawn(kind, random) if kind else [form]))
    return Tree("", tuple(words))
