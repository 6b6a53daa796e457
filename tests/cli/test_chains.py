"""zegsman chains: what reached the outlets through a channel."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner, Result

from tests import making
from zegsman.cli import app
from zegsman.ledger import Ledger
from zegsman.model import Actor, ActorKind, Record, Reference

Ask = Callable[..., Result]


def page(name: str, outlet: str) -> Record:
    """The bridge page, in which the agency goes by that name."""
    text = making.PAGE.replace("Corva", name)
    record = making.page()
    document = making.document(text, outlet=outlet, source=f"{outlet}.html")
    moved = len(name) - len("Corva")
    statements = tuple(
        msgspec.structs.replace(
            s, document=document.id, content=making.spot(text, _words(record, s)), via=_via(text, s, name)
        )
        for s in record.statements[:5]
    )
    agency = Actor(id=f"agency {document.id}", name=name, kind=ActorKind.OUTLET)
    reference = Reference(words=making.spot(text, f"persbureau {name}"), actor=agency.id)
    assert moved + len(making.PAGE) == len(text)
    return Record(document=document, statements=statements, actors=(agency,), references=(reference,))


def _words(record: Record, statement: object) -> str:
    (span,) = statement.content  # type: ignore[attr-defined]
    return record.document.text[span.start : span.end]


def _via(text: str, statement: object, name: str) -> tuple:
    return making.spot(text, f"persbureau {name}") if statement.via else ()  # type: ignore[attr-defined]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    path = tmp_path / "a.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(page("Corva", "De Vlietbode"))
        ledger.add(page("CORVA", "Het Dagblad"))
        ledger.add(page("Telmo", "Het Dagblad"))

    def zegsman(*arguments: str) -> Result:
        return CliRunner().invoke(app, arguments, env={"ZEGSMAN_LEDGER": str(path), "COLUMNS": "120"})

    return zegsman


@pytest.mark.parametrize("channel", ["corva", "persbureau Corva", "Córva"])
def test_what_came_through_an_agency(ask: Ask, channel: str) -> None:
    shown = ask("chains", "--through", channel)
    assert shown.exit_code == 0, shown.output
    lines = shown.stdout.splitlines()
    assert lines[-2:] == ["4 of 4 statements found", f"through {channel} to: De Vlietbode 2, Het Dagblad 2"]
    assert sum("persbureau" in line and "→" in line for line in lines) == 4


def test_an_enclosing_speaker_is_a_channel_and_the_first_teller_is_not(ask: Ask) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("chains", "--through", "politie", "--format", "csv").stdout)))
    assert {row["speaker"] for row in rows} == {"aannemer Bos"}
    assert len(rows) == 3


def test_narrowed_and_unknown(ask: Ask) -> None:
    rows = ask("chains", "--through", "corva", "gewaarschuwd", "--outlet", "het dagblad", "--format", "jsonl").stdout
    assert len(rows.splitlines()) == 2
    nothing = ask("chains", "--through", "Nobody")
    assert nothing.exit_code == 0
    assert nothing.stdout.splitlines() == ["0 of 0 statements found", "through Nobody to: no outlet"]
    assert ask("chains", "--through", "…").exit_code == 0
    assert ask("chains").exit_code == 2


def test_reading_again_leaves_no_channel_behind(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "b.ledger") as ledger:
        ledger.add(page("Corva", "De Vlietbode"))
        ledger.add(Record(document=page("Corva", "De Vlietbode").document), engine="newer")
        ledger.add(page("Corva", "De Vlietbode"), engine="newest")
    shown = CliRunner().invoke(app, ["chains", "--through", "corva", "--ledger", str(tmp_path / "b.ledger")])
    assert "2 of 2 statements found" in shown.stdout
