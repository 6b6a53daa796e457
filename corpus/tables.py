"""The tables of docs/reference/corpus.md, counts and agreement: python -m corpus.tables [--out FILE]."""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from corpus.agree import agreement, sides
from corpus.records import RELATIONS, SECOND, STANCES, TYPES, ZONES, Record, files, read

LANGUAGES = {"nl": "Dutch", "en": "English", "de": "German"}
INTRO = """# The corpus in figures

Made by `python -m corpus.tables`; do not edit. What the rows mean is told in the guide and the datasheet in `corpus/`.
"""
AGREEMENT = """
## Agreement of two annotators

A share of the records was annotated a second time by an annotator who had not seen the first labels (`second.jsonl`;
both are language models, see the datasheet). The figures are those before any difference was settled. F1 in percent:
contents at an overlap (IoU) of .5, .8 and without a difference; characters for cue, source, addressee, channel and
verbatim words; nested: pairs in percent that agree on it. Kappa on the statements both have; 1 is full agreement, a
dash is nothing to compare.
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


def measured(lines: list[Record]) -> dict[str, Any]:
    """Every figure of agreement over the lines of a second.jsonl, by row name."""
    figures = agreement(*sides(lines))
    content = figures["content"]
    return {
        "records annotated twice": figures["records"],
        "statements, first annotator": content["all"]["one"],
        "statements, second annotator": content["all"]["two"],
        "content, IoU .5": content["all"]["iou50"],
        "content, IoU .8": content["all"]["iou80"],
        "content, exact": content["all"]["exact"],
        "content without own voice, IoU .5": content["attributed"]["iou50"],
        **{f"{name}, IoU .5": content[name]["iou50"] for name in TYPES.values()},
        **figures["spans"],
        "nested": figures["nested_in"],
        **{f"kappa {name}": value for name, value in figures["kappa"].items()},
    }


def agreement_table(lines: list[Record]) -> str:
    """The section on agreement as Markdown; a column for the passages and one for the pages of each language."""
    groups = {
        f"{name} {kind}": [line for line in lines if (line["lang"], line["kind"]) == (lang, kind)]
        for lang, name in LANGUAGES.items()
        for kind in ("passages", "pages")
    }
    columns = {name: measured(group) for name, group in groups.items() if group}
    out = [AGREEMENT, "| | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
    for row in next(iter(columns.values()), {}):
        values = [column[row] for column in columns.values()]
        out.append(f"| {row} | " + " | ".join("-" if value is None else str(value) for value in values) + " |")
    return "\n".join(out) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[Path("corpus")])
    parser.add_argument("--out", type=Path, default=Path("docs/reference/corpus.md"))
    given = parser.parse_args()
    page = table([record for path in files(given.files) for record in read(path)])
    twice = [
        line
        for folder in given.files
        if folder.is_dir()
        for path in sorted(folder.rglob(SECOND))
        for line in read(path)
    ]
    if twice:
        page += agreement_table(twice)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(page, encoding="utf-8")
    print(f"written: {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
