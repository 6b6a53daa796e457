"""What must hold of every entry in every language. Legal acts, stances and frames are checked by `load` itself."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from typing import get_args

import pytest

from zegsman.lexicon import LANGUAGES, MarkerKind, load
from zegsman.lexicon.load import TABLES

LEAST = {"nl": 350, "en": 300, "de": 300}  # cues, as promised in docs/reference/lexicon.md

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def doubles(keys: Iterable[Hashable]) -> list[Hashable]:
    return [key for key, count in Counter(keys).items() if count > 1]


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.lower())


def test_enough_cues(language: str) -> None:
    assert len(load(language).cues) >= LEAST[language]


def test_no_cue_twice(language: str) -> None:
    cues = load(language).cues
    assert not doubles((cue.lemma, cue.act, frozenset(cue.words), cue.reflexive) for cue in cues)


def test_no_noun_phrase_or_mark_twice(language: str) -> None:
    lexicon = load(language)
    assert not doubles((noun.lemma, noun.act) for noun in lexicon.nouns)
    assert not doubles(preposition.phrase for preposition in lexicon.prepositions)
    assert not doubles(mark.phrase for mark in lexicon.hearsay)
    assert not doubles(phrase for trap in lexicon.traps for phrase in trap.phrases)
    assert not doubles((mark.open, mark.close) for mark in lexicon.quote_marks)
    assert not doubles(demonym.place for demonym in lexicon.demonyms)
    assert not doubles(name for metonym in lexicon.metonyms for name in metonym.words)


def test_no_entry_lists_a_word_twice(language: str) -> None:
    lexicon = load(language)
    for entry in (*lexicon.roles, *lexicon.agencies, *lexicon.pronouns, *lexicon.dates, *lexicon.abbreviations):
        assert not doubles((entry.kind, word) for word in entry.words), entry


def test_every_entry_has_a_source(language: str) -> None:
    lexicon = load(language)
    for table in TABLES:
        for entry in getattr(lexicon, table):
            assert re.match(r"(own: |corpus: |E-ANS |Duden )", entry.source), entry


def test_cue_forms_are_lower_case_and_differ(language: str) -> None:
    for cue in load(language).cues:
        assert all(form == form.lower() and " " not in form for form in cue.forms), cue
        assert not doubles(cue.forms), cue


def test_separable_cues_add_up(language: str) -> None:
    for cue in load(language).cues:
        assert bool(cue.stem) == bool(cue.particle), cue
        assert not cue.particle or cue.lemma == cue.particle + cue.stem, cue


def test_a_cue_lists_no_frame_that_would_not_count(language: str) -> None:
    for cue in load(language).cues:
        assert not cue.needs or set(cue.needs) == set(cue.frames), cue


def test_a_denying_or_doubting_cue_can_take_a_proposition_or_thing(language: str) -> None:
    for cue in load(language).cues:
        if cue.stance == "deny":
            assert {"clause", "np", "inf", "pred"} & set(cue.frames) or any(f.startswith("obl:") for f in cue.frames)


def test_cue_example_holds_the_cue(language: str) -> None:
    for cue in load(language).cues:
        if cue.example:
            found = words(cue.example)
            assert set(found) & set(cue.forms), cue
            assert set(cue.words) <= set(found), cue


def test_noun_and_mark_examples_hold_them(language: str) -> None:
    lexicon = load(language)
    for noun in lexicon.nouns:
        assert not noun.example or set(words(noun.example)) & {form.lower() for form in noun.forms}, noun
    for preposition in lexicon.prepositions:
        example = preposition.example.lower()
        parts = preposition.phrase.split() if preposition.position == "around" else [preposition.phrase]
        assert all(part.lower() in example for part in parts) or not example, preposition
    for mark in lexicon.hearsay:
        assert not mark.example or any(form in mark.example.lower() for form in mark.forms), mark


def test_weekdays_and_months_are_complete(language: str) -> None:
    dates = load(language).dates
    assert sorted(date.value for date in dates if date.kind == "weekday" and date.value) == list(range(1, 8))
    assert sorted(date.value for date in dates if date.kind == "month" and date.value) == list(range(1, 13))


def test_every_kind_of_marker_is_there_once(language: str) -> None:
    assert sorted(marker.kind for marker in load(language).markers) == sorted(get_args(MarkerKind))


def test_markers_are_lower_case_and_differ(language: str) -> None:
    for marker in load(language).markers:
        assert not doubles(marker.words), marker
        assert all(word == word.lower() for word in marker.words), marker


def test_markers_are_found_by_kind(language: str) -> None:
    lexicon = load(language)
    assert all(lexicon.words(marker.kind) == frozenset(marker.words) for marker in lexicon.markers)
