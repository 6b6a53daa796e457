"""Puts a finished pack in its place, and never silently in the place of a better one."""

import json
import shutil
import sys
from pathlib import Path

from training.figures import quality


def landed(pack: Path, place: Path, *, worse_too: bool) -> int:
    """Copy the pack to its place; 1, and nothing is changed, if the pack there scores better."""
    new, old = quality(performance(pack)), quality(performance(place))
    if old > new and not worse_too:
        print(f"{place} scores {old:.1f} and the new pack {new:.1f}: not replaced (--replace does)", file=sys.stderr)
        return 1
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(pack, place)
    print(f"{place}: mean LAS {new:.1f} (before: {old:.1f})", file=sys.stderr)
    return 0


def performance(pack: Path) -> dict[str, dict[str, float]]:
    """The figures a pack was landed with; empty if there is no pack."""
    meta = pack / "meta.json"
    found = json.loads(meta.read_text(encoding="utf-8")) if meta.exists() else {}
    table: dict[str, dict[str, float]] = found.get("performance", {})
    return {name: scores for name, scores in table.items() if isinstance(scores, dict)}
