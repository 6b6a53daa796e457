"""PolNeAR (research only): source, cue and content in brat stand-off form; the first annotator's file a document."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.attribution.examples import Marked, Text
from training.attribution.german import paragraphs
from zegsman.model import Document, Passage, Selection, Span, Zone, document_id, selection

_MARK = re.compile(r"(T\d+)\t([^ ]+) ([\d ;]+)")


def polnear(folder: Path) -> Iterator[Text]:
    """The texts of a split ("train", "dev"), in the order of their names."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotators = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if annotators:
            yield _text(path, annotators[0])


def _text(path: Path, annotation: Path) -> Text:
    text = path.read_bytes().decode("utf-8")
    lines = annotation.read_text("utf-8").split("\n")
    marks = (_MARK.match(line) for line in lines)
    spans = {mark[1]: _selection(mark[3]) for mark in marks if mark}
    statements = [
        Marked(**{role.lower(): spans[name] for role, name in parts.items() if role in ("Content", "Cue", "Source")})
        for parts in (_parts(line) for line in lines if line.startswith("E"))
        if "Content" in parts
    ]
    document = Document(
        id=document_id(text),
        text=text,
        source=path.name,
        source_id=path.stem,
        language="en",
        passages=tuple(Passage(zone=Zone.BODY, start=s.start, end=s.end) for s in paragraphs(text)),
    )
    return Text(document=document, statements=tuple(statements), convention="polnear")


def _selection(offsets: str) -> Selection:
    """The spans of "110 112;120 125"."""
    return selection(Span(*map(int, piece.split())) for piece in offsets.split(";"))


def _parts(event: str) -> dict[str, str]:
    """Role -> mark of "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1"."""
    return dict(part.split(":") for part in event.partition("\t")[2].split())
