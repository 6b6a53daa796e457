"""Which body a description takes up, on hand-made analyses: what the parser says is fixed here."""

from tests.resolution.speaking import cast, lives, says, speakers
from tests.resolution.test_cast import actor, meant
from zegsman.model import ActorKind

PORT = ("Het DET det 2", "Havenbedrijf PROPN:ORG nsubj 4", "Tervelde PROPN:ORG flat 2")
FIRM = ("Nordsluis PROPN:ORG nsubj 3", "NV PROPN:ORG flat 1")
COMPANY = says("Het DET det 2", "bedrijf NOUN nsubj 3", head=2)


def test_the_company_is_the_one_spoken_of_last() -> None:
    said = (*says(*PORT, head=2), "--", *lives(*FIRM), "--", *COMPANY)
    assert speakers(said)[-1] == ("Het bedrijf", "Nordsluis NV")


def test_the_company_is_no_union_and_no_outlet() -> None:
    union = ("Vakbond PROPN nsubj 3", "Kracht PROPN:ORG flat 1")
    said = (*lives(*FIRM), "--", *lives(*union), "--", *COMPANY)
    assert speakers(said)[-1] == ("Het bedrijf", "Nordsluis NV")
    bond = says("De DET det 2", "bond NOUN nsubj 3", head=2)
    assert speakers((*lives(*union), "--", *lives(*FIRM), "--", *bond))[-1] == ("De bond", "Vakbond Kracht")


def test_a_company_that_says_nothing_is_taken_up_too() -> None:
    text, found = cast((*lives(*FIRM), "--", *lives("Het DET det 2", "bedrijf NOUN nsubj 3")))
    assert ("Het bedrijf", "Nordsluis NV") in meant(text, found)
    assert actor(found, "Nordsluis NV").kind is ActorKind.ORGANISATION


def test_the_service_is_the_one_described_with_more_words() -> None:
    described = says("De DET det 3", "regionale ADJ amod 3", "milieudienst NOUN nsubj 4", head=3)
    again = says("De DET det 2", "milieudienst NOUN nsubj 3", head=2)
    assert speakers((*described, "--", *again))[-1] == ("De milieudienst", "De regionale milieudienst")


def test_what_belongs_to_a_company_is_not_the_company() -> None:
    lawyer = says(
        "De DET det 2", "advocaat NOUN nsubj 6", "van ADP case 5", "het DET det 5", "bedrijf NOUN nmod 2", head=2
    )
    assert speakers((*lives(*FIRM), "--", *lawyer))[-1][1] != "Nordsluis NV"


def test_a_spokesperson_speaks_for_the_body_named_last_or_the_one_the_sentence_is_about() -> None:
    port = says(*PORT, head=2)
    service = lives("De DET det 3", "regionale ADJ amod 3", "milieudienst NOUN nsubj 4")
    spoken = says("Een DET det 2", "woordvoerster NOUN nsubj 3", head=2)
    milieudienst = ("Een woordvoerster", "woordvoerster van de regionale milieudienst")
    assert speakers((*port, "--", *service, "--", *spoken))[-1] == milieudienst
    doubts = (
        "De DET det 2",
        "milieudienst NOUN nsubj 3",
        "twijfelt VERB! root 3 twijfelen",
        "aan ADP case 6",
        "Vakbond PROPN:ORG obl 3",
        "Kracht PROPN:ORG flat 5",
        ": PUNCT punct 3",
        "het DET det 9",
        "dak NOUN nsubj 10",
        "lekt VERB! parataxis 3 lekken",
        "volgens ADP case 13",
        "een DET det 13",
        "woordvoerster NOUN obl 10",
        ". PUNCT punct 3",
    )
    assert speakers((*port, "--", *doubts))[-1] == ("een woordvoerster", "woordvoerster van de milieudienst")
