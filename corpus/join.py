"""Stand-off records with their texts: python -m corpus.join corpus/nl/passages.jsonl --corpora DIR --out full.jsonl."""

import argparse
import sys
from pathlib import Path

from corpus.records import CorpusError, read, write
from corpus.standoff import attach


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--corpora", required=True, type=Path, help="folder of the unpacked corpora")
    parser.add_argument("--out", required=True, type=Path, help="keep it outside the project: it holds others' texts")
    given = parser.parse_args()
    try:
        records = [attach(record, given.corpora) for path in given.files for record in read(path)]
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 1
    write(given.out, records)
    print(f"{len(records)} records -> {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
