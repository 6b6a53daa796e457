"""The reporting chain of a statement: from the first teller to the outlet. A view, computed and never stored."""

from zegsman.model import Document, Outlet, Reader, Record, Statement, Zone

Chain = tuple[str | None, ...]
"""Names in the order the words travelled; None where no one is named ("naar verluidt", an outlet unknown)."""


def chains(record: Record) -> dict[str, Chain]:
    """The chain of each statement of the record, by statement id."""
    known = {s.id: s for s in record.statements}
    return {s.id: chain(record.document, s, known) for s in record.statements}


def chain(document: Document, statement: Statement, known: dict[str, Statement]) -> Chain:
    """First teller -> channels (`via`) -> enclosing speakers with theirs -> outlet (guideline, section 4).

    In a comment the chain ends with the reader: comments are never the outlet's. `known` are the statements of the
    record by id; one that encloses itself, however far round, is taken once.

    "Volgens de politie ontkende Bos dat hij was gewaarschuwd, meldt persbureau Corva" in De Vlietbode gives, for the
    denial: Bos -> de politie -> persbureau Corva -> De Vlietbode.
    """
    steps: list[str | None] = []
    passed: set[str] = set()
    at: Statement | None = statement
    while at is not None and at.id not in passed:
        passed.add(at.id)
        if not isinstance(at.voice, Outlet):
            _step(steps, at.voice.name)
        for span in at.via:
            _step(steps, document.text[span.start : span.end])
        last, at = at, known.get(at.within) if at.within else None
    if not (statement.zone is Zone.COMMENT and isinstance(last.voice, Reader)):
        _step(steps, _end(document, statement))
    return tuple(steps)


def _end(document: Document, statement: Statement) -> str | None:
    """Who put the words before the reader: the commenter for a comment, else the outlet."""
    if statement.zone is not Zone.COMMENT:
        return statement.voice.name if isinstance(statement.voice, Outlet) else document.outlet
    start = statement.content[0].start if statement.content else -1
    return next((p.author for p in document.passages if p.zone is Zone.COMMENT and p.start <= start < p.end), None)


def _step(steps: list[str | None], name: str | None) -> None:
    """Add a name, once where it stands twice in a row."""
    if name is None or not steps or steps[-1] != name:
        steps.append(name)
