"""PolNeAR-style brat: one .txt and one .ann a record; Source, Cue and Content with an Attribution event.

As PolNeAR does (guideline, section 9) nested records are left out, and own voice, which it does not know. A
discontinuous span is one annotation with several fragments.
"""

from pathlib import Path

from corpus.records import Record, Spans

LABELS = (("source", "Source"), ("cue", "Cue"), ("content", "Content"))


def annotations(record: Record) -> str:
    """The .ann file: text-bound annotations T, then relations R from cue (or content) to source and content."""
    texts, links = [], []
    number = relation = 0
    for statement in record["statements"]:
        if statement["type"] == "OwnVoice" or statement.get("nested_in"):
            continue
        ids = {}
        for role, label in LABELS:
            if statement[role]:
                number += 1
                ids[role] = f"T{number}"
                texts.append(bound(f"T{number}", label, statement[role], record["text"]))
        hub = ids.get("cue") or ids["content"]
        for role in ("source", "content"):
            if role in ids and ids[role] != hub:
                relation += 1
                links.append(f"R{relation}\tAttribution Arg1:{hub} Arg2:{ids[role]}")
    return "".join(line + "\n" for line in texts + links)


def bound(name: str, label: str, spans: Spans, text: str) -> str:
    """One T line.

    >>> bound("T1", "Cue", [[4, 9], [12, 18]], "Mol heeft x gezegd")
    'T1\\tCue 4 9;12 18\\theeft gezegd'
    """
    fragments = ";".join(f"{start} {end}" for start, end in pieces(spans, text))
    return f"{name}\t{label} {fragments}\t{' '.join(text[a:b] for a, b in pieces(spans, text))}"


def pieces(spans: Spans, text: str) -> Spans:
    """The spans cut at line ends, for a brat fragment may not run over one."""
    out = []
    for start, end in spans:
        at = start
        for line in text[start:end].split("\n"):
            if line.strip():
                out.append([at, at + len(line)])
            at += len(line) + 1
    return out


def write(record: Record, folder: Path) -> None:
    """Writes ID.txt and ID.ann."""
    (folder / f"{record['id']}.txt").write_text(record["text"], encoding="utf-8")
    (folder / f"{record['id']}.ann").write_text(annotations(record), encoding="utf-8")
