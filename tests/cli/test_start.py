"""Help is quick because what is heavy is not imported for it."""

import subprocess
import sys

HEAVY = {"spacy", "numpy", "sqlalchemy", "pyarrow", "polars", "trafilatura", "lxml", "xlsxwriter", "httpx", "thinc"}


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom zegsman.cli import app\n"
        "for a in ([], ['read'], ['search']):\n    assert CliRunner().invoke(app, [*a, '--help']).exit_code == 0\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
