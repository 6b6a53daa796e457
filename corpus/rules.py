"""What must hold for one record; each rule yields a message for what does not."""

import re
from collections.abc import Iterator
from typing import Any

from corpus.locate import inside_word
from corpus.records import RELATIONS, ROLES, STANCES, TYPES, ZONES, Record

STRINGS = {"id", "type", "stance", "zone", "nested_in", "notes", "alt_type", "voice", "when"}


def spans_fit(record: Record) -> Iterator[str]:
    """Spans lie in the text, are sorted, disjoint, not empty and cut no word."""
    text = record["text"]
    for statement in record["statements"]:
        for role in ROLES:
            last = 0
            for start, end in sorted(statement[role]) if role == "via" else statement[role]:
                at = f"{statement['id']} {role} {[start, end]}"
                if not last <= start < end <= len(text):
                    yield f"{at} is out of bounds, empty or overlaps the span before"
                elif inside_word(text, start) or inside_word(text, end):
                    yield f"{at} cuts a word: {text[start:end]!r}"
                elif text[start].isspace() or text[end - 1].isspace():
                    yield f"{at} has a space at its edge: {text[start:end]!r}"
                last = end


def exact_fits(record: Record) -> Iterator[str]:
    """The exact strings are what the spans cover."""
    for statement in record["statements"]:
        for role, strings in statement.get("exact", {}).items():
            found = [record["text"][a:b] for a, b in statement[role]]
            if found != strings:
                yield f"{statement['id']} {role}: exact says {strings}, the text {found}"


def names_known(record: Record) -> Iterator[str]:
    """Types, stances and zones are of the scheme; a content is there; statement ids are unique."""
    seen = set()
    for statement in record["statements"]:
        name = statement["id"]
        if name in seen:
            yield f"{name} stands twice"
        seen.add(name)
        if not statement["content"]:
            yield f"{name} has no content"
        for key, allowed in (("type", TYPES.values()), ("stance", STANCES), ("zone", ZONES)):
            if statement[key] not in allowed:
                yield f"{name}: unknown {key} {statement[key]!r}"
        alt = statement.get("alt_type")
        if alt and alt not in TYPES.values():
            yield f"{name}: unknown alt_type {alt!r}"


def nesting_fits(record: Record) -> Iterator[str]:
    """An enclosing statement exists, without circles, and its content holds the inner one, or notes say why not."""
    by_id = {statement["id"]: statement for statement in record["statements"]}
    for statement in record["statements"]:
        outer = by_id.get(statement.get("nested_in") or statement["id"])
        if outer is None:
            yield f"{statement['id']}: nested_in names {statement['nested_in']}, which is not there"
        elif outer is not statement:
            held = covered(outer["content"])
            if not covered(statement["content"]) <= held and not statement.get("notes"):
                yield f"{statement['id']}: its content leaves that of {outer['id']}; say in notes why it is nested"
            if outer.get("nested_in") == statement["id"]:
                yield f"{statement['id']} and {outer['id']} enclose each other"


def marks_inside(record: Record) -> Iterator[str]:
    """verbatim and scare lie inside the content."""
    for statement in record["statements"]:
        held = covered(fill(statement["content"]))
        for role in ("verbatim", "scare"):
            if not covered(statement[role]) <= held:
                yield f"{statement['id']}: {role} {statement[role]} leaves the content"


def zones_cover(record: Record) -> Iterator[str]:
    """Zones are in order, do not overlap and leave only white space out; a statement's zone is that of its start."""
    last, text = 0, record["text"]
    for zone in record["zones"]:
        if zone["start"] < last or zone["end"] > len(text):
            yield f"zone {zone['start']}-{zone['end']} overlaps or leaves the text"
        if text[last : zone["start"]].strip():
            yield f"no zone covers {text[last : zone['start']]!r}"
        last = zone["end"]
    if text[last:].strip():
        yield f"no zone covers {text[last:]!r}"
    for statement in record["statements"]:
        start = statement["content"][0][0]
        for zone in record["zones"]:
            if zone["start"] <= start < zone["end"] and zone["zone"] != statement["zone"]:
                yield f"{statement['id']}: zone {statement['zone']}, its content stands in {zone['zone']}"


def relations_fit(record: Record) -> Iterator[str]:
    """Relations within the record name its statements and are of the scheme."""
    known = {statement["id"] for statement in record["statements"]}
    for relation in [*record["relations"], *record.get("cross_relations", [])]:
        if relation["type"] not in RELATIONS:
            yield f"unknown relation {relation['type']!r}"
        if relation["from"] not in known or (relation["to"] not in known and "." not in relation["to"]):
            yield f"relation {relation} names a statement that is not there"


def without_text(record: Record) -> Iterator[str]:
    """A stand-off record, as stored, holds no string of the text it points at."""
    for key in ("text", "exact", "speaker_ref"):
        if key in record or any(key in statement for statement in record["statements"]):
            yield f"a stand-off record may not have {key!r}"
    for statement in record["statements"]:
        for key, value in statement.items():
            if isinstance(value, str) and key not in STRINGS:
                yield f"{statement['id']}: a stand-off record may not have the string {key!r}"


def notes_foreign(record: Record) -> Iterator[str]:
    """The notes of a stand-off record (joined with its text) quote no four words of the text."""
    words = " ".join(re.findall(r"\w+", record["text"].lower()))
    for statement in record["statements"]:
        note = re.findall(r"\w+", statement.get("notes", "").lower())
        for at in range(len(note) - 3):
            if " ".join(note[at : at + 4]) in words:
                yield f"{statement['id']}: notes quote the text: {' '.join(note[at : at + 4])!r}"


def covered(spans: list[list[int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def fill(spans: list[list[int]]) -> list[list[int]]:
    return [[spans[0][0], spans[-1][1]]] if spans else []


TEXT_RULES: tuple[Any, ...] = (spans_fit, exact_fits, nesting_fits, marks_inside, zones_cover)
PLAIN_RULES: tuple[Any, ...] = (names_known, relations_fit)
