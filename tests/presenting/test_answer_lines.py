"""How the files of a run are listed."""

from thidua_reports.presenting.answer_lines import with_answers_counted

WRITTEN, SAME = "đã ghi", "không đổi"


def test_what_goes_back_to_members_is_one_line_that_counts():
    files = [
        ("bao_cao.docx", WRITTEN),
        ("phan_hoi/a.xlsx", WRITTEN),
        ("phan_hoi/a - phan_hoi.docx", WRITTEN),
        ("phan_hoi/b - phan_hoi.docx", WRITTEN),
    ]

    assert with_answers_counted(files) == [
        ("bao_cao.docx", WRITTEN),
        ("phan_hoi/", "1 sổ, 2 phiếu phản hồi: đã ghi"),
    ]


def test_files_that_became_different_things_are_counted_by_what_they_became():
    files = [("phan_hoi/a.xls", SAME), ("phan_hoi/a - phan_hoi.docx", WRITTEN)]

    assert with_answers_counted(files) == [
        ("phan_hoi/", "1 sổ, 1 phiếu phản hồi: 1 không đổi; 1 đã ghi")
    ]


def test_files_of_other_folders_are_listed_as_they_are():
    files = [("templates/a.docx", WRITTEN), ("khoi.xlsx", SAME)]

    assert with_answers_counted(files) == files
