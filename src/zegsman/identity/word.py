"""One word of a name in all the ways it may be meant: plain letters, and sounds as papers of each language spell them.

>>> sorted(word("Sjojgoe").sounds & word("Шойгу").sounds)
['Soigu']
>>> word("Schröder").plain & word("Schroeder").plain
frozenset({'schroeder'})
"""

import re
from functools import cache, lru_cache

import msgspec

from zegsman.identity import data
from zegsman.identity.fold import clean, fold, spelled_out
from zegsman.identity.script import Script, arabic, cyrillic, script_of, without_article

Languages = tuple[str, ...]
_FRENCH = re.compile(r"ou|[ïéèê]|tch|dj|ine$|ine |gu[ei]")  # without these, "ch" is not read as the French do
_LONGEST = 40  # letters of a word that are read; no name is longer
_GLIDE = re.compile(r"i+(?=[aeou])|(?<=[aeou])i+$")
_DOUBLE = re.compile(r"(.)\1+")
_GERMAN_S = re.compile(r"s(?=[aeiou])")  # "Selenskyj", "Ramsan"; but "Suchoi" is one with s
_NOT_RESPELLED = re.compile(r"v|z|kh|zh|sh|sj")  # Germans respell Cyrillic with w, s, ch and sch
_FOREIGN = {  # letters that papers in a language do not use for names of another script
    "nl": re.compile(r"tsch|tch|sh|zh"),
    "en": re.compile(r"sj|zj|tsch"),
    "de": re.compile(r"sj|zj|kh|zh|sh(?!c)"),
    "fr": re.compile(r"sj|zj|sch|sh|zh"),
}
_YO = re.compile(r"(?<=[CS])o(?=v)")  # Russian "ё" behind sj or tsj, which half of the papers write e
_SAME_VOWELS = str.maketrans("eo", "iu")  # Arabic writes neither, and tells neither pair apart
_VOWELS = re.compile(r"[aeiou]")


class Word(msgspec.Struct, frozen=True):
    """`plain`: folds of the word, umlauts both ways. `script`: what it is written in. `sounds`: one form for each
    language it may be spelled in; `full` is these before glides were left out, `bones` their consonants alone,
    `even` with e and i, o and u made one.
    `pattern`: for a word in Arabic script, the expression that its spellings match."""

    text: str
    plain: frozenset[str]
    script: Script
    sounds: frozenset[str] = frozenset()
    full: frozenset[str] = frozenset()
    bones: frozenset[str] = frozenset()
    even: frozenset[str] = frozenset()
    pattern: str = ""

    @property
    def initial(self) -> str:
        """The letter of a word that is one letter ("J."), else empty."""
        return fold(self.text) if len(fold(self.text)) == 1 and self.script is Script.LATIN else ""


def languages(name: str) -> Languages:
    """The languages in whose papers a name may be spelled so, by the letters it has.

    >>> languages("Bachar"), languages("Ioulia Timochenko"), languages("Sjojgoe")
    (('nl', 'en', 'de'), ('nl', 'en', 'de', 'fr'), ('nl',))
    """
    lower = clean(name).casefold()
    found = [language for language in ("nl", "en", "de") if not _FOREIGN[language].search(lower)]
    if _FRENCH.search(lower) and not _FOREIGN["fr"].search(lower):
        found.append("fr")
    return tuple(found) or ("en",)


@lru_cache(maxsize=65536)
def word(text: str, spelled: Languages | None = None) -> Word:
    """The readings of one word, in the languages it may be spelled in; by itself, where those are not given."""
    bare = clean(text).casefold()[:_LONGEST]
    script = script_of(bare)
    plain = frozenset({fold(bare), spelled_out(bare)})
    match script:
        case Script.CYRILLIC:
            full = frozenset(map(_single, cyrillic(bare)))
            sounds = frozenset(map(_smooth, full))
            return Word(text, plain, script, sounds, full, even=frozenset(map(_even, sounds)))
        case Script.ARABIC:
            letters = without_article(bare)
            return Word(text, frozenset({fold(letters)}), script, pattern=arabic(letters))
        case _:
            read_out = {read(bare, language) for language in spelled or languages(bare)}
            if not _NOT_RESPELLED.search(bare):
                read_out.add(_GERMAN_S.sub("z", read(bare, "de")))
            full = frozenset(map(_single, read_out))
            sounds = frozenset(map(_smooth, full))
            bones, even = frozenset(map(_bones, sounds)), frozenset(map(_even, sounds))
            return Word(text, plain, script, sounds, full, bones, even)


@cache
def _tables(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    spelling = data.table("spelling")
    letters = {**spelling["latin"], **spelling["marked"], **spelling[language]}
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters


def read(text: str, language: str) -> str:
    """The sounds of a word in Latin script as a paper of that language would spell them.

    >>> read("chroesjtsjov", "nl"), read("chruschtschow", "de"), read("khrouchtchev", "fr")
    ('hruSCov', 'hruSCov', 'hruSCev')
    """
    pattern, letters = _tables(language)
    marked = data.table("spelling")["marked"]
    bare = "".join(sign if sign in marked else fold(sign) or "" for sign in text)
    if language == "fr":
        bare = re.sub(r"(?<=[^aeiouy]{1})e$", "", bare) if len(bare) > 4 else bare  # "Poutine", "Salmane"
    sounds = pattern.sub(lambda found: letters[found[0]], bare)
    return re.sub(r"(?<=[oe])f$", "v", _DOUBLE.sub(r"\1", sounds))


def _smooth(sounds: str) -> str:
    """Glides left out ("Medvedjev", "Maria": some language writes none), double sounds made single."""
    bare = _single(_GLIDE.sub("", sounds)) or sounds
    return _YO.sub("e", bare)


def _bones(sounds: str) -> str:
    """The consonants that Arabic script would write: no vowels, no h at the end, no w inside ("Zawahiri")."""
    bare = sounds[:1] + sounds[1:].replace("v", "")
    return _single(_VOWELS.sub("", bare).replace("c", "ts")).removesuffix("h")


def _even(sounds: str) -> str:
    return sounds.translate(_SAME_VOWELS)


def _single(sounds: str) -> str:
    return _DOUBLE.sub(r"\1", sounds)
