"""Noun cues: "*de bewering* [dat het dak lekt]", "*de oproep* van Mol [om te stoppen]" (guideline, 11.3)."""

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import chosen, noun_phrase, preposition, subject
from zegsman.attribution.pointers import previous_sentence
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act, Noun
from zegsman.model import Selection, Sentence, StatementType

_MARKS = 2  # commas and marks between a noun and its clause
_HUNG = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj", "xcomp", "parataxis"})
_OPENING = 5  # tokens in which "Dat is de boodschap" must come to its noun


def noun_drafts(paragraph: Paragraph) -> list[Draft]:
    """Statements whose cue is a noun with a clause or infinitive of its own, in the order of the text."""
    tree = paragraph.tree
    drafts: list[Draft] = []
    for token in tree.tokens:
        if token.upos != "NOUN":
            continue
        for noun in paragraph.tree.lexicon.nouns_by_form.get(tree.words[token.i], ()):
            draft = _draft(paragraph, noun, token.i)
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


def noun_pointers(paragraph: Paragraph, before: Selection) -> list[Draft]:
    """Sentences that name the one before them as somebody's: "[Het dak lekt.] *Dat is de conclusie van* Mol."

    `before` is the last sentence of the paragraph before, used where such a sentence opens its paragraph.
    """
    found = (_pointer(paragraph, sentence, before) for sentence in paragraph.tree.sentences)
    return [draft for draft in found if draft is not None]


def _pointer(paragraph: Paragraph, sentence: Sentence, before: Selection) -> Draft | None:
    tree, nouns = paragraph.tree, paragraph.tree.lexicon.nouns_by_form
    opening = range(sentence.first, min(sentence.first + _OPENING, len(tree.tokens)))
    at = next((i for i in opening[1:] if tree.words[i] in nouns), None)
    if at is None or not tree.marks(opening[0], "pointing") or not tree.marks(opening[1], "copula"):
        return None
    owners = tree.lexicon.words("possessing")
    owner = next((c for c in tree.children[at] if preposition(tree, c) in owners), None)
    content = previous_sentence(paragraph, sentence.first) or before
    if owner is None or not content:
        return None
    case = tree.child(owner, "case")
    return Draft(
        type=StatementType.INDIRECT,
        content=content,
        cue=tree.select(range(sentence.first, (case if case is not None else at) + 1)),
        source=tree.select(noun_phrase(tree, owner)),
        act=nouns[tree.words[at]][0].act,
        stance=nouns[tree.words[at]][0].stance,
        rule="noun/pointer",
    )


def _draft(paragraph: Paragraph, noun: Noun, at: int) -> Draft | None:
    tree = paragraph.tree
    run = _content(paragraph, noun, at)
    content = chosen(tree, run, set()) if run and not _refused(tree, at) else ()
    if not content or not run:
        return None
    source = _holder(tree, at)
    quoted = paragraph.around(at) is not None
    if quoted and (not source or _own(paragraph, source)):
        return None  # "Ik heb de indruk dat ..." inside a quote is the speaker's own
    if not source and tree.child(at, "cop") is not None:
        return None  # "De vraag is of": no one's
    source = () if source and _own(paragraph, source) else source
    finite = any(tree.is_finite(i) for i in run)
    return Draft(
        type=StatementType.INDIRECT if finite else StatementType.REPORTED,
        content=content,
        cue=tree.select(_with_article(tree, at)),
        source=source,
        act=noun.act,
        stance=noun.stance,
        rule="noun/clause",
    )


def _refused(tree: Tree, at: int) -> bool:
    """True for what someone would not answer: "wilde *niet ingaan* op de vraag of"."""
    head = tree.tokens[at].head
    denied = tree.any_marks(range(tree.sentence_range(at).start, at), "negation")
    return denied and tree.marks(head, "refusal")


def _content(paragraph: Paragraph, noun: Noun, at: int) -> range | None:
    """The clause or infinitive of a noun, by the parse; else, where it was hung on the verb, the one that opens right
    behind the noun and its owner ("belde met *de vraag* [of het dak lekt]")."""
    tree = paragraph.tree
    sentence = paragraph.sentence(at)
    clause = next((c for c in tree.children[at] if c > at and _fits(tree, noun, c)), None)
    first = next((i for i in tree.subtree(clause) if tree.words[i] not in (",", ":")), None) if clause else None
    if clause is None:
        first = _behind(tree, at, sentence)
        clause = _opened_at(tree, noun, first) if first is not None else None
    if clause is None or first is None:
        return None
    return range(first, min(tree.right[clause] + 1, sentence.stop))


