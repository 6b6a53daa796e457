"""A syntax tree with its children and subtree borders worked out once, and the walks the rules need."""

from collections.abc import Iterable, Iterator

from zegsman.lexicon import Lexicon, MarkerKind
from zegsman.model import Analysis, Selection, Sentence, Span, Token

_CLAUSES = frozenset({"ccomp", "csubj", "csubj:pass", "advcl", "acl", "acl:relcl", "parataxis", "root"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_VERBAL = frozenset({"VERB", "AUX"})
_ENDS = frozenset(".!?…")


class Tree:
    """An Analysis with children (`children[i]`: token indices) and subtree borders (`left[i]`, `right[i]`, inclusive).

    `sentence[i]` is the number of the sentence token i stands in, `words[i]` its lower-cased text, `lemmas[i]` its
    lemma without the joints of a treebank ("toe_voegen" -> "toevoegen").
    `places` lists, for a word or lemma, where it stands.
    """

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        tokens = analysis.tokens
        self.tokens = tokens
        self.words = [token.text.lower() for token in tokens]
        self.lemmas = [token.lemma.replace("_", "") if "_" in token.lemma else token.lemma for token in tokens]
        self.places = _places(self.words, self.lemmas)
        self.parsed = analysis.parsed
        self.sentences = tuple(_mended(analysis))
        self.children: list[list[int]] = [[] for _ in tokens]
        self.left = list(range(len(tokens)))
        self.right = list(range(len(tokens)))
        self.sentence = [0] * len(tokens)
        for number, sentence in enumerate(self.sentences):
            self.sentence[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
        if analysis.parsed:
            self._link()

    def _link(self) -> None:
        heads = [token.head for token in self.tokens]
        left, right = self.left, self.right
        for i, head in enumerate(heads):
            if head == i:
                continue
            self.children[head].append(i)
            node = head
            while not left[node] <= i <= right[node]:
                if i < left[node]:
                    left[node] = i
                else:
                    right[node] = i
                node = heads[node]  # every ancestor further up has already been widened as far where this one was

    def marks(self, i: int, kind: MarkerKind) -> bool:
        """True if the lexicon lists token i among the words of a kind: `tree.marks(i, "negation")`."""
        return self.words[i] in self.lexicon.words(kind)

    def any_marks(self, run: range, kind: MarkerKind) -> bool:
        """True if a token of the run is among the words of a kind."""
        return not self.lexicon.words(kind).isdisjoint(self.words[run.start : run.stop])

    def leads(self, i: int) -> bool:
        """True for a word that leads a verb of saying: "*zo* zegt Mol", "*zoals* Mol zegt"."""
        return self.marks(i, "thus") or self.marks(i, "as")

    def child(self, i: int, *deps: str) -> int | None:
        """First child of i with one of these relations."""
        for child in self.children[i]:
            if self.tokens[child].dep in deps:
                return child
        return None

    def stands(self, parts: tuple[str, ...], i: int) -> bool:
        """True if these lower-cased words stand in a row from token i on."""
        return tuple(self.words[i : i + len(parts)]) == parts

    def opens(self, i: int, kind: MarkerKind) -> bool:
        """True if a phrase of a kind stands from token i on: `tree.opens(i, "drawing")` for "op gezag van"."""
        return any(self.stands(tuple(phrase.split()), i) for phrase in self.lexicon.words(kind))

    def subtree(self, i: int) -> range:
        """Token indices from the leftmost to the rightmost descendant of i."""
        return range(self.left[i], self.right[i] + 1)

    def sentence_range(self, i: int) -> range:
        """Token indices of the sentence in which i stands."""
        sentence = self.sentences[self.sentence[i]]
        return range(sentence.first, sentence.last)

    def clause(self, i: int) -> int:
        """Index of the head of the smallest clause around i (itself, if it heads one)."""
        for node in (i, *self.ancestors(i)):
            token = self.tokens[node]
            if token.dep in _CLAUSES or (token.dep == "conj" and is_predicate(self, node)):
                return node
        return self.root(i)

    def root(self, i: int) -> int:
        """The root above i (itself, if it is one)."""
        return next(iter(list(self.ancestors(i))[-1:]), i)

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads of i, nearest first."""
        node = i
        while self.tokens[node].head != node:
            node = self.tokens[node].head
            yield node

    def finite(self, i: int) -> int | None:
        """The finite verb of the clause headed by i, or None."""
        return next((k for k in sorted((i, *self.children[i])) if self.is_finite(k)), None)

    def is_finite(self, i: int) -> bool:
        """True for a finite verb: "Mol *zei*", not "gezegd".

        Where a pack tells no verb forms (the German one), the first auxiliary of a clause is finite, or its verb if it
        has none and no infinitive word: "*hat* gesagt", "*sagte*", not "zu sagen".
        """
        token = self.tokens[i]
        if "VerbForm=" in token.feats:
            return "VerbForm=Fin" in token.feats
        if not is_verb(token) or token.dep in ("xcomp", "amod"):
            return False
        head = token.head if token.dep in AUXILIARIES else i
        helping = [c for c in self.children[head] if self.tokens[c].dep in AUXILIARIES]
        if helping:
            return i == helping[0]
        return i == 0 or self.words[i - 1] not in self.lexicon.infinitive_words

    def select(self, indices: Iterable[int]) -> Selection:
        """The characters of these tokens; neighbours are joined over the white space between them."""
        spans: list[Span] = []
        last = -2
        for i in sorted(set(indices)):
            token = self.tokens[i]
            if i == last + 1:
                spans[-1] = Span(spans[-1].start, token.end)
            else:
                spans.append(Span(token.start, token.end))
            last = i
        return tuple(spans)

    def within(self, start: int, end: int) -> range:
        """Indices of the tokens that lie wholly in the characters from start to end."""
        inside = [token.i for token in self.tokens if token.start >= start and token.end <= end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)


def _places(words: list[str], lemmas: list[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for i, (word, lemma) in enumerate(zip(words, lemmas, strict=True)):
        places.setdefault(word, []).append(i)
        if lemma != word:
            places.setdefault(lemma, []).append(i)
    return places


def is_predicate(tree: Tree, i: int) -> bool:
    """True for a verb, or for a word with a copula or a subject of its own."""
    return is_verb(tree.tokens[i]) or tree.child(i, "cop", "nsubj", "nsubj:pass") is not None


def is_verb(token: Token) -> bool:
    """True for verbs and auxiliaries.

    >>> is_verb(Token(0, 0, 3, "zei", "zeggen", "VERB", "root", 0))
    True
    """
    return token.upos in _VERBAL


def _mended(analysis: Analysis) -> Iterator[Sentence]:
    """Sentences, with those joined that no full stop parts or whose next word is in lower case.

    A parser often ends a sentence at a closing mark: „Het lekt!” | zei Mol.
    """
    pending: Sentence | None = None
    for sentence in analysis.sentences:
        if pending is not None and _goes_on(analysis.tokens, pending, sentence):
            pending = Sentence(pending.first, sentence.last)
            continue
        if pending is not None:
            yield pending
        pending = sentence
    if pending is not None:
        yield pending


def _goes_on(tokens: tuple[Token, ...], before: Sentence, after: Sentence) -> bool:
    first = next((t.text[0] for t in tokens[after.first : after.last] if t.text[0].isalnum()), "")
    last = tokens[before.last - 1].text
    if not first:
        return True
    return (first.islower() and last not in _ENDS) or (first.islower() and tokens[after.first].text[0].isalnum())
