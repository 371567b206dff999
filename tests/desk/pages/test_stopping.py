"""A verb that takes long is stopped from its page, and leaves nothing behind."""

import threading

import pytest

from tests.workspaces import HALF_YEAR
from thidua_reports.cli import run_on
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.presenting import desk_words as words

PATIENCE = 60


class HeldAtStep:
    """Runs a verb as the program does, and holds it at its first step."""

    def __init__(self):
        self.there, self.go_on = threading.Event(), threading.Event()

    def __call__(self, screen, arguments):
        """Run it."""
        really = screen.tell

        def tell(sentence):
            really(sentence)
            self.there.set()
            assert self.go_on.wait(PATIENCE)

        screen.tell = tell
        return run_on(screen, arguments)


@pytest.mark.parametrize("key", ["lap", "bieu-mau"])
def test_a_verb_is_stopped_from_its_page_and_nothing_is_written(hand_at, key):
    held = HeldAtStep()
    hand = hand_at(HALF_YEAR, run=held)
    folder = hand.desk.folder.path
    before = sorted(folder.rglob("*"))
    page = hand.post(f"/khoi/{HALF_YEAR}/lam/{key}")
    assert held.there.wait(PATIENCE)
    (form,) = hand.get(page.path).all("//form[@id='dung' and not(@hidden)]")
    told = hand.post(form.get("action"))
    held.go_on.set()
    done = hand.done(page)
    (alarm,) = told.all("//div[@id='viec']/p[@role='alert']")

    assert alarm.text == words.STOPPING
    assert notices.STOPPED_BY_HER in done.words()
    assert sorted(folder.rglob("*")) == before


def test_what_has_ended_cannot_be_stopped(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.done(hand.post(f"/khoi/{HALF_YEAR}/lam/kiem-tra"))

    assert words.TOO_LATE_TO_STOP in hand.post(f"{page.path}/dung").words()
