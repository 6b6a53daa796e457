"""The examples on the page about the engine: a sentence, and what the rules find in it.

python -m tests.docs.examples      put what is found now into the tables (part of make sessions)
"""

import re
from functools import cache
from pathlib import Path

import zegsman
from zegsman.attribution import Engine
from zegsman.model import Stance, Statement, StatementType, words

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "engine.md"

_TABLE = re.compile(r"(^\| (text|English|German) \| found \|\n\|---\|---\|\n)((?:\|.*\|\n)+)", re.MULTILINE)
_LANGUAGES = {"text": "nl", "English": "en", "German": "de"}


def filled(page: str) -> str:
    """The page with what is found now in its tables; a table's head tells the language of its texts."""
    return _TABLE.sub(_filled, page)


def _filled(table: re.Match[str]) -> str:
    rows = (_row(line, _LANGUAGES[table[2]]) for line in table[3].splitlines())
    return table[1] + "".join(f"{row}\n" for row in rows)


def _row(line: str, language: str) -> str:
    text = line.split(" | ")[0].removeprefix("| ")
    return f"| {text} | {found(text, language)} |"


@cache
def found(text: str, language: str = "nl") -> str:
    """The statements of a text as one cell, in their order."""
    reading = zegsman.read(text, language=language, engine=Engine.RULES)
    return "<br>".join(_told(reading.document.text, statement) for statement in reading.statements) or "nothing"


def _told(text: str, statement: Statement) -> str:
    who = "the outlet" if statement.type is StatementType.OWN_VOICE else statement.voice.name or "unnamed"
    stance = "" if statement.stance is Stance.NEUTRAL else f", {statement.stance.value}"
    via = f" via {words(text, statement.via)}" if statement.via else ""
    return f"`{statement.origin.removeprefix('rules/')}` {who}{via}: *{words(text, statement.content)}*{stance}"


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text("utf-8")), "utf-8")
