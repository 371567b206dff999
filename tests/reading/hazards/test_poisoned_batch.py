"""Ten good workbooks and a bad one, each bad one in turn: the ten are read as without it."""

from functools import cache

import pytest

from tests.reading.hazards.hazard_inputs import BLOC as BLOC_NAME
from tests.reading.hazards.hazard_inputs import desk_of
from tests.reading.hazards.hazard_table import hazards
from tests.reading.hazards.plain_books import BLOC, NEIGHBOUR, book_of_bloc, book_of_member
from tests.text_workbooks import merged
from thidua_reports.collecting.gathering import gather
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.members import members_folder

GOOD = [f"D{number}" for number in range(10)]
BAD = [row for row in hazards() if row.id[0] in "BUF" and BLOC_NAME not in row.input]


def bloc_text():
    members = "\n".join(f"| {code} | Sở thứ {code} |" for code in ["YT", *GOOD])
    targets = "\n".join(f"| {code} | {code}1 | Đón khách | luỹ kế | tăng | 500 |" for code in GOOD)
    return merged(
        BLOC,
        f"# Thành viên\n| Mã đơn vị | Tên đơn vị |\n{members}\n# Chỉ tiêu\n"
        f"| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n{targets}",
    )


def good_book(number, code):
    """Return the workbook of a unit, whose figure is its own."""
    text = NEIGHBOUR.replace("DL1", f"{code}1").replace("768", str(700 + number))
    return book_of_member(text.replace("ma_don_vi: DL", f"ma_don_vi: {code}")).to_bytes()


@cache
def bloc_book():
    workbook, _ = read_workbook(book_of_bloc(bloc_text()).to_bytes(), BLOC_NAME)
    return read_bloc_book(workbook)[0]


def figures(folder):
    """Return what is read of each unit's target, but of the bad workbook."""
    gathered = gather(bloc_book(), members_folder(open_workspace(folder)))
    return {
        each.member: each.targets[0].achieved.value
        for each in gathered.submissions
        if each.member in GOOD
    }


@pytest.mark.parametrize("row", BAD, ids=lambda row: row.id)
def test_ten_good_workbooks_are_read_as_if_the_bad_one_were_not_there(row, tmp_path):
    desk = desk_of(row.input)
    for number, code in enumerate(GOOD):
        desk.beside[f"{code}.xlsx"] = good_book(number, code)

    assert figures(desk.written(tmp_path)) == {
        code: 700 + number for number, code in enumerate(GOOD)
    }
