"""The gold's own script, run as it is in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from evaluation.gold.folder import Gold, Part

Figures = dict[str, Any]
"""What the script prints with --json: figure -> number, or precision, recall and F1 with their counts."""


class ScoringFailed(Exception):
    """The script gave no figures; the message holds what it said."""


def figures(gold: Gold, part: Part, predicted: Path) -> Figures:
    """The figures of one part. Raises ScoringFailed where records are missing or the script breaks off."""
    command = [sys.executable, str(gold.scorer), *map(str, part.files), "--predicted", str(predicted), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found: Figures = json.loads(done.stdout)
    except ValueError:
        raise ScoringFailed(f"{gold.scorer} gave no figures: {done.stderr.strip() or 'no output'}") from None
    if found["records_without_prediction"]:
        raise ScoringFailed(f"no prediction for: {', '.join(map(str, found['records_without_prediction']))}")
    return found
