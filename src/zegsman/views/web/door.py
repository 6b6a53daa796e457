"""Signing in and out, and forms that came too late: what was written in them is kept and sent again."""

from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, FastAPI, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from zegsman.views.web.accounts import Accounts
from zegsman.views.web.again import kept_fields, sent_again
from zegsman.views.web.replies import data, page
from zegsman.views.web.sessions import Sessions, Tries
from zegsman.views.web.visitor import NAME, SESSION, NotSignedIn, Stale, Vouched

router = APIRouter()


@router.get("/login")
def ask(request: Request, next: str = "/") -> Response:
    """The form to sign in."""
    return page(request, "login.html", next=_inside(next), fields={}, action="", wrong="")


@router.post("/login")
async def sign_in(
    request: Request, name: Annotated[str, Form()] = "", password: Annotated[str, Form()] = ""
) -> Response:
    """Begin a session and go on: to the page asked for, or to the form that was sent without one."""
    from starlette.concurrency import run_in_threadpool

    accounts: Accounts = request.app.state.accounts
    tries: Tries = request.app.state.tries
    name = " ".join(name.split())
    form = {key: value for key, value in (await request.form()).items() if isinstance(value, str)}
    kept = {key.removeprefix("kept."): value for key, value in form.items() if key.startswith("kept.")}
    action, next_ = _inside(form.get("action", "")), _inside(form.get("next", "/"))
    wrong = ""
    if (seconds := tries.wait(name)) > 0:
        wrong = "wait"
    elif not await run_in_threadpool(accounts.fits, name, password):
        tries.wrong(name)
        wrong = "wrong_password"
    if wrong:
        values = {"next": next_, "fields": kept, "action": action if kept else "", "wrong": wrong}
        return page(
            request, "login.html", status=429 if wrong == "wait" else 403, minutes=int(seconds // 60) + 1, **values
        )
    tries.right(name)
    sessions: Sessions = request.app.state.sessions
    key = sessions.begin(name)
    if kept:
        reply = page(request, "again.html", action=action, fields=kept, token=sessions.token(key), words="")
    else:
        reply = RedirectResponse(next_, status_code=303)
    reply.set_cookie(SESSION, key, httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return reply


@router.post("/logout")
def sign_out(request: Request, visitor: Vouched) -> Response:
    """End the session."""
    request.app.state.sessions.end(visitor.key)
    reply = RedirectResponse("/", status_code=303)
    reply.delete_cookie(SESSION)
    return reply


@router.post("/reviewer")
def call_me(request: Request, visitor: Vouched, name: Annotated[str, Form()] = "") -> Response:
    """Where there are no accounts: the name to keep judgements under."""
    reply = RedirectResponse("/review", status_code=303)
    if not visitor.signed_in:
        kept = " ".join(name.split())[:80].encode().decode("latin-1")
        reply.set_cookie(NAME, kept, httponly=True, samesite="strict", max_age=365 * 24 * 3600)
    return reply


def keep_the_door(app: FastAPI) -> None:
    """Give the application its answers to visitors without a session."""
    app.add_exception_handler(NotSignedIn, _turned_away)
    app.add_exception_handler(Stale, _stale)


async def _turned_away(request: Request, error: Exception) -> Response:
    if request.url.path.startswith("/api/"):
        return data(request, {"error": "sign in first"}, status=401)
    if request.method == "GET":
        return RedirectResponse(f"/login?next={quote(str(request.url.path))}", status_code=303)
    return page(
        request,
        "login.html",
        status=401,
        next="/",
        fields=await kept_fields(request),
        action=request.url.path,
        wrong="",
    )


async def _stale(request: Request, error: Exception) -> Response:
    return await sent_again(request, "", 403)


def _inside(address: str) -> str:
    """The address if it leads nowhere but to our own pages, else the front page.

    >>> _inside("/review"), _inside("//evil.example/"), _inside("https://evil.example/")
    ('/review', '/', '/')
    """
    plain = unquote(address)
    good = plain.startswith("/") and not plain.startswith(("//", "/\\")) and plain.isprintable()
    return address if good else "/"
