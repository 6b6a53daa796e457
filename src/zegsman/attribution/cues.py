"""Cue verbs of the lexicon found in a tree, with their auxiliaries, particles and fixed companions."""

from functools import cache

import msgspec

from zegsman.attribution.companions import before_clause, companions_of, particle_of
from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb
from zegsman.lexicon import Cue, Lexicon, load

_DASHES = frozenset("-–—")


class CueHit(msgspec.Struct, frozen=True):
    """A cue found. `head` is the cue verb, `anchor` the node its arguments hang on (the predicate noun or adjective
    of a copula: "is van *mening*"), `indices` all tokens of the cue. `shown` is the head of the source phrase behind a
    preposition that the entry asks for ("blijkt uit *het verslag*"); the preposition itself is no part of the cue."""

    entry: Cue
    head: int
    anchor: int
    indices: tuple[int, ...]
    shown: int | None = None


def find_cues(tree: Tree, lexicon: Lexicon, masked: frozenset[int]) -> list[CueHit]:
    """Cue verbs in the order of the text; of several entries for a verb the one with most companions wins.

    "Mol *liet* gisteren *weten* dat het dak lekt": the cue is *liet ... weten*, not *weten*.
    """
    hits = [
        hit
        for i, word in enumerate(tree.words)
        if (entries := lexicon.cues_by_form.get(word) or lexicon.cues_by_lemma.get(tree.lemmas[i]))
        and i not in masked
        and _may_be_verb(tree, i)
        for hit in _match(tree, entries, i)
    ]
    taken = {i for hit in hits for i in hit.indices if i != hit.head}
    return [hit for hit in hits if hit.head not in taken]


def _may_be_verb(tree: Tree, i: int) -> bool:
    """A verb, or a lower-cased word that the tagger took for a noun and the parser gave a subject ("Mol *pleit*
    voor").
    """
    token = tree.tokens[i]
    if _named(tree, i):
        return False
    if is_verb(token) or _participle(tree, i):
        return True
    if tree.marks(i, "relaying") and i > 0 and (tree.leads(i - 1) or tree.words[i - 1] == ","):
        return True
    if tree.marks(i, "relaying") and token.text.islower() and tree.opens(i + 1, "drawing"):
        return True  # "De krant *bericht* op gezag van ingewijden dat"
    if token.upos not in ("NOUN", "ADJ", "X") or not token.text.islower():
        return False
    return tree.child(i, "nsubj") is not None or _opens_content(tree, i) or _second(tree, i)


def _second(tree: Tree, i: int) -> bool:
    """True for a word in lower case right behind the bare noun that opens a headline or its part, where every noun has
    a capital: German "... – Anwohner *fordern* Untersuchung"."""
    if not tree.lexicon.has("capital_nouns") or i == 0 or tree.tokens[i - 1].upos not in ("NOUN", "PROPN"):
        return False
    return i - 1 == tree.sentence_range(i).start or tree.words[i - 2] in _DASHES


def _named(tree: Tree, i: int) -> bool:
    """True for a noun: "zijn in zo'n slechte *staat* dat", "de *vraag* is", "voor het *schrijven* van een boek"."""
    if tree.tokens[i].upos == "NOUN":
        return tree.child(i, "cop", "det", "amod") is not None
    infinitive = "VerbForm=Inf" in tree.tokens[i].feats
    return infinitive and i > 1 and tree.marks(i - 1, "article") and tree.tokens[i - 2].upos == "ADP"


def _participle(tree: Tree, i: int) -> bool:
    """True for a participle that passes for an adjective, in the clause of a form of "hebben" ("heeft gisteren *bekend*
    dat"); not with "zijn" ("is *bekend* dat")."""
    token = tree.tokens[i]
    if token.upos != "ADJ" or i + 1 >= len(tree.words):
        return False
    near = {token.head, *tree.children[i]} - {i}
    has = any(tree.marks(k, "having") for k in near)
    return has and (before_clause(tree, i) or tree.words[i + 1] in tree.lexicon.infinitive_words)


def _opens_content(tree: Tree, i: int) -> bool:
    """True for a word taken for the noun on which all else hangs, right before what can only be a clause: "the council
    *insists* that ...", "the doctor *reckons* they ..."."""
    if tree.tokens[i].head != i or i == 0 or i + 1 >= len(tree.words) or not tree.lexicon.bare_clauses:
        return False
    return tree.marks(i + 1, "that") or tree.words[i + 1] in tree.lexicon.third_persons


def masked_tokens(tree: Tree, lexicon: Lexicon) -> frozenset[int]:
    """Tokens in fixed phrases that look like a cue and report nothing: "dat wil zeggen", "te zeggen hebben"."""
    found: set[int] = set()
    traps = _traps(lexicon.language)
    for word in traps.keys() & tree.places.keys():
        for i in tree.places[word]:
            for parts in traps[word]:
                if tree.stands(parts, i):
                    found.update(range(i, i + len(parts)))
    return frozenset(found)


