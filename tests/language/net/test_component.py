"""The component in a spaCy pipeline: filled documents, and the same after a trip over disk."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from zegsman.language.loading import SHIPPED, register
from zegsman.language.net.component import Component

TEXT = "Jan Visser zegt dat de brug in Utrecht dicht blijft. Dat is lastig."


@pytest.fixture(scope="module")
def nlp() -> Language:
    register()
    return spacy.load(SHIPPED / "nl")


def told(doc: Doc) -> list[tuple[object, ...]]:
    return [(w.text, w.pos_, str(w.morph), w.lemma_, w.dep_, w.head.i, w.ent_type_, w.is_sent_start) for w in doc]


def test_every_label_is_filled(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert [span.text for span in doc.sents] == [
        "Jan Visser zegt dat de brug in Utrecht dicht blijft.",
        "Dat is lastig.",
    ]
    assert [(span.text, span.label_) for span in doc.ents] == [("Jan Visser", "PER"), ("Utrecht", "LOC")]
    assert (doc[2].pos_, doc[2].lemma_, doc[2].dep_) == ("VERB", "zeggen", "ROOT")
    assert doc[2].morph.get("VerbForm") == ["Fin"]


def test_the_same_after_a_trip_over_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert told(spacy.load(tmp_path)(TEXT)) == told(nlp(TEXT))


def test_in_a_pipe_order_stays_and_nothing_is_nothing(nlp: Language) -> None:
    docs = list(nlp.pipe([TEXT, "", "Ja."]))
    assert [doc.text for doc in docs] == [TEXT, "", "Ja."]
    assert told(docs[0]) == told(nlp(TEXT))


def test_empty_until_it_is_read() -> None:
    component = Component(spacy.blank("nl").vocab)
    assert component.labels == ()
    with pytest.raises(RuntimeError, match="no network yet"):
        component(spacy.blank("nl")("Ja."))


def test_a_name_in_capitals_is_no_little_word(nlp: Language) -> None:
    doc = nlp("Het OM zegt dat IS de stad verliet.")
    assert [(doc[i].text, doc[i].lemma_, doc[i].pos_, doc[i].dep_) for i in (1, 4)] == [
        ("OM", "OM", "PROPN", "nsubj"),
        ("IS", "IS", "PROPN", "nsubj"),
    ]
    assert nlp("HET IS AAN U OM TE GAAN")[5 - 1].pos_ != "PROPN"  # shouted
