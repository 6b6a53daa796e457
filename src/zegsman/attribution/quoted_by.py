"""Who quotes another: "*De Courier* citeert een arts, die zegt dat", "‘Weg’, citeert *hij* uit *een brief* van Mol"."""

import msgspec

from zegsman.attribution.channels import through
from zegsman.attribution.draft import Draft
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, noun_phrase, preposition, subject
from zegsman.attribution.sources import passive
from zegsman.attribution.tree import Tree
from zegsman.model import Selection, overlaps


def quoted_by(paragraph: Paragraph, draft: Draft) -> Draft:
    """The statement with whoever quotes its source, and the document they quote from; as it was where no one does."""
    tree = paragraph.tree
    hit = paragraph.cue_at(paragraph.after(draft.cue[-1].start)) if draft.cue and draft.source else None
    if hit is None:
        return draft
    if passive(tree, hit):
        return draft
    if _quotes(tree, hit.head):
        return _quoting(paragraph, draft, hit.head)
    clause = next((i for i in (hit.head, *tree.ancestors(hit.head)) if tree.tokens[i].dep == "acl:relcl"), None)
    noun = tree.tokens[clause].head if clause is not None else None
    verb = next((i for i in tree.ancestors(noun) if tree.tokens[i].upos == "VERB"), None) if noun is not None else None
    if noun is None or verb is None or not _quotes(tree, verb):
        return draft
    return _through(tree, draft, verb, noun if tree.marks(noun, "document") else None)


def _quotes(tree: Tree, i: int) -> bool:
    return tree.lemmas[i] in tree.lexicon.words("quoting")


def _quoting(paragraph: Paragraph, draft: Draft, verb: int) -> Draft:
    """The statement of a verb of quoting: by the person it quotes, or by whoever wrote the document; else by that."""
    tree = paragraph.tree
    objects = [c for c in tree.children[verb] if tree.tokens[c].dep.startswith(("obj", "obl"))]
    objects = [c for c in objects if not overlaps(draft.content, tree.select([c]))]
    document = next((c for c in objects if tree.marks(c, "document")), None)
    person = next((c for c in objects if tree.tokens[c].dep == "obj"), None) if document is None else None
    if document is not None:
        owners = (c for c in tree.children[document] if tree.tokens[c].dep.startswith("nmod"))
        person = next((c for c in owners if preposition(tree, c) in tree.lexicon.words("possessing")), None)
    source = person if person is not None else document
    if source is None:
        return draft
    told = msgspec.structs.replace(draft, source=_phrase(tree, source))
    return _through(tree, told, verb, document if source != document else None)


def _through(tree: Tree, draft: Draft, verb: int, document: int | None) -> Draft:
    told = {c for c in tree.children[verb] if overlaps(draft.content, tree.select([c]))}
    own = (c for c in tree.children[verb] if tree.tokens[c].dep in SUBJECTS and c not in told)
    who = next(own, subject(tree, verb))
    for noun in (document, who):
        phrase: Selection = _phrase(tree, noun) if noun is not None else ()
        if phrase and not overlaps(phrase, (*draft.source, *draft.content, *draft.via)):
            draft = through(draft, phrase)
    return draft


def _phrase(tree: Tree, noun: int) -> Selection:
    """The noun phrase without a relative clause, and without whoever wrote a document."""
    run = noun_phrase(tree, noun)
    stop = next((i for i in range(noun + 1, run.stop) if tree.marks(i, "relative_opening")), run.stop)
    owned = tree.marks(noun, "document") and any(tree.marks(i, "possessing") for i in range(noun + 1, stop))
    return tree.select(range(run.start, noun + 1 if owned else stop))
