"""Every phrase in every language, and none that no one uses."""

import re
import string
from pathlib import Path

import zegsman.views.web as web
from zegsman.model import RelationType, Stance, StatementType, Zone
from zegsman.views.web.tongue import TONGUES, tongue

ROOM = Path(web.__file__).parent


def phrases(code: str) -> dict[str, str]:
    return tongue(code)._phrases


def test_the_languages_have_the_same_phrases_with_the_same_blanks() -> None:
    def blanks(code: str) -> dict[str, set[str | None]]:
        return {key: {b for _, b, _, _ in string.Formatter().parse(p)} - {None} for key, p in phrases(code).items()}

    assert blanks("nl") == blanks("en") == blanks("de")


def test_no_phrase_is_left_over() -> None:
    used = "".join(path.read_text("utf-8") for path in [*ROOM.glob("templates/*.html"), *ROOM.glob("*.py")])
    made = (
        "bar_",
        "counts_",
        "drawing_",
        "facet_",
        "job_",
        "period_",
        "role_",
        "unnamed_",
    )  # joined with a code in the templates
    left = [key for key in phrases("en") if not re.search(rf'"{key}"', used) and not key.startswith(made)]
    assert left == []


def test_every_doubt_has_its_words() -> None:
    page = (Path(__file__).parents[3] / "docs" / "reference" / "doubts.md").read_text("utf-8")
    doubts = set(re.findall(r"^\| `([a-z-]+)", page, re.M))
    assert len(doubts) > 15
    for code in TONGUES:
        assert doubts - set(tongue(code)._codes) == set()


def test_every_code_has_its_words() -> None:
    codes = {c.value for kind in (StatementType, Stance, Zone, RelationType) for c in kind}
    for code in TONGUES:
        assert codes - set(tongue(code)._codes) == set()
