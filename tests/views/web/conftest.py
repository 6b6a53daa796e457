"""A reading room over the bridge page, asked without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests import making
from zegsman.ledger import Ledger
from zegsman.views.web.app import application


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger that holds the bridge page."""
    path = tmp_path / "bridge.ledger"
    with Ledger.open(path) as store:
        store.add(making.page())
    return path


@pytest.fixture
def room(ledger: Path) -> Iterator[TestClient]:
    """The reading room, as an English browser on this computer sees it."""
    with TestClient(application(ledger), base_url="http://127.0.0.1:8017", headers={"accept-language": "en"}) as client:
        yield client
