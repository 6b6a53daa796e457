"""Entries of live blogs."""

import pytest

from zegsman.model import Document, Passage, Zone, document_id
from zegsman.resolution.stamps import Stamps


def stamps(*entries: tuple[Zone, str], published: str | None = "2024-05-03T14:00:00+02:00") -> list[str | None]:
    text, passages = "", []
    for zone, words in entries:
        passages.append(Passage(zone=zone, start=len(text), end=len(text) + len(words)))
        text += words + "\n"
    document = Document(
        id=document_id(text), text=text, source="test", language="nl", published=published, passages=tuple(passages)
    )
    asked = Stamps(document)
    return [asked.of(passage) for passage in passages]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11.20 – De gemeente waarschuwt.", "2024-05-03T11:20+02:00"),
        ("11:20 | De gemeente waarschuwt.", "2024-05-03T11:20+02:00"),
        ("13:05 Uhr: Die Stadt warnt.", "2024-05-03T13:05+02:00"),
        ("1:05 p.m. The town warns.", "2024-05-03T13:05+02:00"),
        ("23.10 – De gemeente waarschuwt.", "2024-05-02T23:10+02:00"),
        ("11.20 euro kost het.", None),
        ("13:05 p.m. – no such hour", None),
        ("99.20 – geen tijd", None),
    ],
)
def test_the_time_that_opens_an_entry(text: str, value: str | None) -> None:
    assert stamps((Zone.BODY, text)) == [value]


def test_the_time_in_a_heading_holds_until_the_next() -> None:
    found = stamps(
        (Zone.SUBHEAD, "11.20 uur: Brand"), (Zone.BODY, "Het brandt."), (Zone.SUBHEAD, "Meer"), (Zone.BODY, "Nog.")
    )
    assert found == ["2024-05-03T11:20+02:00"] * 2 + [None, None]


@pytest.mark.parametrize(
    ("times", "days"),
    [
        (("17.30", "15.10", "13.20"), ["03", "03", "03"]),  # newest first, the page dated when it began
        (("13.20", "15.10", "17.30"), ["03", "03", "03"]),
        (("22.10", "20.05", "19.40"), ["02", "02", "02"]),  # all of the evening before
        (("13.50", "11.20", "08.30"), ["03", "03", "03"]),  # the page dated when it was last changed
        (("13.50", "00.20", "23.30"), ["03", "03", "02"]),  # past midnight
    ],
)
def test_a_live_blog_is_dated_at_its_start_or_at_its_last_change(times: tuple[str, ...], days: list[str]) -> None:
    found = stamps(*((Zone.BODY, f"{time} – De gemeente waarschuwt.") for time in times))
    assert [value and value[8:10] for value in found] == days


def test_without_a_date_there_is_no_time() -> None:
    assert stamps((Zone.BODY, "11.20 – De gemeente waarschuwt."), published=None) == [None]
