"""What is known of one language, as data, with the indexes by which it is asked."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar, cast

import msgspec

from zegsman.lexicon import records
from zegsman.lexicon.gate import Gate
from zegsman.lexicon.records import Cue, Noun

R = TypeVar("R")


class Lexicon(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """All that is known of one language as data; each field holds the entries of the file of that name, in order."""

    language: str
    cues: tuple[Cue, ...]
    nouns: tuple[Noun, ...]
    prepositions: tuple[records.Preposition, ...]
    hearsay: tuple[records.Hearsay, ...]
    traps: tuple[records.Trapped, ...]
    agencies: tuple[records.Agency, ...]
    roles: tuple[records.Role, ...]
    pronouns: tuple[records.Pronoun, ...]
    metonyms: tuple[records.Metonym, ...]
    demonyms: tuple[records.Demonym, ...]
    quote_marks: tuple[records.QuoteMark, ...]
    dates: tuple[records.DateWord, ...]
    page: tuple[records.PagePart, ...]
    complementizers: tuple[records.Complementizer, ...]
    fusions: tuple[records.Fusion, ...]
    abbreviations: tuple[records.Abbreviation, ...]
    markers: tuple[records.Marker, ...]
    traits: tuple[records.Trait, ...]
    naming: tuple[records.Naming, ...]

    def words(self, kind: records.MarkerKind) -> frozenset[str]:
        """The words that mark something, such as negation or an opinion; empty if the language has none.

        >>> from zegsman.lexicon import load
        >>> sorted(load("nl").words("negation"))
        ['geen', 'niet', 'nooit']
        """
        return self._words_by_kind.get(kind, frozenset())

    def has(self, trait: str) -> bool:
        """True if the language has a trait (traits.toml).

        >>> from zegsman.lexicon import LANGUAGES, load
        >>> [load(language).has("subject_first") for language in LANGUAGES]
        [False, True, False]
        """
        return any(entry.name == trait for entry in self.traits)

    @cached_property
    def bare_clauses(self) -> bool:
        """True if a content clause may do without a word that opens it: "Reed said the roof leaks"."""
        return any(entry.kind == "clause" and entry.optional for entry in self.complementizers)

    def made(self, make: "Callable[[Lexicon], R]") -> R:
        """What `make` makes of this lexicon, made once and kept with it: an index that every document needs.

        >>> from zegsman.lexicon import load
        >>> load("nl").made(lambda lexicon: len(lexicon.cues)) > 300
        True
        """
        kept: dict[Any, Any] = vars(self).setdefault("_made", {})
        if make not in kept:
            kept[make] = make(self)
        return cast(R, kept[make])

    @cached_property
    def _words_by_kind(self) -> dict[str, frozenset[str]]:
        kinds = {marker.kind for marker in self.markers}
        return {kind: frozenset(w for m in self.markers if m.kind == kind for w in m.words) for kind in kinds}

    def naming_words(self, kind: records.NamingKind) -> frozenset[str]:
        """The words of naming.toml that play a part in names and descriptions.

        >>> from zegsman.lexicon import load
        >>> sorted(load("nl").naming_words("speaking"))
        ['aldus', 'volgens']
        """
        return self._naming_by_kind.get(kind, frozenset())

    @cached_property
    def _naming_by_kind(self) -> dict[str, frozenset[str]]:
        kinds = {entry.kind for entry in self.naming}
        return {kind: frozenset(w for e in self.naming if e.kind == kind for w in e.words) for kind in kinds}

    @cached_property
    def question_words(self) -> frozenset[str]:
        """Words that open a question, such as "wie", without those that open a that-clause too ("of")."""
        words = {word for entry in self.complementizers if entry.kind == "question" for word in entry.words}
        return frozenset(words - self.words("that"))

    @cached_property
    def infinitive_words(self) -> frozenset[str]:
        """Words that open an infinitive: "om", "te"."""
        return frozenset(word for entry in self.complementizers if entry.kind == "infinitive" for word in entry.words)

    @cached_property
    def reported_forms(self) -> frozenset[str]:
        """Verb forms of a mood of reported speech: German "sei", "habe"; empty where a language has none."""
        return frozenset(form for entry in self.hearsay if entry.kind == "reported" for form in entry.forms)

    @cached_property
    def hearsay_moods(self) -> frozenset[str]:
        """Verb forms that may tell hearsay by their mood: Dutch "zou"."""
        return frozenset(form for entry in self.hearsay if entry.kind == "mood" for form in entry.forms)

    @cached_property
    def replacing_forms(self) -> frozenset[str]:
        """Forms that stand in for these where they would look like the indicative: German "hätten", "würden"."""
        return frozenset(form for entry in self.hearsay if entry.kind == "replacing" for form in entry.forms)

    @cached_property
    def third_persons(self) -> frozenset[str]:
        """Personal pronouns that stand for somebody named elsewhere: "hij", "haar"."""
        kept = (entry for entry in self.pronouns if entry.kind == "personal" and entry.person == 3)
        return frozenset(word for entry in kept for word in entry.words)

    @cached_property
    def fused(self) -> dict[str, str]:
        """Words in which a preposition hides, with that preposition: "erop" -> "op"."""
        return {word: entry.preposition for entry in self.fusions for word in entry.words}

    @cached_property
    def relatives(self) -> frozenset[str]:
        """Relative pronouns: "die", "wie"."""
        return frozenset(word for entry in self.pronouns if entry.kind == "relative" for word in entry.words)

    @cached_property
    def cues_by_form(self) -> dict[str, tuple[Cue, ...]]:
        """Lower-case surface form -> the cues it may be the head of, those with most companions first."""
        by_companions = sorted(self.cues, key=_fewer_companions)
        return _index(by_companions, lambda cue: cue.forms)

    @cached_property
    def cues_by_lemma(self) -> dict[str, tuple[Cue, ...]]:
        """Lemma -> cues, under the joined lemma ("toevoegen") and, for a separable verb, under its stem ("voegen")."""
        by_companions = sorted(self.cues, key=_fewer_companions)
        return _index(by_companions, lambda cue: (cue.lemma, cue.stem) if cue.stem else (cue.lemma,))

    @cached_property
    def nouns_by_form(self) -> dict[str, tuple[Noun, ...]]:
        """Lower-case surface form -> cue nouns."""
        return _index(self.nouns, lambda noun: noun.forms)

    @cached_property
    def roles_by_word(self) -> dict[str, tuple[records.Role, ...]]:
        """Lower-case word or phrase -> what it says of a person or body ("burgemeester", "ooggetuige", "politie")."""
        return _index(self.roles, lambda role: tuple(word.lower() for word in role.words))

    @cached_property
    def gate(self) -> Gate:
        """Tells which texts without quotation marks may hold a cue.

        >>> from zegsman.lexicon import load
        >>> gate = load("nl").gate
        >>> gate.opens({"het", "dak", "lekt", "aldus", "mol"}), gate.opens({"mol", "voegt", "zout"})
        (True, False)
        """
        gate = Gate(self.complementizers, self.pronouns, self.fusions)
        for cue in self.cues:
            gate.add_cue(cue)
        for noun in self.nouns:
            gate.add_noun(noun)
        for phrase in self.prepositions:
            gate.add_phrases((phrase.phrase,))
        for mark in self.hearsay:
            gate.add_phrases(mark.forms)
        return gate


def _fewer_companions(cue: Cue) -> tuple[int, int]:
    """A key that sorts cues with many companions first; of as many, those with fixed words before particle and self."""
    return -len(cue.words) - cue.reflexive - bool(cue.particle), -len(cue.words)


def _index(entries: Iterable[R], keys: Callable[[R], Iterable[str]]) -> dict[str, tuple[R, ...]]:
    index: dict[str, list[R]] = {}
    for entry in entries:
        for key in dict.fromkeys(keys(entry)):
            index.setdefault(key, []).append(entry)
    return {key: tuple(found) for key, found in index.items()}
