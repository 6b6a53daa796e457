"""Review: the queue, judgements, added statements, and how far two reviewers agree."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from zegsman.errors import NotInLedger
from zegsman.ledger import Ledger
from zegsman.model import Judgement, Record, Stance, Statement, StatementType, Verdict, judgement_id, standing
from zegsman.views.agreement import agreements, tallies
from zegsman.views.review import reviewed
from zegsman.views.web import links
from zegsman.views.web.article import TheShelf
from zegsman.views.web.correction import Wanted, chosen, corrected
from zegsman.views.web.replies import page
from zegsman.views.web.visitor import TheVisitor, Vouched

router = APIRouter()
WAITING = 50  # statements of the queue that are shown


@router.get("/review")
def queue(request: Request, shelf: TheShelf, visitor: TheVisitor, doubt: str | None = None) -> Response:
    """What waits to be judged, the most doubtful first."""
    ledger = shelf.ledger()
    return page(
        request,
        "review.html",
        waiting=[(item.document, item.statement) for item in ledger.queue(visitor.name, WAITING, doubt=doubt)],
        progress=ledger.progress(visitor.name),
        visitor=visitor,
        doubt=doubt,
    )


@router.get("/document/{key}/new")
def new(request: Request, key: str, shelf: TheShelf, visitor: TheVisitor, content: str = "") -> Response:
    """The form for a statement that was missed, its content chosen."""
    document = shelf.ledger().record(key).document
    where = chosen(document, content)
    said = " … ".join(document.text[span.start : span.end] for span in where)
    return page(request, "new.html", document=document, content=content, said=said, visitor=visitor)


@router.post("/judgements")
def judge(
    shelf: TheShelf,
    visitor: Vouched,
    document: Annotated[str, Form()],
    verdict: Annotated[Verdict, Form()],
    statement: Annotated[str, Form()] = "",
    type: Annotated[StatementType, Form()] = StatementType.INDIRECT,
    stance: Annotated[Stance, Form()] = Stance.NEUTRAL,
    content: Annotated[str, Form()] = "",
    cue: Annotated[str, Form()] = "",
    source: Annotated[str, Form()] = "",
    speaker: Annotated[str, Form()] = "",
    note: Annotated[str, Form(max_length=4000)] = "",
    go: Annotated[str, Form()] = "",
) -> Response:
    """Keep a judgement and go on to the next statement: of the queue, or of this document."""
    ledger = shelf.ledger()
    record = ledger.record(document)
    before = _subject(record, ledger.judgements(record.document.id), visitor.name, statement)
    wanted = Wanted(type=type, stance=stance, content=content, cue=cue, source=source, speaker=speaker)
    made = None
    if verdict in (Verdict.CORRECT, Verdict.ADD):
        made = corrected(record.document, wanted, before, visitor.name)
    judgement = _judgement(record, visitor.name, verdict, before, made, note)
    ledger.judge(judgement)
    return RedirectResponse(_next(ledger, record, visitor.name, made or before, go), status_code=303)


@router.post("/judgements/{judgement}/withdraw")
def withdraw(shelf: TheShelf, visitor: Vouched, judgement: str, document: Annotated[str, Form()]) -> Response:
    """Take back a judgement of one's own; both stay in the ledger."""
    ledger = shelf.ledger()
    mine = [j for j in ledger.judgements(document) if j.id == judgement and j.reviewer == visitor.name]
    if not mine:
        raise NotInLedger(f"no judgement {judgement!r} of {visitor.name} to take back")
    time = _now()
    id_ = judgement_id(document, visitor.name, time, Verdict.WITHDRAW, judgement)
    ledger.judge(
        Judgement(
            id=id_, document=document, reviewer=visitor.name, time=time, verdict=Verdict.WITHDRAW, withdraws=judgement
        )
    )
    there = "" if mine[0].verdict is Verdict.ADD else mine[0].subject  # what was added is gone now
    return RedirectResponse(_address(document, there, ""), status_code=303)


@router.get("/agreement")
def agreement(request: Request, shelf: TheShelf, visitor: TheVisitor) -> Response:
    """How far reviewers agree who judged the same documents. Names the reviewers; shows no single judgement."""
    ledger = shelf.ledger()
    return page(request, "agreement.html", pairs=agreements(ledger), tallies=tallies(ledger.judgements()))


def _subject(record: Record, judged: Iterable[Judgement], reviewer: str, id_: str) -> Statement | None:
    """The statement that is judged: as the engine found it, else as it stood when it was judged or added before."""
    if not id_:
        return None
    found = next((s for s in record.statements if s.id == id_), None)
    earlier = standing(judged).get((reviewer, id_))
    kept = found or (earlier.judged or earlier.corrected if earlier else None)
    if kept is None:
        raise NotInLedger(f"the document has no statement {id_}; it may have been read anew since")
    return kept


def _judgement(
    record: Record, reviewer: str, verdict: Verdict, judged: Statement | None, made: Statement | None, note: str
) -> Judgement:
    time = _now()
    document = record.document.id
    subject = (judged or made).id if judged or made else ""  # type: ignore[union-attr]
    return Judgement(
        id=judgement_id(document, reviewer, time, verdict, subject),
        document=document,
        reviewer=reviewer,
        time=time,
        verdict=verdict,
        judged=judged,
        corrected=made,
        note=note.strip(),
    )


def _next(ledger: Ledger, record: Record, reviewer: str, here: Statement | None, go: str) -> str:
    """The address of the next statement to judge: the first of the queue, or the next unjudged one of the document."""
    if go == "queue":
        for item in ledger.queue(reviewer, 1):
            return _address(item.document.id, item.statement.id, go)
        return "/review"
    document = record.document.id
    mine = reviewed(record, ledger.judgements(document), reviewer)
    at = here.content[0].start if here and here.content else 0
    left = [s for s in mine.record.statements if s.id not in mine.judgements and s.content]
    later = next((s for s in left if s.content[0].start >= at), left[0] if left else here)
    return _address(document, later.id if later else "", go)


def _address(document: str, statement: str, go: str) -> str:
    return links.document(document, statement=statement, review="1", go=go) + (f"#s-{statement}" if statement else "")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
