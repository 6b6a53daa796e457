"""How well pages are read: article text, headline, authors and time, on the test pages of the fundus project.

    python -m evaluation.pages FOLDER [COUNTRY...]

FOLDER holds one folder a country (be, de ...) with NAME_DATE.html.gz pages and NAME.json with what fundus itself reads
from them (its parsers are written by hand, site by site). The entries have no dates: a page is scored against the one
whose first words stand on it. Text is scored as a bag of words: F1 of lead, body, subheads, lists and quotes, without
captions and comments. Prints a table; the pages belong to their publishers and are not part of this project.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from trafilatura import extract

from zegsman.ingest import Failure, read
from zegsman.model import Document

TEXT_ZONES = ("lead", "body", "subhead", "list_item", "quote")
Gold = dict[str, Any]


def pages(folder: Path, countries: list[str]) -> Iterator[tuple[Path, Gold]]:
    """Every page with what is said of it; pages without an entry of their own are left out."""
    for path in sorted(folder.glob("*/*.html.gz")):
        if countries and path.parent.name not in countries:
            continue
        entries = path.with_name(path.name.partition("_")[0] + ".json")
        html = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        for gold in json.loads(entries.read_text()).values() if entries.exists() else ():
            if gold.get("body") and _is_on(html, gold):
                yield path, gold
                break


def _is_on(html: str, gold: Gold) -> bool:
    first = next((text for part in gold["body"]["sections"] for text in part["paragraphs"]), "")
    return bool(first) and all(word in html for word in first.split()[:4] + (gold.get("title") or "-").split()[:4])


def body(gold: Gold) -> str:
    """The article as one string."""
    parts = [text for part in gold["body"]["sections"] for text in part["headline"] + part["paragraphs"]]
    return "\n".join([*gold["body"]["summary"], *parts])


def f1(found: str, gold: str) -> float:
    """F1 of two bags of words, 0-1."""
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    return 2 * (a & b).total() / (a.total() + b.total() or 1)


def _plain(text: str | None) -> str:
    return re.sub(r"\W", "", text or "").lower()


def score(document: Document, gold: Gold) -> dict[str, float]:
    """The figures of one page, each 0-1; a figure is missing where fundus says nothing."""
    words = [document.text[p.start : p.end] for p in document.passages if p.zone in TEXT_ZONES]
    head = _plain(next((document.text[p.start : p.end] for p in document.passages if p.zone == "headline"), ""))
    title = _plain(gold["title"])
    figures: dict[str, float] = {"text F1": f1("\n".join(words), body(gold))}
    figures["headline"] = bool(head) and (title in head or head in title)
    if gold.get("authors"):
        figures["an author"] = bool({_plain(a) for a in gold["authors"]} & {_plain(a) for a in document.authors})
    if gold.get("publishing_date"):
        expected = datetime.fromisoformat(gold["publishing_date"]).replace(microsecond=0)
        found = datetime.fromisoformat(document.published) if document.published else datetime.min
        figures["day"] = expected.date() == found.date()
        figures["time with zone"] = bool(found.tzinfo) and expected.tzinfo is not None and expected == found
    return figures


def main(arguments: list[str]) -> None:
    """Print the mean of every figure over the pages in the folder named first."""
    totals: dict[str, list[float]] = {}
    for path, gold in pages(Path(arguments[0]), arguments[1:]):
        (found,) = read(path)
        html = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        figures = {"text F1": 0.0, "read": 0.0} if isinstance(found, Failure) else {**score(found, gold), "read": 1.0}
        figures["text F1 of trafilatura alone"] = f1(extract(html, include_comments=False) or "", body(gold))
        for name, value in figures.items():
            totals.setdefault(name, []).append(value)
    for name, values in sorted(totals.items()):
        print(f"{name:30} {100 * sum(values) / len(values):5.1f}  of {len(values)} pages")


if __name__ == "__main__":
    main(sys.argv[1:])
