"""What was frozen is all there, or its loss is reported; a pledge never frozen can lose nothing."""

import pytest
from openpyxl import load_workbook

from tests.bloc_years import settings_cells
from tests.examples import BLOC, bloc_issues
from tests.pledges import PLEDGED, pledged_bloc
from tests.test_changed_pledge import PLEDGE
from tests.text_workbooks import make_bloc_workbook, merged
from tests.workspaces import build_workspace, edit_workbook
from thidua_reports.commands.accept import accept_registrations
from thidua_reports.commands.forms import write_forms
from thidua_reports.commands.next import next_workspace
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.issues.issue import errors
from thidua_reports.layouts import bloc_sheets as bloc_layout
from thidua_reports.pipeline import examine
from thidua_reports.pledged.seal import seal, seal_of
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.folder import open_workspace

PERIOD = "# Khối\nky: {}\n"
FROZEN_SHEET = "Giao ước đã chốt"


def test_a_seal_is_blind_to_order_and_spelling_and_sees_all_else():
    rows = [("Tiêu chí", "TC1", "Điểm chuẩn", "10", ""), ("Tiêu chí", "TC1", "Tham số 1", "", "")]

    assert seal(rows).startswith("2 hàng, dấu ")
    assert seal(reversed(rows)) == seal(rows)
    assert seal([(*row[:3], row[3], row[4].upper()) for row in rows]) == seal(rows)
    assert len({seal(rows), seal(rows[:1]), seal([rows[0], (*rows[1][:3], "1", "")])}) == 3
    assert seal([]) == ""


def sealed_text():
    book, _ = read_bloc_book(make_bloc_workbook(merged(BLOC, pledged_bloc())))
    return merged(pledged_bloc(), f"# Khối\ndau_giao_uoc: {seal_of(book.pledged)}\n")


def seal_issues(text):
    return [each for each in bloc_issues(text) if each.kind.code == "GU10"]


def without(text, *starts):
    head, _, rows = text.partition(f"# {FROZEN_SHEET}\n")
    kept = [line for line in rows.splitlines() if not line.startswith(starts)]
    assert len(kept) < len(rows.splitlines())
    return f"{head}# {FROZEN_SHEET}\n" + "\n".join(kept)


def test_a_record_that_is_all_there_is_not_reported():
    assert seal_issues(sealed_text()) == []
    assert seal_issues(pledged_bloc()) == []
    assert seal_issues(PLEDGED) == []


LOSSES = pytest.mark.parametrize(
    ("starts", "named"),
    [
        (("| Tiêu chí | TC2 | Nền nếp | Tham số 1 |",), "thiếu Tiêu chí TC2 cột Tham số 1"),
        (("| Chỉ tiêu | YT1 | Khám bệnh | Kế hoạch |",), "thiếu Chỉ tiêu YT1 cột Kế hoạch"),
        (("| Cách chấm |",), "thiếu Cách chấm Tỷ lệ cột Công thức điểm"),
    ],
    ids=["a parameter that is blank", "a plan", "all rules"],
)


@LOSSES
def test_a_lost_row_is_named_also_where_an_older_version_froze_without_a_seal(starts, named):
    for text in (sealed_text(), pledged_bloc()):
        (issue,) = seal_issues(without(text, *starts))

        assert named in issue.message


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: without(text, "| Khối | so_le_diem |"),
        lambda text: without(text, "| Chỉ tiêu | YT2 |"),
        lambda text: without(text, "| "),
        lambda text: text.partition(f"# {FROZEN_SHEET}")[0],
        lambda text: text.replace('| "0,7" |', '| "0,8" |'),
    ],
    ids=["a setting", "a target", "every row", "the sheet", "a value retyped"],
)
def test_what_is_lost_or_retyped_breaks_the_seal(changed):
    sealed = sealed_text()
    assert changed(sealed) != sealed

    (issue,) = seal_issues(changed(sealed))

    assert issue.place.sheet == FROZEN_SHEET
    assert "lúc chốt có" in issue.message


def test_the_remedy_is_one_of_its_period():
    broken = sealed_text().partition(f"# {FROZEN_SHEET}")[0]

    (pledge,) = seal_issues(merged(broken, PERIOD.format("Giao ước") + "phan_nam: 0\n"))
    (half,) = seal_issues(merged(broken, PERIOD.format("6 tháng") + "phan_nam: 0,5\n"))

    assert "make-report accept" in pledge.remedy
    assert "make-report next THƯ_MỤC_KỲ_TRƯỚC --to" in half.remedy


def emptied(folder):
    path = folder / "khoi.xlsx"
    book = load_workbook(path)
    book[FROZEN_SHEET].delete_rows(FIRST_ROW, book[FROZEN_SHEET].max_row)
    book.save(path)


def codes(folder):
    return {each.kind.code for each in errors(examine(open_workspace(folder)).issues)}


def seal_in(folder):
    return examine(open_workspace(folder)).book.pledge_seal


@pytest.mark.remedy_of("GU10")
def test_a_lost_record_is_reported_in_each_period_and_comes_back_by_the_remedy(tmp_path):
    pledge = build_workspace(tmp_path / "khoi_9_2024_giao_uoc", PLEDGE, {})
    write_forms(open_workspace(pledge), pledge / "thanh_vien")
    accept_registrations(open_workspace(pledge))
    assert seal_in(pledge)

    emptied(pledge)
    assert "GU10" in codes(pledge)
    assert accept_registrations(open_workspace(pledge)).kept
    assert "GU10" not in codes(pledge)

    half = next_workspace(open_workspace(pledge), None).folder
    unscored = settings_cells(bloc_layout.BLOC, {bloc_layout.SCORED.code: "không"})
    edit_workbook(half / "khoi.xlsx", bloc_layout.BLOC.name, unscored)
    assert seal_in(half) == seal_in(pledge)
    emptied(half)
    assert "GU10" in codes(half)
    year = next_workspace(open_workspace(half), tmp_path / "year").folder
    assert "GU10" in codes(year)

    again = next_workspace(open_workspace(pledge), tmp_path / "again").folder
    sheet = load_workbook(again / "khoi.xlsx")[FROZEN_SHEET]
    rows = sheet.iter_rows(min_row=FIRST_ROW - 1, values_only=True)
    book = load_workbook(half / "khoi.xlsx")
    for number, row in enumerate(rows, FIRST_ROW - 1):
        for column, value in enumerate(row, 1):
            book[FROZEN_SHEET].cell(number, column, value).data_type = (
                "s" if value is not None else "n"
            )
    book.save(half / "khoi.xlsx")
    assert "GU10" not in codes(half)
