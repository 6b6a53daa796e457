"""The table of counts in docs/reference/corpus.md: python -m corpus.tables [--out FILE]."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from corpus.records import RELATIONS, STANCES, TYPES, ZONES, Record, files, read

LANGUAGES = {"nl": "Dutch", "en": "English", "de": "German"}
INTRO = """# The corpus in figures

Made by `python -m corpus.tables`; do not edit. What the rows mean is told in the guide and the datasheet in `corpus/`.
"""


def counts(records: list[Record]) -> Counter[str]:
    """Every figure of one language, by row name."""
    out: Counter[str] = Counter()
    for record in records:
        out["records"] += 1
        out["full pages"] += "standoff" not in record
        out["stand-off passages"] += "standoff" in record
        out["records without a statement"] += not [s for s in record["statements"] if s["type"] != "OwnVoice"]
        out[f"split {record['split']}"] += 1
        out["statements"] += len(record["statements"])
        for statement in record["statements"]:
            out[statement["type"]] += 1
            out[statement["stance"]] += 1
            out[f"zone {statement['zone']}"] += 1
            out["attributed statements"] += statement["type"] != "OwnVoice"
            for key, name in (
                ("via", "with via"),
                ("nested_in", "nested"),
                ("verbatim", "with verbatim words"),
                ("scare", "with scare quotes"),
                ("addressee", "with addressee"),
                ("alt_type", "with a second reading"),
            ):
                out[name] += bool(statement.get(key))
            out["without a source"] += statement["type"] != "OwnVoice" and not statement["source"]
        for relation in [*record["relations"], *record.get("cross_relations", [])]:
            out[f"relation {relation['type']}"] += 1
            out["relations across pages"] += "." in relation["to"]
    return out


def rows() -> list[str]:
    """The rows in reading order."""
    size = [
        "records",
        "full pages",
        "stand-off passages",
        "records without a statement",
        "statements",
        "attributed statements",
    ]
    marks = [
        "with via",
        "nested",
        "with verbatim words",
        "with scare quotes",
        "with addressee",
        "without a source",
        "with a second reading",
    ]
    links = [f"relation {name}" for name in RELATIONS] + ["relations across pages"]
    splits = ["split train", "split dev", "split test"]
    return [*size, *TYPES.values(), *STANCES, *[f"zone {zone}" for zone in ZONES], *marks, *links, *splits]


def table(records: list[Record]) -> str:
    """The page as Markdown."""
    by_language = {lang: counts([r for r in records if r["lang"] == lang]) for lang in LANGUAGES}
    lines = [INTRO, "| | " + " | ".join(LANGUAGES.values()) + " |", "|---|" + "---:|" * len(LANGUAGES)]
    lines += [f"| {row} | " + " | ".join(f"{by_language[lang][row]:,}" for lang in LANGUAGES) + " |" for row in rows()]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[Path("corpus")])
    parser.add_argument("--out", type=Path, default=Path("docs/reference/corpus.md"))
    given = parser.parse_args()
    page = table([record for path in files(given.files) for record in read(path)])
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(page, encoding="utf-8")
    print(f"written: {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
