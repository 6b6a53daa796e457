from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests import making
from zegsman.cli import app
from zegsman.ledger import Ledger

Run = Callable[..., Result]

TEXT = (
    "De brug in Vlietdam blijft dicht. “Het dek is verzakt”, zei wethouder Anna Mol. "
    "Volgens de politie is er niemand gewond geraakt.\n"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run zegsman in an empty folder. In this process: a new one would load the language pipeline again each time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZEGSMAN_LEDGER", raising=False)

    def zegsman(*arguments: str | Path, **options: object) -> Result:
        return CliRunner().invoke(app, [str(a) for a in arguments], **options)  # type: ignore[arg-type]

    return zegsman


@pytest.fixture
def ask(tmp_path: Path) -> Callable[..., Result]:
    """Run zegsman in this process on a ledger that holds the bridge page."""
    path = tmp_path / "bridge.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(making.page(source_id="brug-1"))

    def zegsman(*arguments: str) -> Result:
        return CliRunner().invoke(app, arguments, env={"ZEGSMAN_LEDGER": str(path), "COLUMNS": "120"})

    return zegsman
