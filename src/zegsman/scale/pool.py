"""Processes that do the same work on lists of documents; a broken pool can be made anew."""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import Generic, Self, TypeVar

from zegsman.model import Document
from zegsman.scale.worker import prepare

Answer = TypeVar("Answer")


class Pool(Generic[Answer]):
    """`processes` processes that do `work`. They are started afresh, not forked: a fork copies locks that are held."""

    def __init__(self, processes: int, work: Callable[[list[Document]], list[Answer]]) -> None:
        self._processes = processes
        self._work = work
        self._executor = self._started()

    def submit(self, documents: list[Document]) -> Future[list[Answer]]:
        """The work on some documents; in a broken pool a future that says so (BrokenProcessPool)."""
        try:
            return self._executor.submit(self._work, documents)
        except BrokenProcessPool as error:
            future: Future[list[Answer]] = Future()
            future.set_exception(error)
            return future

    def renew(self) -> None:
        """New processes in place of these; what they had under way is lost."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the processes; after an error, whatever they are at."""
        self._executor.shutdown(wait=error is None, cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._processes, mp_context=get_context("spawn"), initializer=prepare)
