"""Which files go back to which member."""

from dataclasses import replace

from tests.examples import a_bloc_book, a_submission
from thidua_reports.answers.names import AnswerFiles, answer_files


def sent(member, workbook):
    return replace(a_submission(), member=member, workbook=f"thanh_vien/{workbook}")


def test_a_workbook_keeps_its_own_name_and_the_note_has_that_of_the_form():
    (found,) = answer_files(a_bloc_book(), [sent("YT", "Bao cao Q.Y te (1).xlsx")])

    assert found == AnswerFiles(
        "YT",
        "thanh_vien/Bao cao Q.Y te (1).xlsx",
        "phan_hoi/Bao cao Q.Y te (1).xlsx",
        "phan_hoi/yt_so_y_te - phan_hoi.docx",
    )


def test_names_that_are_one_on_windows_are_told_apart_by_the_name_of_the_form():
    found = answer_files(a_bloc_book(), [sent("YT", "mau.xlsx"), sent("DL", "MAU.xlsx")])

    assert [each.workbook for each in found] == [
        "phan_hoi/yt_so_y_te - mau.xlsx",
        "phan_hoi/dl_so_du_lich - MAU.xlsx",
    ]


def test_no_two_members_share_a_file():
    found = answer_files(a_bloc_book(), [sent("YT", "1.xlsx"), sent("DL", "2.xlsx")])

    names = [name for each in found for name in each.names]
    assert len(set(map(str.casefold, names))) == 4
