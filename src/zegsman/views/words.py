"""What codes are called when shown to people: in the terminal, in HTML."""

from zegsman.model import Outlet, Reader, Speaker, Stance, Statement, StatementType, Voice, Zone
from zegsman.views.chain import Chain
from zegsman.views.plain import one_line

TYPES = {
    StatementType.DIRECT: "direct",
    StatementType.INDIRECT: "indirect",
    StatementType.REPORTED: "reported",
    StatementType.FREE_INDIRECT: "free indirect",
    StatementType.HEARSAY: "hearsay",
    StatementType.OWN_VOICE: "own voice",
}
LETTERS = {kind: name[0].upper() for kind, name in TYPES.items()}
"""One letter a type, to mark it without colour."""

STANCES = {Stance.NEUTRAL: "", Stance.ASSERT: "asserted", Stance.DENY: "denied", Stance.DOUBT: "doubted"}
SIGNS = {Stance.NEUTRAL: "", Stance.ASSERT: "!", Stance.DENY: "×", Stance.DOUBT: "?"}
"""One sign a stance."""

ZONES = {zone: zone.value.replace("_", " ") for zone in Zone}


def spoken(code: str) -> str:
    """A doubt or other code in words (docs/reference/doubts.md says more).

    >>> spoken("quote-not-closed")
    'quote not closed'
    """
    return one_line(code.replace("-", " ").replace("_", " "))


def speaker(voice: Voice) -> str:
    """Who speaks.

    >>> speaker(Speaker("Anna Mol")), speaker(Speaker()), speaker(Outlet())
    ('Anna Mol', 'unnamed source', 'the outlet')
    """
    match voice:
        case Speaker():
            return one_line(voice.name or "") or "unnamed source"
        case Outlet():
            return one_line(voice.name or "") or "the outlet"
        case Reader():
            return f"reader {one_line(voice.name or '')}".strip()


def steps(told: Chain, zone: Zone) -> tuple[str, ...]:
    """The steps of a chain, from the first teller to who put it before the reader.

    >>> steps(("Bos", None), Zone.BODY), steps((None, "Corva", "De Vlietbode"), Zone.BODY)
    (('Bos', 'unnamed outlet'), ('unnamed source', 'Corva', 'De Vlietbode'))
    """
    last = "unnamed reader" if zone is Zone.COMMENT else "unnamed outlet"
    missing = ["unnamed source"] * (len(told) - 1) + [last]
    return tuple(one_line(name or "") or instead for name, instead in zip(told, missing, strict=True))


def when_and_where(statement: Statement) -> tuple[str, ...]:
    """When it was said, what times it tells of and what places it names, as far as known (docs/reference/times.md).

    >>> from zegsman.model import Span
    >>> statement = Statement(id="", document="", type=StatementType.INDIRECT, content=(Span(0, 1),), voice=Speaker(),
    ...                       when="2024-05-03", told=("2015/..",), places=("Goes",), origin="rules")
    >>> when_and_where(statement)
    ('said 2024-05-03', 'about the time 2015/..', 'places: Goes')
    """
    facts = (
        ("said ", statement.when or ""),
        ("about the time ", ", ".join(statement.told)),
        ("places: ", ", ".join(statement.places)),
    )
    return tuple(name + one_line(fact) for name, fact in facts if fact)


def kind(statement: Statement) -> str:
    """Type and stance.

    >>> from zegsman.model import Span
    >>> kind(Statement(id="", document="", type=StatementType.INDIRECT, content=(Span(0, 1),), voice=Speaker(),
    ...                stance=Stance.DENY, origin="rules"))
    'indirect, denied'
    """
    return ", ".join(filter(None, (TYPES[statement.type], STANCES[statement.stance])))
