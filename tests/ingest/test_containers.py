"""Feeds, web archives, gzip, PDF and Word."""

import zlib

import pytest

from tests.ingest.making import BODY, failure, one, packed, page, pdf, warc, word, zones
from zegsman.errors import Damaged, EmptyInput, TooLarge
from zegsman.ingest import Failure, Options, read
from zegsman.model import Document

PAGE = page().encode()

RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>De Sluiswachter</title><language>nl-NL</language>
<item><title>Dijk is veilig</title><link>https://sluis.example/1</link>
<pubDate>Thu, 01 Feb 2024 08:00:00 +0100</pubDate>
<content:encoded><![CDATA[<p>{BODY[0]}</p><ul><li>de sluis;</li></ul><script>x()</script>]]></content:encoded></item>
<item><title>Gemaal kapot</title><link>https://sluis.example/2</link><description>{BODY[1]}</description></item>
<item><link>https://sluis.example/3</link></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>De Sluiswachter</title><entry><title>Dijk is veilig</title>
<link href="https://sluis.example/1"/><author><name>Jan Mol</name></author><published>2024-02-01T08:00:00Z</published>
<content type="html">&lt;p&gt;{BODY[0]}&lt;/p&gt;</content></entry></feed>"""


def test_rss() -> None:
    full, short, empty = read(RSS.encode())
    assert isinstance(full, Document)
    assert zones(full) == [("headline", "Dijk is veilig"), ("body", BODY[0]), ("list_item", "de sluis;")]
    assert (full.source, full.outlet, full.published) == (
        "https://sluis.example/1",
        "De Sluiswachter",
        "2024-02-01T08:00:00+01:00",
    )
    assert isinstance(short, Document)
    assert short.doubts == ("feed-summary",)
    assert isinstance(empty, Failure)
    assert isinstance(empty.error, EmptyInput)


def test_atom() -> None:
    document = one(ATOM.encode())
    assert (document.authors, document.published) == (("Jan Mol",), "2024-02-01T08:00:00+00:00")


@pytest.mark.parametrize(
    ("data", "error"), [(b"<rss version='2.0'><channel></channel></rss>", EmptyInput), (b"<rss><chan", Damaged)]
)
def test_feed_without_entries(data: bytes, error: type[Exception]) -> None:
    assert isinstance(failure(data).error, error)


@pytest.mark.parametrize("wrap", [bytes, packed])
def test_warc(wrap: type[bytes]) -> None:
    archive = warc(
        ("https://sluis.example/1", PAGE), ("https://sluis.example/2", PAGE.replace(b"veilig", b"gevaarlijk"))
    )
    first, second = read(wrap(archive))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [first.source, second.source] == ["https://sluis.example/1", "https://sluis.example/2"]
    assert first.title == "Dijk bij Oosterlee is veilig"
    assert first.capture is not None
    assert (first.capture.url, first.capture.media_type) == (first.source, "text/html")


def test_warc_page_packed_or_chunked() -> None:
    (document,) = read(warc(("https://sluis.example/1", packed(PAGE)), headers=(("Content-Encoding", "gzip"),)))
    assert isinstance(document, Document)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    (document,) = read(warc(("https://sluis.example/1", chunked), headers=(("Transfer-Encoding", "chunked"),)))
    assert isinstance(document, Document)


def test_warc_one_bad_page_does_not_stop_the_rest() -> None:
    bomb = packed(b"a" * 30_000_000)
    archive = warc(
        ("https://sluis.example/1", PAGE), ("https://sluis.example/2", bomb), headers=(("Content-Encoding", "gzip"),)
    )
    first, second = read(archive)
    assert isinstance(first, Document)
    assert isinstance(second, Failure)
    assert isinstance(second.error, TooLarge)
    assert "zip bomb" in str(second.error)


@pytest.mark.parametrize(
    "archive", [warc(), warc(("https://sluis.example/1", PAGE), status="404 Not Found"), b"WARC/1.0\r\n\r\n"]
)
def test_warc_without_pages(archive: bytes) -> None:
    assert isinstance(failure(archive).error, EmptyInput)


def test_truncated_warc() -> None:
    found = list(read(warc(("https://sluis.example/1", PAGE), ("https://sluis.example/2", PAGE))[:-300]))
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Failure)
    assert isinstance(found[-1].error, Damaged)


def test_gzip_of_a_single_file_and_of_several_members() -> None:
    assert one(packed(PAGE)).title == "Dijk bij Oosterlee is veilig"
    half = len(PAGE) // 2
    assert one(packed(PAGE[:half]) + packed(PAGE[half:]) + b"\0" * 512).title == "Dijk bij Oosterlee is veilig"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (packed(PAGE)[:-40], Damaged),
        (packed(PAGE)[:5], Damaged),
        (packed(PAGE)[:40] + b"x" * 40, Damaged),
        (packed(PAGE) + b"rest", Damaged),
        (packed(packed(packed(packed(PAGE)))), Damaged),
        (packed(b"a" * 100_000_000), TooLarge),
        (packed(warc(("https://a.example/", b"a" * 60_000_000))), TooLarge),
        (packed(b""), EmptyInput),
    ],
    ids=["cut", "head only", "garbled", "rest", "matryoshka", "bomb", "bomb in a warc", "empty"],
)
def test_bad_gzip(data: bytes, error: type[Exception]) -> None:
    found = list(read(data))
    assert isinstance(found[-1], Failure)
    assert isinstance(found[-1].error, error)


def test_pdf_paragraphs_hyphens_and_running_heads() -> None:
    first = [
        "De Sluiswachter, bladzijde 1",
        "De dijk bij Oosterlee houdt het nog zeker tien jaar, zei dijk-",
        "graaf Minke Schaap.",
        "Boeren geloven dat niet, want zij zien het water elke winter ho-",
        "ger staan.",
    ]
    rest = [
        [f"De Sluiswachter, bladzijde {n}", "Het waterschap meet elke week tussen de sluis en het gemaal.", str(n)]
        for n in (2, 3)
    ]
    document = one(pdf(first, *rest))
    assert document.text.split("\n\n")[:2] == [
        "De dijk bij Oosterlee houdt het nog zeker tien jaar, zei dijkgraaf Minke Schaap.",
        "Boeren geloven dat niet, want zij zien het water elke winter hoger staan.",
    ]
    assert "bladzijde" not in document.text
    assert document.doubts == ("pdf-layout",)


@pytest.mark.parametrize(
    ("data", "error"), [(pdf([]), EmptyInput), (pdf(["x"])[:200], Damaged), (b"%PDF-1.7\nniets", Damaged)]
)
def test_bad_pdf(data: bytes, error: type[Exception]) -> None:
    assert isinstance(failure(data).error, error)


def test_word_styles_are_zones() -> None:
    document = one(
        word(
            ("Title", "Dijk is veilig"),
            ("Normal", BODY[0]),
            ("Heading 1", "Natte kelders"),
            ("List Bullet", "de sluis;"),
        )
    )
    assert zones(document) == [
        ("headline", "Dijk is veilig"),
        ("body", BODY[0]),
        ("subhead", "Natte kelders"),
        ("list_item", "de sluis;"),
    ]
    assert document.title == "Dijk is veilig"


def test_word_without_styles_is_read_as_plain_text() -> None:
    assert zones(one(word(("Normal", "Dijk is veilig"), ("Normal", BODY[0]))))[0] == ("headline", "Dijk is veilig")


def test_bad_word() -> None:
    good = word(("Normal", BODY[0]))
    for data in (good[:600], b"PK\x03\x04" + b"x" * 100, zlib.compress(good)[:0] + b"PK\x03\x04"):
        assert isinstance(failure(data).error, Damaged)
    assert isinstance(failure(good, Options(max_bytes=len(good) + 1)).error, TooLarge)
