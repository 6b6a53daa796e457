"""zegsman review-export: the documents that were judged whole, and no others."""

import json
from collections.abc import Callable
from pathlib import Path

from corpus.records import read
from tests import making
from tests.views.web import town
from zegsman.ledger import Ledger
from zegsman.model import Judgement, Outlet, Record, StatementType, Verdict, judgement_id

Run = Callable[..., object]


def accept(ledger: Ledger, page: Record, reviewer: str, number: int) -> None:
    for statement in page.statements[:number]:
        id_ = judgement_id(page.document.id, reviewer, "2026-11-26T12:00:00Z", Verdict.ACCEPT, statement.id)
        made = {"document": page.document.id, "reviewer": reviewer, "time": "2026-11-26T12:00:00Z", "judged": statement}
        ledger.judge(Judgement(id=id_, verdict=Verdict.ACCEPT, **made))


def filled(path: Path) -> None:
    """Els judged the bridge page whole and one of the town's in part; Jan judged nothing whole."""
    bridge, first = making.page(source_id="brug-1"), next(town.records())
    with Ledger.open(path) as ledger:
        for page in (bridge, first):
            ledger.add(page)
        accept(ledger, bridge, "Els", 6)
        accept(ledger, first, "Els", 2)
        accept(ledger, bridge, "Jan", 1)


def test_documents_judged_whole_are_written(run: Run, tmp_path: Path) -> None:
    filled(tmp_path / "zegsman.ledger")
    result = run("review-export", "Els", "--output", "gold.jsonl", "--ledger", "zegsman.ledger")
    assert result.exit_code == 0  # type: ignore[attr-defined]
    assert "1 documents judged whole by Els; 1 begun and left out" in result.output  # type: ignore[attr-defined]
    (record,) = read(tmp_path / "gold.jsonl")
    assert (record["id"], record["reviewer"], len(record["statements"])) == ("brug-1", "Els", 6)


def test_who_judged_nothing_whole_gives_nothing(run: Run, tmp_path: Path) -> None:
    filled(tmp_path / "zegsman.ledger")
    for name in ("Jan", "niemand"):
        result = run("review-export", name, "--output", f"{name}.jsonl", "--ledger", "zegsman.ledger")
        assert result.exit_code == 0  # type: ignore[attr-defined]
        assert (tmp_path / f"{name}.jsonl").read_text() == ""
        told = f"{name} judged nothing in this ledger; who did: Els, Jan"
        assert (told in result.output) == (name == "niemand")  # type: ignore[attr-defined]


def test_the_ledger_itself_is_not_written_over(run: Run, tmp_path: Path) -> None:
    filled(tmp_path / "zegsman.ledger")
    result = run("review-export", "Els", "--output", "zegsman.ledger", "--ledger", "zegsman.ledger")
    assert result.exit_code == 2  # type: ignore[attr-defined]
    with Ledger.existing(tmp_path / "zegsman.ledger") as ledger:
        assert ledger.size()[0] == 2


def test_to_standard_output(run: Run, tmp_path: Path) -> None:
    filled(tmp_path / "zegsman.ledger")
    result = run("review-export", "Els", "--ledger", "zegsman.ledger")
    assert json.loads(result.stdout)["statements"][4]["stance"] == "deny"  # type: ignore[attr-defined]


def test_a_page_commands_no_terminal(run: Run, tmp_path: Path) -> None:
    page = making.document("De brug is \u202edicht.", source_id="x")
    said = making.statement(page, StatementType.OWN_VOICE, "De brug", Outlet(None))
    with Ledger.open(tmp_path / "zegsman.ledger") as ledger:
        record = Record(document=page, statements=(said,))
        ledger.add(record)
        accept(ledger, record, "Els", 1)
    result = run("review-export", "Els", "--ledger", "zegsman.ledger")
    assert "\u202e" not in result.stdout  # type: ignore[attr-defined]
    assert json.loads(result.stdout)["text"] == page.text  # type: ignore[attr-defined]
