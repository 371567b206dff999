"""What changed, in the words of page, terminal and summary."""

import pytest

from tests.domain_values import TYPED_IN, a_book, a_content, a_criterion, a_target
from tests.manual import manual
from thidua_reports.domain.changes import OF_CONTENT, OF_CRITERION, Change, ChangeKind
from thidua_reports.domain.place import Place
from thidua_reports.presenting.change_words import change_lines, worded_changes

BOOK = a_book(
    "AB",
    contents=(a_content("ND1", "Kinh tế"), a_content("TC1", "Mọi việc")),
    criteria=(
        a_criterion("TC1", TYPED_IN.name, name="Nền nếp"),
        a_criterion("A1", TYPED_IN.name, name="Việc chung"),
    ),
    targets=(a_target("A1", name="Trồng cây"),),
)
CELL = Place("thanh_vien/an.xlsx", "Nội dung 1", "H5")
FIGURE, POINTS, RANK = ChangeKind.FIGURE, ChangeKind.POINTS, ChangeKind.RANK
OF_A_FIGURE = Change(FIGURE, "A", "A1", "Thực hiện", "101", "103", CELL)
UNIT = BOOK.bloc.name_of("A")


def replaced(was, severity_before, code, severity):
    return Change(
        *(ChangeKind.ISSUE, "A", code, severity, "Một.", "Hai.", CELL),
        item_before=was,
        what_before=severity_before,
    )


SENTENCES = {
    "a figure": (OF_A_FIGURE, f"{UNIT}, A1 Trồng cây: Thực hiện 101 → 103"),
    "a figure that came": (
        Change(FIGURE, "A", "A1", "Thực hiện", "", "103"),
        f"{UNIT}, A1 Trồng cây: Thực hiện chưa có → 103",
    ),
    "a figure that went": (
        Change(FIGURE, "A", "A1", "Thực hiện", "101", ""),
        f"{UNIT}, A1 Trồng cây: Thực hiện 101 → không còn số dùng được",
    ),
    "of a criterion": (
        Change(POINTS, "A", "TC1", "Điểm tính", "8", "9"),
        f"{UNIT}, TC1 Nền nếp: Điểm tính 8 → 9",
    ),
    "of a content": (
        Change(POINTS, "A", "ND1", "Điểm tính của nội dung", "8", "9"),
        f"{UNIT}, ND1 Kinh tế: Điểm tính của nội dung 8 → 9",
    ),
    "of a criterion with the code of a target": (
        Change(FIGURE, "A", "A1", "Thực hiện", "1", "2", CELL, OF_CRITERION),
        f"{UNIT}, A1 Việc chung: Thực hiện 1 → 2",
    ),
    "of a content with the code of a criterion": (
        Change(POINTS, "A", "TC1", "Điểm tính của nội dung", "8", "9", of=OF_CONTENT),
        f"{UNIT}, TC1 Mọi việc: Điểm tính của nội dung 8 → 9",
    ),
    "a rank that went": (Change(RANK, "A", "", "Hạng", "1", ""), f"{UNIT}: Hạng 1 → không còn"),
    "of the whole bloc": (
        Change(RANK, "", "", "Cách xếp hạng", "theo điểm tính", "theo điểm thống nhất"),
        "Cách xếp hạng theo điểm tính → theo điểm thống nhất",
    ),
    "of what the bloc has no more": (
        Change(FIGURE, "Z", "Z1", "Thực hiện", "1", ""),
        "Z, Z1: Thực hiện 1 → không còn số dùng được",
    ),
    "an issue": (
        Change(ChangeKind.ISSUE, "A", "TV05", "lỗi", "", "Sai.", CELL),
        f"{UNIT}, TV05: lỗi mới: Sai.",
    ),
    "an issue that is no more": (
        Change(ChangeKind.ISSUE, "", "VB06", "ghi chú", "Thiếu.", "", CELL),
        "VB06: ghi chú đã hết: Thiếu.",
    ),
    "an issue that says another thing": (
        Change(ChangeKind.ISSUE, "", "VB06", "ghi chú", "Còn 2.", "Còn 1.", CELL),
        "VB06: ghi chú nay ghi khác: Còn 2. → Còn 1.",
    ),
    "a warning where an error is no more": (
        replaced("TV06", "lỗi", "SO01", "cảnh báo"),
        f"{UNIT}, TV06 → SO01: lỗi đã hết, còn cảnh báo: Một. → Hai.",
    ),
    "an error where a warning was": (
        replaced("SO01", "cảnh báo", "TV06", "lỗi"),
        f"{UNIT}, SO01 → TV06: lỗi mới, thay cho cảnh báo: Một. → Hai.",
    ),
    "an error where another was": (
        replaced("TV05", "lỗi", "TV06", "lỗi"),
        f"{UNIT}, TV05 → TV06: lỗi đã hết, có lỗi khác: Một. → Hai.",
    ),
    "a file with another content": (
        Change(ChangeKind.FILE, "A", "", "", "a.xlsx", "a.xlsx", Place("a.xlsx")),
        f"{UNIT}: nội dung khác trước: a.xlsx",
    ),
    "a renamed file": (
        Change(ChangeKind.FILE, "A", "", "", "a.xlsx", "b.xlsx", Place("b.xlsx")),
        f"{UNIT}: đổi tên: a.xlsx → b.xlsx",
    ),
    "a new file": (
        Change(ChangeKind.FILE, "A", "", "", "", "b.xlsx", Place("b.xlsx")),
        f"{UNIT}: mới có: b.xlsx",
    ),
    "another version": (
        Change(ChangeKind.FILE, "", "", "", "0.1", "0.2"),
        "phiên bản chương trình: 0.1 → 0.2",
    ),
}


