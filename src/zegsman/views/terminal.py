"""A record drawn for the terminal: the text as published with every statement marked, a card for each below its
passage, comments set apart. Shapes, letters and signs say what colours say; hostile characters show as one sign.
"""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from zegsman.model import Document, Outlet, Passage, Reader, Record, Span, Statement, StatementType, Zone, words
from zegsman.views import words as said
from zegsman.views.chain import Chain, chains
from zegsman.views.marks import Mark, begun_in, marks, pieces
from zegsman.views.plain import one_line, plain

COLOURS = {
    StatementType.DIRECT: "green",
    StatementType.INDIRECT: "cyan",
    StatementType.REPORTED: "blue",
    StatementType.FREE_INDIRECT: "magenta",
    StatementType.HEARSAY: "yellow",
    StatementType.OWN_VOICE: "",
}
LEGEND = (
    "[ ] a source says it, ( ) the outlet itself, { } a reader · D direct, I indirect, R reported, F free indirect, "
    "H hearsay, O own voice · ! asserted, × denied, ? doubted · cues are underlined, sources bold"
)
_INDENT = 4


def drawing(record: Record) -> RenderableType:
    """The whole record: what the page says of itself, then its passages in order."""
    known = marks(record)
    told = chains(record)
    parts: list[RenderableType] = [_head(record.document)]
    before = None
    for passage in record.document.passages or (_whole(record.document),):
        parts.extend(_label(passage, before))
        parts.append(_passage(record.document, passage, known, told))
        before = passage.zone
    parts.append(_foot(record))
    return Group(*parts)


def _whole(document: Document) -> Passage:
    return Passage(zone=Zone.BODY, start=0, end=len(document.text))


def _head(document: Document) -> RenderableType:
    facts = [document.outlet, ", ".join(document.authors), document.published, document.language or "language unknown"]
    lines = [
        Text(one_line(document.title or "(no title)"), style="bold"),
        Text(" · ".join(one_line(fact) for fact in facts if fact)),
        Text(f"{document.id}  {one_line(document.source)}", style="dim"),
    ]
    lines += [Text(f"doubt: {said.spoken(doubt)}", style="yellow") for doubt in document.doubts]
    return Group(Rule(style="dim"), *lines, Text())


def _passage(document: Document, passage: Passage, known: tuple[Mark, ...], told: dict[str, Chain]) -> RenderableType:
    body = Group(_text(document.text, passage.span, known), *_cards(document, passage, known, told), Text())
    return Padding(body, (0, 0, 0, _INDENT)) if passage.zone is Zone.COMMENT else body


def _label(passage: Passage, before: Zone | None) -> Iterator[RenderableType]:
    """The zone, where it changes or something is known of the passage; comments get a line across the page."""
    facts = [one_line(fact) for fact in (passage.author, passage.published, *map(said.spoken, passage.doubts)) if fact]
    if facts or passage.zone is not before or passage.zone is Zone.COMMENT:
        label = Text(" · ".join((said.ZONES[passage.zone], *facts)), style="dim")
        yield Rule(label, align="left", characters="-", style="dim") if passage.zone is Zone.COMMENT else label


def _text(text: str, stretch: Span, known: tuple[Mark, ...]) -> Text:
    drawn = Text()
    for piece in pieces(text, stretch, known):
        for mark in piece.opens:
            drawn.append(f"{_shape(mark)[0]}{_sign(mark)} ", style=f"bold {_colour(mark)}")
        style = [_colour(piece.inside[-1])] if piece.inside else []
        style += ["underline"] if piece.cue else []
        style += ["bold"] if piece.source else []
        drawn.append(plain(piece.text), style=" ".join(style))
        for mark in piece.closes:
            drawn.append(_shape(mark)[1], style=f"bold {_colour(mark)}")
    return drawn


def _shape(mark: Mark) -> str:
    match mark.statement.voice:
        case Outlet():
            return "()"
        case Reader():
            return "{}"
        case _:
            return "[]"


def _sign(mark: Mark) -> str:
    return f"{mark.number}{said.LETTERS[mark.statement.type]}{said.SIGNS[mark.statement.stance]}"


def _colour(mark: Mark) -> str:
    return COLOURS[mark.statement.type]


def _cards(
    document: Document, passage: Passage, known: tuple[Mark, ...], told: dict[str, Chain]
) -> Iterator[RenderableType]:
    """A card for each statement that begins in the passage, but for own voice without a doubt of its own: its shape
    says all."""
    for mark in begun_in(passage, known):
        if mark.statement.type is not StatementType.OWN_VOICE or set(mark.statement.doubts) - set(passage.doubts):
            yield Padding(_card(document, mark, told[mark.statement.id]), (0, 0, 0, _INDENT))


def _card(document: Document, mark: Mark, told: Chain) -> Text:
    """Who through whom, how, by which words, and what is in doubt."""
    s = mark.statement
    card = Text()
    card.append(f"{_shape(mark)[0]}{_sign(mark)}{_shape(mark)[1]} ", style=f"bold {_colour(mark)}")
    card.append(said.speaker(s.voice), style="bold")
    card.append("".join(f" → {name}" for name in said.steps(told, s.zone)[1:]))
    card.append(f" · {said.kind(s)}")
    for name, words_ in _frame(document, s):
        card.append(f" · {name}: {words_}", style="dim")
    for fact in said.when_and_where(s):
        card.append(f" · {fact}", style="dim")
    for doubt in s.doubts:
        card.append(f"\ndoubt: {said.spoken(doubt)}", style="yellow")
    return card


def _frame(document: Document, s: Statement) -> Iterator[tuple[str, str]]:
    """The words of the frame that the card has not told yet, each with its name."""
    for name, chosen in (("cue", s.cue), ("named", s.source), ("to", s.addressee), ("marks of distance", s.scare)):
        found = one_line(words(document.text, chosen))
        if found and found != said.speaker(s.voice):
            yield name, found


def _foot(record: Record) -> RenderableType:
    if not record.statements:
        return Text("no statements found", style="dim")
    return Text(LEGEND, style="dim")