@cache
def _traps(language: str) -> dict[str, list[tuple[str, ...]]]:
    """The fixed phrases by their first word."""
    traps: dict[str, list[tuple[str, ...]]] = {}
    for trap in load(language).traps:
        for phrase in trap.phrases:
            parts = tuple(phrase.lower().split())
            traps.setdefault(parts[0], []).append(parts)
    return traps


def _match(tree: Tree, entries: tuple[Cue, ...], head: int) -> list[CueHit]:
    """The entries that fit a verb, those with most companions alone: several readings of the same words ("vraagt" of a
    question and of a request) are tried one after the other."""
    particle = particle_of(tree, head)
    found: list[CueHit] = []
    for entry in entries:
        if found and _size(entry) < _size(found[0].entry):
            break
        companions = companions_of(tree, entry, head, particle) if _may_fit(tree, entry) else None
        if companions is not None:
            anchor = tree.tokens[head].head if tree.tokens[head].dep in AUXILIARIES else head
            before = _before_source(tree, entry, companions)
            told = _told(tree, entry, companions)
            own = {head, *companions, *_auxiliaries(tree, head, anchor)} - {before} - told
            shown = tree.tokens[before].head if before is not None else None
            found.append(CueHit(entry, head, anchor, tuple(sorted(own | _leaning(tree, companions - told))), shown))
    return found


def _beside_verb(tree: Tree, i: int, entries: tuple[Cue, ...]) -> bool:
    """True for a judgement or a "tegenover" that a parser took for the split part of a verb, though none of its entries
    has it: German "nannte den Plan *unbegreiflich*"."""
    own = any(entry.particle == tree.words[i] for entry in entries)
    return not own and (tree.tokens[i].upos == "ADJ" or tree.marks(i, "told"))


def _told(tree: Tree, entry: Cue, companions: set[int]) -> set[int]:
    """Companions that are the object itself: in "bestrijdt *de aantijging*" they are the content, not the cue. So is
    the "als" of a judgement, and a "het" that stands for what a preposition brings: "houdt *het* op brand" (guideline,
    9.37)."""
    brings = all(frame.startswith("obl:") for frame in entry.frames)
    return {
        i
        for i in companions
        if ("np" in entry.frames and tree.tokens[i].dep in ("obj", "nsubj:pass"))
        or (brings and tree.marks(i, "empty"))
        or ("pred" in entry.frames and tree.marks(i, "predicative"))
    }


def _leaning(tree: Tree, companions: set[int]) -> set[int]:
    """The article and preposition of a noun among the companions: "kwam *tot de* conclusie", "gaat *het* verhaal"; the
    article whatever it hangs on ("van *de* hand")."""
    found: set[int] = set()
    for noun in companions:
        at = noun - 1 if tree.tokens[noun].upos == "NOUN" else -1
        if at >= 0 and tree.marks(at, "article"):
            found.add(at)
            at -= 1
        while at >= 0 and tree.tokens[at].head == noun and (tree.marks(at, "article") or tree.tokens[at].dep == "case"):
            found.add(at)
            at -= 1
    return found


def _size(entry: Cue) -> int:
    return len(entry.words) + bool(entry.particle) + entry.reflexive


def _before_source(tree: Tree, entry: Cue, companions: set[int]) -> int | None:
    """A companion that is the preposition of a phrase outside the cue: "blijkt *uit* het verslag", not "is *van*
    mening"."""
    if len(entry.words) != 1 or f"obl:{entry.words[0]}" in entry.frames:
        return None  # "spreekt *van*": what stands behind it is said
    found = (
        i
        for i in companions
        if tree.tokens[i].dep == "case" and tree.words[i] in entry.words and not tree.marks(i, "predicative")
    )
    return next(found, None)


def _may_fit(tree: Tree, entry: Cue) -> bool:
    """False where a companion stands nowhere in the paragraph: most entries are done with so, at next to no cost."""
    return not entry.words or all(word in tree.places for word in entry.words)


def _auxiliaries(tree: Tree, head: int, anchor: int) -> set[int]:
    """Auxiliaries of the verb ("*heeft* gezegd", "*wordt* geschat"), and the "te" of an infinitive ("zegt *te* hebben
    gehoord"); not modals that keep their own sense."""
    found = {c for node in {head, anchor} for c in tree.children[node] if tree.tokens[c].dep in ("aux", "aux:pass")}
    above = tree.tokens[head].head
    if not found and tree.tokens[head].dep == "xcomp" and tree.marks(above, "having"):
        found.add(above)  # "*heeft* tegenover ons *ontkend* dat", taken for a verb of its own
    to = (c for c in tree.children[head] if tree.tokens[c].dep == "mark" and tree.words[c] == "te")
    return {*found, *to}
