"""khoi.xlsx: what is read, and without what nothing can be made."""

from datetime import date
from decimal import Decimal

import pytest

from tests.examples import a_bloc_book, read_bloc
from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy, RankingPolicy
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.reading.bloc_workbook import with_one_example_note


def test_every_sheet_arrives_in_its_own_place():
    book = a_bloc_book(
        """
        # Khối
        han_nop: 15/1/2019
        so_bao_cao: "05"
        # Căn cứ, nơi nhận
        | Mục | Nội dung |
        | căn cứ | Quyết định số 489/QĐ-UBND |
        | nơi nhận | Lưu: VT |
        # Tiêu chí
        | Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Tham số 2 | Áp dụng cho |
        | TC1 | ND1 | Đủ điểm | 70 | 0,5 | YT; DL |
        # Cách chấm
        | Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
        | Đủ điểm | =diem_chuan -> 70 | "=MIN(1,2)" |
        # Điểm thống nhất
        | Đơn vị | Tiêu chí | Điểm |
        | YT | TC1 | 69,5 |
        # Điều chỉnh
        | Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Ai báo, ngày nào |
        | YT | YT1 | Thực hiện | 5 | 6 | Bà An, 20/01/2019 |
        # Mốc điểm
        | Nội dung | Từ điểm |
        | ND1 | 87 |
        # Khen thưởng
        | Hạng | Hình thức đề nghị |
        | 1 | Cờ thi đua |
        # Không đề nghị
        | Đơn vị | Lý do |
        | DL | Có khiếu nại |
        """
    )

    assert (book.bloc.period, book.bloc.year, book.bloc.elapsed) == (Period.YEAR, 2018, 1)
    assert book.bloc.deadline == date(2019, 1, 15)
    assert book.documents.identities[REPORT.name].number == "05"
    (basis,) = book.documents.legal_basis
    assert (basis.value, basis.place.cell) == ("Quyết định số 489/QĐ-UBND", "B2")
    assert book.documents.recipients == ("Lưu: VT",)
    assert book.policy.points == Rounding(RoundingMode.HALF_UP, 1)
    assert book.policy.thresholds[0].points == 87
    assert book.criteria[0].applies_to == ("YT", "DL")
    assert book.criteria[0].parameters == (None, Decimal("0.5"), None)
    assert book.rules[0].points.value == "=diem_chuan"
    assert book.rules[0].bonus.value == "=MIN(1,2)"
    assert book.agreed[0].points.value == Decimal("69.5")
    assert (book.corrections[0].old.value, book.corrections[0].new.value) == (5, 6)
    assert (book.honours[0].rank, book.honours[0].title) == (1, "Cờ thi đua")
    assert book.exclusions[0].reason == "Có khiếu nại"


def test_what_is_scored_arrives_with_all_its_limits():
    book = a_bloc_book(
        """
        # Nội dung
        | Mã nội dung | Tên nội dung | Điểm chuẩn | Tối đa |
        | ND1 | Thi đua thực hiện chỉ tiêu | 100 | 110 |
        # Tiêu chí
        | Mã tiêu chí | Nội dung | Tên tiêu chí | Áp dụng cho | Điều kiện | Thay cho | Số chỉ tiêu \
| Tối đa cả tiêu chí | Ngoài thang |
        | TC1 | ND1 | Nền nếp | | | | 2 | 12,5 | |
        | TC2 | ND1 | Nền nếp | DL | đạt tốt | TC1 | | | X |
        # Mức đánh giá
        | Mức | Giá trị |
        | xuất sắc | 4 |
        | không xếp loại | |
        """
    )

    (content,) = book.contents
    assert (content.standard.value, content.cap.value) == (100, 110)
    usual, own = book.criteria
    assert (usual.target_count, usual.cap.value, usual.is_outside) == (2, Decimal("12.5"), False)
    assert (own.target_count, own.cap.value, own.is_outside) == (None, None, True)
    assert (own.wording, own.replaces) == ("Nền nếp (đạt tốt)", "TC1")
    assert [(rating.word, rating.value) for rating in book.ratings] == [
        ("xuất sắc", 4),
        ("không xếp loại", None),
    ]
    assert [rating.place.cell for rating in book.ratings] == ["B2", "B3"]


