"""A mood of reported speech (German Konjunktiv I): it tells that a clause is somebody's words.

A free sentence is the speaker's before: "Mohl winkt ab. [Das Dach *sei* alt.]" That is hearsay by type and neutral in
stance (guideline, 9.5). A clause beside another verb is that verb's content: "Mohl *legte nach*, [das Dach *sei* alt]".
Forms stand in hearsay.toml; a form that ends as such forms do counts too. Where they would look like the indicative
others replace them ("hätten" for "haben"): these count only behind a sentence that is attributed already.
"""

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.frames import impersonal, nominal_after, said_at
from zegsman.attribution.paragraph import Paragraph
from zegsman.attribution.phrases import SUBJECTS, chosen, noun_phrase, subject
from zegsman.attribution.tree import AUXILIARIES, Tree, is_verb
from zegsman.model import Selection, Sentence, Stance, StatementType, covers, overlaps

_BREAKS = frozenset({",", ":", ";", "–", "—", "?", "!", "."})


def mood_drafts(paragraph: Paragraph, drafts: list[Draft]) -> list[Draft]:
    """At most one statement a sentence: what its verbs in that mood tell and nothing found before covers."""
    tree = paragraph.tree
    found: list[Draft] = []
    if not tree.lexicon.reported_forms:
        return found
    for sentence in tree.sentences:
        draft = _draft(paragraph, sentence, [*drafts, *found])
        if draft is not None:
            found.append(draft)
    return found


def _draft(paragraph: Paragraph, sentence: Sentence, drafts: list[Draft]) -> Draft | None:
    tree = paragraph.tree
    heads = {hit.head for hit in paragraph.cues}
    verbs = [i for i in range(sentence.first, sentence.last) if i in heads or tree.is_finite(i) or _untagged(tree, i)]
    free = [i for i in verbs if _free(paragraph, i, drafts)]
    telling = _telling(tree, sentence, free, drafts)
    if not telling:
        return None
    others = [i for i in free if i not in telling and tree.words[i] not in tree.lexicon.replacing_forms]
    start = _start(paragraph, sentence, telling[0], drafts)
    before = [i for i in others if sentence.first <= i < start - 1]
    behind = [i for i in others if i > telling[-1] and tree.words[i - 1] == ","]
    rejecting = _rejecting(tree, sentence, start, drafts)
    if rejecting is not None:
        content = chosen(tree, range(start, sentence.last), set())
        return msgspec.structs.replace(
            rejecting, type=StatementType.INDIRECT, content=content, addressee=(), rule="mood/clause"
        )
    if before:
        return _beside(paragraph, range(start, sentence.last), before[-1], start - 1)
    if behind:
        return _beside(paragraph, range(sentence.first, behind[0] - 1), behind[0], behind[0] - 1)
    first = start if _quoted_before(paragraph, sentence, start, drafts) else sentence.first
    content = chosen(tree, range(first, sentence.last), set())
    return Draft(type=StatementType.HEARSAY, content=content, rule="mood/sentence") if content else None


def _rejecting(tree: Tree, sentence: Sentence, start: int, drafts: list[Draft]) -> Draft | None:
    """What rejects the noun that the clause belongs to: "Mohl *wies* den Vorwurf *zurück*, [das Dach sei alt]"."""
    if start - 1 <= sentence.first or tree.words[start - 1] != ",":
        return None
    run = range(sentence.first, start - 1)
    before = tree.select(run)
    told = tree.select([i for i in run if tree.words[i] in tree.lexicon.nouns_by_form])
    for draft in drafts:
        frame = (*draft.content, *draft.cue)
        near = draft.type is StatementType.REPORTED and before[-1].end == max(span.end for span in frame)
        if near and covers(before, frame) and overlaps(draft.content, told):
            return draft
    return None


def _untagged(tree: Tree, i: int) -> bool:
    """True for a listed form on which its sentence hangs, though the tagger did not know it for a verb."""
    return tree.tokens[i].head == i and tree.words[i] in tree.lexicon.reported_forms and tree.tokens[i].text.islower()


def _free(paragraph: Paragraph, i: int, drafts: list[Draft]) -> bool:
    """True for a verb outside quotation marks and outside what is attributed already."""
    here = paragraph.tree.select([i])
    return paragraph.around(i) is None and not any(covers((*d.content, *d.cue), here) for d in drafts)


def _telling(tree: Tree, sentence: Sentence, verbs: list[int], drafts: list[Draft]) -> list[int]:
    """The verbs in the mood of reported speech, of a subject that does not speak of himself."""
    spoken = [i for i in verbs if not _own(tree, sentence, i)]
    moody = [i for i in spoken if in_reported_mood(tree, i)]
    run = range(sentence.first, sentence.last)
    if moody or any(tree.marks(i, "conditional") for i in run) or not _attributed(tree, sentence, drafts):
        return moody
    return [i for i in spoken if tree.words[i] in tree.lexicon.replacing_forms]


