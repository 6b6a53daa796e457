"""The machine check: python -m corpus.check [FILE or FOLDER ...] [--corpora DIR] [--against DIR].

Without --corpora the stand-off records are checked as far as that is possible without their texts.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus.overlap import copied, near_duplicates
from corpus.records import CorpusError, Record, files, read
from corpus.rules import PLAIN_RULES, TEXT_RULES, notes_foreign, without_text
from corpus.splits import split_of
from corpus.standoff import attach


def check(records: list[Record], corpora: Path | None, against: list[str]) -> list[str]:
    """All that is wrong, one message each; `against` are texts that must not recur (the gold)."""
    problems = [f"{name}: this id stands {n} times" for name, n in Counter(r["id"] for r in records).items() if n > 1]
    full = []
    for record in records:
        problems += [f"{record['id']}: {message}" for message in one(record)]
        try:
            joined = attach(record, corpora) if corpora else record
        except CorpusError as error:
            problems.append(str(error))
            continue
        if "text" in joined:
            full.append(joined)
            problems += [f"{record['id']}: {message}" for rule in TEXT_RULES for message in rule(joined)]
        if "text" in joined and "standoff" in joined:
            problems += [f"{record['id']}: {message}" for message in notes_foreign(joined)]
    return problems + list(across(records)) + list(between(full, against))


def one(record: Record) -> Iterator[str]:
    """What can be said of a record as it is stored."""
    if "standoff" in record:
        yield from without_text(record)
    for rule in PLAIN_RULES:
        yield from rule(record)
    if record["split"] != split_of(record.get("cluster") or record["id"]):
        yield f"split {record['split']} is not what its cluster or id gives; compile it again"


def across(records: list[Record]) -> Iterator[str]:
    """Relations to other pages name pages and statements that exist."""
    known = {f"{record['id']}.{statement['id']}" for record in records for statement in record["statements"]}
    for record in records:
        for relation in record.get("cross_relations", []):
            if relation["to"] not in known:
                yield f"{record['id']}: relation to {relation['to']}, which is not there"


def between(full: list[Record], against: list[str]) -> Iterator[str]:
    """Near-duplicates in different splits, and texts that stand in the gold too."""
    split = {record["id"]: record["split"] for record in full}
    for one, other, jaccard in near_duplicates(full):
        if split[one] != split[other]:
            yield f"{one} ({split[one]}) and {other} ({split[other]}) are near-duplicates ({jaccard}): same cluster"
    for name in copied(full, against):
        yield f"{name}: shares a run of words with the gold"


def gold_texts(folder: Path | None) -> list[str]:
    """The texts of all gold records below the folder."""
    if folder is None:
        return []
    paths = [*folder.rglob("*.jsonl"), *folder.rglob("*.gold.json")]
    return [record["text"] for path in sorted(paths) for record in read(path)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[Path("corpus")])
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora, to check stand-off records whole")
    parser.add_argument("--against", type=Path, help="folder of the gold, whose texts must not recur here")
    given = parser.parse_args()
    try:
        records = [record for path in files(given.files) for record in read(path)]
        problems = check(records, given.corpora, gold_texts(given.against))
    except CorpusError as error:
        problems, records = [str(error)], []
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(records)} records, {sum(len(r['statements']) for r in records)} statements, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
