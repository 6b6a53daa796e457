"""Who is meant, through the whole of it: what stands beside a name, and what only seems to."""

import pytest

import zegsman
from zegsman.model import ActorKind, Speaker
from zegsman.pipeline import Reading


def read(text: str, language: str) -> Reading:
    return zegsman.read(text, language=language)


def speakers(found: Reading) -> list[str | None]:
    return [s.voice.name for s in found.statements if isinstance(s.voice, Speaker) and s.source]


def meant(found: Reading) -> dict[str, str]:
    """Words of each reference and the name of the actor they mean."""
    names = {actor.id: actor.name for actor in found.record.actors}
    text = found.document.text
    return {
        text[r.words[0].start : r.words[-1].end]: names[r.actor] for r in found.record.references if r.actor is not None
    }


@pytest.mark.parametrize(
    ("language", "text", "name", "roles"),
    [
        ("nl", "Zijn advocaat, mr. Frank Mol, vroeg de rechtbank om vrijspraak.", "Frank Mol", ("advocaat",)),
        ("nl", "De voorzitter van de club, Ria Postma, noemde dat onzin.", "Ria Postma", ("voorzitter",)),
        ("nl", "Jan Tolsma (58), oud-penningmeester van de club, zei niets.", "Jan Tolsma", ("oud-penningmeester",)),
        ("en", "Stuart Gillan, who left the firm in May, denied the claim.", "Stuart Gillan", ()),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_its_apposition_alone(
    language: str, text: str, name: str, roles: tuple[str, ...]
) -> None:
    (actor,) = (a for a in read(text, language).record.actors if a.name == name)
    assert (actor.roles, actor.kind) == (roles, ActorKind.PERSON)


def test_what_is_said_behind_her_body_is_said_of_her() -> None:
    found = read("Dr Priya Nandakumar of Westland University, an expert in steel, said the roof leaked.", "en")
    kinds = {actor.name: actor.kind for actor in found.record.actors}
    assert kinds == {"Priya Nandakumar": ActorKind.PERSON, "Westland University": ActorKind.ORGANISATION}


def test_the_public_prosecutor_is_no_outlet() -> None:
    found = read("Het Openbaar Ministerie zegt dat het dak lekt.", "nl")
    assert [actor.kind for actor in found.record.actors] == [ActorKind.GOVERNMENT]


def test_the_suspect_and_the_man_are_who_was_named() -> None:
    text = (
        "Gerard Tolsma stond donderdag terecht. De man zou geld hebben gestolen, zegt officier Nadia Benali. "
        "Tolsma ontkende dat. „Ik slaap al twee jaar niet”, aldus de verdachte."
    )
    found = read(text, "nl")
    assert meant(found)["De man"] == "Gerard Tolsma"
    assert speakers(found)[-1] == "Gerard Tolsma"
    lawyer = read("Jan Mol zweeg. De advocaat van de verdachte zegt dat het dak lekt.", "nl")
    assert speakers(lawyer) == ["De advocaat van de verdachte"]


def test_a_bank_is_no_court() -> None:
    text = "De rechtbank Oostmeer sprak Jan Mol vrij. Hij zegt dat Bank Noord het wist. De bank zegt niets."
    assert meant(read(text, "nl"))["De bank"] == "Bank Noord"


def test_a_club_is_a_society_too() -> None:
    text = "Voetbalclub SV Merelveen zegt dat het dak lekt. De vereniging zegt dat het dak oud is."
    assert speakers(read(text, "nl")) == ["SV Merelveen", "SV Merelveen"]


def test_a_body_is_the_one_whose_name_ends_so() -> None:
    text = "The Saltmarsh Harbour Board met in Saltmarsh. A spokeswoman for the Harbour Board said the roof leaked."
    found = read(text, "en")
    (spoken,) = (a for a in found.record.actors if a.name.startswith("A spokeswoman"))
    assert [a.name for a in found.record.actors if a.id == spoken.body] == ["Saltmarsh Harbour Board"]


def test_the_town_before_a_report_does_not_speak() -> None:
    text = "Bad Ehrenau (nda) - Landrat Henning Vossler sagte, das Dach sei dicht. „Niemand wird nass“, sagte er."
    assert speakers(read(text, "de"))[-1] == "Henning Vossler"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Ehrenau-Kliniken gGmbH teilte mit, das Dach sei dicht.", "Ehrenau-Kliniken gGmbH"),
        ("Der Deutsche Wetterbund sagte, das Dach sei dicht.", "Der Deutsche Wetterbund"),
        ("Ein Landwirt aus Uffing sagte, das Dach sei dicht.", "Ein Landwirt aus Uffing"),
    ],
)
def test_german_sources_are_whole(text: str, name: str) -> None:
    assert speakers(read(text, "de")) == [name]


def test_those_who_live_there_are_a_group() -> None:
    found = read("Omwonenden zeggen dat het dak lekt.", "nl")
    assert [actor.kind for actor in found.record.actors] == [ActorKind.GROUP]
