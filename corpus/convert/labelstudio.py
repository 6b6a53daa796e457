"""Label Studio tasks: labels on the text and relations between them, as one prediction a task.

Offsets count UTF-16 units there, for Label Studio runs in the browser; ours count code points.
"""

import json
from pathlib import Path
from typing import Any

from corpus.records import ROLES, Record


def task(record: Record) -> dict[str, Any]:
    """One task with its results; a region is named after statement, role and number."""
    results: list[dict[str, Any]] = []
    for statement in record["statements"]:
        hub = f"{statement['id']}-content-0"
        for role in ROLES:
            for number, (start, end) in enumerate(statement[role]):
                name = f"{statement['id']}-{role}-{number}"
                label = statement["type"] if role == "content" else role
                results.append(region(record["text"], name, label, start, end))
                if name != hub:
                    results.append(
                        {"type": "relation", "from_id": hub, "to_id": name, "direction": "right", "labels": [role]}
                    )
        results.append(choice(hub, "stance", statement["stance"]))
        if statement.get("nested_in"):
            outer = f"{statement['nested_in']}-content-0"
            results.append(
                {"type": "relation", "from_id": hub, "to_id": outer, "direction": "right", "labels": ["nested in"]}
            )
    for relation in record["relations"]:
        ends = [f"{relation[end]}-content-0" for end in ("from", "to")]
        results.append(
            {
                "type": "relation",
                "from_id": ends[0],
                "to_id": ends[1],
                "direction": "right",
                "labels": [relation["type"]],
            }
        )
    return {
        "data": {"id": record["id"], "text": record["text"]},
        "predictions": [{"model_version": "corpus", "result": results}],
    }


def region(text: str, name: str, label: str, start: int, end: int) -> dict[str, Any]:
    """One labelled stretch."""
    value = {"start": units(text, start), "end": units(text, end), "text": text[start:end], "labels": [label]}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def choice(name: str, field: str, value: str) -> dict[str, Any]:
    return {"id": name, "from_name": field, "to_name": "text", "type": "choices", "value": {"choices": [value]}}


def units(text: str, offset: int) -> int:
    """The UTF-16 units before a code-point offset.

    >>> units("😀 ja", 2)
    3
    """
    return len(text[:offset].encode("utf-16-le")) // 2


def write(record: Record, folder: Path) -> None:
    """Writes ID.labelstudio.json."""
    path = folder / f"{record['id']}.labelstudio.json"
    path.write_text(json.dumps(task(record), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
