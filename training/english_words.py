"""What the English treebanks cut otherwise than spaCy's English rules do.

Found by comparing both over the train part of EWT and the free genres of GUM; the counts are of that comparison.
"""

from spacy.lang.char_classes import HYPHENS

SMILEYS = r"[:;=]['-]?[()DPp|]"
"""":)" is one word, 60 times."""

WHOLE = rf"\(?{SMILEYS}+|(?:\d{{3}}-){{1,2}}\d{{4}}|x?\d-\d{{4}}|b/c"
"""Never cut: smileys and telephone numbers."""

PAIRS = ("''", "’’", "‘‘", "‘’")
"""Two single marks that stand for a double one."""

PREFIXES = "non e anti re pro pre co mid cross post ex over multi semi sub counter psycho un inter mini"
"""A hyphen after these does not cut ("non-profit" 52 times, "e-mail" 42); after other words it does."""

ABBREVIATIONS = "Capt Ft Lt Sgt Wed Sat Thur Thurs Tue Tues Fri Rep Reps Sen Gov Gen Col Rev Ext Attn al ext esp approx"
"""Written with a full stop that belongs to the word, and hardly ever the last word of a sentence without one."""

CUT = {"wanna": ("wan", "na"), "outta": ("out", "ta"), "alot": ("a", "lot")}

OTHERWISE = ("and/or", "wed", "Wed", "id", "Id")
"""spaCy's rules for "and/or" (one word; three in the treebanks), and for "wed" and "id", which are words too."""

UNITS = r"(?<=[0-9])(?:[ap]\.?m\.?|[AP]M|[kK])"
"""The end of "7:30PM" and "$10k", a word of its own 82 times of 82."""

NUMBERED = r"#(?=\d)"
"""The mark of "#1" is a word, 28 times of 28; in "#news" it is none."""


def rules() -> dict[str, list[dict[int, str]]]:
    """Words with their parts, as spaCy takes them."""
    found = {word + ".": [{65: word + "."}] for word in ABBREVIATIONS.split()}
    for word, parts in CUT.items():
        found[word] = [{65: part} for part in parts]
        found[word.capitalize()] = [{65: parts[0].capitalize()}, {65: parts[1]}]
    return found


def infixes(usual: list[str]) -> list[str]:
    """spaCy's patterns inside words, with the one for hyphens sparing what follows PREFIXES."""
    spared = "".join(rf"(?<!(?i:\b{prefix}))" for prefix in PREFIXES.split())
    return [f"{spared}{pattern}" if HYPHENS in pattern else pattern for pattern in usual]
