"""Who accuses whom, counted over documents."""

from pathlib import Path

import msgspec

from tests import making
from zegsman.ledger import Ledger, Query
from zegsman.model import Act, Actor, ActorKind, Record, Speaker, StatementType


def accusing(text: str, source: str, **more: object) -> Record:
    """A page on which Mol accuses Bos, and the police praise Mol and Bos."""
    page = making.document(text, source=source, **more)
    mol, bos, police = (
        Actor(id=f"{source}/{name}", name=name, kind=ActorKind.PERSON) for name in ("Anna Mol", "Jan Bos", "de politie")
    )
    accused = making.statement(page, StatementType.REPORTED, "van fraude", Speaker("Anna Mol"), act=Act.ACCUSE)
    praised = making.statement(page, StatementType.REPORTED, "beiden", Speaker("de politie"), act=Act.PRAISE)
    return Record(
        document=page,
        statements=(
            msgspec.structs.replace(accused, actor=mol.id, target=(bos.id,)),
            msgspec.structs.replace(praised, actor=police.id, target=(mol.id, bos.id)),
        ),
        actors=(mol, bos, police),
    )


def test_who_accuses_whom_is_counted_by_name(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(accusing("Mol beschuldigt Bos van fraude. De politie prijst beiden.", "a.html"))
        ledger.add(accusing("Weer beschuldigt Mol hem van fraude. De politie prijst beiden.", "b.html", language="de"))
        (accused,) = ledger.aims(act=Act.ACCUSE)
        assert (accused.speaker, accused.act, accused.target) == ("Anna Mol", Act.ACCUSE, "Jan Bos")
        assert (accused.statements, accused.documents) == (2, 2)
        assert [(a.speaker, a.target, a.statements) for a in ledger.aims()] == [
            ("Anna Mol", "Jan Bos", 2),
            ("de politie", "Anna Mol", 2),
            ("de politie", "Jan Bos", 2),
        ]
        assert [a.statements for a in ledger.aims(Query(language="de"))] == [1, 1, 1]
        assert len(ledger.aims(Query(limit=1))) == 1
        assert ledger.aims(act=Act.BLAME) == ()


def test_a_text_seen_twice_counts_once_and_a_page_without_actors_not_at_all(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.ledger") as ledger:
        ledger.add(making.page())
        text = "Mol beschuldigt Bos van fraude. De politie prijst beiden."
        ledger.add(accusing(text, "a.html"))
        ledger.add(accusing(text, "copy.html"))
        assert [a.statements for a in ledger.aims(act=Act.ACCUSE)] == [1]
