"""Records in authoring form, for review: python -m corpus.render FILE... [--corpora DIR] [--id ID]."""

import argparse
import sys
from pathlib import Path

from corpus.authoring import block
from corpus.locate import Span
from corpus.quoted import verbatim
from corpus.records import TYPES, CorpusError, Record, files, read
from corpus.standoff import joined
from corpus.written import content_strings, marked_string, role_string

LETTERS = {name: letter for letter, name in TYPES.items()}
PREFIX = {"h1": "H: ", "h2": "S: ", "li": "- ", "figcaption": "C: "}
NAMED = (("via", "via"), ("addressee", "to"))
PLAIN = (("alt_type", "alt"), ("when", "when"), ("place", "place"), ("notes", "notes"))


def render(record: Record) -> str:
    """A full record as an annotator would have written it; every string carries its number where it needs one."""
    lines = [" ".join([f"=== {record['id']}", *header(record)])]
    for zone in record["zones"]:
        lines.append(block_line(zone, " ".join(record["text"][zone["start"] : zone["end"]].split())))
    lines.append("---")
    used: list[Span] = []
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


def block_line(zone: Record, text: str) -> str:
    """A text line; a backslash where a body paragraph looks as if it had a prefix."""
    line = prefix(zone) + text
    plain = zone["block"] == "p" and zone["zone"] == "body"
    return "\\" + line if plain and block(line).block != "p" else line


def prefix(zone: Record) -> str:
    if zone["zone"] in ("quote", "comment"):
        signed = "; ".join(zone[key] for key in ("author", "published") if key in zone)
        return f"{'Q' if zone['zone'] == 'quote' else 'K'}({signed}): "
    return "L: " if zone["zone"] == "lead" else PREFIX.get(zone["block"], "")


def line(record: Record, statement: Record, used: list[Span]) -> str:
    """One statement line."""
    text = record["text"]
    content = [(a, b) for a, b in statement["content"]]
    outer = next((s for s in record["statements"] if s["id"] == statement.get("nested_in")), None)
    within = [(a, b) for a, b in outer["content"]] if outer else []
    frame = [(a, b) for a, b in statement["cue"]] or content
    parts = [LETTERS[statement["type"]], " // ".join(content_strings(text, content, used, within))]
    parts.append(role_string(text, statement["cue"], content))
    parts.append(role_string(text, statement["source"], frame))
    for role, name in NAMED:
        if statement[role]:
            parts.append(f"{name}={role_string(text, statement[role], frame)}")
    if statement["scare"]:
        parts.append(f"scare={marked_string(text, statement['scare'], content)}")
    if statement["verbatim"] != automatic(text, statement):
        parts.append(f"verb={marked_string(text, statement['verbatim'], content)}")
    if statement["stance"] != "neutral":
        parts.append(f"stance={statement['stance']}")
    if outer:
        parts.append(f"in={outer['id'].removeprefix('s')}")
    parts.append(f"spk={speaker(text, statement)}")
    parts += [f"{name}={LETTERS.get(statement[key], statement[key])}" for key, name in PLAIN if statement.get(key)]
    return " | ".join(parts)


def automatic(text: str, statement: Record) -> list[list[int]]:
    """What the compiler would take for verbatim words on its own."""
    found = verbatim(text, statement["type"], statement["content"], statement["scare"])
    return [list(span) for span in found]


def speaker(text: str, statement: Record) -> str:
    """The speaker as named, or for a stand-off record as found in the text; "-" for none."""
    if "speaker_span" in statement:
        span = statement["speaker_span"]
        return role_string(text, [span] if span else [], statement["source"])
    return statement["speaker_ref"] or "-"


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
