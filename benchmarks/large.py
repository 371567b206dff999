"""What grows: her folder with many blocs, khoi.xlsx with many targets, LibreOffice computing it."""

import shutil
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from benchmarks.measuring import Command
from tests.libreoffice import ALWAYS_RECALCULATE
from thidua_reports.domain.words import MAP
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.rollover.editable_book import raw_book, written
from thidua_reports.rollover.room import tables_of

BLOCS = (1, 25)
"""How many blocs her folder has."""
TARGETS = (300, 3_000)
"""How many targets khoi.xlsx has."""


def write_books(sample: Path, folder: Path) -> dict[str, Path]:
    """Write khoi.xlsx with each number of targets, the larger one also without its map."""
    made = {}
    for count in TARGETS:
        path = folder / f"{count}.xlsx"
        path.write_bytes(_with_targets(sample.read_bytes(), count))
        made[f"{count:,} targets"] = path
    without = folder / "without_map.xlsx"
    without.write_bytes(_without(MAP, path.read_bytes()))
    return made | {f"{TARGETS[-1]:,} targets, no map": without}


def _with_targets(content: bytes, count: int) -> bytes:
    book = raw_book(tables_of(content))
    (first, *_) = book.rows(Targets.layout)
    rows = [{**first, Targets.code: f"M{number}"} for number in range(count)]
    return written(book.with_rows(Targets.layout, rows))


def _without(sheet: str, content: bytes) -> bytes:
    book = load_workbook(BytesIO(content))
    del book[sheet]
    less = BytesIO()
    book.save(less)
    return less.getvalue()


def recalculations(folder: Path, books: dict[str, Path]) -> dict[str, Command]:
    """Return the commands by which LibreOffice computes all formulas of the books anew."""
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(ALWAYS_RECALCULATE, "utf-8")
    program = (shutil.which("soffice") or "soffice", f"-env:UserInstallation={profile.as_uri()}")
    options = ("--headless", "--convert-to", "csv", "--outdir", str(folder / "computed"))
    return {name: (*program, *options, str(path)) for name, path in books.items()}
