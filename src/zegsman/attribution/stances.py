"""Stance beyond what the cue alone signals: a content that is itself a denial, and hearsay inside it (guideline, 5,
11.5).
"""

import re

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.model import Stance, words

# "dat is volgens Mol onzin", "noemt dat een leugen", "klopt volgens hem niet": the verdict on somebody's proposition.
_VERDICT = (
    r"onzin|nonsens|flauwekul|absurd|onjuist|onwaar|(?:een )?(?:regelrechte |grote )?leugens?|gelogen|verzonnen|"
    r"kletskoek|lariekoek|"
    r"uit de lucht gegrepen|fake ?news|nepnieuws|larie|niet waar|pertinent onwaar|laster|"
    r"(?:een )?(?:hardnekkig )?misverstand|(?:een )?(?:fabel|mythe|verzinsel|sprookje)"
)
_DENIAL = re.compile(
    rf"^[\W_]*(?:dat|dit|het|er)\b.{{0,40}}?\b(?:{_VERDICT})\b|\bis\b[\W ]*(?:\.\.\.)?[\W ]*(?:{_VERDICT})\W*$|"
    r"\bklop(?:t|te|pen|ten)\b.{0,60}\bniet\b|\bniet\b.{0,12}\bklop(?:t|te|pen)\b|"
    r"\b(?:er )?(?:is|was) (?:volstrekt |absoluut )?(?:niets|geen woord) (?:van )?(?:waar|aan)\b",
    re.IGNORECASE | re.DOTALL,
)
# "zou" with a perfect or a passive infinitive is hearsay wherever it stands; "zou komen" is a plan.
_WOULD_HAVE = re.compile(r"\b(?:zou|zouden)\b.*\b(?:hebben|zijn|worden)\b", re.IGNORECASE | re.DOTALL)
_WOULD = re.compile(r"\b(?:zou|zouden)\b", re.IGNORECASE)
_RETOLD = ("aside", "pointer")


def with_stance(draft: Draft, text: str) -> Draft:
    """The statement with the stance its content or the mood of its cue adds, where the cue word is neutral.

    "volgens Mol *klopt dat niet*": deny. "*zou* het dak hebben gelekt, schreef het blad": doubt. "*zou hebben
    gezegd*": doubt.
    """
    if draft.stance is not Stance.NEUTRAL or draft.rule.startswith("free"):
        return draft
    content = words(text, draft.content)
    if draft.rule.startswith(("aside", "clause/predicate")) and _DENIAL.search(content):
        return msgspec.structs.replace(draft, stance=Stance.DENY)
    retold = draft.rule.startswith(_RETOLD) and _WOULD_HAVE.search(content)
    if retold or _WOULD.search(words(text, draft.cue)):
        return msgspec.structs.replace(draft, stance=Stance.DOUBT)
    return draft
