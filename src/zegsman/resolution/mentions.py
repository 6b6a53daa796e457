"""Mentions: every place in the text that may name or describe someone, in order, before it is known who is meant."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from zegsman.model import Analysis, Token
from zegsman.resolution.kinds import Kind
from zegsman.resolution.names import Name
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns

_DEFINITES = "de het deze die dat dit the this der die das"
_DEFINITE = frozenset(_DEFINITES.split())
_ARTICLES = _DEFINITE | {"een", "één", "a", "an", "ein", "eine"}
_TAILS = frozenset({"van", "uit", "in", "op", "bij", "from", "of", "at", "aus", "von"})
_SPEAKING = frozenset({"volgens", "aldus", "according", "laut", "nach", "zufolge"})  # their object speaks
_REACH = 4  # words between an article and its noun, and of the phrase behind it


class Form(StrEnum):
    """How a mention is worded."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


class Mention(msgspec.Struct, frozen=True):
    """One mention. `words` is the full name, the description or the pronoun in lower case; `head` the noun of a
    description; `first` its article or possessive. `sentence` and `paragraph` count from the start of the document."""

    start: int
    end: int
    form: Form
    words: str
    sentence: int
    paragraph: int
    kind: Kind = Kind.UNKNOWN
    head: str = ""
    first: str = ""
    subject: bool = False
    oblique: bool = False
    plural: bool = False
    spare: bool = False


def mentions(analyses: Sequence[Analysis], people: People, pronouns: Pronouns) -> Iterator[Mention]:
    """The mentions of a document in the order of the text."""
    by_start = {name.span.start: name for name in people.names}
    sentences = 0
    for paragraph, analysis in enumerate(analyses):
        for sentence in analysis.sentences:
            tokens = analysis.tokens[sentence.first : sentence.last]
            for mention in _in_sentence(tokens, sentence.first, by_start, people, pronouns):
                yield msgspec.structs.replace(mention, sentence=sentences, paragraph=paragraph)
            sentences += 1


def _in_sentence(
    tokens: Sequence[Token], base: int, by_start: dict[int, Name], people: People, pronouns: Pronouns
) -> Iterator[Mention]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        word = token.text.lower()
        name = by_start.get(token.start)
        if name is not None:
            yield _named(name, tokens, at, people)
            while at < len(tokens) and tokens[at].end <= name.span.end:
                at += 1
            continue
        if pronouns.gender(word) or pronouns.may_be_plural(word):
            yield _pronoun(tokens, at, base)
        elif people.kinds.person_noun(word) or people.kinds.institution(word):
            kind = Kind.PERSON if people.kinds.person_noun(word) else Kind.BODY
            described = _described(tokens, at, kind, pronouns)
            if (described.first or described.plural) and not _before_name(tokens, described, by_start):
                yield described
        at += 1


def _named(name: Name, tokens: Sequence[Token], at: int, people: People) -> Mention:
    full = people.fullest(name)
    first = name.initial or at == 0
    return Mention(
        name.span.start,
        name.span.end,
        Form.NAME,
        full,
        0,
        0,
        kind=people.kind(full),
        subject=name.subject or first,
        oblique=_is_oblique(tokens, at),
    )


def _pronoun(tokens: Sequence[Token], at: int, base: int) -> Mention:
    token = tokens[at]
    subject = token.dep.startswith("nsubj") or token.text.lower() in ("hij", "zij", "ze", "he", "she")
    owned = token.dep == "nmod:poss" or (at + 1 < len(tokens) and _is_noun(tokens[at + 1]) and not subject)
    plural = subject and _verb_is_plural(tokens, at, base)
    return Mention(
        token.start,
        token.end,
        Form.PRONOUN,
        token.text.lower(),
        0,
        0,
        subject=subject,
        plural=plural,
        spare=owned,
        oblique=_is_oblique(tokens, at),
    )


def _described(tokens: Sequence[Token], at: int, kind: Kind, pronouns: Pronouns) -> Mention:
    first = at
    while first > 0 and at - first < _REACH and not _opens_phrase(tokens[first - 1], pronouns):
        if not (tokens[first - 1].text.islower() and tokens[first - 1].upos in ("ADJ", "NUM", "")):
            break
        first -= 1
    opened = first > 0 and _opens_phrase(tokens[first - 1], pronouns)
    first = first - 1 if opened else at
    last = _tail(tokens, at)
    words = " ".join(token.text for token in tokens[first:last])
    return Mention(
        tokens[first].start,
        tokens[last - 1].end,
        Form.NOUN,
        words,
        0,
        0,
        kind=kind,
        head=tokens[at].text.lower(),
        first=tokens[first].text.lower() if opened else "",
        subject=tokens[at].dep.startswith("nsubj") or first == 0,
        plural="Number=Plur" in tokens[at].feats,
        oblique=_is_oblique(tokens, first),
    )


def _tail(tokens: Sequence[Token], at: int) -> int:
    """End of "van/uit/in ..." behind a noun: "een boer uit Drenthe"; without it the noun's own end."""
    last = at + 1
    if last < len(tokens) and tokens[last].text in _TAILS:
        for end in range(last + 1, min(last + _REACH, len(tokens))):
            if _is_noun(tokens[end]) or tokens[end].text[0].isupper():
                return end + 1
            if tokens[end].upos not in ("DET", "ADJ", "", "NUM", "PRON"):
                break
    return last


def _opens_phrase(token: Token, pronouns: Pronouns) -> bool:
    word = token.text.lower()
    return word in _ARTICLES or pronouns.owner(word) is not None


def _before_name(tokens: Sequence[Token], described: Mention, by_start: dict[int, Name]) -> bool:
    """ "burgemeester Mol", "de minister, mr. Jan Mol,": the name says it."""
    behind = [token for token in tokens if token.start >= described.end][:3]
    if any(token.start in by_start for token in behind[:1]):
        return True
    return bool(behind) and behind[0].text == "," and any(token.start in by_start for token in behind[1:])


def _is_noun(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN")


def _is_oblique(tokens: Sequence[Token], first: int) -> bool:
    """True behind a preposition: not who the sentence is about. Behind "volgens" and the like someone speaks."""
    for token in reversed(tokens[max(0, first - _REACH) : first]):
        if token.upos == "ADP":
            return token.text.lower() not in _SPEAKING
        if token.upos not in ("DET", "ADJ", "NOUN", "NUM"):
            break
    return False


def _verb_is_plural(tokens: Sequence[Token], at: int, base: int) -> bool:
    head = tokens[at].head - base
    verbs = [tokens[head]] if 0 <= head < len(tokens) else []
    verbs += [token for token in tokens if token.dep == "aux" and token.head - base == head]
    finite = [token for token in verbs if "VerbForm=Fin" in token.feats]
    return bool(finite) and all("Number=Plur" in token.feats for token in finite)


def is_definite(word: str) -> bool:
    """True for an article or pointing word that takes up someone known ("de", "die")."""
    return word in _DEFINITE
