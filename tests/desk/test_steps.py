"""The steps of a period are done, next or to be done again by what lies in the folders."""

import os
import shutil

import pytest

from tests.bloc_years import settings_cells
from tests.text_workbooks import merged
from tests.workspaces import (
    HALF_YEAR,
    PLEDGE,
    SAMPLES,
    SMALL_BLOC,
    SMALL_MEMBERS,
    YEAR,
    build_workspace,
    edit_workbook,
    member_text,
)
from thidua_reports.desk import actions, her_folder, look
from thidua_reports.desk.came_in import days_to_note
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.home_page import home_row
from thidua_reports.desk.look import is_known, look_at
from thidua_reports.desk.steps import is_passed_over, steps
from thidua_reports.layouts.bloc_sheets import BLOC, NAME
from thidua_reports.layouts.year_sheets import History
from thidua_reports.presenting import step_words
from thidua_reports.presenting.desk_words import OFFICIAL_WRONG, PASSED_OVER

MAKE, CHECKING = "lap", "kiem-tra"
SCORED_BY_DAY = """
# Khối
han_nop: 05/01/2025
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa \
| Tham số 1 |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | | 0,7 |
| TC2 | ND1 | Chế độ báo cáo | Trừ theo ngày nộp chậm | 30 | | 6 | 2 |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
"""


@pytest.fixture
def hers(tmp_path):
    """Return a folder with samples in it."""

    def with_samples(*names):
        for name in names:
            shutil.copytree(SAMPLES / name, tmp_path / name)
        return HerFolder(tmp_path)

    return with_samples


def states(hers, name):
    return {each.key: each.state.value for each in steps(look_at(hers, name))}


def offered(hers, name, key):
    step = next(each for each in steps(look_at(hers, name)) if each.key == key)
    return None if step.main is None else step.main.action


def test_a_new_bloc_begins_with_its_book(make_report, tmp_path):
    (tmp_path / "ds.txt").write_text("Sở Y tế\nSở Du lịch\n", "utf-8")
    stated = ("--name", "Khối thi đua 1", "--year", "2027", "--members", tmp_path / "ds.txt")
    make_report("init", tmp_path / "khoi_1", *stated)

    found = states(HerFolder(tmp_path), "khoi_1")

    assert found["so-khoi"] == "now"
    assert set(list(found.values())[1:]) == {"later"}


def test_a_bloc_that_begins_within_the_year_is_told_to_enter_what_was_pledged(tmp_path):
    without = SMALL_BLOC.split("# Chỉ tiêu")[0]
    build_workspace(tmp_path / "khoi_1", merged(without, "# Khối\nky: 6 tháng"), {})
    build_workspace(tmp_path / "khoi_2", merged(without, "# Khối\nky: Giao ước"), {})

    hers = HerFolder(tmp_path)
    assert "Trang Chỉ tiêu chưa có hàng nào" in told_of(hers, "khoi_1", "so-khoi").told
    assert "Trang Chỉ tiêu" not in told_of(hers, "khoi_2", "so-khoi").told


def test_forms_are_not_all_sent_while_a_member_has_no_address(tmp_path, make_report):
    members = "# Thành viên\n| Mã đơn vị | Tên đơn vị | Thư điện tử |\n"
    members += "| A | Sở An | so.an@example.vn |\n| B | Sở Bình | |\n"
    build_workspace(tmp_path / "khoi_1", merged(SMALL_BLOC, members), {})
    hers = HerFolder(tmp_path)
    spot = look_at(hers, "khoi_1").spot
    make_report(*actions.FORMS.command(spot, {}))
    assert told_of(hers, "khoi_1", "bieu-mau").state.value == "done"

    make_report(*actions.LETTERS.command(spot, {"kind": "bieu-mau"}))

    step = told_of(hers, "khoi_1", "bieu-mau")
    assert step.state.value != "done"
    assert "Thư gửi biểu mẫu: 01/02; thiếu địa chỉ thư điện tử của Sở Bình" in step.told


