"""Noun phrases and clauses as runs of tokens, with their edges cleaned."""

import re
from collections.abc import Iterable

from zegsman.attribution.tree import Tree, is_verb
from zegsman.model import Selection

SUBJECTS = ("nsubj", "nsubj:pass")
_OF_A_PHRASE = frozenset(
    {
        "det",
        "det:poss",
        "amod",
        "nmod",
        "nmod:poss",
        "nmod:desc",
        "nummod",
        "appos",
        "flat",
        "fixed",
        "compound",
        "acl",
        "acl:relcl",
        "conj",
        "cc",
        "advmod",
    }
)
_EDGES = frozenset({",", ".", ";", ":", "-", "–", "—", "…", "...", "(", "?", "!"})
OPENING = frozenset({"‘", "“", "„", "«", '"', "'", ",,", "''", "’", "”", "»"})


def either(words: Iterable[str]) -> str:
    """The pattern that matches one of these words or phrases, the longest first; of no words one that never matches.

    >>> either(["niet", "niet waar"])
    'niet\\\\ waar|niet'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"


def noun_phrase(tree: Tree, head: int) -> range:
    """Tokens of the phrase around a noun, name or pronoun: determiners, adjectives, apposition and relative clause,
    without its preposition and without adverbs and times beside it.

    "*De aanvoerder, kolonel Jan Mol,* zei vrijdag dat ...": the whole subject, not "De aanvoerder" alone.
    """
    first = last = head
    for child in tree.children[head]:
        if not _belongs(tree, head, child):
            continue
        first = min(first, tree.left[child])
        last = max(last, tree.right[child])
    aside = _relative(tree, head)
    run = range(head + 1, last + 1)
    end = next((i for i in run if (i not in aside and _leaves(tree, i)) or _opens(tree, first, i, last)), last + 1)
    end = _with_twin(tree, head, end)
    if end == head + 1 and tree.words[head] in tree.lexicon.roles_by_word:
        end = _with_name(tree, end)
    return _closed(tree, trimmed(tree, range(max(first, _after_case(tree, head, first)), end)))


def _closed(tree: Tree, run: range) -> range:
    """The run with the mark that closes one it opens: "der „Kanalbote*“*"."""
    opened = sum(tree.words[i] in OPENING for i in run) % 2 == 1
    closes = opened and run.stop < len(tree.words) and tree.words[run.stop] in OPENING
    return range(run.start, run.stop + 1) if closes else run


def _with_twin(tree: Tree, head: int, end: int) -> int:
    """One past the bare noun right behind a subject that a parser made a second subject: "die Terfelder *Zeitung*"."""
    if end >= len(tree.words) or tree.tokens[head].dep not in SUBJECTS or tree.left[end] != end:
        return end
    token = tree.tokens[end]
    twin = token.dep == tree.tokens[head].dep and token.head == tree.tokens[head].head
    return tree.right[end] + 1 if twin and token.upos in ("NOUN", "PROPN") else end


def _with_name(tree: Tree, end: int) -> int:
    """One past the name behind a word for a role, where the parser parted them: "kolonel" + "Jan Mol"; not past
    "maandag", which looks like a name."""
    sentence = tree.sentence_range(end - 1)
    while end < sentence.stop and tree.tokens[end].upos == "PROPN" and not tree.marks(end, "time"):
        end += 1
    return end


def _relative(tree: Tree, head: int) -> range:
    """The relative clause behind a comma that hangs on a noun: "een verslag, *dat de krant via Mol kreeg*"."""
    clause = next((c for c in tree.children[head] if tree.tokens[c].dep == "acl:relcl" and c > head), None)
    run = tree.subtree(clause) if clause is not None else range(0)
    first = next((i for i in run if tree.words[i] != ","), run.stop)
    opened = first < run.stop and tree.words[first - 1] == "," and tree.marks(first, "relative_opening")
    return range(first, run.stop) if opened else range(0)


def _leaves(tree: Tree, i: int) -> bool:
    """True for what no phrase goes on behind, though a parser may hang it there: a colon, "tegen", a conjunction."""
    conjunction = tree.marks(i, "that") and tree.tokens[i].upos == "SCONJ" and tree.words[i - 1] != ","
    return tree.words[i] == ":" or tree.marks(i, "beside") or conjunction


def _opens(tree: Tree, first: int, i: int, last: int) -> bool:
    """True for a quotation mark that nothing in the phrase closes: "volgens een woordvoerster *„*waarden die ..."."""
    marks = [k for k in range(first, last + 1) if tree.words[k] in OPENING]
    return len(marks) % 2 == 1 and marks[-1] == i


def _belongs(tree: Tree, head: int, child: int) -> bool:
    token = tree.tokens[child]
    if token.dep not in _OF_A_PHRASE or tree.marks(child, "time") or _behind_name(tree, child):
        return False
    if token.dep in ("advmod", "acl:relcl", "acl", "conj") and child < head:
        return False
    if token.dep == "advmod" or (token.dep in ("conj", "cc") and is_verb(token)):
        return False
    return preposition(tree, child) not in tree.lexicon.words("beside")


def _behind_name(tree: Tree, child: int) -> bool:
    """True for a noun with an article but no preposition right behind a personal name, which is another part of the
    clause: German "sagte Paula Venn *der Agentur* Corva"."""
    article = tree.child(child, "det")
    bare = tree.tokens[child].dep == "nmod" and tree.child(child, "case") is None
    return bare and article is not None and article > 0 and tree.tokens[article - 1].entity == "PER"


def _after_case(tree: Tree, head: int, first: int) -> int:
    case = tree.child(head, "case")
    return case + 1 if case is not None and first <= case < head else first


def trimmed(tree: Tree, indices: range) -> range:
    """The run without commas, full stops and the like at its edges; a lone mark at the end goes too.

    >>> from zegsman.lexicon import load
    >>> from zegsman.model import Analysis, Sentence, Token
    >>> words = [("Mol", 0), (",", 3), (".", 4)]
    >>> tokens = tuple(Token(i, at, at + len(w), w, w, "X", "dep", 0) for i, (w, at) in enumerate(words))
    >>> trimmed(Tree(Analysis(tokens, (Sentence(0, 3),)), load("nl")), range(0, 3))
    range(0, 1)
    """
    first, last = indices.start, indices.stop
    while first < last and tree.words[first] in _EDGES:
        first += 1
    while last > first and tree.words[last - 1] in _EDGES:
        last -= 1
    return range(first, last)


def balanced(tree: Tree, indices: range) -> range:
    """The run without a quotation mark that opens or closes nothing in it, and with the mark that closes one it
    opens.
    """
    first, last = indices.start, indices.stop
    marks = [i for i in range(first, last) if tree.words[i] in OPENING]
    if len(marks) % 2 == 0:
        return indices
    if last < len(tree.words) and tree.words[last] in OPENING and marks[-1] != last - 1:
        return range(first, last + 1)
    if marks[-1] == last - 1:
        return range(first, last - 1)
    return range(first + 1, last) if marks[0] == first else indices


def chosen(tree: Tree, indices: range, holes: set[int]) -> Selection:
    """Selection of a run minus holes, every piece trimmed of edge punctuation; marks stay in balance."""
    pieces: list[range] = []
    start: int | None = None
    for i in indices:
        if i in holes:
            if start is not None:
                pieces.append(range(start, i))
            start = None
        elif start is None:
            start = i
    if start is not None:
        pieces.append(range(start, indices.stop))
    kept: set[int] = set()
    for piece in pieces:
        kept.update(trimmed(tree, balanced(tree, trimmed(tree, piece))))
    return tree.select(kept)


def subject(tree: Tree, anchor: int) -> int | None:
    """Head of the subject of a predicate: its own, the agent of a passive ("door X"), or that of the clause it is
    coordinated with or depends on ("Mol *kwam* en *zei*", "Mol wil *zeggen*")."""
    node, seen = anchor, set()
    while node not in seen:
        seen.add(node)
        passive = tree.child(node, "aux:pass", "nsubj:pass") is not None
        if passive:
            return agent(tree, node)
        own = _own_subject(tree, node)
        if own is not None:
            return own if tree.tokens[own].dep != "csubj" else None
        if tree.tokens[node].dep == "acl" and "Tense=Pres" in tree.tokens[node].feats:
            return tree.tokens[node].head  # "a letter *saying* that"
        if tree.tokens[node].dep not in ("conj", "xcomp", "advcl"):
            return None
        above = main_verb_before(tree, node)
        above = tree.tokens[node].head if above is None else above
        heard = _heard(tree, above, node)
        if heard is not None:
            return heard
        node = above
    return None


def _own_subject(tree: Tree, node: int) -> int | None:
    pronoun = _nominative(tree, node)
    if pronoun is not None:
        return pronoun
    mistaken = object_as_subject(tree, node)
    found = [c for c in tree.children[node] if tree.tokens[c].dep in (*SUBJECTS, "csubj") and c != mistaken]
    if not found and mistaken is not None:
        found = [c for c in tree.children[node] if tree.tokens[c].dep == "obj" and not _accusative(tree, c)]
    return found[0] if found else None


def object_as_subject(tree: Tree, node: int) -> int | None:
    """What a parser made a subject, though it is the object: by its article (German "*Einen Rücktritt* schloss Mohl
    aus"), or, beside another, as a noun for words ("*Vorwürfe* weist Mohl zurück")."""
    subjects = [c for c in tree.children[node] if tree.tokens[c].dep in SUBJECTS]
    marked = next((c for c in subjects if _accusative(tree, c)), None)
    if marked is not None or len(subjects) < 2:
        return marked
    return next((c for c in subjects if tree.words[c] in tree.lexicon.nouns_by_form), None)


def _accusative(tree: Tree, i: int) -> bool:
    article = tree.child(i, "det", "det:poss")
    return article is not None and tree.marks(article, "accusative")


def _nominative(tree: Tree, node: int) -> int | None:
    """A pronoun that can be nothing but a subject, whatever a parser took it for ("den Plan nennt *er* gut"), and
    of two subjects the pronoun behind the verb ("Het verhaal noemde *ze* onzin")."""
    found = [c for c in tree.children[node] if tree.marks(c, "nominative") and tree.tokens[c].upos == "PRON"]
    subjects = [c for c in tree.children[node] if tree.tokens[c].dep == "nsubj"]
    if len(subjects) > 1 and tree.is_finite(subjects[-1] - 1):
        found += [c for c in subjects[-1:] if tree.words[c] in tree.lexicon.third_persons]
    return found[0] if found else None


def main_verb_before(tree: Tree, verb: int) -> int | None:
    """The verb that a second one goes on from, which a parser joined to the clause between them: "*eist* dat het plan
    weggaat en *dreigt* met acties". In that clause its verb would come last; only words that may be cues are judged so.
    """
    if verb == 0 or not tree.lexicon.has("verb_final") or not tree.marks(verb - 1, "joining"):
        return None
    if tree.words[verb] not in tree.lexicon.cues_by_form or not tree.is_finite(verb) or _closes(tree, verb + 1):
        return None
    clause = tree.tokens[verb].head if tree.tokens[verb].dep == "conj" else verb
    opened = any(tree.marks(c, "that") and c < clause for c in tree.children[clause])
    return tree.tokens[clause].head if opened and tree.tokens[clause].head < clause < verb - 1 else None


def _closes(tree: Tree, i: int) -> bool:
    return i >= len(tree.words) or not tree.tokens[i].text[0].isalnum() or tree.marks(i, "joining")


def _heard(tree: Tree, above: int, infinitive: int) -> int | None:
    """Who is heard to say it, whatever a parser took him for: "hoorde *een jongen* zeggen dat"."""
    if tree.lemmas[above] not in tree.lexicon.words("hearing") or tree.tokens[infinitive].dep != "xcomp":
        return None
    between = [c for c in tree.children[above] if above < c < infinitive and tree.tokens[c].dep in ("obj", *SUBJECTS)]
    between = between[1:] if tree.tokens[above + 1].dep in SUBJECTS and len(between) > 1 else between
    return between[0] if between else tree.child(above, "obj")


def agent(tree: Tree, anchor: int) -> int | None:
    """Head of the "door"-phrase of a passive, or None."""
    return next(
        (
            c
            for c in tree.children[anchor]
            if tree.tokens[c].dep == "obl:agent"
            or (tree.tokens[c].dep.startswith("obl") and preposition(tree, c) in tree.lexicon.words("agent"))
        ),
        None,
    )


def preposition(tree: Tree, i: int) -> str:
    """The preposition of a phrase, lower-cased, or empty."""
    case = tree.child(i, "case")
    return tree.words[case] if case is not None else ""
