"""One record type per lexicon file. Every record names its `source`: a corpus sentence, a grammar, or our own review.

Words are lower case except names. A `source` reads "corpus: <treebank file> <sentence id>", "own: reviewed list" or a
section of a grammar.
"""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from zegsman.model import Act, Stance

Frame = Annotated[str, msgspec.Meta(pattern=r"^(quote|clause|inf|np|pred|paren|obl:\w+)$")]
NounFrame = Annotated[str, msgspec.Meta(pattern=r"^(clause|inf|colon|quote|obl:\w+)$")]
Addressee = Literal["obj", "tegen", "aan", "van", "bij", "to", "with", "from", "an", "gegenüber", "zu", "bei", "von"]
Text = Annotated[str, msgspec.Meta(min_length=1)]
Gender = Literal["female", "male", "neuter"]


MarkerKind = Literal[
    "joining",
    "subordinating",
    "that",
    "clause_opening",
    "relative_opening",
    "focus",
    "negation",
    "beside",
    "after_content",
    "agent",
    "showing",
    "possessing",
    "predicative",
    "channel",
    "through",
    "pointing",
    "empty",
    "no_speaker",
    "no_topic",
    "reflexive",
    "utterer",
    "generic",
    "own",
    "our",
    "article",
    "modal",
    "passive",
    "copula",
    "uttering",
    "relaying",
    "intention",
    "refusal",
    "thus",
    "as",
    "time",
    "would",
    "perfect",
    "conditional",
    "planned",
    "state",
    "verdict",
    "holds",
    "baseless",
    "opinion",
    "label",
    "title_joint",
    "name_joint",
    "medium_ending",
    "mood_ending",
    "past_ending",
    "series",
    "told",
    "document",
    "drawing",
    "means",
    "finite",
    "volition",
]


NamingKind = Literal[
    "definite",
    "indefinite",
    "male_article",
    "male_subject",
    "female_article",
    "neuter_article",
    "genitive_article",
    "plural_verb",
    "link",
    "tail",
    "of",
    "speaking",
    "spokesperson",
    "speaks_for",
    "person_head",
    "same_role",
    "epithet",
    "body_head",
    "generic_body",
    "authority",
    "government",
    "work",
    "female_ending",
    "no_ending",
    "no_noun",
    "place_before",
    "age_ending",
    "polite",
    "particle",
    "female_name",
    "male_name",
]


class Trap(StrEnum):
    """A use in which a cue word does not report speech, so the cue must not fire."""

    REFLEXIVE = "reflexive"  # "meldt zich"
    THING = "thing"  # the subject is "het" or a time: "het belooft mooi te worden"
    NEGATED = "negated"  # "weet niet of"
    IMPERATIVE = "imperative"  # "stel dat"
    PASSIVE = "passive"  # "wordt gehouden"


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: Text


class Cue(_Entry, frozen=True, kw_only=True):
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


class Noun(_Entry, frozen=True, kw_only=True):
    """A noun that carries a content of its own: "de bewering dat", "de oproep om te", "de boodschap: ..."."""

    lemma: Text
    forms: tuple[Text, ...]
    act: Act
    frames: tuple[NounFrame, ...]
    stance: Stance = Stance.NEUTRAL
    example: str = ""


class Preposition(_Entry, frozen=True, kw_only=True):
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


class Hearsay(_Entry, frozen=True, kw_only=True):
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


class Trapped(_Entry, frozen=True, kw_only=True):
    """Fixed phrases that hold a cue word and report nothing ("dat wil zeggen"): masked before cues are sought."""

    phrases: tuple[Text, ...]


class Agency(_Entry, frozen=True, kw_only=True):
    """Names of a news agency or outlet, or words that describe one, in `words`; `title` are words that end the name of
    one where they have a capital ("the Delta *Post*")."""

    kind: Literal["agency", "outlet", "descriptor", "relay", "title"]
    words: tuple[Text, ...]


class Role(_Entry, frozen=True, kw_only=True):
    """Words for a person by office or trade, an anonymous source or a body that speaks; gender only where certain."""

    kind: Literal["role", "title", "anonymous", "body"]
    words: tuple[Text, ...]
    gender: Gender | None = None


class Pronoun(_Entry, frozen=True, kw_only=True):
    """A pronoun. `kind` personal or reflexive, possessive, demonstrative, relative, indefinite."""

    words: tuple[Text, ...]
    kind: Literal["personal", "possessive", "reflexive", "demonstrative", "relative", "indefinite"]
    person: Literal[1, 2, 3] = 3
    number: Literal["singular", "plural", "any"] = "any"
    gender: Gender | None = None


