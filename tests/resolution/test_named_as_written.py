"""Names through the whole of it, with the shipped packs: what the parse alone does not tell."""

import pytest

import zegsman
from zegsman.model import Speaker


def named(text: str, language: str) -> list[str | None]:
    found = zegsman.read(text, language=language).statements
    return [s.voice.name for s in found if isinstance(s.voice, Speaker)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("„Das ist falsch“, sagte Hans-Peter Mohl.", ["Hans-Peter Mohl"]),
        ("„Das ist falsch“, sagte die CDU-Abgeordnete Anna-Lena Kraus.", ["Anna-Lena Kraus"]),
        ("„Das ist falsch“, schrieb SPD-Fraktionschef Uwe Kampmann.", ["Uwe Kampmann"]),
        ("„Das ist falsch“, sagte ein SPD-Sprecher.", ["ein SPD-Sprecher"]),
        ("Lena Brandt-Sommer sagte, das Dach sei alt. „Ja“, so Brandt-Sommer.", ["Lena Brandt-Sommer"] * 2),
        ("„Das ist falsch“, sagte Ex-Landesrat Heribert Mohl.", ["Heribert Mohl"]),
        ("Bernd Kamp-Reuter weiß, dass das Dach leckt. „Ja“, sagte Kamp-Reuter.", ["Bernd Kamp-Reuter"] * 2),
    ],
)
def test_a_german_name_with_a_hyphen_is_one_and_a_party_before_it_is_none(text: str, names: list[str]) -> None:
    assert named(text, "de") == names


def test_who_is_described_keeps_the_body_behind_it() -> None:
    text = "A spokeswoman for the port authority denied that the roof leaked. She told the Courier the roof was new."
    assert set(named(text, "en")) == {"A spokeswoman for the port authority"}


def test_a_word_for_bodies_and_persons_before_a_person() -> None:
    text = (
        "Schrijfster Noor Abels won de Gouden Pen. Haar uitgever, Paul Visch, vertelt dat ze vroeg begint. "
        "Volgens hem lekt het dak."
    )
    assert named(text, "nl") == ["Paul Visch", "Paul Visch"]


def test_a_minister_of_one_word_and_a_country_that_no_list_has() -> None:
    text = "De Teskische minister van Defensie Ilona Varga noemt dat onzin. Zij zei dinsdag dat het dak lekt."
    assert named(text, "nl") == ["Ilona Varga", "Ilona Varga"]
    assert named("De zus van burgemeester Els Bos zegt dat het dak lekt.", "nl") == ["De zus van burgemeester Els Bos"]


def test_a_body_whose_name_is_made_of_common_words() -> None:
    assert named("Het dak lekt volgens vakbond Zorg Sterk al jaren.", "nl") == ["Zorg Sterk"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("nl", "Het dak lekt volgens Vakbond Zorg Sterk al jaren.", ["Vakbond Zorg Sterk"]),
        ("nl", "Stichting Kansrijk zegt dat het dak lekt. Volgens Kansrijk lekt het.", ["Stichting Kansrijk"] * 2),
        ("nl", "Het Ministerie van Landbouw zegt dat het dak lekt.", ["Ministerie van Landbouw"]),
        ("nl", "Gemeente Dorpstad zegt dat het dak lekt.", ["Gemeente Dorpstad"]),
        ("nl", "Telefoonbedrijf Kwikbel zegt dat het dak lekt.", ["Kwikbel"]),
        ("nl", "Volgens Mirte Aalders van de TU Westland lekt het dak.", ["Mirte Aalders"]),
        ("de", "Die Hafengesellschaft Terfeld sagte, es tropfe. In Terfeld ist Ruhe.", ["Hafengesellschaft Terfeld"]),
        ("de", "Das Landgericht Terfeld teilte mit, das Urteil sei ergangen.", ["Landgericht Terfeld"]),
        ("de", "Das Unternehmen Nordsluis sagte, das Dach sei dicht.", ["Nordsluis"]),
        ("de", "Mirte Aalders von der TU Westland sagte, das Dach sei dicht.", ["Mirte Aalders"]),
        ("en", "The Ministry of Transport said the roof leaked.", ["Ministry of Transport"]),
        ("en", "The Tervelde Port Authority said it leaked. In Tervelde it was quiet.", ["Tervelde Port Authority"]),
    ],
)  # fmt: skip
def test_the_name_of_a_body_is_whole_and_a_person_is_not_called_by_it(
    language: str, text: str, names: list[str]
) -> None:
    assert named(text, language) == names


def test_the_place_in_the_name_of_a_body_stays_a_place() -> None:
    text = "Dat meldt het Havenbedrijf Tervelde. In Tervelde zegt burgemeester Els Bos dat de kade dicht is."
    record = zegsman.read(text, language="nl").record
    assert [actor.name for actor in record.actors] == ["Havenbedrijf Tervelde", "Els Bos"]


def test_an_authority_behind_a_place_is_not_called_by_both() -> None:
    assert named("Three people died when a bus hit a wall in Saltmarsh, police said.", "en") == ["police"]


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("Mijn zus woont daar en zij zegt dat het dak lekt.", "zus van Els Bos"),
        ("Mijn zwager werkt daar en die zegt dat het dak lekt.", "zwager van Els Bos"),
    ],
)
def test_my_sister_in_a_comment_is_the_writers_for_she_too(comment: str, name: str) -> None:
    page = (
        "<article><h1>Dijk bij Oosterlee is veilig</h1>"
        + "<p>De dijk bij Oosterlee is hersteld, de sluis is weer open en de veerpont vaart sinds maandag.</p>"
        + "<p>De aannemer legt nog een pad aan langs het water, en in het voorjaar komen er bomen bij.</p></article>"
        '<section class="comments"><div class="comment"><span class="author">Els Bos</span>'
        f"<p>{comment}</p></div></section>"
    )
    assert named(f"<!doctype html><html><body>{page}</body></html>", "nl") == [name]
