"""What a work may cost in a process of its own is bounded, and it ends as it would here."""

import math
import os
import time

import pytest

from thidua_reports.own_process import TookTooMuchError, in_own_process

MOST_BYTES = 2 << 30


def test_what_the_work_returns_is_returned():
    assert in_own_process(math.gcd, (12, 18), seconds=60) == 6


def test_what_the_work_raises_is_raised():
    with pytest.raises(ValueError, match="invalid literal"):
        in_own_process(int, "x", seconds=60)


@pytest.mark.parametrize(
    ("work", "arguments"),
    [
        pytest.param(os._exit, (3,), id="leaves"),
        pytest.param(os.abort, (), id="dies"),
        pytest.param(bytes, (MOST_BYTES + 1,), id="more memory than there is for it"),
    ],
)
def test_work_that_dies_is_reported_to_have_taken_too_much(work, arguments):
    with pytest.raises(TookTooMuchError):
        in_own_process(work, arguments, seconds=60, most_bytes=MOST_BYTES)


def test_work_without_end_is_ended():
    begun = time.monotonic()
    with pytest.raises(TookTooMuchError):
        in_own_process(time.sleep, (600,), seconds=0.5)

    assert time.monotonic() - begun < 60
