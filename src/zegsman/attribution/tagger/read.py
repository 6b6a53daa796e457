"""A document and its analyses -> what a tagger finds in it, passage by passage."""

from collections.abc import Sequence
from typing import Protocol

import msgspec
import numpy as np

from zegsman.attribution.draft import Draft
from zegsman.attribution.media import Media
from zegsman.attribution.quotes import Quote
from zegsman.attribution.tagger.crf import Scores
from zegsman.attribution.tagger.decode import Finding, Findings
from zegsman.attribution.tagger.drafts import draft_of
from zegsman.attribution.tagger.joined import Joined
from zegsman.attribution.tagger.words import Words, words_of
from zegsman.model import Analysis, Document

_SAME = 0.8  # of the words of two contents; a nested content is as a rule much shorter than the one around it


class Given(msgspec.Struct, frozen=True):
    """What a tagger reads: a document with an analysis a passage, its quotations (as `join_paragraphs` gives them) and
    the media it names."""

    document: Document
    analyses: Sequence[Analysis]
    groups: Sequence[tuple[Quote, ...]]
    media: Media


class Read(msgspec.Struct, frozen=True):
    """Drafts with the number of the passage their word of saying stands in; and for each passage, per token, how likely
    its sentence is the outlet's own voice (None where the tagger does not say)."""

    drafts: list[tuple[int, Draft]]
    own: list[Scores] | None


class Finder(Protocol):
    """What finds statements among words: the shipped network, or a model in the slot."""

    name: str
    least: float

    def findings(self, words: Words, least: float) -> Findings:
        """The statements that are at least so likely."""


class Tagger:
    """A tagger ready for use. `name` goes into the origin of what it finds: "tagger/nl"."""

    def __init__(self, finder: Finder) -> None:
        self.name = finder.name
        self.least = finder.least
        self._finder = finder

    def read(
        self,
        document: Document,
        analyses: Sequence[Analysis],
        groups: Sequence[tuple[Quote, ...]],
        media: Media,
        least: float | None = None,
    ) -> Read:
        """The statements of a document that are at least `least` likely (by default as its makers chose)."""
        (read,) = self.read_together([Given(document, analyses, groups, media)], least)
        return read

    def read_together(self, many: Sequence[Given], least: float | None = None) -> list[Read]:
        """The same for several documents, which takes half the time."""
        words = [words_of(given.document, given.analyses, given.groups, given.media) for given in many]
        row = Joined(words)
        found = self._finder.findings(row.words, self.least if least is None else least)
        return [self._read(*each) for each in zip(many, words, row.apart(found), strict=True)]

    def _read(self, given: Given, words: Words, found: Findings) -> Read:
        if not words.tokens:
            return Read([], None)
        drafts = [(int(words.passage[f.anchor]), draft_of(words, f, self.name)) for f in distinct(found.statements)]
        return Read(drafts, _by_passage(words, found, len(given.analyses)))


def distinct(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that have the content of a likelier one, all but a few words; in the same order."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: -f.chances["statement"]):
        rows = set(finding.roles["content"])
        if not any(len(rows & set(f.roles["content"])) >= _SAME * len(rows | set(f.roles["content"])) for f in kept):
            kept.append(finding)
    return sorted(kept, key=lambda f: f.anchor)


def _by_passage(words: Words, found: Findings, passages: int) -> list[Scores] | None:
    if found.own is None:
        return None
    borders = np.searchsorted(words.passage, np.arange(1, passages))
    return np.split(found.own[words.sentence], borders)
