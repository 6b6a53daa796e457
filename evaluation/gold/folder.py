"""The gold as a folder: `score.py`, and in `nl/` passages, pages and perhaps a whole article."""

from pathlib import Path

import msgspec


class GoldMissing(Exception):
    """There is no gold where it was sought; the message says what belongs there."""


class Part(msgspec.Struct, frozen=True):
    """Some gold that is reported on by itself: its name and its files."""

    name: str
    files: tuple[Path, ...]


class Gold(msgspec.Struct, frozen=True):
    """The gold of one language: the script that scores, and the parts."""

    scorer: Path
    passages: Path
    pages: tuple[Path, ...]
    article: Path | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """Passages, pages and the article, those that are there."""
        pages = tuple(page.with_suffix(".gold.json") for page in self.pages)
        article = (self.article,) if self.article else ()
        parts = (Part("passages", (self.passages,)), Part("pages", pages), Part("article", article))
        return tuple(part for part in parts if part.files)

    @property
    def files(self) -> tuple[Path, ...]:
        """All files with gold statements."""
        return tuple(file for part in self.parts for file in part.files)


def find_gold(root: Path) -> Gold:
    """The Dutch gold below `root`. Raises GoldMissing, naming the first file that is not there."""
    scorer, passages = root / "score.py", root / "nl" / "passages.jsonl"
    for needed in (scorer, passages):
        if not needed.is_file():
            raise GoldMissing(
                f"no gold in {root}: {needed} is missing. The gold is a folder of its own, not part of the project; "
                "name it: make figures GOLD=path/to/gold"
            )
    article = root / "nl" / "seed.gold.json"
    return Gold(
        scorer=scorer,
        passages=passages,
        pages=tuple(sorted((root / "nl" / "pages").glob("*.html"))),
        article=article if article.is_file() else None,
    )
