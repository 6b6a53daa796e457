"""A gold folder in small: texts of our own, and a stand-in for the script that has its interface."""

import json
from pathlib import Path
from typing import Any

SCORER = """import json, sys
lines = [json.loads(line) for line in open(sys.argv[sys.argv.index("--predicted") + 1], encoding="utf8")]
found = {line["source_id"]: len(line["statements"]) for line in lines}
print(json.dumps({"given": sys.argv[1:], "found": list(found.items()), "records_without_prediction": []}))
"""

PAGE = """<html><head><title>Pont ligt stil</title></head><body><article><h1>Pont ligt stil</h1>
<p>De pont over de Vliet vaart niet meer, zegt veerman Jan Mol. De reparatie duurt zeker tot het voorjaar.</p>
<p>„Het roer is gebroken”, zegt Mol. Reizigers moeten omrijden over de brug bij Lutterveen.</p>
</article></body></html>"""


def gold_folder(root: Path, scorer: str = SCORER) -> Path:
    """A gold with two passages, one page and an article whose id is a number."""
    (root / "nl" / "pages").mkdir(parents=True)
    (root / "score.py").write_text(scorer)
    passages = [
        {"id": "A1", "text": "„Het dak lekt”, zegt Jan Mol."},
        {"id": "A2", "text": "De brug in Vlietdam is dicht."},
    ]
    (root / "nl" / "passages.jsonl").write_text("".join(json.dumps(record) + "\n" for record in passages))
    (root / "nl" / "pages" / "P1.html").write_text(PAGE)
    (root / "nl" / "pages" / "P1.gold.json").write_text(json.dumps({"id": "P1"}))
    article = {"id": 7, "text": "Mol zei dat het dak lekt.", "statements": ["never handed to the pipeline"]}
    (root / "nl" / "seed.gold.json").write_text(json.dumps(article))
    return root


def scores(**more: Any) -> dict[str, Any]:
    """Figures as the script gives them, all floors held."""
    row = {"p": 80.0, "r": 80.0, "f1": 80.0, "gold": 50, "pred": 50}
    scored = ("attributed", "attributed80", "exact", "linked", "typed", "cue", "via", "own_voice", "stance_marked")
    rest = {"stance_accuracy": 90.0, "speaker_accuracy": 80.0, "comment_leak": 0, "trap_alarms": [2, 15]}
    return {**dict.fromkeys(scored, row), **rest, "records_without_prediction": [], **more}
