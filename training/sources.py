"""Where the data of each pack comes from: archives under ../shared/corpora/free, with their licences.

Only free data trains what ships. Archives are unpacked into training/work/corpora, which git ignores.
"""

import tarfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from zegsman.language.conllu import Tree, trees

ARCHIVES = Path(__file__).parents[2] / "shared" / "corpora" / "free"
WORK = Path(__file__).parent / "work"


class Source(msgspec.Struct, frozen=True):
    """One set of files: its archive, a glob in it, the licence as stated, and what it is for (for the card)."""

    archive: str
    files: str
    licence: str
    what: str

    def paths(self) -> list[Path]:
        """The files, sorted by name; unpacks the archive on first use."""
        folder = WORK / "corpora" / self.archive
        if not folder.exists():
            part = folder.with_suffix(".part")
            with tarfile.open(ARCHIVES / f"{self.archive}.tar.xz") as archive:
                archive.extractall(part, filter="data")
            part.rename(folder)
        return sorted(folder.glob(self.files))

    def trees(self) -> Iterator[Tree]:
        """All sentences of its CoNLL-U files, in order."""
        for path in self.paths():
            with path.open(encoding="utf-8") as lines:
                yield from trees(lines)


ALPINO = Source(
    "syntax-nl-alpino-treebank-ud-by-alud",
    "*/*.conllu",
    "LGPL 2.1 or later",
    "Alpino treebank (rug-compling/Alpino), converted to UD with alud 2.17.3",
)
ALPINO_DEV = Source("syntax-nl-ud-alpino", "*/*-dev.conllu", "CC BY-SA 4.0", "UD Dutch Alpino, dev part")
LASSY_DEV = Source("syntax-nl-ud-lassysmall", "*/*-dev.conllu", "CC BY-SA 4.0", "UD Dutch LassySmall, dev part")
