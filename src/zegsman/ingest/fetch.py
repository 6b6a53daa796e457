"""A page from the web: http and https only, public addresses only, within size and time.

Every address, also of a redirect, is resolved here, all its answers are checked, and the connection goes to the very
address that was checked: a name that answers otherwise a second later (DNS rebinding) gains nothing. Proxies and other
settings of the environment are not used, for they would connect elsewhere. The one module that knows httpx.
"""

import asyncio
import io
import ipaddress
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from email.message import Message
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec

from zegsman.errors import Damaged, InputError, MissingExtra, NotFound, Refused, TooLarge
from zegsman.ingest.options import MAX_REDIRECTS, USER_AGENT, Options
from zegsman.ingest.source import Source, read_whole
from zegsman.ingest.unpack import Unpacked

if TYPE_CHECKING:
    import httpx

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Allowed: TypeAlias = Callable[[Address], bool]

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What came back: `url` after redirects, `fetched` as ISO 8601 in UTC, the body unpacked."""

    url: str
    body: bytes
    media_type: str
    charset: str | None
    fetched: str

    def source(self) -> Source:
        """The body as a source to read."""
        return Source(
            name=self.url,
            stream=io.BytesIO(self.body),
            path=urlsplit(self.url).path,
            media_type=self.media_type,
            charset=self.charset,
            fetched=self.fetched,
        )


def is_public(address: Address) -> bool:
    """True for an address of the public internet, also where it is wrapped in IPv6 (mapped, 6to4, NAT64).

    >>> [is_public(ipaddress.ip_address(a)) for a in ("93.184.216.34", "10.0.0.1", "::ffff:127.0.0.1")]
    [True, False, False]
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def fetch(url: str, *, options: Options, allowed: Allowed = is_public) -> Fetched:
    """The page at `url`. `allowed` tells which addresses may be asked.

    Raises Refused (scheme, address, credentials), NotFound (404, 410), TooLarge, InputError (other answers, no
    connection, out of time) and MissingExtra.
    """
    # A thread of its own: the caller may be in an event loop already, as every notebook is.
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, _in_time(url, options, allowed)).result()


async def _in_time(url: str, options: Options, allowed: Allowed) -> Fetched:
    try:
        import httpx
    except ImportError as error:
        raise MissingExtra("fetch", "httpx") from error
    try:
        async with asyncio.timeout(options.max_seconds), httpx.AsyncClient(trust_env=False, timeout=None) as client:
            return await _follow(client, url, options, allowed)
    except TimeoutError as error:
        raise InputError(f"no full answer within {options.max_seconds:g} seconds") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise InputError(f"could not be fetched: {error or type(error).__name__}") from error


async def _follow(client: "httpx.AsyncClient", url: str, options: Options, allowed: Allowed) -> Fetched:
    for _ in range(MAX_REDIRECTS + 1):
        parts = _checked(url)
        address = await _resolve(parts, allowed)
        async with client.stream(
            "GET", _pinned(parts, address), headers=_headers(parts), extensions=_tls(parts)
        ) as answer:
            if answer.is_redirect:
                url = urljoin(url, answer.headers.get("location", ""))
                continue
            return await _body(url, answer, options.max_bytes)
    raise Refused(f"more than {MAX_REDIRECTS} redirects; save the page and read the file")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise Refused(f"not an address: {error}") from error
    if parts.scheme not in _PORTS:
        raise Refused(
            f"only http and https addresses are fetched, not {parts.scheme or 'this'}; give the path of a file"
        )
    if parts.username or parts.password:
        raise Refused("an address with a user name or password in it is not fetched; save the page and read the file")
    if not parts.hostname:
        raise Refused("the address names no host")
    return parts


async def _resolve(parts: SplitResult, allowed: Allowed) -> Address:
    """The first address of the host; all of its addresses must be allowed."""
    host = parts.hostname or ""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, _port(parts), type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise NotFound(f"no such host: {host}") from error
    addresses = [ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in found]
    for address in addresses:
        if not allowed(address):
            raise Refused(f"{host} is not on the public internet ({address}); save the page and read the file")
    return addresses[0]


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _pinned(parts: SplitResult, address: Address) -> str:
    """The URL with the checked address in the place of the host."""
    host = f"[{address}]" if address.version == 6 else str(address)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{host}:{_port(parts)}{parts.path or '/'}{query}"


def _headers(parts: SplitResult) -> dict[str, str]:
    return {
        "Host": parts.netloc,
        "User-Agent": USER_AGENT,
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
        "Accept-Encoding": "gzip",
    }


def _tls(parts: SplitResult) -> dict[str, str]:
    """The certificate is checked against the host's name, not the address."""
    return {"sni_hostname": parts.hostname or ""}


async def _body(url: str, answer: "httpx.Response", limit: int) -> Fetched:
    if answer.status_code in (404, 410):
        raise NotFound(f"the server says {answer.status_code}: there is no such page")
    if answer.status_code != 200:
        said = f"{answer.status_code} {answer.reason_phrase}".rstrip()
        raise InputError(f"the server answered {said}; try later, or save the page from a browser and read the file")
    packed = bytearray()
    async for chunk in answer.aiter_raw():
        packed += chunk
        if len(packed) > limit:
            raise TooLarge(
                f"more than {limit:,} bytes, the most that is read of a page; save the article alone and read the file"
            )
    encoding = answer.headers.get("content-encoding", "identity").lower()
    if encoding not in ("identity", "gzip", "x-gzip", ""):
        raise Damaged(f"the server packed the page in a way that was not asked for ({encoding})")
    body = (
        bytes(packed) if "gzip" not in encoding else read_whole(io.BufferedReader(Unpacked(io.BytesIO(packed))), limit)
    )
    kind = Message()
    kind["content-type"] = answer.headers.get("content-type", "")
    charset = kind.get_content_charset()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Fetched(url=url, body=body, media_type=kind.get_content_type(), charset=charset, fetched=now)
