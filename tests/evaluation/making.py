"""Texts with statements, written short: the words of a role, which must stand in the text."""

from evaluation.marked import Marked, Spans, Text


def spans(text: str, *words: str) -> Spans:
    """The first place of each of these words."""
    found = []
    for word in words:
        start = text.index(word)
        found.append((start, start + len(word)))
    return tuple(found)


def statement(text: str, content: str, kind: str = "indirect", **fields: str) -> Marked:
    """A statement; `content`, cue, source ... as words of the text (pieces parted by " ... ")."""
    roles = {role: spans(text, *fields.pop(role).split(" ... ")) for role in list(fields) if role in ROLES}
    pieces = spans(text, *content.split(" ... "))
    return Marked(id=fields.pop("id", content), type=kind, content=pieces, **roles, **fields)  # type: ignore[arg-type]


ROLES = ("cue", "source", "addressee", "via", "verbatim")


def made(text: str, *statements: Marked, zones: tuple[tuple[int, int, str], ...] = ()) -> Text:
    """A text with these statements."""
    return Text(id="t", text=text, statements=statements, zones=zones)
