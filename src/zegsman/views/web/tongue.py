"""The words of the interface in Dutch, English and German; the browser says which."""

import tomllib
from functools import cache
from importlib.resources import files

TONGUES = ("nl", "en", "de")
DEFAULT = "en"
"""For a browser that asks for none of ours."""


class Tongue:
    """The phrases of one language: `tongue("search")`, `tongue("found", count=3)`.

    A code of the records (a type, stance, zone, doubt) is looked up by its own name, `tongue.code("own_voice")`; one
    that has no phrase is shown as it is, with spaces, since engines of others may make their own.
    """

    def __init__(self, code: str, phrases: dict[str, str], codes: dict[str, str], steps: dict[str, str]) -> None:
        self.language = code
        self._phrases = phrases
        self._codes = codes
        self._steps = steps

    def __call__(self, key: str, **values: object) -> str:
        """The phrase, with the values put in. Raises KeyError for a phrase that no one wrote."""
        return self._phrases[key].format(**values)

    def number(self, value: int) -> str:
        """With a mark at the thousands, as the language has it.

        >>> tongue("nl").number(12345), tongue("en").number(12345)
        ('12.345', '12,345')
        """
        return f"{value:,}" if self.language == "en" else f"{value:,}".replace(",", ".")

    def code(self, code: str) -> str:
        """What a code is called.

        >>> tongue("nl").code("own_voice"), tongue("nl").code("odd-new-code")
        ('eigen stem', 'odd new code')
        """
        name, _, more = code.partition(":")  # "encoding-guessed:cp1252"
        said = self._codes.get(name) or name.replace("-", " ").replace("_", " ")
        return f"{said}: {more}" if more else said

    def step(self, words: str) -> str:
        """A step of the path to a name; as the engine gives it (in English, or words of the page) where it has no
        phrase.

        >>> tongue("nl").step("full name in the text: Anna Mol"), tongue("nl").step("“hij”")
        ('volledige naam in de tekst: Anna Mol', '“hij”')
        """
        what, colon, name = words.partition(":")
        return f"{self._steps.get(what, what)}{colon}{name}"


@cache
def tongue(code: str) -> Tongue:
    """The phrases of a language of TONGUES."""
    read = tomllib.loads(files(__package__).joinpath("phrases", f"{code}.toml").read_text(encoding="utf-8"))
    return Tongue(code, read["phrases"], read["codes"], read["steps"])


def chosen(accept_language: str) -> Tongue:
    """The phrases for an Accept-Language header (RFC 9110).

    >>> chosen("fr;q=0.9, de-AT;q=0.8, nl;q=0.1").language, chosen("").language
    ('de', 'en')
    """
    asked = sorted((_weight(part), _code(part)) for part in accept_language.split(","))
    return tongue(next((code for weight, code in reversed(asked) if weight > 0 and code in TONGUES), DEFAULT))


def _code(part: str) -> str:
    return part.split(";")[0].strip().lower().split("-")[0]


def _weight(part: str) -> float:
    _, _, value = part.partition("q=")
    try:
        return float(value) if value else 1.0
    except ValueError:
        return 0.0
