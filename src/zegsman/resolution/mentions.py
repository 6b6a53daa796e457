"""Mentions: every place in the text that may name or describe someone, in order, before it is known who is meant."""

from collections.abc import Iterator, Sequence

import msgspec

from zegsman.model import Analysis, Token
from zegsman.resolution.bystanders import Bystanders
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.kinds import Kind
from zegsman.resolution.mention import Form, Mention
from zegsman.resolution.names import Name
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns

_REACH = 4  # words between an article and its noun, and of the phrase behind it


def mentions(analyses: Sequence[Analysis], people: People, pronouns: Pronouns, sources: Enclosing) -> Iterator[Mention]:
    """The mentions of a document in the order of the text; whatever noun a source is, it is someone."""
    finder = _Finder(people, pronouns, sources)
    sentences = 0
    for paragraph, analysis in enumerate(analyses):
        for sentence in analysis.sentences:
            tokens = analysis.tokens[sentence.first : sentence.last]
            for mention in finder.in_sentence(tokens, sentence.first):
                yield msgspec.structs.replace(mention, sentence=sentences, paragraph=paragraph)
            sentences += 1


class _Finder:
    """Finds the mentions of one sentence after another."""

    def __init__(self, people: People, pronouns: Pronouns, sources: Enclosing) -> None:
        self._sources = sources
        self._by_start = {name.span.start: name for name in people.names}
        self._people = people
        self._kinds = people.kinds
        self._pronouns = pronouns
        self._wording = people.wording
        self._bystanders = people.lexicon.made(Bystanders)

    def in_sentence(self, tokens: Sequence[Token], base: int) -> Iterator[Mention]:
        """The mentions of a sentence whose first token is the `base`-th of its passage."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            name = self._by_start.get(token.start)
            if name is not None:
                yield self._named(name, tokens, at, base)
                while at < len(tokens) and tokens[at].end <= name.span.end:
                    at += 1
                continue
            if token.upos != "NOUN" and token.text.lower() in self._bystanders:
                at += 1
                continue
            kind = self._kind(tokens, at, base)
            if self._stands_alone(tokens, at):
                yield self._pronoun(tokens, at, base)
            elif self._owns(tokens, at):
                yield msgspec.structs.replace(self._pronoun(tokens, at, base), spare=True, subject=False, plural=False)
            elif kind is not None:
                described = self._described(tokens, at, base, kind)
                if self._is_someone(described) and not self._of_name(tokens, at, base, described):
                    yield described
            at += 1

    def _is_someone(self, described: Mention) -> bool:
        """True for a person or body that is told apart; of all that may be a body ("het team", "een winkel") only what
        is known or speaks."""
        if not self._kinds.person_noun(described.head) and not self._kinds.institution(described.head):
            speaks = self._sources.at(described.end - 1) is not None
            return bool(described.first) and (speaks or self._wording.is_definite(described.first))
        return bool(described.first) or described.plural

    def _stands_alone(self, tokens: Sequence[Token], at: int) -> bool:
        """True for a pronoun of the third person, false for the article that looks like it ("*het* leger")."""
        word = tokens[at].text.lower()
        if not self._pronouns.third(word) or word in self._pronouns.pointing:
            return False
        return tokens[at].upos in ("PRON", "") or word not in self._wording.articles

    def _owns(self, tokens: Sequence[Token], at: int) -> bool:
        """True for a possessive of the third person before its noun ("*zijn* moeder", not "ze *zijn* weg")."""
        if self._pronouns.owner(tokens[at].text.lower()) != 3 or tokens[at].upos in ("VERB", "AUX", ""):
            return False
        return any(_is_noun(token) for token in tokens[at + 1 : at + _REACH])

    def _kind(self, tokens: Sequence[Token], at: int, base: int) -> Kind | None:
        """What a noun stands for: a person or body by the lexicon, else someone only as the head of a source."""
        token = tokens[at]
        word = token.text.lower()
        if self._kinds.person_noun(word):
            return Kind.PERSON
        if self._kinds.institution(word):
            return Kind.BODY
        if token.upos != "NOUN":
            return None
        if self._kinds.body_noun(word):
            return Kind.BODY
        source, head = self._sources.at(token.start), token.head - base
        inner = token.dep and 0 <= head < len(tokens) and head != at and self._sources.at(tokens[head].start) == source
        return Kind.LIKELY_PERSON if source is not None and not inner else None

    def _named(self, name: Name, tokens: Sequence[Token], at: int, base: int) -> Mention:
        full = self._people.fullest(name)
        first = name.initial or at == 0
        return Mention(
            name.span.start,
            name.span.end,
            Form.NAME,
            full,
            0,
            0,
            kind=self._people.kind(full),
            subject=name.subject or first,
            oblique=self._is_oblique(tokens, at),
            verb=_verb(tokens, at, base),
        )

    def _pronoun(self, tokens: Sequence[Token], at: int, base: int) -> Mention:
        token = tokens[at]
        word = token.text.lower()
        subject = token.dep.startswith("nsubj") or self._pronouns.is_nominative(word)
        owned = token.dep == "nmod:poss" or (at + 1 < len(tokens) and _is_noun(tokens[at + 1]) and not subject)
        return Mention(
            token.start,
            token.end,
            Form.PRONOUN,
            word,
            0,
            0,
            subject=subject,
            plural=self._is_plural(tokens, at, base, subject),
            spare=owned,
            oblique=self._is_oblique(tokens, at),
            verb=_verb(tokens, at, base),
        )

    def _is_plural(self, tokens: Sequence[Token], at: int, base: int, subject: bool) -> bool:
        """By the verb, for a word that may be either ("ze"); by the word itself where it may not."""
        word = tokens[at].text.lower()
        if not self._pronouns.may_be_plural(word):
            return False
        if self._pronouns.gender(word) is None:
            return True
        return subject and _verb_is_plural(tokens, at, base, self._wording.plural_verbs)

    def _described(self, tokens: Sequence[Token], at: int, base: int, kind: Kind) -> Mention:
        first = at
        while first > 0 and at - first < _REACH and not self._opens_phrase(tokens[first - 1]):
            if not (tokens[first - 1].text.islower() and tokens[first - 1].upos in ("ADJ", "NUM", "")):
                break
            first -= 1
        opened = first > 0 and self._opens_phrase(tokens[first - 1])
        first = first - 1 if opened else at
        last = self._tail(tokens, at, base)
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
            oblique=self._is_oblique(tokens, first),
            verb=_verb(tokens, at, base),
        )

    def _tail(self, tokens: Sequence[Token], at: int, base: int) -> int:
        """End of "van/uit/in ..." behind a noun: "een boer uit Drenthe"; without it the noun's own end, and where by
        the parse the phrase belongs to a verb ("beschuldigt de gemeente van nalatigheid")."""
        last = at + 1
        if last < len(tokens) and tokens[last].text in self._wording.tails:
            for end in range(last + 1, min(last + _REACH, len(tokens))):
                if tokens[end].dep == "compound" and tokens[end].head > end + base:
                    continue  # "for the *port* authority"
                if _is_noun(tokens[end]) or tokens[end].text[0].isupper():
                    return end + 1 if not tokens[end].dep or tokens[end].head == at + base else at + 1
                if tokens[end].upos not in ("DET", "ADJ", "", "NUM", "PRON"):
                    break
        return last

    def _opens_phrase(self, token: Token) -> bool:
        word = token.text.lower()
        return word in self._wording.articles or self._pronouns.owner(word) is not None

    def _of_name(self, tokens: Sequence[Token], at: int, base: int, described: Mention) -> bool:
        """True where a name says it: before it, or behind it ("Jan Mol, *een buurman* die alles zag")."""
        head = tokens[at].head - base
        named = 0 <= head < at and tokens[at].dep == "appos" and tokens[head].start in self._by_start
        return named or self._before_name(tokens, described)

    def _before_name(self, tokens: Sequence[Token], described: Mention) -> bool:
        """ "burgemeester Mol", "de minister, mr. Jan Mol,": the name says it."""
        behind = [token for token in tokens if token.start >= described.end][:3]
        if any(token.start in self._by_start for token in behind[:1]):
            return True
        return bool(behind) and behind[0].text == "," and any(token.start in self._by_start for token in behind[1:])

    def _is_oblique(self, tokens: Sequence[Token], first: int) -> bool:
        """True behind a preposition: not who the sentence is about. Behind "volgens" and the like someone speaks."""
        for token in reversed(tokens[max(0, first - _REACH) : first]):
            if token.upos == "ADP":
                return token.text.lower() not in self._wording.speaking
            if token.upos not in ("DET", "ADJ", "NOUN", "NUM"):
                break
        return False


def _is_noun(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN")


def _verb(tokens: Sequence[Token], at: int, base: int) -> int:
    """Where the word stands that a phrase depends on, past the inner links of a name; -1 without a parse."""
    node = at
    for _ in range(_REACH):
        if tokens[node].dep not in ("flat", "appos", "compound", "nmod") or not 0 <= tokens[node].head - base < len(
            tokens
        ):
            break
        node = tokens[node].head - base
    head = tokens[node].head - base
    return tokens[head].start if tokens[node].dep and 0 <= head < len(tokens) and head != node else -1


def _verb_is_plural(tokens: Sequence[Token], at: int, base: int, endings: tuple[str, ...]) -> bool:
    """True where all finite verbs of a subject are plural: by their features, else by their endings."""
    head = tokens[at].head - base
    verbs = [tokens[head]] if 0 <= head < len(tokens) else []
    verbs += [token for token in tokens if token.dep == "aux" and token.head - base == head]
    finite = [token for token in verbs if "VerbForm=Fin" in token.feats]
    if not finite:
        return bool(endings and verbs) and all(token.text.lower().endswith(endings) for token in verbs)
    return all("Number=Plur" in token.feats for token in finite)
