"""The name that is the source itself, not one that only belongs to it."""

import re

from zegsman.model import Selection
from zegsman.resolution.kinds import Kind
from zegsman.resolution.names import Name
from zegsman.resolution.people import People

_JOINED = re.compile(r"[-‐‑](\w+)")
_GENITIVES = ("'s ", "’s ", "' ", "’ ")


def name_of_source(people: People, text: str, source: Selection) -> Name | None:
    """The name in "burgemeester Jan Mol van Goes"; none in "de zus van Mol" and "Mols zus", that are someone else."""
    start, end = source[0].start, source[-1].end
    for name in people.inside(start, end):
        written = text[start : name.span.start].split()
        before = [word.lower() for word in written]
        if before and before[0] in people.wording.articles:
            before = before[1:]  # German "die", "das" are links too
        if is_owner(people, text, name, end) or _describes(people, text, name, end):
            continue
        apposed = bool(before) and before[-1].endswith(",")
        if any(word in people.wording.links for word in before[-2:]) and not apposed and not _official(people, written):
            continue
        if before and "(" in before[-1]:
            continue
        if people.kind(people.fullest(name)) is Kind.PLACE and before and not apposed:
            continue
        return name
    return None


def _describes(people: People, text: str, name: Name, end: int) -> bool:
    """ "*General Staff* spokesman Col. Mol", "*SPD*-Fraktionschef Mohl": it belongs to the noun behind it."""
    if _JOINED.match(text, name.span.end, end):
        return True
    behind = text[name.span.end : end].split()
    if not behind or text[name.span.end] != " ":
        return False
    noun = behind[0].strip(",").lower()
    if behind[0].islower():
        return people.kinds.person_noun(noun)
    return people.lexicon.has("capital_nouns") and people.kinds.body_noun(noun)  # "der *Deutsche* Wetterbund"


def is_owner(people: People, text: str, name: Name, end: int) -> bool:
    """True for a genitive: "Terpstra's woordvoerder", "Kuipers' zus", "Mols zus"."""
    behind = text[name.span.start : end][len(text[name.span.start : name.span.end]) :]
    written = text[name.span.start : name.span.end]
    if not behind.strip()[:1].isalpha() and not behind.startswith(_GENITIVES):
        return False
    if written.endswith(("'s", "’s", "'", "’")) or behind.startswith(_GENITIVES):
        return True
    noun = behind.split()[0].strip(",.").lower() if behind.split() else ""
    return written.endswith("s") and people.kinds.person_noun(noun)


def _official(people: People, written: list[str]) -> bool:
    """ "officier van justitie Karim", "minister van Defensie Karim": the words before the name are its office."""
    before = [word.lower() for word in written]
    if any(people.is_office(before[-k:]) for k in (2, 3)):
        return True
    noun, link = ("", "", *before)[-3:-1]
    return link in people.wording.links and people.kinds.person_noun(noun) and written[-1][0].isupper()
