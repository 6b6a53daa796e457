"""Words by the part they play in a sentence, and traits of a language."""

from typing import Literal

from zegsman.lexicon.records.entry import Entry, Text

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
    "title_ending",
    "mood_ending",
    "past_ending",
    "series",
    "genre",
    "told",
    "document",
    "drawing",
    "means",
    "finite",
    "volition",
    "quoting",
    "bearing",
    "written_in",
    "with",
    "getting",
    "hearing",
    "neither",
    "unsaid",
    "speaking_place",
    "said_at",
    "nominative",
    "accusative",
    "handing",
    "beside_source",
    "therein",
    "interview",
    "split_noun",
    "people",
    "having",
    "nothing",
    "knowing",
]


class Marker(Entry, frozen=True, kw_only=True):
    """Words by the part they play in a frame, a content or around them; `words` may hold phrases.

    - joints: `joining` (en), `subordinating` (omdat), `that` (dat, of), `clause_opening` (words a stranded particle
      may stand before), `relative_opening`, `focus` (ook, before a conjunction), `negation`,
      `neither` (bevestigt *noch* ontkent)
    - prepositions: `beside` (opens an adverbial next to a source), `after_content` (ends a content),
      `agent` (door), `showing` (blijkt *uit*), `possessing` (de bewering *van*), `predicative` (noemt hem *als*),
      `bearing` (part of a noun cue: *met* de vraag), `with` (of these, the one whose verb has the speaker for its
      subject), `speaking_place` (*aus* Kreisen verlautete: who stands behind it speaks), `said_at` (hieß es *im*
      Amt: so does the body, but no town)
    - channels: `channel` (zei *tegen* de krant), `told` (tegen, before whom one speaks to), `through` (via, always a
      channel, but not of `means`: via *een video*), `drawing` (*op basis van* bronnen),
      `handing` (een rapport dat de krant *inzag*), `beside_source` (of `channel`, those that no one is described with:
      zegt Mol *in* de krant), `written_in` (of these, before a document: *in* een rapport), `quoting` (*citeert* Mol),
      `therein` (*daarin* zegt Mol: in what was named before), `interview` (in een *interview* met de krant)
    - pronouns: `nominative` (always subject: *hij*), `accusative` (German articles of objects: *einen*),
      `pointing` (*Dat* zei Mol), `empty` (name no one), `no_speaker`
      and `no_topic` (cannot be source, content), `reflexive`, `utterer` (speaks of himself), `generic` (je ziet dat),
      `people` (*men* vreest dat), `own` (volgens *mij*), `our` (*deze* krant), `article`
    - verbs: `finite` (common forms: a caption with one is a sentence), `modal` (moet zeggen: not said),
      `volition` (wilde niet zeggen),
      `passive`, `copula`, `uttering` (*herhaalt* de bewering), `getting` (*krijgt* de belofte), `hearing` (*hoorde* hem
      zeggen), `unsaid` (*vergeet* te melden), `having` (*heeft* bekend), `relaying`
      (only media go with it), `intention` (hoopt), `refusal` (wilde niet *reageren*),
      `knowing` and `nothing` (*weet* van *niets*: silence), `split_noun` (part of another verb: vindt *plaats*)
    - frames: `thus` (*zo* zegt Mol), `as` (*zoals* Mol zegt), `time` (stands bare beside a verb)
    - hearsay and stance: `would` (zou), `perfect`, `conditional` and `planned` (with these "zou" is no hearsay),
      `state`, `verdict` (dat is *onzin*), `holds` (dat *klopt* niet), `baseless` (daar is *niets van waar*),
      `opinion` (het *moet*)
    - moods: `mood_ending` (of German Konjunktiv I: "leck*e*"), `past_ending` (these are past tense: "leck*te*")
    - names: `label` (het *zogenaamde* "plan"), `title_joint` and `name_joint` (lower case within them),
      `medium_ending` and `title_ending` (of words that describe a medium, of names of media: Vliet*bode*);
      `series` (LIVE, before a headline), `document` (het *verslag* passes on)
    """

    words: tuple[Text, ...]
    kind: MarkerKind


class Trait(Entry, frozen=True, kw_only=True):
    """What a language does with the order of words in and around a frame, and with capitals.

    - verb_final: a clause behind a complementizer has its verb at the end, so that a subject with its verb behind a
      comma and "maar" opens a main clause
    - subject_first: a frame behind the words it reports has its subject first ("the roof leaks, *Reed said*")
    - capital_nouns: every noun has a capital, so that it takes more to be a name
    - compounds: nouns are joined into one word, so that the last part tells what it is ("onderwijseconoom")
    """

    name: Literal["verb_final", "subject_first", "capital_nouns", "compounds"]
    example: str = ""