class Metonym(_Entry, frozen=True, kw_only=True):
    """Names (`words`) that stand for the body `stands_for` when they speak: a capital, a building, a country."""

    words: tuple[Text, ...]
    kind: Literal["capital", "building", "country", "seat", "body"]
    stands_for: Text


class Demonym(_Entry, frozen=True, kw_only=True):
    """A country or region with its adjective and its people."""

    place: Text
    adjectives: tuple[Text, ...]
    people: tuple[Text, ...]


class QuoteMark(_Entry, frozen=True, kw_only=True):
    """A pair of quotation marks; a mark may close what another style opens. `kind` dash has no closing mark."""

    open: Text
    close: str
    kind: Literal["double", "single", "guillemet", "dash"]
    usual: bool = True


DateKind = Literal[
    "weekday",
    "short_weekday",
    "month",
    "short_month",
    "daypart",
    "shift",
    "unit",
    "units",
    "hour",
    "direction",
    "rolling",
    "behind",
    "ago",
    "before_ago",
    "ahead",
    "from_now",
    "relative",
    "part",
    "number",
    "half",
    "and_a_half",
    "ordinal",
    "decade",
    "season",
    "noon",
    "meridiem",
    "clock",
    "clock_about",
    "about",
    "since",
    "from",
    "until",
    "to",
    "before",
    "after",
    "by",
    "between",
    "and",
    "of",
    "glue",
    "recurring",
    "no_date",
    "zone",
    "will",
    "did",
    "perhaps",
    "perfect",
    "be",
    "no_verb",
    "count",
]


class DateWord(_Entry, frozen=True, kw_only=True):
    """Words of the calendar, each by the part it plays in a time; `words` may hold phrases.

    `value` is a number (Monday 1, January 1, spring 1), a shift in days or a direction (-1 back, 0 this, 1 on).
    `hours` is a part of a day, counted from its midnight (the night of Friday is 22 to 30). `unit` names what is
    counted, `zone` is an IANA name, an offset or empty (local time).

    - `short_weekday`, `short_month` count only beside a number; `units` are plurals; `hour` stands behind a clock time
    - `direction` (*vorige* week), `rolling` (*afgelopen* week: the seven days up to now), `behind` (zaterdag *jl.*)
    - `ago`, `before_ago` (*vor* drei Tagen), `ahead` (*over* drie dagen), `from_now`, `relative` (*eerder* dit jaar)
    - `part` is 0 early, 1 mid, 2 late; `half` and `and_a_half` count as a half
    - `clock` and `clock_about` (*um*: a clock time, but about before a year) stand before a time of day
    - `since` to `between` open or join ranges; `and`, `of` and `glue` join words of one time
    - `recurring` (*elke* maandag) makes it no date; `no_date` are names that hold a weekday (*Black Friday*);
      `will` and `did` tell a future or past clause, so
      does `perhaps` (*zou*: to come, unless a word of `perfect` stands with it) and `be`; `no_verb` only looks like a
      verb in the present; nouns of `count` make
      a number before them no year
    """

    words: tuple[Text, ...]
    kind: DateKind
    value: float | None = None
    unit: (
        Literal[
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "weekend",
            "month",
            "quarter",
            "half",
            "year",
            "decade",
            "century",
        ]
        | None
    ) = None
    hours: tuple[int, int] | None = None
    zone: str | None = None


class PagePart(_Entry, frozen=True, kw_only=True):
    """Words by which a part of a page is known. `match` tells whether a line equals or starts with the words."""

    part: Literal["comments", "comment_meta", "related", "byline", "caption", "advert", "share", "subscribe", "update"]
    match: Literal["line", "start", "anywhere"]
    words: tuple[Text, ...]


class Complementizer(_Entry, frozen=True, kw_only=True):
    """Words that open a content clause; `kind` clause (dat), question (of, wie, waarom) or infinitive (om, te).

    `optional` where the language may leave the word out ("he said he knew").
    """

    words: tuple[Text, ...]
    kind: Literal["clause", "question", "infinitive"]
    optional: bool = False


class Fusion(_Entry, frozen=True, kw_only=True):
    """Words in which a preposition hides: "erop" and "waarop" hold "op", "ermee" holds "met", "zur" holds "zu"."""

    preposition: Text
    words: tuple[Text, ...]


