"""Words that report: verbs, nouns, prepositions, marks of hearsay, and what opens a content."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from zegsman.lexicon.records.entry import Entry, Text
from zegsman.model import Act, Stance

Frame = Annotated[str, msgspec.Meta(pattern=r"^(quote|clause|inf|np|pred|paren|obl:\w+)$")]


NounFrame = Annotated[str, msgspec.Meta(pattern=r"^(clause|inf|colon|quote|obl:\w+)$")]


Addressee = Literal["obj", "tegen", "aan", "van", "bij", "to", "with", "from", "an", "gegenüber", "zu", "bei", "von"]


class Trap(StrEnum):
    """A use in which a cue word does not report speech, so the cue must not fire."""

    REFLEXIVE = "reflexive"  # "meldt zich"
    THING = "thing"  # the subject is "het" or a time: "het belooft mooi te worden"
    NEGATED = "negated"  # "weet niet of"
    IMPERATIVE = "imperative"  # "stel dat"
    PASSIVE = "passive"  # "wordt gehouden"


class Cue(Entry, frozen=True, kw_only=True):
    """A verb, alone or with fixed companions, that reports speech or thought (guideline, sections 2 and 3).

    `lemma` is joined ("toevoegen"); `stem` and `particle` are set for a separable verb. `forms` are the head verb's
    surface forms, split and joined; in the data they stand in verbs.toml, once for all cues of that verb.
    `words` (TOML: `with`) are forms that must all stand in the clause too. Frames:

    - quote: takes direct speech, before, after, around or after a colon
    - clause: a dat/of/w-clause is the content, or a pronoun that points to one ("dat zei Mol"); it may come through
      "er" and a preposition ("wijst erop dat", "is er trots op dat")
    - inf: a te-infinitive is the content
    - np: a nominal object is the content (reported)
    - pred: object and predicate together are the content ("noemt het plan onzin")
    - paren: the cue may stand as a parenthesis in or after an unmarked clause ("het dak lekt, meldt Mol")
    - obl:P: a phrase with the fixed preposition P is the content, P included (reported)

    With `needs`, which then names the same frames, the cue counts only if one of them is filled; without it the verb
    alone may be the content ("Mol ontkent"). `never` lists uses in which the cue must not fire.
    """

    lemma: Text
    forms: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    act: Act
    frames: tuple[Frame, ...]
    stance: Stance = Stance.NEUTRAL
    stem: str = ""
    particle: str = ""
    words: tuple[Text, ...] = msgspec.field(name="with", default=())
    reflexive: bool = False
    addressee: tuple[Addressee, ...] = ()
    needs: tuple[Frame, ...] = ()
    never: tuple[Trap, ...] = ()
    example: str = ""


class Noun(Entry, frozen=True, kw_only=True):
    """A noun that carries a content of its own: "de bewering dat", "de oproep om te", "de boodschap: ..."."""

    lemma: Text
    forms: tuple[Text, ...]
    act: Act
    frames: tuple[NounFrame, ...]
    stance: Stance = Stance.NEUTRAL
    example: str = ""


class Preposition(Entry, frozen=True, kw_only=True):
    """Words that mark a phrase as the source: "volgens X", "aldus X", "X zufolge".

    `position` tells where the source stands: "after" or "before" the phrase, "around" (between its first and its last
    word, else behind it: "nach *seinen* Worten", "nach Worten *des Rates*"); "own" is the subject of the clause ("naar
    eigen zeggen"), "context" the speaker before ("demnach"), "none" nobody ("nach Polizeiangaben").
    `place` lists where the whole phrase may stand: at the start, in the middle, at the end of a clause. Without "start"
    it stands in parenthesis, behind a comma or a closing mark: "..., so Mohl, ...".
    `not_source` are words that, as head of the phrase, make it something else ("volgens plan").
    """

    phrase: Text
    position: Literal["after", "before", "around", "own", "context", "none"]
    place: tuple[Literal["start", "middle", "end"], ...]
    act: Act = Act.SAY
    stance: Stance = Stance.NEUTRAL
    not_source: tuple[Text, ...] = ()
    example: str = ""


class Hearsay(Entry, frozen=True, kw_only=True):
    """A mark of hearsay. `kind` tells how it works; `mood` verbs need the contexts in `not_when` ruled out first.
    `reported` are forms of a mood of reported speech (German Konjunktiv I), `replacing` those that stand in for them
    where they would look like the indicative.
    """

    phrase: Text
    forms: tuple[Text, ...]
    kind: Literal["mood", "adverb", "adjective", "verb", "reported", "replacing"]
    not_when: tuple[Text, ...] = ()
    stance: Stance = Stance.DOUBT
    example: str = ""


class Trapped(Entry, frozen=True, kw_only=True):
    """Fixed phrases that hold a cue word and report nothing ("dat wil zeggen"): masked before cues are sought."""

    phrases: tuple[Text, ...]


class Complementizer(Entry, frozen=True, kw_only=True):
    """Words that open a content clause; `kind` clause (dat), question (of, wie, waarom) or infinitive (om, te).

    `optional` where the language may leave the word out ("he said he knew").
    """

    words: tuple[Text, ...]
    kind: Literal["clause", "question", "infinitive"]
    optional: bool = False


class Fusion(Entry, frozen=True, kw_only=True):
    """Words in which a preposition hides: "erop" and "waarop" hold "op", "ermee" holds "met", "zur" holds "zu"."""

    preposition: Text
    words: tuple[Text, ...]
