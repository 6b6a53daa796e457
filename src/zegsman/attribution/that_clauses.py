"""Clauses that open with "dat", "of" or a question word: "Mol *zei* [dat het dak lekt]", "*vroeg* [wie er kwam]"."""

from collections.abc import Iterator

from zegsman.attribution.contents import Content, arguments, ends_clause
from zegsman.attribution.cues import CueHit
from zegsman.attribution.frames import reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import main_verb_before
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act, Lexicon
from zegsman.model import StatementType

_LEADING_MARKS = frozenset({",", ":", "„", "“", "‘", '"', "'"})
_ASIDE = frozenset({",", "”", "’", '"', "'", "»"})
_CONTENT = frozenset({"ccomp", "csubj", "csubj:pass", "xcomp"})
# Relations that a parser may give a content clause; one under these must open with "dat" or "of".
_MISTAKEN = frozenset({"advcl", "acl", "obj", "obl", "parataxis", "obl:arg"})


_OPENS_A_SUBJECT = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADP", "NUM", "ADV"})  # of the word behind a conjunction


def that_clause(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A dat/of/w-clause, by the parse, else by the order of words: "*zei* gisteren [dat het dak lekt]"."""
    if not reports(hit, "clause"):
        return None
    tree = paragraph.tree
    for child in arguments(tree, hit):
        dep = tree.tokens[child].dep
        first = opening(tree, child)
        if first is None or _relative(paragraph, hit, first) or _of_the_source(paragraph, hit, first):
            continue
        if of_a_noun(tree, hit, first):
            return None
        governed = first - 1 not in hit.indices and tree.tokens[first - 1].upos == "ADP"
        asked = tree.words[first] in tree.lexicon.question_words
        if asked and (governed or hit.entry.act is Act.DEMAND):
            continue  # "beloofde geld aan *wie* haar terugbrengt"
        run = range(first, clause_end(paragraph, hit, child))
        if (dep in _CONTENT or (dep in _MISTAKEN and tree.marks(first, "that"))) and _says(tree, hit, run):
            return Content(StatementType.INDIRECT, run, "that")
    return _clause_by_order(paragraph, hit)


def of_a_noun(tree: Tree, hit: CueHit, first: int) -> bool:
    """True for the clause of a noun for words that is denied or confirmed as a whole: "verwierp [de *bewering dat* het
    lekt]" (guideline, 9.7)."""
    judging = hit.entry.act in (Act.DENY, Act.REFUSE, Act.CONFIRM) and reports(hit, "np")
    noun = first - 1
    return (
        judging and noun > max(hit.indices) and tree.words[noun] in tree.lexicon.nouns_by_form and _is_noun(tree, noun)
    )


def _is_noun(tree: Tree, i: int) -> bool:
    return tree.tokens[i].upos == "NOUN"


def _relative(paragraph: Paragraph, hit: CueHit, first: int) -> bool:
    """True for the opening of the relative clause in which the cue itself stands: "een middel *waarmee* hij denkt te
    winnen"."""
    tree = paragraph.tree
    start = next((i for i in paragraph.sentence(hit.head) if tree.tokens[i].text[0].isalnum()), first)
    return start < first < hit.head and tree.marks(first, "relative_opening") and not tree.marks(first, "that")


def _of_the_source(paragraph: Paragraph, hit: CueHit, first: int) -> bool:
    """True for the relative clause of a source behind its verb in an aside: "Het dak lekt, meldt bureau Corva, *dat* de
    stukken zag"."""
    tree = paragraph.tree
    who = tree.child(hit.anchor, "nsubj")
    aside = hit.head > paragraph.sentence(hit.head).start and tree.words[hit.indices[0] - 1] in _ASIDE
    behind = who is not None and hit.head < who < first and "Gender=Neut" in tree.tokens[who].feats
    return aside and behind and tree.words[first - 1] == "," and tree.words[first] in tree.lexicon.relatives


def _says(tree: Tree, hit: CueHit, run: range) -> bool:
    """True for a clause with a predicate of its own; "liet weten [dat]:" and "spreekt [dat] tegen" have none."""
    if tree.marks(run.start, "that") and stands_alone(tree, run.start, run.stop):
        return False
    words = [i for i in run if tree.tokens[i].text[0].isalnum() and i not in hit.indices]
    verbal = any(is_verb(tree.tokens[i]) for i in words)
    if _wishes(tree, hit) and not any(tree.is_finite(i) for i in words):
        return False  # "wil [dat] niet zeggen"
    return len(words) > 1 and (verbal or (len(words) > 2 and tree.tokens[run.start].dep == "mark"))


