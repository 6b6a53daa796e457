"""What counts as one actor: names, and what is told besides."""

import pytest

from zegsman.identity import AUTOMATIC, PROPOSED, Facts, compare
from zegsman.identity.keys import keys


def person(name: str, **told: object) -> Facts:
    return Facts(names=(name,), kind="person", **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "names",
    [
        ("Oleg Sjtsjarenko", "Oleg Shcharenko", "Oleg Schtscharenko", "Олег Щаренко"),
        ("Jelena Zjoravskaja", "Elena Zhuravskaya", "Jelena Schurawskaja", "Елена Журавская")[1:],
        ("Hassan al-Moerabi", "Hassan al-Murabi", "Hasan Murabi"),
        ("Marit Hoeksema", "MARIT HOEKSEMA", "mr. Marit Hoeksema", "Hoeksema, Marit", "burgemeester Marit Hoeksema"),
        ("Łukasz Żmuda", "Lukasz Zmuda"),
        ("Jürgen Blühm", "Juergen Bluehm", "Jurgen Bluhm"),
        ("Anna Kuiper-Bos", "Anna Kuiper Bos"),
    ],
)
def test_spellings_of_one_name(names: tuple[str, ...]) -> None:
    for other in names[1:]:
        assert compare(person(names[0]), person(other)).score >= AUTOMATIC, (names[0], other)
        assert keys(names[0], "person") & keys(other, "person"), (names[0], other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tjeerd Hoeksema", "Marit Hoeksema"),
        ("Oleg Sjtsjarenko", "Olga Sjtsjarenko"),
        ("Hassan al-Moerabi", "Hussein al-Moerabi"),
        ("Karel van den Tol", "Karel van der Tol"),
        ("Lodewijk Aarts sr.", "Lodewijk Aarts jr."),
        ("Wiebe Roelfs", "Wiebe Roelofs"),
        ("Ivo Terlin", "Iva Terlina"),
        ("Zhou Mingze", "Zhou Mingzhi"),
    ],
)
def test_other_people_of_like_names_are_never_taken_for_one(one: str, other: str) -> None:
    assert compare(person(one), person(other)).score < AUTOMATIC


def test_a_surname_alone_needs_more() -> None:
    alone = compare(person("Hoeksema"), person("Marit Hoeksema"))
    assert PROPOSED <= alone.score < AUTOMATIC
    told = compare(
        person("Hoeksema", roles=("wethouder",), places=("Vlietdam",)),
        person("Marit Hoeksema", roles=("wethouder van Vlietdam",), places=("Vlietdam",)),
    )
    assert told.score >= AUTOMATIC
    assert "the same role" in told.reasons


def test_homonyms_are_kept_apart_by_role_place_and_time() -> None:
    alderman = person("Sjoerd Haan", roles=("wethouder",), places=("Vlietdam",), first="2024", last="2024")
    assert compare(alderman, person("Sjoerd Haan", roles=("voetballer",))).score < AUTOMATIC
    assert compare(alderman, person("Sjoerd Haan", roles=("wethouder",), places=("Oosterwier",))).score < AUTOMATIC
    assert compare(alderman, person("Sjoerd Haan", first="1980", last="1985")).score < AUTOMATIC
    assert compare(alderman, person("Sjoerd Haan", roles=("minister",), first="2025")).score >= AUTOMATIC


def test_a_name_that_very_many_bear_decides_nothing() -> None:
    assert compare(person("Jan de Vries"), person("Jan de Vries")).score < AUTOMATIC
    told = {"roles": ("minister",), "bodies": ("Ministerie van Dijken",)}
    assert compare(person("Jan de Vries", **told), person("Jan de Vries", **told)).score >= AUTOMATIC


def test_bodies() -> None:
    def body(name: str, kind: str = "organisation", **told: object) -> Facts:
        return Facts(names=(name,), kind=kind, **told)  # type: ignore[arg-type]

    assert compare(body("persbureau Corva"), body("Corva", "outlet")).score >= AUTOMATIC
    assert compare(body("Corva Noord"), body("Corva Zuid")).score == 0
    assert compare(body("de politie"), body("de politie")).score < AUTOMATIC
    assert compare(body("Corva"), person("Corva")).score == 0
