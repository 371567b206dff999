"""Word is asked in a process of its own; one that hangs is ended, if nobody is seen to use it."""

import os
import time

import pytest

from thidua_reports.pdf import word


def says_yes():
    return True


def hangs():
    time.sleep(60)
    return True


def dies():
    os._exit(1)


@pytest.mark.slow("starts processes")
@pytest.mark.parametrize(
    ("work", "seconds", "answer"),
    [(says_yes, 30, True), (hangs, 1, False), (dies, 30, False)],
    ids=lambda each: getattr(each, "__name__", None),
)
def test_a_work_in_a_process_of_its_own_is_bounded(work, seconds, answer):
    began = time.monotonic()

    assert word.in_a_process(seconds, work) is answer
    assert time.monotonic() - began < 30


@pytest.fixture
def system(monkeypatch):
    """A pretended Windows: which Words run before and after, show a window, were ended."""
    ended = []
    monkeypatch.setattr(word, "end_tree", ended.append)

    def pretend(after, seen=(), *, is_done=False):
        lists = iter([frozenset({1}), frozenset(after)])
        monkeypatch.setattr(word, "running", lambda _: next(lists))
        monkeypatch.setattr(word, "shows_a_window", lambda process: process in seen)
        monkeypatch.setattr(word, "in_a_process", lambda *_: is_done)
        return ended

    return pretend


def test_the_word_that_was_started_and_hangs_is_ended(system):
    ended = system({1, 2})

    assert word.printed([b"a"]) == [None]
    assert ended == [2]


@pytest.mark.parametrize(
    ("after", "seen"),
    [({1}, ()), ({1, 2}, (2,)), ({1, 2, 3}, ())],
    ids=["none is left", "it shows a window", "nobody knows which"],
)
def test_no_word_that_may_be_somebodys_is_ended(system, after, seen):
    ended = system(after, seen)

    word.printed([b"a"])

    assert ended == []


def test_a_word_that_was_let_go_is_not_looked_for(system):
    ended = system({1, 2}, is_done=True)

    word.printed([b"a"])

    assert ended == []


def test_where_there_is_no_windows_there_is_no_word():
    if os.name == "nt":
        pytest.skip("there may be one")

    assert not word.has_word()
