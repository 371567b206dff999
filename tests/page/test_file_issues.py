"""Issues of a verb are listed by the file they are in, the most severe first."""

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import bloc_kinds, file_kinds, submission_kinds
from thidua_reports.page.file_issues import issues_by_file

WARNING = bloc_kinds.NO_SIGNER.at(Place("khoi.xlsx", "Người ký"))
ERROR = submission_kinds.NEGATIVE_FIGURE.at(Place("A.xlsx", "Nội dung 1", "H5"), found="-5")
WHOLE_FILE = file_kinds.EMPTY_FILE.at(Place("khoi.xlsx"))
OF_THE_BLOC = bloc_kinds.NO_SIGNER.at(Place("", "Người ký"))


def test_issues_are_listed_by_file_the_most_severe_first():
    found = issues_by_file([WARNING, ERROR, WHOLE_FILE])

    assert found.total == "Tổng cộng 02 lỗi, 01 cảnh báo."
    assert [(group.name, group.count) for group in found.groups] == [
        ("A.xlsx", "01 lỗi"),
        ("khoi.xlsx", "01 lỗi, 01 cảnh báo"),
    ]
    assert [[row.code for row in group.rows] for group in found.groups] == [
        ["TV12"],
        ["TM09", "SK10"],
    ]
    assert [each.count for each in found.severities] == [2, 1, 0]


def test_files_with_errors_come_before_those_with_warnings():
    of_a_later_file = file_kinds.EMPTY_FILE.at(Place("thanh_vien/a.xlsx"))
    found = issues_by_file([WARNING, of_a_later_file])

    assert [group.name for group in found.groups] == ["thanh_vien/a.xlsx", "khoi.xlsx"]


def test_what_is_of_no_file_is_of_the_bloc():
    assert [group.name for group in issues_by_file([OF_THE_BLOC]).groups] == ["khoi.xlsx"]


def test_accepted_ones_are_counted_and_without_any_it_is_said():
    found = issues_by_file([], 2)

    assert found.groups == []
    assert found.total == "Không có lỗi, cảnh báo, ghi chú nào."
    assert found.notes == [
        "Không liệt kê 02 cách đọc, chỗ nghi ngờ đã chấp nhận ở trang Đã chấp nhận của khoi.xlsx."
    ]


def test_very_many_alike_are_one():
    many = [
        submission_kinds.NEGATIVE_FIGURE.at(Place("A.xlsx", "Nội dung 1", f"H{row}"), found="-5")
        for row in range(4, 40)
    ]
    found = issues_by_file(many)

    assert len(found.groups[0].rows) == 1
    assert found.notes == ["Những vấn đề giống nhau ở cùng một trang được gộp thành 01 mục."]
