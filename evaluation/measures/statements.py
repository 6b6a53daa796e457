"""The measure of the Dutch gold, for all texts annotated by the guide (section 11); micro over all texts.

- attributed: statements of every type but own voice, content IoU of at least .5; attributed80: of at least .8;
  exact: the contents are equal. Contents are compared without marks, complementizer and edge punctuation.
- linked: attributed, and the sources share a character or both have none.
- typed: attributed, and of the same type.
- cue, via: characters of these roles on matched statements, against all characters of the gold and of those found.
- own_voice: only in texts whose gold marks any.
- stance: share of matched statements with the right one; stance_marked: F1 on those other than neutral.
- speaker: share of matched statements whose speaker has a name that stands in the text, and shares a word with the
  speaker found.
- comment_leak: statements found outside zone `comment` whose content lies mostly in a comment of the gold.
- trap_alarms: attributed statements found in texts without any statement, and how many such texts there are.

A statement whose content has no counterpart in the gold's text is a false alarm.
"""

import re

import msgspec

from evaluation.marked import Marked, Text
from evaluation.measures.counts import Count, Figures, Share
from evaluation.offsets import alignment, carried, characters, counted, pairs

_DUTCH = {"van", "de", "der", "den", "het", "een", "ten", "ter", "en"}
_OTHERS = {"el", "al", "la", "le", "di", "da", "the", "of", "a", "an", "and", "one", "my"}
_GERMAN = {"von", "und", "ein", "eine", "einer", "die", "das", "dem"}
_PARTICLES = _DUTCH | _OTHERS | _GERMAN
_MARKED = frozenset({"assert", "deny", "doubt"})


class Pair(msgspec.Struct, frozen=True):
    """A statement of the gold and the one found for it, with the overlap of their contents."""

    gold: Marked
    found: Marked
    iou: float
    exact: bool

    @property
    def linked(self) -> bool:
        """True if the sources share a character, or neither has one."""
        gold, found = self.gold.source, self.found.source
        return bool(characters(gold) & characters(found)) or not (gold or found)


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A text of the gold, what was found (in the gold's offsets), the pairs, and what could not be carried over."""

    gold: Text
    found: Text
    pairs: tuple[Pair, ...]
    own: tuple[Pair, ...]
    stray: int

    @property
    def missed(self) -> list[Marked]:
        """Attributed statements of the gold that were not found."""
        hit = {pair.gold.id for pair in self.pairs}
        return [s for s in self.gold.attributed if s.id not in hit]

    @property
    def wrong(self) -> list[Marked]:
        """Attributed statements found that the gold has not."""
        hit = {id(pair.found) for pair in self.pairs}
        return [s for s in self.found.attributed if id(s) not in hit]


def judge(gold: Text, found: Text) -> Judged:
    """Which statements of a text were found."""
    where = alignment(found.text, gold.text)
    moved = [_moved(statement, where) for statement in found.statements]
    kept = tuple(s for s in moved if s.content)
    return Judged(
        gold=gold,
        found=msgspec.structs.replace(found, text=gold.text, statements=kept),
        pairs=_paired(gold.text, gold.attributed, [s for s in kept if not s.own_voice]),
        own=_paired(gold.text, gold.own, [s for s in kept if s.own_voice]),
        stray=sum(not s.content and not s.own_voice for s in moved),
    )


def _moved(statement: Marked, where) -> Marked:  # type: ignore[no-untyped-def]
    roles = {role: carried(getattr(statement, role), where) or () for role in ("content", "cue", "source", "via")}
    return msgspec.structs.replace(statement, **roles)


def _paired(text: str, gold: list[Marked], found: list[Marked]) -> tuple[Pair, ...]:
    ours, theirs = ([counted(text, s.content) for s in side] for side in (gold, found))
    return tuple(Pair(gold[i], found[j], value, ours[i] == theirs[j]) for i, j, value in pairs(ours, theirs))


def figures(judged: Judged) -> Figures:
    """The figures of one text; `summed` adds those of many."""
    gold, found = judged.gold.attributed, judged.found.attributed
    all_found = len(found) + judged.stray
    trap = not judged.gold.statements

    def matched(right: int) -> Count:
        return Count(right, len(gold), all_found)

    marked = Count(
        sum(p.gold.stance in _MARKED and p.gold.stance == p.found.stance for p in judged.pairs),
        sum(s.stance in _MARKED for s in gold),
        sum(s.stance in _MARKED for s in found),
    )
    return {
        "attributed": matched(len(judged.pairs)),
        "attributed80": matched(sum(p.iou >= 0.8 for p in judged.pairs)),
        "exact": matched(sum(p.exact for p in judged.pairs)),
        "linked": matched(sum(p.linked for p in judged.pairs)),
        "typed": matched(sum(p.gold.type == p.found.type for p in judged.pairs)),
        "cue": _role(judged, "cue"),
        "via": _role(judged, "via"),
        "own_voice": _own(judged),
        "stance": Share(sum(p.gold.stance == p.found.stance for p in judged.pairs), len(judged.pairs)),
        "stance_marked": marked,
        "speaker": _speaker(judged),
        "comment_leak": Share(_leaked(judged), len(judged.found.statements)),
        "trap_alarms": Share(all_found if trap else 0, int(trap)),
    }


def _role(judged: Judged, role: str) -> Count:
    """Characters of a role: shared ones of pairs, and all of both sides."""
    shared = (characters(getattr(p.gold, role)) & characters(getattr(p.found, role)) for p in judged.pairs)
    sides = (judged.gold.attributed, judged.found.attributed)
    gold, found = (sum(len(characters(getattr(s, role))) for s in side) for side in sides)
    return Count(sum(map(len, shared)), gold, found)


def _own(judged: Judged) -> Count:
    """Own voice, where the gold marks it at all."""
    gold = judged.gold.own
    return Count(len(judged.own), len(gold), len(judged.found.own)) if gold else Count()


def _speaker(judged: Judged) -> Share:
    text = set(re.findall(r"\w+", judged.gold.text.lower()))
    known = [(names(p.gold.speaker) & text, p.found.speaker or "") for p in judged.pairs]
    right = [bool(name & set(re.findall(r"\w+", found.lower()))) for name, found in known if name]
    return Share(sum(right), len(right))


def names(speaker: str | None) -> set[str]:
    """The words of a speaker that a reader would know in the text: capitalised ones, particles left out.

    >>> names("dijkgraaf Jan van der Mol") == {"jan", "mol"}
    True
    """
    return {word.lower() for word in re.findall(r"\w+", speaker or "") if word[0].isupper()} - _PARTICLES


def _leaked(judged: Judged) -> int:
    inside = characters(tuple((start, end) for start, end, zone in judged.gold.zones if zone == "comment"))
    contents = [counted(judged.gold.text, s.content) for s in judged.found.statements if s.zone != "comment"]
    return sum(len(content & inside) * 2 > len(content) for content in contents) if inside else 0
