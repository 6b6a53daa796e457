"""python -m evaluation.places [--meantime FOLDER] [--misses] [--list]: how many of the places found are right.

The keys (own.tsv, meantime.tsv) say for a document and an offset which country the words there lie in, "-" where they
are no place or an invented one, and the English name of what lies in no country. A place is found if it has a country
or coordinates, or is of the last kind; one that is not in the key is wrong.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from evaluation.places.texts import meantime, own
from zegsman.model import Document, Place
from zegsman.pipeline import read_document
from zegsman.resolution.places.choose import MISSING, SEVERAL, UNKNOWN

_HERE = Path(__file__).parent
Key = dict[tuple[str, int], str]


def main() -> None:
    """Print a line a set."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.places", description=__doc__)
    parser.add_argument("--meantime", type=Path, help="the unpacked folder nl-meantime-clin26")
    parser.add_argument("--split", default="dev,train,test", help="splits of our own pages (default: all)")
    parser.add_argument("--misses", action="store_true", help="print what is wrong or missing")
    parser.add_argument("--list", action="store_true", help="print what was found as lines of a key, to judge")
    asked = parser.parse_args()
    sets = {"own": [page for split in asked.split.split(",") for page in own(split)]}
    if asked.meantime:
        sets["meantime"] = list(meantime(asked.meantime))
    for name, documents in sets.items():
        _report(name, documents, asked)


def _report(name: str, documents: Iterable[Document], asked: argparse.Namespace) -> None:
    key = _key(_HERE / f"{name}.tsv")
    found: Key = {}
    words = {}
    for document in documents:
        for place in read_document(document).record.places:
            at = (document.source, place.words[0].start)
            words[at] = document.text[max(0, at[1] - 30) : place.words[0].end].replace("\n", " ")
            answer = _answer(place)
            if answer is not None:
                found[at] = answer
    if asked.list:
        sys.stdout.writelines(f"{at[0]}\t{at[1]}\t{found[at]}\t{words[at]}\n" for at in sorted(found))
    wrong = [at for at in found if key.get(at) != found[at]]
    documents_seen = {document.source for document in documents}
    missed = [at for at, answer in key.items() if answer != "-" and at not in found and at[0] in documents_seen]
    right = len(found) - len(wrong)
    sys.stdout.write(
        f"{name}: {right} of {len(found)} found are right, {100 * right / max(len(found), 1):.1f} %; "
        f"{len(missed)} of the key not found\n"
    )
    for at in sorted(wrong) if asked.misses else ():
        sys.stdout.write(f"  wrong {at}: {found[at]}, key {key.get(at)}: {words[at]}\n")
    for at in sorted(missed) if asked.misses else ():
        sys.stdout.write(f"  missed {at}: {key[at]}\n")


def _answer(place: Place) -> str | None:
    if {UNKNOWN, MISSING, SEVERAL} & set(place.doubts):
        return None
    return place.country or place.name


def _key(path: Path) -> Key:
    lines = path.read_text("utf-8").splitlines()[1:] if path.exists() else []
    return {(line.split("\t")[0], int(line.split("\t")[1])): line.split("\t")[2] for line in lines}


if __name__ == "__main__":
    main()
