"""What README and docs show is what happens."""

import difflib
import re
from pathlib import Path

import pytest

from tests.docs.sessions import PAGES, ROOT, Wrong, is_session, replayed

SHOWN = [page for page in PAGES if is_session(page.read_text("utf-8"))]


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_print_what_the_page_shows(path: Path) -> None:
    page = path.read_text("utf-8")
    shown, now = without_totals(page), without_totals(replayed(page))
    change = "\n".join(
        difflib.unified_diff(shown.splitlines(), now.splitlines(), "the page", "what happens", lineterm="", n=1)
    )
    assert not change, f"{change}\nIf the new output is right: make sessions, then look at the difference."


def without_totals(page: str) -> str:
    """The page without totals of statements, which any better rule changes."""
    return re.sub(r"\bwith [\d,]+ statements?\b", "with statements", page)


def test_the_pages_that_must_show_sessions_do() -> None:
    assert {"README.md", "docs/tutorial/from-page-to-ledger.md"} <= {str(page.relative_to(ROOT)) for page in SHOWN}


def test_files_commands_and_python_are_run_in_one_folder() -> None:
    page = '```txt title="a.txt"\neen\n```\n```console\n$ cat a.txt\ntwee\n```\n'
    page += "```pycon\n>>> from pathlib import Path\n```\nThen:\n"
    page += "```pycon\n>>> Path('a.txt').read_text()\n'een\\n'\n```\n"
    assert replayed(page) == page.replace("twee", "een")


@pytest.mark.parametrize(
    "page", ["```console\n$ cat no-such-file\n```\n", "```pycon\n>>> 1 + 1\n3\n```\n"], ids=["command", "python"]
)
def test_what_fails_is_told(page: str) -> None:
    with pytest.raises(Wrong):
        replayed(page)
