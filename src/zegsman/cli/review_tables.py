"""The figures of reviews as tables for the terminal."""

from collections.abc import Iterable

from rich.table import Table

from zegsman.cli.printing import plain_table
from zegsman.views.agreement import Agreement, Tally
from zegsman.views.plain import one_line


def reviewer_table(tallies: Iterable[Tally]) -> Table:
    """One row a reviewer."""
    table = plain_table("reviewer")
    for name in ("documents", "accept", "reject", "correct", "add"):
        table.add_column(name, justify="right")
    for t in tallies:
        table.add_row(one_line(t.reviewer), *map(str, (t.documents, t.accept, t.reject, t.correct, t.add)))
    return table


def pair_table(pairs: Iterable[Agreement]) -> Table:
    """One row for every two reviewers with a document in common."""
    table = plain_table("two reviewers")
    for name in ("documents", "whole", "span F1", "exact F1", "alpha verdict", "alpha type", "alpha stance"):
        table.add_column(name, justify="right")
    for p in pairs:
        f1 = [_figure(value, 1) for value in (p.span_f1, p.exact_f1)]
        alphas = [_figure(value, 3) for value in (p.alpha_verdict, p.alpha_type, p.alpha_stance)]
        table.add_row(f"{one_line(p.one)} · {one_line(p.two)}", str(p.documents), str(p.whole), *f1, *alphas)
    return table


def _figure(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
