import re

import pytest

from zegsman.lexicon import LANGUAGES, load
from zegsman.lexicon.gate import Opener


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w[\w'’-]*", text.lower()))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("de brug blijft dicht aldus mol", True),
        ("volgens mol lekt het dak", True),
        ("mol laat weten dat zij komt", True),
        ("mol laat de hond los", False),
        ("het dak is nat en de straat ook", False),
    ],
)
def test_gate(text: str, opens: bool) -> None:
    assert load("nl").gate.opens(set(text.split())) is opens


def test_an_opener_wants_all_its_words_and_one_of_some() -> None:
    opener = Opener(all=frozenset({"zich"}), some=frozenset({"over", "erover"}))
    assert opener.fits({"zich", "erover", "mol"})
    assert not opener.fits({"zich", "mol"})
    assert not opener.fits({"over", "mol"})
    assert Opener().fits(set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_passes_unless_its_cue_only_frames_quotes(language: str) -> None:
    """The gate may never keep out a sentence that its own lexicon calls an example of a statement."""
    lexicon = load(language)
    entries = [cue for cue in lexicon.cues if set(cue.needs) != {"quote"}] + [*lexicon.prepositions, *lexicon.hearsay]
    kept_out = [entry.example for entry in entries if entry.example and not lexicon.gate.opens(words(entry.example))]
    assert not kept_out


@pytest.mark.parametrize("language", LANGUAGES)
def test_noun_examples_pass_unless_a_colon_opens_the_content(language: str) -> None:
    lexicon = load(language)
    nouns = [noun for noun in lexicon.nouns if noun.example and ":" not in noun.example]
    assert not [noun.example for noun in nouns if not lexicon.gate.opens(words(noun.example))]
