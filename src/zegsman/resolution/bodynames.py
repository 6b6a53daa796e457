"""Where the name of a body begins: at its noun ("het *Havenbedrijf Tervelde*"), or behind it ("telefoonbedrijf
*Kwikbel*")."""

from collections.abc import Iterator, Sequence

from zegsman.lexicon import Lexicon
from zegsman.model import Analysis, Token
from zegsman.resolution.kinds import Kinds
from zegsman.resolution.names import bare

_DASHES = frozenset({"-", "–", "—"})
_SHORTEST = 4  # letters of a town in capitals before a report; shorter ones are abbreviations


class BodyNames:
    """Tells names that begin with a noun for a body from names that such a noun describes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._kinds = lexicon.made(Kinds)
        self._capital_nouns = lexicon.has("capital_nouns")
        self._authorities = lexicon.naming_words("authority")
        self._companies = tuple(lexicon.naming_words("company"))
        self._opening = lexicon.naming_words("body_name")
        self._compounds = tuple(word for word in self._opening if len(word) >= _SHORTEST)

    def noun(self, word: str) -> str | None:
        """The noun for a body that a word is, out of a genitive where nouns have a capital ("des *Landgerichts*")."""
        lower = word.lower()
        forms = (lower, lower.removesuffix("es"), lower.removesuffix("s")) if self._capital_nouns else (lower,)
        found = next((form for form in forms if self._kinds.body_noun(form)), None)
        if found is None or found != lower:
            return word[: len(found)] if found else None
        return word

    def opens(self, tokens: Sequence[Token], at: int, *, inside: bool, places: frozenset[str]) -> bool:
        """True where the noun at a place is the first word of the name behind it.

        `inside`: its capital is not that of a sentence. "Vakbond Zorg Sterk", "gemeente Goes", "politie Oost"; not
        "vakbond Zorg Sterk", "Bakkerij Mol", "het bedrijf Kwikbel".
        """
        noun = self.noun(tokens[at].text)
        if noun is None or self._kinds.person_noun(noun.lower()):
            return False
        lower, capital = noun.lower(), noun[0].isupper()
        person = self._is_person(tokens, at + 1)
        if capital and inside and not self._capital_nouns and not person:
            return True
        if lower in self._authorities:
            return not person
        if lower.endswith(self._companies) and lower not in self._opening:
            return False
        if bare(tokens[at + 1].text).lower() in places:
            return True
        return capital and (lower in self._opening or lower.endswith(self._compounds))

    def _is_person(self, tokens: Sequence[Token], at: int) -> bool:
        """By its first name, or by labels on two words; one word is too often labelled wrong."""
        labels = [token.entity for token in tokens[at : at + 2]]
        return self._kinds.is_first_name(tokens[at].text) or labels == ["PER", "PER"]

    def named_by(self, tokens: Sequence[Token], at: int) -> bool:
        """True for a common noun that is the name of the body before it: "die Gewerkschaft *Pflegebund*"."""
        if at == 0 or tokens[at].upos != "NOUN" or tokens[at].dep not in ("nmod", "appos", "flat"):
            return False
        noun = self.noun(tokens[at - 1].text)
        return noun is not None and noun.lower().endswith(self._compounds) and tokens[at].text[0].isupper()

    def place(self, words: Sequence[str], places: frozenset[str]) -> str:
        """The place in the name of a body, in lower case: "gemeente *Goes*" is not known as "Goes"; empty if none."""
        first, last = words[0].lower(), words[-1].lower()
        if len(words) > 1 and first in places and self._kinds.body_noun(last):
            return first
        pair = len(words) == len((first, last)) and self._kinds.body_noun(first)
        return last if pair and (first in self._authorities or last in places) else ""


def places(analyses: Sequence[Analysis], before: frozenset[str]) -> Iterator[str]:
    """Words that name a place somewhere in a document, in lower case: labelled so, behind a word such as "in", or in
    capitals before a report ("TERVELDE - ")."""
    for analysis in analyses:
        tokens = analysis.tokens
        for i, token in enumerate(tokens):
            placed = i > 0 and token.text[0].isupper() and tokens[i - 1].text.lower() in before and not token.entity
            follower = tokens[i + 1].text if i + 1 < len(tokens) else ""
            dated = i == 0 and token.text.isupper() and len(token.text) >= _SHORTEST and follower in _DASHES
            if token.entity == "LOC" or placed or dated:
                yield bare(token.text).lower()
