"""A bloc whose beginning was broken off is begun again in the same folder."""

import errno
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.desk.pages.test_home import NEW
from tests.workspaces import HALF_YEAR
from thidua_reports.presenting import desk_words as words

AT_ONCE = 6
BEGINNINGS = [("/lam-thu", {"sample": HALF_YEAR}), ("/khoi-moi", NEW)]


@pytest.mark.parametrize(("address", "typed"), BEGINNINGS)
def test_what_is_asked_for_several_times_at_once_is_begun_once(hand_at, address, typed):
    held = threading.Event()

    def waiting(screen, _):
        held.wait(60)
        screen.close(0)
        return 0

    hand = hand_at(run=waiting)
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            asked = [*pool.map(lambda _: hand.post(address, typed), range(AT_ONCE))]
    finally:
        held.set()

    assert {each.status for each in asked} == {200}
    assert len({each.path for each in asked}) == 1
    assert len(hand.desk.jobs.untold()) <= 1


@pytest.mark.parametrize(("address", "typed"), BEGINNINGS)
def test_what_a_full_disk_broke_off_is_no_bloc_and_can_be_begun_again(
    hand_at, monkeypatch, address, typed
):
    hand = hand_at()
    really, written = Path.replace, []

    def full(path, target):
        if not target.is_relative_to(hand.desk.folder.path):
            return really(path, target)
        written.append(target)
        if len(written) > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return really(path, target)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "replace", full)
        stopped = hand.done(hand.post(address, typed))
    assert "GH08" in stopped.words()
    assert len(written) == 2
    assert hand.desk.folder.blocs() == ()

    hand.done(hand.post(address, typed))

    (name,) = hand.desk.folder.blocs()
    assert [*(hand.desk.folder.path / name).rglob("*.tmp")] == []
    again = hand.post(address, typed)
    assert again.status == 422
    taken = (words.SAMPLE_TAKEN, words.FOLDER_TAKEN)
    assert any(each.format(name=name) in again.words() for each in taken)
