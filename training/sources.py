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
LASSY_OLD = Source(
    "syntax-nl-ud-lassysmall",
    "*/*-train.*.conllu",
    "CC BY-SA 4.0",
    "UD Dutch LassySmall 2.0, train part, by an older guideline",
)
EINDHOVEN = Source(
    "raw-nl-eindhoven", "*/[cgo]*.sents", "LGPL 2.1 or later", "Eindhoven corpus, newspapers and weeklies, raw text"
)
WIKI_NL = Source("raw-nl-wiki-selection", "*/*.sents", "CC BY-SA 3.0", "Dutch Wikipedia, a selection, raw text")
MEANTIME = Source(
    "news-nl-meantime", "nl-meantime-*", "none stated; for scoring only", "MEANTIME, Dutch Wikinews with names"
)

EWT = Source("syntax-en-ud-ewt", "*/not-to-release/sources/*/*.conllu", "CC BY-SA 4.0", "UD English EWT, train part")
EWT_DEV = Source("syntax-en-ud-ewt", "*/*-dev.conllu", "CC BY-SA 4.0", "UD English EWT, dev part")
GUM = Source(
    "syntax-en-ud-gum",
    "*/not-to-release/sources/*.conllu",
    "texts CC BY 2.5 and 4.0, annotation CC BY 4.0",
    "UD English GUM, train part, news, interviews, academic and court texts only",
)
GUM_DEV = Source("syntax-en-ud-gum", "*/*-dev.conllu", "see GUM", "UD English GUM, dev part")
PUD_EN = Source("syntax-en-ud-pud", "*/*.conllu", "CC BY-SA 3.0", "UD English PUD")
WIKINEWS_EN = Source("raw-en-wikinews", "*/*.csv", "CC BY 2.5", "English Wikinews of 2019 and 2020, raw text")
UNER_EN = Source("ner-uner", "*/en_ewt-ud-dev.iob2", "CC BY-SA 4.0", "Universal NER, EWT dev; for scoring only")
GSD_DEV = Source("syntax-de-ud-gsd", "*/*-dev.conllu", "CC BY-SA 4.0", "UD German GSD, dev part")
GSD_POS = Source(
    "syntax-de-gsd-pos", "*/*-train.conllu.pos", "CC BY-SA 4.0", "UD German GSD, train part, words and UPOS"
)
PUD_DE = Source("syntax-de-ud-pud", "*/*.conllu", "CC BY-SA 3.0", "UD German PUD")
UNER_DE = Source("ner-uner", "*/de_pud-ud-test.iob2", "CC BY-SA 4.0", "Universal NER, German PUD")
GERMEVAL = Source("ner-de-germeval2014", "*/NER-de-dev.tsv", "CC BY 4.0", "GermEval 2014 names, dev part")
