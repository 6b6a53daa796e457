"""The Dutch gold: a folder with nl/passages.jsonl, nl/pages/*.html with *.gold.json, and perhaps a whole article."""

import json
from pathlib import Path

from evaluation.archives import SetMissing
from evaluation.marked import Text, text_of


def passages(gold: Path) -> list[Text]:
    """The passages, a record a line. Raises SetMissing."""
    path = gold / "nl" / "passages.jsonl"
    if not path.is_file():
        raise SetMissing(
            f"no gold in {gold}: {path} is missing. The gold is a folder of its own, not part of the project; "
            "name it with --gold DIR"
        )
    return [text_of(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def pages(gold: Path) -> list[Text]:
    """The pages, each to be read from its HTML."""
    return [_page(path) for path in sorted((gold / "nl" / "pages").glob("*.gold.json"))]


def _page(path: Path) -> Text:
    html = path.with_name(path.name.removesuffix(".gold.json") + ".html")
    return text_of(json.loads(path.read_text("utf-8")), page=html.read_text("utf-8"))


def article(gold: Path) -> list[Text]:
    """The whole article as a list of one text, or of none."""
    path = gold / "nl" / "seed.gold.json"
    return [text_of(json.loads(path.read_text("utf-8")))] if path.is_file() else []
