"""Who speaks: from the words of a source to the fullest name in the document, with the path that led there.

"Hij" -> the person it takes up; "Soerov" -> "Sergei Soerov"; "de burgemeester" -> the name that stood beside that
role; "mijn broer" in a quotation -> the brother of its speaker; a description without a name stays a description.
"""

from collections.abc import Sequence

from zegsman.lexicon import Lexicon
from zegsman.model import Analysis, Document, Selection, Speaker, Statement, StatementType
from zegsman.resolution.descriptions import Descriptions
from zegsman.resolution.discourse import Discourse
from zegsman.resolution.enclosing import Enclosing
from zegsman.resolution.firstperson import FirstPerson
from zegsman.resolution.mentions import mentions
from zegsman.resolution.ownname import name_of_source
from zegsman.resolution.people import People
from zegsman.resolution.pronouns import Pronouns


class Speakers:
    """The speakers of one document, its `people` and the `discourse` about them.

    A statement inside another asks for the outer speaker first.
    """

    def __init__(
        self, document: Document, analyses: Sequence[Analysis], statements: Sequence[Statement], lexicon: Lexicon
    ) -> None:
        self._text = document.text
        self.people = People(document, analyses, lexicon)
        self._pronouns = lexicon.made(Pronouns)
        self._by_id = {statement.id: statement for statement in statements}
        self._found: dict[str, Speaker] = {}
        direct = [s for s in statements if s.type is StatementType.DIRECT]
        other = [s for s in statements if s.type is not StatementType.DIRECT]
        quotes = Enclosing((span, s.id) for s in direct for span in s.content)
        reported = Enclosing((span, s.id) for s in other for span in s.content)
        self._quotes = quotes
        self._first = FirstPerson(document, self.people, self._pronouns, quotes, statements)
        sources = Enclosing((span, s.id) for s in statements for span in s.source)
        self.discourse = Discourse(
            mentions(analyses, self.people, self._pronouns, sources),
            self.people,
            self._pronouns,
            quotes,
            reported,
            sources,
            self._says_i,
        )
        self._descriptions = Descriptions(document, self.people, self._pronouns, self.discourse)

    def of(self, statement: Statement) -> Speaker:
        """The speaker of a statement; a ring of statements that point at each other ends in "not resolved"."""
        if statement.id not in self._found:
            self._found[statement.id] = Speaker(None, ("not resolved: it leads back to itself",))
            self._found[statement.id] = self._speaker(statement)
        return self._found[statement.id]

    def _speaker(self, statement: Statement) -> Speaker:
        if not statement.source:
            return Speaker(None, ("no source in the text",))
        phrase = " ".join(self._text[statement.source[0].start : statement.source[-1].end].split())
        words = phrase.lower().split()
        if not words:
            return Speaker(None, ("no words in the source",))
        if len(words) == 1 and self._pronouns.person(words[0]) in (1, 2):
            return self._first.speaker(statement, phrase, self._of_id)
        if self._pronouns.owner(words[0]) in (1, 2) and len(words) > 1:
            return self._first.relative(statement, phrase, self._of_id)
        if len(words) == 1 and self._pronouns.third(words[0]) and words[0] not in self._pronouns.pointing:
            return self._pronoun(statement.source, phrase)
        if len(words) == 1 and self._pronouns.owner(words[0]) == 3:
            return self._owner(statement.source, phrase)
        name = name_of_source(self.people, self._text, statement.source)
        if name is not None:
            return self._named(phrase, self.people.fullest(name), self.people.homonyms(name))
        return self._descriptions.speaker(statement, phrase)

    def _of_id(self, key: str) -> Speaker:
        return self.of(self._by_id[key])

    def _says_i(self, position: int) -> str | None:
        """The name in the source of the quotation around a position, without asking whom a pronoun stands for (no
        rings); outside quotations the writer of a comment or post, and in an interview who is interviewed."""
        key = self._quotes.at(position)
        if key is None:
            return self._first.writer(position) or self._first.interviewed
        statement = self._by_id[key]
        name = name_of_source(self.people, self._text, statement.source) if statement.source else None
        return self.people.fullest(name) if name is not None else None

    def _named(self, phrase: str, full: str, homonyms: int) -> Speaker:
        if full in phrase:
            return Speaker(full, (f"“{phrase}”",))
        step = f"full name in the text: {full}"
        if homonyms > 1:
            step = f"{homonyms} people of this name in the text, the one named last before it: {full}"
        return Speaker(full, (f"“{phrase}”", step))

    def _owner(self, source: Selection, phrase: str) -> Speaker:
        """ "nach *seinen* Worten": whose they are."""
        word = phrase.lower()
        plural = self._pronouns.owner_is_plural(word)
        someone = self.discourse.person_before(source[0].start, self._pronouns.owner_gender(word), plural)
        if someone is None:
            return Speaker(None, (f"“{phrase}”", "no person before it that it can stand for"))
        return Speaker(someone.name, (f"“{phrase}”", f"nearest person before it: {someone.name}"))

    def _pronoun(self, source: Selection, phrase: str) -> Speaker:
        met = self.discourse.at(source[0].start, source[0].start + 1)
        if met is None:
            return Speaker(None, (f"“{phrase}”", "no person before it that it can stand for"))
        someone = met.someone
        return Speaker(someone.name, (f"“{phrase}”", someone.why or f"takes up {someone.name}"))
