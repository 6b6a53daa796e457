"""Who is who in one document: full names by surname, names by role, gender only from evidence in the text."""

from collections import defaultdict
from collections.abc import Sequence

from zegsman.lexicon import Lexicon
from zegsman.model import Analysis, Document
from zegsman.resolution.names import Name, bare, find_names

# Words of four letters and more that often stand before a name and are no description of it.
_NO_NOUNS = frozenset(
    [
        "volgens",
        "aldus",
        "tegen",
        "over",
        "naar",
        "door",
        "voor",
        "tussen",
        "onder",
        "zoals",
        "noemde",
        "noemt",
        "heeft",
        "heef",
        "waar",
        "maar",
        "want",
        "toen",
        "zegt",
        "schrijft",
        "meldt",
        "vindt",
        "samen",
        "bij",
        "ook",
        "zonder",
        "sinds",
        "tijdens",
        "namens",
        "rond",
        "vanuit",
        "zowel",
        "alleen",
        "behalve",
        "omdat",
        "terwijl",
        "hoewel",
        "wordt",
        "werd",
        "worden",
        "according",
        "through",
    ]
)
_APPOSITION = 60  # characters after a name in which ", burgemeester van ..." may follow


class People:
    """The names of a document. Nothing is guessed: a role belongs to a name only where the two stand together."""

    def __init__(self, document: Document, analyses: Sequence[Analysis], lexicon: Lexicon) -> None:
        self.text = document.text
        self._roles = lexicon.roles_by_word
        self.names: list[Name] = sorted(
            (name for analysis in analyses for name in find_names(analysis, self._roles)), key=lambda n: n.span
        )
        self._by_last: dict[str, list[Name]] = defaultdict(list)
        self._by_role: dict[str, list[Name]] = defaultdict(list)
        self._gender: dict[str, str] = {}
        for name in self.names:
            for word in name.words:
                self._by_last[bare(word)].append(name)
            for role in self._roles_beside(name):
                self._by_role[role].append(name)
                gender = next((r.gender for r in self._roles.get(role, ()) if r.gender), None)
                if gender:
                    self._gender.setdefault(self.fullest(name), gender)

    def fullest(self, name: Name) -> str:
        """The longest name in the document that ends in the same word ("Mol" -> "Jan Mol"); itself if there is none."""
        same = [n for n in self._by_last[name.last] if n.last == name.last and _compatible(n, name)]
        if len(name.words) == 1 and not same:
            same = self._by_last[name.last]
        longest = max(same, key=lambda n: (len(n.words), -n.span.start), default=name)
        if len({n.words[0] for n in same if len(n.words) == len(longest.words) > 1}) > 1 and len(name.words) == 1:
            longest = _nearest_before(same, name, len(longest.words))
        return " ".join((*longest.words[:-1], longest.words[-1].removesuffix("'s").removesuffix("’s")))

    def by_role(self, word: str, position: int) -> Name | None:
        """The name that last stood beside this role word before a position, or the first after it."""
        found = self._by_role.get(word, [])
        before = [n for n in found if n.span.start < position]
        return before[-1] if before else (found[0] if found else None)

    def is_role(self, word: str) -> bool:
        """True for a word for a person by office or trade."""
        return any(role.kind in ("role", "title") for role in self._roles.get(word, ()))

    def gender(self, name: str) -> str | None:
        """ "male" or "female" where a role or pronoun in the text shows it, else None."""
        return self._gender.get(name)

    def learn_gender(self, name: str, gender: str) -> None:
        """Keep the gender of the pronoun that was found to stand for a name."""
        self._gender.setdefault(name, gender)

    def inside(self, start: int, end: int) -> list[Name]:
        """The names within a stretch of text."""
        return [n for n in self.names if start <= n.span.start and n.span.end <= end]

    def subjects_before(self, position: int) -> list[Name]:
        """Names of persons that are subjects before a position, nearest first."""
        return [n for n in reversed(self.names) if n.span.end <= position and n.subject and self.is_person(n)]

    def is_person(self, name: Name) -> bool:
        """True for a name tagged as a person, or one beside an office; not for places and bodies."""
        if name.entity:
            return name.entity == "PER"
        return any(self.is_role(role) for role in self._roles_beside(name)) or len(name.words) > 1

    def is_office(self, words: list[str]) -> bool:
        """True if these words in lower case are an office ("officier van justitie")."""
        return " ".join(words) in self._roles

    def _roles_beside(self, name: Name) -> list[str]:
        """What stands right before a name ("burgemeester Mol", "fietsenmaker Velodroom") or in an apposition behind it
        ("Mol, burgemeester van"), in lower case."""
        line = self.text[max(0, name.span.start - 80) : name.span.start].split("\n")[-1]
        words = [word.lower() for word in line.split()]
        found = [words[-1]] if words and line[-1:] == " " and _may_be_noun(words[-1]) else []
        found += [phrase for k in (2, 3) if (phrase := " ".join(words[-k:])) in self._roles]
        behind = self.text[name.span.end : name.span.end + _APPOSITION]
        if behind.startswith(", "):
            found += [word for word in behind[2:].split(",")[0].lower().split()[:3] if word in self._roles]
        return found


def _may_be_noun(word: str) -> bool:
    return len(word) > 3 and word.replace("-", "").isalpha() and word not in _NO_NOUNS


def _compatible(longer: Name, name: Name) -> bool:
    """Two names with one surname may be one person unless their first names differ."""
    if len(name.words) == 1 or len(longer.words) == 1:
        return True
    a, b = longer.words[0], name.words[0]
    return a == b or (a[0] == b[0] and (a.endswith(".") or b.endswith(".")))


def _nearest_before(names: list[Name], name: Name, length: int) -> Name:
    fitting = [n for n in names if len(n.words) == length]
    before = [n for n in fitting if n.span.start <= name.span.start]
    return before[-1] if before else fitting[0]
