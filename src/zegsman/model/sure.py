"""Statements by how sure it is that they were found right."""

from collections.abc import Iterable, Mapping

import msgspec

from zegsman.model.statement import Statement


def at_least(statements: Iterable[Statement], least: float) -> tuple[Statement, ...]:
    """The statements that are as sure as that, or whose confidence is not known. One inside a statement that is left
    out is then inside the next one around it that is kept."""
    if not least:
        return tuple(statements)
    known = {statement.id: statement for statement in statements}
    kept = {name for name, s in known.items() if s.confidence is None or s.confidence >= least}
    return tuple(msgspec.structs.replace(known[n], within=_around(known, kept, n)) for n in known if n in kept)


def _around(known: Mapping[str, Statement], kept: set[str], name: str) -> str | None:
    outer = known[name].within
    while outer is not None and outer not in kept:
        outer = known[outer].within if outer in known else None
    return outer
