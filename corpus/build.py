"""From a parsed authoring entry to a record."""

from pathlib import Path
from typing import Any

from corpus.authoring import Block, Entry, Line
from corpus.chain import author_at, chain
from corpus.locate import NotInText, Span, choose, choose_content
from corpus.quoted import verbatim, with_marks
from corpus.records import ROLES, STANCES, TYPES, CorpusError, Record, exact
from corpus.sources import origin
from corpus.splits import split_of
from corpus.standoff import detach, pointer

BLOCKS = {"headline": "h1", "subhead": "h2", "caption": "figcaption"}
META = ("outlet", "date", "author", "section", "title")


def build(entry: Entry, corpora: Path | None) -> Record:
    """The record of an entry; stand-off (without text) where the header names `sents`."""
    header = entry.header
    blocks, standoff = entry.blocks, None
    if "sents" in header:
        if corpora is None:
            raise CorpusError(f"{entry.where}: a stand-off entry needs --corpora")
        blocks, standoff = corpus_blocks(entry, corpora)
    if not blocks:
        raise CorpusError(f"{entry.where}: no text")
    text, zones = layout(blocks)
    record: Record = {
        "id": entry.id,
        "lang": header.get("lang", "nl"),
        "source": header.get("source", "own text (project), invented people and outlets"),
        "license": header.get("license", "CC-BY-SA-4.0 (labels)" if standoff else "CC0-1.0"),
        "tags": [tag for tag in header.get("tags", "").split(",") if tag],
        "cluster": header.get("cluster"),
        "split": split_of(header.get("cluster") or entry.id),
        **({"standoff": standoff} if standoff else {}),
        "text": text,
        "zones": zones,
        "meta": {key: header[key] for key in META if key in header},
        "statements": [],
        "relations": [],
        "cross_relations": [],
    }
    for line in entry.lines:
        record["statements"].append(Placement(entry, record, line).statement())
    for statement in record["statements"]:
        statement["chain"] = chain(record, statement)
    relations(entry, record)
    return detach(record) if standoff else record


def corpus_blocks(entry: Entry, corpora: Path) -> tuple[list[Block], dict[str, Any]]:
    """Blocks and pointer of a stand-off entry; text lines in the file, where given, must be the corpus's."""
    header = entry.header
    try:
        standoff, texts = pointer(header["file"], header["sents"], corpora)
    except (KeyError, CorpusError) as error:
        raise CorpusError(f"{entry.where}: {error}") from None
    if entry.blocks and [b.text for b in entry.blocks] != texts:
        raise CorpusError(f"{entry.where}: the text lines are not what {header['file']} holds: {texts!r}")
    zones = header.get("zones", "").split(",") if "zones" in header else []
    zones += ["body"] * (len(texts) - len(zones))
    blocks = entry.blocks or [
        Block(zone, BLOCKS.get(zone, "p"), text) for zone, text in zip(zones, texts, strict=False)
    ]
    header.setdefault("source", f"{standoff['repository']}: {origin(header['file'])['about']}")
    return blocks, standoff


def layout(blocks: list[Block]) -> tuple[str, list[dict[str, Any]]]:
    """The text and its zones: blocks two line ends apart, list items one."""
    text, zones = "", []
    for number, block in enumerate(blocks):
        if number:
            text += "\n" if block.block == "li" and blocks[number - 1].block == "li" else "\n\n"
        zone: dict[str, Any] = {
            "start": len(text),
            "end": len(text) + len(block.text),
            "zone": block.zone,
            "block": block.block,
        }
        if block.author:
            zone["author"] = block.author
        if block.published:
            zone["published"] = block.published
        zones.append(zone)
        text += block.text
    return text, zones


