"""The words of a language by which people and bodies are named and described (lexicon, naming.toml)."""

from zegsman.lexicon import Lexicon

_BEHIND = {"von": {"die": "der", "der": "dem", "das": "dem", "eine": "einer", "ein": "einem"}}
"""The case an article has behind the word for "of"."""


class Wording:
    """Looks words up by the part they play in a name or description.

    >>> from zegsman.lexicon import load
    >>> dutch, german = Wording(load("nl")), Wording(load("de"))
    >>> dutch.is_definite("de"), german.is_definite("dem"), dutch.spokesperson("politiewoordvoerder")
    (True, True, 'woordvoerder')
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.definite = lexicon.naming_words("definite")
        self.indefinite = lexicon.naming_words("indefinite")
        self.articles = self.definite | self.indefinite
        self.links = lexicon.naming_words("link")
        self.tails = lexicon.naming_words("tail")
        self.speaking = lexicon.naming_words("speaking")
        self.authorities = lexicon.naming_words("authority")
        self.generic_bodies = lexicon.naming_words("generic_body")
        self.particles = lexicon.naming_words("particle")
        self.polite = lexicon.naming_words("polite")
        self.governing = lexicon.naming_words("government")
        self.first_names = {
            "female": lexicon.naming_words("female_name"),
            "male": lexicon.naming_words("male_name"),
        }
        groups = [entry.words for entry in lexicon.naming if entry.kind == "same_role"]
        self._same = {word: group for group in groups for word in group}
        sorts = [entry.words for entry in lexicon.naming if entry.kind == "same_sort"]
        self._sorts = {word: group for group in sorts for word in group}
        people = {word.lower() for demonym in lexicon.demonyms for word in demonym.people}
        self._epithets = lexicon.naming_words("epithet") | people
        self._of = next(iter(lexicon.naming_words("of")), "van")
        self.plural_verbs = tuple(lexicon.naming_words("plural_verb"))
        self._articles = {
            "male": lexicon.naming_words("male_article"),
            "female": lexicon.naming_words("female_article"),
            "neuter": lexicon.naming_words("neuter_article"),
        }
        self._genitive = lexicon.naming_words("genitive_article")
        self._male_subject = lexicon.naming_words("male_subject")
        self._ages = tuple(lexicon.naming_words("age_ending"))
        self.speaks_for = lexicon.naming_words("speaks_for")
        self.spokespeople = sorted(lexicon.naming_words("spokesperson"), key=len, reverse=True)

    def is_definite(self, word: str) -> bool:
        """True for an article or pointing word that takes up someone known ("de", "die")."""
        return word in self.definite

    def gender_of_article(self, word: str, *, subject: bool) -> str | None:
        """The gender of the noun behind an article, where it tells ("die" female, "der" male before a subject).

        >>> from zegsman.lexicon import load
        >>> german = Wording(load("de"))
        >>> german.gender_of_article("der", subject=True), german.gender_of_article("der", subject=False)
        ('male', None)
        """
        if word in self._male_subject:
            return "male" if subject else None
        return next((gender for gender in ("male", "female", "neuter") if word in self._articles[gender]), None)

    def nominative(self, phrase: str) -> str:
        """A description out of its genitive, without the article that goes with it.

        >>> from zegsman.lexicon import load
        >>> german = Wording(load("de"))
        >>> german.nominative("des Statistikamtes"), german.nominative("der Rat")
        ('Statistikamt', 'der Rat')
        """
        first, _, rest = phrase.partition(" ")
        if first.lower() not in self._genitive or not rest:
            return phrase
        noun, _, tail = rest.partition(" ")
        bare = noun.removesuffix("es") if noun.endswith("es") else noun.removesuffix("s")
        return f"{bare} {tail}".strip()

    def same_role(self, word: str) -> tuple[str, ...]:
        """The other words for this office ("topvrouw" for "ceo")."""
        return tuple(other for other in self._same.get(word, ()) if other != word)

    def same_sort(self, word: str) -> tuple[str, ...]:
        """The words for bodies of one sort, this one first ("club", "vereniging")."""
        return tuple(dict.fromkeys((word, *self._sorts.get(word, ()))))

    def is_epithet(self, word: str) -> bool:
        """True for a noun that takes up someone named before: "de schrijver", "de Amerikaan", "de 34-jarige"."""
        return word in self._epithets or self.is_age(word)

    def is_age(self, word: str) -> bool:
        """True for "34-jarige", "84-year-old"."""
        return bool(self._ages) and word.endswith(self._ages)

    def spokesperson(self, word: str) -> str | None:
        """The word for a spokesperson that a word is or ends in ("politiewoordvoerder"), else None."""
        return next((listed for listed in self.spokespeople if word.endswith(listed)), None)

    def first_name_gender(self, full: str) -> str | None:
        """The gender most people of this first name have; a hint only, None for a name of one word."""
        first, _, rest = full.partition(" ")
        if not rest:
            return None
        given = {first, first.split("-")[0]}  # "Anne-Marie"
        return next((gender for gender, names in self.first_names.items() if not given.isdisjoint(names)), None)

    def owned(self, noun: str, owner: str) -> str:
        """The noun and its owner; an owner that is described has its article in lower case.

        >>> from zegsman.lexicon import load
        >>> dutch = Wording(load("nl"))
        >>> dutch.owned("moeder", "Jan Mol"), dutch.owned("zus", "De bron"), dutch.owned("zus", "De Pauw")
        ('moeder van Jan Mol', 'zus van de bron', 'zus van De Pauw')
        >>> Wording(load("de")).owned("Sprecher", "die Staatsanwaltschaft")
        'Sprecher von der Staatsanwaltschaft'
        """
        first, *rest = owner.split()
        article = first.lower()
        if self._of in _BEHIND and rest and article in self.articles:
            return f"{noun} {self._of} {' '.join((_BEHIND[self._of].get(article, article), *rest))}"
        described = bool(rest) and rest[0].islower() and article in self.articles
        return f"{noun} {self._of} {' '.join((article, *rest)) if described else owner}"
