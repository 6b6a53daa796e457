"""Each rule of resolution on a hand-made analysis: what the parser says is fixed here."""

from tests.resolution.speaking import lives, resolved, says, speakers
from zegsman.model import Speaker

JAN = ("Jan PROPN nsubj 3", "Mol PROPN flat 1")
MOL = says("Mol PROPN nsubj 2", head=1)
HE = says("Hij PRON nsubj 2", head=1)
SHE = says("Ze PRON nsubj 2", head=1)
BURGEMEESTER = ("De DET det 2", "burgemeester NOUN nsubj 5", "Nora PROPN flat 2", "Bos PROPN flat 2")


def test_a_surname_gets_its_full_name() -> None:
    assert speakers(lives(*JAN), MOL) == [("Mol", "Jan Mol")]


def test_of_two_people_with_one_surname_the_one_named_last_is_meant() -> None:
    father = lives(*JAN)
    son = lives("Piet PROPN nsubj 3", "Mol PROPN flat 1")
    _, found = resolved(father, MOL, son, MOL)
    voices = [s.voice for s in found if s.source and isinstance(s.voice, Speaker)]
    assert [voice.name for voice in voices] == ["Jan Mol", "Piet Mol"]
    assert all("2 people of this name" in voice.path[1] for voice in voices)


def test_a_capital_particle_still_gives_the_full_name() -> None:
    full = lives("Emma PROPN nsubj 5", "van PROPN flat 1", "den PROPN flat 1", "Berg PROPN flat 1")
    short = says("Van PROPN nsubj 4", "den PROPN flat 1", "Berg PROPN flat 1", head=1)
    assert speakers(full, short) == [("Van den Berg", "Emma van den Berg")]


def test_he_is_the_person_the_paragraph_is_about() -> None:
    paragraph = (*says("Dakdekker NOUN nsubj 4", "Jan PROPN flat 1", "Mol PROPN flat 1", head=1), "--", *HE)
    assert speakers(paragraph) == [("Dakdekker Jan Mol", "Jan Mol"), ("Hij", "Jan Mol")]


def test_he_is_no_company_and_no_place() -> None:
    company = says("Het DET det 2", "telefoonbedrijf NOUN nsubj 4", "Kwikbel PROPN flat 2", head=2)
    paragraph = (*lives("Dakdekker NOUN nsubj 4", "Jan PROPN flat 1", "Mol PROPN flat 1"), "--", *company, "--", *HE)
    assert speakers(paragraph)[-1] == ("Hij", "Jan Mol")


def test_she_is_not_the_man_a_role_word_shows() -> None:
    brother = lives("Zijn PRON nmod:poss 2", "broer NOUN nsubj 5", "Jan PROPN flat 2", "Mol PROPN flat 2")
    paragraph = (*lives(*BURGEMEESTER), "--", *brother, "--", *SHE)
    assert speakers(paragraph)[-1] == ("Ze", "Nora Bos")


def test_a_pronoun_with_nobody_before_it_names_nobody_and_says_why() -> None:
    _, found = resolved(HE)
    assert found[0].voice == Speaker(None, ("“Hij”", "no person before it that it can stand for"))


def test_a_role_word_is_the_person_it_stood_beside() -> None:
    role = says("De DET det 2", "burgemeester NOUN nsubj 3", head=2)
    assert speakers(lives(*BURGEMEESTER), role) == [("De burgemeester", "Nora Bos")]


def test_the_company_is_the_one_named_with_a_compound_of_that_word() -> None:
    named = lives("Het DET det 2", "telefoonbedrijf NOUN nsubj 4", "Kwikbel PROPN flat 2")
    assert speakers(named, says("Het DET det 2", "bedrijf NOUN nsubj 3", head=2)) == [("Het bedrijf", "Kwikbel")]


def test_a_court_is_not_the_last_body_named() -> None:
    named = lives("Het DET det 2", "telefoonbedrijf NOUN nsubj 4", "Kwikbel PROPN flat 2")
    assert speakers(named, says("De DET det 2", "rechtbank NOUN nsubj 3", head=2)) == [("De rechtbank", "De rechtbank")]


def test_a_spokesperson_speaks_for_the_body_named_last() -> None:
    named = lives("Het DET det 2", "telefoonbedrijf NOUN nsubj 4", "Kwikbel PROPN flat 2")
    spoken = says("Een DET det 2", "woordvoerder NOUN nsubj 3", head=2)
    assert speakers(named, spoken) == [("Een woordvoerder", "woordvoerder van Kwikbel")]


def test_a_possessive_tells_whose() -> None:
    paragraph = (*lives(*JAN), "--", *says("Zijn PRON nmod:poss 2", "moeder NOUN nsubj 3", head=2))
    assert speakers(paragraph) == [("Zijn moeder", "moeder van Jan Mol")]


def test_my_brother_in_a_quotation_is_the_speakers() -> None:
    quoted = (
        "“ PUNCT punct 4",
        "Mijn PRON nmod:poss 3",
        "broer NOUN nsubj 4",
        "zegt VERB! root 4 zeggen",
        "dat SCONJ mark 8",
        "het DET det 7",
        "dak NOUN nsubj 8",
        "lekt VERB! ccomp 4 lekken",
        "” PUNCT punct 4",
        ", PUNCT punct 4",
        "vertelt VERB! parataxis 4 vertellen",
        "Jan PROPN nsubj 11",
        "Mol PROPN flat 12",
        ". PUNCT punct 4",
    )
    found = dict(speakers(quoted))
    assert found["Mijn broer"] == "broer van Jan Mol"


def test_a_description_stays_one_without_its_clause() -> None:
    source = ("Een DET det 2", "buurman NOUN nsubj 7", ", PUNCT punct 6", "die PRON nsubj 6", "alles ADV obj 6")
    found = speakers(says(*source, "zag VERB! acl:relcl 2 zien", head=2))
    assert {name for _, name in found} <= {"Een buurman"}


def test_the_spokesperson_of_a_genitive_is_of_its_owner() -> None:
    named = lives("Minister NOUN nsubj 4", "Nora PROPN flat 1", "Terpstra PROPN flat 1")
    source = ("Terpstra's ADJ nmod:poss 2", "woordvoerder NOUN nsubj 3")
    assert speakers(named, says(*source, head=2))[-1] == ("Terpstra's woordvoerder", "woordvoerder van Nora Terpstra")
