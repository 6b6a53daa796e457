"""A small corpus of our own making: an authoring file, and a treebank that stand-off entries point into."""

from pathlib import Path

import pytest

from corpus import sources
from corpus.compile import compile_files
from corpus.records import Record

PAGE = """*** lang=nl
=== P1 outlet="De Grachtpost" date=2024-03-04T10:15+01:00 cluster=W03 tags=court,chain
H: Mol: „Het dak lekt”
L: Het dak lekt, zei Jan Mol maandag tegen de krant. „Al jaren.” Volgens Bos zei Mol dat 'het plan' mislukt.
- een emmer vol
- een tweede emmer
K(zus; 2024-03-04T12:01): Mijn zwager zegt dat het wel meevalt.
---
D | „Het dak lekt” | - | Mol
I | Het dak lekt | zei | Jan Mol | to=de krant | via=de krant
D | „Al jaren.” | - | Jan Mol
I | zei Mol ... mislukt | Volgens | Bos | stance=doubt
I | dat ... mislukt | zei | Mol | in=4 | scare=het plan
O | een emmer vol
I | dat ... meevalt | zegt | Mijn zwager
rel 4 disputes 2
rel 2 repeats 1
"""

BANK = """# sent_id = s1
# text = Bakker Wout Vos klaagt.

# sent_id = s2
# text = Hij zegt dat het meel op is.

# sent_id = s3
# text = Morgen komt er nieuw.
"""

PASSAGE = """*** lang=nl file=bank/news.conllu
=== X1 sents=s1..s2|s3
---
I | dat ... op is | zegt | Hij | spk=Bakker Wout Vos | notes=anaphor
"""


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one unpacked corpus, `bank`."""
    monkeypatch.setitem(
        sources.SOURCES, "bank", {"repository": "mill/bank", "commit": "abc", "license": "CC0-1.0", "about": "a bank"}
    )
    folder = tmp_path / "corpora"
    (folder / "bank").mkdir(parents=True)
    (folder / "bank" / "news.conllu").write_text(BANK, encoding="utf-8")
    return folder


def compiled(tmp_path: Path, text: str, corpora: Path | None = None) -> list[Record]:
    """The records of an authoring text that must be without problems."""
    path = tmp_path / "authoring.txt"
    path.write_text(text, encoding="utf-8")
    records, problems = compile_files([path], corpora)
    assert problems == []
    return records


@pytest.fixture
def page(tmp_path: Path) -> Record:
    return compiled(tmp_path, PAGE)[0]


@pytest.fixture
def passage(tmp_path: Path, corpora: Path) -> Record:
    return compiled(tmp_path, PASSAGE, corpora)[0]
