"""Does the reading room hold 50 readers and 5 reviewers at once? Loopback only, bounded in time; prints the figures.

    python benchmarks/readers.py [SECONDS]        (default 20)

A reader asks for a page (search, article, card, list) about every two seconds, as one who reads does; a reviewer judges
a statement about every two seconds. The room runs in a process of its own over a ledger of 2,000 made documents.
"""

import multiprocessing
import random
import re
import resource
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
import uvicorn
from ledger import made_records

from zegsman.ledger import Ledger
from zegsman.views.web.app import application

READERS, REVIEWERS, DOCUMENTS = 50, 5, 2_000
PAUSE = 2.0  # seconds between two pages of one visitor, on average
TOKEN = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class Visits:
    """What all visitors saw: seconds of each answer, answers that were errors, judgements sent."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.errors: list[str] = []
        self.judged = 0
        self._lock = threading.Lock()

    def ask(self, client: httpx.Client, method: str, address: str, **more: object) -> httpx.Response:
        """One request, timed."""
        start = time.perf_counter()
        answer = client.request(method, address, **more)  # type: ignore[arg-type]
        taken = time.perf_counter() - start
        with self._lock:
            self.seconds.append(taken)
            if answer.status_code >= 400:
                self.errors.append(f"{answer.status_code} {address}")
        return answer


def main(seconds: float) -> None:
    """Make the ledger, start the room, send the visitors, print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "load.ledger"
        records = list(made_records(DOCUMENTS))
        with Ledger.open(path) as ledger:
            for record in records:
                ledger.add(record)
        port = multiprocessing.get_context("spawn").Queue()
        room = multiprocessing.get_context("spawn").Process(target=_room, args=(path, port), daemon=True)
        room.start()
        address = f"http://127.0.0.1:{port.get(timeout=60)}"
        visits = _visited(address, records, seconds)
        room.terminate()
        room.join()
        work = resource.getrusage(resource.RUSAGE_CHILDREN)
        with Ledger.existing(path) as ledger:
            kept = len(ledger.judgements())
    _report(visits, kept, work.ru_utime + work.ru_stime)


def _room(path: Path, port: "multiprocessing.Queue[int]") -> None:
    config = uvicorn.Config(application(path), host="127.0.0.1", port=0, log_level="error")
    socket = config.bind_socket()
    port.put(socket.getsockname()[1])
    uvicorn.Server(config).run(sockets=[socket])


def _visited(address: str, records: list, seconds: float) -> Visits:  # type: ignore[type-arg]
    visits, end = Visits(), time.monotonic() + seconds
    kinds = [_read] * READERS + [_review] * REVIEWERS
    threads = [
        threading.Thread(target=kind, args=(address, records, visits, end, random.Random(n)))
        for n, kind in enumerate(kinds)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(seconds + 60)
    return visits


def _read(address: str, records: list, visits: Visits, end: float, draw: random.Random) -> None:  # type: ignore[type-arg]
    with httpx.Client(base_url=address, timeout=30) as client:
        while time.monotonic() < end:
            time.sleep(draw.uniform(0, 2 * PAUSE))
            record = draw.choice(records)
            page = f"/document/{record.document.id}"
            pages = (
                page,
                f"{page}/card/{record.statements[0].id}",
                "/search?q=" + draw.choice("abcde") + "*",
                "/documents",
            )
            visits.ask(client, "GET", draw.choice(pages))


def _review(address: str, records: list, visits: Visits, end: float, draw: random.Random) -> None:  # type: ignore[type-arg]
    with httpx.Client(
        base_url=address, timeout=30, cookies={"zegsman_reviewer": f"reviewer {draw.random()}"}
    ) as client:
        token = TOKEN.search(visits.ask(client, "GET", "/review").text)
        assert token
        while time.monotonic() < end:
            time.sleep(draw.uniform(0, 2 * PAUSE))
            record = draw.choice(records)
            form = {"csrf": token[1], "document": record.document.id, "verdict": "accept"}
            visits.ask(client, "POST", "/judgements", data={**form, "statement": draw.choice(record.statements).id})
            visits.judged += 1


def _report(visits: Visits, kept: int, work: float) -> None:
    ordered = sorted(visits.seconds)
    print(f"{len(ordered)} answers to {READERS} readers and {REVIEWERS} reviewers, {len(visits.errors)} errors")
    for error in sorted(set(visits.errors))[:10]:
        print(f"  {error}")
    print(f"median {1000 * statistics.median(ordered):.0f} ms, p95 {1000 * ordered[int(0.95 * len(ordered))]:.0f} ms")
    print(f"judgements sent {visits.judged}, in the ledger {kept}")
    print(f"processor time of the room {work:.1f} s, its start included: {1000 * work / len(ordered):.0f} ms an answer")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 20.0)
