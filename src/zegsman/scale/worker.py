"""What runs in each process of a pool."""

import os
import signal
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zegsman.ingest import Failure
    from zegsman.model import Document
    from zegsman.pipeline import Means, Reading

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def prepare() -> None:
    """One thread a process, for there is a process a core; Ctrl-C is for the parent; without a parent it ends."""
    for name in THREADS:
        os.environ.setdefault(name, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that was killed cannot end its processes, and they would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def readings(documents: "list[Document]", *, means: "Means") -> "list[Reading | Failure]":
    """What was found in some documents, in their order."""
    from zegsman.pipeline import read_documents

    return list(read_documents(documents, means=means))
