"""What a reviewer confirmed, as gold: through the corpus's own reader and rules, and back."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from corpus.records import read
from corpus.rules import PLAIN_RULES, TEXT_RULES
from evaluation.marked import Text, text_of
from tests import making
from zegsman.ledger import Ledger
from zegsman.model import (
    Judgement,
    Record,
    Relation,
    RelationType,
    Stance,
    Statement,
    StatementType,
    Verdict,
    judgement_id,
)
from zegsman.views.export.gold import gold
from zegsman.views.review import Reviewed, reviewed
from zegsman.views.web.correction import Wanted, corrected, spans

OUTER = "Volgens de politie ontkende aannemer Bos dat hij was gewaarschuwd"


@pytest.fixture
def page() -> Record:
    """The bridge page; the reader disputes the denial."""
    made = making.page()
    denial, reader = made.statements[4], made.statements[5]
    disputed = Relation(source=reader.id, type=RelationType.DISPUTES, target=denial.id)
    return msgspec.structs.replace(made, relations=(disputed,))


def judge(page: Record, verdict: Verdict, judged: Statement | None, made: Statement | None = None) -> Judgement:
    subject = judged or made
    assert subject is not None
    time = "2026-11-26T12:00:00+00:00"
    return Judgement(
        id=judgement_id(page.document.id, "Els", time, verdict, subject.id),
        document=page.document.id,
        reviewer="Els",
        time=time,
        verdict=verdict,
        judged=judged,
        corrected=made,
        note="gezien" if verdict is Verdict.CORRECT else "",
    )


def changed(page: Record, old: Statement, content: str, **more: str) -> Statement:
    wanted = {"type": old.type, "stance": old.stance, "cue": spans(old.cue), "source": spans(old.source)}
    wanted |= {"speaker": old.voice.name or "", **more}  # the form holds the name that was found
    found = making.spot(page.document.text, content)
    return corrected(page.document, msgspec.convert({**wanted, "content": spans(found)}, Wanted), old, "Els")


def judgements(page: Record) -> Iterator[Judgement]:
    """The first is rejected, the quote and the outer statement corrected, one added, the others accepted."""
    first, second, quote, outer, denial, reader = page.statements
    yield judge(page, Verdict.REJECT, first)
    for statement in (second, denial, reader):
        yield judge(page, Verdict.ACCEPT, statement)
    yield judge(page, Verdict.CORRECT, quote, changed(page, quote, "dek is verzakt", type="indirect", stance="assert"))
    yield judge(page, Verdict.CORRECT, outer, changed(page, outer, OUTER, type="reported"))
    place = spans(making.spot(page.document.text, "mijn zwager zag het gebeuren"))
    missed = Wanted(type=StatementType.REPORTED, stance=Stance.NEUTRAL, content=place, speaker="zwager van Pim")
    yield judge(page, Verdict.ADD, None, corrected(page.document, missed, None, "Els"))


@pytest.fixture
def whole(page: Record, tmp_path: Path) -> Reviewed:
    """The page as Els left it, by way of a ledger."""
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(page)
        for judgement in judgements(page):
            ledger.judge(judgement)
        return reviewed(ledger.record(page.document.id), ledger.judgements(), "Els")


def test_it_is_a_record_of_the_corpus(whole: Reviewed, tmp_path: Path) -> None:
    assert whole.complete
    file = tmp_path / "gold.jsonl"
    file.write_bytes(msgspec.json.encode(gold(whole, "Els")) + b"\n")
    (record,) = read(file)
    assert [message for rule in (*PLAIN_RULES, *TEXT_RULES) for message in rule(record)] == []
    assert [s["id"] for s in record["statements"]] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    assert (record["lang"], record["meta"], record["reviewer"]) == (
        "nl",
        {"outlet": "De Vlietbode", "date": "2026-11-20T08:15:00+01:00"},
        "Els",
    )


def test_evaluation_reads_back_what_was_confirmed(page: Record, whole: Reviewed) -> None:
    made: Text = text_of(json.loads(msgspec.json.encode(gold(whole, "Els"))))
    assert made.text == page.document.text
    words = [[made.text[a:b] for a, b in s.content] for s in made.statements]
    assert words == [
        ["De brug in Vlietdam is gesloten"],
        ["dek is verzakt"],
        [OUTER],
        ["dat hij was gewaarschuwd"],
        ["Klopt niets van, mijn zwager zag het gebeuren"],
        ["mijn zwager zag het gebeuren"],
    ]
    assert [s.type for s in made.statements] == [
        *("own_voice", "indirect", "reported", "reported", "own_voice", "reported")
    ]
    assert [s.speaker for s in made.attributed] == ["Anna Mol", "de politie", "aannemer Bos", "zwager van Pim"]
    quote, denial = made.statements[1], made.statements[3]
    assert (quote.stance, denial.stance) == ("assert", "deny")
    assert [made.text[a:b] for a, b in quote.verbatim] == ["dek is verzakt"]  # no more than the content now holds


def test_what_was_inside_or_related_follows_a_correction(whole: Reviewed) -> None:
    record = gold(whole, "Els")
    outer, denial, reader = record["statements"][2:5]
    assert denial["nested_in"] == outer["id"]
    assert record["relations"] == [{"from": reader["id"], "type": "disputes", "to": denial["id"]}]
    assert denial["chain"] == ["aannemer Bos", "de politie", "persbureau Corva", "De Vlietbode"]
    assert outer["notes"] == "gezien"


def test_a_page_that_was_judged_in_part_is_not_whole(page: Record) -> None:
    some = list(judgements(page))
    assert not reviewed(page, some[:-2], "Els").complete
    assert not reviewed(page, some, "Jan").complete
