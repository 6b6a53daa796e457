"""Finds names: runs of capitalised words, with the particles of Dutch, German, Arabic and Romance names."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from zegsman.identity.body import has_legal_form
from zegsman.lexicon import Lexicon
from zegsman.model import Analysis, Span, Token
from zegsman.resolution.bodynames import BodyNames, places
from zegsman.resolution.kinds import Kinds
from zegsman.resolution.names import PARTICLES, Name, bare, shown
from zegsman.resolution.seen import OPENING, Seen, capitalised, is_hyphen, surname

_NOT_BEHIND_A_BODY = frozenset({"van", "in", "te", "de", "het"})
_FUNCTION_WORDS = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PUNCT"})
_LONGEST = 12  # words in one name; longer runs are headings in title case or lists
_DATES = frozenset({"weekday", "month", "daypart", "shift", "unit", "units", "direction", "rolling", "relative"})
_SHORT_DATE = 3  # letters: "Jan" and "Mei" are names too


class NameFinder:
    """Finds the names of analyses in one language."""

    def __init__(self, lexicon: Lexicon, kinds: Kinds) -> None:
        self._kinds = kinds
        self._bodies = lexicon.made(BodyNames)
        self._places_before = lexicon.naming_words("place_before")
        self._joints = lexicon.naming_words("body_joint")
        self._roles = lexicon.roles_by_word
        peoples = (word for demonym in lexicon.demonyms for word in demonym.adjectives)
        listed = [
            *(word for pronoun in lexicon.pronouns for word in pronoun.words),
            *(word for date in lexicon.dates if date.kind in _DATES for word in date.words if len(word) > _SHORT_DATE),
            *(word for phrase in lexicon.prepositions for word in phrase.phrase.split()),
            *(word for entry in lexicon.complementizers for word in entry.words),
        ]
        self._capital_nouns = lexicon.has("capital_nouns")
        self._common = frozenset(word.lower() for word in (*listed, *peoples))

    def find(self, analyses: Sequence[Analysis]) -> Iterator[Name]:
        """Names in the order of the text, titles at their head left out ("Minister Nora Mol" -> "Nora Mol")."""
        seen = Seen(analyses, frozenset(places(analyses, self._places_before)))
        for analysis in analyses:
            starts = {sentence.first for sentence in analysis.sentences}
            yield from self._in_analysis(analysis.tokens, starts, seen)

    def _in_analysis(self, tokens: tuple[Token, ...], starts: set[int], seen: Seen) -> Iterator[Name]:
        i = 0
        while i < len(tokens):
            initial = i in starts or (i > 0 and tokens[i - 1].text in OPENING)
            if not self._starts_name(tokens, i, initial, seen):
                i += 1
                continue
            last = self._end(tokens, i, starts, seen)
            first = self._behind_roles(tokens, i, last)
            opened = starts | {i} if initial else starts
            while first < last - 1 and not self._is_body(tokens, first, opened, seen):
                if not self._is_title(tokens, first, last, seen):
                    break
                first += 1
            if first and first not in starts and self._is_body(tokens, first - 1, opened, seen):
                first -= 1
            if first < last and not self._is_office(tokens, first, last):
                title = tokens[first - 1].text.lower() if first > i else ""
                before = title or (tokens[i - 1].text.lower() if i else "")
                last = _without_portfolio(tokens, first, last) if self._kinds.person_noun(before) else last
                last = self._without_employer(tokens, first, last)
                found = self._named(tokens[first:last], seen)
                yield replace(found, subject=_is_subject(tokens, first), initial=initial, title=title)
            i = last

    def _is_body(self, tokens: tuple[Token, ...], at: int, opened: set[int], seen: Seen) -> bool:
        """True where the noun for a body at a place opens the name behind it; `opened`: where sentences do."""
        pair = (tokens[at].text, tokens[at + 1].text)
        return self._bodies.opens(tokens, at, inside=at not in opened or pair in seen.pairs, places=seen.places)

    def _named(self, tokens: tuple[Token, ...], seen: Seen) -> Name:
        found = _name(tokens)
        found = seen.without_genitive(found) if self._capital_nouns else found
        first, *rest = found.words
        noun = self._bodies.noun(first) if rest else None
        words = (noun or first, *rest)
        return replace(found, words=words, place=self._bodies.place(words, seen.places))

    def _behind_roles(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """Where the name begins in "Interior Under Secretary Dale Halvorsen": behind the last word for a person or
        title that a name follows."""
        for i in range(last - 2, first - 1, -1):
            word, follower = tokens[i].text.lower(), tokens[i + 1].text
            if follower not in PARTICLES and (self._kinds.person_noun(word) or self._is_titled(word)):
                return i + 1
        return first

    def _is_titled(self, word: str) -> bool:
        return any(role.kind == "title" for role in self._roles.get(word, ()))

    def _is_office(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """True for a noun alone, and for an office in capitals ("the Transport Secretary"): a description, no name."""
        final = tokens[last - 1].text.lower()
        if first == last - 1:
            return self._is_noun(final)
        if tokens[first].text.lower() in PARTICLES or tokens[first].text.endswith("."):  # "De Bakker", "A. Bakker"
            return False
        found = self._roles.get(final, ())
        return any(role.kind in ("role", "title") for role in found) and not self._kinds.is_first_name(
            tokens[first].text
        )

    def _without_employer(self, tokens: tuple[Token, ...], first: int, last: int) -> int:
        """End of a name before the body it belongs to: "Yara Bos van de Hogeschool Westland" is Yara Bos."""
        for n in range(first + 1, last - 1):
            ahead = next((i for i in range(n, last) if tokens[i].text not in PARTICLES), last)
            if n < ahead < last and self._employs(tokens, first, n, ahead):
                return n
        return last

    def _employs(self, tokens: tuple[Token, ...], first: int, joint: int, ahead: int) -> bool:
        """True where the words from `ahead` on are a body: by their noun, or by label, capitals or parse."""
        body, named = tokens[ahead], joint > first + 1
        if self._kinds.body_noun(tokens[first].text.lower()) or tokens[first].text in PARTICLES:
            return False
        if named and self._kinds.body_noun(body.text.lower()):
            return True
        if tokens[first].entity == "ORG" or body.entity == "PER":
            return False
        labelled = tokens[first].entity == "PER" and body.entity == "ORG"
        apart = named and tokens[joint].upos == "ADP" and tokens[joint].dep == "case" and not tokens[joint].entity
        return labelled or apart or (named and len(body.text) > 1 and body.text.isupper())

    def _is_noun(self, word: str) -> bool:
        return word in self._roles or self._kinds.person_noun(word) or self._kinds.body_noun(word)

    def _is_title(self, tokens: tuple[Token, ...], i: int, last: int, seen: Seen) -> bool:
        word, follower = tokens[i].text.lower(), tokens[i + 1].text
        if follower in PARTICLES and self._kinds.body_noun(word):  # "Kamer van Koophandel"
            return False
        if i > 0 and self._kinds.body_noun(tokens[i - 1].text.lower()) and not self._kinds.person_noun(word):
            return False  # "vakbond *Zorg* Sterk"
        if self._is_noun(word) or word in self._common:
            return word not in PARTICLES or word in self._roles
        return i < last - 1 and (word in seen.lower or tokens[i].upos == "NOUN") and word not in PARTICLES

    def _starts_name(self, tokens: tuple[Token, ...], i: int, initial: bool, seen: Seen) -> bool:
        """A capitalised word that is a name by the tagger, by a place inside a sentence, or by its capital alone in an
        unparsed one."""
        token = tokens[i]
        if not capitalised(token):
            return False
        word = token.text.lower()
        if self._capital_nouns and not seen.proper(token):
            return self._bodies.named_by(tokens, i)
        follower = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if (token.text, follower) in seen.pairs and word not in self._roles:
            return True
        genitive = bare(token.text) != token.text or (token.text.endswith("s") and token.text[:-1] in seen.names)
        if word in self._common or (_is_adjective(tokens, i) and not genitive):
            opens = word in PARTICLES and follower[:1].isupper() and not initial
            return opens or (surname(tokens, i) or None) in seen.surnames
        if initial and token.entity != "PER":
            if token.upos == "PROPN" and bare(token.text) in seen.surnames_alone:  # "Wolf" beside "een wolf"
                return True
            called = self._kinds.is_first_name(token.text) and follower[:1].isupper()
            return word not in seen.lower and (called or bare(token.text) in seen.names or token.upos == "PROPN")
        if token.entity or not token.upos:
            return True
        return token.upos in ("PROPN", "X", "SYM", "ADJ", "NOUN")

    def _end(self, tokens: tuple[Token, ...], first: int, starts: set[int], seen: Seen) -> int:
        last = first + 1
        while last < len(tokens) and last - first < _LONGEST:
            if self._is_joined(tokens, last, seen):
                last += 2
                continue
            ahead = last + self._is_joint(tokens, last)
            while ahead < len(tokens) and ahead - last < 3 and tokens[ahead].text in PARTICLES:
                ahead += 1
            if ahead >= len(tokens) or ahead in starts or not self._goes_on(tokens[ahead], seen):
                break
            if ahead > last and tokens[last].text in _NOT_BEHIND_A_BODY and self._is_body_alone(tokens, first, last):
                break
            if tokens[last].text == "in" and ahead == last + 1:  # "in 't Veld" is a name, "Mol in De Bode" is not
                break
            last = ahead + 1
        return last

    def _is_body_alone(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        """True for a body by its label, but for a noun alone: "Ministerie *van* Landbouw" goes on."""
        noun = last == first + 1 and self._kinds.body_noun(tokens[first].text.lower())
        return tokens[first].entity == "ORG" and not noun

    def _is_joint(self, tokens: tuple[Token, ...], i: int) -> bool:
        """ "Ministry *of* Transport", "Bureau *voor* Statistiek": behind the noun of a body in capitals."""
        noun = tokens[i - 1].text
        return tokens[i].text in self._joints and noun[0].isupper() and self._kinds.body_noun(noun.lower())

    def _is_joined(self, tokens: tuple[Token, ...], i: int, seen: Seen) -> bool:
        """ "Hans*-Peter* Mohl", cut at the hyphen; not "SPD*-Fraktionschef*", where a noun follows."""
        if i + 1 >= len(tokens) or not is_hyphen(tokens, i) or tokens[i].end != tokens[i + 1].start:
            return False
        behind = tokens[i + 1]
        if i + 2 < len(tokens) and has_legal_form(f"{behind.text} {tokens[i + 2].text}"):
            return True
        compound = tokens[i - 1].text.isupper() and self._is_noun(behind.text.lower())
        known = behind.text in seen.tagged_names or (tokens[i - 1].text, behind.text) in seen.doubles
        return capitalised(behind) and known and not compound

    def _goes_on(self, token: Token, seen: Seen) -> bool:
        if not token.text.islower() and has_legal_form(f"x {token.text}"):  # "gGmbH"
            return True
        if self._capital_nouns and not seen.proper(token):
            return False
        return capitalised(token) and (bool(token.entity) or token.upos not in _FUNCTION_WORDS)


def name_finder(lexicon: Lexicon) -> NameFinder:
    """The finder of a language."""
    return NameFinder(lexicon, lexicon.made(Kinds))


def _without_portfolio(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """End of a name with its office before it: "minister Nora Mol van Handel" is Nora Mol."""
    tails = (n for n in range(first + 2, last) if tokens[n].text == "van" and tokens[n - 1].text not in PARTICLES)
    return next(tails, last)


def _is_adjective(tokens: tuple[Token, ...], i: int) -> bool:
    """ "het Twentse bedrijf": a capital by its place name, before a noun."""
    before = tokens[i - 1].text.lower() if i else ""
    if not tokens[i].text.endswith(("se", "sche", "s")) or i + 1 >= len(tokens) or not tokens[i + 1].text.islower():
        return False
    follower = tokens[i + 1].upos
    return follower in ("NOUN", "") and (before in ("de", "het", "een", "die", "deze") or tokens[i].upos == "ADJ")


def _name(tokens: tuple[Token, ...]) -> Name:
    entity = next((t.entity for t in tokens if t.entity), "")
    seen = _joined(tokens) or [tokens[-1].text]
    words = (*seen[:-1], bare(seen[-1]))
    return Name(Span(tokens[0].start, tokens[-1].end), words, entity)


def _joined(tokens: tuple[Token, ...]) -> list[str]:
    """The words of a name as they are written, those cut at a hyphen whole again."""
    words: list[str] = []
    for i, token in enumerate(tokens):
        word = shown(token.text)
        if words and (is_hyphen(tokens, i) or (i > 1 and is_hyphen(tokens, i - 1))):
            words[-1] += word
        elif word:
            words.append(word)
    return words


def _is_subject(tokens: tuple[Token, ...], i: int) -> bool:
    node = i
    for _ in range(len(tokens)):
        if tokens[node].dep not in ("flat", "appos", "compound") or tokens[node].head == node:
            break
        node = tokens[node].head
    return tokens[node].dep.startswith("nsubj")