@pytest.mark.parametrize(("change", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_a_change_is_a_sentence(change, sentence):
    assert [each.sentence for each in worded_changes([change], BOOK)] == [sentence]


def test_a_change_keeps_its_cell():
    assert [each.source for each in worded_changes([OF_A_FIGURE], BOOK)] == [CELL]


def test_nothing_is_printed_of_a_first_run():
    assert list(change_lines((), BOOK)) == []


def test_some_lines_are_printed_and_they_count_all():
    issues = [
        Change(ChangeKind.ISSUE, "", "VB06", "ghi chú", before, now)
        for before, now in (("a", ""), ("b", ""), ("", "c"))
    ]
    issues.append(replaced("TV06", "lỗi", "SO01", "cảnh báo"))

    lines = [*change_lines([*[OF_A_FIGURE] * 5, *issues], BOOK)]

    one = f"{UNIT}, A1 Trồng cây: Thực hiện 101 → 103"
    assert lines == [
        "",
        "Khác bản lập trước: 5 số liệu, 2 vấn đề đã hết, 1 vấn đề mới, 1 vấn đề nay khác loại.",
        f"  {one}; {one}; {one}; và 2 số liệu khác.",
        "  Xem đủ ở kiem_tra.html, trang Thay đổi của bang_tong_hop.xlsx.",
    ]


def test_without_figures_two_lines_are_printed():
    lines = [*change_lines([Change(RANK, "A", "", "Hạng", "1", "2")], BOOK)]

    assert lines[1:] == [
        "Khác bản lập trước: 1 thứ hạng.",
        "  Xem đủ ở kiem_tra.html, trang Thay đổi của bang_tong_hop.xlsx.",
    ]


def test_of_targets_judged_otherwise_those_that_fall_short_are_named_first():
    now = ("Đạt tiến độ", "Cần xác minh", "Đạt tiến độ", "Chậm tiến độ", "Chưa đạt kế hoạch")
    found = [Change(ChangeKind.JUDGEMENT, "A", "A1", "Đánh giá", "", each) for each in now]
    count = Change(ChangeKind.JUDGEMENT, "", "", "Số chỉ tiêu chậm tiến độ", "0", "1")

    lines = [*change_lines([*found, count], BOOK)]

    of_target = f"{UNIT}, A1 Trồng cây: Đánh giá chưa có"
    assert lines[1:3] == [
        "Khác bản lập trước: 6 đánh giá.",
        f"  {of_target} → Chậm tiến độ; {of_target} → Chưa đạt kế hoạch; "
        f"{of_target} → Đạt tiến độ; và 2 đánh giá khác.",
    ]


def test_the_manual_tells_what_is_of_each_kind_in_their_order():
    rows = manual().below("Lần này khác lần trước").table()

    assert [row["Loại"] for row in rows] == [each.value for each in ChangeKind]


def test_only_a_rank_is_counted_as_a_rank():
    changes = [
        Change(RANK, "A", "", "Đề nghị khen thưởng", "", "Cờ thi đua"),
        Change(RANK, "B", "", "Đề nghị khen thưởng", "", "Bằng khen"),
        Change(RANK, "", "", "Cách xếp hạng", "theo điểm tính", "theo điểm thống nhất"),
    ]

    told = [*change_lines(changes, BOOK)][1]
    assert told == "Khác bản lập trước: 2 đề nghị khen thưởng, 1 cách xếp hạng."

    ranked = [Change(RANK, "A", "", "Hạng", "2", "1"), *changes]
    assert "1 thứ hạng" in [*change_lines(ranked, BOOK)][1]
