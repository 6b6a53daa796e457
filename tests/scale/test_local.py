"""The same answers in the same order from several processes, whatever happens to one of them."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from zegsman import scale
from zegsman.cli.ending import SOME_FAILED
from zegsman.errors import AnalysisError, MissingPipeline
from zegsman.ingest import Failure
from zegsman.ingest import read as documents_of
from zegsman.model import Document
from zegsman.pipeline import Means
from zegsman.scale.local import _alone, read_documents
from zegsman.scale.pool import Pool


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty short pages and one that cannot be read."""
    root = tmp_path_factory.mktemp("pages")
    for n in range(40):
        (root / f"{n:02}.txt").write_text(f"„Dak {n} lekt”, zegt dakdekker Jan Mol. De brug is al {n} dagen dicht.")
    (root / "17.pdf").write_bytes(b"%PDF-1.4 nothing")
    return root


def test_two_processes_answer_as_one(folder: Path, tmp_path: Path, run: Run) -> None:
    for number in ("1", "2"):
        done = run("read", folder, "--processes", number, "--format", "jsonl", "--output", f"{number}.jsonl")
        assert done.exit_code == SOME_FAILED, done.stderr
        assert "17.pdf" in done.stderr
    one, two = ((tmp_path / f"{number}.jsonl").read_bytes() for number in (1, 2))
    assert one.count(b"\n") == 40
    assert one == two


def test_an_error_of_the_user_comes_through(folder: Path) -> None:
    with pytest.raises(MissingPipeline, match="no_such"):
        list(scale.read([folder], processes=1, means=Means(pipeline="no_such")))


def killer(documents: list[Document]) -> list[str]:
    """Stands for a reading: dies on a document that says so, as for want of memory."""
    if any("sterf" in document.text for document in documents):
        os.kill(os.getpid(), signal.SIGKILL)
    return [document.text for document in documents]


def test_a_document_that_kills_its_process_costs_no_other(tmp_path: Path) -> None:
    lines = [f'{{"id": "{n}", "text": "{"sterf" if n == 3 else "leef"} {n}"}}' for n in range(5)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    documents = [item for item in documents_of(tmp_path / "a.jsonl") if isinstance(item, Document)]
    with Pool(1, killer) as pool:
        answers = [_alone(pool, document) for document in documents]
    assert [a if isinstance(a, str) else a.source for a in answers] == ["leef 0", "leef 1", "leef 2", "3", "leef 4"]
    (failure,) = (a for a in answers if isinstance(a, Failure))
    assert isinstance(failure.error, AnalysisError)


def test_no_documents_no_answers() -> None:
    assert list(read_documents([], processes=2)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_processes_end_when_the_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        textwrap.dedent(
            """
            import os, time
            from zegsman.scale.pool import Pool

            def number(documents):
                return [os.getpid()]

            if __name__ == "__main__":
                with Pool(1, number) as pool:
                    print(pool.submit([]).result()[0], flush=True)
                    time.sleep(60)
            """
        )
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment)
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not _alive(child):
            return
        time.sleep(0.1)
    pytest.fail("the process still waits for work")


def _alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{number}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
