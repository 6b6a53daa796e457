"""Reading in the background: one document after the other, so that two uploads never fight for the processor."""

import io
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator
from enum import StrEnum
from queue import Full, Queue
from threading import Lock, Thread

import msgspec

from zegsman.errors import Refused, ZegsmanError
from zegsman.ingest import Failure, Options
from zegsman.ingest.dispatch import read_source
from zegsman.ingest.source import Source
from zegsman.ledger import Ledger
from zegsman.model import Document
from zegsman.pipeline import read, read_documents
from zegsman.views.plain import one_line

LARGEST = 10_000_000
"""Bytes of an upload: the largest page that is read (zegsman.ingest.options); archives belong on the command line."""
WAITING = 20
"""Jobs that wait at most; who comes later is asked to come again."""
KEPT = 200  # jobs remembered, so that a page that is loaded again still knows how it ended


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"


class Job(msgspec.Struct, kw_only=True):
    """One thing to read. `documents` are the ids read, `failures` what could not be read, in words."""

    id: str
    name: str
    state: State = State.WAITING
    documents: list[str] = msgspec.field(default_factory=list)
    failures: list[str] = msgspec.field(default_factory=list)


Items = Callable[[], Iterator[Document | Failure]]


class Jobs:
    """The queue and its one worker. `ledger` gives the ledger to write to."""

    def __init__(self, ledger: Callable[[], Ledger]) -> None:
        self._ledger = ledger
        self._lock = Lock()
        self._known: OrderedDict[str, Job] = OrderedDict()
        self._queue: Queue[tuple[Job, Items | str]] = Queue(WAITING)
        self._worker: Thread | None = None

    def read_bytes(self, data: bytes, name: str) -> Job:
        """Read pasted text or an uploaded file; its name only tells the kind. Raises Refused where too many wait."""
        source = Source(name=name, path=name, stream=io.BytesIO(data))
        options = Options(max_bytes=LARGEST, max_page=LARGEST)
        return self._enter(name, lambda: read_source(source, options))

    def read_address(self, address: str) -> Job:
        """Fetch a page and read it: http and https, public addresses only, as `zegsman read` does."""
        return self._enter(address, address)

    def job(self, id_: str) -> Job | None:
        """The job of that id, unless it is long ago."""
        return self._known.get(id_)

    def _enter(self, name: str, what: Items | str) -> Job:
        job = Job(id=secrets.token_hex(8), name=one_line(name))
        try:
            self._queue.put_nowait((job, what))
        except Full:
            raise Refused(f"{WAITING} documents wait to be read already; try again in a minute") from None
        with self._lock:
            self._known[job.id] = job
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
            if self._worker is None:
                self._worker = Thread(target=self._work, name="zegsman-reader", daemon=True)
                self._worker.start()
        return job

    def _work(self) -> None:
        while True:
            job, what = self._queue.get()
            job.state = State.READING
            try:
                self._read(job, what)
            except ZegsmanError as error:
                job.failures.append(one_line(str(error)))
            except Exception as error:  # a fault of ours: said, and the next is read
                job.failures.append(f"a fault worth reporting: {type(error).__name__}: {one_line(str(error))}")
            job.state = State.DONE

    def _read(self, job: Job, what: Items | str) -> None:
        readings = read(what) if isinstance(what, str) else read_documents(what())
        for reading in readings:
            if isinstance(reading, Failure):
                job.failures.append(one_line(f"{reading.source}: {reading.error}"))
                continue
            self._ledger().add(reading.record, reading.lemmas)
            job.documents.append(reading.document.id)
