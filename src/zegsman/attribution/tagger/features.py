"""Tokens as numbers: what the tagger sees of each word. The same for training and for use.

Every column is language-independent in kind (relations, parts of speech, acts of the cue lexicon, place in quotation
marks) or a hash of the form, so that one network can serve several languages.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from zegsman.attribution.media import Media
from zegsman.lexicon import Act, Lexicon, load
from zegsman.lexicon.records import MarkerKind
from zegsman.model import Token, Zone

Ids = NDArray[np.int64]

COLUMNS = {
    "norm": 6144, "lemma": 6144, "prefix": 1024, "suffix": 2048, "shape": 64, "upos": 20, "dep": 64, "distance": 16,
    "feats": 256, "entity": 6, "act": len(Act) + 2, "frames": 64, "use": 40, "use2": 40, "person": 24, "mark": 12,
    "quote": 16, "zone": len(Zone) + 1, "place": 8, "language": 4,
}  # fmt: skip
"""Name -> number of values, in the order of the columns. 0 stands for nothing."""

PARSE = ("lemma", "upos", "dep", "distance", "feats", "entity")
"""The columns that a parse fills; without one they are 0, but for the lemma, which is then the form."""

UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
)  # fmt: skip
DEPS = (
    "root", "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl",
    "advmod", "discourse", "aux", "cop", "mark", "nmod", "appos", "nummod", "acl", "amod", "det", "clf", "case", "conj",
    "cc", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "punct", "dep",
    "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "acl:relcl", "nmod:poss", "expl:pv", "compound:prt",
)  # fmt: skip
LANGUAGES = ("nl", "en", "de")
_USES: tuple[MarkerKind, ...] = (
    "thus", "as", "that", "would", "negation", "modal", "passive", "pointing", "showing", "channel", "through", "agent",
    "relaying", "uttering", "intention", "refusal", "label", "verdict", "holds", "opinion", "our", "own", "utterer",
    "generic", "reflexive", "subordinating", "joining", "copula", "perfect", "article", "time",
)  # fmt: skip
_PERSONS = (
    "personal1", "personal2", "personal3", "possessive", "reflexive", "demonstrative", "relative", "indefinite", "role",
    "title", "anonymous", "body", "agency", "outlet", "descriptor", "relay", "place", "people", "medium",
)  # fmt: skip
_MARKS = {":": 4, ",": 5, ".": 6, "!": 6, "?": 7, "-": 8, "–": 8, "—": 8, "(": 9, ")": 10, ";": 11, "…": 6, "...": 6}
_REACHES = (1, 2, 4, 8, 16)
_SOURCE, _HEARSAY, _QUESTION, _INFINITIVE = (len(_USES) + n for n in range(1, 5))


def columns(
    tokens: Sequence[Token], language: str, opening: set[int], closing: set[int], media: Media
) -> list[tuple[int, ...]]:
    """The columns of tokens that their words and parse give; `opening` and `closing` are indices of quotation marks."""
    known = _Known.of(language)
    rows: list[tuple[int, ...]] = []
    for token in tokens:
        i = token.i
        word = known.word("«" if i in opening else "»" if i in closing else token.text)
        person = _PERSON["medium"] if token.text in media.names else word[8]
        mark = 1 if i in opening else 2 if i in closing else word[9]
        parse = _parse(token.lemma, token.upos, token.dep, token.feats, token.entity)
        distance = _distance(token.head - i) if token.upos else 0
        lemma, upos, dep, feats, entity = parse if token.upos else (word[0], 0, 0, 0, 0)
        lemma = word[0] if mark in (1, 2) else lemma  # else the style of the marks would show
        rows.append(
            (word[0], lemma, word[1], word[2], word[3], upos, dep, distance, feats, entity, *word[4:8], person, mark)
        )
    return rows


def hashed(text: str, size: int) -> int:
    """A number from 1 to size - 1 for a text, the same on every machine."""
    return 1 + crc32(text.encode("utf-8", "replace")) % (size - 1)


def fingerprint(columns: Mapping[str, int]) -> str:
    """A short hash of what the numbers stand for; it changes when a list of names does."""
    names = (2, columns, UPOS, DEPS, list(Act), list(Zone), _USES, _PERSONS, LANGUAGES, list(_MARKS))
    return f"{crc32(repr(names).encode()):08x}"


@cache
def _parse(lemma: str, upos: str, dep: str, feats: str, entity: str) -> tuple[int, int, int, int, int]:
    return (
        hashed(lemma.replace("_", "").lower(), COLUMNS["lemma"]),
        _UPOS.get(upos, 0),
        _DEP.get(dep, 0) or _DEP.get(dep.partition(":")[0], 0),
        hashed(feats, COLUMNS["feats"]) if feats else 0,
        _ENTITY.get(entity, 0),
    )


@cache
def _distance(steps: int) -> int:
    """1 for a root, then 2-7 for a head to the left and 8-13 for one to the right, the farther the higher."""
    if not steps:
        return 1
    bucket = sum(abs(steps) > reach for reach in _REACHES)
    return (2 if steps < 0 else 8) + bucket


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(names, 1)}


_UPOS, _DEP, _PERSON = _numbered(UPOS), _numbered(DEPS), _numbered(_PERSONS)
_ENTITY = _numbered(("PER", "ORG", "LOC", "MISC"))
_ACT = _numbered(Act)
ZONES = _numbered(Zone)
LANGUAGE = _numbered(LANGUAGES)


class _Known:
    """What a language's lexicon says of a word, worked out once a word."""

    def __init__(self, language: str) -> None:
        self._lexicon = load(language)
        self._uses = _uses(self._lexicon)
        self._people = _people(self._lexicon)
        self._words: dict[str, tuple[int, ...]] = {}

    @staticmethod
    @cache
    def of(language: str) -> "_Known":
        return _Known(language)

    def word(self, text: str) -> tuple[int, ...]:
        """norm, prefix, suffix, shape, act, frames, use, use2, person, mark."""
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = self._made(text)
            if len(self._words) > 200_000:  # a long run must not fill the memory
                self._words.clear()
        return found

    def _made(self, text: str) -> tuple[int, ...]:
        low = "".join("0" if letter.isdigit() else letter for letter in text.lower())
        cues, nouns = self._lexicon.cues_by_form.get(low, ()), self._lexicon.nouns_by_form.get(low, ())
        plain = min(cues, key=lambda cue: (len(cue.words) + cue.reflexive, bool(cue.particle)), default=None)
        act = _ACT[plain.act] if plain else _ACT[nouns[0].act] if nouns else 0
        frames = "N" if nouns and not cues else ""
        frames += " ".join(sorted({f.partition(":")[0] for entry in (cues or nouns) for f in entry.frames}))
        uses = [*self._uses.get(low, ()), 0, 0]
        person = self._people.get(low, 0) or self._people.get(text, 0)
        return (
            hashed(low, COLUMNS["norm"]),
            hashed(low[:3], COLUMNS["prefix"]),
            hashed(low[-4:], COLUMNS["suffix"]),
            hashed(_shape(text), COLUMNS["shape"]),
            act,
            hashed(frames, COLUMNS["frames"]) if frames else 0,
            uses[0],
            uses[1],
            person,
            _MARKS.get(text, 0),
        )


