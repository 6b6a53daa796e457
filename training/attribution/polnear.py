"""PolNeAR (research only): source, cue and content in brat stand-off form; the first annotator's file a document."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.attribution.examples import Marked, Text
from training.attribution.german import paragraphs
from zegsman.model import Document, Passage, Selection, Span, Zone, document_id, selection

_MARK = re.compile(r"(T\d+)\t(\w+) ([\d ;]+)\t")


def polnear(folder: Path) -> Iterator[Text]:
    """The texts of a split ("train", "dev"), in the order of their names."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotators = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if annotators:
            yield _text(path, annotators[0])


def _text(path: Path, annotation: Path) -> Text:
    text = path.read_bytes().decode("utf-8")
    spans: dict[str, Selection] = {}
    statements: list[Marked] = []
    for line in annotation.read_text("utf-8").splitlines():
        mark = _MARK.match(line)
        if mark:
            pieces = [piece.split() for piece in mark[3].split(";")]
            spans[mark[1]] = selection(Span(int(start), int(end)) for start, end in pieces)
        elif line.startswith("E"):
            parts = dict(part.split(":") for part in line.split("\t")[1].split() if ":" in part)
            if "Content" in parts:
                roles = {name.lower(): spans[parts[name]] for name in ("Content", "Cue", "Source") if name in parts}
                statements.append(Marked(**roles))
    document = Document(
        id=document_id(text),
        text=text,
        source=path.name,
        source_id=path.stem,
        language="en",
        passages=tuple(Passage(zone=Zone.BODY, start=s.start, end=s.end) for s in paragraphs(text)),
    )
    return Text(document=document, statements=tuple(statements), convention="polnear")
