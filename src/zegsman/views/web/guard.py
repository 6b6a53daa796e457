"""What every request and answer passes: who may ask, and what a page may do.

Requests must name a host that is ours (against DNS rebinding), and what changes anything must come from our own pages
(Origin). Answers carry a content security policy that lets a page load nothing from elsewhere and run no script of the
text's own, should one ever slip through the escaping.
"""

from collections.abc import Collection, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from zegsman.errors import Refused
from zegsman.views.web.accounts import Accounts

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def refuse_strangers(host: str, ledger: Path) -> None:
    """Raises Refused for an address beyond this computer while the ledger has no accounts."""
    if host not in LOOPBACK and not Accounts(ledger).names():
        raise Refused(
            f"{host} can be reached from other computers, and no accounts guard the reading room; "
            "make one first: zegsman user add NAME"
        )


class Guard:
    """ASGI middleware around the whole application. `hosts` are the names it may be called by, without port."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str] = LOOPBACK) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer 400 or 403."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, sealed)

    def _refusal(self, scope: MutableMapping[str, Any]) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if _name(headers.get("host", "")) not in self._hosts:
            return PlainTextResponse("This address is not one of the reading room's names.\n", status_code=400)
        if scope["method"] not in SAFE and not _own(headers):
            return PlainTextResponse("This request does not come from a page of the reading room.\n", status_code=403)
        return None


class Capped:
    """ASGI middleware that ends a request whose body grows beyond `largest` bytes, before it fills memory or disk."""

    def __init__(self, app: ASGIApp, *, largest: int) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting what comes in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or int(declared) > self._largest:
            await PlainTextResponse("More bytes than the reading room takes.\n", status_code=413)(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._largest:
                raise HTTPException(413, "more bytes than the reading room takes")
            return message

        await self._app(scope, counted, send)


def _name(host: str) -> str:
    """The host without its port.

    >>> _name("localhost:8000"), _name("[::1]:8000")
    ('localhost', '::1')
    """
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _own(headers: Headers) -> bool:
    """True where the Origin, or else what the browser says of the site, is our own. A browser sends one of them with
    every form; a script of the user's that sends neither is let in."""
    origin = headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc == headers.get("host")
    return headers.get("sec-fetch-site", "none") in ("same-origin", "none")
