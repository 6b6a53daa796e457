from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import making
from zegsman.errors import LedgerError
from zegsman.ledger import Ledger, Query
from zegsman.ledger.match import terms
from zegsman.model import Record, Speaker, Statement, StatementType, Zone


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("search") / "a.ledger"
    with Ledger.open(path) as opened:
        record = making.page()
        opened.add(record, {record.statements[2].id: "het dek zijn verzakken"})
        page = making.document(
            "De sluis blijft open, zegt Bos.",
            source="sluis.txt",
            outlet="ÉCHO Lene",
            published="2025-03-02",
            title="Sluis",
        )
        said = making.statement(page, StatementType.INDIRECT, "De sluis blijft open", Speaker("Daan Bos"), cue="zegt")
        opened.add(Record(document=page, statements=(said,)))
        yield opened


def found(ledger: Ledger, query: Query) -> list[str]:
    texts = [(hit.document.text, hit.statement) for hit in ledger.search(query)]
    return sorted(text[s.content[0].start : s.content[0].end] for text, s in texts)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("verzakt", ['"Het dek is verzakt"']),
        ("VERZAKT", ['"Het dek is verzakt"']),
        ("verzakken", ['"Het dek is verzakt"']),  # by its lemma
        ("dek verzakken", ['"Het dek is verzakt"']),
        ('"dek is"', ['"Het dek is verzakt"']),
        ('"is dek"', []),
        ("gesl*", ["De brug in Vlietdam is gesloten"]),
        ("gesl", []),
        ("vlietbode gesloten", ["De brug in Vlietdam is gesloten"]),  # one in the statement, one the outlet
        ("sluis lene", ["De sluis blijft open"]),
        ("Bos open", ["De sluis blijft open"]),  # one in the speaker's name
        ("echo sluis", ["De sluis blijft open"]),  # without the accent
        ("vlietbode gesloten verzakt", []),
        ("!!! 🙂", []),
        ("verzakt !!!", ['"Het dek is verzakt"']),
    ],
)
def test_words(ledger: Ledger, words: str, expected: list[str]) -> None:
    assert found(ledger, Query(words=words)) == expected
    assert ledger.count(Query(words=words)) == len(expected)


def test_a_title_alone_finds_nothing(ledger: Ledger) -> None:
    assert found(ledger, Query(words="Vlietbode")) == [
        "De brug in Vlietdam is gesloten",
        "De brug is dicht",
    ]  # own voice
    assert found(ledger, Query(words="ECHO")) == []


@pytest.mark.parametrize(
    ("query", "number"),
    [
        (Query(), 7),
        (Query(speaker="bos"), 2),
        (Query(speaker="daan bos"), 1),
        (Query(speaker="bos politie"), 0),
        (Query(speaker="bo"), 0),
        (Query(speaker="..."), 0),
        (Query(type=StatementType.OWN_VOICE), 3),
        (Query(zone=Zone.COMMENT), 1),
        (Query(zone=Zone.HEADLINE, type=StatementType.DIRECT), 0),
        (Query(outlet="de vlietbode"), 6),
        (Query(outlet="écho lene"), 1),
        (Query(outlet="Vlietbode"), 0),
        (Query(language="NL"), 7),
        (Query(language="de"), 0),
        (Query(since=date(2026, 11, 20)), 6),
        (Query(since=date(2026, 11, 21)), 1),  # the comment was written a day later
        (Query(until=date(2025, 3, 2)), 1),
        (Query(until=date(2025, 3, 1)), 0),
        (Query(since=date(2025, 1, 1), until=date(2026, 11, 20)), 6),
        (Query(words="sluis", speaker="bos", type=StatementType.INDIRECT, since=date(2025, 1, 1)), 1),
    ],
)
def test_conditions(ledger: Ledger, query: Query, number: int) -> None:
    assert len(ledger.search(query)) == ledger.count(query) == number