class Abbreviation(_Entry, frozen=True, kw_only=True):
    """Abbreviations whose full stop does not end a sentence; `kind` title stands before a name."""

    words: tuple[Text, ...]
    kind: Literal["title", "common", "unit", "initial"]


class Trait(_Entry, frozen=True, kw_only=True):
    """What a language does with the order of words in and around a frame, and with capitals.

    - verb_final: a clause behind a complementizer has its verb at the end, so that a subject with its verb behind a
      comma and "maar" opens a main clause
    - subject_first: a frame behind the words it reports has its subject first ("the roof leaks, *Reed said*")
    - capital_nouns: every noun has a capital, so that it takes more to be a name
    """

    name: Literal["verb_final", "subject_first", "capital_nouns"]
    example: str = ""


class Marker(_Entry, frozen=True, kw_only=True):
    """Words by the part they play in a frame, a content or around them; `words` may hold phrases.

    - joints: `joining` (en), `subordinating` (omdat), `that` (dat, of), `clause_opening` (words a stranded particle
      may stand before), `relative_opening`, `focus` (ook, before a conjunction), `negation`
    - prepositions: `beside` (opens an adverbial next to a source), `after_content` (ends a content),
      `agent` (door), `showing` (blijkt *uit*), `possessing` (de bewering *van*), `predicative` (noemt hem *als*)
    - channels: `channel` (zei *tegen* de krant), `told` (tegen, before whom one speaks to), `through` (via, always a
      channel, but not of `means`: via *een video*), `drawing` (*op basis van* bronnen)
    - pronouns: `pointing` (*Dat* zei Mol), `empty` (name no one), `no_speaker` and `no_topic` (cannot be source,
      content), `reflexive`, `utterer` (speaks of himself), `generic` (je ziet dat), `own` (volgens *mij*), `our`
      (*deze* krant), `article`
    - verbs: `finite` (common forms: a caption with one is a sentence), `modal` (moet zeggen: not said),
      `volition` (wilde niet zeggen),
      `passive`, `copula`, `uttering` (*herhaalt* de bewering), `relaying`
      (only media go with it), `intention` (hoopt), `refusal` (wilde niet *reageren*)
    - frames: `thus` (*zo* zegt Mol), `as` (*zoals* Mol zegt), `time` (stands bare beside a verb)
    - hearsay and stance: `would` (zou), `perfect`, `conditional` and `planned` (with these "zou" is no hearsay),
      `state`, `verdict` (dat is *onzin*), `holds` (dat *klopt* niet), `baseless` (daar is *niets van waar*),
      `opinion` (het *moet*)
    - moods: `mood_ending` (of German Konjunktiv I: "leck*e*"), `past_ending` (these are past tense: "leck*te*")
    - names: `label` (het *zogenaamde* "plan"), `title_joint` and `name_joint` (lower case within them),
      `medium_ending`; `series` (LIVE, before a headline), `document` (het *verslag* passes on)
    """

    words: tuple[Text, ...]
    kind: MarkerKind


class Naming(_Entry, frozen=True, kw_only=True):
    """Words by which people and bodies are named and described.

    - `definite` and `indefinite` articles and pointing words; those that tell the gender of their noun: `male_article`,
      `male_subject` (of a subject alone), `female_article`, `neuter_article`; `genitive_article` takes an s from its
      noun; endings of a `plural_verb`
    - `link` ends the noun of a description ("buurman *uit*
      Goes"), of which `tail` may go on with it; `of` joins owner and owned ("moeder *van*"); `speaking` prepositions
      whose object speaks
    - heads of descriptions, compounds included: `person_head`, `body_head`; `generic_body` takes up any body of its
      sort ("het bedrijf"), `authority` is known by the place behind it ("politie Oost"); `government`, `work` (a
      report, a letter), `spokesperson` and the prepositions behind one, `speaks_for`
    - `same_role`: words for one office, an entry a group; `epithet`: takes up someone named before ("de schrijver")
    - `female_ending` of nouns, `no_ending`: words too common as endings; `age_ending` ("34-*jarige*")
    - around names: `no_noun` (no description of the name behind it), `place_before` (in, uit), `particle` (van den)
    - `polite` words for someone spoken to
    - `female_name`, `male_name`: first names; a hint where a pronoun may mean two people, never proof
    """

    words: tuple[str, ...]
    kind: NamingKind
