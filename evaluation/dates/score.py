"""The cases of the date set and whether the grammar is right about one (README.md beside this file)."""

from pathlib import Path

import msgspec

from zegsman.resolution.dates import now, times

LANGUAGES = ("nl", "en", "de")
PARTS = ("all", "tuned", "held-out")
_EVERY = 5  # each fifth line is held out


class Case(msgspec.Struct, frozen=True):
    """A sentence with a time marked by braces, its publication time, and the value wanted."""

    language: str
    published: str
    marked: str
    value: str

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.marked.replace("{", "").replace("}", "")


def cases(language: str, part: str = "all") -> list[Case]:
    """The cases of a language: all, those the grammar was tuned on, or those held out."""
    lines = (Path(__file__).parent / f"{language}.tsv").read_text("utf-8").splitlines()[1:]
    found = [Case(language, *line.split("\t")) for line in lines]
    held_out = {"all": None, "tuned": False, "held-out": True}[part]
    return [case for n, case in enumerate(found, 1) if held_out in (None, n % _EVERY == 0)]


def right(case: Case) -> str | None:
    """None if it comes out right, else what was found instead."""
    found = list(times(case.text, now(case.published, case.language), case.language))
    start = case.marked.index("{")
    end = case.marked.replace("{", "").rindex("}")
    told = "; ".join(f"{case.text[time.start : time.end]} = {time.value}" for time in found) or "nothing"
    if case.value == "-":
        return told if found else None
    if len(found) != 1 or found[0].end <= start or found[0].start >= end:
        return told
    return None if (found[0].value or "?") == case.value else told
