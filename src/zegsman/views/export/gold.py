"""Confirmed statements as a record of the corpus format (corpus/GUIDE.md), which score.py and evaluation read."""

from typing import Any

from zegsman.model import Record, Selection, Statement, StatementType, Zone
from zegsman.views.chain import Chain, chains
from zegsman.views.export.exchange import SELECTIONS, voice_name
from zegsman.views.review import Reviewed

TYPES = {
    StatementType.DIRECT: "Direct",
    StatementType.INDIRECT: "Indirect",
    StatementType.REPORTED: "Reported",
    StatementType.FREE_INDIRECT: "FreeIndirect",
    StatementType.HEARSAY: "IndirectFreeIndirect",
    StatementType.OWN_VOICE: "OwnVoice",
}


def gold(mine: Reviewed, reviewer: str) -> dict[str, Any]:
    """One record: the text with its zones, and what the reviewer confirmed, numbered s1, s2, ... in the order of the
    text. The licence of the text is not ours to state and is left empty."""
    document = mine.record.document
    kept = mine.confirmed
    names = {statement.id: f"s{n}" for n, statement in enumerate(kept, 1)}
    told = chains(Record(document=document, statements=kept))
    return {
        "id": document.source_id or document.id,
        "lang": document.language or "",
        "source": document.source,
        "license": "",
        "tags": [],
        "reviewer": reviewer,
        "text": document.text,
        "zones": [{"start": p.start, "end": p.end, "zone": _zone(p.zone)} for p in document.passages],
        "meta": {"outlet": document.outlet or "", "date": document.published or ""},
        "statements": [_statement(mine, s, names, told[s.id]) for s in kept],
        "relations": [
            {"from": names[r.source], "type": r.type.value, "to": names[r.target]}
            for r in mine.record.relations
            if r.source in names and r.target in names
        ],
        "cross_relations": [],
    }


def _statement(mine: Reviewed, s: Statement, names: dict[str, str], told: Chain) -> dict[str, Any]:
    text = mine.record.document.text
    spans = {role: _spans(getattr(s, role)) for role in SELECTIONS}
    return {
        "id": names[s.id],
        "type": TYPES[s.type],
        **spans,
        "voice": voice_name(s.voice),
        "stance": s.stance.value,
        "zone": _zone(s.zone),
        "nested_in": names.get(s.within or ""),
        "speaker_ref": s.voice.name,
        "notes": mine.judgements[s.id].note,
        "exact": {role: [text[a:b] for a, b in found] for role, found in spans.items() if found},
        "chain": list(told),
    }


def _spans(chosen: Selection) -> list[list[int]]:
    return [[span.start, span.end] for span in chosen]


def _zone(zone: Zone) -> str:
    """The corpus has no list items: they are body."""
    return "body" if zone is Zone.LIST_ITEM else zone.value
