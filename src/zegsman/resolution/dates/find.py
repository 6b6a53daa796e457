"""Text -> times: where they stand and what they mean."""

from collections.abc import Iterator
from datetime import date

import msgspec

from zegsman.resolution.dates.atoms import runs
from zegsman.resolution.dates.calendar import Grain, When
from zegsman.resolution.dates.compounds import COMPOUNDS
from zegsman.resolution.dates.near import UNKNOWN
from zegsman.resolution.dates.now import Now
from zegsman.resolution.dates.points import POINTS
from zegsman.resolution.dates.reduce import Meaning, reduce
from zegsman.resolution.dates.tense import looks_ahead

_RULES = {
    language: tuple(rule for rule in (*POINTS, *COMPOUNDS) if language in (rule.languages or language))
    for language in ("nl", "en", "de")
}


class Time(msgspec.Struct, frozen=True):
    """A time named in a text: where its words stand, its value, and doubts. `value` is None where it is not known.

    `back` is the value if the clause looks back, whatever its tense: in "zegt Mol woensdag" the saying is over.
    """

    start: int
    end: int
    value: str | None
    back: str | None = None
    doubts: tuple[str, ...] = ()


def times(text: str, now: Now, language: str) -> Iterator[Time]:
    """The times that a text names, in its order, seen from a publication time.

    >>> from zegsman.resolution.dates.now import now
    >>> text = "De brug is sinds maandag dicht, zei Mol vrijdag."
    >>> [time.value for time in times(text, now("2024-05-03", "nl"), "nl")]
    ['2024-04-29/..', '2024-05-03']
    """
    on: date | None = None
    last = 0
    for run in runs(text, language):
        for item in reduce(run, _RULES[language]):
            if item.letter != "@":
                continue
            if any(mark in text[last : item.start] for mark in ".!?\n"):
                on = None
            last = item.end
            ahead = looks_ahead(text, item.start, item.end, language)
            found = _meant(item.value, msgspec.structs.replace(now, ahead=ahead, on=on))
            if isinstance(found, str):
                yield Time(item.start, item.end, None, None, (found,))
                continue
            if (
                found.first == found.last
                and found.grain in (Grain.DAY, Grain.MINUTE, Grain.SPAN)
                and found.first > date.min
            ):
                on = found.first
            back = _meant(item.value, msgspec.structs.replace(now, ahead=False, on=on))
            back_value = found.value if isinstance(back, str) else back.value
            yield Time(item.start, item.end, found.value, back_value, found.doubts)


def _meant(meaning: Meaning, now: Now) -> When | str:
    try:
        return meaning(now)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return UNKNOWN
