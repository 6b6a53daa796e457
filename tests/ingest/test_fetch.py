"""The web, played by a server on this machine: only what the check of addresses lets through is asked."""

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from tests.ingest.making import failure, page
from zegsman.errors import InputError, NotFound, Refused, TooLarge
from zegsman.ingest.dispatch import read_source
from zegsman.ingest.fetch import Address, fetch, is_public
from zegsman.ingest.options import Options
from zegsman.model import Document

PAGE = page().encode("utf-8")


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `asked` lists path and Host of every request."""

    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        steps = {
            "/page": lambda: self.answer(PAGE),
            "/page?x=1": lambda: self.answer(PAGE),
            "/packed": lambda: self.answer(gzip.compress(PAGE), ("Content-Encoding", "gzip")),
            "/brotli": lambda: self.answer(b"x", ("Content-Encoding", "br")),
            "/bomb": lambda: self.answer(gzip.compress(b"a" * 30_000_000), ("Content-Encoding", "gzip")),
            "/large": lambda: self.answer(b"a" * 200_000),
            "/moved": lambda: self.redirect("/page"),
            "/round": lambda: self.redirect("/round"),
            "/private": lambda: self.redirect("http://10.0.0.1/page"),
            "/metadata": lambda: self.redirect("//169.254.169.254/latest"),
            "/file": lambda: self.redirect("file:///etc/passwd"),
            "/slow": self.drip,
            "/broken": lambda: self.send_error(500),
        }
        steps.get(self.path, lambda: self.send_error(404))()

    def answer(self, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(200)
        for name, value in (("Content-Type", "text/html; charset=utf-8"), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def drip(self) -> None:
        try:
            for _ in range(100):
                self.wfile.write(b"H")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def here(address: Address) -> bool:
    """The check of these tests: this machine's own address and no other."""
    return address == ipaddress.ip_address("127.0.0.1")


def test_a_page_becomes_a_document(server: str) -> None:
    fetched = fetch(f"{server}/page", options=Options(), allowed=here)
    (document,) = read_source(fetched.source(), Options())
    assert isinstance(document, Document)
    assert (document.source, document.title) == (f"{server}/page", "Dijk bij Oosterlee is veilig")
    assert document.capture is not None
    assert document.capture.media_type == "text/html"
    assert document.capture.fetched.endswith("+00:00")


def test_packed_page(server: str) -> None:
    assert fetch(f"{server}/packed", options=Options(), allowed=here).body == PAGE


def test_redirect_is_followed_and_named(server: str) -> None:
    assert fetch(f"{server}/moved", options=Options(), allowed=here).url == f"{server}/page"


@pytest.mark.parametrize("path", ["/private", "/metadata", "/file", "/round"])
def test_redirect_is_checked_again(server: str, path: str) -> None:
    with pytest.raises(Refused):
        fetch(server + path, options=Options(), allowed=here)


@pytest.mark.parametrize(
    ("path", "error"),
    [("/weg", NotFound), ("/broken", InputError), ("/bomb", TooLarge), ("/large", TooLarge), ("/brotli", InputError)],
)
def test_bad_answers(server: str, path: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        fetch(server + path, options=Options(max_bytes=100_000), allowed=here)


def test_time_is_bounded_even_when_bytes_keep_coming(server: str) -> None:
    began = time.monotonic()
    with pytest.raises(InputError, match=r"within 0\.5 seconds"):
        fetch(f"{server}/slow", options=Options(max_seconds=0.5), allowed=here)
    assert time.monotonic() - began < 5


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(InputError, match="could not be fetched"):
        fetch(f"http://127.0.0.1:{port}/", options=Options(), allowed=here)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://sluis.example/1",
        "file:///etc/passwd",
        "http://user:secret@sluis.example/",
        "http:///x",
        "http://[::1/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://localhost/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://192.168.1.1:8080/",
    ],
)
def test_refused_addresses(url: str) -> None:
    found = failure(url)
    assert found.source == url
    assert isinstance(found.error, Refused)


def test_every_address_of_a_name_must_be_public(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.1.2.3")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(Refused, match=r"10\.1\.2\.3"):
        fetch("http://sluis.example/", options=Options())


def test_the_connection_goes_to_the_address_that_was_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rpartition(":")[2])
    real, asked = socket.getaddrinfo, []

    def rebinding(host: str, *rest: object, **named: object) -> object:
        if host != "sluis.example":
            return real(host, *rest, **named)  # type: ignore[arg-type]
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "10.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    assert fetch(f"http://sluis.example:{port}/page?x=1#deel", options=Options(), allowed=here).body == PAGE
    assert len(asked) == 1
    assert Handler.asked[-1] == ("/page?x=1", f"sluis.example:{port}")


def test_public_addresses() -> None:
    public = ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"]
    private = ["100.64.0.1", "192.0.2.1", "fe80::1", "fc00::1", "2002:7f00:1::", "ff02::1", "::", "255.255.255.255"]
    assert all(is_public(ipaddress.ip_address(address)) for address in public)
    assert not any(is_public(ipaddress.ip_address(address)) for address in private)


def test_inside_a_running_event_loop(server: str) -> None:
    import asyncio

    async def notebook() -> bytes:
        return fetch(f"{server}/page", options=Options(), allowed=here).body

    assert asyncio.run(notebook()) == PAGE
