"""The reporting chain of a statement, derived from source, via and nesting (guideline, section 4)."""

from corpus.records import Record, exact

OUTLET = "(outlet)"


def chain(record: Record, statement: Record) -> list[str | None]:
    """First teller -> channels -> tellers of the enclosing statements -> outlet, or the writer of the comment."""
    if statement["type"] == "OwnVoice":
        return [statement["speaker_ref"]]
    by_id = {other["id"]: other for other in record["statements"]}
    out: list[str | None] = []
    at: Record | None = statement
    seen = set()
    while at is not None and at["id"] not in seen:
        seen.add(at["id"])
        if at["type"] != "OwnVoice":
            out += [at["speaker_ref"], *exact(record["text"], at["via"])]
        at = by_id.get(at.get("nested_in") or "")
    last: str | None = OUTLET
    if statement["zone"] == "comment":
        last = author_at(record, statement["content"][0][0])
    return out if out[-1:] == [last] else [*out, last]


def author_at(record: Record, at: int) -> str | None:
    """Who signed the block that holds this offset."""
    for zone in record["zones"]:
        if zone["start"] <= at < zone["end"]:
            name: str | None = zone.get("author")
            return name
    return None
