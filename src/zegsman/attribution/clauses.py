"""Contents that hang on a cue as its clause, infinitive, object, predicate or fixed preposition.

"Mol *zei* [dat het dak lekt]." "Mol *eist* [een nieuw dak]." "Mol *waarschuwt* [voor brand]." "Mol *noemt* [het plan
onzin]."
"""

from collections.abc import Iterator

from zegsman.attribution.cues import CueHit
from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import nominal_after, reports
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import agent, chosen, noun_phrase, preposition, subject
from zegsman.attribution.tree import Tree, is_verb
from zegsman.lexicon import Act
from zegsman.model import Selection, Stance, StatementType

_LEADING_MARKS = frozenset({",", ":", "„", "“", "‘", '"', "'"})
_STOPPING = frozenset({".", ";", ":", "!", "?", ")", "(", '"', "”", "’", "''", "»"})
_CLAUSE_MARKS = frozenset({",", ".", ";", ":", "!", "?"})
# Acts that take a whole proposition for their object, so that "dat" is content enough (guideline, section 3).
OF_A_PROPOSITION = frozenset({Act.DENY, Act.CONFIRM, Act.ADMIT, Act.DOUBT, Act.AGREE, Act.REFUSE})
# Acts whose infinitive is what someone says ("zegt te weten"), not an act announced ("belooft te betalen").
_SAYING = frozenset(
    {
        Act.SAY, Act.TELL, Act.ANSWER, Act.WRITE, Act.RELAY, Act.THINK, Act.FEEL, Act.DENY, Act.CONFIRM, Act.ADMIT,
        Act.STRESS, Act.CLAIM, Act.DOUBT, Act.ARGUE, Act.CONCLUDE, Act.EXPLAIN, Act.KNOW, Act.SHOW, Act.PREDICT,
        Act.ESTIMATE, Act.EVALUATE,
    }
)  # fmt: skip


def clause_drafts(paragraph: Paragraph, hit: CueHit) -> list[Draft]:
    """The statement of a cue with its content in the same sentence, by the first frame that fits; empty if none."""
    for find in (_clause, _predicate, _infinitive, _oblique, _object):
        content = find(paragraph, hit)
        if content is not None:
            kind, indices, rule = content
            return _drafts(paragraph, hit, kind, indices, rule)
    return []


Content = tuple[StatementType, range, str]


def _drafts(paragraph: Paragraph, hit: CueHit, kind: StatementType, indices: range, rule: str) -> list[Draft]:
    tree = paragraph.tree
    source = source_of(tree, hit)
    selection = chosen(
        tree, indices, set(hit.indices) - {i for i in hit.indices if indices.start < i < indices.stop - 1}
    )
    if not selection:
        return []
    return [
        Draft(
            type=kind,
            content=selection,
            cue=tree.select(hit.indices),
            source=source,
            addressee=addressee_of(tree, hit),
            stance=_stance(tree, hit),
            rule=f"clause/{rule}",
        )
    ]


def _stance(tree: Tree, hit: CueHit) -> Stance:
    """What the cue signals; a belief denied is doubt ("gelooft niet dat")."""
    negated = any(tree.marks(c, "negation") for c in tree.children[hit.anchor])
    if negated and hit.entry.act is Act.THINK and hit.entry.stance is Stance.NEUTRAL:
        return Stance.DOUBT
    return hit.entry.stance


def source_of(tree: Tree, hit: CueHit, *, beside: int | None = None) -> Selection:
    """The source phrase of a cue verb: its subject, the agent of a passive, or for what documents show the phrase
    behind "uit" or "in" ("*blijkt* uit het rapport"). `beside` is a token that cannot be it (the "dat" of "Dat zei
    Mol").

    Where the parse gives none, the noun phrase next to the finite verb: before it, else behind it.
    """
    head = subject(tree, hit.anchor)
    if hit.entry.act is Act.SHOW:
        shown = _shown_by(tree, hit)
        head = shown if shown is not None else head
    if head is None or head == beside or not tree.tokens[head].text[0].isalnum():
        head = None if passive(tree, hit) else _next_to_verb(tree, hit, beside)
    if head is None:
        return ()
    if tree.words[head] in tree.lexicon.relatives and tree.tokens[hit.anchor].dep == "acl:relcl":
        head = tree.tokens[hit.anchor].head
        phrase = noun_phrase(tree, head)
        return tree.select(range(phrase.start, min(phrase.stop, max(tree.left[hit.anchor], head + 1))))
    return tree.select(noun_phrase(tree, head))


