"""TIGER labels, as in spaCy's German packages, read as Universal Dependencies.

Guideline: TIGER annotation scheme (Albert et al. 2003) in its dependency form (Seeker and Kuhn 2012). There an
auxiliary heads its verb and a preposition its noun; in UD the verb and the noun head.
"""

from typing import TYPE_CHECKING

from zegsman.language.arc import Arc

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LABELS = {
    "ac": "case",
    "adc": "amod",
    "ag": "nmod:poss",
    "ams": "nmod",
    "app": "appos",
    "avc": "advmod",
    "cc": "obl",
    "cd": "cc",
    "cj": "conj",
    "cm": "case",
    "cp": "mark",
    "cvc": "obl",
    "da": "iobj",
    "dm": "discourse",
    "ep": "expl",
    "ju": "cc",
    "mnr": "nmod",
    "mo": "advmod",
    "ng": "advmod",
    "nmc": "nummod",
    "oa": "obj",
    "oa2": "obj",
    "oc": "xcomp",
    "og": "obj",
    "op": "obl:arg",
    "par": "parataxis",
    "pd": "xcomp",
    "pg": "nmod",
    "ph": "expl",
    "pm": "mark",
    "pnc": "flat",
    "punct": "punct",
    "rc": "acl:relcl",
    "re": "ccomp",
    "rs": "parataxis",
    "ROOT": "root",
    "sb": "nsubj",
    "sbp": "obl:agent",
    "sp": "xcomp",
    "svp": "compound:prt",
    "uc": "flat",
    "vo": "vocative",
}

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
VERBAL = frozenset({"VERB", "AUX"})
PARTS = {"DET": "det", "ADJ": "amod", "NUM": "nummod", "ADP": "case", "PROPN": "flat", "ADV": "advmod"}
"""What `nk` (a part of a noun group) is in UD, by the part of speech of the word."""


def tiger(doc: "Doc") -> list[Arc]:
    """One arc a word; auxiliaries, prepositions and conjunctions come below the words they serve."""
    arcs = [Arc(_label(word), word.head.i) for word in doc]
    for word in doc:
        if word.dep_ == "cj" and word.head.dep_ == "cd":
            _join(word, arcs)
    for word in doc:
        nouns = [child for child in word.children if child.dep_ == "nk" and child.pos_ in NOMINAL]
        if word.pos_ == "ADP" and nouns and word.dep_ != "svp":
            _turn(word, nouns[-1], arcs, "case", _oblique(word))
    for word in reversed(doc):
        verb = next((child for child in word.children if _is_main_verb(child)), None)
        if word.pos_ == "AUX" and verb is not None:
            _turn(word, verb, arcs, "aux", arcs[word.i].dep)
    return arcs


def _label(word: "Token") -> str:
    if word.dep_ == "nk":
        return PARTS.get(word.pos_, "nmod")
    if word.dep_ == "mo" and word.pos_ in NOMINAL:
        return "obl"
    if word.dep_ in ("mo", "oc") and word.pos_ in VERBAL and _is_finite_clause(word):
        return "advcl" if word.dep_ == "mo" else "ccomp"
    return LABELS.get(word.dep_, "dep")


def _is_finite_clause(word: "Token") -> bool:
    return "Fin" in word.morph.get("VerbForm", []) or any(child.dep_ in ("cp", "sb") for child in word.children)


def _is_main_verb(word: "Token") -> bool:
    return word.dep_ == "oc" and word.pos_ in VERBAL and not _is_finite_clause(word)


def _oblique(preposition: "Token") -> str:
    if preposition.dep_ in ("sbp", "op"):
        return LABELS[preposition.dep_]
    if preposition.dep_ in ("mnr", "pg"):
        return "nmod"
    return "obl" if preposition.dep_ in ("mo", "cvc") else LABELS.get(preposition.dep_, "obl")


def _join(second: "Token", arcs: list[Arc]) -> None:
    """Second conjunct on the first, the conjunction on the second."""
    conjunction = second.head
    arcs[second.i] = Arc("conj", arcs[conjunction.i].head)
    arcs[conjunction.i] = Arc("cc", second.i)


def _turn(servant: "Token", master: "Token", arcs: list[Arc], dep: str, upward: str) -> None:
    """`master` takes the place of `servant` in the tree, and everything that hung on it."""
    above = arcs[servant.i].head
    arcs[master.i] = Arc(upward, master.i if above == servant.i else above)
    arcs[servant.i] = Arc(dep, master.i)
    if dep == "aux":
        for i, arc in enumerate(arcs):
            if arc.head == servant.i and i not in (servant.i, master.i):
                arcs[i] = Arc(arc.dep, master.i)