def _shape(text: str) -> str:
    """ "Xx" for Mol, "X" for EU, "d" for 12; runs are shortened, so that few shapes remain."""
    out = ""
    for letter in text[:12]:
        kind = "d" if letter.isdigit() else "X" if letter.isupper() else "x" if letter.isalpha() else letter
        if out[-1:] != kind:
            out += kind
    return out


def _uses(lexicon: Lexicon) -> dict[str, list[int]]:
    uses: dict[str, list[int]] = {}
    for number, kind in enumerate(_USES, 1):
        for word in lexicon.words(kind):
            uses.setdefault(word, []).append(number)
    for phrase in lexicon.prepositions:
        uses.setdefault(max(phrase.phrase.lower().split(), key=len), []).insert(0, _SOURCE)
    for mark in lexicon.hearsay:
        for form in mark.forms:
            uses.setdefault(max(form.lower().split(), key=len), []).insert(0, _HEARSAY)
    for words, number in ((lexicon.question_words, _QUESTION), (lexicon.infinitive_words, _INFINITIVE)):
        for word in words:
            uses.setdefault(word, []).append(number)
    return uses


def _people(lexicon: Lexicon) -> dict[str, int]:
    people: dict[str, int] = {}
    for demonym in lexicon.demonyms:
        people |= {word.lower(): _PERSON["people"] for word in demonym.people}
    for metonym in lexicon.metonyms:
        people |= {word.lower(): _PERSON["place"] for word in metonym.words}
    for role in lexicon.roles:
        people |= {word.lower(): _PERSON[role.kind] for word in role.words}
    for agency in lexicon.agencies:
        people |= {word.lower(): _PERSON[agency.kind] for word in agency.words}
    for pronoun in lexicon.pronouns:
        kind = f"personal{pronoun.person}" if pronoun.kind == "personal" else pronoun.kind
        people |= {word.lower(): _PERSON[kind] for word in pronoun.words}
    return people
