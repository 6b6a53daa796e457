"""Who is at the page: the name under which judgements are kept, and the token that forms bring along."""

import getpass
from typing import Annotated

import msgspec
from fastapi import Depends, Form
from starlette.requests import Request

from zegsman.views.plain import one_line
from zegsman.views.web.accounts import Accounts
from zegsman.views.web.sessions import Sessions

SESSION = "zegsman_session"
NAME = "zegsman_reviewer"


class NotSignedIn(Exception):
    """There are accounts, and the visitor has no session, or it ended."""


class Stale(Exception):
    """A form that an older page made: its token is not that of the session."""


class Visitor(msgspec.Struct, frozen=True):
    """`signed_in` is False where there are no accounts: then the name is only what the visitor says it is."""

    name: str
    key: str
    token: str
    signed_in: bool


def visitor(request: Request) -> Visitor:
    """The visitor of a request. Raises NotSignedIn where there are accounts and no session."""
    accounts: Accounts = request.app.state.accounts
    sessions: Sessions = request.app.state.sessions
    key = request.cookies.get(SESSION, "")
    if not accounts.names():
        name = one_line(request.cookies.get(NAME, "").encode("latin-1", "replace").decode("utf-8", "replace"))[:80]
        return Visitor(name or _user(), "local", sessions.token("local"), signed_in=False)
    name_ = sessions.name(key)
    if name_ is None or name_ not in accounts.names():
        raise NotSignedIn
    return Visitor(name_, key, sessions.token(key), signed_in=True)


def _user() -> str:
    """The name of the user of this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in a container
        return "reviewer"


TheVisitor = Annotated[Visitor, Depends(visitor)]


def vouched(request: Request, visitor: TheVisitor, csrf: Annotated[str, Form()] = "") -> Visitor:
    """The visitor of a form. Raises Stale where the form is not of this session."""
    sessions: Sessions = request.app.state.sessions
    if not sessions.vouches(visitor.key, csrf):
        raise Stale
    return visitor


Vouched = Annotated[Visitor, Depends(vouched)]
