"""The reference names every doubt and every limit."""

import re
from pathlib import Path

from zegsman.ingest import options

ROOT = Path(__file__).parents[2]


def test_every_doubt_is_explained() -> None:
    sources = "".join(path.read_text() for path in (ROOT / "src/zegsman/ingest").glob("*.py"))
    first = "encoding|language|page|comments|headline|zone|feed|pdf|characters"
    codes = set(re.findall(rf'"((?:{first})-[a-z-]+)', sources))
    explained = (ROOT / "docs/reference/doubts.md").read_text()
    assert len(codes) >= 10
    assert [code for code in sorted(codes) if f"`{code}" not in explained] == []


def test_limits_in_the_reference_are_those_in_the_code() -> None:
    page = (ROOT / "docs/reference/reading.md").read_text()
    assert f"{options.MAX_BYTES // options.MEGABYTE} MB | `MAX_BYTES`" in page
    assert f"{options.MAX_PAGE // options.MEGABYTE} MB | `MAX_PAGE`" in page
    assert f"{options.MAX_RATIO} times" in page
    assert f"{options.MAX_SECONDS:.0f} seconds, {options.MAX_REDIRECTS} redirects" in page
