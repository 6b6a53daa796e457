"""Noun cues: "*de bewering* [dat het dak lekt]", "*de oproep* van Mol [om te stoppen]" (guideline, 11.3)."""

from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import chosen, noun_phrase, preposition, subject
from zegsman.attribution.pointers import previous_sentence
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Noun
from zegsman.model import Selection, Sentence, StatementType

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
    clause = next((c for c in tree.children[at] if c > at and _fits(tree, noun, c)), None)
    if clause is None:
        return None
    first = next(i for i in tree.subtree(clause) if tree.words[i] not in (",", ":"))
    sentence = paragraph.sentence(at)
    content = chosen(tree, range(first, min(tree.right[clause] + 1, sentence.stop)), set())
    if not content:
        return None
    source = _holder(tree, at)
    if paragraph.around(at) is not None and (not source or _own(paragraph, source)):
        return None  # "Ik heb de indruk dat ..." inside a quote is the speaker's own
    return Draft(
        type=StatementType.INDIRECT,
        content=content,
        cue=tree.select(_with_article(tree, at)),
        source=source,
        act=noun.act,
        stance=noun.stance,
        rule="noun/clause",
    )


def _own(paragraph: Paragraph, source: Selection) -> bool:
    return paragraph.text[source[0].start : source[-1].end].lower() in paragraph.tree.lexicon.words("utterer")


def _fits(tree: Tree, noun: Noun, clause: int) -> bool:
    if tree.tokens[clause].dep not in ("acl", "ccomp", "advcl", "acl:relcl", "xcomp"):
        return False
    words = {tree.words[c] for c in tree.children[clause] if tree.tokens[c].dep == "mark"}
    if words & tree.lexicon.words("that"):
        return "clause" in noun.frames
    return "inf" in noun.frames and bool(words & tree.lexicon.infinitive_words)


def _with_article(tree: Tree, at: int) -> list[int]:
    article = tree.child(at, "det")
    return [article, at] if article == at - 1 else [at]


def _holder(tree: Tree, at: int) -> Selection:
    """Whose words they are: the possessor ("Mols bewering", "de bewering van Mol"), else the subject of a verb of
    uttering, else no one."""
    owner = tree.child(at, "nmod:poss")
    if owner is not None:
        return tree.select([owner])
    owner = next(
        (
            c
            for c in tree.children[at]
            if tree.tokens[c].dep == "nmod" and preposition(tree, c) in tree.lexicon.words("possessing")
        ),
        None,
    )
    if owner is not None:
        return tree.select(noun_phrase(tree, owner))
    head = tree.tokens[at].head
    if tree.lemmas[head] in tree.lexicon.words("uttering"):
        who = subject(tree, head)
        if who is not None and who != at:
            return tree.select(noun_phrase(tree, who))
    return ()
