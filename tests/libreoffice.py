"""LibreOffice as a second program that computes and saves what this one writes."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

# LibreOffice trusts the results stored in a workbook that says it comes from Excel, as XlsxWriter's
# do, and would hand them back uncomputed: 0 is its word for "always recalculate"
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


@dataclass(frozen=True)
class LibreOffice:
    """A LibreOffice of our own: its program, its profile folder, the folder of its results."""

    program: str
    profile: Path
    results: Path

    def recalculate(self, workbook: Path) -> Path:
        """Return a copy of the .xlsx `workbook` with every formula computed by LibreOffice."""
        return self.converted([workbook], "xlsx")[0]

    def to_pdf(self, document: Path) -> Path:
        """Return `document` as a PDF file."""
        return self.converted([document], "pdf")[0]

    def computed(self, workbooks: Sequence[Path]) -> list[Workbook]:
        """Return for each .xlsx a workbook of the values that LibreOffice computes in its cells.

        Much quicker than `recalculate`, as nothing but values is written; days are not known.
        """
        folder = self.to_csv(workbooks, quoted=True)
        return [_of_values(folder, each.stem) for each in workbooks]

    def to_csv(self, sources: Sequence[Path], *, quoted: bool = False) -> Path:
        """Return a folder with each sheet of `sources` as "name-sheet.csv", values unrounded."""
        texts = str(quoted).lower()
        every_sheet = f"44,34,76,1,,0,{texts},{texts},false,false,false,-1"
        return self._results(sources, f"csv:Text - txt - csv (StarCalc):{every_sheet}")

    def converted(self, sources: Sequence[Path], suffix: str) -> list[Path]:
        """Return copies of `sources` in another format, all made in one run."""
        folder = self._results(sources, suffix)
        copies = [(folder / source.name).with_suffix(f".{suffix}") for source in sources]
        return [copy.resolve(strict=True) for copy in copies]

    def _results(self, sources: Sequence[Path], form: str) -> Path:
        folder = self.results / str(len(list(self.results.iterdir())))
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        command = [self.program, "--headless", profile, "--convert-to", form]
        subprocess.run(
            [*command, "--outdir", folder, *sources], check=True, capture_output=True, timeout=540
        )
        return folder


CSV_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|\Z)')


def _of_values(folder: Path, name: str) -> Workbook:
    """Return a workbook from CSV files in which every text is quoted, and nothing else."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for path in folder.glob(f"{name}-*.csv"):
        sheet = workbook.create_sheet(path.stem.removeprefix(f"{name}-"))
        row, column = 1, 1
        for cell in CSV_CELL.finditer(path.read_text(encoding="utf-8")):
            text, bare, end = cell.groups()
            if text is not None or bare:
                sheet.cell(row, column).value = _value_of(bare) if bare else text.replace('""', '"')
            row, column = (row + 1, 1) if end == "\n" else (row, column + 1)
    return workbook


def _value_of(bare: str) -> float | bool | str:
    """Return a number, TRUE or FALSE; an error's name remains a text."""
    if bare in ("TRUE", "FALSE"):
        return bare == "TRUE"
    try:
        if bare.endswith("%"):
            return float(Decimal(bare[:-1]) / 100)
        return int(bare) if bare.lstrip("-").isdecimal() else float(bare)
    except (ValueError, InvalidOperation):
        return bare


def values_of(workbook: Workbook | bytes) -> Workbook:
    """Return a workbook of values as it is, or the values that are stored in a file's bytes."""
    is_file = isinstance(workbook, bytes)
    return load_workbook(BytesIO(workbook), data_only=True) if is_file else workbook


def numbers_of(workbook: Workbook | bytes) -> dict[tuple[str, str], float]:
    """Return every number of a workbook by sheet and cell."""
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in values_of(workbook).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    }
