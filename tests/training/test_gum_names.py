"""Kinds of names from GUM's marks of entities; a sentence of our own."""

from training.gum_names import with_kinds
from zegsman.language.conllu import trees

ROWS = [
    ("The", "DET", "Entity=(1-person-new-sssss-cf1-4-coref"),
    ("Maine", "PROPN", "Entity=(2-place-new-nnnnn-cf3-1-sgl-Maine)"),
    ("Governor", "PROPN", "_"),
    ("Moll", "PROPN", "Entity=1)"),
    ("sued", "VERB", "_"),
    ("Seven", "PROPN", "Entity=(3-organization-new-sssss-cf2-2-coref|XML=<b>"),
    ("Stars", "PROPN", "Entity=3)|XML=</b>"),
    ("over", "ADP", "_"),
    ("Gear", "PROPN", "Entity=(4-object-new-nnnnn-cf4-1-sgl)"),
    ("in", "ADP", "_"),
    ("May", "PROPN", "Entity=(5-time-new-nnnnn-cf4-1-sgl)|SpaceAfter=No"),
    (".", "PUNCT", "_"),
]


def test_the_smallest_entity_gives_the_kind_of_a_proper_noun() -> None:
    head = "5\tnsubj"
    lines = [f"{i}\t{form}\t_\t{upos}\t_\t_\t{head}\t_\t{misc}" for i, (form, upos, misc) in enumerate(ROWS, 1)]
    (tree,) = trees(with_kinds(["# sent_id = a-1", *lines, ""]))
    kinds = {word.form: word.entity for word in tree.words if word.entity}
    assert kinds == {"Maine": "LOC", "Governor": "PER", "Moll": "PER", "Seven": "ORG", "Stars": "ORG", "Gear": "MISC"}
    assert [word.form for word in tree.words if not word.space] == ["May"]
