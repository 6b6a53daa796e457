"""A person's name taken apart: titles, words, the small words between them, generation; in which order it stands.

>>> name = parts("prof. dr. Karel van den Berg jr.")
>>> [word.text for word in name.words], name.titles, sorted(name.particles), name.generation
(['karel', 'berg'], ('prof', 'dr'), ['den', 'van'], 'junior')
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from zegsman.identity import data
from zegsman.identity.chinese import is_chinese
from zegsman.identity.fold import clean, fold
from zegsman.identity.script import Script, han, script_of
from zegsman.identity.word import Languages, Word, languages, word

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,5}[^\W\d_]?\.?|[^\W\d_]")
_EAST_ASIAN = re.compile(r"\b[A-Z][a-z]+-[a-z]{2,}$")  # "Kai-shek"; a European double name has two capitals
_SERVANT = re.compile(r"abd(?:el|ul|al|oel|oul|ur|er|us|es|ar)?(?=.{4})")
_SERVANTS = frozenset(["abd", "abdel", "abdul", "abdoel", "abdal", "abdoul"])
_CUT = re.compile(r"[\s\-‐‑–/·・•]+")
_MOST = 12  # words of a name that are read: the longest in use have eight


class Name(msgspec.Struct, frozen=True):
    """`words` are those that name, in order, without `titles` and `particles` ("van den"). `joined` is all but the
    titles written as one word, in plain letters. `arabic`: it has the small words of Arabic names; `respelled`: it is
    written as only names from another script are; `double`: a surname
    with a hyphen."""

    words: tuple[Word, ...]
    titles: tuple[str, ...]
    particles: frozenset[str]
    generation: str
    joined: frozenset[str]
    chinese: bool
    arabic: bool
    respelled: bool
    double: bool

    @property
    def script(self) -> Script:
        """The script of its first word."""
        return self.words[0].script if self.words else Script.LATIN


@lru_cache(maxsize=65536)
def parts(text: str) -> Name:
    """The parts of a name. One without a single letter has no words."""
    name = _in_order(clean(text).strip(" ,;:\"'„”“«»()[]"))
    if script_of(name) is Script.HAN:
        family, given = han(name)
        chosen = tuple(word(part) for part in (family, given) if part)
        return Name(chosen, (), frozenset(), "", frozenset({family + given}), True, False, True, False)
    tokens = [token for token in _CUT.split(name.casefold()) if any(sign.isalnum() for sign in token)][:_MOST]
    titles = _titles(tokens)
    tokens = tokens[len(titles) :]
    known = data.table("names")["generations"]
    generation = next((known[bare] for token in tokens[1:] if (bare := token.strip(".,")) in known), "")
    tokens = [token for n, token in enumerate(tokens) if n == 0 or token.strip(".,") not in known]
    small = data.words("particles") | data.words("articles") | data.words("descents")
    between = {token.strip(".,") for token in tokens[:-1] if token.strip(".,") in small}
    named = tuple(_words(tokens, small, languages(name)))
    return Name(
        words=named,
        titles=tuple(title.strip(".,") for title in titles),
        particles=frozenset(between & data.words("particles")),
        generation=generation,
        joined=frozenset({fold(" ".join(tokens)).replace(" ", "")}),
        chinese=is_chinese([fold(token) for token in tokens]),
        arabic=bool(between & (data.words("articles") | data.words("descents"))),
        respelled=bool(_EAST_ASIAN.search(name)),
        double="-" in name.partition(" ")[2],
    )


def _in_order(name: str) -> str:
    """ "Hoeksema, Marit" is Marit Hoeksema; "Bos, burgemeester" and "Bush, jr." stay."""
    family, comma, given = name.partition(",")
    rest = given.strip()
    plain = rest.casefold().strip(".")
    is_name = (
        rest[:1].isupper() and plain not in data.words("titles") and plain not in data.table("names")["generations"]
    )
    return f"{rest} {family}" if comma and is_name and "," not in rest and len(rest.split()) <= 2 else name


def _titles(tokens: list[str]) -> list[str]:
    known = data.words("titles")
    count = 0
    while count < len(tokens) - 1 and tokens[count].strip(".,") in known:
        count += 1
    return tokens[:count]


def _words(tokens: list[str], small: frozenset[str], spelled: Languages) -> Iterator[Word]:
    """The words that name: initials one by one, "Abdelfattah" as "Abd" and "Fattah"."""
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        bare = token.strip(".,'’")
        if _INITIALS.fullmatch(token) and script_of(token) is Script.LATIN:
            yield from (word(letter, spelled) for letter in token if letter.isalpha())
        elif index < last and bare in small:
            continue
        elif bare in _SERVANTS:
            yield word("abd", spelled)
        elif servant := _SERVANT.match(bare):
            yield word("abd", spelled)
            yield word(bare[servant.end() :], spelled)
        elif bare:
            yield word(bare, spelled)