def test_what_was_made_is_done_until_something_changes(hers, make_report):
    folder = hers(HALF_YEAR)
    assert states(folder, HALF_YEAR)[MAKE] == "now"

    look = look_at(folder, HALF_YEAR)
    assert make_report(*actions.MAKE.command(look.spot, {}))[0] == 0
    assert states(folder, HALF_YEAR)[MAKE] == "done"

    renamed = settings_cells(BLOC, {NAME.code: "Khối thi đua 40"})
    edit_workbook(look.spot.folder / "khoi.xlsx", BLOC.name, renamed)
    assert states(folder, HALF_YEAR)[MAKE] == "again"
    assert look_at(folder, HALF_YEAR).examined.book.bloc.name == "Khối thi đua 40"


def make_official(make_report, spot, *names):
    make_report(*actions.MAKE.command(spot, {}))
    for name in names:
        sent = {"document": name, "own": ""}
        assert make_report(*actions.FINISH.command(spot, sent))[0] == 0, name


def test_documents_are_finished_once_all_that_are_signed_have_an_official_copy(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    make_official(make_report, spot, "bien_ban.docx")
    step = finishing(folder)
    lacking = ("bao_cao.docx", "thong_bao_ket_luan.docx")
    assert (step.state.value, step.told) == (
        "now",
        "Đã có bản chính thức: bien_ban (chính thức).docx (đúng số liệu hiện có). Văn bản để ký "
        f"chưa có bản chính thức: {', '.join(lacking)}.",
    )

    make_official(make_report, spot, *lacking)

    step = finishing(folder)
    assert (step.state.value, "chưa có" in step.told) == ("done", False)


def test_what_is_accepted_once_all_is_official_makes_nothing_stale(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    make_official(make_report, spot, "bien_ban.docx", "bao_cao.docx", "thong_bao_ket_luan.docx")
    make_report("accept", spot.folder, "--readings", "--by", "An", "--date", "1/7/2020")

    assert not look_at(folder, HALF_YEAR).is_made
    assert (states(folder, HALF_YEAR)[MAKE], finishing(folder).state.value) == ("done", "done")


def test_an_official_copy_counts_for_no_other_document(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    make_official(make_report, spot, "thong_bao_ket_luan.docx")
    notice = spot.output / "thong_bao_ket_luan (chính thức).docx"
    (spot.output / "bao_cao (chính thức).docx").symlink_to(notice)
    shutil.copy(notice, spot.output / "bien_ban (chính thức).docx")

    step = finishing(folder)

    assert (step.state.value, step.told.count("là của văn bản khác")) == ("again", 2)
    assert "chưa có bản chính thức: bao_cao.docx, bien_ban.docx" in step.told


def test_an_official_copy_is_to_be_made_again_once_the_data_say_other(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    make_official(make_report, spot, "bao_cao.docx")
    assert "bao_cao (chính thức).docx (đúng số liệu hiện có)" in finishing(folder).told

    renamed = settings_cells(BLOC, {NAME.code: "Khối thi đua 40"})
    edit_workbook(spot.folder / "khoi.xlsx", BLOC.name, renamed)

    step = finishing(folder)
    assert (step.state.value, "không còn đúng" in step.told) == ("again", True)
    assert home_row(look_at(folder, HALF_YEAR), "").last_run == OFFICIAL_WRONG


def finishing(folder):
    """Return the step at which documents are finished."""
    return next(each for each in steps(look_at(folder, HALF_YEAR)) if each.key == "chinh-thuc")


def test_what_she_edits_in_a_document_is_no_reason_to_make_all_anew(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    make_report(*actions.MAKE.command(spot, {}))
    (spot.output / "bao_cao.docx").write_bytes(b"edited by hand")
    assert states(folder, HALF_YEAR)[MAKE] == "done"

    make_report(*actions.MAKE.command(spot, {}))
    assert (spot.output / "bao_cao (2).docx").is_file()
    assert states(folder, HALF_YEAR)[MAKE] == "done"


def test_every_action_is_offered_by_a_step(hers):
    folder = hers(HALF_YEAR, PLEDGE, YEAR)
    offered_ones = set()
    for name in folder.blocs():
        for step in steps(look_at(folder, name)):
            offered_ones |= {
                each.action.key for each in (step.main, *step.others, *step.seldom) if each
            }

    assert offered_ones == {each.key for each in actions.OF_A_BLOC}


def test_errors_are_to_be_mended_first(hers):
    assert states(hers(YEAR), YEAR)[CHECKING] == "now"


def test_a_figure_to_be_asked_about_is_the_next_thing_until_it_is_accepted(tmp_path, make_report):
    members = {**SMALL_MEMBERS, "so_an": member_text("A", "A1", "1001", "28")}
    build_workspace(tmp_path / "khoi_9", SMALL_BLOC, members)
    folder = HerFolder(tmp_path)
    step = told_of(folder, "khoi_9", CHECKING)
    assert step.state.value == "now"
    assert step.told.startswith("Không còn lỗi; còn 01 số phải hỏi lại")
    assert home_row(look_at(folder, "khoi_9"), "").next_step == step.title

    make_report("accept", tmp_path / "khoi_9", "--readings", "--by", "An", "--date", "1/7/2025")

    step = told_of(folder, "khoi_9", CHECKING)
    assert (step.state.value, step.told) == ("done", step_words.CHECKED)


def told_of(hers, name, key):
    return next(each for each in steps(look_at(hers, name)) if each.key == key)


def test_before_any_workbook_came_in_there_is_no_error_to_mend(hers):
    folder = hers(HALF_YEAR)
    shutil.rmtree(folder.bloc(HALF_YEAR) / "thanh_vien")

    checking = told_of(folder, HALF_YEAR, CHECKING)
    assert (checking.told, checking.state.value) == (step_words.NONE_TO_CHECK, "later")
    assert told_of(folder, HALF_YEAR, "nhan").so_far == ""


def test_receiving_tells_how_many_came_while_some_are_awaited(hers):
    folder = hers(HALF_YEAR)
    for each in sorted((folder.bloc(HALF_YEAR) / "thanh_vien").iterdir())[:2]:
        each.unlink()

    assert told_of(folder, HALF_YEAR, "nhan").so_far == "đang nhận 05/07"
    assert told_of(folder, HALF_YEAR, "so-khoi").state.value == "done"
    checking = told_of(folder, HALF_YEAR, CHECKING)
    assert checking.told == step_words.CHECKED_SO_FAR.format(count="05")


def test_a_day_of_receipt_that_points_rest_on_is_asked_for_where_workbooks_come_in(tmp_path):
    build_workspace(tmp_path / "khoi_9", merged(SMALL_BLOC, SCORED_BY_DAY), SMALL_MEMBERS)
    look = look_at(HerFolder(tmp_path), "khoi_9")

    found = {each.key: each for each in steps(look)}

    assert step_words.NOTE_DAYS in found["nhan"].told
    assert "Mở khoi.xlsx" in [each.label for each in found["nhan"].opened]
    assert found["nhan"].state.value != "done"
    assert found["so-khoi"].state.value == "done"
    (told,) = days_to_note(look)
    assert "Ngày nhận ở trang Nộp sổ, ghi nhận, bảng Tiếp nhận" in told


@pytest.mark.parametrize(
    ("sample", "action"),
    [(PLEDGE, actions.ACCEPT_TARGETS), (YEAR, actions.AGREE), (HALF_YEAR, None)],
)
def test_after_the_meeting_the_period_offers_what_it_has_to_settle(hers, sample, action):
    assert offered(hers(sample), sample, "hop") is action


def test_a_period_that_goes_on_is_done(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    assert states(folder, HALF_YEAR)["ky-sau"] == "later"

    assert make_report(*actions.NEXT.command(spot, {}))[0] == 0

    assert states(folder, HALF_YEAR)["ky-sau"] == "done"
    assert folder.blocs() == ("kien_giang_khoi_4_2020_6_thang", "kien_giang_khoi_4_2020_nam")


def test_a_half_year_that_she_went_on_from_without_workbooks_is_over(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    shutil.rmtree(spot.folder / "thanh_vien")
    assert not is_passed_over(look_at(folder, HALF_YEAR))

    assert make_report(*actions.NEXT.command(spot, {}))[0] == 0

    assert is_passed_over(look_at(folder, HALF_YEAR))
    assert home_row(look_at(folder, HALF_YEAR), "").next_step == PASSED_OVER


def test_a_period_whose_figures_changed_since_is_looked_at_again(hers, make_report):
    folder = hers(HALF_YEAR)
    spot = look_at(folder, HALF_YEAR).spot
    make_report(*actions.NEXT.command(spot, {}))
    following = spot.folder.parent / "kien_giang_khoi_4_2020_nam" / "khoi.xlsx"

    edit_workbook(following, History.layout.name, {"H5": 1})

    assert states(folder, HALF_YEAR)["ky-sau"] == "again"


def test_a_book_that_cannot_be_read_has_one_step_and_says_why(hers):
    folder = hers(HALF_YEAR)
    (folder.bloc(HALF_YEAR) / "khoi.xlsx").write_bytes(b"no workbook")

    look = look_at(folder, HALF_YEAR)

    assert [each.key for each in steps(look)] == ["so-khoi"]
    assert look.stopped


def test_what_office_puts_beside_an_open_document_is_not_counted(hers):
    folder = hers(HALF_YEAR)
    output = folder.output(HALF_YEAR)
    names = (
        *("bieu_mau/yt.xlsx", "bieu_mau/~$yt.xlsx", "bieu_mau/._yt.xlsx"),
        *("bao_cao (chính thức).docx", "~$o_cao (chính thức).docx", "._bao_cao (chính thức).docx"),
    )
    (output / "bieu_mau").mkdir(parents=True)
    for name in names:
        (output / name).touch()

    told = {each.key: each.told for each in steps(look_at(folder, HALF_YEAR))}

    assert told["bieu-mau"] == step_words.FORMS_MADE.format(count="01")
    assert told["chinh-thuc"].count("chính thức).docx") == 1
    assert "bao_cao (chính thức).docx" in told["chinh-thuc"]


def test_a_bloc_that_is_not_there_is_none(tmp_path):
    assert look_at(HerFolder(tmp_path), "../khoi") is None


def test_a_book_that_may_be_read_no_more_is_looked_into_anew(hers, monkeypatch):
    folder = hers(HALF_YEAR)
    book = folder.bloc(HALF_YEAR) / "khoi.xlsx"
    look_at(folder, HALF_YEAR)
    assert is_known(folder, HALF_YEAR)

    monkeypatch.setattr(os, "access", lambda path, _: path != book)

    assert not is_known(folder, HALF_YEAR)


def test_a_row_of_the_first_page_asks_once_what_was_made_and_of_one_folder(hers, monkeypatch):
    folder = hers(HALF_YEAR)
    for number in range(9):
        (folder.path / f"khối {number}").mkdir()
        (folder.path / f"khối {number}" / "khoi.xlsx").touch()
    asked, real = [], look.state_of
    monkeypatch.setattr(look, "state_of", lambda *each: asked.append(each) or real(*each))
    looked_at = []
    is_bloc = her_folder._is_bloc
    monkeypatch.setattr(
        her_folder, "_is_bloc", lambda each: looked_at.append(each) or is_bloc(each)
    )

    home_row(look_at(folder, HALF_YEAR), "")

    assert len(asked) == 1
    assert {each.name for each in looked_at} == {HALF_YEAR}