def _behind(tree: Tree, at: int, sentence: range) -> int | None:
    """The first word behind a noun, the phrase that tells whose it is, and a comma or mark."""
    owner = next((c for c in tree.children[at] if c > at and tree.tokens[c].dep == "nmod"), at)
    first = min(tree.right[owner], sentence.stop) + 1 if owner != at else at + 1
    while first < sentence.stop and not tree.tokens[first].text[0].isalnum():
        first += 1
    return first if first < sentence.stop and first - tree.right[owner] <= _MARKS else None


def _opened_at(tree: Tree, noun: Noun, first: int) -> int | None:
    """Head of the clause or infinitive that opens at a token, if the noun takes such a one; it hangs on a verb before
    it."""
    for node in (first, *tree.ancestors(first)):
        token = tree.tokens[node]
        if tree.left[node] < first and token.head != node:
            return None
        if token.dep in _HUNG and _opens_what(tree, noun, first, node):
            return node
    return None


def _opens_what(tree: Tree, noun: Noun, first: int, clause: int) -> bool:
    marks = {tree.words[c] for c in tree.children[clause] if tree.tokens[c].dep == "mark"}
    if tree.words[first] in marks & tree.lexicon.words("that"):
        return "clause" in noun.frames
    if noun.act is Act.ASK and tree.words[first] in tree.lexicon.question_words:
        return "clause" in noun.frames
    return "inf" in noun.frames and bool(marks & tree.lexicon.infinitive_words)


def _own(paragraph: Paragraph, source: Selection) -> bool:
    return paragraph.text[source[0].start : source[-1].end].lower() in paragraph.tree.lexicon.words("utterer")


def _fits(tree: Tree, noun: Noun, clause: int) -> bool:
    if tree.tokens[clause].dep not in ("acl", "ccomp", "csubj", "advcl", "acl:relcl", "xcomp"):
        return False
    words = {tree.words[c] for c in tree.children[clause] if tree.tokens[c].dep == "mark"}
    if words & tree.lexicon.words("that"):
        return "clause" in noun.frames
    asked = noun.act is Act.ASK and tree.words[tree.left[clause]] in tree.lexicon.question_words
    return asked or ("inf" in noun.frames and bool(words & tree.lexicon.infinitive_words))


def _with_article(tree: Tree, at: int) -> list[int]:
    """The noun with its article, and the "met" or "op" before them: "*met de boodschap* dat", "*op de vraag* of"."""
    article = tree.child(at, "det")
    run = [article, at] if article == at - 1 else [at]
    case = tree.child(at, "case")
    return [case, *run] if case is not None and case == run[0] - 1 and tree.marks(case, "bearing") else run


def _holder(tree: Tree, at: int) -> Selection:
    """Whose words they are: the possessor ("Mols bewering", "de bewering van Mol"), else the subject of a verb of
    uttering or of the verb that comes "met" it ("belde *met de vraag*"), else no one."""
    owner = tree.child(at, "nmod:poss")
    if owner is not None:
        return tree.select([owner])
    owner = _from(tree, at, "nmod")
    if owner is not None:
        return tree.select(noun_phrase(tree, owner))
    head = tree.tokens[at].head
    case = tree.child(at, "case")
    if tree.lemmas[head] in tree.lexicon.words("getting"):
        giver = _from(tree, head, "obl")
        return tree.select(noun_phrase(tree, giver)) if giver is not None else ()
    if tree.lemmas[head] in tree.lexicon.words("uttering") or (case is not None and tree.marks(case, "with")):
        who = subject(tree, head)
        if who is not None and who != at:
            return tree.select(noun_phrase(tree, who))
    return ()


def _from(tree: Tree, at: int, dep: str) -> int | None:
    """Head of the phrase with "van" that hangs on a token; not of an idiom ("wees het verwijt *van de hand*")."""
    owners = tree.lexicon.words("possessing")
    found = (c for c in tree.children[at] if tree.tokens[c].dep == dep and preposition(tree, c) in owners)
    return next((c for c in found if not tree.marks(c, "no_speaker")), None)
