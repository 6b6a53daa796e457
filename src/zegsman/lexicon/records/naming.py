"""Words for people, bodies and media: who may speak, and how they are named."""

from typing import Literal

from zegsman.lexicon.records.entry import Entry, Gender, Text


class Agency(Entry, frozen=True, kw_only=True):
    """Names of a news agency or outlet, or words that describe one, in `words`; `title` are words that end the name of
    one where they have a capital ("the Delta *Post*")."""

    kind: Literal["agency", "outlet", "descriptor", "relay", "title"]
    words: tuple[Text, ...]


class Role(Entry, frozen=True, kw_only=True):
    """Words for a person by office or trade, an anonymous source or a body that speaks; gender only where certain."""

    kind: Literal["role", "title", "anonymous", "body"]
    words: tuple[Text, ...]
    gender: Gender | None = None


class Pronoun(Entry, frozen=True, kw_only=True):
    """A pronoun. `kind` personal or reflexive, possessive, demonstrative, relative, indefinite."""

    words: tuple[Text, ...]
    kind: Literal["personal", "possessive", "reflexive", "demonstrative", "relative", "indefinite"]
    person: Literal[1, 2, 3] = 3
    number: Literal["singular", "plural", "any"] = "any"
    gender: Gender | None = None


class Metonym(Entry, frozen=True, kw_only=True):
    """Names (`words`) that stand for the body `stands_for` when they speak: a capital, a building, a country."""

    words: tuple[Text, ...]
    kind: Literal["capital", "building", "country", "seat", "body"]
    stands_for: Text


class Demonym(Entry, frozen=True, kw_only=True):
    """A country or region with its adjective and its people."""

    place: Text
    adjectives: tuple[Text, ...]
    people: tuple[Text, ...]


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
    "same_sort",
    "epithet",
    "body_head",
    "generic_body",
    "company",
    "body_name",
    "body_joint",
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


class Naming(Entry, frozen=True, kw_only=True):
    """Words by which people and bodies are named and described.

    - `definite` and `indefinite` articles and pointing words; those that tell the gender of their noun: `male_article`,
      `male_subject` (of a subject alone), `female_article`, `neuter_article`; `genitive_article` takes an s from its
      noun; endings of a `plural_verb`
    - `link` ends the noun of a description ("buurman *uit*
      Goes"), of which `tail` may go on with it; `of` joins owner and owned ("moeder *van*"); `speaking` prepositions
      whose object speaks
    - heads of descriptions, compounds included: `person_head`, `body_head`; `generic_body` takes up any body of its
      sort ("het bedrijf"), `authority` is known by the place behind it ("politie Oost"); `company`, `government`,
      `work` (a report, a letter), `spokesperson` and the prepositions behind one, `speaks_for`; `body_name` opens the
      name of a body ("*Stichting* Kansrijk"), `body_joint` goes on with it ("Ministry *of* Transport")
    - `same_role`: words for one office, an entry a group; `same_sort` the same for bodies ("club", "vereniging");
      `epithet`: takes up someone named before ("de schrijver")
    - `female_ending` of nouns, `no_ending`: words too common as endings; `age_ending` ("34-*jarige*")
    - around names: `no_noun` (no description of the name behind it), `place_before` (in, uit), `particle` (van den)
    - `polite` words for someone spoken to
    - `female_name`, `male_name`: first names; a hint where a pronoun may mean two people, never proof
    """

    words: tuple[str, ...]
    kind: NamingKind
