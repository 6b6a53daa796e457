"""CoNLL-U with BIO columns: ID, FORM, eight empty columns but SpaceAfter, then content, cue, source and via.

Nested statements go to further columns: the four of depth 1, then the four of depth 2, as deep as the record goes.
The label carries the number of the statement: B-Indirect:s3. Statements of one depth that share a token (two contents
of one source) keep the first.
"""

import re
from itertools import pairwise
from pathlib import Path

from corpus.records import Record

COLUMNS = ("content", "cue", "source", "via")


def conllu(record: Record) -> str:
    """The record as CoNLL-U Plus, one block a sentence-like line of text."""
    text = record["text"]
    depth = {s["id"]: level(record, s) for s in record["statements"]}
    levels = range(max(depth.values(), default=0) + 1)
    names = [f"ZEGSMAN:{column.upper()}{level}" for level in levels for column in COLUMNS]
    lines = ["# global.columns = ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC " + " ".join(names)]
    lines.append(f"# newdoc id = {record['id']}")
    tokens = [match.span() for match in re.finditer(r"\w+(?:[-’'.]\w+)*|[^\w\s]", text)]
    labels = {
        level: bio(record, [s for s in record["statements"] if depth[s["id"]] == level], tokens) for level in levels
    }
    number = 0
    for here, after in pairwise([*tokens, (len(text), len(text))]):
        number += 1
        if number == 1:
            lines.append(f"# start_char = {here[0]}")
        space = "_" if here[1] < after[0] or here == tokens[-1] else "SpaceAfter=No"
        cells = [labels[level][column][here] for level in levels for column in COLUMNS]
        lines.append("\t".join([str(number), text[slice(*here)], *["_"] * 7, space, *cells]))
        if "\n" in text[here[1] : after[0]]:
            lines.append("")
            number = 0
    return "\n".join(lines) + "\n\n"


def level(record: Record, statement: Record) -> int:
    by_id = {s["id"]: s for s in record["statements"]}
    depth, at = 0, statement
    while at.get("nested_in") and depth <= len(by_id):
        depth, at = depth + 1, by_id[at["nested_in"]]
    return depth


def bio(
    record: Record, statements: list[Record], tokens: list[tuple[int, int]]
) -> dict[str, dict[tuple[int, int], str]]:
    """Column -> token -> label."""
    out: dict[str, dict[tuple[int, int], str]] = {column: dict.fromkeys(tokens, "O") for column in COLUMNS}
    for column in COLUMNS:
        for statement in statements:
            begun = False
            for token in tokens:
                inside = any(a < token[1] and token[0] < b for a, b in statement[column])
                if inside and out[column][token] == "O":
                    name = f"{statement['type'] if column == 'content' else column}:{statement['id']}"
                    out[column][token] = ("I-" if begun else "B-") + name
                    begun = True
    return out


def write(record: Record, folder: Path) -> None:
    """Writes ID.conllup."""
    (folder / f"{record['id']}.conllup").write_text(conllu(record), encoding="utf-8")
