"""What the page of a verb says came of it: done, done with errors left, or not done at all."""

import pytest

from tests.workspaces import HALF_YEAR, PLEDGE, YEAR, edit_workbook
from thidua_reports.commands.result import Refused
from thidua_reports.desk import actions
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.kept_jobs import KeptJobs
from thidua_reports.presenting import desk_words as words

HEADLINE = "//h2[@id='ket-qua']"
WRONG_POINTS = {"E5": "bảy mươi"}


def files_below(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def with_errors(hand_at):
    """Return her hand on a bloc whose khoi.xlsx has an error that decides points or targets."""

    def made(sample):
        hand = hand_at(sample)
        edit_workbook(hand.desk.folder.bloc(sample) / "khoi.xlsx", "Tiêu chí", WRONG_POINTS)
        return hand

    return made


@pytest.mark.parametrize(
    ("sample", "action"), [(PLEDGE, actions.ACCEPT_TARGETS), (YEAR, actions.AGREE)]
)
def test_what_is_refused_for_errors_is_not_called_done(with_errors, sample, action):
    hand = with_errors(sample)
    before = files_below(hand.desk.folder.path)

    page = hand.done(hand.post(f"/khoi/{sample}/lam/{action.key}"))

    assert page.words(HEADLINE) == f"Chưa {action.words.title}: còn lỗi phải sửa, nêu dưới đây."
    assert page.all("//li[@data-muc='loi']")
    assert files_below(hand.desk.folder.path) == before


def test_a_final_version_that_is_not_made_is_not_called_done(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"/khoi/{HALF_YEAR}/lam/lap"))
    members = hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien"
    edit_workbook(members / "so_y_te.xlsx", "Nội dung 1", {"G5": "rất nhiều"})

    typed = {"document": "bao_cao.docx", "own": ""}
    page = hand.done(hand.post(f"/khoi/{HALF_YEAR}/lam/chinh-thuc", typed))

    assert page.words(HEADLINE) == "Chưa lập bản chính thức: còn lỗi phải sửa, nêu dưới đây."
    assert not [*hand.desk.folder.output(HALF_YEAR).glob("*(chính thức)*")]


def test_where_one_of_all_documents_is_refused_the_others_are_not_called_all(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"/khoi/{HALF_YEAR}/lam/lap"))
    output = hand.desk.folder.output(HALF_YEAR)
    (output / "bien_ban.docx").write_bytes(b"PK, but no archive")

    page = hand.done(hand.post(f"/khoi/{HALF_YEAR}/lam/chinh-thuc", {"document": ".", "own": ""}))

    assert page.words(HEADLINE) == words.IS_DONE_IN_PART.format(title="lập bản chính thức")
    assert "bien_ban.docx: chưa lập bản chính thức, lý do" in page.words("//main")
    assert "bao_cao.docx: đã có bao_cao (chính thức).docx" in page.words("//main")
    assert not (output / "bien_ban (chính thức).docx").exists()


def test_a_sample_that_is_there_is_not_laid_out_again_and_that_is_said(hand_at):
    hand = hand_at(HALF_YEAR)
    there = hand.desk.folder.bloc(HALF_YEAR)
    edit_workbook(there / "khoi.xlsx", "Tiêu chí", WRONG_POINTS)
    command = ("init", str(there), f"--sample={HALF_YEAR}")
    job = hand.desk.jobs.start(HALF_YEAR, actions.SAMPLE.words.title, command)
    hand.desk.jobs.finish()

    page = hand.get(f"/viec/{job.id}")

    assert page.words(HEADLINE) == words.IS_REFUSED.format(title=job.title)


def test_what_was_done_with_errors_left_is_called_done(with_errors):
    hand = with_errors(YEAR)

    page = hand.done(hand.post(f"/khoi/{YEAR}/lam/lap"))

    assert page.words(HEADLINE) == words.IS_DONE_WITH_ERRORS.format(title="lập văn bản")
    assert (hand.desk.folder.output(YEAR) / "bao_cao.docx").is_file()


def test_that_a_verb_refused_is_known_at_the_next_start(her_folder, own):
    def refuses(screen, _):
        screen.show(Refused(("Còn lỗi nên chưa chốt.",)))
        screen.close(1)
        return 1

    desk = Desk(her_folder, refuses, own)
    desk.jobs.start("khoi_4", "chốt", ["accept"])
    desk.jobs.finish()

    (kept,) = KeptJobs(own, her_folder).there()
    assert kept.parts == (Refused(("Còn lỗi nên chưa chốt.",)),)


def test_a_bloc_whose_folder_has_gone_meanwhile_is_told_with_where_its_results_lie(hand_at):
    hand = hand_at(HALF_YEAR)
    bloc, output = hand.desk.folder.bloc(HALF_YEAR), hand.desk.folder.output(HALF_YEAR)
    job = hand.desk.jobs.start(
        HALF_YEAR, "lập văn bản", ("bao-cao", str(bloc), f"--output={output}")
    )
    hand.desk.jobs.finish()
    bloc.rename(bloc.with_name("moi"))

    page = hand.get(f"/viec/{job.id}")

    said = words.BLOC_IS_GONE.format(
        folder=bloc, results=words.RESULTS_ARE_IN.format(output=output)
    )
    assert said in page.words()
