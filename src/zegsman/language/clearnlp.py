"""ClearNLP labels, as in spaCy's English packages, read as Universal Dependencies.

Guideline: Choi and Palmer 2012, "Guidelines for the CLEAR Style Constituent to Dependency Conversion". There a
preposition heads its noun ("by" -> pobj "police"); in UD the noun heads and the preposition is its `case`.
"""

from typing import TYPE_CHECKING

from zegsman.language.arc import Arc

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LABELS = {
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "complm": "mark",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:npmod",
    "nsubjpass": "nsubj:pass",
    "num": "nummod",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "possessive": "case",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "advmod",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
    "ROOT": "root",
}
"""Labels that differ; one not named here is UD's own. An `attr` stays below its copula: UD would turn them round."""

HEADING = frozenset({"prep", "agent", "dative"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


def clearnlp(doc: "Doc") -> list[Arc]:
    """One arc a word; prepositions and their objects change places."""
    arcs = [Arc(LABELS.get(word.dep_, word.dep_) or "dep", word.head.i) for word in doc]
    for word in doc:
        if word.dep_ in HEADING and word.pos_ == "ADP":
            objects = [child for child in word.children if child.dep_ in ("pobj", "pcomp")]
            if objects:
                _turn(word, objects[0], arcs)
    return arcs


def _turn(preposition: "Token", noun: "Token", arcs: list[Arc]) -> None:
    nominal = noun.dep_ == "pobj"
    above = preposition.head.pos_ in NOMINAL
    if preposition.dep_ == "agent":
        dep = "obl:agent"
    elif nominal:
        dep = "nmod" if above else "obl"
    else:
        dep = "acl" if above else "advcl"
    arcs[noun.i] = Arc(dep, arcs[preposition.i].head)
    arcs[preposition.i] = Arc("case" if nominal else "mark", noun.i)
