"""Answers: a template drawn in the reader's language, or JSON, each with an ETag so that nothing is sent twice."""

from hashlib import sha256
from typing import Any

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from zegsman.model import Act, Stance, StatementType
from zegsman.views.plain import one_line, plain
from zegsman.views.web import links, said
from zegsman.views.web.correction import spans
from zegsman.views.web.tongue import chosen
from zegsman.views.words import LETTERS, SIGNS

CHOICES = {"type": tuple(StatementType), "stance": tuple(Stance), "act": tuple(Act)}
"""The codes that forms offer and drawings name."""

_environment = Environment(
    loader=PackageLoader("zegsman.views.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters.update(
    plain=plain, line=one_line, moment=said.moment, capital=said.capital, voice_kind=said.voice_kind
)
_environment.tests["webaddress"] = said.is_web_address
_environment.globals.update(
    link=links,
    cut=said.cut,
    month=said.month,
    excerpt=said.excerpt,
    verdicts=said.VERDICTS,
    letters=LETTERS,
    signs=SIGNS,
    spans=spans,
    choices=CHOICES,
)


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """The template, drawn with these values; `t` in it is the Tongue of the reader's browser."""
    t = chosen(request.headers.get("accept-language", ""))
    drawn = _environment.get_template(template).render(t=t, path=request.url.path, **values)
    reply = _tagged(request, drawn.encode(), "text/html; charset=utf-8", status)
    reply.headers["content-language"] = t.language
    reply.headers["vary"] = "Accept-Language, HX-Request"
    return reply


def data(request: Request, value: Any, *, status: int = 200) -> Response:
    """A record, or a structure of records, as JSON."""
    return _tagged(request, msgspec.json.encode(value), "application/json", status)


def raw(request: Request, body: bytes, media_type: str) -> Response:
    """Bytes that are ready to send."""
    return _tagged(request, body, media_type, 200)


def _tagged(request: Request, body: bytes, media_type: str, status: int) -> Response:
    tag = f'"{sha256(body).hexdigest()[:24]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if status == 200 and tag in known:
        return Response(status_code=304, headers=headers)
    return Response(body, status_code=status, media_type=media_type, headers=headers)
