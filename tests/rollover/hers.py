"""What a secretary does to her khoi.xlsx beyond filling it in, and whether it is still there."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from io import BytesIO

from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from thidua_reports.excel.editing.package_edits import Edits
from thidua_reports.zip_package import unpack

YELLOW = PatternFill("solid", fgColor="FFFF00")
AGREED, TARGETS, PLEDGED, ACCEPTED = (
    *("Điểm thống nhất", "Chỉ tiêu"),
    *("Giao ước đã chốt", "Đã chấp nhận"),
)
SHEETS = (AGREED, TARGETS, PLEDGED, ACCEPTED)
OWN = "Theo dõi riêng"


def an_own_sheet(book: Workbook) -> None:
    sheet = book.create_sheet(OWN, 3)
    for row in (("Việc", "Số"), ("Gọi điện", 3), ("Gửi công văn", 5)):
        sheet.append(row)
    sheet["D1"] = f"=SUM('{AGREED}'!$C$5:$C$200)"
    sheet["D2"] = "=B2+B3"
    sheet["A1"].fill = YELLOW
    sheet.freeze_panes = "B2"


def a_chart(book: Workbook) -> None:
    sheet = book.create_sheet("Biểu đồ")
    sheet.append(("Đơn vị", "Điểm"))
    sheet.append(("A", 3))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    sheet.add_chart(chart, "D4")


def widths_and_heights(book: Workbook) -> None:
    for name in SHEETS:
        book[name].column_dimensions["B"].width = 33.5
        book[name].column_dimensions["D"].hidden = True
        book[name].row_dimensions[4].height = 55


def colours_and_borders(book: Workbook) -> None:
    thick = Side("thick", color="FF0000")
    for name in SHEETS:
        for row in book[name].iter_rows(min_row=4, max_row=7):
            for cell in row:
                cell.fill = YELLOW
                cell.border = Border(bottom=thick)
                cell.font = Font(name="Arial", size=13, bold=True)
                cell.alignment = Alignment(wrap_text=True, vertical="center")


def own_columns_at_the_end(book: Workbook) -> None:
    for name in SHEETS:
        sheet = book[name]
        at = sheet.max_column + 1
        sheet.cell(4, at, "Ghi riêng")
        sheet.cell(5, at, "đã gọi điện")


def own_columns_between(book: Workbook) -> None:
    for name in SHEETS:
        book[name].insert_cols(2)
        book[name]["B4"] = "Của tôi"
        book[name]["B5"] = 7


def comments(book: Workbook) -> None:
    for name in SHEETS:
        book[name]["A5"].comment = Comment("hỏi lại anh Ba", "Thư ký")


def checks_and_colours_by_rule(book: Workbook) -> None:
    for name in SHEETS:
        sheet = book[name]
        rule = CellIsRule("greaterThan", ["1"], fill=YELLOW)
        sheet.conditional_formatting.add("C5:C14", rule)
        check = DataValidation("whole", "between", "0", "9999999")
        check.add("J5:J9")
        sheet.add_data_validation(check)


def names_and_print(book: Workbook) -> None:
    book.defined_names["DiemCuaToi"] = DefinedName("DiemCuaToi", attr_text=f"'{AGREED}'!$C$5:$C$40")
    for name in SHEETS:
        book[name].page_setup.orientation = "portrait"
        book[name].oddHeader.center.text = "Của khối"
        book[name].sheet_properties.tabColor = "00FF00"
        book[name].sheet_view.zoomScale = 130


def merged_titles(book: Workbook) -> None:
    for name in SHEETS:
        book[name].merge_cells("A1:C1")


def a_protected_sheet(book: Workbook) -> None:
    book[AGREED].protection.sheet = True


def a_filter(book: Workbook) -> None:
    book[TARGETS].auto_filter.ref = "A4:H14"


def hidden_sheets_in_another_order(book: Workbook) -> None:
    book["Kế hoạch"].sheet_state = "hidden"
    book.move_sheet(AGREED, -9)


def a_struck_last_row(book: Workbook) -> None:
    for name in SHEETS:
        sheet = book[name]
        for row in sheet.iter_rows(min_row=9, max_row=sheet.max_row):
            for cell in row:
                if cell.value is None:
                    cell.font = Font(strike=True)


def notes_below_the_table(book: Workbook) -> None:
    for name in SHEETS:
        sheet = book[name]
        sheet.cell(sheet.max_row + 40, sheet.max_column + 3, "tự ghi")


CHANGES: tuple[Callable[[Workbook], None], ...] = (
    *(an_own_sheet, a_chart, widths_and_heights, colours_and_borders, own_columns_at_the_end),
    *(own_columns_between, comments, checks_and_colours_by_rule, names_and_print, merged_titles),
    *(a_protected_sheet, a_filter, hidden_sheets_in_another_order, a_struck_last_row),
    notes_below_the_table,
)


def an_older_version(book: Workbook) -> None:
    """Take away what older versions did not have yet."""
    del book["Thư điện tử"]
    book["Điểm thống nhất"].delete_cols(6, 3)
    sheet = book["Khối"]
    sheet.delete_rows(sheet.max_row)


def as_table(name: str) -> Callable[[Workbook], None]:
    """Return the change that makes a table of Excel's of a sheet's rows."""

    def change(book: Workbook) -> None:
        sheet = book[name]
        last = max(row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 1).value)
        width = sum(1 for cell in sheet[4] if cell.value)
        end = sheet.cell(max(last, 5), width).coordinate
        sheet.add_table(Table(displayName="Bang1", ref=f"A4:{end}"))

    return change


@lru_cache(maxsize=64)
def hers(content: bytes, changes: tuple[Callable[[Workbook], None], ...]) -> bytes:
    """Return khoi.xlsx as another program saves it after these changes."""
    book = load_workbook(BytesIO(content))
    for change in changes:
        change(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


_DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'
)
_OFFICE = "application/vnd.openxmlformats-officedocument"


def with_a_drawing(content: bytes, sheet: str) -> bytes:
    """Return the workbook with a part of drawings over a sheet's part."""
    edits = Edits(content, "hinh")
    kind = f"{_OFFICE}.drawing+xml"
    part = edits.add("drawing", "xml", _DRAWING.encode(), kind)
    identity = edits.relate(sheet, "drawing", part)
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    element = f'<{{p}}drawing xmlns:r="{space}" r:id="{identity}"/>'
    edits.insert(sheet, element, ("legacyDrawing", "tableParts", "extLst"))
    return edits.to_bytes()