def passive(tree: Tree, hit: CueHit) -> bool:
    """True for "wordt gezegd", "is gemeld" without a subject of its own."""
    return any(
        tree.tokens[i].lemma in tree.lexicon.words("passive") or tree.tokens[i].dep == "aux:pass" for i in hit.indices
    )


def _next_to_verb(tree: Tree, hit: CueHit, beside: int | None) -> int | None:
    verb = next((i for i in hit.indices if "VerbForm=Fin" in tree.tokens[i].feats), hit.head)
    before = verb - 1
    if before >= tree.sentence_range(verb).start and before != beside:
        token = tree.tokens[before]
        if token.upos in ("NOUN", "PROPN", "PRON") and token.text[0].isalnum() and not tree.marks(before, "no_speaker"):
            node = token.i
            while tree.tokens[node].dep in ("flat", "nmod", "appos", "conj", "fixed") and tree.tokens[node].head < node:
                node = tree.tokens[node].head
            return node
    return nominal_after(tree, verb, tree.sentence_range(verb))


def _shown_by(tree: Tree, hit: CueHit) -> int | None:
    phrases = [c for i in {hit.anchor, hit.head} for c in tree.children[i] if tree.tokens[c].dep.startswith("obl")]
    return next((c for c in phrases if preposition(tree, c) in tree.lexicon.words("showing")), None)


def addressee_of(tree: Tree, hit: CueHit) -> Selection:
    """The person spoken to, if the frame names one: "zei *tegen Bos*" gives Bos."""
    for kind in hit.entry.addressee:
        for child in (c for i in {hit.anchor, hit.head} for c in tree.children[i]):
            token = tree.tokens[child]
            fits = token.dep in ("obj", "iobj") if kind == "obj" else preposition(tree, child) == kind
            if fits and token.upos in ("NOUN", "PROPN", "PRON") and not tree.marks(child, "empty"):
                return tree.select(noun_phrase(tree, child))
    return ()


