"""Without an optional library the reader names the extra to install, and everything else still works."""

import builtins
from collections.abc import Callable
from typing import Any

import pytest

from tests.ingest.making import BODY, failure, one, page, pdf, warc, word
from zegsman.errors import MissingExtra
from zegsman.ingest.fetch import fetch
from zegsman.ingest.options import Options

Blocker = Callable[[str], None]


@pytest.fixture
def block(monkeypatch: pytest.MonkeyPatch) -> Blocker:
    real = builtins.__import__

    def without(library: str) -> None:
        def refuse(name: str, *rest: Any, **named: Any) -> Any:
            if name.partition(".")[0] == library:
                raise ImportError(f"No module named {library!r}")
            return real(name, *rest, **named)

        monkeypatch.setattr(builtins, "__import__", refuse)

    return without


@pytest.mark.parametrize(
    ("library", "extra", "data"),
    [
        ("feedparser", "feeds", b"<rss version='2.0'><channel/></rss>"),
        ("fastwarc", "warc", warc(("https://sluis.example/", page().encode()))),
        ("pypdf", "pdf", pdf(["x"])),
        ("docx", "docx", word(("Normal", "x"))),
    ],
)
def test_missing_library_is_named(block: Blocker, library: str, extra: str, data: bytes) -> None:
    block(library)
    error = failure(data).error
    assert isinstance(error, MissingExtra)
    assert f"zegsman[{extra}]" in str(error)
    assert one(BODY[0].encode()).language == "nl"


def test_missing_httpx_is_named(block: Blocker) -> None:
    block("httpx")
    with pytest.raises(MissingExtra, match=r"zegsman\[fetch\]"):
        fetch("https://sluis.example/", options=Options())