_GROWING = ("sheetData", "dimension", "dataValidations", "conditionalFormatting", "autoFilter")


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """Return the names of the parts that are others than before, or were not there."""
    old, new = unpack(before), unpack(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def lost(before: bytes, after: bytes) -> Iterable[str]:
    """Yield what of the sheets' parts is another than before, but for cells of the tables."""
    old, new = unpack(before), unpack(after)
    for name in changed_parts(before, after):
        if "worksheets/sheet" in name and name.endswith(".xml"):
            yield from _lost(name, etree.fromstring(old[name]), etree.fromstring(new[name]))


def _lost(name: str, old: etree._Element, new: etree._Element) -> Iterable[str]:
    if _around(old) != _around(new):
        yield f"{name}: around the cells"
    there, filled = _rows(new), _filled(old)
    for number, (look, cells) in _rows(old).items():
        other, now = there[number]
        free = () if number in filled else ("ht", "customHeight")
        if _but(look, free) != _but(other, free):
            yield f"{name}: row {number}"
        yield from (f"{name}: {at}" for at in cells if at not in now)


def _filled(root: etree._Element) -> set[str]:
    """Return the numbers of the rows in which anything was typed; others get as high as theirs."""
    rows = root.iterfind("{*}sheetData/{*}row")
    return {row.get("r", "") for row in rows if any(map(_is_typed, row))}


def _is_typed(cell: etree._Element) -> bool:
    return len(cell) > 0 and cell.find("{*}f") is None


def _but(look: Mapping[str, str], free: Iterable[str]) -> Mapping[str, str]:
    return {name: value for name, value in look.items() if name not in free}


def _around(root: etree._Element) -> list[bytes]:
    """Return all elements but those of the cells, and those that may reach to new rows."""
    found = (each for each in root if etree.QName(each).localname not in _GROWING)
    return [etree.tostring(each, method="c14n") for each in found]


def _rows(root: etree._Element) -> Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]]:
    """Return how each row looks, and the style of each of its cells, by number and address."""
    rows = root.iterfind("{*}sheetData/{*}row")
    return {
        row.get("r", ""): (
            {str(key): str(value) for key, value in row.items() if key != "spans"},
            {cell.get("r", ""): cell.get("s", "0") for cell in row},
        )
        for row in rows
    }


def part_of(content: bytes, name: str) -> str:
    """Return the part of a sheet."""
    parts = unpack(content)
    book = parts["xl/workbook.xml"].decode()
    found = re.search(rf'<sheet [^>]*name="{name}"[^>]*?r?:?id="(rId\d+)"', book)
    assert found is not None
    relations = etree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    (target,) = (each.get("Target", "") for each in relations if each.get("Id") == found[1])
    return f"xl/{target.removeprefix('/xl/')}"
