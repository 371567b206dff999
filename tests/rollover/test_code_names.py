"""What a unit and a criterion are called stands beside their codes while these are there."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.tabs import edited
from tests.text_workbooks import merged
from tests.workspaces import SAMPLES, SMALL_BLOC, SMALL_MEMBERS, YEAR, build_workspace
from thidua_reports.commands.accept_scores import agree_scores
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.layouts.decision_sheets import Agreed
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

SHEET = Agreed.layout.name
NONE_AGREED = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n"
FIRST = 5


def columns(sheet: Worksheet) -> dict[str, str]:
    return {cell.value: cell.column_letter for cell in sheet[FIRST - 1] if cell.value}


@pytest.fixture
def folder(tmp_path):
    """Return the small bloc, in whose older sheet of points no names were, agreed on."""
    made = unnamed(tmp_path)
    agree_scores(open_workspace(made))
    return made


def unnamed(tmp_path):
    made = build_workspace(tmp_path / "khoi_9", merged(SMALL_BLOC, NONE_AGREED), SMALL_MEMBERS)
    path = made / BLOC_WORKBOOK
    path.write_bytes(edited(path.read_bytes(), lambda book: book[SHEET].delete_cols(7, 2)))
    return made


def named(sheet: Worksheet) -> list[tuple[str, ...]]:
    at = columns(sheet)
    headings = ("Đơn vị", "Tên đơn vị", "Tiêu chí", "Tên tiêu chí")
    lines = range(FIRST, sheet.max_row + 1)
    rows = [tuple(sheet[f"{at[each]}{row}"].value or "" for each in headings) for row in lines]
    return [row for row in rows if any(row)]


def test_agreeing_puts_the_names_of_unit_and_criterion_beside_their_codes(folder, libreoffice):
    (computed,) = libreoffice.computed([folder / BLOC_WORKBOOK])

    book = load_workbook(folder / BLOC_WORKBOOK)
    units = {row[0].value: row[2].value or row[1].value for row in book["Thành viên"].iter_rows(5)}
    assert len(named(computed[SHEET])) == 6
    assert all(name == units[code] for code, name, _, _ in named(computed[SHEET]))
    assert {each[2:] for each in named(computed[SHEET])} == {
        ("TC1", "Các chỉ tiêu"),
        ("TC2", "Nền nếp"),
    }


def test_a_row_that_she_blanks_counts_no_more_and_its_name_goes(folder, libreoffice):
    def blank(book):
        for cell in book[SHEET][FIRST][:6]:
            cell.value = None

    path = folder / BLOC_WORKBOOK
    before = [each.kind.code for each in examine(open_workspace(folder)).issues]
    path.write_bytes(edited(path.read_bytes(), blank))

    again = examine(open_workspace(folder))
    (computed,) = libreoffice.computed([path])

    assert len(again.book.agreed) == 5
    assert "TB05" not in {each.kind.code for each in again.issues} - {*before}
    assert len(named(computed[SHEET])) == 5


def test_a_code_that_she_types_into_a_row_to_spare_is_named_at_once(folder, libreoffice):
    path = folder / BLOC_WORKBOOK

    def typed(book):
        row = next(row for row in book[SHEET].iter_rows(FIRST) if not row[0].value)
        row[0].value, row[1].value = "A", "TC9"

    path.write_bytes(edited(path.read_bytes(), typed))
    (computed,) = libreoffice.computed([path])

    (new,) = [each for each in named(computed[SHEET]) if each[2] == "TC9"]
    assert (new[1] != "", new[3]) == (True, "")


def test_names_that_she_typed_there_herself_stay(tmp_path):
    def own(book):
        sheet = book[SHEET]
        for address, value in {"G4": "Tên đơn vị", "A5": "A", "B5": "TC1", "G5": "An nhà"}.items():
            sheet[address] = value

    made = unnamed(tmp_path)
    path = made / BLOC_WORKBOOK
    path.write_bytes(edited(path.read_bytes(), own))

    agree_scores(open_workspace(made))

    sheet = load_workbook(path)[SHEET]
    assert sheet["G5"].value == "An nhà"
    assert columns(sheet)["Tên tiêu chí"] == "H"


def test_the_names_are_stored_as_another_program_computes_them(libreoffice, tmp_path):
    content = (SAMPLES / YEAR / BLOC_WORKBOOK).read_bytes()
    path = tmp_path / "khoi.xlsx"
    path.write_bytes(content)

    (computed,) = libreoffice.computed([path])

    stored = load_workbook(BytesIO(content), data_only=True)[SHEET]
    assert named(stored) == named(computed[SHEET])
    assert any(each[1] for each in named(stored))
