"""Stance beyond what the cue alone signals: a content that is itself a denial, and hearsay inside it (guideline, 5, 11.5)."""

import re

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.model import Stance, words

# "dat is volgens Mol onzin", "noemt dat een leugen", "klopt volgens hem niet": the verdict on somebody's proposition.
_VERDICT = (
    r"onzin|nonsens|flauwekul|absurd|onjuist|onwaar|(?:een )?(?:regelrechte |grote )?leugens?|gelogen|verzonnen|kletskoek|lariekoek|"
    r"uit de lucht gegrepen|fake ?news|nepnieuws|larie|niet waar|pertinent onwaar|laster|"
    r"(?:een )?(?:hardnekkig )?misverstand|(?:een )?(?:fabel|mythe|verzinsel|sprookje)"
)
_DENIAL = re.compile(
    rf"^[\W_]*(?:dat|dit|het|er)\b.{{0,40}}?\b(?:{_VERDICT})\b|\bis\b[\W ]*(?:\.\.\.)?[\W ]*(?:{_VERDICT})\W*$|"
    r"\bklop(?:t|te|pen|ten)\b.{0,60}\bniet\b|\bniet\b.{0,12}\bklop(?:t|te|pen)\b|"
    r"\b(?:er )?(?:is|was) (?:volstrekt |absoluut )?(?:niets|geen woord) (?:van )?(?:waar|aan)\b",
    re.IGNORECASE | re.DOTALL,
)
_WOULD = re.compile(r"\b(?:zou|zouden)\b", re.IGNORECASE)
_RETOLD = ("aside/verb", "pointer/previous-sentence")


def with_stance(draft: Draft, text: str) -> Draft:
    """The statement with the stance its content adds, where its cue is neutral.

    "volgens Mol *klopt dat niet*": deny. "*zou* het dak lekken, schreef het blad": doubt.
    """
    if draft.stance is not Stance.NEUTRAL:
        return draft
    content = words(text, draft.content)
    if draft.rule.startswith(("aside", "clause/predicate")) and _DENIAL.search(content):
        return msgspec.structs.replace(draft, stance=Stance.DENY)
    if draft.rule in _RETOLD and _WOULD.search(content):
        return msgspec.structs.replace(draft, stance=Stance.DOUBT)
    return draft
