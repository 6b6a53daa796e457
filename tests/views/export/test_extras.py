"""Without an extra, the formats that need it say which to install; the others work."""

import subprocess
import sys

import pytest

CODE = """
import io, sys
sys.modules["{library}"] = None  # as if it were not installed
from zegsman.cli import app
from zegsman.errors import MissingExtra
from zegsman.views.export.formats import Format, writer
writer(Format.JSONL, io.BytesIO()); writer(Format.CSV, io.BytesIO())
try:
    writer(Format("{format}"), io.BytesIO())
except MissingExtra as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("format", "library", "extra"), [("parquet", "pyarrow", "arrow"), ("xlsx", "xlsxwriter", "xlsx")]
)
def test_a_missing_extra_is_named(format: str, library: str, extra: str) -> None:
    code = CODE.format(format=format, library=library)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert library in done.stdout
    assert f"pip install 'zegsman[{extra}]'" in done.stdout
