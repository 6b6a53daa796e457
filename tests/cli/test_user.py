"""zegsman user: accounts of the reading room."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.views.web.test_accounts import PASSWORD
from zegsman.views.web.accounts import Accounts


def test_a_password_from_standard_input(run: Run, tmp_path: Path) -> None:
    done = run("user", "add", "Els", "--ledger", "a.ledger", input=f"{PASSWORD}\n")
    assert done.exit_code == 0, done.output
    assert Accounts(tmp_path / "a.ledger").fits("Els", PASSWORD)
    assert run("user", "list", "--ledger", "a.ledger").stdout == "Els\n"
    assert run("user", "remove", "Els", "--ledger", "a.ledger").exit_code == 0
    assert Accounts(tmp_path / "a.ledger").names() == ()


def test_no_password_is_told(run: Run) -> None:
    done = run("user", "add", "Els", "--ledger", "a.ledger", input="")
    assert done.exit_code == 1
    assert "a password has" in done.stderr
