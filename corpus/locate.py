"""From a string in an authoring file to offsets in the text."""

import re

Span = tuple[int, int]

OVERLAP = 1_000_000  # stands for "as far apart as can be" in `gap`; longer than any text


class NotInText(Exception):
    """The string does not stand in the text (as whole words)."""


def occurrences(text: str, string: str) -> list[Span]:
    """Every place where `string` stands in `text` without cutting a word.

    `first words ... last words` stands for the stretch from the first to the next last words, unless the text has
    these very dots.

    >>> occurrences("Hij zei dat zeilen leuk is, zei hij.", "zei")
    [(4, 7), (28, 31)]
    >>> occurrences("Mol zei dat het dak lekt.", "dat ... lekt")
    [(8, 24)]
    """
    found = literal(text, string)
    if found or " ... " not in string:
        return found
    first, _, last = string.partition(" ... ")
    pairs = []
    for start, end in literal(text, first):
        close = next((e for s, e in literal(text, last) if s >= end), None)
        if close is not None:
            pairs.append((start, close))
    return sorted(pairs, key=lambda span: (breaks(text[slice(*span)]), span))


def breaks(stretch: str) -> tuple[int, int]:
    """How many blocks and sentences a stretch runs over: of two readings the one that runs over fewer is meant.

    >>> breaks("het lekt. Mol wacht. Bos ook")
    (0, 2)
    """
    return stretch.count("\n\n"), len(re.findall(r"[.?!][\"'”’]*\s+[\"'“„‘]*[A-Z]", stretch))


def literal(text: str, string: str) -> list[Span]:
    """Occurrences of exactly this string, overlapping ones too, on word borders."""
    out = []
    at = text.find(string) if string else -1
    while at >= 0:
        end = at + len(string)
        if not (inside_word(text, at) or inside_word(text, end)):
            out.append((at, end))
        at = text.find(string, at + 1)
    return out


def inside_word(text: str, at: int) -> bool:
    """Whether the place between two characters cuts a word.

    >>> inside_word("dak", 1), inside_word("dak lekt", 3)
    (True, False)
    """
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def gap(one: Span, other: Span) -> int:
    """Characters between two spans; overlapping ones count as far apart, for a frame stands outside its content."""
    if one[0] < other[1] and other[0] < one[1]:
        return OVERLAP
    return max(one[0] - other[1], other[0] - one[1])


def choose(text: str, string: str, anchors: list[Span]) -> Span:
    """The occurrence nearest to the anchors, the earlier one of two; `string#2` is the second in the text.

    >>> choose("Mol zei dat Bos dat zei.", "zei#2", [])
    (20, 23)
    >>> choose("Zij zei niets. Hij zei dat het lekt.", "zei", [(23, 35)])
    (19, 22)
    """
    numbered = re.search(r"#(\d+)$", string)
    found = occurrences(text, string[: numbered.start()] if numbered else string)
    if numbered:
        number = int(numbered.group(1))
        if not 1 <= number <= len(found):
            raise NotInText(f"{string!r}: the text has it {len(found)} times")
        return found[number - 1]
    if not found:
        raise NotInText(f"{string!r} does not stand in the text")
    if not anchors:
        return found[0]
    return min(found, key=lambda span: (min(gap(span, anchor) for anchor in anchors), span))


def choose_content(text: str, pieces: list[str], used: list[Span], within: list[Span]) -> list[Span]:
    """The spans of a content: the first piece where no earlier statement took it, each next piece after the one before.

    `within` are the spans of the enclosing statement; an occurrence inside them is preferred.
    """
    first, *rest = pieces
    if re.search(r"#\d+$", first):
        spans = [choose(text, first, [])]
    else:
        found = occurrences(text, first)
        if not found:
            raise NotInText(f"{first!r} does not stand in the text")
        inner = [span for span in found if any(a <= span[0] and span[1] <= b for a, b in within)]
        pool = inner or found
        free = [span for span in pool if all(gap(span, other) < OVERLAP for other in used)] if not inner else pool
        spans = [next((span for span in free or pool if span not in used), pool[0])]
    for piece in rest:
        if re.search(r"#\d+$", piece):
            spans.append(choose(text, piece, []))
            continue
        later = [span for span in occurrences(text, piece) if span[0] >= spans[-1][1]]
        if not later:
            raise NotInText(f"{piece!r} does not stand in the text after {spans[-1]}")
        spans.append(later[0])
    return sorted(spans)
