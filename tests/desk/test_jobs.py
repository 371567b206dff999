"""A verb at work: one for each bloc, looked at meanwhile, kept until its end was seen."""

import threading

import pytest

from tests.workspaces import HALF_YEAR, SAMPLES
from thidua_reports.cli import run_on
from thidua_reports.commands.result import Found, Made, Words
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.jobs import Busy, Jobs
from thidua_reports.desk.kept_jobs import KeptJobs
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.presenting.work_steps import WRITING

PATIENCE = 30
PARTS = (
    Words(("Khối 4",)),
    Found((file_kinds.NO_MEMBER_WORKBOOKS.at(Place("thanh_vien")),), 2),
    Made("output/khoi_4", (("bao_cao.docx", "đã lập"),)),
)


class Held:
    """A verb that goes on only when it is let go."""

    def __init__(self):
        self.begun, self.may_end, self.at_once = threading.Event(), threading.Event(), 0

    def __call__(self, screen, _):
        """Show two parts, one of them at the end."""
        self.at_once += 1
        assert self.at_once == 1
        screen.show(PARTS[0])
        screen.tell("Đang đọc")
        self.begun.set()
        assert self.may_end.wait(PATIENCE)
        screen.show(PARTS[1])
        self.at_once -= 1
        screen.close(1)
        return 1


class InSteps:
    """A verb that tells steps, writes at the end, and is held at one of its steps."""

    def __init__(self, *steps, at):
        self.steps, self.at = steps, at
        self.there, self.go_on, self.done = threading.Event(), threading.Event(), []

    def __call__(self, screen, _):
        """Tell and do each step."""
        for step in self.steps:
            screen.tell(step)
            if step == self.at:
                self.there.set()
                assert self.go_on.wait(PATIENCE)
            self.done.append(step)
        screen.close(0)
        return 0


@pytest.fixture
def held():
    return Held()


@pytest.fixture
def desk(her_folder, own, held):
    desk = Desk(her_folder, held, own)
    yield desk
    held.may_end.set()
    desk.jobs.finish()


def test_a_job_can_be_looked_at_while_it_is_at_work_and_at_its_end(desk, held):
    job = desk.jobs.start("khoi_4", "Kiểm tra", ["check", "x"])
    assert held.begun.wait(PATIENCE)

    assert (job.state, job.said, job.parts, job.code) == ("running", "Đang đọc", PARTS[:1], None)
    assert desk.jobs.find(job.id) is desk.jobs.latest("khoi_4") is job
    assert desk.jobs.running() == (job,)

    held.may_end.set()
    desk.jobs.finish()

    assert (job.state, job.said, job.parts, job.code) == ("done", "", PARTS[:2], 1)
    assert desk.jobs.running() == ()


def test_a_bloc_has_one_job_at_a_time(desk, held):
    job = desk.jobs.start("khoi_4", "Kiểm tra", ["check"])

    with pytest.raises(Busy) as busy:
        desk.jobs.start("khoi_4", "Lập", ["bao-cao"])
    assert busy.value.job is job
    with pytest.raises(Busy):
        desk.choose(desk.folder.path)

    held.may_end.set()
    desk.jobs.finish()

    assert desk.jobs.start("khoi_4", "Lập", ["bao-cao"]).id != job.id


