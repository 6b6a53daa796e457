"""Options that several commands share, each with one help text. What is written wrongly raises BadParameter."""

from calendar import monthrange
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer import BadParameter

from zegsman.model import Stance, StatementType, Zone


class Shown(StrEnum):
    """How a list or counts are shown."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


DEFAULT_LEDGER = Path("zegsman.ledger")


def day(text: str) -> date:
    """A day, from 2026-11-20, or the first of 2026-11 or 2026."""
    return _date(text + "-01" * (2 - text.count("-")), text)


def last_day(text: str) -> date:
    """A day, from 2026-11-20, or the last of 2026-11 or 2026."""
    first = day(text)
    match text.count("-"):
        case 0:
            return first.replace(month=12, day=31)
        case 1:
            return first.replace(day=monthrange(first.year, first.month)[1])
        case _:
            return first


def _date(whole: str, written: str) -> date:
    try:
        return date.fromisoformat(whole)
    except ValueError:
        raise BadParameter(f"{written!r} is no day, month or year, such as 2026-11-20, 2026-11 or 2026") from None


def moment(text: str) -> str:
    """A time in ISO 8601, such as 2026-11-20 or 2026-11-20T18:00:00+01:00, as it is kept."""
    from zegsman.ingest.dates import iso

    if found := iso(text):
        return found
    raise BadParameter(f"{text!r} is no time in ISO 8601, such as 2026-11-20 or 2026-11-20T18:00:00+01:00")


def language(text: str) -> str:
    """A code of ISO 639, such as nl, in small letters."""
    if text.isascii() and text.isalpha() and len(text) in (2, 3):
        return text.lower()
    raise BadParameter(f"{text!r} is no code of a language; give its two letters, such as nl")


Ledger = Annotated[
    Path, typer.Option("--ledger", envvar="ZEGSMAN_LEDGER", help="The ledger file.", dir_okay=True, show_default=True)
]
Words = Annotated[str, typer.Argument(help='Words, "a phrase", or the beginning of a word*.')]
Speaker = Annotated[str | None, typer.Option(help="Words of the speaker's name.")]
Actor = Annotated[
    str | None, typer.Option(help="An actor across documents: its id, the beginning of its id, or a name it goes by.")
]
Type = Annotated[StatementType | None, typer.Option(help="How the words are rendered.")]
WhichStance = Annotated[
    Stance | None, typer.Option("--stance", help="What the words of saying signal about the content.")
]
WhichZone = Annotated[Zone | None, typer.Option("--zone", help="The part of the page.")]
Since = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DAY", help="Published on this day or later: 2026-11-20, 2026-11 or 2026."),
]
Until = Annotated[date | None, typer.Option(parser=last_day, metavar="DAY", help="Published on this day or earlier.")]
Outlet = Annotated[str | None, typer.Option(help="The outlet's name, whole.")]
WhichPlace = Annotated[
    str | None, typer.Option("--place", help="A place that the statement names: Den Haag, The Hague.")
]
Language = Annotated[
    str | None, typer.Option("--lang", parser=language, metavar="CODE", help="The language, such as nl.")
]
Limit = Annotated[int, typer.Option(min=1, help="How many to show at most.")]
Offset = Annotated[int, typer.Option(min=0, help="How many to skip.")]
Format = Annotated[Shown, typer.Option("--format", help="How to show them.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write here instead of to standard output.")]
