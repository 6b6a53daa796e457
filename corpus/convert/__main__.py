"""python -m corpus.convert {brat,conllu,labelstudio} FILE... --out FOLDER [--corpora DIR]."""

import argparse
import sys
from pathlib import Path

from corpus.convert import brat, columns, labelstudio
from corpus.records import CorpusError, files, read
from corpus.standoff import joined

WRITERS = {"brat": brat.write, "conllu": columns.write, "labelstudio": labelstudio.write}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m corpus.convert")
    parser.add_argument("format", choices=WRITERS)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora, for stand-off records")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    number = 0
    try:
        for path in files(given.files):
            for record in read(path):
                WRITERS[given.format](joined(record, given.corpora), given.out)
                number += 1
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{number} records -> {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