def stands_alone(tree: Tree, at: int, stop: int) -> bool:
    """True for a "dat" that is a pronoun: a colon behind it, or a preposition or time and no verb that closes a clause
    ("bevestigt *dat* in een brief, die Bos voorlas")."""
    if not tree.lexicon.has("verb_final") or at + 1 >= stop:
        return False
    if tree.words[at + 1] == ":":
        return True
    phrase = tree.tokens[at + 1].upos == "ADP" or tree.marks(at + 1, "time")
    finite = (k for k in range(at + 1, stop) if tree.is_finite(k) and tree.tokens[tree.clause(k)].dep != "acl:relcl")
    return phrase and next(finite, None) is None


def _wishes(tree: Tree, hit: CueHit) -> bool:
    """True where a clause needs a finite verb, to be no pronoun with an infinitive: "wil *dat zeggen*"."""
    return hit.entry.act is Act.DEMAND and tree.lexicon.has("verb_final")


def opening(tree: Tree, clause: int) -> int | None:
    """The complementizer or question word with which a clause opens, or None."""
    for i in tree.subtree(clause):
        if _opens(tree, i):
            return i
        if i > tree.left[clause] + 1 and not _before_opening(tree, i):
            return None
    return None


def _opens(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    conjunction = tree.marks(i, "that") and (token.upos in ("SCONJ", "CCONJ") or token.dep == "mark")
    return conjunction or tree.words[i] in tree.lexicon.question_words


def _before_opening(tree: Tree, i: int) -> bool:
    """True for what may stand before a complementizer: a mark, "en", "ook"."""
    return tree.words[i] in _LEADING_MARKS or tree.marks(i, "joining") or tree.marks(i, "focus")


def _clause_by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the link: the first "dat" or "of" behind the cue that opens a clause, with no other verb
    between."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    stop = _before_colon(tree, hit.head + 1, sentence.stop)
    for i in range(hit.head + 1, stop):
        if tree.marks(i, "that") and of_a_noun(tree, hit, i):
            return None
        if (tree.marks(i, "that") and _opens_clause(tree, hit, i, stop)) or _opens_question(tree, hit, i, stop):
            clause = next((k for k in range(stop - 1, i, -1) if is_verb(tree.tokens[k])), stop - 1)
            return Content(StatementType.INDIRECT, range(i, clause_end(paragraph, hit, clause)), "that-by-order")
        if is_verb(tree.tokens[i]) and i not in hit.indices and not _before_its_noun(tree, i):
            return None
    return None


def _before_its_noun(tree: Tree, i: int) -> bool:
    """True for a participle that is an adjective ("in een *verschenen* rapport") or names people ("*ingewijden*")."""
    adjective = tree.tokens[i].dep in ("acl", "amod") and tree.tokens[i].head > i
    return adjective or tree.words[i] in tree.lexicon.roles_by_word


def _opens_question(tree: Tree, hit: CueHit, i: int, stop: int) -> bool:
    """True for the question word behind a verb of asking, its comma or the one who is asked: "vroeg Bos *waarom* hij
    kwam"."""
    if hit.entry.act not in (Act.ASK, Act.DOUBT) or tree.words[i] not in tree.lexicon.question_words:
        return False
    if tree.words[i] in tree.lexicon.relatives:
        return False
    before = i - 1 in hit.indices or tree.words[i - 1] == "," or tree.tokens[i - 1].upos in ("NOUN", "PROPN", "PRON")
    return before and any(is_verb(tree.tokens[k]) for k in range(i + 2, stop))


def _opens_clause(tree: Tree, hit: CueHit, i: int, stop: int) -> bool:
    """True for a "dat" with a verb behind it that is tagged a conjunction, or stands right behind the cue or a comma,
    or can be neither article nor relative pronoun ("riep in mei *dat* bellen luisteren").
    """
    if i + 1 >= stop or i + 1 in hit.indices or ends_clause(tree, i + 1) or stands_alone(tree, i, stop):
        return False
    plain = tree.tokens[i].upos == "SCONJ" and i - 1 in hit.indices and i + 3 < stop  # its verb may pass for a noun
    wish = _wishes(tree, hit)
    verbs = (tree.is_finite(k) if wish else is_verb(tree.tokens[k]) for k in range(i + 2, stop))
    if not any(verbs) and (wish or not plain):
        return False
    if tree.tokens[i].upos == "SCONJ" or i - 1 in hit.indices or tree.words[i - 1] == ",":
        return True
    after = tree.tokens[i + 1]
    article = after.upos == "NOUN" and "Number=Plur" not in after.feats
    before = tree.tokens[i - 1]  # only a neuter noun may have a relative "dat" behind it
    neuter = before.upos == "NOUN" and "Gender=Neut" in before.feats and "Number=Plur" not in before.feats
    relative = neuter and tree.tokens[i].upos == "PRON" and tree.tokens[i].dep != "mark"
    relative = relative and not _behind_its_subject(tree, hit, i)
    relative = relative and not any(tree.opens(k, "drawing") for k in range(hit.head + 1, i))
    beside = tree.marks(i - 1, "joining")
    return after.upos in _OPENS_A_SUBJECT and not (article or relative or beside)


def _behind_its_subject(tree: Tree, hit: CueHit, i: int) -> bool:
    """True for a "dat" right behind the subject of a cue that opens its sentence with what is not its subject: "Dinsdag
    *erkende* het bedrijf *dat* ..."; the cue still wants its clause."""
    who = tree.child(hit.anchor, "nsubj")
    if who is None or not hit.indices[0] < who < i or tree.right[who] < i - 1:
        return False
    return who == i - 1 and not any(tree.is_finite(k) for k in range(tree.sentence_range(i).start, hit.indices[0]))


def clause_end(paragraph: Paragraph, hit: CueHit, clause: int) -> int:
    """One past the last token of a content clause. The parser often attaches its tail to the cue instead, so it runs to
    the end of the sentence, unless a main clause is joined to the cue's ("zei dat het lekt, *maar kwam niet*")."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    end = min(tree.right[clause] + 1, sentence.stop)
    if clause < hit.head:
        return min(end, hit.indices[0]) if hit.indices[0] > clause else end
    opened = next((i for i in range(tree.left[clause], clause) if tree.marks(i, "that")), clause)
    if tree.marks(min(opened + 1, sentence.stop - 1), "subordinating"):
        return _before_colon(tree, end, sentence.stop)  # "zei dat als het regent, *het lekt*"
    stops = [max(tree.left[k], end) for k in _main_clauses(tree, hit, clause)]
    last = max(end, min([s for s in stops if s >= end], default=_before_colon(tree, end, sentence.stop)))
    last = min(last, sentence.stop)
    main = (i for i in range(hit.head + 2, last) if _starts_main(tree, i) or _goes_on(tree, clause, i))
    joined = (i - 1 for i in range(clause + 2, last) if main_verb_before(tree, i) in (hit.head, hit.anchor))
    return min(next(main, last), next(joined, last))


def _goes_on(tree: Tree, clause: int, i: int) -> bool:
    """True for what comes behind a clause and its semicolon but "dat", and for a frame behind its comma: "dat het lekt,
    *aldus* Mol"."""
    if i <= clause or i + 1 >= len(tree.words):
        return False
    semicolon = tree.words[i] == ";" and not tree.marks(i + 1, "that")
    return semicolon or (tree.words[i] == "," and tree.words[i + 1] in tree.lexicon.made(_behind))


def _behind(lexicon: Lexicon) -> frozenset[str]:
    """Prepositions whose frame stands behind what it covers: "aldus"."""
    return frozenset(p.phrase for p in lexicon.prepositions if p.position == "after" and "start" not in p.place)


def _starts_main(tree: Tree, i: int) -> bool:
    """True for ", maar *dat is*": a pronoun with its finite verb right behind a conjunction opens a main clause, since
    a Dutch content clause has its verb at the end."""
    if (
        i + 2 >= len(tree.words)
        or not tree.lexicon.has("verb_final")
        or tree.words[i - 1] != ","
        or not tree.marks(i, "joining")
    ):
        return False
    subject = tree.tokens[i + 1].upos == "PRON" or tree.marks(i + 1, "pointing")
    return subject and tree.is_finite(i + 2)


def _before_colon(tree: Tree, first: int, stop: int) -> int:
    return next((i for i in range(first, stop) if tree.words[i] in (":", ";")), stop)


def _main_clauses(tree: Tree, hit: CueHit, clause: int) -> Iterator[int]:
    """Heads of clauses coordinated with the cue's own clause or set beside it, right of the content."""
    for node in {hit.anchor, hit.head, *tree.ancestors(hit.anchor)}:
        for child in tree.children[node]:
            if child > clause and tree.tokens[child].dep in ("conj", "parataxis") and tree.finite(child) is not None:
                yield child
