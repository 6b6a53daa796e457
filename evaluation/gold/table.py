"""The figures as a page of the docs."""

from evaluation.gold.floors import FLOORS
from evaluation.gold.score import Figures

REST = {
    "attributed80": "attributed, content IoU ≥ .8",
    "exact": "attributed, content exact",
    "typed": "attributed, type right",
    "cue": "cue, characters",
    "via": "channels (via), characters",
    "stance_marked": "stance other than neutral",
}
"""Figures without a floor: the script's key, and what the table says."""

_HEAD = """# Figures on the Dutch gold

Made by `make figures GOLD=path/to/gold`; do not edit. The gold's own `score.py` counted; its docstring defines every
figure. F1 is in percent. How to run it: [measure the quality](../how-to/measure.md).

The gold is small: {gold} attributed statements ({parts}). One statement more or less is about {step:.1f} points
on the whole, and much more on a part. Read differences of a few points as noise. A dash: this part has no such records.
"""


def page(whole: Figures, parts: dict[str, Figures]) -> str:
    """The whole page in Markdown: floors first, then the other figures with precision and recall."""
    gold = whole["attributed"]["gold"]
    named = ", ".join(f"{figures['attributed']['gold']} in the {name}" for name, figures in parts.items())
    return "\n".join(
        (_HEAD.format(gold=gold, step=100 / gold, parts=named), *_floors(whole, parts), "", *_rest(whole), "")
    )


def below(whole: Figures) -> list[str]:
    """One line for every floor that is not held; empty if all are."""
    return [
        f"{floor.label}: {_number(floor.value(whole))}, should be {floor.sign}"
        for floor in FLOORS
        if not floor.held(whole)
    ]


def _floors(whole: Figures, parts: dict[str, Figures]) -> list[str]:
    lines = ["| figure | floor | all | held | " + " | ".join(parts) + " |", "|---|---|---:|---|" + "---:|" * len(parts)]
    for floor in FLOORS:
        cells = [_number(floor.value(figures)) for figures in parts.values()]
        held = "yes" if floor.held(whole) else "**no**"
        lines.append(f"| {floor.label} | {floor.sign} | {_number(floor.value(whole))} | {held} | {' | '.join(cells)} |")
    return lines


def _rest(whole: Figures) -> list[str]:
    lines = ["| figure | precision | recall | F1 | in the gold | found |", "|---|---:|---:|---:|---:|---:|"]
    labels = {"attributed": "attributed", "linked": "linked", "own_voice": "own voice", **REST}
    for key, label in labels.items():
        row = whole[key]
        lines.append(f"| {label} | {row['p']} | {row['r']} | {row['f1']} | {row['gold']} | {row['pred']} |")
    alarms, records = whole["trap_alarms"]
    return [
        *lines,
        "",
        f"Stance is right on {whole['stance_accuracy']}% of the statements found.",
        f"There were {alarms} alarms on {records} trap records.",
    ]


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
