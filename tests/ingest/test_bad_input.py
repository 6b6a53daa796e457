"""Input that is empty, huge, broken or hostile: a clear answer each time, and the rest is read."""

import os
import time
from pathlib import Path

import pytest

from tests.ingest.making import BODY, failure, one, page, zones
from zegsman.errors import EmptyInput, InputError, NoArticle, NotFound, NotText, Refused, TooLarge
from zegsman.ingest import Failure, Options, read
from zegsman.ingest.options import MAX_BYTES
from zegsman.model import Document


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_empty(data: bytes) -> None:
    assert isinstance(failure(data).error, EmptyInput)


def test_not_a_text() -> None:
    assert isinstance(failure(b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 200).error, NotText)


def test_fifty_megabytes() -> None:
    html = page().encode().replace(b"</article>", b"<!-- " + b"x" * 50_000_000 + b" --></article>")
    error = failure(html).error
    assert isinstance(error, TooLarge)
    assert "10,000,000" in str(error)


def test_the_limits_are_the_users() -> None:
    assert isinstance(failure(page().encode(), Options(max_page=200)).error, TooLarge)
    assert isinstance(failure(BODY[0].encode(), Options(max_bytes=20)).error, TooLarge)


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul", "table"])
def test_a_hundred_thousand_nested_tags(tag: str) -> None:
    began = time.monotonic()
    document = one(page(f"<{tag}>" * 100_000 + "x" + f"</{tag}>" * 100_000).encode())
    assert [words for _, words in zones(document)][1:4] == list(BODY)
    assert "page-cut" in document.doubts
    assert time.monotonic() - began < 60


def test_nested_tags_before_the_article() -> None:
    error = failure(page().replace("<h1>", "<div>" * 100_000 + "<h1>", 1).encode()).error
    assert isinstance(error, NoArticle)
    assert "nested" in str(error)


def test_a_page_of_too_many_elements() -> None:
    assert isinstance(failure(page("<p>a" * 60_000).encode()).error, TooLarge)


def test_unknown_language_keeps_the_document() -> None:
    document = one(b"1 2 3 4 5 6 7 8 9")
    assert (document.language, document.doubts) == (None, ("language-unknown",))


def test_declared_language_helps_where_none_is_recognised() -> None:
    document = one(page(title="1").replace(BODY[0], "123").encode())
    assert document.language == "nl"
    draftlike = (
        "<html lang='nl'><body><article><h1>1234</h1>" + "<p>12345, 67890, 12345, 67890.</p>" * 30 + "</article>"
    )
    numbers = one(draftlike.encode())
    assert (numbers.language, numbers.doubts) == ("nl", ("language-declared",))


def test_options_overrule() -> None:
    document = one(BODY[0].encode(), Options(language="fy", published="2020-01-02"))
    assert (document.language, document.published) == ("fy", "2020-01-02")


def test_folder_in_order_with_everything_odd_in_it(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(BODY[1])
    (tmp_path / "a.txt").write_text(BODY[0])
    (tmp_path / "leeg.txt").write_text("")
    (tmp_path / ".verborgen.txt").write_text(BODY[2])
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "c.txt").write_text(BODY[2])
    (tmp_path / "map" / "lus").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pijp")
    odd = os.fsencode(tmp_path) + b"/z\xff\n.txt"
    with open(odd, "wb") as file:
        file.write(BODY[0].encode())
    found = list(read(tmp_path))
    assert [type(item) for item in found] == [Document, Document, Failure, Document, Document]
    assert [item.source_id for item in found if isinstance(item, Document)] == ["a", "b", "c", "z\ufffd\n"]
    assert str(odd, "utf-8", "replace") == found[-1].source


def test_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "dicht.txt"
    file.write_text(BODY[0])
    file.chmod(0)
    if os.access(file, os.R_OK):  # root may read everything: let the system refuse instead

        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
    found = failure(file)
    assert found.source == str(file)
    assert isinstance(found.error, InputError)
    assert "Permission denied" in str(found.error)


def test_folder_without_files(tmp_path: Path) -> None:
    assert isinstance(failure(tmp_path).error, EmptyInput)


def test_folders_nested_too_deep(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"d" * 40)
    deep.mkdir(parents=True)
    assert isinstance(failure(tmp_path).error, TooLarge)


def test_no_such_file(tmp_path: Path) -> None:
    found = failure(tmp_path / "weg.html")
    assert isinstance(found.error, NotFound)
    assert found.source.endswith("weg.html")


@pytest.mark.parametrize("name", ["weg\0.html", "x" * 5000])
def test_impossible_names(name: str) -> None:
    assert isinstance(failure(name).error, InputError)


def test_a_device_is_not_read() -> None:
    assert isinstance(failure(Path("/dev/zero")).error, Refused)


def test_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "in"
    file.write_text(BODY[0])
    with file.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert one("-").text == BODY[0]


def test_a_file_and_its_bytes_give_the_same_text(tmp_path: Path) -> None:
    file = tmp_path / "dijk.html"
    file.write_bytes(page().encode())
    first, second = one(file), one(file)
    assert first == second
    assert first.id == one(page().encode()).id
    assert first.capture is not None
    assert len(first.capture.sha256) == 64


@pytest.mark.parametrize("odd", ["\x01", "\x0b", "&#1;", "&#x1F;", "\ufffe"])
def test_control_characters_cost_nothing(odd: str) -> None:
    found = zones(
        one(page(f"<p>De sluis{odd}wachter zei maandag dat de dijk het houdt, meldt de omroep.</p>").encode())
    )
    assert found[-1][1] == "De sluis wachter zei maandag dat de dijk het houdt, meldt de omroep."


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    for data in (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog", b"<html><body><p>x", b"<rss><chan", page().encode()):
        list(read(data))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"x " * (MAX_BYTES // 2 + 1), "save the article alone"),
        (b"<html lang=nl><body>" + b"<div>" * 3000 + b"<p>De brug is dicht.", "save its text"),
        (b"PK\x03\x04broken", "fetch it again"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "give a text or web page"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, advice: str) -> None:
    (failure,) = read(data)
    assert isinstance(failure, Failure)
    assert advice in str(failure.error)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("www.krant.example", True),
        ("krant.example/bericht", True),
        ("bericht.html", False),
        ("pages/bericht.html", False),
    ],
)
def test_an_address_without_https_is_recognised(name: str, hint: bool) -> None:
    (failure,) = read(name)
    assert isinstance(failure, Failure)
    assert str(failure.error).startswith("no such file or folder")
    assert (f"https://{name}" in str(failure.error)) == hint
