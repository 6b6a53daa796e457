"""Agreement of two annotations of the same texts: python -m corpus.agree ONE TWO [--corpora DIR] [--misses], or
python -m corpus.agree corpus/nl/second.jsonl for a file that holds both (see `corpus.second`).

Statements are paired as `gold/score.py` pairs them: one to one, best first, content IoU of at least .5 after marks,
complementizer and edge punctuation are stripped; own voice apart from the rest. F1 in percent; kappa on the pairs.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from corpus.records import TYPES, CorpusError, Record, Spans, read
from corpus.standoff import joined

EDGE = "\"'“”„‟‘’‚«»‹›`´ \t\n\r\u00a0.,;:"
COMPLEMENTIZER = re.compile(r"(dat|of|om|te|that|whether|if|to|dass|daß|ob|zu)\s+", re.I)

Pair = tuple[Record, Record, float, bool]


def stripped(text: str, spans: Spans) -> set[int]:
    """The offsets of a content that count: no marks, no leading complementizer, no edge punctuation, no spaces."""
    out: set[int] = set()
    for number, (start, end) in enumerate(sorted(spans)):
        while start < end and text[start] in EDGE:
            start += 1
        while end > start and text[end - 1] in EDGE:
            end -= 1
        lead = COMPLEMENTIZER.match(text[start:end]) if number == 0 else None
        start += lead.end() if lead else 0
        out |= {i for i in range(start, end) if text[i] not in EDGE[:15] and not text[i].isspace()}
    return out or {i for a, b in spans for i in range(a, b)}


def counted(record: Record, statement: Record) -> set[int]:
    """The offsets of a content that count: as stored where the record comes without its text, else `stripped`."""
    return offsets(statement, "counted") if "counted" in statement else stripped(record["text"], statement["content"])


def pairs(one: Record, two: Record) -> list[Pair]:
    """Statements of both that mean the same, with their IoU and whether the contents are equal."""
    left = [(s, counted(one, s)) for s in one["statements"]]
    right = [(s, counted(two, s)) for s in two["statements"]]
    found = []
    for i, (s, a) in enumerate(left):
        for j, (t, b) in enumerate(right):
            iou = len(a & b) / len(a | b)
            if iou >= 0.5 and (s["type"] == "OwnVoice") == (t["type"] == "OwnVoice"):
                found.append((iou, i, j))
    used_left: set[int] = set()
    used_right: set[int] = set()
    out: list[Pair] = []
    for iou, i, j in sorted(found, key=lambda item: (-item[0], item[1], item[2])):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            out.append((left[i][0], right[j][0], iou, left[i][1] == right[j][1]))
    return out


def f1(hits: int, one: int, two: int) -> float | None:
    """F1 in percent; None where neither annotator has anything.

    >>> f1(9, 10, 10)
    90.0
    """
    return round(200 * hits / (one + two), 1) if one + two else None


def kappa(labels: list[tuple[str, str]]) -> float | None:
    """Cohen's kappa; None where there is nothing to agree on, or both only ever use one and the same label.

    >>> kappa([("a", "a"), ("b", "b"), ("a", "b"), ("b", "a")])
    0.0
    """
    if not labels:
        return None
    total = len(labels)
    seen = sum(a == b for a, b in labels) / total
    one, two = Counter(a for a, _ in labels), Counter(b for _, b in labels)
    chance = sum(one[label] * two[label] for label in one) / total**2
    return None if chance == 1 else round((seen - chance) / (1 - chance), 3)


def agreement(ones: list[Record], twos: list[Record]) -> dict[str, Any]:
    """All figures over the records both have."""
    others = {record["id"]: record for record in twos}
    both = [(record, others[record["id"]]) for record in ones if record["id"] in others]
    if not both:
        raise CorpusError("the two files have no record in common")
    if any(one.get("text") != two.get("text") for one, two in both):
        raise CorpusError("the two files hold different texts under the same id")
    matched = [pair for one, two in both for pair in pairs(one, two)]
    return {
        "records": len(both),
        "content": {
            name: content_layer(both, matched, names)
            for name, names in [
                ("all", set(TYPES.values())),
                ("attributed", set(TYPES.values()) - {"OwnVoice"}),
                *[(name, {name}) for name in TYPES.values()],
            ]
        },
        "spans": {role: span_layer(both, matched, role) for role in ("cue", "source", "addressee", "via", "verbatim")},
        "nested_in": round(
            100
            * sum(bool(s.get("nested_in")) == bool(t.get("nested_in")) for s, t, *_ in matched)
            / max(1, len(matched)),
            1,
        ),
        "kappa": {key: kappa([(s[key], t[key]) for s, t, *_ in matched]) for key in ("type", "stance")},
    }


def sides(lines: list[Record]) -> tuple[list[Record], list[Record]]:
    """The two annotations of the lines of a second.jsonl, as `agreement` takes them."""
    one, two = ([{"id": line["id"], "statements": line[side]} for line in lines] for side in ("first", "second"))
    return one, two


def content_layer(both: list[tuple[Record, Record]], matched: list[Pair], names: set[str]) -> dict[str, Any]:
    """F1 of the contents of these types; a pair counts for a type where both gave it one of these."""
    one = sum(s["type"] in names for a, _ in both for s in a["statements"])
    two = sum(s["type"] in names for _, b in both for s in b["statements"])
    hits = [(iou, equal) for s, t, iou, equal in matched if s["type"] in names and t["type"] in names]
    return {
        "one": one,
        "two": two,
        "iou50": f1(len(hits), one, two),
        "iou80": f1(sum(iou >= 0.8 for iou, _ in hits), one, two),
        "exact": f1(sum(equal for _, equal in hits), one, two),
    }


def span_layer(both: list[tuple[Record, Record]], matched: list[Pair], role: str) -> float | None:
    """Character F1 of a role: characters both mark on paired statements against all characters either marks."""
    total = [sum(len(offsets(s, role)) for pair in both for s in pair[side]["statements"]) for side in (0, 1)]
    return f1(sum(len(offsets(s, role) & offsets(t, role)) for s, t, *_ in matched), *total)


def offsets(statement: Record, role: str) -> set[int]:
    return {i for a, b in statement[role] for i in range(a, b)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("one", type=Path)
    parser.add_argument("two", type=Path, nargs="?", help="left out where ONE holds both annotations")
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora, for stand-off records")
    parser.add_argument("--misses", action="store_true", help="print the statements only one annotator has")
    given = parser.parse_args()
    try:
        if given.two is None:
            one, two = sides(list(read(given.one)))
        else:
            one, two = ([joined(r, given.corpora) for r in read(path)] for path in (given.one, given.two))
        figures = agreement(one, two)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 1
    if given.misses:
        print("\n".join(misses(one, two)))
    print(json.dumps(figures, indent=1))
    return 0


def misses(ones: list[Record], twos: list[Record]) -> list[str]:
    """One line for each statement that has no partner in the other annotation."""
    others = {record["id"]: record for record in twos}
    out = []
    for one in ones:
        if one["id"] in others:
            two = others[one["id"]]
            matched = pairs(one, two)
            out += alone("only one", one, {s["id"] for s, *_ in matched})
            out += alone("only two", two, {t["id"] for _, t, *_ in matched})
    return out


def alone(name: str, record: Record, partners: set[str]) -> list[str]:
    return [
        f"{name}: {record['id']} {s['id']} {s['type']} {s.get('exact', s['content'])}"
        for s in record["statements"]
        if s["id"] not in partners
    ]


if __name__ == "__main__":
    sys.exit(main())
