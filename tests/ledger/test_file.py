"""The ledger as a file: what is none is refused and left alone; full disks, locks and rights are told plainly."""

import hashlib
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests import making
from zegsman.errors import LedgerError, NotALedger
from zegsman.ledger import Change, Ledger
from zegsman.ledger.tables import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]


def other_database() -> bytes:
    raw = sqlite3.connect(":memory:")
    raw.execute("CREATE TABLE mine (secret TEXT)")
    return raw.serialize()


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\x00" * 200, other_database()],
    ids=["empty", "text", "only the first bytes", "zeros", "another database"],
)
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "my.db"
    path.write_bytes(content)
    before = hashlib.sha256(content).digest()
    for opening in (Ledger.open, Ledger.existing):
        with pytest.raises(NotALedger, match=r"my\.db"):
            opening(path)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert [p.name for p in tmp_path.iterdir()] == ["my.db"]


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NotALedger, match="a folder"):
        Ledger.open(tmp_path)


def test_no_ledger_and_no_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="make one with: zegsman read"):
        Ledger.existing(tmp_path / "a.ledger")
    with pytest.raises(LedgerError, match="there is no folder"):
        Ledger.open(tmp_path / "no" / "a.ledger")


def test_names_with_odd_signs_are_only_names(tmp_path: Path) -> None:
    path = tmp_path / "a b?mode=memory#é%20.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(making.page())
    with Ledger.existing(path) as ledger:
        assert ledger.stats().documents == 1
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_new_ledger_is_one_file_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    Ledger.open(path).close()
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA application_id").fetchone() == (0x5A656773,)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert raw.execute("SELECT * FROM meta").fetchall() == [("schema", f"zegsman-ledger/{SCHEMA_VERSION}")]
    raw.close()
    assert [p.name for p in tmp_path.iterdir()] == ["a.ledger"]


def test_a_ledger_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    Ledger.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(LedgerError, match="newer Zegsman"):
        Ledger.open(path)


def test_a_damaged_ledger_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(making.page())
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with Ledger.existing(path) as ledger, pytest.raises(LedgerError, match="damaged"):
        list(ledger.records())


def test_a_ledger_another_program_holds_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    with Ledger.open(path) as ledger:
        ledger.add(making.page())
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with Ledger.existing(path, wait=0.2) as ledger:
            assert ledger.stats().documents == 1  # reading goes on
            with pytest.raises(LedgerError, match="another program is writing"):
                ledger.add(making.page(source="b.html"))
    finally:
        holder.close()


def test_a_full_disk_is_told_and_nothing_half_is_stored(tmp_path: Path) -> None:
    """On a real file system of 600 kB, in a child with its own mounts; where that is not allowed, by SQLite's limit."""
    child = "import tests.ledger.filling as f; f.fill({!r})"
    mounted = f'mount -t tmpfs -o size=600k tmpfs {tmp_path} && {sys.executable} -c "{child.format(str(tmp_path))}"'
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mounted], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if "filled" not in done.stdout and ("unshare" in done.stderr or "mount" in done.stderr):
        limited = f"import tests.ledger.filling as f; f.fill({str(tmp_path)!r}, pages=120)"
        done = subprocess.run([sys.executable, "-c", limited], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "filled after" in done.stdout


def test_a_ledger_on_a_medium_that_cannot_be_written_is_read() -> None:
    with tempfile.TemporaryDirectory() as name:  # not under tmp_path, which no other user may enter
        folder, path = Path(name), Path(name) / "a.ledger"
        with Ledger.open(path) as ledger:
            ledger.add(making.page())
        path.chmod(0o444)
        folder.chmod(0o555)
        code = f"import tests.ledger.filling as f; f.read_only({str(path)!r})"
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "read, not written" in done.stdout


def test_two_that_make_the_same_ledger_share_it(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    from zegsman.ledger import file

    with Ledger.open(path) as ledger:
        ledger.add(making.page())
        file.make(path)  # as a second process would that saw no file a moment ago
        assert ledger.add(making.page()) is Change.UNCHANGED
    with Ledger.existing(path) as ledger:
        assert ledger.stats().documents == 1
