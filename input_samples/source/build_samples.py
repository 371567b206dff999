"""Make the sample workspaces from the readable data beside this script.

Run as `python input_samples/source/build_samples.py`: git holds the texts alone.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from text_tables import TextSheet, parse, setting_values, table_rows

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import Column, SettingsLayout
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import NAMES
from thidua_reports.layouts import member_sheets as member_layout
from thidua_reports.layouts.criteria_sheets import Rules, Targets
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.zip_package import renewed

SOURCE = Path(__file__).resolve().parent


def sample_files(source: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of every workbook of a sample."""
    bloc = _bloc_workbook(parse((source / "khoi.txt").read_text("utf-8")))
    yield BLOC_WORKBOOK, bloc
    book = _book(bloc)
    for path in sorted((source / "thanh_vien").glob("*.txt")):
        yield f"thanh_vien/{path.stem}.xlsx", _member_workbook(book, parse(path.read_text("utf-8")))


def samples() -> list[Path]:
    """Return the folders that hold a sample's data."""
    return sorted(path for path in SOURCE.iterdir() if (path / "khoi.txt").is_file())


def _bloc_workbook(sheets: Mapping[str, TextSheet]) -> bytes:
    unknown = sheets.keys() - {layout.name for layout in SHEETS}
    if unknown:
        raise KeyError(*unknown)
    settings = {
        layout.name: setting_values(sheets.get(layout.name), layout)
        for layout in SHEETS
        if isinstance(layout, SettingsLayout)
    }
    tables = {
        layout.name: table_rows(sheets.get(layout.name), layout)
        for layout in SHEETS
        if not isinstance(layout, SettingsLayout) and layout is not Rules.layout
    }
    return bloc_workbook(
        settings, tables, (*READY_RULES, *_own_rules(sheets.get(Rules.layout.name)))
    )


def _own_rules(sheet: TextSheet | None) -> Iterator[ReadyRule]:
    """Yield the bloc's own ways of scoring; trial values stand under the quantities' names."""
    headings, *rows = sheet.rows if sheet else [[]]
    for row in rows:
        cells = dict(zip(headings, row, strict=True))
        yield ReadyRule(
            name=cells[Rules.name.heading],
            points=cells[Rules.points.heading],
            bonus=cells.get(Rules.bonus.heading, ""),
            explanation=cells.get(Rules.explanation.heading, ""),
            trial={
                name: value.replace(",", ".")
                for name, value in cells.items()
                if name in NAMES and value
            },
            example=cells.get(Rules.example.heading, ""),
        )


def _book(content: bytes) -> BlocBook:
    workbook, issues = read_workbook(content, BLOC_WORKBOOK)
    if workbook is None or issues:
        raise ValueError(*map(str, issues))
    book, problems = read_bloc_book(workbook)
    if problems:
        raise ValueError(*map(str, problems))
    return book


def _member_workbook(book: BlocBook, sheets: Mapping[str, TextSheet]) -> bytes:
    unit = setting_values(sheets["Đơn vị"], member_layout.UNIT)
    results = table_rows(
        sheets.get(member_layout.Results.layout.name), member_layout.Results.layout
    )
    registered = table_rows(
        sheets.get(member_layout.Registrations.layout.name), member_layout.Registrations.layout
    )
    criteria = table_rows(
        sheets.get(member_layout.CriterionResults.layout.name),
        member_layout.CriterionResults.layout,
    )
    filled: dict[str, Mapping[Column, CellValue]] = {
        str(row[key]): row
        for rows, key in (
            (results, member_layout.Results.code),
            (registered, Targets.code),
            (criteria, member_layout.CriterionResults.code),
        )
        for row in rows
    }
    return member_workbook(
        book,
        str(unit[member_layout.UNIT_CODE.code]),
        reporter=unit.get(member_layout.REPORTER.code),
        filled=filled,
        passages=table_rows(
            sheets.get(member_layout.MemberPassages.layout.name),
            member_layout.MemberPassages.layout,
        ),
    )


def write_samples() -> None:
    """Write every sample beside the folder of its texts."""
    for source in samples():
        for name, content in sample_files(source):
            path = SOURCE.parent / source.name / name
            if not renewed(path, content):
                print(f"giữ nguyên vì đã sửa tay: {path}", file=sys.stderr)


if __name__ == "__main__":
    write_samples()
