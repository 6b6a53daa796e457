"""Statements as a polars frame."""

from collections.abc import Iterable

from zegsman.errors import MissingExtra
from zegsman.model import Record
from zegsman.views.export.arrow import to_arrow

try:
    import polars
except ModuleNotFoundError:
    raise MissingExtra("arrow", "polars") from None


def to_polars(records: Iterable[Record]) -> polars.DataFrame:
    """One row a statement, with the columns of docs/reference/columns.md."""
    frame = polars.from_arrow(to_arrow(records))
    assert isinstance(frame, polars.DataFrame)  # a table never comes back as a series
    return frame
