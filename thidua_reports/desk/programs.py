"""Programs of the system that are started, and go on by themselves."""

import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path


def start_program(words: Sequence[str | Path]) -> None:
    """Start a program with its arguments; it outlives ours, and writes nothing on our screen.

    Raises:
        OSError: it cannot be started.
    """
    process = subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # its end is waited for by nobody else, and the system keeps a note of it until then
    threading.Thread(target=process.wait, daemon=True).start()
