import msgspec
from hypothesis import given

from tests import making
from tests.strategies import records
from zegsman.model import (
    Actor,
    ActorKind,
    Outlet,
    Part,
    Reader,
    Record,
    Reference,
    Speaker,
    Statement,
    StatementType,
    steps,
)
from zegsman.views.chain import chains


def told(record: Record) -> list[tuple[str | None, ...]]:
    return list(chains(record).values())


def test_from_first_teller_through_channels_to_the_outlet() -> None:
    assert told(making.page()) == [
        ("De Vlietbode",),
        ("De Vlietbode",),
        ("Anna Mol", "De Vlietbode"),
        ("de politie", "persbureau Corva", "De Vlietbode"),
        ("aannemer Bos", "de politie", "persbureau Corva", "De Vlietbode"),
        ("Pim",),
    ]


def test_a_source_inside_a_comment_comes_through_the_reader_not_the_outlet() -> None:
    page = making.document()
    brother = making.statement(page, StatementType.REPORTED, "zag het gebeuren", Speaker("mijn zwager"))
    assert told(Record(document=page, statements=(brother,))) == [("mijn zwager", "Pim")]


def test_an_unnamed_source_is_none() -> None:
    page = making.document(outlet=None)
    hearsay = making.statement(page, StatementType.HEARSAY, "Het dek is verzakt", Speaker())
    own = making.statement(page, StatementType.OWN_VOICE, "De brug is dicht", Outlet())
    assert told(Record(document=page, statements=(hearsay, own))) == [(None, None), (None,)]


def test_statements_that_enclose_each_other_end() -> None:
    page = making.document()
    a = making.statement(page, StatementType.REPORTED, "dicht", Speaker("Mol"), within="?")
    b = making.statement(page, StatementType.REPORTED, "gesloten", Reader("Pim"), within=a.id)
    record = Record(document=page, statements=(_inside(a, b.id), b))
    assert told(record) == [("Mol", "Pim", "De Vlietbode"), ("Pim", "Mol", "De Vlietbode")]


def _inside(statement: Statement, other: str) -> Statement:
    return msgspec.structs.replace(statement, within=other)


@given(records())
def test_every_statement_has_a_chain(record: Record) -> None:
    assert set(chains(record)) == {s.id for s in record.statements}
    assert all(chain for chain in chains(record).values())


def test_every_step_of_a_chain_is_an_actor_where_the_text_names_one() -> None:
    page = making.page()
    text = page.document.text
    police, corva, outlet = (
        Actor(id="1", name="de politie", kind=ActorKind.ORGANISATION),
        Actor(id="2", name="Corva", kind=ActorKind.OUTLET),
        Actor(id="3", name="De Vlietbode", kind=ActorKind.OUTLET),
    )
    told = msgspec.structs.replace(
        page,
        statements=tuple(
            msgspec.structs.replace(s, actor="1" if s.voice.name == "de politie" else None) for s in page.statements
        ),
        actors=(police, corva, outlet),
        references=(Reference(words=making.spot(text, "persbureau Corva"), actor="2"),),
    )
    denial = next(s for s in told.statements if s.voice.name == "aannemer Bos")
    assert [(step.part, step.actor) for step in steps(told)[denial.id]] == [
        (Part.TELLER, None),
        (Part.CHANNEL, "1"),
        (Part.CHANNEL, "2"),
        (Part.OUTLET, "3"),
    ]
    reader = next(s for s in told.statements if s.voice == Reader("Pim"))
    assert [step.part for step in steps(told)[reader.id]] == [Part.READER]


@given(records())
def test_a_chain_of_names_is_its_steps(record: Record) -> None:
    for id_, names in chains(record).items():
        found = steps(record)[id_]
        assert names == tuple(step.name for step in found)
        assert found[-1].part in (Part.OUTLET, Part.READER)
        assert all(step.part in (Part.TELLER, Part.CHANNEL) for step in found[:-1])
