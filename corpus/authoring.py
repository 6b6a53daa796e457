"""Reads authoring files: texts and statements in the compact form an annotator writes.

    *** lang=nl source="own text (project), invented people and outlets"     defaults for the entries below
    === NLP001 outlet="De Grachtpost" date=2024-03-04T10:15+01:00 cluster=W03 tags=court,chain
    H: Headline text                          (L: lead, S: subhead, C: caption, "- " a list item, else body)
    Q(name; date): a quote block              K(nick; date): a reader comment
    ---
    I | dat het dak lekt | zei | Mol | spk=Jan Mol
    rel 1 repeats NLP002.3

A backslash at the start makes a line a body paragraph, whatever follows. `first words ... last words` stands for a long
stretch (see `corpus.locate`), "%" starts a remark.

Stand-off entries name `file=` and `sents=a,b|c` ("|" starts a new block, "a..b" is a range) instead of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.records import RELATIONS, TYPES, CorpusError

PREFIXES = {"H": ("headline", "h1"), "L": ("lead", "p"), "S": ("subhead", "h2"), "C": ("caption", "figcaption")}
SIGNED = {"Q": ("quote", "blockquote"), "K": ("comment", "c")}
KEYS = ("via", "to", "stance", "scare", "verb", "in", "spk", "alt", "when", "place", "notes")


@dataclass
class Block:
    """One paragraph of an own text: its zone, HTML-like block name and text; author and date where they are known."""

    zone: str
    block: str
    text: str
    author: str = ""
    published: str = ""


@dataclass
class Line:
    """One statement line: type letter, pieces of content, cue and source, and the named fields."""

    number: int
    type: str
    content: list[str]
    cue: list[str]
    source: list[str]
    fields: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Entry:
    """One document or passage of an authoring file."""

    where: str
    id: str
    header: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    relations: list[tuple[str, str, str]] = field(default_factory=list)


def attributes(text: str) -> dict[str, str]:
    """The key=value pairs of a header; a value with spaces stands in double quotes.

    >>> attributes('outlet="De Grachtpost" tags=court,chain')
    {'outlet': 'De Grachtpost', 'tags': 'court,chain'}
    """
    return {key: quoted or bare for key, quoted, bare in re.findall(r'(\w+)=(?:"([^"]*)"|(\S+))', text)}


def parse(path: Path) -> Iterator[Entry]:
    """Yield the entries of a file; CorpusError names file, line and what is wrong."""
    defaults: dict[str, str] = {}
    entry: Entry | None = None
    in_text = True
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line, where = raw.strip(), f"{path.name}:{number}"
        if line.startswith("*** "):
            defaults = attributes(line)
        elif line.startswith("=== "):
            if entry:
                yield entry
            name, _, rest = line[4:].partition(" ")
            entry, in_text = Entry(f"{where} {name}", name, defaults | attributes(rest)), True
        elif line == "---":
            in_text = False
        elif not line or line.startswith("%"):
            continue
        elif entry is None:
            raise CorpusError(f"{where}: text before the first '===' line")
        elif in_text:
            entry.blocks.append(block(line))
        elif line.startswith("rel "):
            entry.relations.append(relation(line, where))
        else:
            entry.lines.append(statement(line, len(entry.lines) + 1, f"{where} {entry.id}"))
    if entry:
        yield entry


def block(line: str) -> Block:
    """One line of text as a block.

    >>> block("Q(Jan Mol; 2024-03-04): Het dak lekt!").author
    'Jan Mol'
    >>> block("\\\\- and so on").text
    '- and so on'
    """
    if line.startswith("\\"):
        return Block("body", "p", line[1:])
    signed = re.match(r"([QK])\(([^;)]*)(?:;\s*([^)]*))?\):\s*(.*)$", line)
    if signed:
        zone, name = SIGNED[signed.group(1)]
        return Block(zone, name, signed.group(4), signed.group(2).strip(), (signed.group(3) or "").strip())
    if line.startswith("- "):
        return Block("body", "li", line[2:].strip())
    letter, colon, rest = line.partition(": ")
    if colon and letter in PREFIXES:
        zone, name = PREFIXES[letter]
        return Block(zone, name, rest.strip())
    return Block("body", "p", line)


def pieces(text: str) -> list[str]:
    """The pieces of a discontinuous span; "-" is none.

    >>> pieces("heeft // gezegd"), pieces("-")
    (['heeft', 'gezegd'], [])
    """
    return [] if text in ("-", "") else [piece.strip() for piece in re.split(r"\s//\s", text)]


def statement(line: str, number: int, where: str) -> Line:
    """One statement line; CorpusError where type or field is unknown."""
    letter, *rest = [part.strip() for part in re.split(r"\s\|(?=\s|$)", line)]
    if letter not in TYPES:
        raise CorpusError(f"{where} statement {number}: unknown type {letter!r}, use one of {' '.join(TYPES)}")
    plain: list[str] = []
    fields: dict[str, list[str]] = {}
    for part in rest:
        key, equals, value = part.partition("=")
        if equals and key in KEYS:
            fields.setdefault(key, []).extend([value] if key in ("notes", "spk", "place") else pieces(value) or ["-"])
        elif fields or len(plain) == 3:
            raise CorpusError(f"{where} statement {number}: {part!r} is no field; fields are {' '.join(KEYS)}")
        else:
            plain.append(part)
    plain += ["-"] * (3 - len(plain))
    content, cue, source = map(pieces, plain)
    if not content:
        raise CorpusError(f"{where} statement {number}: no content")
    return Line(number, letter, content, cue, source, fields)


def relation(line: str, where: str) -> tuple[str, str, str]:
    """`rel 1 repeats NLP002.3` as a triple.

    >>> relation("rel 2 disputes 1", "")
    ('2', 'disputes', '1')
    """
    parts = line.split()
    if len(parts) != 4 or parts[2] not in RELATIONS:
        raise CorpusError(
            f"{where}: {line!r} is no relation; write 'rel 1 repeats NLP002.3' with one of {' '.join(RELATIONS)}"
        )
    return parts[1], parts[2], parts[3]
