"""What an older or incomplete khoi.xlsx lacks, and what of it stops a run."""

import pytest

from tests.examples import BLOC, read_bloc
from tests.text_workbooks import BLOC_SHEETS, cells_and_codes, make_bloc_workbook
from thidua_reports.excel.layout.sheet_layout import SheetLayout
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.reading.bloc_workbook import read_bloc_book


def without_optional_columns(workbook):
    """Make the sheets what they were before the columns that may be missing were invented."""
    for sheet in workbook:
        layout = BLOC_SHEETS[sheet.title]
        columns = layout.columns if isinstance(layout, SheetLayout) else ()
        for column in columns:
            if column.optional:
                drop_column(sheet, column.heading)


def drop_column(sheet, heading):
    (position,) = (cell.column for cell in sheet[1] if cell.value == heading)
    sheet.delete_cols(position)


def test_a_workbook_of_an_older_form_reads_as_it_did():
    book, issues = read_bloc(
        """
        # Tiêu chí
        | Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Áp dụng cho |
        | TC1 | ND1 | Nền nếp | Đủ điểm | 70 | YT |
        # Cách chấm
        | Tên cách chấm | Công thức điểm |
        | Đủ điểm | "=diem_chuan" |
        # Khen thưởng
        | Hạng | Hình thức đề nghị |
        | 1 | Cờ thi đua |
        """,
        without_optional_columns,
    )

    assert issues == ()
    assert (book.contents[0].standard.value, book.contents[0].cap.value) == (None, None)
    (criterion,) = book.criteria
    assert (criterion.standard.value, criterion.applies_to) == (70, ("YT",))
    assert (criterion.replaces, criterion.target_count, criterion.is_outside) == ("", None, False)
    assert (book.targets[0].plan.value, book.targets[0].group) == (4500000, "")
    assert (book.honours[0].awards, book.honours[0].passes_on) == (1, False)


def test_a_misspelt_heading_of_an_optional_column_is_reported():
    _, issues = read_bloc(
        "# Nội dung\n| Mã nội dung | Tên nội dung | Tối da |\n| ND1 | x | 9 |",
        lambda book: drop_column(book["Nội dung"], "Tối đa"),
    )

    assert cells_and_codes(issues) == [("Nội dung", "TB03")]


@pytest.mark.parametrize(
    ("setting", "cell_and_code"),
    [
        pytest.param("ten_khoi:", ("C13", "TB11"), id="name blank"),
        pytest.param("ky:", ("C13", "TB11"), id="period blank"),
        pytest.param("ky: Quý I", ("C13", "TB08"), id="period unknown"),
        pytest.param("nam: hai nghìn", ("C13", "SO15"), id="year no number"),
        pytest.param("nam: 18", ("C13", "TB21"), id="year of two digits"),
        pytest.param("phan_nam: 50%", ("C13", "TB17"), id="elapsed share as a percentage"),
        pytest.param("phan_nam: 5", ("C13", "TB21"), id="elapsed share of five years"),
        pytest.param("phan_nam: 1/2", ("C13", "TB19"), id="elapsed share as a fraction"),
        pytest.param("lam_tron_diem: lên", ("C13", "TB08"), id="rounding unknown"),
        pytest.param("so_le_diem: -1", ("C13", "TB21"), id="decimals negative"),
        pytest.param("so_le_ty_le: 1,5", ("C13", "TB10"), id="decimals not whole"),
        pytest.param("so_le_ty_le: =NOW()", ("C13", "TB12"), id="decimals never computed"),
    ],
)
def test_without_an_essential_setting_nothing_is_made_and_every_error_is_reported(
    setting, cell_and_code
):
    broken = "# Không đề nghi\n| Đơn vị |\n| YT |\n"
    with pytest.raises(CannotGoOn) as stop:
        read_bloc(f"{broken}# Khối\n{setting}")

    found = cells_and_codes(stop.value.issues)
    assert cell_and_code in found
    assert ("Không đề nghi", "TB20") in found


def test_without_the_settings_or_the_members_all_that_is_missing_is_reported():
    text = BLOC.replace("# Khối", "# Khoi").replace("# Thành viên", "# Thanh vien")
    with pytest.raises(CannotGoOn) as stop:
        read_bloc_book(make_bloc_workbook(text))

    found = cells_and_codes(stop.value.issues)
    assert found.count(("khoi.xlsx", "TB01")) == 2
    assert found.count(("Khối", "TB11")) == 12
    assert found[-1] == ("Thành viên", "SK03")


def test_a_setting_that_only_the_documents_need_does_not_stop_the_run():
    book, issues = read_bloc("# Khối\nky_hieu:\nkhoi_truong:")

    assert cells_and_codes(issues) == [("C12", "TB11"), ("C13", "TB11")]
    assert book.bloc.symbol == ""
