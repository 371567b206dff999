"""The jobs that are measured, each in a process of its own: `python -m benchmarks.jobs NAME …`."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

# what is measured is a whole process, so each job loads what it needs and nothing else
# ruff: noqa: PLC0415


def read_ours(paths: Sequence[str]) -> None:
    """Read workbooks as the program does, with all that it looks for in them."""
    from thidua_reports.excel.files.workbook_file import read_workbook

    for path in map(Path, paths):
        read_workbook(path.read_bytes(), path.name)


def read_openpyxl(paths: Sequence[str]) -> None:
    """Read the values of all cells with openpyxl."""
    from openpyxl import load_workbook

    for path in paths:
        for sheet in load_workbook(path, data_only=True):
            for row in sheet.iter_rows(values_only=True):
                tuple(row)


def read_pandas(paths: Sequence[str]) -> None:
    """Read all sheets with pandas over openpyxl."""
    import pandas as pd

    for path in paths:
        pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")


def read_calamine(paths: Sequence[str]) -> None:
    """Read the values of all cells with calamine."""
    from python_calamine import CalamineWorkbook

    for path in paths:
        book = CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def report_ours(arguments: Sequence[str]) -> None:
    """Fill one template again and again as the program does a shipped one, the lint included."""
    from benchmarks.report_material import DECLARED
    from thidua_reports.domain.place import Place
    from thidua_reports.word.contract import Contract
    from thidua_reports.word.template import fill_template

    template, data, output, count = arguments
    content = Path(template).read_bytes()
    contract = Contract(DECLARED, content)
    for number, fields in _numbered(data, count):
        document, issues = fill_template(content, Place("bao_cao.docx"), fields, contract)
        if document is None:
            raise ValueError(issues)
        (Path(output) / f"{number}.docx").write_bytes(document)


def report_docxtpl(arguments: Sequence[str]) -> None:
    """Fill one template again and again with docxtpl."""
    from docxtpl import DocxTemplate

    template, data, output, count = arguments
    for number, fields in _numbered(data, count):
        document = DocxTemplate(template)
        document.render(fields, autoescape=True)
        document.save(Path(output) / f"{number}.docx")


def _numbered(data: str, count: str) -> Iterator[tuple[int, dict[str, object]]]:
    fields = json.loads(Path(data).read_bytes())
    for number in range(int(count)):
        yield number, {**fields, "title": f"Báo cáo số {number}"}


def blocs_ours(arguments: Sequence[str]) -> None:
    """Do the main job for workspaces, in one process."""
    _blocs(arguments, "--force")


def blocs_again(arguments: Sequence[str]) -> None:
    """Do the main job once more for workspaces of which nothing has changed."""
    _blocs(arguments)


def _blocs(arguments: Sequence[str], *options: str) -> None:
    from thidua_reports.cli import run

    output, *workspaces = arguments
    for workspace in workspaces:
        run([workspace, *options, "--output", str(Path(output) / Path(workspace).name)])


def blocs_plain(arguments: Sequence[str]) -> None:
    """Do what the plain script does for workspaces, in one process."""
    from benchmarks.plain_script import make

    output, *workspaces = arguments
    for workspace in workspaces:
        make(Path(workspace), Path(output) / Path(workspace).name)


def libraries(_: Sequence[str]) -> None:
    """Load what the main job loads, and do nothing."""
    import thidua_reports.cli  # noqa: F401
    from thidua_reports.commands.bao_cao import load

    load()


def home_page(arguments: Sequence[str]) -> None:
    """Make the first page of her folder: as it is shown at once, or each bloc looked into."""
    from thidua_reports.desk.desk import Desk
    from thidua_reports.desk.home_page import home_page as page_of
    from thidua_reports.desk.home_page import row, row_at_once
    from thidua_reports.desk.own_files import OwnFiles

    depth, folder, own = arguments
    desk = Desk(Path(folder), lambda *_: 0, OwnFiles(Path(own)))
    page = page_of(desk, str, {"at_once": row_at_once, "looked_into": row}[depth])
    if not page.rows:
        raise ValueError(folder)


JOBS = {
    job.__name__: job
    for job in (
        read_ours,
        read_openpyxl,
        read_pandas,
        read_calamine,
        report_ours,
        report_docxtpl,
        blocs_ours,
        blocs_again,
        blocs_plain,
        libraries,
        home_page,
    )
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](sys.argv[2:])