def _clause(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A dat/of/w-clause."""
    if not reports(hit, "clause"):
        return None
    tree = paragraph.tree
    for child in _arguments(tree, hit):
        dep = tree.tokens[child].dep
        first = _opening(tree, child)
        if first is None or (dep not in ("ccomp", "csubj", "csubj:pass", "xcomp") and not tree.marks(first, "that")):
            continue
        if dep in ("ccomp", "csubj", "csubj:pass", "advcl", "acl", "obj", "xcomp", "obl", "parataxis", "obl:arg"):
            return StatementType.INDIRECT, range(first, _clause_end(paragraph, hit, child)), "that"
    return _clause_by_order(paragraph, hit)


def _opening(tree: Tree, clause: int) -> int | None:
    """The complementizer or question word with which a clause opens, or None."""
    for i in tree.subtree(clause):
        if _opens(tree, i):
            return i
        if i > tree.left[clause] + 1 and not _before_opening(tree, i):
            return None
    return None


def _opens(tree: Tree, i: int) -> bool:
    conjunction = tree.marks(i, "that") and tree.tokens[i].upos in ("SCONJ", "CCONJ")
    return conjunction or tree.words[i] in tree.lexicon.question_words


def _before_opening(tree: Tree, i: int) -> bool:
    """True for what may stand before a complementizer: a mark, "en", "ook"."""
    return tree.words[i] in _LEADING_MARKS or tree.marks(i, "joining") or tree.marks(i, "focus")


def _clause_by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the link: the first "dat" or "of" behind the cue that opens a clause, with no other verb
    between."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    for i in range(hit.head + 1, sentence.stop):
        if tree.marks(i, "that") and _opens_clause(tree, hit, i, sentence.stop):
            clause = next(k for k in range(sentence.stop - 1, i, -1) if is_verb(tree.tokens[k]))
            return StatementType.INDIRECT, range(i, _clause_end(paragraph, hit, clause)), "that-by-order"
        if is_verb(tree.tokens[i]) and i not in hit.indices:
            return None
    return None


def _opens_clause(tree: Tree, hit: CueHit, i: int, stop: int) -> bool:
    """True for a "dat" with a verb behind it that is tagged a conjunction or stands right behind the cue or a comma."""
    if not any(is_verb(tree.tokens[k]) for k in range(i + 2, stop)):
        return False
    return tree.tokens[i].upos == "SCONJ" or i - 1 in hit.indices or tree.words[i - 1] == ","


def _clause_end(paragraph: Paragraph, hit: CueHit, clause: int) -> int:
    """One past the last token of a content clause. The parser often attaches its tail to the cue instead, so it runs to
    the end of the sentence, unless a main clause is joined to the cue's ("zei dat het lekt, *maar kwam niet*")."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    end = min(tree.right[clause] + 1, sentence.stop)
    if clause < hit.head:
        return min(end, hit.indices[0]) if hit.indices[0] > clause else end
    stops = [_start_of_main(tree, k, end) for k in _main_clauses(tree, hit, clause)]
    return max(end, min([s for s in stops if s >= end], default=_before_colon(tree, end, sentence.stop)))


def _before_colon(tree: Tree, first: int, stop: int) -> int:
    return next((i for i in range(first, stop) if tree.words[i] in (":", ";")), stop)


def _tail(paragraph: Paragraph, hit: CueHit, run: range) -> range:
    """A run behind its cue, with what the parser hung on the cue instead: up to the rest of the cue, a comma that
    opens no relative clause, or a new main or adverbial clause.

    "*wees* [op de noodzaak] [door strenge straffen het gedrag te verbeteren]"
    """
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    if run.start < hit.head or not run:
        return run
    end = run.stop
    while end < sentence.stop and end not in hit.indices:
        word = tree.words[end]
        following = end + 1 if end + 1 < sentence.stop else end
        if (
            word in _STOPPING
            or tree.marks(end, "subordinating")
            or tree.marks(end, "time")
            or tree.marks(end, "after_content")
        ):
            break
        if word == "," and not tree.marks(following, "relative_opening"):
            break
        if tree.marks(end, "joining") and _finite_soon(tree, end + 1, sentence.stop):
            break
        end += 1
    return range(run.start, end)


def _finite_soon(tree: Tree, first: int, stop: int) -> bool:
    """True if a clause with a finite verb follows."""
    return any("VerbForm=Fin" in tree.tokens[k].feats for k in range(first, min(first + 6, stop)))


def _main_clauses(tree: Tree, hit: CueHit, clause: int) -> Iterator[int]:
    """Heads of clauses coordinated with the cue's own clause or set beside it, right of the content."""
    for node in {hit.anchor, hit.head, *tree.ancestors(hit.anchor)}:
        for child in tree.children[node]:
            if child > clause and tree.tokens[child].dep in ("conj", "parataxis") and tree.finite(child) is not None:
                yield child


def _start_of_main(tree: Tree, clause: int, floor: int) -> int:
    return max(tree.left[clause], floor)


def _arguments(tree: Tree, hit: CueHit) -> list[int]:
    """Dependents of the cue's words that may be its content, nearest first."""
    nodes = {hit.anchor, *hit.indices}
    found = {c for i in nodes for c in tree.children[i] if c not in nodes and tree.tokens[c].dep != "punct"}
    return sorted(found, key=lambda c: abs(c - hit.anchor))


def _predicate(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Object and predicate of an evaluation: "noemt [het plan onzin]", "vindt [de maatregel te laat]"."""
    if not reports(hit, "pred"):
        return None
    tree = paragraph.tree
    judged = tree.child(hit.anchor, "obj", "iobj", "nsubj:pass")
    verdict = next(
        (
            c
            for c in _arguments(tree, hit)
            if tree.tokens[c].dep in ("xcomp", "obl:arg", "obl", "advcl")
            and (tree.tokens[c].upos in ("ADJ", "NOUN", "PROPN", "VERB", "ADV"))
            and (tree.tokens[c].dep == "xcomp" or _predicative(tree, c))
        ),
        None,
    )
    if verdict is None:
        return _predicate_by_order(paragraph, hit)
    runs = [tree.subtree(verdict)] + ([noun_phrase(tree, judged)] if judged is not None else [])
    first, last = min(r.start for r in runs), max(r.stop for r in runs)
    if verdict > hit.head and _main_clause(tree, hit):
        who = subject(tree, hit.anchor)
        behind = noun_phrase(tree, who).stop if who is not None and who > hit.head else hit.head + 1
        first = min(first, behind) if behind <= verdict else first
    return StatementType.INDIRECT, _tail(paragraph, hit, range(first, last)), "predicate"


def _predicate_by_order(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """Where the parse lost the predicate of a verb that always has one, and quoted words are part of it: what stands
    behind the verb and its subject, up to the comma ("noemt [het plan ‘onzin’]")."""
    tree = paragraph.tree
    if hit.entry.act is not Act.EVALUATE:
        return None
    sentence = paragraph.sentence(hit.head)
    who = subject(tree, hit.anchor)
    first = hit.indices[-1] + 1
    if who is not None and who > hit.indices[0]:
        first = max(first, noun_phrase(tree, who).stop)
    last = next((i for i in range(first, sentence.stop) if _ends_clause(tree, i)), sentence.stop)
    if last <= first and who is not None and who < hit.head:  # the verb closes its clause: "die ze ‘lui’ noemde"
        first, last = noun_phrase(tree, who).stop, hit.indices[0]
    if last <= first:
        return None
    start, end = tree.tokens[first].start, tree.tokens[last - 1].end
    quoted = any(start <= quote.start and quote.end <= end for quote in paragraph.quotes)
    return (StatementType.INDIRECT, range(first, last), "predicate-by-order") if quoted else None


def _main_clause(tree: Tree, hit: CueHit) -> bool:
    return "VerbForm=Fin" in tree.tokens[hit.head].feats and tree.tokens[hit.anchor].dep in (
        "root",
        "conj",
        "parataxis",
    )


def _predicative(tree: Tree, i: int) -> bool:
    mark = tree.child(i, "mark", "case")
    return mark is not None and tree.marks(mark, "predicative")


def _ends_clause(tree: Tree, i: int) -> bool:
    return tree.words[i] in _CLAUSE_MARKS or tree.marks(i, "joining")


def _infinitive(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A te-infinitive: what is said ("zegt te weten": indirect) or an act announced ("belooft te betalen":
    reported).
    """
    if not reports(hit, "inf"):
        return None
    tree = paragraph.tree
    for child in _arguments(tree, hit):
        if tree.tokens[child].dep in ("xcomp", "ccomp", "advcl", "csubj", "acl") and _to_infinitive(tree, child):
            kind = StatementType.INDIRECT if hit.entry.act in _SAYING else StatementType.REPORTED
            run = _beside(tree, hit, tree.subtree(child))
            return kind, run, "infinitive"
    return None


def _to_infinitive(tree: Tree, i: int) -> bool:
    return any(tree.words[c] in tree.lexicon.infinitive_words for c in tree.children[i])


def _beside(tree: Tree, hit: CueHit, run: range) -> range:
    """The part of a run on the side of the cue where most of it stands, without the cue itself."""
    first, last = run.start, run.stop
    for i in hit.indices:
        if first <= i < last:
            first, last = (i + 1, last) if last - i > i - first else (first, i)
    return range(first, last)


def _oblique(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A phrase with the cue's fixed preposition, which belongs to the content (guideline, 11.1)."""
    wanted = {frame.removeprefix("obl:") for frame in hit.entry.frames if frame.startswith("obl:")}
    if not wanted:
        return None
    tree = paragraph.tree
    in_cue = bool(wanted & set(hit.entry.words))
    for child in _arguments(tree, hit):
        if not tree.tokens[child].dep.startswith(("obl", "nmod", "xcomp", "advcl", "ccomp")):
            continue
        case = next((c for c in tree.children[child] if tree.words[c] in wanted), None)
        if case is None or case > child:
            continue
        first = case + 1 if in_cue else case
        run = range(first, max(tree.right[child] + 1, first))
        return _reported_or_quoted(paragraph, run), _tail(paragraph, hit, run), "oblique"
    return _oblique_by_order(paragraph, hit, wanted) if "obj" in hit.entry.addressee else None


def _oblique_by_order(paragraph: Paragraph, hit: CueHit, wanted: set[str]) -> Content | None:
    """Where the parse hung the phrase on the person addressed ("beschuldigt de directie [van roofbouw]"): from the last
    such preposition behind the verb to the end of the clause."""
    tree = paragraph.tree
    sentence = paragraph.sentence(hit.head)
    last = next((i for i in range(hit.head + 1, sentence.stop) if _ends_clause(tree, i)), sentence.stop)
    found = [i for i in range(hit.head + 2, last) if tree.words[i] in wanted]
    if not found:
        return None
    return StatementType.REPORTED, range(found[-1], last), "oblique-by-order"


def _reported_or_quoted(paragraph: Paragraph, run: range) -> StatementType:
    """ "sprak van [‘een klap’]" renders words, so it is indirect; "waarschuwt [voor brand]" gives the topic alone."""
    opening = paragraph.tree.words[min(run.start + 1, len(paragraph.tree.words) - 1)]
    return StatementType.INDIRECT if opening in "„“‘«\"'" and len(opening) else StatementType.REPORTED


def _object(paragraph: Paragraph, hit: CueHit) -> Content | None:
    """A nominal object: only topic or act is given. Of a verb of denying or confirming a pronoun will do: "ontkent
    [dat]".
    """
    tree = paragraph.tree
    pronoun = _proposition(tree, hit)
    if pronoun is not None:
        return StatementType.INDIRECT, range(pronoun, pronoun + 1), "pronoun"
    if not reports(hit, "np"):
        return None
    target = tree.child(hit.anchor, "obj", "nsubj:pass")
    if target is None or tree.tokens[target].upos not in ("NOUN", "PROPN", "PRON", "NUM", "SYM"):
        return None
    if tree.marks(target, "no_topic"):
        return None
    if tree.tokens[target].dep == "nsubj:pass" and agent(tree, hit.anchor) is None:
        return None
    return StatementType.REPORTED, _tail(paragraph, hit, _beside(tree, hit, tree.subtree(target))), "object"


def _proposition(tree: Tree, hit: CueHit) -> int | None:
    """The pronoun a verb of denying, confirming or doubting has for its object, before or right behind the verb."""
    if hit.entry.act not in OF_A_PROPOSITION:
        return None
    near = {c for c in tree.children[hit.anchor] if c not in hit.indices} | {
        hit.indices[0] - 1,
        hit.head + 1,
        hit.indices[0] + 1,
    }
    sentence = tree.sentence_range(hit.head)
    return next(
        (c for c in sorted(near & set(sentence)) if tree.marks(c, "pointing") and _stands_alone(tree, hit, c)),
        None,
    )


def _stands_alone(tree: Tree, hit: CueHit, i: int) -> bool:
    """True for a pronoun that no noun and no clause follows: "ontkent *dat*.", not "ontkent *dat* het lekt"."""
    if tree.tokens[i].dep in ("det", "mark") and tree.tokens[i].head > i:
        return False
    if tree.tokens[i].upos in ("PRON", "DET") or i + 1 == len(tree.words):
        return True
    return i + 1 in hit.indices or tree.marks(i + 1, "negation") or _ends_clause(tree, i + 1)
