import json

import msgspec
import pytest
from hypothesis import given

from tests import making
from tests.strategies import records
from zegsman.errors import Damaged
from zegsman.model import Record
from zegsman.views.export.exchange import decode, encode

DOCUMENT_KEYS = "schema id source title outlet authors published language text passages statements relations actors"
STATEMENT_KEYS = (
    "id type content cue source addressee via verbatim scare voice speaker actor stance zone within chain when places "
    "confidence doubts origin"
)


@given(record=records())
def test_a_record_written_and_read_back_is_the_same(record: Record) -> None:
    line = encode(record)
    assert b"\n" not in line
    assert decode(line) == record


@given(record=records())
def test_a_line_holds_nothing_a_terminal_obeys(record: Record) -> None:
    line = encode(record).decode()
    assert not set(line) & set(map(chr, [*range(32), *range(127, 160), 0x202E, 0x2066, 0x200F, 0x2028]))


def test_the_keys_are_those_of_the_format() -> None:
    line = json.loads(encode(making.page()))
    assert " ".join(line) == DOCUMENT_KEYS
    assert " ".join(line["statements"][0]) == STATEMENT_KEYS
    assert line["schema"] == "zegsman/1"
    assert line["passages"][3] == {
        "zone": "comment",
        "start": 190,
        "end": 236,
        "author": "Pim",
        "published": "2026-11-21",
    }
    denial = line["statements"][4]
    assert denial["chain"] == ["aannemer Bos", "de politie", "persbureau Corva", "De Vlietbode"]
    assert denial["voice"] == "speaker"
    assert line["text"][slice(*denial["content"][0])] == "dat hij was gewaarschuwd"


def test_the_given_id_is_told() -> None:
    assert json.loads(encode(making.page(source_id="7")))["source_id"] == "7"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text": "Iets anders."}, "was changed on the way"),
        ({"schema": "zegsman/2"}, "not a line of the exchange format"),
        ({"statements": 3}, "not a line of the exchange format"),
    ],
)
def test_a_line_that_was_tampered_with_is_refused(change: dict, told: str) -> None:
    line = json.loads(encode(making.page())) | change
    with pytest.raises(Damaged, match=told):
        decode(json.dumps(line))


@pytest.mark.parametrize("content", [[[0, 999]], [[-1, 4]], [[5, 2]], [[4, 6], [1, 3]], [[3, 3]]])
def test_a_selection_outside_the_text_is_refused(content: list) -> None:
    line = json.loads(encode(making.page()))
    line["statements"][0]["content"] = content
    with pytest.raises(Damaged, match="content is not a list of spans"):
        decode(json.dumps(line))


@pytest.mark.parametrize("bad", [b"", b"{", b"\xff", b"null", b'{"id":"1","text":"x"}'])
def test_what_is_no_line_is_refused(bad: bytes) -> None:
    with pytest.raises(Damaged):
        decode(bad)


@pytest.mark.parametrize("key", ["references", "places"])
def test_words_of_a_reference_outside_the_text_are_refused(key: str) -> None:
    line = json.loads(encode(making.page())) | {key: [{"words": [[5, 2]], "name": "Vlietdam"}]}
    with pytest.raises(Damaged, match="words is not a list of spans"):
        decode(json.dumps(line))


def test_a_line_from_before_there_were_actors_is_read() -> None:
    line = json.loads(encode(making.page()))
    assert line["actors"] == []
    assert not {"references", "places"} & set(line)
    assert decode(json.dumps(line)) == making.page()


def test_encoding_is_plain_json() -> None:
    assert msgspec.json.decode(encode(making.page())) == json.loads(encode(making.page()))
