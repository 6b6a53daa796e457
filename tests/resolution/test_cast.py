"""Who is in a document, on hand-made analyses: what the parser says is fixed here."""

from tests.resolution.speaking import cast, lives, says
from zegsman.model import Actor, ActorKind, words
from zegsman.resolution import Resolved

JAN = ("Jan PROPN nsubj 3", "Mol PROPN flat 1")
HE = says("Hij PRON nsubj 2", head=1)


def actor(found: Resolved, name: str) -> Actor:
    (only,) = [a for a in found.actors if a.name == name]
    return only


def meant(text: str, found: Resolved) -> list[tuple[str, str | None]]:
    """Words of each reference and the name of the actor they mean."""
    names = {a.id: a.name for a in found.actors}
    return [(words(text, r.words), names.get(r.actor or "")) for r in found.references]


def test_name_surname_and_pronoun_are_one_actor() -> None:
    text, found = cast((*lives(*JAN), "--", *says("Mol PROPN nsubj 2", head=1), "--", *HE))
    assert meant(text, found) == [("Jan Mol", "Jan Mol"), ("Mol", "Jan Mol"), ("Hij", "Jan Mol")]
    jan = actor(found, "Jan Mol")
    assert (jan.kind, jan.aliases) == (ActorKind.PERSON, ("Mol",))
    assert {s.actor for s in found.statements if s.source} == {jan.id}
    assert all(r.path for r in found.references)


def test_a_pronoun_nobody_fits_has_no_actor_and_says_why() -> None:
    _, found = cast(HE)
    assert found.actors == ()
    assert [(r.actor, r.path[-1]) for r in found.references] == [(None, "no person before it that it can stand for")]


def test_the_role_beside_a_name_is_kept() -> None:
    mayor = ("De DET det 2", "burgemeester NOUN nsubj 5", "Nora PROPN flat 2", "Bos PROPN flat 2")
    _, found = cast(lives(*mayor))
    assert actor(found, "Nora Bos").roles == ("burgemeester",)


def test_two_of_one_description_are_two_actors() -> None:
    buyer = says("Een DET det 2", "buurman NOUN nsubj 3", head=2)
    text, found = cast(buyer, buyer)
    assert [name for _, name in meant(text, found)] == ["Een buurman", "Een buurman"]
    assert len({s.actor for s in found.statements if s.source}) == 2
    assert {a.kind for a in found.actors} == {ActorKind.ANONYMOUS}


def test_a_group_an_organisation_and_an_anonymous_source() -> None:
    _, found = cast(
        says("De DET det 2", "Koerden PROPN nsubj 3", head=2),
        says("De DET det 2", "politie NOUN nsubj 3", head=2),
        says("Een DET det 2", "ooggetuige NOUN nsubj 3", head=2),
    )
    kinds = {a.name: a.kind for a in found.actors}
    assert kinds == {
        "Koerden": ActorKind.GROUP,
        "De politie": ActorKind.ORGANISATION,
        "Een ooggetuige": ActorKind.ANONYMOUS,
    }


def test_a_spokesperson_speaks_for_the_body() -> None:
    source = ("Een DET det 2", "woordvoerder NOUN nsubj 6", "van ADP case 5", "de DET det 5", "politie NOUN nmod 2")
    _, found = cast(says(*source, head=2))
    spoken = actor(found, "Een woordvoerder van de politie")
    assert spoken.kind is ActorKind.ANONYMOUS
    assert spoken.body == actor(found, "de politie").id
    assert actor(found, "de politie").kind is ActorKind.ORGANISATION


def test_a_capital_that_speaks_is_its_government() -> None:
    _, found = cast(says("Moskou PROPN nsubj 2", head=1))
    government = actor(found, "Russian government")
    assert (government.kind, government.aliases) == (ActorKind.GOVERNMENT, ("Moskou",))
    assert found.references[0].path[-1] == "metonym: Moskou stands for Russian government"
    assert [s.voice.name for s in found.statements if s.source] == ["Moskou"]


def test_a_metonym_of_two_bodies_keeps_both_readings() -> None:
    _, found = cast(says("Brussel PROPN nsubj 2", head=1))
    assert actor(found, "Brussel").kind is ActorKind.GOVERNMENT
    assert "European Union, Belgian government" in found.references[0].path[-1]


def test_a_place_that_only_stands_there_is_no_actor() -> None:
    _, found = cast(lives(*JAN))
    assert [a.name for a in found.actors] == ["De Test", "Jan Mol"]  # the outlet speaks in its own voice
