"""Names in a text: runs of capitalised words, with the particles of Dutch, German, Arabic and Romance names."""

from collections.abc import Iterable, Iterator

import msgspec

from zegsman.model import Analysis, Span, Token

PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "in",
        "'t",
        "el",
        "al",
        "la",
        "le",
        "les",
        "du",
        "des",
        "von",
        "vom",
        "zu",
        "zur",
        "di",
        "da",
        "dos",
        "del",
        "bin",
        "ibn",
        "abu",
        "af",
    ]
)
_NAME_ENTITIES = frozenset({"PER", "ORG", "LOC", "MISC"})


class Name(msgspec.Struct, frozen=True):
    """A name as it stands in the text. `words` are its words without titles; `subject` is True where it, or the phrase
    it belongs to, is the subject of a clause."""

    span: Span
    words: tuple[str, ...]
    entity: str = ""
    subject: bool = False

    @property
    def text(self) -> str:
        """The words joined by spaces."""
        return " ".join(self.words)

    @property
    def last(self) -> str:
        """The last word in lower case, without a possessive s: what a surname is known by."""
        return bare(self.words[-1])


def bare(word: str) -> str:
    """A name word in lower case without its possessive ending.

    >>> bare("Terpstra's"), bare("Kuipers’")
    ('terpstra', 'kuipers')
    """
    lowered = word.lower()
    for ending in ("'s", "’s", "'", "’"):
        if lowered.endswith(ending):
            return lowered[: -len(ending)]
    return lowered


def find_names(analysis: Analysis, titles: Iterable[str]) -> Iterator[Name]:
    """Names in the order of the text; role words and titles at their head ("Minister Nora Mol") are left out."""
    known = frozenset(titles)
    starts = {sentence.first for sentence in analysis.sentences}
    tokens = analysis.tokens
    i = 0
    while i < len(tokens):
        if not _is_name(tokens[i], i in starts):
            i += 1
            continue
        last = _end(tokens, i, starts)
        first = i
        while first < last - 1 and tokens[first].text.lower() in known:
            first += 1
        name = _name(tokens[first:last], _is_subject(tokens, first))
        if name.words[0].lower() not in known or len(name.words) > 1:
            yield name
        i = last


def _end(tokens: tuple[Token, ...], first: int, starts: set[int]) -> int:
    last = first + 1
    while last < len(tokens):
        ahead = last
        while ahead < len(tokens) and ahead - last < 3 and tokens[ahead].text in PARTICLES:
            ahead += 1
        if ahead >= len(tokens) or ahead in starts or not _is_name(tokens[ahead], initial=False):
            break
        if ahead > last and tokens[last].text in ("van", "in", "te") and tokens[first].entity not in ("", "PER"):
            break
        last = ahead + 1
    return last


def _name(tokens: tuple[Token, ...], subject: bool) -> Name:
    entity = next((t.entity for t in tokens if t.entity), "")
    return Name(Span(tokens[0].start, tokens[-1].end), tuple(t.text for t in tokens), entity, subject)


def _is_subject(tokens: tuple[Token, ...], i: int) -> bool:
    node = i
    while tokens[node].dep in ("flat", "appos", "compound") and tokens[node].head != node:
        node = tokens[node].head
    return tokens[node].dep.startswith("nsubj")


def _is_name(token: Token, initial: bool) -> bool:
    """A capitalised word that is a name by the tagger, or by its capital alone inside an unparsed sentence."""
    if not token.text[0].isupper() and not (token.text[0] in "'’" and token.text[1:2].isupper()):
        return False
    if token.entity in _NAME_ENTITIES and token.entity:
        return True
    if token.upos:
        return token.upos == "PROPN" or (token.upos in ("X", "SYM", "ADJ", "NOUN") and not initial)
    return not initial
