"""The example pages, read end to end: what a user sees first."""

from collections import Counter
from pathlib import Path

import pytest

from tests.ingest.making import one, zones
from zegsman.ingest import read
from zegsman.model import Document

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_every_example_is_read_as_dutch() -> None:
    found = list(read(EXAMPLES))
    assert len(found) >= 5
    assert all(
        isinstance(document, Document) and document.language == "nl" and not document.doubts for document in found
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("konvooi-karsk.html", {"headline": 1, "lead": 1, "body": 11, "subhead": 1, "caption": 1, "comment": 1}),
        ("sluis-oudegat.html", {"headline": 1, "body": 2, "comment": 1}),
        ("veerpont-lene.txt", {"headline": 1, "body": 10, "list_item": 3, "subhead": 1, "comment": 1}),
        (
            "persconferentie-duinbrand.html",
            {"headline": 1, "lead": 1, "body": 7, "list_item": 3, "subhead": 1, "quote": 1, "comment": 2},
        ),
        ("assisen-hoeve-ter-elst.html", {"headline": 1, "lead": 1, "body": 7, "subhead": 1}),
    ],
)  # fmt: skip
def test_zones(name: str, expected: dict[str, int]) -> None:
    assert Counter(zone for zone, _ in zones(one(EXAMPLES / name))) == expected


def test_metadata_of_the_first_page() -> None:
    document = one(EXAMPLES / "konvooi-karsk.html")
    assert document.title == "Leger Ostravië: ‘Melland laat smokkelaars lopen in Karsk’"
    assert (document.outlet, document.authors) == ("Het Noorderblad", ("Sanne Tervoort",))
    assert document.published == "2023-03-16T08:40:00+01:00"
    assert document.source_id == "konvooi-karsk"


def test_furniture_stays_out() -> None:
    text = one(EXAMPLES / "konvooi-karsk.html").text
    for words in (
        "cookies",
        "Voorpagina",
        "Lees ook",
        "haven kwam",
        "Deel dit artikel",
        "Alle rechten",
        "Sanne Tervoort",
    ):
        assert words not in text


def test_comments_have_author_and_time() -> None:
    document = one(EXAMPLES / "persconferentie-duinbrand.html")
    readers = [(p.author, p.published) for p in document.passages if p.zone == "comment"]
    assert readers == [("Dineke V.", "2022-07-20T18:31:00+02:00"), ("zandkorrel", "2022-07-20T19:02:00+02:00")]
    assert [words[:20] for zone, words in zones(document) if zone == "comment"] == [
        "Sterkte allemaal! Mi",
        "@Dineke ik heb net t",
    ]


def test_embedded_post_has_author_and_date() -> None:
    document = one(EXAMPLES / "persconferentie-duinbrand.html")
    (post,) = [p for p in document.passages if p.zone == "quote"]
    assert (post.author, post.published) == ("Hidde Roelfs", "2022-07-20")
    assert document.text[post.start : post.end].endswith("Laat de brandweer haar werk doen.")
    assert "— Hidde Roelfs (@roelfs_ruigezand) 20 juli 2022" in document.text


def test_a_comment_without_markup_is_uncertain() -> None:
    document = one(EXAMPLES / "veerpont-lene.txt")
    last = document.passages[-1]
    assert (last.zone, last.doubts) == ("comment", ("zone-uncertain",))
    assert document.text[last.start :].startswith("Vier jaar!!")
    assert document.published == "2022-10-04"
