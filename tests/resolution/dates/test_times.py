"""Times in sentences: what each part of the grammar is for, bad input, and any text from any day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zegsman.lexicon import LANGUAGES, load
from zegsman.resolution.dates import now, times

FRIDAY = "2024-05-03T10:15:00+02:00"


def values(text: str, language: str = "nl", published: str | None = FRIDAY) -> list[str | None]:
    return [time.value for time in times(text, now(published, language), language)]


def doubts(text: str, language: str = "nl", published: str | None = FRIDAY) -> list[tuple[str, ...]]:
    return [time.doubts for time in times(text, now(published, language), language)]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Dat zei Mol vrijdag.", "nl", "2024-05-03"),
        ("Mole said Friday.", "en", "2024-05-03"),
        ("Das sagte Mohl am Freitag.", "de", "2024-05-03"),
        ("De raad zal dinsdag stemmen.", "nl", "2024-05-07"),
        ("Er zou dinsdag een nieuwe voorzitter komen.", "nl", "2024-05-07"),
        ("De voorzitter zou dinsdag zijn vertrokken.", "nl", "2024-04-30"),
        ("Hij kwam vrijdagmiddag.", "nl", "2024-05-03T12:00/2024-05-03T18:00~"),
        ("Het gebeurde in de nacht van donderdag op vrijdag.", "nl", "2024-05-02T22:00/2024-05-03T06:00~"),
        ("Er werd vannacht ingebroken.", "nl", "2024-05-03T00:00/2024-05-03T06:00~"),
        ("Het zal vannacht vriezen.", "nl", "2024-05-03T22:00/2024-05-04T06:00~"),
        ("De put werd drie weken geleden gedempt.", "nl", "2024-W15"),
        ("Der Brunnen wurde vor drei Wochen gefüllt.", "de", "2024-W15"),
        ("Hij ging donderdagavond om elf uur weg.", "nl", "2024-05-02T23:00+02:00"),
        ("De markt was vrijdag om drie uur afgelopen.", "nl", "2024-05-03"),
        ("Die Brücke ist seit Anfang April gesperrt.", "de", "2024-04-01/..~"),
        ("It went wrong between January 3 and February 5, 1998.", "en", "1998-01-03/1998-02-05"),
        ("Op vrijdag 3 mei kwam hij niet.", "nl", "2024-05-03"),
        ("Posted 05/23/2024", "en", "2024-05-23"),
        ("Het kabinet viel op 7 juli jl.", "nl", "2023-07-07"),
        ("De zitting van dinsdagochtend 14 mei was lang.", "nl", "2024-05-14T06:00/2024-05-14T12:00~"),
    ],
)
def test_what_is_meant(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er kwamen 2000 betogers en 1500 euro binnen, 100 uur lang.", "nl"),
        ("Brenk streicht von 1400 Stellen nichts.", "de"),
        ("Elke maandag is er markt.", "nl"),
        ("De school begint om tien uur.", "nl"),
        ("Een dag later was hij weg.", "nl"),
        ("Goede morgen! Mei Lan en Do winnen met 3-5.", "nl"),
        ("He may march on Theresa May.", "en"),
        ("They read the Sunday Bell on Black Friday.", "en"),
        ("So war das Ende.", "de"),
        ("Bel 06-12345678 of 010-2024567.", "nl"),
    ],
)
def test_what_is_no_time(text: str, language: str) -> None:
    assert values(text, language) == []


def test_a_page_without_a_date_leaves_relative_times_unknown() -> None:
    text = "Mol zei vrijdag dat hij er sinds 2015 woont en op 12 januari vertrok, drie weken geleden."
    assert values(text, published=None) == [None, "2015/..", "XXXX-01-12", None]
    assert doubts(text, published=None)[0] == ("when-unknown",)


def test_dates_that_no_calendar_has_are_doubts() -> None:
    assert values("Op 31 februari 2024 en 29 februari 2023.") == [None, None]
    assert doubts("Op 31 februari 2024.") == [("no-such-date",)]
    assert values("Op 29 februari 2024.") == ["2024-02-29"]


def test_a_weekday_and_a_date_that_differ_are_kept_with_a_doubt() -> None:
    assert values("Op zaterdag 3 mei 2024 kwam hij.") == ["2024-05-03"]
    assert doubts("Op zaterdag 3 mei 2024 kwam hij.") == [("dates-differ",)]


def test_a_weekday_chooses_the_year_of_a_date() -> None:
    assert values("Op woensdag 3 mei kwam hij.") == ["2023-05-03"]


def test_american_and_european_digits_are_both_given() -> None:
    assert values("Letter of 03/05/2024.", "en") == ["[2024-03-05,2024-05-03]"]
    assert doubts("Letter of 03/05/2024.", "en") == [("date-order-unknown",)]


@pytest.mark.parametrize("published", ["", "gisteren", "0000-00-00", "2024-02-30", "99999-01-01", None])
def test_a_publication_time_that_is_none_anchors_nothing(published: str | None) -> None:
    assert now(published, "nl").day is None


def test_a_zone_counts_for_the_day_it_is_on_the_clock_of_the_page() -> None:
    assert now("2024-05-03T22:30:00Z", "nl").day == date(2024, 5, 4)
    assert now("2024-05-03T22:30:00Z", "en").day == date(2024, 5, 3)
    assert values("Het lek werd op 12 januari 2024 om 14.30 uur gevonden.") == ["2024-01-12T14:30+01:00"]
    assert values("The launch was at 3 p.m. ET.", "en", "2023-01-16") == ["2023-01-16T15:00-05:00"]


@pytest.mark.parametrize(
    "published", ["0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
)
def test_the_ends_of_the_calendar(published: str) -> None:
    text = "Vorige week, volgende week, vrijdag, gisteren, morgenavond, honderd jaar geleden, over 9999 jaar, eind mei."
    assert len(values(text, published=published)) == len(values(text))


def test_huge_numbers_are_no_times() -> None:
    assert values(f"Dat is {'9' * 5000} jaar geleden en {'1' * 400}.5.2024.") == []


_WORDS = sorted({w for language in LANGUAGES for entry in load(language).dates for w in entry.words})
_PIECES = st.sampled_from(
    [*_WORDS, "3", "31", "2024", "0000", "99", "14.30", "3-5-2024", ",", ".", "-", "\n", "\u202e", "é"]
)


@given(st.lists(_PIECES, max_size=14).map(" ".join) | st.text(max_size=60), st.sampled_from(LANGUAGES), st.datetimes())
def test_any_text_from_any_day(text: str, language: str, published: object) -> None:
    last = 0
    for time in times(text, now(str(published), language), language):
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip() == text[time.start : time.end]
        assert (time.value is None) <= bool(time.doubts)
        last = time.end
