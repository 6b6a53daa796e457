"""Single lines as a fact-checker meets them, read with the shipped packs by the rules."""

import pytest

import zegsman
from zegsman import pipeline
from zegsman.attribution import Engine
from zegsman.model import words

RULES = pipeline.Means(engine=Engine.RULES)


def told(text: str, language: str = "nl") -> list[str]:
    """Type, content, source, channel, addressee and stance of each statement."""
    (reading,) = pipeline.read(text.encode(), language=language, means=RULES)
    assert isinstance(reading, pipeline.Reading)
    page = reading.document.text
    return [
        " | ".join((s.type, *(words(page, x) for x in (s.content, s.source, s.via, s.addressee)), s.stance))
        for s in reading.statements
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "De gemeente verbiedt barbecues niet.",
            ["own_voice | De gemeente verbiedt barbecues niet |  |  |  | neutral"],
            id="an order that is not given is nobody's word",
        ),
        pytest.param(
            "De gemeente verbiedt vuurwerk in het centrum.",
            ["reported | vuurwerk in het centrum | De gemeente |  |  | neutral"],
            id="what is forbidden is not spoken to",
        ),
        pytest.param(
            "De brug is dicht. Dat is niet officieel bevestigd.",
            ["own_voice | De brug is dicht |  |  |  | neutral"],
            id="what is not confirmed is asserted by nobody",
        ),
        pytest.param(
            "„Er is geen straling vrijgekomen”, zou Dremko volgens het persbureau hebben gezegd.",
            ["direct | „Er is geen straling vrijgekomen” | Dremko | het persbureau |  | doubt"],
            id="a quote that is heard of is one statement",
        ),
        pytest.param(
            "Op sociale media gaat rond dat de bakker stopt.",
            ["indirect | dat de bakker stopt |  |  |  | doubt"],
            id="a rumour",
        ),
        pytest.param(
            "Het dak lekt, melden ingewijden.",
            ["indirect | Het dak lekt | ingewijden |  |  | neutral"],
            id="people whose name is a participle",
        ),
        pytest.param(
            "De club wijst de beschuldigingen van de hand.",
            ["reported | de beschuldigingen | De club |  |  | deny"],
            id="waved aside",
        ),
    ],
)
def test_a_line(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Pfeil wies den Vorwurf zurück, die Stadt habe die Sanierung verschleppt.",
        "Pfeil wies die Behauptung zurück, die Stadt habe die Sanierung verschleppt.",
    ],
)
def test_a_german_clause_of_what_is_rejected_is_denied(text: str) -> None:
    assert told(text, "de") == ["indirect | die Stadt habe die Sanierung verschleppt | Pfeil |  |  | deny"]


def test_what_is_neither_confirmed_nor_denied_in_german_is_nobodys() -> None:
    assert told("Ein Sprecher wollte das weder bestätigen noch dementieren.", "de") == []


def test_a_time_alone_is_no_statement_and_a_water_board_keeps_its_word() -> None:
    page = (
        "<!doctype html><html lang='nl'><body><article><h1>LIVE | Hoogwater: dijk bij Broekhem houdt stand</h1>"
        "<p>Het water in de Dommer staat hoger dan ooit. In dit liveblog houden we je op de hoogte.</p>"
        "<h3>08.55 uur</h3><p>De hoogste stand wordt vanmiddag verwacht. Dat meldt Waterschap Dommerdal.</p>"
        "</article></body></html>"
    )
    reading = zegsman.read(page)
    found = [(s.voice.name, words(reading.document.text, s.content)) for s in reading.statements]
    assert ("Waterschap Dommerdal", "De hoogste stand wordt vanmiddag verwacht") in found
    assert not [content for _, content in found if content.startswith("08.55")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("„Dit is onzin”, zegt Mol.", "deny"),
        ("„Dat klopt niet”, zegt Mol.", "deny"),
        ("„Het begint met een misverstand”, zegt Mol.", "neutral"),
        ("„Het is vijf voor twaalf”, zegt Mol.", "neutral"),
        ("„De klok loopt niet”, zegt Mol.", "neutral"),
    ],
)
def test_a_quote_that_is_nothing_but_a_denial_denies(text: str, stance: str) -> None:
    assert [line.rpartition(" | ")[2] for line in told(text)] == [stance]


def test_so_called_is_no_word_of_saying() -> None:
    text = 'The so-called "clean port" had won an award only last year.'
    assert [line.partition(" | ")[0] for line in told(text, "en")] == ["own_voice"]
