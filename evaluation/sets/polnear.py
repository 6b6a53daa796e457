"""PolNeAR (Newell and others 2018): English political news in brat stand-off, one .txt and some .ann a document."""

import re
from pathlib import Path

import msgspec

from evaluation.archives import unpacked
from evaluation.marked import Spans

ROLES = ("source", "cue", "content")


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution; a role that it lacks is empty."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A document with the attributions of one annotator."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]


def load(corpora: Path, split: str) -> list[Article]:
    """The documents of a split, each with its first annotator file, by name. Raises SetMissing."""
    folder = unpacked(corpora / "research-only" / "en-polnear") / split
    articles = []
    for text in sorted(folder.glob("text/*.txt")):
        first = next(iter(sorted(folder.glob(f"attributions/{_escaped(text.stem)}_????.ann"))), None)
        if first is not None:
            found = attributions(_exactly(first))
            articles.append(Article(id=text.stem, text=_exactly(text), attributions=found))
    return articles


def _escaped(stem: str) -> str:
    return re.sub(r"([\[?*])", r"[\1]", stem)


def _exactly(path: Path) -> str:
    """The text with its line ends untouched, so that offsets hold."""
    return path.read_bytes().decode("utf-8")


def attributions(annotations: str) -> tuple[Attribution, ...]:
    """The attributions of a brat file that have a content; notes and discards are no attributions.

    >>> attributions("T1\\tCue 4 8\\tsaid\\nT2\\tContent 9 12\\tyes\\nE1\\tAttribution:T3 Cue:T1 Content:T2\\n")
    (Attribution(source=(), cue=((4, 8),), content=((9, 12),)),)
    """
    bound: dict[str, Spans] = {}
    events: list[list[str]] = []
    for line in annotations.split("\n"):
        name, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", name):
            _, _, offsets = rest.partition("\t")[0].partition(" ")
            bound[name] = tuple(_pair(fragment) for fragment in offsets.split(";"))
        elif re.fullmatch(r"E\d+", name):
            events.append(rest.split())
    made = (_attribution(event, bound) for event in events)
    return tuple(found for found in made if found.content)


def _pair(fragment: str) -> tuple[int, int]:
    start, end = fragment.split()
    return int(start), int(end)


def _attribution(event: list[str], bound: dict[str, Spans]) -> Attribution:
    roles: dict[str, Spans] = {}
    for argument in event:
        label, _, name = argument.partition(":")
        role = re.sub(r"\d+$", "", label).lower()
        if role in ROLES:
            roles[role] = tuple(sorted((*roles.get(role, ()), *bound[name])))
    return Attribution(**roles)