def test_a_copy_is_found_under_each_outlet_but_counted_once(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(making.page())
        ledger.add(making.page(source="https://corva.example/1", outlet="Corva"))
        assert (
            ledger.count(Query(outlet="corva")) == ledger.count(Query(outlet="De Vlietbode")) == ledger.count(Query())
        )
        assert {s.name: s.documents for s in ledger.sources()} == {"Anna Mol": 1, "aannemer Bos": 1, "de politie": 1}


def test_pages_follow_each_other(ledger: Ledger) -> None:
    pages = [ledger.search(Query(limit=3, offset=n)) for n in (0, 3, 6, 9)]
    assert [len(p) for p in pages] == [3, 3, 1, 0]
    ids = [hit.statement.id for page in pages for hit in page]
    assert len(set(ids)) == 7


def test_the_newest_come_first_and_undated_last(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        for text, day in (("Een.", None), ("Twee.", "2026-01-02"), ("Drie.", "2026-05-01T10:00:00Z")):
            page = making.document(text, published=day, source=text)
            said = making.statement(page, StatementType.DIRECT, text, Speaker("Mol"))
            ledger.add(Record(document=page, statements=(said,)))
        assert [hit.document.text for hit in ledger.search(Query())] == ["Drie.", "Twee.", "Een."]


def test_words_in_the_statement_rank_above_words_in_the_title(ledger: Ledger) -> None:
    first, *rest = ledger.search(Query(words="brug dicht"))
    assert first.statement.zone is Zone.HEADLINE
    assert rest


INJECTIONS = [
    *('"', '""', '" OR 1=1 --', "NEAR(a b)", "a AND", "NOT a", "words:a", "{words}:a", "a^b", "^a", "a\x00b", "a*b"),
    *("*", "'; DROP TABLE statements; --", "(", "a)", "a -b", "+a", "col : x", "\ud800", "AND OR NOT"),
]


@pytest.mark.parametrize("words", INJECTIONS)
def test_no_words_are_an_operator(ledger: Ledger, words: str) -> None:
    assert len(ledger.search(Query(words=words))) <= 7
    assert len(ledger.search(Query(speaker=words))) <= 7
    assert len(ledger.search(Query(outlet=words, language=words))) == 0
    with pytest.raises(LedgerError):
        ledger.record(words)
    assert ledger.count(Query()) == 7


@given(words=st.text(st.sampled_from("\"'*():^-+{}ab ANDORT\x00\ud800é") | st.characters(), max_size=30))
def test_any_words_are_a_search(ledger: Ledger, words: str) -> None:
    ledger.search(Query(words=words))
    ledger.count(Query(speaker=words))


@given(word=st.text("abcdé字ß", min_size=2, max_size=8), other=st.text("xyz", min_size=2, max_size=8))
def test_what_was_stored_is_found(tmp_path_factory: pytest.TempPathFactory, word: str, other: str) -> None:
    with Ledger.open(tmp_path_factory.mktemp("any") / "a.ledger") as ledger:
        page = making.document(f"Er staat {word} hier.", title=None, outlet=None)
        said = making.statement(page, StatementType.DIRECT, word, Speaker("Mol"))
        ledger.add(Record(document=page, statements=(said,)))
        assert [hit.statement for hit in ledger.search(Query(words=word))] == [said]
        assert ledger.search(Query(words=other)) == ()


def test_terms_are_always_quoted() -> None:
    assert terms('a "b c" d* "e') == ['"a"', '"b c"', '"d"*', '"e"']


def test_sources_count_types_and_leave_comments_out(tmp_path: Path) -> None:
    page = making.document()
    statements: list[Statement] = [
        making.statement(page, StatementType.DIRECT, '"Het dek is verzakt"', Speaker("Anna Mol")),
        making.statement(page, StatementType.INDIRECT, "Het dek", Speaker("Anna Mol")),
        making.statement(page, StatementType.HEARSAY, "De brug is dicht", Speaker()),
        making.statement(page, StatementType.REPORTED, "zag het gebeuren", Speaker("mijn zwager")),
    ]
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(Record(document=page, statements=tuple(statements)))
        counted = [(s.name, s.statements, s.direct, s.indirect, s.hearsay, s.documents) for s in ledger.sources()]
        assert counted == [("Anna Mol", 2, 1, 1, 0, 1), (None, 1, 0, 0, 1, 1)]
        assert [s.name for s in ledger.sources(Query(zone=Zone.COMMENT))] == ["mijn zwager"]


def test_stats_of_two_pages(ledger: Ledger) -> None:
    numbers = ledger.stats()
    assert (numbers.documents, numbers.sightings, numbers.statements, numbers.statement_relations) == (2, 2, 7, 0)
    assert numbers.speakers == 4
    assert (numbers.first, numbers.last) == ("2025-03-02", "2026-11-21")
    assert numbers.types == {"own_voice": 3, "indirect": 2, "direct": 1, "reported": 1}
    assert numbers.voices == {"speaker": 4, "outlet": 2, "reader": 1}
    assert numbers.outlets == {"De Vlietbode": 1, "ÉCHO Lene": 1}
    assert numbers.languages == {"nl": 2}


def test_more_answers_than_can_be_ranked_come_last_read_first(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zegsman.ledger.search.RANKED", 1)
    found = ledger.search(Query(words="de"))
    assert len(found) == ledger.count(Query(words="de")) > 1
    assert found[0].document.source == "sluis.txt"