def test_how_the_bloc_ranks_arrives_with_the_settings_and_the_sheets():
    ranking = a_bloc_book(
        """
        # Khối
        xep_hang_theo: tỷ lệ điểm
        so_le_ty_le_diem: 1
        thang_diem: 1000
        tong_toi_da: 1100
        # Phân định đồng hạng
        | Thứ tự | Xét theo | Thứ tự đơn vị |
        | 1 | ND1 | |
        | 2 | Điểm  THƯỞNG | |
        | 3 | hội nghị quyết định | DL; YT |
        # Xếp loại
        | Xếp loại | Từ điểm |
        | Xuất sắc | 95% |
        | Tốt | 85,5 |
        # Không xếp loại
        | Đơn vị | Lý do | Nguồn |
        | DL | Mới thành lập | Công văn 12 |
        """
    ).policy.ranking

    assert (ranking.ranked_by, ranking.share_decimals) == (RankedBy.SHARE, 1)
    assert (ranking.scale.value, ranking.cap.value) == (1000, 1100)
    assert [(each.position, each.by, each.order) for each in ranking.tie_breaks] == [
        (1, "ND1", ()),
        (2, "điểm thưởng", ()),
        (3, "hội nghị quyết định", ("DL", "YT")),
    ]
    assert [(grade.name, grade.least.value) for grade in ranking.grades] == [
        ("Xuất sắc", 95),
        ("Tốt", Decimal("85.5")),
    ]
    (unranked,) = ranking.unranked
    assert (unranked.member, unranked.reason) == ("DL", "Mới thành lập")
    assert unranked.source == "Công văn 12"


def test_without_a_word_on_it_the_bloc_ranks_by_points_and_caps_nothing():
    assert a_bloc_book().policy.ranking == RankingPolicy()


def test_honours_arrive_with_their_conditions_and_the_meeting_s_decisions():
    book = a_bloc_book(
        """
        # Khen thưởng
        | Hạng | Hình thức đề nghị | Điều kiện | Đến hạng | Số lượng | Yêu cầu về chỉ tiêu | \
Từ điểm | Xét hạng sau |
        | 1 | Cờ thi đua | vượt mọi chỉ tiêu | | | vượt mọi chỉ tiêu | 95 | x |
        | 2 | Bằng khen | | 4 | 2 | Đạt mọi chỉ tiêu | 90 | |
        # Quyết định đề nghị
        | Đơn vị | Hình thức đề nghị | Quyết định | Lý do |
        | YT | Cờ thi đua | Đề nghị | Nhiều thành tích |
        | DL | Cờ thi đua | không đề nghị | |
        """
    )

    flag, certificate = book.honours
    assert (flag.ranks, flag.awards, flag.passes_on) == (range(1, 2), 1, True)
    assert (flag.requirement, flag.least.value) == (Requirement.EXCEEDED, 95)
    assert (certificate.ranks, certificate.awards) == (range(2, 5), 2)
    assert (certificate.requirement, certificate.least.value) == (Requirement.MET, 90)
    assert not certificate.passes_on
    assert [(each.member, each.proposed, each.reason) for each in book.decisions] == [
        ("YT", True, "Nhiều thành tích"),
        ("DL", False, ""),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "# Khối\nxep_hang_theo: thứ tự\nso_le_ty_le_diem: 12\nthang_diem: 9%",
            [("C14", "TB08"), ("C15", "TB21"), ("C16", "TB17")],
            id="settings of the ranking",
        ),
        pytest.param(
            "# Tiêu chí\n| Mã tiêu chí | Ngoài thang | Số chỉ tiêu |\n| TC1 | không | 2,5 |",
            [("C2", "TB10"), ("B2", "TB08")],
            id="mark and number of targets of a criterion",
        ),
        pytest.param(
            "# Mức đánh giá\n| Mức | Giá trị |\n| tốt | cao |\n| Tốt | 3 |",
            [("A3", "TB06"), ("A2", "TB24"), ("B2", "SO15")],
            id="value of a rating, and a rating twice",
        ),
        pytest.param(
            "# Phân định đồng hạng\n| Thứ tự | Xét theo |\n| đầu | ND1 |\n| | ND1 |",
            [("A3", "TB05"), ("A2", "SO15")],
            id="position of a tie-break",
        ),
        pytest.param(
            "# Khen thưởng\n| Hạng | Hình thức đề nghị | Yêu cầu về chỉ tiêu | Xét hạng sau |\n"
            "| 1 | Cờ thi đua | vượt | không |",
            [("C2", "TB08"), ("D2", "TB08")],
            id="requirement and mark of an honour",
        ),
    ],
)
def test_what_cannot_be_read_on_the_sheets_of_scoring_and_ranking_is_reported(text, expected):
    _, issues = read_bloc(text)

    assert cells_and_codes(issues) == expected


