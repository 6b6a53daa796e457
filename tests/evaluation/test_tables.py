"""Tables, misses, answers kept and compared, through the commands."""

import sys
import tarfile
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation import compare
from evaluation.archives import SetMissing, unpacked
from evaluation.marked import Text
from evaluation.measures.counts import Count
from evaluation.measures.statements import judge
from evaluation.misses import misses
from evaluation.read import found, predictions, write
from tests.evaluation.making import made, statement

TEXT = "Mol zei dat het dak lekt. Bos zei dat het droog is."
ONE = statement(TEXT, "dat het dak lekt", cue="zei", source="Mol")
TWO = statement(TEXT, "dat het droog is", source="Bos")


def test_misses_show_the_text_with_marks() -> None:
    wrong = statement(TEXT, "dat het dak lekt", source="Bos", origin="rules/clause/that")
    extra = statement(TEXT, "Bos zei", "direct", origin="rules/x")
    assert list(misses(judge(made(TEXT, ONE, TWO), made(TEXT, wrong, extra)))) == [
        "MISSED t dat het droog is indirect\n"
        "  gold  Mol zei dat het dak lekt. <Bos> zei [dat het droog is]. (indirect)\n",
        "ALARM  t direct rules/x\n  found Mol zei dat het dak lekt. [Bos zei] dat het droog is. (direct)\n",
        "SOURCE t dat het dak lekt rules/clause/that\n"
        "  gold  <Mol> {zei} [dat het dak lekt]. Bos zei dat het droog is. (indirect)\n"
        "  found Mol zei [dat het dak lekt]. <Bos> zei dat het droog is. (indirect)\n",
    ]


PAGE = """<html><body><article><h1>Dak lekt</h1>
<p>Het dak van de school lekt al jaren, zei Mol.</p></article></body></html>"""


def test_answers_keep_their_order_and_ids() -> None:
    texts = [Text(id="a", text=TEXT), Text(id="b", text="?", page=PAGE), Text(id="c", text="Het regent in Vlietdam.")]
    answers = found(texts)
    assert [answer.id for answer in answers] == ["a", "b", "c"]
    assert [len(answer.attributed) for answer in answers] == [2, 1, 0]


def test_answers_are_kept_and_read_again(tmp_path: Path) -> None:
    write(tmp_path / "kept.jsonl", [made(TEXT, ONE, TWO)])
    assert predictions(tmp_path / "kept.jsonl") == {"t": made(TEXT, ONE, TWO)}


def test_two_engines_record_by_record() -> None:
    gold = made(TEXT, ONE, TWO)
    a = judge(gold, made(TEXT, ONE))
    b = judge(
        gold, made(TEXT, statement(TEXT, "dat het dak lekt", source="Bos"), TWO, statement(TEXT, "zei", "direct"))
    )
    assert [line.partition("\n")[0] for line in compare.differences(a, b)] == [
        "t dat het dak lekt: A right, B right but for the source",
        "t dat het droog is: A missed, B right",
        "t alarm of B only ",
    ]


def test_the_better_engine_is_better_in_most_resamplings() -> None:
    good, bad = [Count(9, 10, 10)] * 5, [Count(1, 10, 10)] * 5
    assert compare.better(bad, good) == 1.0
    assert compare.better(good, bad) == 0.0
    assert compare.better(good, good) == 0.5


def test_a_missing_set_is_named_and_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SetMissing, match="--corpora DIR"):
        unpacked(tmp_path / "free" / "nothing")
    monkeypatch.setattr(sys, "argv", ["evaluation", "gold", "--gold", str(tmp_path)])
    assert command.main() == 2
    assert "passages.jsonl is missing" in capsys.readouterr().err


def test_an_archive_is_unpacked_once(tmp_path: Path) -> None:
    inner = tmp_path / "made" / "en-set"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text("a")
    corpora = tmp_path / "corpora" / "free"
    corpora.mkdir(parents=True)
    with tarfile.open(corpora / "syntax-en-set.tar.xz", "w:xz") as archive:
        archive.add(inner, "en-set")
    folder = unpacked(corpora / "en-set", tmp_path / "work")
    assert (folder / "a.txt").read_text() == "a"
    (corpora / "syntax-en-set.tar.xz").unlink()
    assert unpacked(corpora / "en-set", tmp_path / "work") == folder


def test_a_set_is_measured_and_its_page_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gold" / "nl"
    folder.mkdir(parents=True)
    write(folder / "passages.jsonl", [made(TEXT, ONE, TWO)])
    asked = ["gold", "--gold", str(tmp_path / "gold"), "--write", str(tmp_path / "page.md"), "--misses", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["evaluation", *asked])
    assert command.main() == 0
    page = (tmp_path / "page.md").read_text()
    assert "| attributed | 100.0 | 100.0 | 100.0 | 2 | 2 |" in page
    assert (tmp_path / "gold.txt").read_text() == ""
