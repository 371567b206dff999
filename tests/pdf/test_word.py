"""Word is asked in a process of its own; one that hangs is ended, if nobody is seen to use it."""

import os

import pytest

from thidua_reports.own_process import TookTooMuchError
from thidua_reports.pdf import word


@pytest.fixture
def system(monkeypatch):
    """A pretended Windows: what came up with Word, what runs and shows a window, what is ended."""
    ended = []
    monkeypatch.setattr(word, "end_tree", ended.append)

    def pretend(started, after, seen=(), *, is_done=False):
        monkeypatch.setattr(word, "started_in", lambda _: frozenset(started))
        monkeypatch.setattr(word, "running", lambda _: frozenset(after))
        monkeypatch.setattr(word, "shows_a_window", lambda process: process in seen)
        monkeypatch.setattr(word, "in_own_process", lambda *_, **__: is_done)
        return ended

    return pretend


def test_the_word_that_was_started_and_hangs_is_ended(system):
    ended = system({2}, {1, 2, 3})

    assert word.printed([b"a"]) == [None]
    assert ended == [2]


@pytest.mark.parametrize(
    ("started", "after", "seen"),
    [({2}, {1}, ()), ({2}, {1, 3}, ()), ({2}, {1, 2}, (2,)), ({2, 3}, {2, 3}, ()), ((), {2}, ())],
    ids=[
        *("none is left", "only one of another program is left", "it shows a window"),
        *("two came up together", "none is known to have come up"),
    ],
)
def test_no_word_that_may_be_somebodys_is_ended(system, started, after, seen):
    ended = system(started, after, seen)

    word.printed([b"a"])

    assert ended == []


def test_a_word_that_takes_too_long_is_ended(system, monkeypatch):
    ended = system({2}, {2})

    def take_too_long(*_, **__):
        raise TookTooMuchError

    monkeypatch.setattr(word, "in_own_process", take_too_long)

    assert word.printed([b"a"]) == [None]
    assert ended == [2]


def test_a_word_that_was_let_go_is_not_looked_for(system):
    ended = system({2}, {1, 2}, is_done=True)

    word.printed([b"a"])

    assert ended == []


def test_where_there_is_no_windows_there_is_no_word():
    if os.name == "nt":
        pytest.skip("there may be one")

    assert not word.has_word()
