"""The reader held against openpyxl and LibreOffice: the same values, or a reason who is right."""

import csv
import warnings
from datetime import datetime, time
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from tests.reading.hazards.hazard_inputs import desk_of
from tests.reading.hazards.hazard_table import hazards
from tests.workspaces import HALF_YEAR, SAMPLES
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.layouts.identity_sheet import IDENTITY

OPENPYXL_DIFFERS = {
    "T35 T36 R23 R24": "leaves Excel's escapes of characters undecoded",
    "N18 N19": "gives an error, or a day before 1900, where Excel shows #####",
    "N23": "the same day, without its hour",
    "N29 N31 N32 E04": "refuses the workbook for one cell that no Excel writes",
    "R01 R02 R03 R04": "drops that digits are raised or lowered: 500 m2, and 96,06¹ is 96,061",
    "R07 R08 R09 R10 R11 R12 C71 C74 C75": "gives struck words as if they counted",
    "L05": "refuses the workbook for a rule of the later kind",
    "L86 L88": "refuses the workbook for a colour that no Excel writes",
    "L15 L16 L17": "gives the error that stands for a picture",
    "L20 L21": "gives words that are crossed out as if they counted",
    "V40 V41": "gives the letters of a font of signs",
    "R20 R21 R22": "takes the address of a link for the text of a blank cell",
    "C40 U06 U10 U13 U14 U15 U16 U17 U26": "refuses the workbook for what no figure lies in",
    "U23 U28": "reads on without the sheet that is not there",
    "U24": "finds no sheet in a Strict workbook",
}
LIBREOFFICE_DIFFERS = {
    "E21 E23 E24 E25 E27 E28 E29 E30": "computes anew; what the file keeps we report instead",
    "E90 E91 E92": "computes all cells of an array anew, which is in its first one only",
    "E22 E40": "does not know the function, which only Excel computes",
    "E70 E71 E72 E73": "computes anew what changes by itself; what the file keeps we report",
    "E36 E37 E38 E39": "does not open the other file, whose figure we report",
    "N18 N19": "goes on counting days where Excel shows #####",
    "N23": "does not show a day that has no format as one",
    "N27": "gives hours beyond a day as a time of the day",
    "N29 N31": "reads what it can of a value that no Excel writes: FALSE, 57",
    "R01 R02 R03 R04": "drops that digits are raised or lowered",
    "R07 R08 R09 R10 R11 R12": "gives struck words as if they counted",
}
"""Reasons why another reader gives other values, by the rows of the hazard table."""
TO_LIBREOFFICE = "NMREG"


def of(reasons):
    return {row for rows in reasons for row in rows.split()}


def seen_by_us(content):
    """Return the values by sheet and cell; None where the workbook is refused."""
    workbook, _ = read_workbook(content, "so.xlsx")
    if workbook is None:
        return None
    return {(sheet.name, cell.place.cell): cell.value for sheet in workbook.sheets
            for cell in sheet.cells if cell.value is not None}  # fmt: skip


def seen_by_openpyxl(content):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl does not keep
        try:
            book = load_workbook(BytesIO(content), data_only=True)
        except Exception:  # it raises whatever a broken file leads it to
            return None
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if str(cell.value if cell.value is not None else "").strip()
    }


def seen_by_libreoffice(folder, name):
    values = {}
    for path in folder.glob(f"{name}-*.csv"):
        sheet = path.stem.removeprefix(f"{name}-")
        with path.open(encoding="utf-8", newline="") as lines:
            for row, line in enumerate(csv.reader(lines), start=1):
                for column, text in enumerate(line, start=1):
                    if text.strip():
                        values[sheet, f"{get_column_letter(column)}{row}"] = text.strip()
    return values


def as_libreoffice_writes(value, text):
    """Return a value of ours as LibreOffice writes it; a number as `text`, if it is the same."""
    match value:
        case bool():
            return str(value).upper()
        case datetime():
            return f"{value:%m/%d/%Y}"
        case time():
            return f"{value:%I:%M:%S %p}"
        case int() | float():
            return text if _number(text) == pytest.approx(value) else str(value)
    return str(value).replace("\r\n", "\n").strip()


def _number(text):
    try:
        return float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        return None


ROWS = [row for row in hazards() if row.id[0] != "B" and "khoi.xlsx/" not in row.input]
FILES = sorted(SAMPLES.rglob("*.xlsx"))


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: f"{path.parents[1].name[-12:]}-{path.stem}"
)
def test_openpyxl_sees_the_same_values_in_a_sample(path):
    content = path.read_bytes()

    assert seen_by_us(content) == seen_by_openpyxl(content)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_openpyxl_sees_the_same_values_in_a_hazard_or_the_reason_is_known(row):
    content = desk_of(row.input).member.to_bytes()
    is_same = seen_by_us(content) == seen_by_openpyxl(content)

    assert is_same != (row.id in of(OPENPYXL_DIFFERS))


def test_libreoffice_sees_the_same_values_or_the_reason_is_known(libreoffice, tmp_path):
    contents = {path.stem: path.read_bytes() for path in (SAMPLES / HALF_YEAR).rglob("so_*.xlsx")}
    contents |= {
        row.id: desk_of(row.input).member.to_bytes() for row in ROWS if row.id[0] in TO_LIBREOFFICE
    }
    for name, content in contents.items():
        (tmp_path / f"{name}.xlsx").write_bytes(content)
    folder = libreoffice.to_csv(sorted(tmp_path.glob("*.xlsx")))
    different = {name for name, content in contents.items() if _differs(content, folder, name)}

    assert different == of(LIBREOFFICE_DIFFERS)


def _differs(content, folder, name):
    """Compare all but the hidden sheet, whose volatile formulas show the machine of the program."""
    ours, theirs = seen_by_us(content), seen_by_libreoffice(folder, name)
    cells = {cell for cell in (*(ours or {}), *theirs) if cell[0] != IDENTITY.name}
    return ours is None or any(
        as_libreoffice_writes(ours.get(cell, ""), theirs.get(cell, "")) != theirs.get(cell, "")
        for cell in cells
    )
