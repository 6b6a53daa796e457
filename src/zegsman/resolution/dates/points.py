"""Rules for single times: words and numbers -> "@", a day, month, week ..., or "%", a time of day.

Letters are explained in atoms.py. Rules are tried in this order; what one has joined the next no longer sees.
"""

from zegsman.resolution.dates import meanings
from zegsman.resolution.dates.calendar import FIRST_YEAR, LAST_YEAR, When, between, month, months, season, year
from zegsman.resolution.dates.clocks import CLOCKS
from zegsman.resolution.dates.digits import in_digits
from zegsman.resolution.dates.near import UNKNOWN, season_of_year
from zegsman.resolution.dates.now import Now
from zegsman.resolution.dates.reduce import Groups, Meaning, Rule, rule

_BEFORE_A_YEAR = "(?<=[iAvsfubgzyB~P&tq@])"  # "in 2019", "sinds 2015", "eind 2015"; a bare number is no year
_NO_YEAR = "(?![=UVHGN#])"  # "2000 gevallen", "1500 meter"


def _direction(g: Groups) -> int:
    found = [value for letter, value in zip(g.letters("r"), g.all("r"), strict=True) if letter in "RLr" and value]
    return int(found[-1]) if found else 0


def _day(g: Groups) -> Meaning | None:
    number, of_month = g("d"), g("m")
    if not 1 <= number <= 31:
        return None
    if g("r") is not None and g("u") == "year":
        direction = _direction(g)

        def of(now: Now) -> When | str:
            if now.day is None:
                return UNKNOWN
            return meanings.dated(number, of_month, now.day.year + direction)(now)

        return of
    found = meanings.dated(int(number), of_month, g("y"), g("w"))
    return meanings.narrowed(found, g("p"), g("b"))


def _days(g: Groups) -> Meaning | None:
    """van 3 tot 5 mei, 3 en 4 mei, May 10-12."""
    first, last = int(g("a")), int(g("b"))
    if not 1 <= first < last <= 31 or (g.letters("j") == "&" and last != first + 1 and not g.letters("o")):
        return None
    left, right = (meanings.dated(number, g("m"), g("y")) for number in (first, last))
    return lambda now: _joined(left(now), right(now))


def _joined(first: When | str, last: When | str) -> When | str:
    if isinstance(first, str) or isinstance(last, str):
        return first if isinstance(first, str) else last
    return between(first, last)


def _month_of(g: Groups) -> Meaning | None:
    return meanings.of_that_year(g("m"), _direction(g)) if g("u") == "year" else None


def _week_day(g: Groups) -> Meaning | None:
    return meanings.weekday_of_week(g("w"), _direction(g), g("d")) if g("u") == "week" else None


def _night_to(g: Groups) -> Meaning | None:
    return meanings.night_to(g("w")) if g("d")[1] > 24 else None


def _part_today(g: Groups) -> Meaning | None:
    """am Abend: in news that of the day of publication."""
    return meanings.shifted((0, None), g("d")) if g("i") == "am" else None


def _ago(g: Groups) -> Meaning | None:
    return meanings.counted(g("u"), _number(g), -1)


def _ahead(g: Groups) -> Meaning | None:
    counted = meanings.counted(g("u"), _number(g), 1)
    return None if counted is None or g("u") in ("hour", "minute") else counted


def _number(g: Groups) -> float:
    number = g("n")
    half = g("k") or 0
    if g("half"):
        return float(g("half"))
    if g("h"):
        return float(g("h")) if number <= 1 else float(number)
    return float(1 if number is None else number) + half


def _rolled(g: Groups) -> Meaning | None:
    return meanings.rolled(g("u"), g("n"), _direction(g)) if _direction(g) else None


def _directed(g: Groups) -> Meaning | None:
    return meanings.directed(g("u"), _direction(g), "L" in g.letters("r"))


def _season(g: Groups) -> Meaning | None:
    if g("y"):
        found = season(g("y"), int(g("x")))
        return lambda now: found
    direction, number = _direction(g), int(g("x"))
    if g("u"):
        if g("u") != "year":
            return None
        return lambda now: season(now.day.year + direction, number) if now.day else UNKNOWN
    return lambda now: season_of_year(now, number, direction)


def _fixed(found: When | None) -> Meaning | None:
    return (lambda now: found) if found is not None else None


def _decade(g: Groups) -> Meaning | None:
    if g("u") is not None and g("u") != "year":
        return None
    number = int(g("n"))
    tens = number % 100 if number >= FIRST_YEAR else number
    return _fixed(meanings.decade_of(number)) if tens % 10 == 0 and (tens or number >= FIRST_YEAR) else None


def _century(g: Groups) -> Meaning | None:
    return _fixed(meanings.century_of(g("n"))) if g("u") == "century" else None


def _quarter(g: Groups) -> Meaning | None:
    unit, number = g("u"), int(g("n"))
    length = {"quarter": 3, "half": 6}.get(unit)
    if length is None or not 1 <= number <= 12 // length:
        return None
    start = length * (number - 1) + 1
    if g("y"):
        return _fixed(meanings.quarter(g("y"), start, length))
    if g("v") not in (None, "year"):
        return None
    direction, says_year = _direction(g), g("v") == "year"

    def of(now: Now) -> When | str:
        if now.day is None:
            return UNKNOWN
        this = meanings.quarter(now.day.year + direction, start, length)
        if says_year or now.ahead or this.last < now.day:
            return this
        return meanings.quarter(now.day.year - 1, start, length)

    return of


