"""Cue verbs of the lexicon found in a tree, with their auxiliaries, particles and fixed companions."""

from bisect import bisect_left
from functools import cache

import msgspec

from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb
from zegsman.lexicon import Cue, Lexicon, Trap, load

_FUNCTION_WORD = 4  # letters; so short a companion ("het", "er", "over") must hang on the verb or stand next to it
_CLOSING = frozenset(".,;:!?")
_REACH = 14  # tokens; how far from its verb a companion or particle may stand (longest seen in 300 newspaper cues: 13)
_SOON = 6  # tokens between a verb and the preposition that brings its content
_MARKS = frozenset({'"', "“", "‘", "„", "«", "'"})


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
    if token.upos not in ("NOUN", "ADJ", "X") or not token.text.islower():
        return False
    return tree.child(i, "nsubj") is not None or _opens_content(tree, i)


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
    return has and (_before_clause(tree, i) or tree.words[i + 1] in tree.lexicon.infinitive_words)


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
    particle = _particle(tree, head)
    found: list[CueHit] = []
    for entry in entries:
        if found and _size(entry) < _size(found[0].entry):
            break
        companions = _companions(tree, entry, head, particle) if _may_fit(tree, entry) else None
        if companions is not None:
            anchor = tree.tokens[head].head if tree.tokens[head].dep in AUXILIARIES else head
            before = _before_source(tree, entry, companions)
            told = _told(tree, entry, companions)
            own = {head, *companions, *_auxiliaries(tree, head, anchor)} - {before} - told
            shown = tree.tokens[before].head if before is not None else None
            found.append(CueHit(entry, head, anchor, tuple(sorted(own | _leaning(tree, companions - told))), shown))
    return found


def _told(tree: Tree, entry: Cue, companions: set[int]) -> set[int]:
    """Companions that are the object itself: in "bestrijdt *de aantijging*" they are the content, not the cue. And a
    "het" that stands for what a preposition brings: "houdt *het* op brand" (guideline, 9.37)."""
    brings = all(frame.startswith("obl:") for frame in entry.frames)
    return {
        i
        for i in companions
        if ("np" in entry.frames and tree.tokens[i].dep in ("obj", "nsubj:pass")) or (brings and tree.marks(i, "empty"))
    }


def _leaning(tree: Tree, companions: set[int]) -> set[int]:
    """The article and preposition of a noun among the companions: "kwam *tot de* conclusie", "gaat *het* verhaal"; an
    article between two of them whatever it hangs on ("van *de* hand")."""
    found: set[int] = set()
    for noun in companions:
        at = noun - 1 if tree.tokens[noun].upos == "NOUN" else -1
        if at - 1 in companions and tree.marks(at, "article"):
            found.add(at)
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
    found = (i for i in companions if tree.tokens[i].dep == "case" and tree.words[i] in entry.words)
    return next(found, None)


def _may_fit(tree: Tree, entry: Cue) -> bool:
    """False where a companion stands nowhere in the paragraph: most entries are done with so, at next to no cost."""
    return not entry.words or all(word in tree.places for word in entry.words)


def _companions(tree: Tree, entry: Cue, head: int, particle: int | None) -> set[int] | None:
    """Tokens of the entry beside its head, or None if one is missing or a trap closes; `particle`: its own."""
    found: set[int] = set()
    joined = bool(entry.particle) and tree.words[head].startswith(entry.particle)
    if entry.particle and not joined:
        if particle is None or tree.words[particle] != entry.particle:
            particle = _stranded(tree, head, entry.particle)
        if particle is None:
            return None
        found.add(particle)
    elif particle is not None and not joined and not _of_entry(entry, tree.words[particle]):
        return None  # "stelt ... voor" is not "stellen"
    idiom = _idiom(tree, entry, head)
    for word in entry.words if idiom is None else ():
        index = _near(tree, head, word, brings=f"obl:{word}" in entry.frames)
        if index is None and particle is not None and tree.words[particle - 1] == word:
            index = particle - 1  # "sluit ontslagen *niet uit*"
        if index is None:
            return None
        found.add(index)
    found |= idiom or set()
    mirror = _reflexive(tree, head)
    if entry.reflexive and mirror is None:
        return None
    if mirror is not None:
        if Trap.REFLEXIVE in entry.never:
            return None
        if entry.reflexive:
            found.add(mirror)
    found |= _fused(tree, entry, head)
    return None if _trapped(tree, entry, head) else found


