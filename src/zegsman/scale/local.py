"""A pool of processes that read batches of documents; this process reads the sources and gets the answers in order.

Only documents and readings travel; a source that cannot be read never leaves this process, and neither does a ledger,
which has one writer. Little waits: at most a few batches a process.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from pathlib import Path

from zegsman import ingest
from zegsman.errors import AnalysisError
from zegsman.ingest import Failure, Options
from zegsman.model import Document
from zegsman.pipeline import SHIPPED, TOGETHER, Means, Reading, check_language
from zegsman.scale.pool import Pool
from zegsman.scale.worker import readings

_AHEAD = 3
"""Batches a process that are under way or waiting: enough that none stands idle while this process writes."""

Item = Document | Failure
Answer = Reading | Failure
Waiting = deque[tuple[list[Item], Future[list[Answer]]]]


def read(
    sources: Iterable[str | bytes | Path],
    *,
    processes: int,
    language: str | None = None,
    published: str | None = None,
    means: Means = SHIPPED,
) -> Iterator[Answer]:
    """What `zegsman.pipeline.read` gives for each of the sources, in the same order, made by so many processes.

    A document that kills the process it is read in becomes a Failure; the others are read.

    Raises:
        MissingPipeline: no such pipeline is installed, or it is for another language than `language`.
    """
    check_language(means, language)
    options = Options(language=language, published=published)
    items = (item for source in sources for item in ingest.read(source, options=options))
    return read_documents(items, processes=processes, means=means)


def read_documents(items: Iterable[Item], *, processes: int, means: Means = SHIPPED) -> Iterator[Answer]:
    """Readings of documents, in the order given; failures pass through."""
    with Pool(processes, partial(readings, means=means)) as pool:
        waiting: Waiting = deque()
        rest = iter(items)
        while batch := list(islice(rest, TOGETHER)):
            waiting.append((batch, pool.submit(_documents(batch))))
            if len(waiting) == processes * _AHEAD:
                yield from _answers(pool, waiting)
        while waiting:
            yield from _answers(pool, waiting)


def _answers(pool: "Pool[Answer]", waiting: Waiting) -> Iterator[Answer]:
    """The answers of the first batch that waits, its failures in their places."""
    items, future = waiting.popleft()
    try:
        found = iter(future.result())
    except BrokenProcessPool:
        found = iter([_alone(pool, document) for document in _documents(items)])
        for n, (later, _) in enumerate(waiting):
            waiting[n] = (later, pool.submit(_documents(later)))
    for item in items:
        yield item if isinstance(item, Failure) else next(found)


def _alone(pool: "Pool[Answer]", document: Document) -> Answer:
    """The reading of a document of a batch in which a process died."""
    pool.renew()
    try:
        return pool.submit([document]).result()[0]
    except BrokenProcessPool:
        pool.renew()
        reason = "the process that read it was killed, perhaps for want of memory; read it by itself"
        return Failure(source=document.source_id or document.source, error=AnalysisError(reason))


def _documents(items: Iterable[Item]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]
