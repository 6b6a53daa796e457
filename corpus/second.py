"""Two annotations of the same records side by side, neither of them settled:

    python -m corpus.second --first FIRST... --second SECOND... --out corpus/nl/second.jsonl [--corpora DIR]

A line holds the labels of one record as offsets and the hash of its text, never the text itself, and in `counted` the
part of each content that agreement is measured on. So `python -m corpus.agree corpus/nl/second.jsonl` and the table in
docs/reference/corpus.md come from this file alone, also after the corpus has been corrected.
"""

import argparse
import sys
from pathlib import Path

from corpus.agree import stripped
from corpus.records import CorpusError, Record, Spans, read, write
from corpus.standoff import fingerprint, joined

LABELS = ("id", "type", "content", "cue", "source", "addressee", "via", "verbatim", "scare", "stance", "nested_in")


def side_by_side(first: list[Record], second: list[Record]) -> list[Record]:
    """One line for each record of `second`; CorpusError where `first` lacks it or has another text."""
    firsts = {record["id"]: record for record in first}
    out = []
    for record in second:
        other = firsts.get(record["id"])
        if other is None:
            raise CorpusError(f"{record['id']}: not in the first annotation; give the file that has it with --first")
        if other["text"] != record["text"]:
            raise CorpusError(f"{record['id']}: the two annotations are of different texts; annotate the same text")
        out.append(
            {
                "id": record["id"],
                "lang": record["lang"],
                "kind": "passages" if "standoff" in record else "pages",
                "sha256": fingerprint(record["text"]),
                "first": [labels(statement, record["text"]) for statement in other["statements"]],
                "second": [labels(statement, record["text"]) for statement in record["statements"]],
            }
        )
    return out


def labels(statement: Record, text: str) -> Record:
    """The labels of a statement that are compared, without any string of the text."""
    out = {key: statement[key] for key in LABELS}
    out["counted"] = runs(stripped(text, statement["content"]))
    return out


def runs(offsets: set[int]) -> Spans:
    """Offsets as spans.

    >>> runs({3, 4, 5, 9})
    [[3, 6], [9, 10]]
    """
    out: Spans = []
    for offset in sorted(offsets):
        if out and out[-1][1] == offset:
            out[-1][1] = offset + 1
        else:
            out.append([offset, offset + 1])
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", nargs="+", required=True, type=Path)
    parser.add_argument("--second", nargs="+", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora, for stand-off records")
    given = parser.parse_args()
    try:
        second = [joined(record, given.corpora) for path in given.second for record in read(path)]
        drawn = {record["id"] for record in second}
        first = [joined(r, given.corpora) for path in given.first for r in read(path) if r["id"] in drawn]
        lines = side_by_side(first, second)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 1
    write(given.out, lines)
    print(f"{len(lines)} records -> {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