def _of_entry(entry: Cue, particle: str) -> bool:
    """True for a companion, and for the fixed preposition of the entry that a parser took for a particle ("houdt het
    *op* brand")."""
    return particle in entry.words or f"obl:{particle}" in entry.frames


def _fused(tree: Tree, entry: Cue, head: int) -> set[int]:
    """ "wijst *erop* dat": the fixed preposition of a verb that stands for the clause behind it belongs to the cue."""
    wanted = {frame.removeprefix("obl:") for frame in entry.frames if frame.startswith("obl:")}
    if not wanted or "clause" not in entry.frames:
        return set()
    beside = {*tree.children[head], head + 1} & set(tree.sentence_range(head))
    return {i for i in beside if tree.lexicon.fused.get(tree.words[i]) in wanted and _before_clause(tree, i)}


def _before_clause(tree: Tree, i: int) -> bool:
    behind = range(i + 1, min(i + 3, len(tree.words)))
    return any(tree.marks(k, "that") for k in behind)


def _trapped(tree: Tree, entry: Cue, head: int) -> bool:
    if head and tree.words[head - 1] == "-" and tree.tokens[head - 1].end == tree.tokens[head].start:
        return True  # "the so-*called* clean port"
    if Trap.NEGATED in entry.never and any(tree.marks(c, "negation") for c in tree.children[head]):
        return True
    return Trap.PASSIVE in entry.never and tree.child(head, "aux:pass") is not None


def _particle(tree: Tree, head: int) -> int | None:
    return next((c for c in tree.children[head] if tree.tokens[c].dep == "compound:prt" and _may_split(tree, c)), None)


def _opens_idiom(tree: Tree, i: int) -> bool:
    """True for the first word of a fixed phrase that a parser hung on the verb: "zegt *na* afloop"."""
    return tree.child(i, "fixed") is not None


def _may_split(tree: Tree, i: int) -> bool:
    """False for a verb, a name or a time, which a parser may take for the split part of a verb ("zeiden *maandag*")."""
    fused = tree.words[i] in tree.lexicon.fused
    plain = tree.tokens[i].upos not in ("VERB", "PROPN") and not fused and not tree.marks(i, "time")
    return plain and not _opens_idiom(tree, i)


def _stranded(tree: Tree, head: int, particle: str) -> int | None:
    """A particle the parser took for another part of the clause: a preposition that closes it ("spreekt dat *tegen*."),
    or a predicate ("maakte dat gisteren *bekend* aan de pers")."""
    sentence = tree.sentence_range(head)
    for i in range(head + 1, min(sentence.stop, head + _REACH)):
        if "VerbForm=Fin" in tree.tokens[i].feats:
            return None
        if tree.words[i] == particle and (
            i + 1 >= sentence.stop or _closes(tree, i + 1) or _predicate(tree, i, head) or _opens_act(tree, i, head)
        ):
            return i
    return None


def _opens_act(tree: Tree, i: int, head: int) -> bool:
    """True for a particle that a parser took for the preposition of an infinitive's first phrase: "riep ons *op* [het
    water te sparen]"."""
    acts = (c for c in tree.children[head] if tree.tokens[c].dep in ("xcomp", "advcl") and tree.left[c] <= i < c)
    return tree.tokens[i].dep in ("case", "compound:prt") and any(
        tree.words[c] in tree.lexicon.infinitive_words for act in acts for c in tree.children[act]
    )