def test_places_of_rows_and_settings_know_their_cells():
    book = a_bloc_book(
        """
        # Phân định đồng hạng
        | Xét theo | Thứ tự | Thứ tự đơn vị |
        | ND1 | 1 | |
        """
    )
    (tie_break,) = book.policy.ranking.tie_breaks

    assert book.bloc.place.of("nam").cell == "C6"
    assert book.bloc.place.of("khoi_pho").cell == ""
    assert book.meeting.place.of("ngay_hop").cell == "C2"
    assert (tie_break.place.cell, tie_break.place.of("Xét theo").cell) == ("B2", "A2")
    assert book.passages[1].place.of("Nội dung").cell == "B3"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", [("C2", "TB05")], id="blank"),
        pytest.param("hoãn", [("C2", "TB08")], id="another word"),
    ],
)
def test_a_decision_that_is_neither_yes_nor_no_is_left_out_and_reported(typed, expected):
    book, issues = read_bloc(
        "# Quyết định đề nghị\n| Đơn vị | Hình thức đề nghị | Quyết định |\n"
        f"| YT | Cờ thi đua | {typed} |\n| DL | Cờ thi đua | đề nghị |"
    )

    assert [decision.member for decision in book.decisions] == ["DL"]
    assert cells_and_codes(issues) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "# Mốc điểm\n| Nội dung | Từ điểm |\n| ND1 | |", [("B2", "TB05")], id="threshold"
        ),
        pytest.param(
            "# Khen thưởng\n| Hạng | Hình thức đề nghị |\n| | Cờ |", [("A2", "TB05")], id="rank"
        ),
    ],
)
def test_a_blank_threshold_or_rank_is_not_zero(text, expected):
    book, issues = read_bloc(text)

    assert cells_and_codes(issues) == expected
    assert (book.policy.thresholds, book.honours) == ((), ())


def test_a_member_registered_twice_is_reported_and_counts_once():
    book, issues = read_bloc(
        """
        # Thành viên
        | Mã đơn vị | Tên đơn vị |
        | YT | Sở Y tế |
        | DL | Sở Du lịch |
        | yt | Sở Y tế |
        """
    )

    assert cells_and_codes(issues) == [("A4", "TB06"), ("A2", "TB24")]
    assert [member.code for member in book.bloc.members] == ["YT", "DL"]


@pytest.mark.parametrize(
    ("item", "typed", "value", "expected"),
    [
        pytest.param("SO", "16", 16, [], id="count"),
        pytest.param("SO", "16%", None, [("B2", "TB17")], id="count in per cent"),
        pytest.param("SO", "16/25", None, [("B2", "SO02"), ("B2", "TB19")], id="count as a/b"),
        pytest.param("TL", "96%", 96, [], id="rate in per cent"),
        pytest.param("TL", "16/25", None, [("B2", "SO02"), ("B2", "TB19")], id="rate as a/b"),
        pytest.param("TC1", "9%", None, [("B2", "TB17")], id="points in per cent"),
    ],
)
def test_a_corrected_figure_is_read_as_its_target_asks(item, typed, value, expected):
    book, issues = read_bloc(
        f"""
        # Chỉ tiêu
        | Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch |
        | YT | SO | lũy kế | tăng | 25 |
        | YT | TL | tỷ lệ | tăng | 96 |
        # Điều chỉnh
        | Chỉ tiêu, tiêu chí | Số mới | Đơn vị | Cột |
        | {item} | {typed} | YT | Thực hiện |
        """
    )

    assert book.corrections[0].new.value == value
    assert cells_and_codes(issues) == expected


def test_a_misspelt_sheet_of_corrections_is_not_left_out_in_silence():
    _, issues = read_bloc("# Điều chinh\n| Đơn vị |\n| YT |")

    assert cells_and_codes(issues) == [("Điều chinh", "TB20")]


def test_a_formula_of_a_rule_is_read_whatever_its_trial_value():
    book = a_bloc_book(
        """
        # Cách chấm
        | Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
        | Một | =1/0 -> #DIV/0! | |
        | Hai | =ty_le | "diem_chuan" |
        """
    )

    assert [rule.points.value for rule in book.rules] == ["=1/0", "=ty_le"]
    assert [rule.bonus.value for rule in book.rules] == ["", "diem_chuan"]


def test_the_tables_that_a_workbook_lacks_are_known_and_one_without_rows_is_none_of_them():
    book, _ = read_bloc(
        """
        # Khối ghi nhận
        | Đơn vị | Loại | Tiêu chí | Số | Nội dung |
        """
    )

    assert "Tiếp nhận" in book.lacks
    assert "Khối ghi nhận" not in book.lacks


ONE = sheet_kinds.EXAMPLE_ROWS.at(Place("khoi.xlsx", "Chỉ tiêu", "A5"), count=2)
OTHER = sheet_kinds.EXAMPLE_ROWS.at(Place("khoi.xlsx", "Người ký", "A5"), count=1)
ERROR = sheet_kinds.KEY_MISSING.at(Place("khoi.xlsx", "Chỉ tiêu", "A7"), heading="Đơn vị")


def test_the_examples_of_one_sheet_are_reported_at_their_row():
    assert with_one_example_note([ONE, ERROR]) == (ONE, ERROR)


def test_the_examples_of_several_sheets_are_reported_in_one_short_note():
    issues = with_one_example_note([ONE, ERROR, OTHER])

    assert cells_and_codes(issues) == [("A7", ERROR.kind.code), ("khoi.xlsx", "TB28")]
    assert issues[1].message == "Hàng ví dụ ở 2 bảng không được đọc."
