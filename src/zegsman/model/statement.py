"""Statements: one source, one cue or none, one content (attribution relation: PARC, PolNeAR)."""

from enum import StrEnum

import msgspec

from zegsman.model.document import Zone
from zegsman.model.span import Selection


class StatementType(StrEnum):
    """How the words are rendered (guideline, section 2; German Wikinews scheme)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    REPORTED = "reported"
    FREE_INDIRECT = "free_indirect"
    HEARSAY = "hearsay"
    OWN_VOICE = "own_voice"


class Stance(StrEnum):
    """What the cue signals about the content (guideline, section 5)."""

    NEUTRAL = "neutral"
    ASSERT = "assert"
    DENY = "deny"
    DOUBT = "doubt"


class Act(StrEnum):
    """What kind of speech or thought a cue names."""

    SAY = "say"
    TELL = "tell"
    ASK = "ask"
    ANSWER = "answer"
    WRITE = "write"
    RELAY = "relay"
    THINK = "think"
    FEEL = "feel"
    ESTIMATE = "estimate"
    KNOW = "know"
    PERCEIVE = "perceive"
    DENY = "deny"
    CONFIRM = "confirm"
    ADMIT = "admit"
    STRESS = "stress"
    CLAIM = "claim"
    DOUBT = "doubt"
    ACCUSE = "accuse"
    BLAME = "blame"
    CRITICISE = "criticise"
    PRAISE = "praise"
    EVALUATE = "evaluate"
    DEMAND = "demand"
    REQUEST = "request"
    ORDER = "order"
    PROMISE = "promise"
    WARN = "warn"
    ADVISE = "advise"
    ANNOUNCE = "announce"
    THREATEN = "threaten"
    APOLOGISE = "apologise"
    ARGUE = "argue"
    CONCLUDE = "conclude"
    EXPLAIN = "explain"
    AGREE = "agree"
    REFUSE = "refuse"
    PROPOSE = "propose"
    JOKE = "joke"
    EXCLAIM = "exclaim"
    PREDICT = "predict"
    SHOW = "show"


class Speaker(msgspec.Struct, frozen=True, tag="speaker", tag_field="kind"):
    """A source in the text speaks. `name` is the fullest name in the document, else the fullest description, else
    None where the text names no one (hearsay). `path` says how the name was found, one step an item."""

    name: str | None = None
    path: tuple[str, ...] = ()


class Outlet(msgspec.Struct, frozen=True, tag="outlet", tag_field="kind"):
    """The outlet itself speaks."""

    name: str | None = None


class Reader(msgspec.Struct, frozen=True, tag="reader", tag_field="kind"):
    """The writer of a comment below the page speaks."""

    name: str | None = None


Voice = Speaker | Outlet | Reader


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One statement. Selections are code-point offsets into the text of the document with id `document`.

    `within` is the id of the enclosing statement. `act` is what the cue does (say, deny, accuse), None without a cue.
    Actors are ids of `Record.actors`: `actor` who says it, `about` those named in the content, `target` those accused,
    blamed, praised or criticised. `when` is the time of saying, `told` the times of what is told (ISO 8601), `places`
    gazetteer names; all empty where the text does not tell. `confidence` (0-1) is the chance that content and source
    are found right, None where nobody has said. `origin` names the engine and rule, such as "rules/frame-clause".
    `doubts` are codes (docs/reference/doubts.md).
    """

    id: str
    document: str
    type: StatementType
    content: Selection
    cue: Selection = ()
    source: Selection = ()
    addressee: Selection = ()
    via: Selection = ()
    verbatim: Selection = ()
    scare: Selection = ()
    voice: Voice
    act: Act | None = None
    stance: Stance = Stance.NEUTRAL
    zone: Zone = Zone.BODY
    within: str | None = None
    actor: str | None = None
    about: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    when: str | None = None
    told: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    confidence: float | None = None
    doubts: tuple[str, ...] = ()
    origin: str