def _predicate(tree: Tree, i: int, head: int) -> bool:
    token = tree.tokens[i]
    return token.head == head and token.upos == "ADJ" and token.dep in ("xcomp", "advmod")


def _closes(tree: Tree, i: int) -> bool:
    return tree.words[i] in _CLOSING or tree.marks(i, "clause_opening")


def _idiom(tree: Tree, entry: Cue, head: int) -> set[int] | None:
    """Companions that stand together, with the article between them, whatever the parser made of them: "wees het plan
    *van de hand*"."""
    if len(entry.words) < 2:
        return None
    first, *rest = entry.words
    sentence = tree.sentence_range(head)
    near = range(max(sentence.start, head - _REACH), min(sentence.stop, head + _REACH))
    for start in sorted(set(near) & set(tree.places.get(first, ())), key=lambda i: abs(i - head)):
        run = range(start, min(start + len(rest) + 2, sentence.stop))
        places = {i for i in run if i != head and (tree.words[i] in entry.words or tree.lemmas[i] in entry.words)}
        between = {i for i in range(start, max(places) + 1) if tree.marks(i, "article")}
        if len(places) == len(entry.words) and len(places | between) == max(places) + 1 - start:
            return places | between
    return None


def _near(tree: Tree, head: int, word: str, *, brings: bool) -> int | None:
    """The nearest token with this form or lemma in the sentence, no further than a few words off; `brings` the content:
    a preposition somewhere behind the verb ("sprak de directeur *van*")."""
    sentence = tree.sentence_range(head)
    first, last = max(sentence.start, head - _REACH), min(sentence.stop, head + _REACH + 1)
    places = tree.places.get(word, ())
    fitting = [i for i in places[bisect_left(places, first) : bisect_left(places, last)] if i != head]
    if len(word) <= _FUNCTION_WORD:
        fitting = [
            i for i in fitting if abs(i - head) <= 2 or _belongs(tree, i, head) or (brings and _leads_to(tree, head, i))
        ]
    return min(fitting, key=lambda i: abs(i - head), default=None)


def _leads_to(tree: Tree, head: int, i: int) -> bool:
    """True for a preposition soon behind a verb, with no other and no quotation mark between, and for the first one
    that brings quoted words: "spreekt in een brief aan de raad *van* ‘paniekvoetbal’"."""
    between = range(head + 1, i)
    if i < head or any(tree.words[k] in _MARKS for k in between):
        return False
    if i + 1 < len(tree.words) and tree.words[i + 1] in _MARKS:
        return not any(tree.words[k] == "," or is_verb(tree.tokens[k]) for k in between)
    return i <= head + _SOON and not any(tree.tokens[k].upos == "ADP" for k in between)


def _belongs(tree: Tree, i: int, head: int) -> bool:
    """True for a word that hangs on the verb, or is the preposition of what does ("*uit* het dossier blijkt dat") or
    part of a fixed phrase ("drukt hem op het *hart*")."""
    above = tree.tokens[i].head
    to = tree.words[i] in tree.lexicon.infinitive_words
    return above == head or ((to or tree.tokens[i].dep in ("case", "fixed")) and tree.tokens[above].head == head)


def _reflexive(tree: Tree, head: int) -> int | None:
    return next(
        (
            c
            for c in tree.children[head]
            if tree.marks(c, "reflexive") and tree.tokens[c].dep in ("expl:pv", "expl", "obj", "iobj")
        ),
        None,
    )


def _auxiliaries(tree: Tree, head: int, anchor: int) -> set[int]:
    """Auxiliaries of the verb ("*heeft* gezegd", "*wordt* geschat"), and the "te" of an infinitive ("zegt *te* hebben
    gehoord"); not modals that keep their own sense."""
    found = {c for node in {head, anchor} for c in tree.children[node] if tree.tokens[c].dep in ("aux", "aux:pass")}
    to = (c for c in tree.children[head] if tree.tokens[c].dep == "mark" and tree.words[c] == "te")
    return {*found, *to}
