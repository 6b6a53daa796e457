"""Which body a noun may take up: "het bedrijf" a company, "de bond" a union, "de dienst" the milieudienst."""

from collections.abc import Sequence

from zegsman.identity.body import has_legal_form
from zegsman.resolution.kinds import Kind
from zegsman.resolution.met import Met, Someone
from zegsman.resolution.people import People


class Bodies:
    """Tells which of the bodies of a document fit a noun."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._wording = people.wording
        self._companies = tuple(people.lexicon.naming_words("company"))

    def named(self, noun: str, position: int) -> str | None:
        """The body that has this noun, or a compound of it, in its name or beside it: the last before a position, else
        the first behind it ("telefoonbedrijf Kwikbel" for "het telefoonbedrijf" and "het bedrijf")."""
        name = self._people.by_role(noun, position) or self._people.by_head(noun, position)
        if name is None:
            return None
        full = self._people.fullest(name)
        own = any(word.lower().endswith(noun) for word in full.split())
        listed = self._people.kinds.institution(noun) and noun not in self._wording.generic_bodies
        if listed and not own:  # "in Goes, police said"
            return None
        return full if self._people.kind(full) is Kind.BODY else None

    def fitting(self, noun: str, near: Sequence[Met]) -> list[Met]:
        """Those a noun for any body of its sort may take up: where they are called by such a noun those alone, but for
        companies only in this paragraph; else the bodies of which nothing is known too."""
        bodies = [met for met in near if self._is_body(met.someone) and not self._is_aside(met)]
        called = [met for met in bodies if self._is_called(noun, met)]
        here = near[-1].mention.paragraph if near else -1
        alone = noun not in self._companies or any(met.mention.paragraph == here for met in called)
        if (called and alone) or self._people.kinds.outlet_noun(noun):
            return called
        return [met for met in bodies if met in called or self._may_be(met)]

    def speaking(self, near: Sequence[Met]) -> list[Met]:
        """Those a spokesperson may speak for: bodies with a name or a noun of their own, no outlets."""
        return [met for met in near if self._is_body(met.someone) and self._is_known(met) and not self._is_aside(met)]

    def _is_known(self, met: Met) -> bool:
        if self._people.names_someone(met.someone.name):
            return not self._people.is_outlet(met.someone.name)
        mention = met.mention
        return self._wording.is_definite(mention.first) and mention.head not in self._wording.generic_bodies

    def _is_body(self, someone: Someone) -> bool:
        return someone.kind is Kind.BODY and not someone.plural

    def _is_called(self, noun: str, met: Met) -> bool:
        sorts = self._wording.same_sort(noun)
        if noun in self._companies:
            if has_legal_form(met.someone.name):
                return True
            sorts = self._companies
        if self._people.kinds.outlet_noun(noun) and self._people.is_outlet(met.someone.name):
            return True
        return any(word in sorts or self._is_compound(word, sorts) for word in self._nouns(met))

    def _is_compound(self, word: str, sorts: tuple[str, ...]) -> bool:
        """ "telefoonbedrijf" for "bedrijf"; no "rechtbank" for "bank": that is a sort of its own."""
        return word.endswith(sorts) and not self._people.kinds.institution(word)

    def _is_aside(self, met: Met) -> bool:
        """ "Jan Mol (VVD)": in brackets."""
        return self._people.text[met.mention.start - 1 : met.mention.start] == "("

    def _may_be(self, met: Met) -> bool:
        """True for a body by its label of which no noun tells the sort."""
        full = met.someone.name
        if not self._people.is_labelled_body(full) or self._people.is_outlet(full):
            return False
        return not self._nouns(met) and not has_legal_form(full)

    def _nouns(self, met: Met) -> list[str]:
        """What a body is called: the nouns in its name and beside it, or the noun of its description."""
        full = met.someone.name
        words = [word.lower() for word in full.split()]
        own = [word for word in words if self._people.kinds.body_noun(word)]
        return [*own, *self._people.sorts_of(full)]
