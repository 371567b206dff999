"""Work that may not end, or take all memory, done in a process of its own that may be ended."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")

SECONDS, BYTES = 20, 2 << 30
"""How long the process may take, and how much it may address where the system bounds that."""


class TookTooMuchError(Exception):
    """The work took more time or memory than it may, or its process died of it."""


def bounded(work: Callable[..., T], *arguments: object) -> T:
    """Return what the work returns; what it raises otherwise is raised here.

    Raises:
        TookTooMuchError: it took more time or memory than it may, or its process died of it.
    """
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    from pebble import ProcessExpired, ProcessPool

    alone = get_context("spawn")
    try:
        with ProcessPool(1, context=alone, initializer=_bound_memory, initargs=(BYTES,)) as pool:
            return pool.schedule(work, arguments, timeout=SECONDS).result()
    except (TimeoutError, MemoryError, ProcessExpired, BrokenProcessPool) as error:
        raise TookTooMuchError from error


def _bound_memory(most: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system bounds it, as Windows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
