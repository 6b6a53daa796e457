"""The page of the search against the same counted by hand over whole records."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import making
from tests.views.web import town
from zegsman.ledger import Ledger, Query, facets
from zegsman.model import Record, Stance, Statement, StatementType, Zone, words


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The town's four days and the bridge page, one of them undated."""
    with Ledger.open(tmp_path_factory.mktemp("answers") / "a.ledger") as opened:
        for record in (making.page(), *town.records(), making.page(text=f"{making.PAGE} Einde.", published=None)):
            opened.add(record)
        yield opened


some = st.sampled_from
queries = st.builds(
    Query,
    words=some(["", "", "de", "brug", "dag", "bos", "op dag", "geenwoord", "..."]),
    speaker=some([None, None, "bos", "Anna Mol", "de", "!"]),
    type=some([None, None, *StatementType]),
    stance=some([None, None, *Stance]),
    zone=some([None, None, Zone.BODY, Zone.COMMENT, Zone.HEADLINE]),
    outlet=some([None, None, "De Vlietbode", "elders"]),
    language=some([None, None, "nl", "de"]),
    place=some([None, None, "Utrecht", "Damascus"]),
    since=some([None, None, date(2026, 11, 2), date(2026, 11, 20)]),
    until=some([None, None, date(2026, 11, 3), date(2026, 11, 21)]),
    limit=some([1, 3, 50]),
    offset=some([0, 0, 2, 40]),
)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _day(record: Record, s: Statement) -> str:
    at = s.content[0].start
    own = [p.published for p in record.document.passages if p.published and p.start <= at < p.end]
    return (own[0] if own else record.document.published or "")[:10]


def _answers(record: Record, s: Statement, query: Query) -> bool:
    """Whether a statement answers, told from the record alone."""
    document, said = record.document, _words(words(record.document.text, s.content)) | _words(s.voice.name or "")
    page = said | _words(document.title or "") | _words(document.outlet or "")
    asked, speaker, day = _words(query.words), _words(query.speaker or ""), _day(record, s)
    if (query.words and not asked) or (query.speaker and not speaker):
        return False
    conditions = (
        asked <= page and (not asked or bool(asked & said)),
        speaker <= _words(s.voice.name or ""),
        query.type in (None, s.type) and query.stance in (None, s.stance) and query.zone in (None, s.zone),
        query.outlet in (None, document.outlet) and query.language in (None, document.language),
        query.place is None or query.place in s.places,
        query.since is None or bool(day and day >= query.since.isoformat()),
        query.until is None or bool(day and day <= query.until.isoformat()),
    )
    return all(conditions)


@given(query=queries)
def test_answers_are_those_of_the_records(ledger: Ledger, query: Query) -> None:
    every = [(record, s) for record in ledger.records() for s in record.statements if _answers(record, s, query)]
    found = ledger.answers(query)
    assert (found.total, found.counted, found.more) == (len(every), len(every), False)
    assert found.found == ledger.search(query)
    assert found.facets == ledger.facets(query)
    assert ledger.count(query) == len(every)
    assert found.facets["type"] == dict(Counter(s.type.value for _, s in every))
    assert found.facets["stance"] == dict(Counter(s.stance.value for _, s in every))
    assert found.facets["zone"] == dict(Counter(s.zone.value for _, s in every))
    assert found.facets["speaker"] == dict(Counter(s.voice.name for _, s in every if s.voice.name))
    assert found.facets["place"] == dict(Counter(place for _, s in every for place in s.places))
    assert found.facets["month"] == dict(Counter(day[:7] for r, s in every if (day := _day(r, s))))
    assert found.facets["outlet"] == dict(Counter(r.document.outlet for r, _ in every))
    assert found.facets["language"] == dict(Counter(r.document.language for r, _ in every))


@given(query=queries)
def test_many_answers_give_the_same_page(ledger: Ledger, query: Query) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in ("facets", "answers"):
            patch.setattr(f"zegsman.ledger.{module}.COUNTED", 3)
        with Ledger.existing(ledger.path) as other:  # which remembers nothing
            found = other.answers(query)
    total = ledger.count(query)
    assert found.found == ledger.search(query)
    assert found.counted == min(total, 3)
    assert found.total == (3 if found.more else total)
    assert not found.more or total > 3
    assert sum(found.facets["type"].values()) == found.counted


def test_the_largest_of_a_facet_come_first_and_months_from_the_latest(ledger: Ledger) -> None:
    facets = ledger.answers(Query()).facets
    for name in ("type", "stance", "zone", "speaker", "place", "outlet", "language"):
        numbers = list(facets[name].items())
        assert numbers == sorted(numbers, key=lambda each: (-each[1], each[0]))
    assert list(facets["month"]) == sorted(facets["month"], reverse=True)


def test_what_was_counted_is_kept_until_the_ledger_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    looked = facets.sample
    monkeypatch.setattr("zegsman.ledger.answers.sample", lambda *given: asked.append(given) or looked(*given))
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(making.page())
        first, second = (ledger.answers(Query(limit=2, offset=offset)) for offset in (0, 2))
        assert len(asked) == 1
        assert first.found + second.found == ledger.search(Query(limit=4))
        ledger.add(making.page())  # the same again changes nothing
        assert ledger.answers(Query()).total == 6
        assert len(asked) == 1
        with Ledger.existing(tmp_path / "a.ledger") as other:
            other.add(next(town.records()))
        assert ledger.answers(Query()).total == 10
        assert ledger.answers(Query(words="dag")).total == 4


def test_a_merge_of_actors_is_seen_at_once(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(next(town.records()))
        mol, bos = ledger.actor("Anna Mol"), ledger.actor("Bert Bos")
        assert ledger.answers(Query(actor=mol)).total == 1
        ledger.merge_actors(mol, bos, reviewer="Els")
        assert ledger.answers(Query(actor=mol)).total == 2
        ledger.split_actor(mol, bos, reviewer="Els")
        assert ledger.answers(Query(actor=mol)).total == 1


def test_what_the_index_knows_follows_a_new_reading(tmp_path: Path) -> None:
    page = making.page()
    changed = tuple(msgspec.structs.replace(s, stance=Stance.DOUBT) for s in page.statements)
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(page)
        ledger.add(msgspec.structs.replace(page, statements=changed), engine="another 2")
        assert ledger.answers(Query(stance=Stance.DENY)).total == 0
        assert ledger.answers(Query(stance=Stance.DOUBT)).total == 6
