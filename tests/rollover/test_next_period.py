"""What goes on into the next period, what is emptied, who leads, what is reported."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings

from tests.domain_values import a_report
from tests.forms.random_books import books, settings_of, tables_of
from tests.rollover.ended import HALF_YEAR, PLEDGE, codes_of, ended, following, read_back
from thidua_reports.domain.ballot import NO_BALLOT
from thidua_reports.domain.bloc import DocumentIdentity
from thidua_reports.domain.period import Period
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.standing import Standings
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.layouts.year_sheets import History
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.rollover.ended_period import EndedPeriod
from thidua_reports.rollover.next_period import next_period

MEETING = """
# Khối
khoi_pho: B
don_vi_soan: B
han_nop: 15/1/2025
so_bao_cao: "05"
ngay_bao_cao: 20/1/2025
trich_yeu_bao_cao: Tổng kết năm 2024
so_bien_ban: "06"
trich_yeu_bien_ban: Hội nghị tổng kết năm 2024
# Hội nghị
ngay_hop: 20/1/2025
bat_dau: 8 giờ 00
dia_diem: Sở An
so_y_kien: 2
khoi_truong_moi: B
khoi_pho_moi: C
# Thành phần
| Vai trò | Đơn vị | Họ và tên | Chức vụ | Có mặt | Lý do vắng |
| chủ trì | A | Nguyễn Văn An | Giám đốc | có mặt | |
| khách mời | | Trần Bình | Trưởng ban | vắng | bận họp |
# Diễn biến
| Mục | Người | Nội dung |
| kết luận | | Thống nhất. |
# Ý kiến
| Người góp ý | Ý kiến |
| Sở Bình | Sửa câu 2. |
# Biểu quyết
| Vấn đề biểu quyết | Đồng ý |
| Kết quả | 3 |
# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới |
| A | A1 | Thực hiện | 1 | 2 |
# Phân định đồng hạng
| Thứ tự | Xét theo | Thứ tự đơn vị |
| 1 | TC1 | |
| 2 | hội nghị quyết định | B; A |
# Không xếp loại
| Đơn vị | Lý do |
| C | mới thành lập |
# Không đề nghị
| Đơn vị | Lý do |
| C | vi phạm |
# Mốc điểm
| Nội dung | Từ điểm |
| ND1 | 87 |
# Xếp loại
| Xếp loại | Từ điểm |
| Tốt | 0 |
# Mức đánh giá
| Mức | Giá trị |
| tốt | 3 |
# Quyết định đề nghị
| Đơn vị | Hình thức đề nghị | Quyết định |
| A | Cờ thi đua của UBND tỉnh | đề nghị |
# Bỏ phiếu
co_bo_phieu: có
tong_so_thanh_vien: 3
# Ban kiểm phiếu
| Vai trò | Họ và tên |
| trưởng ban | Bà Dung |
# Kiểm phiếu
| Đơn vị | Hình thức đề nghị |
| A | Cờ thi đua của UBND tỉnh |
# Lời báo cáo
| Phần | Nội dung |
| hạn chế | Chưa đều. |
"""


@pytest.mark.parametrize(
    ("period", "next_one", "year", "elapsed"),
    [
        (PLEDGE, Period.HALF_YEAR, 2024, "0.5"),
        (HALF_YEAR, Period.YEAR, 2024, "1"),
        ("", Period.PLEDGE, 2025, "0"),
    ],
    ids=["pledge", "half a year", "year"],
)
def test_the_periods_follow_each_other(period, next_one, year, elapsed):
    bloc = read_back(following(period).book).bloc

    assert (bloc.period, bloc.year, bloc.elapsed) == (next_one, year, Decimal(elapsed))


PLAN = """
# Kế hoạch
| Việc | Thời gian | Đơn vị thực hiện |
| Họp sơ kết | Tháng 7 | A; B |
"""


@pytest.mark.parametrize(
    ("period", "activities"),
    [(PLEDGE, ["Họp sơ kết"]), (HALF_YEAR, ["Họp sơ kết"]), ("", [])],
    ids=["pledge", "half a year", "year"],
)
def test_the_plan_of_the_year_goes_on_within_it_only(period, activities):
    book = read_back(following(f"{PLAN}{period}").book)

    assert [each.what for each in book.activities] == activities


@pytest.mark.parametrize("period", [HALF_YEAR, ""], ids=["within the year", "between years"])
def test_what_belongs_to_one_period_is_emptied(period):
    book = read_back(following(f"{MEETING}{period}").book)

    papers, meeting = book.documents, book.meeting
    assert book.bloc.deadline is None
    assert set(papers.identities.values()) == {DocumentIdentity()}
    assert (meeting.day, meeting.start, meeting.venue, meeting.comment_count) == (
        None,
        "",
        "",
        None,
    )
    assert (meeting.next_leader, meeting.next_deputy) == ("", "")
    assert (meeting.comments, meeting.votes, meeting.conclusions) == ((), (), ())
    assert book.ballot == NO_BALLOT
    assert (book.agreed, book.corrections, book.decisions, book.passages) == ((), (), (), ())


def test_within_the_year_the_targets_and_who_is_left_out_stay():
    _, before = ended(f"{MEETING}{HALF_YEAR}")
    book = read_back(following(f"{MEETING}{HALF_YEAR}").book)

    assert book.targets == before.book.targets
    assert [each.member for each in book.exclusions] == ["C"]
    assert [each.member for each in book.policy.ranking.unranked] == ["C"]
    assert (book.bloc.leader, book.bloc.deputy) == ("A", "B")


def test_within_the_year_the_units_invited_stay_without_names_and_presence():
    (seat,) = read_back(following(f"{MEETING}{HALF_YEAR}").book).meeting.attendees

    assert (seat.office, seat.name, seat.position, seat.present) == ("A", "", "", None)


def test_between_years_targets_and_who_was_left_out_are_emptied():
    book = read_back(following(MEETING).book)

    assert (book.targets, book.exclusions, book.policy.ranking.unranked) == ((), (), ())
    assert book.meeting.attendees == ()


def test_a_tie_break_stays_without_the_order_that_the_meeting_decided():
    ties = read_back(following(MEETING).book).policy.ranking.tie_breaks

    assert [(tie.by, tie.order) for tie in ties] == [("TC1", ()), ("hội nghị quyết định", ())]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=books())
def test_members_rules_and_criteria_go_on_as_they_are(book):
    assume(book.bloc.year < 2100)
    workbook, _ = read_workbook(bloc_workbook(settings_of(book), tables_of(book)), "khoi.xlsx")
    standings = Standings((), (), Basis.COMPUTED, provisional=False)

    again = read_back(next_period(raw_book(workbook), EndedPeriod(book, standings, ())).book)

    assert again.bloc.members == book.bloc.members
    assert (again.contents, again.criteria, again.rules) == (
        book.contents,
        book.criteria,
        book.rules,
    )
    assert (again.ratings, again.honours, again.policy.thresholds) == (
        book.ratings,
        book.honours,
        book.policy.thresholds,
    )
    assert again.policy.ranking.grades == book.policy.ranking.grades


CHANGED = (
    "# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do |\n"
    "| Chỉ tiêu | A1 | Kế hoạch | 90 | 100 | giao lại |\n| Chỉ tiêu | B1 | | | thêm | bổ sung |\n"
)


def test_the_pledge_goes_on_through_the_year_and_ends_with_it():
    frozen = "# Giao ước đã chốt\n| Trang | Mã | Tên | Cột | Giá trị đã chốt |\n"
    frozen += '| Chỉ tiêu | A1 | Trồng cây | Kế hoạch | "90" |\n'

    half = read_back(following(f"{PLEDGE}{frozen}{CHANGED}").book)
    year = read_back(following(f"{HALF_YEAR}{frozen}{CHANGED}").book)
    pledge = read_back(following(f"{frozen}{CHANGED}").book)

    for book in (half, year):
        first, *added = book.pledged
        assert (first.code, first.column, first.value) == ("A1", "Kế hoạch", "90")
        assert {(each.code, each.is_added) for each in added} == {("B1", True)}
        assert [change.code for change in book.pledge_changes] == ["A1", "B1"]
    assert (pledge.pledged, pledge.pledge_changes) == ((), ())


ACCEPTED = (
    "# Đã chấp nhận\n| Đơn vị | Trang | Mã | Cột | Giá trị | Mã thông báo | Nội dung | "
    "Người chấp nhận | Ngày |\n"
)


@pytest.mark.parametrize(
    ("sheet", "item", "goes_on"),
    [
        ("Cách chấm", "Bậc", True),
        ("Khối", "ten", True),
        ("Khối", "han_nop", False),
        ("Khối", "phan_nam", False),
        ("Bỏ phiếu", "so_tham_gia", False),
        ("Hội nghị", "dia_diem", False),
        ("Thành phần", "chủ trì", False),
        ("Biểu quyết", "A", False),
    ],
)
def test_what_was_accepted_of_things_that_are_emptied_does_not_go_on(sheet, item, goes_on):
    row = f"| | {sheet} | {item} | Giá trị | 7 | BP11 | 7 thành viên. | Bà Lan | 05/12/2024 |\n"

    for period in (HALF_YEAR, ""):
        accepted = read_back(following(f"{period}{ACCEPTED}{row}").book).accepted
        assert [each.subject.sheet for each in accepted] == ([sheet] if goes_on else [])


def test_a_pledge_that_was_never_frozen_is_reported_once():
    assert codes_of(following(PLEDGE).issues).count("NK17") == 1
    assert "NK17" not in codes_of(following(HALF_YEAR).issues)


def test_members_that_registered_nothing_are_reported_after_the_pledge():
    made = following(
        f"{PLEDGE}# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n"
        "| A | A1 | Trồng cây | lũy kế | tăng | 100 |"
    )

    (issue,) = [issue for issue in made.issues if issue.kind.code == "NK09"]
    assert issue.message == "Chưa có chỉ tiêu nào ở trang “Chỉ tiêu” của: B, C."


def test_prose_that_names_the_old_year_is_reported_between_years_only():
    lines = (
        "# Căn cứ, nơi nhận\n| Mục | Nội dung |\n"
        "| căn cứ | Căn cứ Kế hoạch thi đua năm 2024. |\n| căn cứ | Căn cứ văn bản số 12024. |\n"
    )

    reported = [each for each in following(lines).issues if each.kind.code == "NK13"]

    assert [each.message for each in reported] == [
        "Lời chuyển sang sổ mới còn nhắc năm 2024: “Căn cứ Kế hoạch thi đua năm 2024.”."
    ]
    assert "NK13" not in codes_of(following(f"{lines}{HALF_YEAR}").issues)


def test_the_day_on_which_a_reading_was_accepted_is_no_prose_of_the_old_year():
    accepted = (
        "# Đã chấp nhận\n| Trang | Mã | Mã thông báo | Nội dung | Người chấp nhận | Ngày |\n"
        "| Chỉ tiêu | A1 | TB17 | Kế hoạch năm 2024 rất xa năm trước. | Bà Bình | 20/12/2024 |\n"
    )

    assert "NK13" not in codes_of(following(accepted).issues)


def test_a_unit_that_sent_nothing_in_one_period_may_be_ranked_in_the_next():
    changes = (
        "# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| C | vi phạm | |\n| B | trễ | x |\n"
    )

    book = read_back(following(HALF_YEAR + changes).book)

    assert [each.member for each in book.policy.ranking.unranked] == ["C"]


def test_figures_that_a_member_never_sends_are_not_reported_as_missing():
    changes = "# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| B | không nộp | x |\n"
    reports = [a_report("A1", 101), a_report("C1", 4000)]

    assert "NK12" in codes_of(following(HALF_YEAR, reports).issues)
    assert "NK12" not in codes_of(following(HALF_YEAR + changes, reports).issues)


def test_a_half_year_of_which_none_came_in_is_passed_over_in_one_sentence():
    passed_over = following(HALF_YEAR, [])

    told = [each for each in passed_over.issues if each.kind.code in ("NK12", "NK48")]
    assert [each.kind.code for each in told] == ["NK48"]
    assert "không có số 6 tháng 2024" in told[0].message
    assert passed_over.book.rows(History.layout) == ()


def test_a_figure_typed_by_hand_that_is_replaced_is_reported():
    typed = (
        "# Số liệu kỳ trước\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Năm | Kỳ | Kế hoạch "
        "| Thực hiện |\n| A | A1 | Trồng cây | 2024 | 6 tháng | 100 | {} |\n"
    )
    reports = (a_report("A1", 55),)

    reported = following(HALF_YEAR + typed.format(60), reports).issues
    same = following(HALF_YEAR + typed.format(55), reports).issues

    assert ["A1" in each.message for each in reported if each.kind.code == "NK18"] == [True]
    assert "NK18" not in codes_of(same)


def test_a_part_of_a_target_is_one_in_the_next_year_too():
    parts = (
        "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch "
        "| Thuộc chỉ tiêu | Nhóm |\n| A | A1 | Trồng cây | lũy kế | tăng | 100 | | n1 |\n"
        "| A | A2 | Cây keo | lũy kế | tăng | 10 | A1 | |\n"
    )

    past = read_back(following(parts).book).history

    assert [(each.code, each.parent, each.group) for each in past] == [
        ("A1", "", "n1"),
        ("A2", "A1", ""),
    ]


def test_what_was_noted_down_of_members_is_of_its_period_only():
    changes = (
        "# Tiếp nhận\n| Đơn vị | Ngày nhận |\n| A | 05/07/2024 |\n"
        "# Khối ghi nhận\n| Đơn vị | Loại |\n| B | vi phạm |\n"
    )

    book = read_back(following(HALF_YEAR + changes).book)

    assert (book.receipts, book.noted) == ((), ())


def test_prose_of_a_table_that_shares_a_sheet_is_to_be_mended_on_that_sheet():
    lines = "# Căn cứ, nơi nhận\n| Mục | Nội dung |\n| căn cứ | Kế hoạch năm 2024. |\n"

    (told,) = [each for each in following(lines).issues if each.kind.code == "NK13"]

    assert "Sửa ở trang Người ký, nơi nhận, bảng Căn cứ, nơi nhận của sổ mới" in told.remedy