def _own(tree: Tree, sentence: Sentence, i: int) -> bool:
    """True for "ich habe", "habe ich", and for a verb that opens its sentence ("Habe nichts gehört")."""
    if i == sentence.first:
        return True
    clause = tree.clause(i)
    near = [c for c in (tree.child(clause, *SUBJECTS), i - 1, i + 1) if c is not None and c < len(tree.words)]
    return any(tree.marks(c, "utterer") and not tree.marks(c, "generic") and not _third(tree, c) for c in near)


def _third(tree: Tree, i: int) -> bool:
    return tree.words[i] in tree.lexicon.third_persons


def in_reported_mood(tree: Tree, i: int) -> bool:
    """True for a form listed, or one that ends as such forms do and is no past tense: "sei", "lecke", not "leckte"."""
    word, lexicon = tree.words[i], tree.lexicon
    if word in lexicon.reported_forms or ("Mood=Sub" in tree.tokens[i].feats and "Tense=Pres" in tree.tokens[i].feats):
        return True
    past = lexicon.words("past_ending")
    if word in past or word in lexicon.replacing_forms or not word.endswith(tuple(lexicon.words("mood_ending"))):
        return False
    return not word.endswith(tuple(past)) or tree.lemmas[i] == word + "n"


def _start(paragraph: Paragraph, sentence: Sentence, verb: int, drafts: list[Draft]) -> int:
    """First token of the clause of a verb: behind the nearest break before it, or the frame or quote before it."""
    tree = paragraph.tree
    ends = [paragraph.after(d.end) for d in drafts if d.type is StatementType.DIRECT]
    floor = max((at for at in ends if sentence.first < at <= verb), default=sentence.first)
    breaks = (i + 1 for i in range(verb - 1, floor - 1, -1) if tree.words[i] in _BREAKS)
    return next(breaks, floor)


def _quoted_before(paragraph: Paragraph, sentence: Sentence, start: int, drafts: list[Draft]) -> bool:
    """True if whole direct speech stands before the clause in its sentence."""
    words = paragraph.tree.select(range(sentence.first, start))
    return bool(words) and any(d.type is StatementType.DIRECT and overlaps(d.content, words) for d in drafts)


def _beside(paragraph: Paragraph, run: range, verb: int, joint: int) -> Draft | None:
    """The clause as the content of another verb of its sentence, or of the noun before it ("der Vorwurf, ...")."""
    tree = paragraph.tree
    content = chosen(tree, run, set())
    if not content:
        return None
    noun = tree.lexicon.nouns_by_form.get(tree.words[joint - 1]) if joint < run.start else None
    if noun and tree.tokens[joint - 1].upos == "NOUN":
        article = tree.child(joint - 1, "det")
        cue = [joint - 1] if article is None else [article, joint - 1]
        return Draft(
            type=StatementType.INDIRECT, content=content, cue=tree.select(cue), stance=noun[0].stance, rule="mood/noun"
        )
    clause = tree.tokens[verb].head if tree.tokens[verb].dep in AUXILIARIES else verb
    known = next((hit for hit in paragraph.cues if hit.head == verb), None)
    if known is not None and impersonal(tree, known):
        who = said_at(tree, known)
    else:
        who = _beside_verb(tree, run, verb, subject(tree, clause))
    parts = {c for c in tree.children[clause] if tree.tokens[c].dep in (*AUXILIARIES, "compound:prt")}
    source: Selection = tree.select(noun_phrase(tree, who)) if who is not None else ()
    spoken = (i for i in {clause, verb, *parts} if i not in run and (i in parts or is_verb(tree.tokens[i])))
    return Draft(
        type=StatementType.INDIRECT,
        content=content,
        cue=tree.select({*spoken, *(known.indices if known else ())}),
        source=source,
        act=known.entry.act if known else None,
        stance=known.entry.stance if known else Stance.NEUTRAL,
        rule="mood/clause",
    )


def _beside_verb(tree: Tree, run: range, verb: int, who: int | None) -> int | None:
    """The subject of the verb; where the parse gives none outside the content, the noun right before the verb, else the
    one behind it."""
    if who is not None and who not in run and not tree.marks(who, "no_speaker"):
        return who
    before = tree.tokens[verb - 1] if verb and verb - 1 not in run else None
    if before is not None and before.upos in ("NOUN", "PROPN", "PRON") and not tree.marks(verb - 1, "no_speaker"):
        return verb - 1 if before.head > verb - 1 or before.dep not in ("flat", "appos") else before.head
    found = nominal_after(tree, verb, tree.sentence_range(verb))
    return found if found is None or found not in run else None


def _attributed(tree: Tree, sentence: Sentence, drafts: list[Draft]) -> bool:
    """True if the sentence before is somebody's words."""
    before = [s for s in tree.sentences if s.last == sentence.first]
    words: Selection = tree.select(range(before[0].first, before[0].last)) if before else ()
    return bool(words) and any(overlaps(draft.content, words) for draft in drafts)