class Placement:
    """Places one statement line in the text of its record."""

    def __init__(self, entry: Entry, record: Record, line: Line):
        self.record, self.line, self.text = record, line, record["text"]
        self.where = f"{entry.where} statement {line.number}"

    def fail(self, role: str, problem: object) -> CorpusError:
        return CorpusError(f"{self.where}, {role}: {problem}")

    def statement(self) -> Record:
        """The statement with all spans."""
        line, fields = self.line, self.line.fields
        outer = self.outer()
        used = [(a, b) for s in self.record["statements"] for a, b in s["content"]]
        within = [(a, b) for a, b in outer["content"]] if outer else []
        try:
            content = choose_content(self.text, line.content, used, within)
        except NotInText as error:
            raise self.fail("content", error) from None
        cue = self.near("cue", line.cue, content)
        frame = cue or content
        out: Record = {
            "id": f"s{line.number}",
            "type": TYPES[line.type],
            "content": content,
            "cue": cue,
            "source": self.near("source", line.source, frame),
            "addressee": self.near("to", fields.get("to", []), frame),
            "via": self.near("via", fields.get("via", []), frame),
            "verbatim": [],
            "scare": self.marked("scare", content),
            "voice": "speaker",
            "stance": self.stance(),
            "zone": next((z["zone"] for z in self.record["zones"] if z["start"] <= content[0][0] < z["end"]), "body"),
            "nested_in": outer["id"] if outer else None,
        }
        out["verbatim"] = self.verbatim(content, out["scare"])
        for key in ROLES:
            out[key] = [list(span) for span in out[key]]
        self.speaker(out)
        for key, name in (("when", "when"), ("place", "place"), ("alt", "alt_type"), ("notes", "notes")):
            if key in fields:
                value = "; ".join(fields[key])
                out[name] = TYPES.get(value, value) if key == "alt" else value
        out.setdefault("notes", "")
        out["exact"] = {role: exact(self.text, out[role]) for role in ROLES if out[role]}
        return out

    def outer(self) -> Record | None:
        named = self.line.fields.get("in")
        if not named:
            return None
        for statement in self.record["statements"]:
            if statement["id"] == "s" + named[0].removeprefix("s"):
                found: Record = statement
                return found
        raise self.fail("in", f"no earlier statement {named[0]}")

    def near(self, role: str, strings: list[str], anchors: list[Span]) -> list[Span]:
        """Each string at its occurrence nearest to the anchors; a discontinuous cue stays together."""
        out: list[Span] = []
        for string in strings:
            if string == "-":
                continue
            try:
                span = choose(self.text, string, anchors)
            except NotInText as error:
                raise self.fail(role, error) from None
            out.append(span)
        return out if role == "via" else sorted(out)  # channels keep their order: nearest to the source first

    def marked(self, role: str, content: list[Span]) -> list[Span]:
        """The strings of `scare` or `verb`, inside the content, with the marks around them."""
        out = []
        for string in self.line.fields.get(role, []):
            if string == "-":
                continue
            try:
                low, high = content[0][0], content[-1][1]
                a, b = choose(self.text[low:high], string, [])
            except NotInText as error:
                raise self.fail(role, f"{error} (looked inside the content only)") from None
            out.append(with_marks(self.text, (low + a, low + b)))
        return out

    def verbatim(self, content: list[Span], scare: list[Span]) -> list[Span]:
        """What `verb=` says, else the quoted stretches inside a content that is not itself a quote."""
        if "verb" in self.line.fields:
            return self.marked("verb", content)
        return verbatim(self.text, TYPES[self.line.type], content, scare)

    def stance(self) -> str:
        named = self.line.fields.get("stance", ["neutral"])[0]
        if named not in STANCES:
            raise self.fail("stance", f"unknown {named!r}, use one of {' '.join(STANCES)}")
        return named

    def speaker(self, out: Record) -> None:
        """Fills voice, speaker_ref and, for stand-off, speaker_span: `spk=`, else the source as it stands."""
        named = self.line.fields.get("spk", [""])[0]
        if out["type"] == "OwnVoice":
            author = author_at(self.record, out["content"][0][0])
            out["voice"] = "reader" if out["zone"] == "comment" else "outlet"
            out["speaker_ref"] = named or author or self.record["meta"].get("outlet")
            return
        source = [a for a, b in out["source"][:1]] and [out["source"][0][0], out["source"][-1][1]]
        if "standoff" in self.record:
            out["speaker_span"] = None if named == "-" else source or None
            if named and named != "-":
                out["speaker_span"] = list(self.near("spk", [named], out["source"])[0])
            span = out["speaker_span"]
            out["speaker_ref"] = self.text[slice(*span)] if span else None
        elif named == "-":
            out["speaker_ref"] = None
        else:
            out["speaker_ref"] = named or (" ".join(exact(self.text, out["source"])) or None)


def relations(entry: Entry, record: Record) -> None:
    """Writes the relation lines: within the page as `relations`, to another page as `cross_relations`."""
    known = {statement["id"] for statement in record["statements"]}
    for start, kind, target in entry.relations:
        source = "s" + start.removeprefix("s")
        page, dot, number = target.rpartition(".")
        goal = "s" + number.removeprefix("s")
        for name in (source,) if dot else (source, goal):
            if name not in known:
                raise CorpusError(f"{entry.where}: relation names {name}, which is not there")
        kind_of = "cross_relations" if dot else "relations"
        record[kind_of].append({"from": source, "type": kind, "to": f"{page}.{goal}" if dot else goal})
