"""Whose words are these, where the frame does not say: the speaker before, else a name near by."""

from zegsman.attribution.draft import Draft
from zegsman.attribution.openings import is_role, opening_name
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, noun_phrase
from zegsman.model import Selection, Sentence, Span, StatementType, covers, words

_NOMINAL = frozenset({"NOUN", "PROPN"})
_RETOLD = frozenset({StatementType.INDIRECT, StatementType.REPORTED})
_NEAR = 12  # statements looked back over for the quote that one stands in


def speaker_before(paragraph: Paragraph, position: int, told: list[Draft]) -> Selection:
    """Source for a quote without frame: a person who came in as subject behind the last statement before it, else the
    source of that statement, a name before a pronoun; else any name in the paragraph (guideline, section 3).

    "*Lode* waarschuwt voor optimisme. [“Blijf waakzaam.”]": the quote is Lode's. `told` are statements in the order of
    the text.
    """
    number = _last_before(position, told)
    floor = told[number].end if number is not None else 0
    named = person_between(paragraph, floor, position)
    if not named and (number is None or floor < paragraph.passage.start):
        named = any_name(paragraph, position)
    if named or number is None:
        return named
    return _name_of(paragraph, told[: number + 1])


def _last_before(position: int, told: list[Draft]) -> int | None:
    """Number of the last statement with a source that ends before an offset and is no part of a quote."""
    for n in range(len(told) - 1, -1, -1):
        draft = told[n]
        if draft.source and draft.end <= position and not _inside_a_quote(draft, told[max(0, n - _NEAR) : n]):
            return n
    return None


def _inside_a_quote(draft: Draft, before: list[Draft]) -> bool:
    return any(d.type is StatementType.DIRECT and covers(d.content, draft.content) for d in before)


def _name_of(paragraph: Paragraph, told: list[Draft]) -> Selection:
    """The last source, or the one before it that it stands for where it is a pronoun."""
    lexicon = paragraph.tree.lexicon
    for n in range(len(told) - 1, max(-1, len(told) - _NEAR), -1):
        draft = told[n]
        if not draft.source or _inside_a_quote(draft, told[max(0, n - _NEAR) : n]):
            continue
        word = words(paragraph.text, draft.source).lower()
        if word not in lexicon.third_persons and word not in lexicon.words("utterer") and word not in lexicon.relatives:
            return draft.source
        named = _antecedent(paragraph, draft, told[:n]) if word in lexicon.third_persons else ()
        if named:
            return named
    return told[-1].source


def _antecedent(paragraph: Paragraph, draft: Draft, earlier: list[Draft]) -> Selection:
    """The person who came in as subject in this paragraph between the last statement and a pronoun: "*Lode* twijfelt.
    *Hij* wijst op het dak. [“Het lekt.”]"."""
    start = draft.source[0].start
    if start < paragraph.passage.start:
        return ()
    ends = (d.end for d in reversed(earlier[-_NEAR:]) if d.end <= start)
    return person_between(paragraph, max(next(ends, 0), paragraph.passage.start), start)


def person_between(paragraph: Paragraph, floor: int, position: int) -> Selection:
    """A person named as subject between two offsets in this paragraph, the nearest to the second; empty if none."""
    tree = paragraph.tree
    first, stop = paragraph.after(floor), paragraph.after(position)
    if first >= stop:
        return ()
    for number in range(tree.sentence[stop - 1], tree.sentence[first] - 1, -1):
        sentence = tree.sentences[number]
        found = _subject_of(paragraph, sentence, range(max(first, sentence.first), min(stop, sentence.last)))
        if found:
            return found
    return ()


def _subject_of(paragraph: Paragraph, sentence: Sentence, run: range) -> Selection:
    """The person who is subject in a part of a sentence; of an unparsed one, the name it opens with."""
    tree = paragraph.tree
    if not tree.tokens[sentence.first].upos:
        return tree.select(opening_name(paragraph, sentence)) if run.start == sentence.first else ()
    for i in reversed(run):
        subject = tree.tokens[i].dep in SUBJECTS and tree.tokens[i].upos in _NOMINAL
        if subject and paragraph.around(i) is None and names_person(paragraph, i):
            return tree.select(noun_phrase(tree, i))
    return ()


def any_name(paragraph: Paragraph, position: int) -> Selection:
    """The nearest personal name before an offset in this paragraph, whatever its part in the sentence."""
    tree = paragraph.tree
    people = (i for i in reversed(range(paragraph.after(position))) if tree.tokens[i].entity == "PER")
    last = next(people, None)
    if last is None or paragraph.around(last) is not None:
        return ()
    first = last
    while first > 0 and tree.tokens[first - 1].entity == "PER":
        first -= 1
    return tree.select(range(first, last + 1))


def names_person(paragraph: Paragraph, i: int) -> bool:
    """True if the phrase around token i holds a personal name or a role word: "Mol", "burgemeester Bos", "een boer"."""
    tree = paragraph.tree
    run = noun_phrase(tree, i)
    if any(tree.tokens[k].entity == "PER" for k in run):
        return True
    return any(is_role(paragraph, k) for k in run) or (
        tree.tokens[i].upos == "PROPN" and tree.tokens[i].entity in ("", "PER") and not tree.marks(i, "time")
    )


def teller_before(paragraph: Paragraph, position: int, told: list[Draft]) -> Selection:
    """Who goes on telling in a clause with "zou": a document, body or unnamed source whose words fill the sentence
    before, not a person with a name: "*Volgens ingewijden* ligt er een plan. [Het zou af zijn.]" (On our training pages
    three in four of these go on, and a third of the persons.) `told` are in the order of the text."""
    tree = paragraph.tree
    near = [d for d in told[-_NEAR:] if d.end <= position]
    outer = [d for d in near if not any(o is not d and covers(o.content, d.content) for o in near)]
    before = next((d for d in reversed(outer) if d.source), None)
    if before is None or before.end < paragraph.passage.start or before.type not in _RETOLD:
        return ()
    here, last = paragraph.after(position), paragraph.after(before.end) - 1
    source = paragraph.inside(Span(before.source[0].start, before.source[-1].end))
    if here >= len(tree.tokens) or tree.sentence[here] - tree.sentence[last] != 1 or not source:
        return ()
    person = any(tree.tokens[i].entity == "PER" or tree.tokens[i].upos == "PRON" for i in source)
    return () if person else before.source
