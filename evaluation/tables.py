"""Figures as tables in Markdown."""

from collections.abc import Iterable

from evaluation.measured import AnyFigure, Measured
from evaluation.measures.counts import Count, Share
from evaluation.measures.groups import KEYS, groups

LABELS = {
    "attributed": "attributed",
    "attributed80": "attributed, content IoU ≥ .8",
    "exact": "attributed, content exact",
    "linked": "linked (content and source)",
    "typed": "attributed, type right",
    "cue": "cue",
    "via": "channels (via), characters",
    "own_voice": "own voice",
    "stance": "stance right, %",
    "stance_marked": "stance other than neutral",
    "speaker": "speaker right, %",
    "comment_leak": "statements leaked from comments",
    "trap_alarms": "alarms on trap records",
    "messages": "messages (macro)",
    "roles": "roles (macro)",
    "joint": "joint (macro)",
    "form": "form (type)",
    "source": "source, exact spans",
    "content": "content, exact spans",
    "whole": "whole attribution exact",
}
"""What the tables say of each figure."""

OUT_OF = frozenset({"comment_leak", "trap_alarms"})
"""Figures that are shown as counts: so many of so many."""


def section(measured: Measured) -> str:
    """All tables of one set."""
    parts = [f"## {measured.about[0].upper()}{measured.about[1:]}\n", figures(measured.figures)]
    for name, key in KEYS.items():
        found = groups(measured.judged, key)
        if len(found) > 1:
            parts.append(_grouped(name, found.items()))
    return "\n".join(parts)


def figures(found: dict[str, AnyFigure]) -> str:
    """Every figure with precision, recall and F1, then the shares."""
    rows = ["| figure | precision | recall | F1 | in the gold | found |", "|---|---:|---:|---:|---:|---:|"]
    shares = ["| figure | | of |", "|---|---:|---:|"]
    for name, figure in found.items():
        label = LABELS.get(name, name)
        if isinstance(figure, Share):
            shares.append(f"| {label} | {share(name, figure)} | {figure.whole} |")
            continue
        gold, hits = (
            (figure.gold, figure.found) if isinstance(figure, Count) else map(len, (figure.recalls, figure.precisions))
        )
        rows.append(
            f"| {label} | {figure.precision:.1f} | {figure.recall:.1f} | {figure.f1:.1f} | {gold:,} | {hits:,} |"
        )
    tables = [rows] if len(shares) == 2 else [rows, ["", *shares]]
    return "\n".join(line for table in tables for line in table) + "\n"


def share(name: str, figure: Share) -> str:
    """A share in percent, or the count where that is what matters; a dash where there is nothing to count."""
    if name in OUT_OF:
        return str(figure.part)
    return "-" if figure.percent is None else f"{figure.percent:.1f}"


def _grouped(name: str, found: Iterable) -> str:  # type: ignore[type-arg]
    rows = [f"| {name} | precision | recall | F1 | linked F1 | in the gold | found |", "|---|" + "---:|" * 6]
    for group, row in found:
        cells = f"{row.precision:.1f} | {row.recall:.1f} | {row.f1:.1f} | {row.linked_f1:.1f}"
        rows.append(f"| {group} | {cells} | {row.gold} | {row.found} |")
    return "\n".join(rows) + "\n"
