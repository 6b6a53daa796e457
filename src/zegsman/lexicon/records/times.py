"""Words of the calendar."""

from typing import Literal

from zegsman.lexicon.records.entry import Entry, Text

DateKind = Literal[
    "weekday",
    "short_weekday",
    "month",
    "short_month",
    "daypart",
    "shift",
    "unit",
    "units",
    "hour",
    "direction",
    "rolling",
    "behind",
    "ago",
    "before_ago",
    "ahead",
    "from_now",
    "relative",
    "part",
    "number",
    "half",
    "and_a_half",
    "ordinal",
    "decade",
    "season",
    "noon",
    "meridiem",
    "clock",
    "clock_about",
    "about",
    "since",
    "from",
    "until",
    "to",
    "before",
    "after",
    "by",
    "between",
    "and",
    "of",
    "glue",
    "recurring",
    "no_date",
    "zone",
    "will",
    "did",
    "perhaps",
    "perfect",
    "be",
    "no_verb",
    "count",
]


class DateWord(Entry, frozen=True, kw_only=True):
    """Words of the calendar, each by the part it plays in a time; `words` may hold phrases.

    `value` is a number (Monday 1, January 1, spring 1), a shift in days or a direction (-1 back, 0 this, 1 on).
    `hours` is a part of a day, counted from its midnight (the night of Friday is 22 to 30). `unit` names what is
    counted, `zone` is an IANA name, an offset or empty (local time).

    - `short_weekday`, `short_month` count only beside a number; `units` are plurals; `hour` stands behind a clock time
    - `direction` (*vorige* week), `rolling` (*afgelopen* week: the seven days up to now), `behind` (zaterdag *jl.*)
    - `ago`, `before_ago` (*vor* drei Tagen), `ahead` (*over* drie dagen), `from_now`, `relative` (*eerder* dit jaar)
    - `part` is 0 early, 1 mid, 2 late; `half` and `and_a_half` count as a half
    - `clock` and `clock_about` (*um*: a clock time, but about before a year) stand before a time of day
    - `since` to `between` open or join ranges; `and`, `of` and `glue` join words of one time
    - `recurring` (*elke* maandag) makes it no date; `no_date` are names that hold a weekday (*Black Friday*);
      `will` and `did` tell a future or past clause, so
      does `perhaps` (*zou*: to come, unless a word of `perfect` stands with it) and `be`; `no_verb` only looks like a
      verb in the present; nouns of `count` make
      a number before them no year
    """

    words: tuple[Text, ...]
    kind: DateKind
    value: float | None = None
    unit: (
        Literal[
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "weekend",
            "month",
            "quarter",
            "half",
            "year",
            "decade",
            "century",
        ]
        | None
    ) = None
    hours: tuple[int, int] | None = None
    zone: str | None = None
