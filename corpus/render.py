"""Records in authoring form, for review: python -m corpus.render FILE... [--corpora DIR] [--id ID]."""

import argparse
import sys
from pathlib import Path

from corpus.locate import NotInText, choose, choose_content, occurrences
from corpus.records import TYPES, CorpusError, Record, exact, files, read
from corpus.standoff import joined

LETTERS = {name: letter for letter, name in TYPES.items()}
PREFIX = {"h1": "H: ", "h2": "S: ", "li": "- ", "figcaption": "C: "}
NAMED = (("via", "via"), ("addressee", "to"), ("scare", "scare"))
PLAIN = (("speaker_ref", "spk"), ("alt_type", "alt"), ("when", "when"), ("place", "place"), ("notes", "notes"))


def render(record: Record) -> str:
    """A full record as an annotator would have written it; every string carries its number where it needs one."""
    lines = [" ".join([f"=== {record['id']}", *header(record)])]
    for zone in record["zones"]:
        lines.append(prefix(zone) + " ".join(record["text"][zone["start"] : zone["end"]].split()))
    lines.append("---")
    used: list[tuple[int, int]] = []
    for statement in record["statements"]:
        lines.append(line(record, statement, used))
        used += [(a, b) for a, b in statement["content"]]
    for relation in [*record["relations"], *record.get("cross_relations", [])]:
        lines.append(f"rel {relation['from'].removeprefix('s')} {relation['type']} {target(relation['to'])}")
    return "\n".join(lines)


def target(name: str) -> str:
    page, dot, number = name.rpartition(".")
    return page + dot + number.removeprefix("s")


def header(record: Record) -> list[str]:
    pairs = dict(record["meta"])
    if record.get("cluster"):
        pairs["cluster"] = record["cluster"]
    if record["tags"]:
        pairs["tags"] = ",".join(record["tags"])
    if "standoff" in record:
        pairs["file"] = record["standoff"]["file"]
        pairs["sents"] = "|".join(",".join(block) for block in record["standoff"]["sentence_ids"])
    return [f'{key}="{value}"' for key, value in pairs.items()]


def prefix(zone: Record) -> str:
    if zone["zone"] in ("quote", "comment"):
        signed = "; ".join(zone[key] for key in ("author", "published") if key in zone)
        return f"{'Q' if zone['zone'] == 'quote' else 'K'}({signed}): "
    return "L: " if zone["zone"] == "lead" else PREFIX.get(zone["block"], "")


def line(record: Record, statement: Record, used: list[tuple[int, int]]) -> str:
    """One statement line."""
    text = record["text"]
    content = [(a, b) for a, b in statement["content"]]
    outer = next((s for s in record["statements"] if s["id"] == statement.get("nested_in")), None)
    within = [(a, b) for a, b in outer["content"]] if outer else []
    cue = [(a, b) for a, b in statement["cue"]]
    parts = [LETTERS[statement["type"]], " // ".join(content_pieces(text, content, used, within))]
    parts.append(strings(text, statement["cue"], content))
    parts.append(strings(text, statement["source"], cue or content))
    for role, name in NAMED:
        if statement[role]:
            found = exact(text, statement[role])
            parts.append(
                f"{name}={' // '.join(found) if role == 'scare' else strings(text, statement[role], cue or content)}"
            )
    if statement["stance"] != "neutral":
        parts.append(f"stance={statement['stance']}")
    if outer:
        parts.append(f"in={outer['id'].removeprefix('s')}")
    parts += [f"{name}={LETTERS.get(statement[key], statement[key])}" for key, name in PLAIN if statement.get(key)]
    return " | ".join(parts)


def content_pieces(
    text: str, spans: list[tuple[int, int]], used: list[tuple[int, int]], within: list[tuple[int, int]]
) -> list[str]:
    """The strings that lead back to these spans, numbered where they must be."""
    strings = [text[a:b] for a, b in spans]
    try:
        if choose_content(text, strings, used, within) == spans:
            return strings
    except NotInText:
        pass
    return [numbered(text, span) for span in spans]


def strings(text: str, spans: list[list[int]], anchors: list[tuple[int, int]]) -> str:
    out = []
    for a, b in spans:
        plain = text[a:b]
        out.append(plain if choose(text, plain, anchors) == (a, b) else numbered(text, (a, b)))
    return " // ".join(out) or "-"


def numbered(text: str, span: tuple[int, int]) -> str:
    """The string with the number of its occurrence, as `choose` counts them."""
    string = text[slice(*span)]
    found = occurrences(text, string)
    return f"{string}#{found.index(span) + 1}" if span in found else string


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora, for stand-off records")
    parser.add_argument("--id", help="only this record")
    given = parser.parse_args()
    for path in files(given.files):
        for record in read(path):
            if given.id in (None, record["id"]):
                try:
                    full = joined(record, given.corpora)
                except CorpusError as error:
                    raise SystemExit(str(error)) from None
                print(render(full) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
