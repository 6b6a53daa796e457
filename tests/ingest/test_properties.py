"""What holds for every input (Hypothesis), and a bounded fuzz run: never an exception, never a broken document."""

import json
import random
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.making import packed, page, pdf, warc, word
from zegsman.ingest import Failure, read
from zegsman.model import Document, document_id

AWKWARD = "\x00\r\n\t \u00a0\u2028’“„\"'‘<>&;é\u0301\u00ad👩‍👩‍👧שלום!?.:-–—•AEOaeo0"
texts = st.text(st.sampled_from(AWKWARD) | st.characters(codec="utf-8"), max_size=200)
words = st.sampled_from(
    ["Dijk", "zei", "Schaap", "10 juni 2020 11:31", "Reacties", "Door Jan", "- punt;", "Schande!!", "?"]
)
plain = st.lists(words | texts, max_size=12).flatmap(
    lambda parts: st.sampled_from(["\n", "\n\n", " ", "\n\n\n"]).map(lambda gap: gap.join(parts))
)
tags = st.sampled_from(
    ["p", "div", "h1", "h2", "li", "ul", "blockquote", "figcaption", "article", "aside", "table", "b", "br"]
)
classes = st.sampled_from(
    ["", "intro", "comment", "comments", "naam", "datum", "byline", "caption", "related", "tekst"]
)
elements = st.builds(lambda tag, name, text: f'<{tag} class="{name}">{text}', tags, classes, plain)
pages = st.lists(elements, max_size=15).map(lambda parts: page("".join(parts)))
slow = settings(max_examples=60, deadline=timedelta(seconds=20), suppress_health_check=list(HealthCheck))


def check(found: Document | Failure) -> None:
    """What every item must be."""
    if isinstance(found, Failure):
        assert str(found.error)
        return
    assert found.text
    assert not any(c == "\x00" or "\ud800" <= c <= "\udfff" for c in found.text)
    assert found.id == document_id(found.text)
    end = 0
    for passage in found.passages:
        assert end <= passage.start < passage.end <= len(found.text)
        assert found.text[passage.start : passage.end].strip()
        end = passage.end
    json.dumps([found.title, found.outlet, found.authors, found.source]).encode()


def check_all(data: bytes) -> None:
    found = list(read(data))
    assert found
    for item in found:
        check(item)
    assert list(read(data)) == found or isinstance(found[-1], Failure)


@slow
@given(plain)
def test_plain_text(text: str) -> None:
    check_all(text.encode())


@slow
@given(pages)
def test_pages(html: str) -> None:
    check_all(html.encode())


@slow
@given(plain)
def test_json_lines_text_is_unchanged(text: str) -> None:
    (found,) = read(json.dumps({"text": text}).encode())
    check(found)
    if isinstance(found, Document):
        assert found.text == text.replace("\x00", "\ufffd")


@slow
@given(
    st.binary(max_size=300)
    | plain.map(lambda text: text.encode("utf-16"))
    | texts.map(lambda t: t.encode("cp1252", "replace"))
)
def test_any_bytes(data: bytes) -> None:
    check_all(data)


SEEDS = {
    "page": page('<div class="comments"><div class="comment"><b class="naam">Jo</b><p>Top!</p></div></div>').encode(),
    "jsonl": b'{"id": "1", "text": "De dijk houdt het, zei Schaap."}\n{"id": "2", "text": "Boeren geloven dat niet."}',
    "feed": b'<rss version="2.0"><channel><title>x</title><item><title>Dijk</title>'
    b"<description>De dijk houdt.</description></item></channel></rss>",
    "warc": warc(("https://sluis.example/", page().encode())),
    "gzip": packed(page().encode()),
    "pdf": pdf(["De dijk houdt het, zei Schaap.", "Boeren geloven dat niet."]),
    "word": word(("Title", "Dijk"), ("Normal", "De dijk houdt het, zei Schaap.")),
}


@pytest.mark.parametrize("kind", SEEDS)
@pytest.mark.filterwarnings("ignore")  # libraries warn about the files broken here
def test_fuzz(kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(40):
        data = bytearray(SEEDS[kind])
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(40)]
                case 2:
                    data[at:at] = chance.randbytes(chance.randrange(20))
                case 3:
                    data[at:at] = data[at : at + 60]
            data = data or bytearray(b"x")
        for item in read(bytes(data)):
            check(item)
