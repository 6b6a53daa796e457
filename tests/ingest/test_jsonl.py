"""JSON Lines: the text is the user's and stays so."""

import json
from pathlib import Path

import pytest

from tests.ingest.making import BODY, zones
from zegsman.errors import Damaged, EmptyInput, TooLarge
from zegsman.ingest import Failure, Options, read
from zegsman.model import Document


def lines(*records: object) -> list[Document | Failure]:
    return list(read("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records).encode()))


def line(record: object) -> Document:
    (found,) = lines(record)
    assert isinstance(found, Document), found
    return found


def test_id_and_text_suffice() -> None:
    text = " De dijk\r\nhoudt\u00a0het, \tzei Schaap. \n"
    document = line({"id": "a7", "text": text})
    assert (document.text, document.source_id) == (text, "a7")


def test_what_is_given_is_kept() -> None:
    given = {
        "text": BODY[0],
        "title": "Dijk",
        "outlet": "De Sluis",
        "authors": ["Jo"],
        "published": "2024-02-01",
        "language": "nl",
    }
    document = line({**given, "source": "https://sluis.example/1", "likes": 4})
    assert {name: getattr(document, name) for name in given} == {**given, "authors": ("Jo",)}
    assert document.source == "https://sluis.example/1"


@pytest.mark.parametrize("field", ["passages", "zones"])
def test_given_passages_are_taken(field: str) -> None:
    text = f"{BODY[0]}\n{BODY[1]}"
    places = [
        {"zone": "comment", "start": len(BODY[0]) + 1, "end": len(text), "author": "Jo"},
        {"zone": "body", "start": 0, "end": len(BODY[0])},
    ]
    document = line({"text": text, field: places})
    assert zones(document) == [("body", BODY[0]), ("comment", BODY[1])]
    assert document.passages[1].author == "Jo"


def place(start: object, end: object, zone: str = "body") -> dict[str, object]:
    return {"zone": zone, "start": start, "end": end}


@pytest.mark.parametrize(
    "places",
    [[place(0, 999)], [place(3, 3)], [place(0, 3, "kop")], [place(0, 5), place(4, 9)], [{"start": 0}], [place("0", 5)]],
    ids=["out of bounds", "empty", "no such zone", "overlap", "no zone", "no number"],
)
def test_passages_that_do_not_fit_are_an_error(places: list[object]) -> None:
    (found,) = lines({"text": BODY[0], "passages": places})
    assert isinstance(found, Failure)
    assert isinstance(found.error, Damaged)
    assert "passage" in str(found.error)


def test_one_bad_line_does_not_stop_the_rest() -> None:
    found = lines(
        {"id": 1, "text": BODY[0]}, "{broken", {"id": 2}, {"id": 3, "text": "  "}, "[1]", {"id": 4, "text": BODY[1]}
    )
    assert [getattr(item, "source_id", None) for item in found] == ["1", None, None, None, None, "4"]
    assert [type(item.error) for item in found if isinstance(item, Failure)] == [Damaged, Damaged, EmptyInput, Damaged]
    assert [item.source for item in found if isinstance(item, Failure)] == ["bytes:2", "bytes:3", "bytes:4", "bytes:5"]


def test_lone_surrogates_and_nul_are_replaced_one_for_one() -> None:
    (document,) = lines(r'{"text": "De \ud800 dijk\u0000, zei \ud83d\ude42 Schaap."}')
    assert isinstance(document, Document)
    assert document.text == "De \ufffd dijk\ufffd, zei 🙂 Schaap."
    assert document.doubts[0] == "characters-replaced"


def test_one_object_over_several_lines(tmp_path: Path) -> None:
    file = tmp_path / "een.json"
    file.write_text(json.dumps({"id": "x", "text": BODY[0]}, indent=2))
    (document,) = read(file)
    assert isinstance(document, Document)
    assert document.source_id == "x"


def test_a_line_over_the_limit() -> None:
    records = [json.dumps({"text": BODY[0]}), json.dumps({"text": "x" * 5000})]
    found = list(read("\n".join(records).encode(), options=Options(max_bytes=1000)))
    assert isinstance(found[0], Document)
    assert isinstance(found[1], Failure)
    assert isinstance(found[1].error, TooLarge)


def test_byte_order_mark_and_blank_lines() -> None:
    (document,) = read(b"\xef\xbb\xbf" + json.dumps({"id": "x", "text": BODY[0]}).encode() + b"\n\n")
    assert isinstance(document, Document)
    assert document.source_id == "x"


def test_deep_json() -> None:
    (found,) = lines('{"text": ' + "[" * 100_000)
    assert isinstance(found, Failure)
    assert isinstance(found.error, Damaged)