def _years(g: Groups) -> Meaning | None:
    """2015-2016, 2015/16."""
    first, last = int(g("a")), int(g("b"))
    last = first // 100 * 100 + last if last < 100 else last
    if not first < last <= min(first + 100, LAST_YEAR):
        return None
    return _fixed(months(year(first), year(last)))


def _month_year(g: Groups) -> Meaning | None:
    return _fixed(month(g("y"), int(g("m"))))


POINTS: tuple[Rule, ...] = (
    rule("_", "x[iv]*[WDUVMX]+", lambda g: ""),
    rule("_", "[nNoK#]+k?[UVH]k?e", lambda g: ""),
    *in_digits(),
    rule("@", "(?P<o>[vB])?i*(?P<a>N)t?(?P<j>[ut&])t?i*(?P<b>N)i*(?P<m>[Mm]),?(?P<y>Y)?", _days),
    rule("@", "(?P<o>[vB])?i*(?P<m>[Mm])i?(?P<a>N)(?P<j>[ut&])i?(?P<b>N)(?![UVHp])(?:,?(?P<y>Y))?", _days, "en"),
    rule(
        "@",
        "(?:(?P<w>[Ww])(?P<p>D)?,?i*)?(?P<d>[No])[iv]*(?P<m>[Mm])(?:[,v]?(?P<y>[YJ])|[iv]*(?P<r>R)(?P<u>U)|(?P<b>r))?",
        _day,
    ),
    rule("@", "(?:(?P<w>[Ww]),?i*)?(?P<m>[Mm])i?(?P<d>N)(?![UVHp])(?:,?(?P<y>Y)(?![=]))?", _day, "en"),
    rule("@", "(?P<m>[Mm]),?[iv]*(?P<y>[YJ])(?!=)", _month_year),
    rule("@", "(?P<m>M)[iv,A]*(?P<r>[RL])(?P<u>U)", _month_of),
    rule("@", "(?P<r>[RL]+)(?P<m>M)", lambda g: meanings.in_month(g("m"), direction=_direction(g))),
    rule("@", "Dvi*(?P<first>W)i+(?P<w>W)", lambda g: meanings.night_to(g("w"))),
    rule("@", "(?P<d>D)[iz]+(?P<w>W)", _night_to, "nl de"),
    rule("@", "(?P<d>D)[iv]+(?P<w>W)", lambda g: meanings.weekday(g("w"), g("d"))),
    rule("@", "(?P<r>[RL])i*(?P<u>U),?[iv]*(?P<w>W)(?P<d>D)?", _week_day),
    rule("@", "(?P<w>W)(?P<d>D)?,?[ivA]*(?P<r>[RL])(?P<u>U)", _week_day),
    rule("@", "(?P<r>[RL]+)(?P<w>W)(?P<d>D)?", lambda g: meanings.weekday(g("w"), g("d"), _direction(g))),
    rule(
        "@",
        "(?P<w>W)(?P<d>D)?(?P<r>[rL])(?![UVWMX])",
        lambda g: meanings.weekday(g("w"), g("d"), _direction(g)),
    ),
    rule("@", "(?P<s>S)(?:i*(?P<d>D))?", lambda g: meanings.shifted(g("s"), g("d"))),
    rule("@", "(?P<w>W)(?P<d>D)?", lambda g: meanings.weekday(g("w"), g("d"))),
    rule("@", "(?P<r>[RL])(?P<d>D)", lambda g: meanings.directed_part(_direction(g), g("d"))),
    rule("@", "(?P<i>i)[oe]?(?P<d>D)", _part_today, "de"),
    rule("@", "(?:(?P<n>[nN#Y])(?P<h>K)?|(?P<half>K))(?P<u>[UVH])(?P<k>k)?G", _ago),
    rule("@", "(?P<n>[nN#Y])(?P<k>k)(?P<u>[UV])G", _ago),
    rule("@", "g(?P<n>[nN#Y])(?P<h>K)?(?P<u>[UV])", _ago, "de"),
    rule("@", "A(?P<n>[nN#])(?P<h>K)?(?P<u>[UV])(?![Ge])", _ahead),
    rule("@", "(?P<n>[nN#])(?P<h>K)?(?P<u>[UVH])a", _ahead),
    rule("@", "(?P<r>[RL])i*(?P<n>[nN#])(?P<u>[UVH])", _rolled),
    rule("@", "(?P<r>[RL]+)(?P<u>U)", _directed),
    rule("@", "(?P<r>[RL]+)(?P<x>X)", _season),
    rule("@", "(?P<x>X)[iv]*(?P<y>[YJ])", _season),
    rule("@", "(?P<x>X)[iv]*(?P<r>[RL])(?P<u>U)", _season),
    rule("@", "(?P<u>V)(?P<n>[nNJC])", _decade),
    rule("@", "(?P<n>C)t?V?", _decade),
    rule("@", "(?P<n>[oN])(?P<u>U)(?:[iv]*(?P<y>Y)|[ivA]*(?P<r>[RL])(?P<v>U))?", _quarter),
    rule("@", "(?P<n>[oN])(?P<u>U)", _century),
    rule("@", "(?P<u>U)(?P<y>Y)", lambda g: _fixed(year(g("y"))) if g("u") == "year" else None),
    rule("@", "(?P<a>Y)[t/](?P<b>[YN])(?![UVH=])", _years),
    *CLOCKS,
    rule("@", "(?<=[iAvsfubgzyB~P&tq])(?P<m>M)(?!N)", lambda g: meanings.in_month(g("m"))),
    rule("@", f"{_BEFORE_A_YEAR}(?P<y>Y){_NO_YEAR}", lambda g: _fixed(year(g("y")))),
    rule("@", "(?P<y>J)(?![=UVHG])", lambda g: _fixed(year(g("y")))),
)
