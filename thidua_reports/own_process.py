"""Work in a process of its own: what takes too long or too much ends without harm to others."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class TookTooMuchError(Exception):
    """The work took more time or memory than it may, or its process died of it."""


def in_own_process(
    work: Callable[..., T],
    arguments: Sequence[object],
    *,
    seconds: float,
    most_bytes: int | None = None,
) -> T:
    """Return what the work returns; what it raises otherwise is raised here.

    It may address so many bytes, where the system bounds that.

    Raises:
        TookTooMuchError: it took more time or memory than it may, or its process died of it.
    """
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    from pebble import ProcessExpired, ProcessPool

    begin = None if most_bytes is None else _bound_memory
    alone = get_context("spawn")
    try:
        with ProcessPool(1, context=alone, initializer=begin, initargs=(most_bytes,)) as pool:
            return pool.schedule(work, arguments, timeout=seconds).result()
    except (TimeoutError, MemoryError, ProcessExpired, BrokenProcessPool) as error:
        raise TookTooMuchError from error


def _bound_memory(most: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system bounds it, as Windows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
