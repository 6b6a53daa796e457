"""Addresses inside the reading room, in one place, so that a template never joins strings."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

ROOMS = (
    ("/search", "search"),
    ("/documents", "documents"),
    ("/speakers", "speakers"),
    ("/drawings/network", "drawings"),
    ("/add", "add_document"),
    ("/review", "review"),
    ("/api", "api_room"),
)
"""The rooms in the bar on top: address, and the phrase that names it."""

Values = Mapping[str, str | Iterable[str]]


def document(id_: str, **asked: str | Iterable[str]) -> str:
    """The page of a document.

    >>> document("0a1b", statement="9f", voice=["outlet"])
    '/document/0a1b?statement=9f&voice=outlet'
    """
    return _with(f"/document/{quote(id_, safe='')}", asked)


def statement(id_: str) -> str:
    """The permalink of a statement: leads to it on the page of its document."""
    return f"/statement/{quote(id_, safe='')}"


def card(document_id: str, statement_id: str, **asked: str) -> str:
    """The card of a statement alone, to put beside the text."""
    return _with(f"/document/{quote(document_id, safe='')}/card/{quote(statement_id, safe='')}", asked)


def search(asked: Values, ending: str = "") -> str:
    """The search with these fields, as a page or as a file (".csv")."""
    return _with(f"/search{ending}", asked)


def speaker(actor: str) -> str:
    """The page of an actor across documents."""
    return f"/speaker/{quote(actor, safe='')}"


def drawing(kind: str, asked: Values, ending: str = "") -> str:
    """A drawing of the statements with these fields, as a page or as a file."""
    return _with(f"/drawings/{kind}{ending}", asked)


def _with(path: str, asked: Values) -> str:
    kept = {key: value for key, value in asked.items() if value}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path
