"""Units that are renamed or merged, and everything that names them."""

import pytest

from tests.domain_values import a_report
from tests.rollover.ended import HALF_YEAR, codes_of, following, read_back

MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi tắt | Tên gọi khác | Người đại diện |
| A | Sở An | An | Ngành An | Bà Ái |
| B | Sở Bình | Bình | | Ông Bửu |
| C | Sở Cường | | | |
# Khối
khoi_pho: B
don_vi_soan: B
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Áp dụng cho |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận, có thưởng vượt | 70 | A; B |
| TC2 | ND1 | Nền nếp | Người chấm nhập điểm | 30 | C; B |
# Không đề nghị
| Đơn vị | Lý do | Nguồn |
| A | vi phạm | CV 1 |
| B | chậm nộp | CV 2 |
# Thành phần
| Vai trò | Đơn vị |
| thành viên | B |
| khách mời | Văn phòng B |
# Số liệu kỳ trước
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Năm | Kỳ |
| B | B1 | Mở lớp | 2023 | Năm |
"""
REPORTS = (a_report("A1", 1), a_report("B1", 1), a_report("C1", 1))


def changes(*rows):
    heading = "| Mã cũ | Mã mới | Tên mới | Tên gọi tắt mới | Căn cứ |"
    return "\n".join(("# Đổi tên, sáp nhập", heading, *rows, ""))


RENAMED = changes("| B | BN | Sở Bình Nam | Bình Nam | QĐ 1 |")
MERGED = changes("| B | AB | Sở An Bình | | QĐ 2 |", "| A | AB | | | QĐ 2 |")
KEEPING_ITS_CODE = changes("| B | A | | | |", "| A | A | | | |")


def after(rows, text=""):
    made = following(f"{MEMBERS}{text}{HALF_YEAR}{rows}", REPORTS)
    return read_back(made.book), made.issues


FROZEN = (
    "# Giao ước đã chốt\n| Trang | Mã | Tên | Cột | Giá trị đã chốt |\n"
    "| Chỉ tiêu | B1 | Mở lớp | Đơn vị | B |\n| Chỉ tiêu | B1 | Mở lớp | Đơn vị tính | B |\n"
    "| Tiêu chí | TC1 | Các chỉ tiêu | Áp dụng cho | A; B |\n"
    "# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do |\n"
    "| Tiêu chí | TC2 | Áp dụng cho | B | C; B | giao thêm |\n"
)


def test_what_was_pledged_for_a_unit_goes_on_under_its_new_code():
    renamed, _ = after(RENAMED, FROZEN)
    merged, _ = after(MERGED, FROZEN)

    assert [each.value for each in renamed.pledged] == ["BN", "B", "A; BN"]
    (change,) = renamed.pledge_changes
    assert (change.old.value, change.new.value) == ("BN", "C; BN")
    assert [each.value for each in merged.pledged] == ["AB", "B", "AB"]


def test_a_renamed_unit_keeps_its_former_names_as_others():
    book, issues = after(RENAMED)

    unit = book.bloc.member("BN")
    assert (unit.name, unit.short_name, unit.representative) == (
        "Sở Bình Nam", "Bình Nam", "Ông Bửu",
    )  # fmt: skip
    assert unit.other_names == ("B", "Sở Bình", "Bình")
    assert [member.code for member in book.bloc.members] == ["A", "BN", "C"]
    assert "NK06" in codes_of(issues)


def test_everything_that_named_a_renamed_unit_names_it_by_its_new_code():
    book, _ = after(RENAMED)

    assert (book.bloc.deputy, book.bloc.drafter) == ("BN", "BN")
    assert [criterion.applies_to for criterion in book.criteria] == [("A", "BN"), ("C", "BN")]
    assert [target.member for target in book.targets] == ["A", "BN", "C"]
    assert [each.member for each in book.exclusions] == ["A", "BN"]
    assert [seat.office for seat in book.meeting.attendees] == ["BN", "Văn phòng B"]
    assert {each.code: each.member for each in book.history} == {"A1": "A", "B1": "BN", "C1": "C"}
    assert book.successions == ()


def test_a_unit_may_keep_its_code_under_a_new_name():
    book, _ = after(changes("| B | B | Sở Bình Nam | | |"))

    unit = book.bloc.member("B")
    assert (unit.name, unit.short_name, unit.other_names) == ("Sở Bình Nam", "Bình", ("Sở Bình",))


def test_merged_units_become_one_with_the_data_of_the_first_row():
    book, _ = after(MERGED)

    unit = book.bloc.member("AB")
    assert [member.code for member in book.bloc.members] == ["AB", "C"]
    assert (unit.name, unit.short_name, unit.representative) == ("Sở An Bình", "", "Ông Bửu")
    assert unit.other_names == ("B", "Sở Bình", "Bình", "A", "Sở An", "An", "Ngành An")
    assert [(target.member, target.code) for target in book.targets] == [
        ("AB", "A1"),
        ("AB", "B1"),
        ("C", "C1"),
    ]
    assert book.criteria[0].applies_to == ("AB",)


def test_a_merged_unit_is_left_out_once_for_all_reasons():
    (excluded,) = after(MERGED)[0].exclusions

    assert (excluded.member, excluded.reason) == ("AB", "vi phạm; chậm nộp")


def test_a_unit_that_takes_another_in_goes_on_under_its_own_name():
    unit = after(KEEPING_ITS_CODE)[0].bloc.member("A")

    assert (unit.name, unit.short_name) == ("Sở An", "An")
    assert unit.other_names == ("B", "Sở Bình", "Bình", "Ngành An")


def test_targets_of_the_same_name_are_reported_once_merged():
    targets = (
        "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n"
        "| A | A1 | Trồng cây | lũy kế | tăng | 100 |\n"
        "| B | B1 | Trồng  Cây | lũy kế | tăng | 20 |\n"
        "| C | C1 | Trồng cây | lũy kế | tăng | 5 |\n"
    )

    (issue,) = [each for each in after(MERGED, targets)[1] if each.kind.code == "NK07"]

    assert (
        issue.message == "Sau khi sáp nhập, AB có nhiều chỉ tiêu tên “Trồng cây”: A1 (A), B1 (B)."
    )


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (changes("| X | XY | | | |"), ["TB07", "NK05"]),
        (changes("| B | C | | | |"), ["NK02", "NK05"]),
        (changes("| B | C | | | |", "| C | D | | | |"), ["NK03", "NK05"]),
        (changes("| B | C | | | |", "| C | B | | | |"), ["NK03", "NK03", "NK05"]),
        (changes("| A | AB | Một | | |", "| B | AB | Hai | | |"), ["NK04", "NK05"]),
    ],
    ids=["unknown", "another member's code", "chain", "exchange", "two names"],
)
def test_a_contradiction_is_reported_and_no_member_changes(rows, codes):
    book, issues = after(rows)

    reported = [
        code for code in codes_of(issues) if code in {"TB07", "NK02", "NK03", "NK04", "NK05"}
    ]
    assert reported == codes
    assert [member.code for member in book.bloc.members] == ["A", "B", "C"]
    assert len(book.successions) == rows.count("\n|") - 1


def test_a_sheet_of_changes_that_cannot_be_read_changes_nothing():
    made = following(f"{MEMBERS}{changes('| B | | Sở Bình Nam | | |', '| A | AN | | | |')}")

    assert "NK05" in codes_of(made.issues)
    assert made.book.tables["Thành viên"] == following(MEMBERS).book.tables["Thành viên"]
