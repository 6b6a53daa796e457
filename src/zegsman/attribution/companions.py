"""The words of a cue beside its verb: particle, fixed companions, "zich", wherever the parser hung them.

"Mol *liet* gisteren *weten* dat", "*wees* het plan *van de hand*", "*vraagt zich af* of"
"""

from bisect import bisect_left

from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb
from zegsman.lexicon import Cue, Lexicon, Trap

_FUNCTION_WORD = 4  # letters; so short a companion ("het", "er", "over") must hang on the verb or stand next to it
_CLOSING = frozenset(".,;:!?–—")
_REACH = 14  # tokens; how far from its verb a companion or particle may stand (longest seen in 300 newspaper cues: 13)
_SOON = 6  # tokens between a verb and the preposition that brings its content
_MARKS = frozenset({'"', "“", "‘", "„", "«", "'"})


def companions_of(tree: Tree, entry: Cue, head: int, particle: int | None) -> set[int] | None:
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
    return {i for i in beside if tree.lexicon.fused.get(tree.words[i]) in wanted and before_clause(tree, i)}


def before_clause(tree: Tree, i: int) -> bool:
    behind = range(i + 1, min(i + 3, len(tree.words)))
    return any(tree.marks(k, "that") for k in behind)


def _trapped(tree: Tree, entry: Cue, head: int) -> bool:
    if head and tree.words[head - 1] == "-" and tree.tokens[head - 1].end == tree.tokens[head].start:
        return True  # "the so-*called* clean port"
    if Trap.NEGATED in entry.never and any(tree.marks(c, "negation") for c in tree.children[head]):
        return True
    return Trap.PASSIVE in entry.never and tree.child(head, "aux:pass") is not None


def particle_of(tree: Tree, head: int) -> int | None:
    return next((c for c in tree.children[head] if tree.tokens[c].dep == "compound:prt" and _may_split(tree, c)), None)


def _opens_idiom(tree: Tree, i: int) -> bool:
    """True for the first word of a fixed phrase that a parser hung on the verb: "zegt *na* afloop"."""
    return tree.child(i, "fixed") is not None


def _may_split(tree: Tree, i: int) -> bool:
    """False for a verb, a name or a time, which a parser may take for the split part of a verb ("zeiden *maandag*");
    nor for a noun or adjective that is the part of none ("noemt het plan *onzin*", but "maakt *bekend*")."""
    fused = tree.words[i] in tree.lexicon.fused
    part = tree.words[i] in tree.lexicon.made(_particles) or tree.marks(i, "split_noun")
    known = part or tree.tokens[i].upos not in ("NOUN", "ADJ")
    plain = tree.tokens[i].upos not in ("VERB", "PROPN") and not fused and not tree.marks(i, "time")
    plain = plain and (part or not tree.marks(i, "told"))  # "der Presse *gegenüber* bestätigte"
    return plain and known and not _opens_idiom(tree, i)


def _particles(lexicon: Lexicon) -> frozenset[str]:
    """The split parts of cue verbs."""
    return frozenset(cue.particle for cue in lexicon.cues if cue.particle)


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
    part of a fixed phrase ("drukt hem op het *hart*"), and for the predicate on which a copula hangs ("is het niet
    *eens*")."""
    above = tree.tokens[i].head
    if tree.tokens[head].head == i and tree.tokens[head].dep in AUXILIARIES:
        return True
    to = tree.words[i] in tree.lexicon.infinitive_words or tree.marks(i, "predicative")
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
