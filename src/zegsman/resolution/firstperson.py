"""I and you: "ik" and "mijn broer" in a quotation are its speaker's, "u" in an interview is who is interviewed."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from zegsman.model import Document, Passage, Speaker, Statement
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns

Ask = Callable[[str], Speaker]
_INTERVIEW = 2  # passages that say "u" in the outlet's own words before a text counts as an interview


class FirstPerson:
    """Finds whose words first- and second-person words stand in. `interviewed` is who is asked in an interview."""

    def __init__(
        self,
        document: Document,
        people: People,
        pronouns: Pronouns,
        quotes: Enclosing,
        statements: Sequence[Statement],
    ) -> None:
        self._document = document
        self._people = people
        self._pronouns = pronouns
        self._quotes = quotes
        self._starts = [passage.start for passage in document.passages]
        outside = [s for s in statements if s.source and quotes.at(s.source[0].start) is None and not self._inner(s)]
        self._outside = sorted(outside, key=lambda s: s.source[0].start)
        self._sources = [s.source[0].start for s in self._outside]
        self.interviewed = self._interviewee()

    def writer(self, position: int) -> str | None:
        """Who wrote the passage at a position, where the page says so: a comment or a post."""
        passage = self._passage(position)
        return passage.author if passage is not None else None

    def speaker(self, statement: Statement, phrase: str, ask: Ask) -> Speaker:
        """Who "ik", "wij", "u" is in a statement's source."""
        name, why = self._whose(statement, phrase.lower(), ask)
        return Speaker(name, (f"“{phrase}”", why))

    def relative(self, statement: Statement, phrase: str, ask: Ask) -> Speaker:
        """Who "mijn broer", "uw moeder" is: the brother of the one who speaks."""
        first, rest = phrase.split(maxsplit=1)
        name, why = self._whose(statement, first.lower(), ask)
        if name is None:
            return Speaker(phrase, (f"“{phrase}”", why))
        return Speaker(self._people.wording.owned(rest.split(",")[0], name), (f"“{phrase}”", f"{first.lower()}: {why}"))

    def _whose(self, statement: Statement, word: str, ask: Ask) -> tuple[str | None, str]:
        position = statement.source[0].start
        passage = self._passage(position)
        if passage is not None and passage.author:
            return passage.author, f"the writer of this passage: {passage.author}"
        if 2 in (self._pronouns.person(word), self._pronouns.owner(word)):
            return self._of_interview(f"“{word}” is someone spoken to, who is not named")
        key = self._quotes.at(position)
        if key is not None and key != statement.id:
            return _told(ask(key), "the speaker of the quotation it stands in")
        near = self._nearest(position, passage, statement.id)
        if near is not None:
            return _told(ask(near.id), "who is quoted in the same paragraph")
        return self._of_interview("the writer, who is not named")

    def _of_interview(self, otherwise: str) -> tuple[str | None, str]:
        if self.interviewed is None:
            return None, otherwise
        return self.interviewed, f"the text is an interview, and names {self.interviewed} most"

    def _nearest(self, position: int, passage: Passage | None, own: str) -> Statement | None:
        """The statement in the same paragraph whose source stands nearest, those before it first."""
        if passage is None:
            return None
        first = bisect_left(self._sources, passage.start)
        last = bisect_right(self._sources, passage.end)
        here = bisect_left(self._sources, position)
        nearest = [*range(here - 1, first - 1, -1), *range(here, last)]
        return next((self._outside[n] for n in nearest if self._outside[n].id != own), None)

    def _passage(self, position: int) -> Passage | None:
        n = bisect_right(self._starts, position) - 1
        return self._document.passages[n] if n >= 0 else None

    def _inner(self, statement: Statement) -> bool:
        """True for a source in the first or second person: it tells nobody's name."""
        span = statement.source[0]
        words = self._document.text[span.start : span.end].lower().split()
        return bool(words) and (self._pronouns.person(words[0]) in (1, 2) or self._pronouns.owner(words[0]) in (1, 2))

    def _interviewee(self) -> str | None:
        """The person named most, where the outlet says "u" or "uw" to someone again and again."""
        polite = self._people.wording.polite
        said = 0
        for passage in self._document.passages:
            text = self._document.text[passage.start : passage.end]
            if passage.author or not any(word in polite for word in text.lower().split()):
                continue
            said += self._quotes.at(passage.start) is None and text[:1] not in "„“”\"‘’'«–-"
        return self._people.main_person() if said >= _INTERVIEW else None


def _told(speaker: Speaker, why: str) -> tuple[str | None, str]:
    if speaker.name is None:
        return None, f"{why}, who is not known"
    return speaker.name, f"{why}: {speaker.name}"
