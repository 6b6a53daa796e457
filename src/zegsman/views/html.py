"""A record as one piece of HTML, for notebooks: styles inside, no script, nothing fetched, everything escaped."""

from collections.abc import Iterator
from html import escape

from zegsman.model import Outlet, Passage, Reader, Record, StatementType, Zone, words
from zegsman.views import words as said
from zegsman.views.chain import Chain, chains
from zegsman.views.marks import Mark, Piece, marks, pieces
from zegsman.views.plain import one_line, plain

_STYLE = """
.zegsman{font:15px/1.6 Georgia,serif;max-width:46em}
.zegsman mark{background:none;color:inherit;border-bottom:2px solid #777;padding:0 1px}
.zegsman mark.direct{border-bottom-color:#1a7f37}.zegsman mark.indirect{border-bottom:2px dashed #0969da}
.zegsman mark.reported{border-bottom:2px dotted #0969da}.zegsman mark.hearsay{border-bottom:2px dashed #b35900}
.zegsman mark.free_indirect{border-bottom:2px dotted #8250df}.zegsman mark.own_voice{border-bottom:1px solid #bbb}
.zegsman mark mark{padding-bottom:3px}.zegsman sup{font:600 10px sans-serif;margin-right:2px}
.zegsman .cue{font-style:italic}.zegsman .source{font-weight:bold}
.zegsman small,.zegsman table{font:12px/1.4 sans-serif}.zegsman small{opacity:.75;display:block}
.zegsman .comment{margin-left:2em;border-left:3px solid #bbb;padding-left:1em}
.zegsman td,.zegsman th{text-align:left;vertical-align:top;padding:2px 8px}
"""


def html(record: Record) -> str:
    """The text with its statements marked and numbered, and a table of them."""
    known = marks(record)
    told = chains(record)
    d = record.document
    facts = " · ".join(_safe(f) for f in (d.outlet, d.published, d.language, d.source) if f)
    passages = d.passages or (Passage(zone=Zone.BODY, start=0, end=len(d.text)),)
    body = "".join(_passage(d.text, passage, known) for passage in passages)
    rows = "".join(_row(record, mark, told[mark.statement.id]) for mark in known)
    return (
        f'<div class="zegsman"><style>{_STYLE}</style><h3 dir="auto">{_safe(d.title or "(no title)")}</h3>'
        f"<small>{facts}</small>{body}"
        "<table><thead><tr><th>nr</th><th>who, through whom</th><th>how</th><th>cue</th><th>in doubt</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _passage(text: str, passage: Passage, known: tuple[Mark, ...]) -> str:
    label = " · ".join(_safe(f) for f in (said.ZONES[passage.zone], passage.author, passage.published) if f)
    body = "".join(_drawn(text, passage, known))
    return f'<div class="{passage.zone.value}"><small>{label}</small><p dir="auto">{body}</p></div>'


def _drawn(text: str, passage: Passage, known: tuple[Mark, ...]) -> Iterator[str]:
    """Each piece inside marks of its own, widest outside, so that statements that cross nest properly too."""
    for piece in pieces(text, passage.span, known):
        opening = "".join(f'<mark class="{m.statement.type.value}" title="{_title(m)}">' for m in piece.inside)
        numbers = "".join(f"<sup>{_number(m)}</sup>" for m in piece.opens)
        yield f"{opening}{numbers}{_words(piece)}{'</mark>' * len(piece.inside)}"


def _words(piece: Piece) -> str:
    shown = escape(plain(piece.text)).replace("\n", "<br>")
    role = " ".join(name for name, yes in (("cue", piece.cue), ("source", piece.source)) if yes)
    return f'<span class="{role}">{shown}</span>' if role else shown


def _number(mark: Mark) -> str:
    s = mark.statement
    return f"{mark.number}{said.LETTERS[s.type]}{said.SIGNS[s.stance]}"


def _title(mark: Mark) -> str:
    s = mark.statement
    return _safe(f"{said.speaker(s.voice)}: {said.kind(s)}")


def _row(record: Record, mark: Mark, told: Chain) -> str:
    s = mark.statement
    plainly = isinstance(s.voice, Outlet | Reader) and s.type is StatementType.OWN_VOICE
    who = said.speaker(s.voice) if plainly else " → ".join((said.speaker(s.voice), *said.steps(told, s.zone)[1:]))
    cells = (
        _number(mark),
        who,
        said.kind(s),
        words(record.document.text, s.cue),
        "; ".join(map(said.spoken, s.doubts)),
    )
    return "<tr>" + "".join(f'<td dir="auto">{_safe(cell)}</td>' for cell in cells) + "</tr>"


def _safe(text: str) -> str:
    return escape(one_line(text))
