"""A name that a parser cut in two, with a sentence ending between: "Vakbond Zorg" + "Sterk eist dat ..."."""

from collections.abc import Sequence

import msgspec

from zegsman.language.stretch import Stretch
from zegsman.model import Analysis, Sentence, Token

_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_NAME = 3  # words of a name that may open the second half ("Laat Licht")


def with_halves_joined(analysis: Analysis, stretch: Stretch) -> Analysis:
    """The analysis of a stretch with each sentence joined to the one before it, where that has no verb and no end mark.

    The words of the name before the verb join the noun of the first half, which becomes the subject of the second if
    that has none. What opens with a sign (a handle, a number of a list) is left alone.
    """
    tokens = list(analysis.tokens)
    sentences: list[Sentence] = []
    for sentence in analysis.sentences:
        if sentences and _one(tokens, sentences[-1], sentence) and _spaced(tokens[sentence.first], stretch):
            before = sentences.pop()
            _join(tokens, before, sentence)
            sentence = Sentence(before.first, sentence.last)
        sentences.append(sentence)
    return msgspec.structs.replace(analysis, tokens=tuple(tokens), sentences=tuple(sentences))


def _one(tokens: Sequence[Token], before: Sentence, here: Sentence) -> bool:
    first, last, opening = tokens[before.first], tokens[before.last - 1], tokens[here.first]
    verbless = not any(token.upos in _VERBAL for token in tokens[before.first : before.last])
    return verbless and first.text[0].isalpha() and last.text[-1].isalpha() and opening.text[0].isalpha()


def _spaced(opening: Token, stretch: Stretch) -> bool:
    """False behind a line break, where a new entry of a list may begin."""
    return stretch.text[opening.start - stretch.offset - 1] == " "


def _join(tokens: list[Token], before: Sentence, here: Sentence) -> None:
    """Hang the root of the first half on that of the second, and the rest of the name on the first."""
    noun, verb = (next(i for i in range(s.first, s.last) if tokens[i].head == i) for s in (before, here))
    taken = any(token.head == verb and token.dep in _SUBJECTS for token in tokens[here.first : here.last])
    for i in range(here.first, min(here.first + _NAME, verb)):
        if not tokens[i].text[0].isupper() or tokens[i].head != verb:
            break
        taken = taken and tokens[i].dep not in _SUBJECTS
        tokens[i] = msgspec.structs.replace(tokens[i], head=noun, dep="flat")
    if tokens[verb].upos in _VERBAL:
        tokens[noun] = msgspec.structs.replace(tokens[noun], head=verb, dep="dep" if taken else "nsubj")
    else:
        tokens[verb] = msgspec.structs.replace(tokens[verb], head=noun, dep="parataxis")
