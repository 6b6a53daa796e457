"""Stance beyond what the cue alone signals: a content that is itself a denial, and hearsay inside it (guideline, 5,
11.5).
"""

import re
from functools import cache

import msgspec

from zegsman.attribution.draft import Draft
from zegsman.attribution.phrases import either
from zegsman.lexicon import Lexicon, load
from zegsman.model import Stance, StatementType, words

_RETOLD = ("aside", "pointer")
_BRIEF = 40  # characters; a longer "dat"-clause says more than that something is not so


class _Patterns(msgspec.Struct, frozen=True):
    """`denial`: a content that is itself one. `claim`: somebody's words, judged to be untrue ("de bewering onzin").
    `rejoinder`: a quote that may be nothing but a denial ("„Dat is onzin”, zegt Mol")."""

    denial: re.Pattern[str]
    rejoinder: re.Pattern[str]
    claim: re.Pattern[str]
    would_have: re.Pattern[str]
    would: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    """What makes a content a denial ("dat is onzin", "klopt niet", "niets van waar") or hearsay: "zou" with a perfect
    or a passive infinitive is hearsay wherever it stands; "zou komen" is a plan."""
    lexicon = load(language)
    would = rf"\b(?:{either(lexicon.words('would'))})\b"
    return _Patterns(
        denial=re.compile(_denial(lexicon), re.IGNORECASE | re.DOTALL),
        rejoinder=re.compile(_rejoinder(lexicon), re.IGNORECASE),
        claim=re.compile(_claim(lexicon), re.IGNORECASE | re.DOTALL),
        would_have=re.compile(rf"{would}.*\b(?:{either(lexicon.words('perfect'))})\b", re.IGNORECASE | re.DOTALL),
        would=re.compile(would, re.IGNORECASE),
    )


def _denial(lexicon: Lexicon) -> str:
    pronoun, copula, verdict = (either(lexicon.words(kind)) for kind in ("empty", "copula", "verdict"))
    holds, negation, baseless = (either(lexicon.words(kind)) for kind in ("holds", "negation", "baseless"))
    noun = rf"(?! (?:{either(lexicon.words('article'))})\b)"  # "niets aan", not "niets aan de hand"
    return (
        rf"^[\W_]*(?:{pronoun})\b.{{0,40}}?\b(?:{verdict})\b|\b(?:{copula})\b[\W ]*(?:{verdict})\W*$|"
        rf"\b(?:{holds})\b.{{0,60}}\b(?:{negation})\b|\b(?:{negation})\b.{{0,12}}\b(?:{holds})\b|"
        rf"\b(?:{copula}) (?:\w+ )?(?:{baseless})\b{noun}"
    )


def _rejoinder(lexicon: Lexicon) -> str:
    pronoun, copula, holds = (either(lexicon.words(kind)) for kind in ("empty", "copula", "holds"))
    return rf"^[\W_]*(?:{pronoun}) (?:{copula}|{holds})\b"


def _claim(lexicon: Lexicon) -> str:
    return rf"\b(?:{either(lexicon.nouns_by_form)})\b.*\b(?:{either(lexicon.words('verdict'))})\W*$"


def with_stance(draft: Draft, text: str, language: str) -> Draft:
    """The statement with the stance its content or the mood of its cue adds, where the cue word is neutral.

    "volgens Mol *klopt dat niet*": deny. "*zou* het dak hebben gelekt, schreef het blad": doubt. "*zou hebben
    gezegd*": doubt.
    """
    if draft.stance is not Stance.NEUTRAL or draft.rule.startswith("free"):
        return draft
    content = words(text, draft.content)
    patterns = _patterns(language)
    judged = draft.rule.startswith("clause/predicate")
    brief = draft.rule.startswith("clause/that") and len(content) <= _BRIEF
    if draft.type is StatementType.DIRECT and len(content) <= _BRIEF and patterns.rejoinder.search(content):
        brief = True  # "„Dat is onzin”, zegt Mol": nothing but a denial (guideline, section 4)
    if (judged or brief or draft.rule.startswith("aside")) and patterns.denial.search(content):
        return msgspec.structs.replace(draft, stance=Stance.DENY)
    if judged and patterns.claim.search(content):
        return msgspec.structs.replace(draft, stance=Stance.DENY)
    retold = draft.rule.startswith(_RETOLD) and patterns.would_have.search(content)
    if retold or patterns.would.search(words(text, draft.cue)):
        return msgspec.structs.replace(draft, stance=Stance.DOUBT)
    return draft
