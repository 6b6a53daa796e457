"""Records without text, and the way back to the text."""

import json
from pathlib import Path

import pytest

from corpus.check import check
from corpus.records import CorpusError, Record
from corpus.sources import detokenised, sentences
from corpus.standoff import attach


def test_nothing_of_the_text_is_stored(passage: Record) -> None:
    stored = json.dumps(passage)
    assert "meel" not in stored
    assert "Vos" not in stored
    assert passage["standoff"]["sentence_ids"] == [["s1", "s2"], ["s3"]]


def test_join_gives_text_strings_and_speaker_back(passage: Record, corpora: Path) -> None:
    full = attach(passage, corpora)
    assert full["text"] == "Bakker Wout Vos klaagt. Hij zegt dat het meel op is.\n\nMorgen komt er nieuw."
    (statement,) = full["statements"]
    assert statement["exact"] == {"content": ["dat het meel op is"], "cue": ["zegt"], "source": ["Hij"]}
    assert statement["speaker_ref"] == "Bakker Wout Vos"
    assert statement["chain"] == ["Bakker Wout Vos", "(outlet)"]


def test_a_changed_corpus_fails_loudly(passage: Record, corpora: Path) -> None:
    bank = corpora / "bank" / "news.conllu"
    bank.write_text(bank.read_text(encoding="utf-8").replace("meel", "zout"), encoding="utf-8")
    sentences.cache_clear()
    with pytest.raises(CorpusError, match=r"X1: .* not the one that was annotated.*mill/bank"):
        attach(passage, corpora)


def test_the_check_finds_text_in_a_standoff_record(passage: Record, corpora: Path) -> None:
    assert check([passage], corpora, []) == []
    passage["statements"][0]["notes"] = "says dat het meel op"
    assert any("notes quote the text" in problem for problem in check([passage], corpora, []))
    passage["statements"][0]["speaker_ref"] = "Vos"
    assert any("speaker_ref" in problem for problem in check([passage], corpora, []))


def test_token_columns_become_running_text(tmp_path: Path) -> None:
    path = tmp_path / "a.ne"
    path.write_text(
        '1\tVos\t_\n2\tlacht\t_\n3\t.\t_\n\n4\t``Ja\t_\n5\t,\t_\n6\t"\t_\n7\tzei\t_\n8\thij\t_\n', encoding="utf-8"
    )
    assert sentences(path) == {"1": "Vos lacht.", "2": '"Ja," zei hij'}
    assert detokenised(["hij", "(", "34", ")", ":", "$", "5"]) == "hij (34): $5"


def test_articles_are_paragraphs_under_a_title(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        'url,date,title,text\nhttps://n.example/Mill_burns,2020-01-01,Mill burns,"One.  Two.\n\n\nThree."\n'
    )
    assert sentences(path) == {"Mill_burns#0": "Mill burns", "Mill_burns#1": "One. Two.", "Mill_burns#2": "Three."}
