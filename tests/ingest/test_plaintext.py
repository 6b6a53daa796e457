"""Zones in texts without markup."""

import pytest

from tests.ingest.making import BODY, one, zones
from zegsman.ingest.plaintext import read_plain

A, B, C = BODY


def found(text: str, **given: str) -> list[tuple[str, str]]:
    draft = read_plain(text, **given)
    assert draft.text == text
    return [(p.zone.value, text[p.start : p.end]) for p in draft.passages]


def test_headline_and_subhead() -> None:
    assert found(f"Dijk is veilig\n\n{A}\n\nNatte kelders\n\n{B}") == [
        ("headline", "Dijk is veilig"),
        ("body", A),
        ("subhead", "Natte kelders"),
        ("body", B),
    ]


@pytest.mark.parametrize("text", [A, f"{A}\n\n{B}", f"{A}\n{B}", f"Schaap zei:\n\n{A}", "Dijk is veilig"])
def test_no_headline(text: str) -> None:
    assert {zone for zone, _ in found(text)} == {"body"}


def test_given_title_is_the_headline_even_with_a_full_stop() -> None:
    assert found(f"Dijk is veilig.\n\n{A}", title="Dijk is veilig.")[0] == ("headline", "Dijk is veilig.")


def test_question_as_first_line_is_uncertain() -> None:
    draft = read_plain(f"Is de dijk veilig?\n\n{A}\n\n{B}")
    assert (draft.passages[0].zone, draft.passages[0].doubts) == ("headline", ("zone-uncertain",))


def test_list_items_without_their_bullets() -> None:
    assert found(f"{A}\n\nSchaap noemde drie punten:\n- de sluis;\n• het gemaal;\n3. de weg.\n\n{B}")[2:5] == [
        ("list_item", "de sluis;"),
        ("list_item", "het gemaal;"),
        ("list_item", "de weg."),
    ]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    wrapped = "De dijk bij Oosterlee houdt het nog zeker tien\njaar, zei dijkgraaf Minke Schaap maandag tegen\nde raad."
    assert found(f"{wrapped}\n\n{B}") == [("body", wrapped), ("body", B)]


def test_byline_and_date_are_no_passage() -> None:
    draft = read_plain(f"Dijk is veilig\n\nDoor Jan Mol\n12 mei 2021, 10:30\n\n{A}\n\n{B}")
    assert (draft.authors, draft.published) == (("Jan Mol",), "2021-05-12T10:30:00")
    assert [p.zone for p in draft.passages] == ["headline", "body", "body"]


def test_comment_section_by_its_heading() -> None:
    below = "waterrat\n10 juni 2020 11:31\nMijn kelder is droog.\n\nEls op 11 juni 2020:\nDe mijne niet."
    text = f"Dijk is veilig\n\n{A}\n\n{B}\n\nReacties\n\n{below}"
    draft = read_plain(text)
    readers = [p for p in draft.passages if p.zone == "comment"]
    assert [(text[p.start : p.end], p.author, p.published, p.doubts) for p in readers] == [
        ("Mijn kelder is droog.", "waterrat", "2020-06-10T11:31:00", ()),
        ("De mijne niet.", "Els", "2020-06-11", ()),
    ]


def test_comments_with_a_name_and_no_time() -> None:
    below = "waterrat\nMijn kelder is droog.\nNog wel.\n\nEls Bos:\nDe mijne niet, hoor."
    text = f"Dijk is veilig\n\n{A}\n\n{B}\n\nReacties\n\n{below}"
    readers = [p for p in read_plain(text).passages if p.zone == "comment"]
    assert [(text[p.start : p.end], p.author) for p in readers] == [
        ("Mijn kelder is droog.", "waterrat"),
        ("Nog wel.", "waterrat"),
        ("De mijne niet, hoor.", "Els Bos"),
    ]


FURY = "Tien jaar?! Mijn kelder staat blank! En wie mag het weer betalen? Wij! Verdomme, waar is die raad dan voor?"


def test_comment_by_its_tone_alone() -> None:
    assert read_plain(f"{A}\n\n{B}\n\n{C}\n\n\n{FURY}").passages[-1].zone == "comment"
    assert read_plain(f"{A}\n\n{B}\n\n{C}\n\n\n{FURY}").passages[-1].doubts == ("zone-uncertain",)


def test_furious_quotation_is_no_comment() -> None:
    assert found(f"{A}\n\n{B}\n\n{C}\n\n“{FURY}” Dat zei een boer maandag.")[-1][0] == "body"


def test_half_a_tone_is_a_doubt() -> None:
    draft = read_plain(f"{A}\n\n{B}\n\n{C}\n\n\nNu hebben wij weer natte voeten! Dat water moet weg.")
    assert (draft.passages[-1].zone, draft.passages[-1].doubts) == ("body", ("zone-uncertain",))


def test_a_calm_end_raises_no_doubt() -> None:
    assert not any(p.doubts for p in read_plain(f"{A}\n\n{B}\n\n{C}\n\n\nDe raad vergadert in mei verder.").passages)


def test_line_ends_of_other_systems() -> None:
    assert one(f"Dijk is veilig\r\n\r\n{A}\r\r{B}".encode()).text == f"Dijk is veilig\n\n{A}\n\n{B}"


def test_right_to_left_and_emoji() -> None:
    text = "השר אמר ביום שני כי הגשר ייסגר לשבוע.\n\nזה יימשך זמן רב, הוסיף. 👩‍👩‍👧 e\u0301"
    document = one(text.encode())
    assert document.text == text
    assert [words for _, words in zones(document)] == text.split("\n\n")


def test_dialogue_keeps_its_dash() -> None:
    assert found(f"{A}\n\n– Dat weet u best, zei Schaap.\n\n{B}")[1] == ("body", "– Dat weet u best, zei Schaap.")


def test_caption_by_its_credit() -> None:
    assert found(f"{A}\n\nDe sluis in mei. Foto: Jan Mol\n\n{B}")[1] == ("caption", "De sluis in mei. Foto: Jan Mol")


def test_a_short_question_may_be_a_subhead() -> None:
    draft = read_plain(f"Dijk is veilig\n\n{A}\n\nEn de kelders?\n\n{B}")
    assert (draft.passages[2].zone, draft.passages[2].doubts) == ("body", ("zone-uncertain",))


def test_calm_comments_by_a_change_of_register() -> None:
    below = "Mijn kelder staat elk jaar blank.\n\n@waterrat Die van mij niet, hoor."
    draft = read_plain(f"{A}\n\n{B}\n\n{C}\n\n{below}")
    assert [(p.zone, p.doubts) for p in draft.passages[3:]] == [("comment", ("zone-uncertain",))] * 2


def test_a_column_that_says_i_has_no_change_of_register() -> None:
    column = "Ik woon al jaren achter deze dijk."
    assert found(f"{column}\n\n{A}\n\n{B}\n\nIk ga maar eens pompen.")[-1][0] == "body"


@pytest.mark.parametrize("quoted", ["“Mijn kelder is nat.”", '"Ik zie het somber in', "‘Ik ben het zat.’"])
def test_a_quotation_over_paragraphs_is_no_comment(quoted: str) -> None:
    assert found(f'{A}\n\n{B}\n\n{C}\n\n{quoted}\n\nIk weet het zeker", zei zij.')[-2][0] == "body"
