"""Very many issues of a kind in a sheet are listed once; few, or of several sheets, one by one."""

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import file_kinds, submission_kinds
from thidua_reports.presenting.alike_issues import MOST_ALIKE, in_brief
from thidua_reports.presenting.console import issue_lines


def negative(row, sheet="Nội dung 1", workbook="a.xlsx"):
    place = Place(workbook, sheet, f"H{row}")
    return submission_kinds.NEGATIVE_FIGURE.at(place, found=f"-{row}")


def test_as_many_as_a_person_reads_are_listed_one_by_one():
    issues = [negative(row) for row in range(MOST_ALIKE)]

    assert in_brief(issues) == tuple(issues)


def test_of_more_the_first_is_listed_with_their_count_and_the_next_places():
    other = negative(1, "Tiêu chí")
    (first, left) = in_brief([negative(1), other, *(negative(row) for row in range(2, 4995))])

    assert left == other
    assert first.place == Place("a.xlsx", "Nội dung 1", "H1")
    assert first.message == ("Số -1 là số âm. Còn 4.993 chỗ khác ở trang này cũng vậy: H2–H4994.")


def test_those_of_other_workbooks_and_sheets_are_not_counted_together():
    issues = [negative(1, workbook=f"{number}.xlsx") for number in range(50)]
    whole_files = [file_kinds.EMPTY_FILE.at(Place("a.xlsx"))] * 50

    assert in_brief(issues) == tuple(issues)
    assert in_brief(whole_files) == tuple(whole_files)


def test_the_screen_shows_one_line_and_counts_all():
    lines = list(issue_lines([negative(row) for row in range(1, 4995)]))

    assert len([line for line in lines if "[TV12]" in line]) == 1
    assert lines[-2] == "Tổng cộng: 4994 lỗi, 0 cảnh báo, 0 ghi chú."
