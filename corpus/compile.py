"""Authoring files to JSON Lines: python -m corpus.compile FILE... --out corpus/nl/pages.jsonl [--corpora DIR]."""

import argparse
import sys
from pathlib import Path

from corpus.authoring import parse
from corpus.build import build
from corpus.records import CorpusError, Record, write


def compile_files(paths: list[Path], corpora: Path | None) -> tuple[list[Record], list[str]]:
    """The records of all entries, and one message for each entry that could not be built."""
    records, problems = [], []
    for path in paths:
        try:
            entries = list(parse(path))
        except CorpusError as error:
            problems.append(str(error))
            continue
        for entry in entries:
            try:
                records.append(build(entry, corpora))
            except CorpusError as error:
                problems.append(str(error))
    return records, problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora, for stand-off entries")
    given = parser.parse_args()
    records, problems = compile_files(given.files, given.corpora)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} problems, nothing written", file=sys.stderr)
        return 1
    write(given.out, records)
    print(f"{len(records)} records, {sum(len(r['statements']) for r in records)} statements -> {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
