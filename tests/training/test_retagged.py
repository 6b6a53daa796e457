"""Older German tags as today's; sentences of our own."""

from training.retagged import Words, renewed


def _words(text: str) -> Words:
    """Words with tags from "Haus/NOUN groß/ADJ"."""
    return tuple((word, tag) for word, _, tag in (item.partition("/") for item in text.split()))


def _renewed(text: str) -> str:
    (words,) = renewed([_words(text)])
    return " ".join(f"{word}/{tag}" for word, tag in words)


def test_owners_before_a_noun_are_determiners_and_alone_they_are_not() -> None:
    assert _renewed("sein/PRON neues/ADJ Haus/NOUN") == "sein/DET neues/ADJ Haus/NOUN"
    assert _renewed("ihr/PRON sagt/VERB") == "ihr/PRON sagt/VERB"


def test_determiners_that_stand_alone() -> None:
    assert _renewed("Das/PRON sagt/VERB keiner/PRON") == "Das/PRON sagt/VERB keiner/DET"
    assert _renewed("die/DET anderen/ADJ") == "die/DET anderen/DET"


def test_an_adverb_with_endings_elsewhere_is_an_adjective() -> None:
    assert _renewed("ein/DET schneller/ADJ Zug/NOUN fährt/VERB schnell/ADV") == (
        "ein/DET schneller/ADJ Zug/NOUN fährt/VERB schnell/ADJ"
    )
    assert _renewed("er/PRON fährt/VERB dort/ADV") == "er/PRON fährt/VERB dort/ADV"
