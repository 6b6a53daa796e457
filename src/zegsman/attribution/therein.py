"""What stands in something named before.

"Corva kreeg de notulen. *Daarin* zegt Mol dat ..."
"""

import msgspec

from zegsman.attribution.channels import through
from zegsman.attribution.draft import Draft
from zegsman.attribution.media_phrases import is_medium, phrase_of_name
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.tree import Tree
from zegsman.lexicon import Act
from zegsman.model import Selection, selection

_REACH = 8  # tokens between a verb of saying and the word that points back


def therein(paragraph: Paragraph, draft: Draft) -> Draft:
    """The statement with the document and medium in which it stands, where a word such as "daarin" points back at them
    in the sentence before; the document is the source where no one else is ("Daarin staat dat")."""
    at = _pointer(paragraph, draft)
    if at is None:
        return draft
    document, medium = _before(paragraph, at)
    shown = draft.act is Act.SHOW and (not draft.source or _stands(paragraph, draft.source, at))
    if shown and document:
        return through(msgspec.structs.replace(draft, source=document), medium)
    return through(draft, selection((*document, *medium)))


def _pointer(paragraph: Paragraph, draft: Draft) -> int | None:
    """The "daarin" in the sentence of a cue, outside of what is said."""
    if not draft.cue:
        return None
    tree = paragraph.tree
    cue = paragraph.after(draft.cue[-1].start)
    if cue >= len(tree.tokens) or tree.sentence[cue] == 0:
        return None
    content = {i for span in draft.content for i in paragraph.inside(span)}
    first = tree.sentence_range(cue).start
    near = range(max(first, cue - _REACH), min(tree.sentence_range(cue).stop, cue + _REACH))
    return next((i for i in near if tree.marks(i, "therein") and i not in content), None)


def _stands(paragraph: Paragraph, source: Selection, at: int) -> bool:
    """True if the pointing word itself was taken for the source."""
    return paragraph.after(source[0].start) == at


def _before(paragraph: Paragraph, at: int) -> tuple[Selection, Selection]:
    """The last document and the last medium in the sentence before that of token `at`; each may be empty."""
    tree = paragraph.tree
    sentence = tree.sentences[tree.sentence[at] - 1]
    if not tree.tokens[sentence.first].upos:
        return _unparsed(paragraph, range(sentence.first, sentence.last))
    nouns = [i for i in range(sentence.first, sentence.last) if tree.tokens[i].upos in ("NOUN", "PROPN")]
    documents = [i for i in nouns if tree.marks(i, "document")]
    document = phrase_of_name(paragraph, documents[-1]) if documents else ()
    heads = [i for i in nouns if i not in documents and tree.tokens[i].dep not in ("flat", "appos")]
    phrases = (phrase_of_name(paragraph, i) for i in reversed(heads))
    medium = next((phrase for phrase in phrases if is_medium(paragraph, phrase)), ())
    return document, medium if medium != document else ()


def _unparsed(paragraph: Paragraph, sentence: range) -> tuple[Selection, Selection]:
    """The same for a sentence that the gate kept from the parser: a word for a document, words with a capital."""
    tree = paragraph.tree
    documents = [i for i in sentence if tree.marks(i, "document")]
    document = tree.select(_with_owner(paragraph, documents[-1], sentence)) if documents else ()
    names = (i for i in sentence if _capital(tree, i) and (i == sentence.start or not _named(paragraph, i - 1)))
    runs = (range(i, _stop(paragraph, i, sentence)) for i in names)
    media = (tree.select(run) for run in runs)
    return document, next((name for name in media if is_medium(paragraph, name)), ())


def _with_owner(paragraph: Paragraph, i: int, sentence: range) -> range:
    """A document with its article, and whose it is: "*de* notulen *van waterschap De Noordkant*"."""
    tree = paragraph.tree
    first = i - 1 if i > sentence.start and tree.marks(i - 1, "article") else i
    last = i + 1
    if last < sentence.stop and tree.marks(last, "possessing"):
        name = next((k for k in range(last + 1, min(last + 4, sentence.stop)) if _capital(tree, k)), None)
        last = _stop(paragraph, name, sentence) if name is not None else last
    return range(first, last)


def _stop(paragraph: Paragraph, i: int, sentence: range) -> int:
    """The end of a name, with a word for a medium in it: "Het Franse *weekblad* Le Phare"."""
    return next((k for k in range(i, sentence.stop) if not _named(paragraph, k)), sentence.stop)


def _named(paragraph: Paragraph, i: int) -> bool:
    return _capital(paragraph.tree, i) or paragraph.media.describes(paragraph.tree.words[i])


def _capital(tree: Tree, i: int) -> bool:
    return tree.tokens[i].text[0].isupper()