def test_two_pages_that_press_at_once_begin_one_job(visitor):
    done = []
    threads = [
        threading.Thread(target=lambda: done.append(visitor.post("/lam/khoi_4").status))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(done) == [200, 409, 409, 409, 409, 409]
    assert visitor.post("/lam/khoi_4").text == visitor.desk.jobs.latest("khoi_4").id


def test_the_job_of_another_bloc_waits_and_says_so(desk, held):
    desk.jobs.start("khoi_4", "Kiểm tra", ["check"])
    assert held.begun.wait(PATIENCE)
    other = desk.jobs.start("khoi_5", "Kiểm tra", ["check"])
    for _ in range(100):
        if other.said:
            break
        threading.Event().wait(0.05)

    assert (other.state, other.said) == ("running", notices.WAITING)

    held.may_end.set()
    desk.jobs.finish()

    assert other.state == "done"


def test_the_end_that_nobody_saw_is_told_at_the_next_start(her_folder, own):
    def full(screen, _):
        for part in PARTS:
            screen.show(part)
        screen.close(1)
        return 1

    first = Desk(her_folder, full, own)
    job = first.jobs.start("khoi_4", "Lập báo cáo", ["bao-cao", "ế"])
    first.jobs.finish()

    later = Desk(her_folder, full, own)
    (told,) = later.jobs.untold()
    assert (told.id, told.bloc, told.title, told.arguments) == (
        job.id,
        "khoi_4",
        "Lập báo cáo",
        ("bao-cao", "ế"),
    )
    assert (told.state, told.code) == ("done", 1)
    assert told.parts[0] == PARTS[0]
    assert told.parts[2] == PARTS[2]
    assert [each.message for each in told.parts[1].issues] == [PARTS[1].issues[0].message]
    assert later.jobs.latest("khoi_4") is told

    later.jobs.told(told)

    assert later.jobs.untold() == ()
    assert Desk(her_folder, full, own).jobs.untold() == ()


def test_of_the_same_verb_that_nobody_saw_the_newest_end_is_told(her_folder, own):
    def at_once(screen, _):
        screen.close(0)
        return 0

    first = Desk(her_folder, at_once, own)
    for title in ("Kiểm tra", "Soạn thư", "Kiểm tra"):
        last = first.jobs.start("khoi_4", title, ["check"])
        first.jobs.finish()

    later = Desk(her_folder, at_once, own).jobs
    assert [each.title for each in later.untold()] == ["Kiểm tra", "Soạn thư"]
    newest = later.untold()[0]
    assert newest.id == last.id

    later.told(newest)

    assert [each.title for each in later.untold()] == ["Soạn thư"]
    assert [each.title for each in KeptJobs(own, her_folder).there()] == ["Soạn thư"]


def test_an_end_that_was_seen_before_it_was_kept_is_not_told_again(her_folder, own):
    class Slow(KeptJobs):
        """Her page is shown after the verb has ended and before that is kept."""

        def keep(self, job):
            if job.state != "running":
                jobs.told(job)
            super().keep(job)

    def at_once(screen, _):
        screen.close(0)
        return 0

    jobs = Jobs(at_once, Slow(own, her_folder))
    jobs.start("khoi_4", "Kiểm tra", ["check"])
    jobs.finish()

    assert [*KeptJobs(own, her_folder).there()] == []


def test_what_the_end_of_the_computer_broke_off_is_told(desk, held, her_folder, own):
    desk.jobs.start("khoi_4", "Lập báo cáo", ["bao-cao"])
    assert held.begun.wait(PATIENCE)

    (told,) = Desk(her_folder, held, own).jobs.untold()

    assert (told.title, told.state, told.failure) == ("Lập báo cáo", "failed", notices.BROKEN_OFF)


def test_what_was_done_in_another_folder_is_not_told_in_this_one(desk, held, own, tmp_path):
    held.may_end.set()
    desk.jobs.start("khoi_4", "Lập báo cáo", ["bao-cao"])
    desk.jobs.finish()

    assert Desk(tmp_path / "other", held, own).jobs.untold() == ()


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"khoi": 1}', b"\xff\xfe"])
def test_a_damaged_note_of_a_job_keeps_nobody_from_starting(her_folder, own, held, kept):
    (own.folder / "viec_1.json").write_bytes(kept)

    assert Desk(her_folder, held, own).jobs.untold() == ()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_verb_that_breaks_has_an_end_too(her_folder, own):
    def broken(*_):
        raise ZeroDivisionError

    desk = Desk(her_folder, broken, own)
    job = desk.jobs.start("khoi_4", "Kiểm tra", ["check"])
    desk.jobs.finish()

    assert (job.state, job.failure) == ("failed", notices.STOPPED)
    assert desk.jobs.start("khoi_4", "Kiểm tra", ["check"])
    desk.jobs.finish()


def test_only_so_many_ends_are_kept(her_folder, own):
    def done(screen, _):
        screen.close(0)
        return 0

    desk = Desk(her_folder, done, own)
    for _ in range(45):
        desk.jobs.start("khoi_4", "Kiểm tra", ["check"])
        desk.jobs.finish()

    assert len(own.names("viec_")) == 40


@pytest.mark.slow("two verbs are run on a sample")
def test_a_verb_of_the_command_shows_on_the_page_what_it_shows_on_the_terminal(own, tmp_path):
    desk = Desk(SAMPLES, run_on, own)
    job = desk.jobs.start(HALF_YEAR, "Kiểm tra", ["check", str(SAMPLES / HALF_YEAR)])
    desk.jobs.finish()
    wrong = desk.jobs.start("", "Sai", ["check"])
    desk.jobs.finish()
    none = desk.jobs.start("", "Không có", ["check", str(tmp_path / "none")])
    desk.jobs.finish()

    assert (job.state, job.code, job.failure) == ("done", 0, "")
    assert isinstance(job.parts[0], Words)
    assert any(isinstance(part, Found) for part in job.parts)
    assert (wrong.state, wrong.failure.splitlines()[0]) == (
        "failed",
        "Thiếu tên thư mục làm việc (thư mục chứa khoi.xlsx).",
    )
    assert none.state == "failed"
    assert [issue.kind.code for issue in none.parts[0].issues] == ["TM01"]


@pytest.mark.parametrize(
    ("at", "is_stopped", "done"),
    [("Đang đọc", True, ["Đang đọc"]), (WRITING, False, ["Đang đọc", WRITING])],
    ids=["before it writes", "while it writes"],
)
def test_a_job_is_stopped_before_it_writes_or_done_to_its_end(
    her_folder, own, at, is_stopped, done
):
    verb = InSteps("Đang đọc", WRITING, at=at)
    jobs = Jobs(verb, KeptJobs(own, her_folder))
    job = jobs.start("khoi_4", "Lập văn bản", [])
    assert verb.there.wait(PATIENCE)

    assert job.screen.can_be_stopped is job.screen.stop() is is_stopped
    verb.go_on.set()
    jobs.finish()

    assert verb.done == done
    assert (job.state, job.failure) == (
        ("failed", notices.STOPPED_BY_HER) if is_stopped else ("done", "")
    )
    assert not job.screen.stop()
