"""A workbook's bytes -> its sheets as cells that know their place; the bytes show its kind."""

import zlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Protocol
from zipfile import BadZipFile, ZipFile

from thidua_reports.domain.place import Place
from thidua_reports.excel.files.foreign_file import nature_of
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.raw.answered import without_answer
from thidua_reports.excel.raw.opened import OpenedWorkbook
from thidua_reports.excel.raw.workbook import MAX_CELLS, MAX_ROWS, MAX_SHEETS, RawWorkbook
from thidua_reports.excel.xls.ole_package import OLE_MAGIC
from thidua_reports.excel.xlsx import file as xlsx_file
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds, foreign_kinds, sheet_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.vietnamese import number
from thidua_reports.own_process import TookTooMuchError, in_own_process

_MIMETYPE, _OPENDOCUMENT = "mimetype", b"application/vnd.oasis.opendocument."
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError)
MAX_UNPACKED = 64 << 20
"""How many bytes a file may hold, unpacked: more than a million cells need."""

Sizes = Sequence[tuple[str, int]]
"""The names of the parts of a package with their sizes, unpacked."""
MOST_HERE = 5 << 20
"""What weighs more is read in a process of its own: to start one takes as long as to read this."""
SECONDS, MOST_BYTES = 20, 2 << 30
"""How long that may take, and how much it may address."""

Reading = tuple[RawWorkbook | None, tuple[Issue, ...]]
"""The workbook, None where it cannot be read, and what is wrong with it."""


class FileKind(Protocol):
    """A module that reads one kind of file."""

    def opened(self, data: bytes, place: Place) -> OpenedWorkbook | Issue:
        """Return the workbook, or why it cannot be read.

        Raises whatever its library passes on from a broken one.
        """


def read_workbook(data: bytes, file_name: str) -> Reading:
    """Return the workbook (.xlsx, .xls or .ods), or None and why it cannot be read.

    A heavy one is read in a process of its own, so that it costs no other its time or memory.
    """
    place = Place(file_name)
    nature = nature_of(data) if data else None
    if not data or nature:
        return None, (nature.at(place) if nature else file_kinds.EMPTY_FILE.at(place),)
    sizes = _sizes(data)
    refusal = _too_large(sizes, place)
    if refusal:
        return None, (refusal,)
    try:
        if _weight(sizes) > MOST_HERE:
            heavy = (data, file_name)
            return in_own_process(_read, heavy, seconds=SECONDS, most_bytes=MOST_BYTES)
        return _read(data, file_name)
    except (MemoryError, TookTooMuchError):
        return None, (foreign_kinds.TOOK_TOO_MUCH.at(place),)


def _read(data: bytes, file_name: str) -> Reading:
    """Return what read_workbook does.

    Raises:
        MemoryError: there is not enough for it.
    """
    place = Place(file_name)
    try:
        opened = _kind_of(data).opened(data, place)
        if isinstance(opened, Issue):
            return None, (opened,)
        refusal = _too_much(opened, place)
        if refusal:
            return None, (refusal,)
        workbook = without_answer(opened.read())
    except MemoryError:
        raise
    except _DAMAGE:
        return None, (file_kinds.NOT_A_WORKBOOK.at(place, why=fragments.DAMAGED),)
    except Exception:  # xlrd and lxml raise whatever a broken file leads them to
        return None, (file_kinds.NOT_A_WORKBOOK.at(place, why=fragments.BROKEN_INSIDE),)
    return workbook, tuple(_issues(opened, place))


def _too_much(opened: OpenedWorkbook, place: Place) -> Issue | None:
    if len(opened.extents) > MAX_SHEETS:
        return file_kinds.TOO_MUCH.at(place)
    count = sum(extent.count for extent in opened.extents)
    if count > MAX_CELLS:
        return file_kinds.TOO_MANY_CELLS.at(place, count=number(Decimal(count)))
    return None


def read_her_workbook(data: bytes, file_name: str) -> Reading:
    """Return the workbook that the secretary herself keeps; nobody else is asked for another."""
    workbook, issues = read_workbook(data, file_name)
    nature = nature_of(data) if data and workbook is None else None
    if nature and not nature.is_broken:
        return None, (foreign_kinds.NOT_HER_WORKBOOK.at(Place(file_name), what=nature.words),)
    return workbook, issues


def read_xlsx_workbook(data: bytes, file_name: str) -> Reading:
    """Return the .xlsx workbook; any other, in which rules lose their formulas, is refused."""
    workbook, issues = read_her_workbook(data, file_name)
    if workbook is not None and not is_xlsx(data):
        return None, (file_kinds.BLOC_WORKBOOK_NOT_XLSX.at(workbook.place),)
    return workbook, issues


def required_workbook(file: InputFile) -> tuple[RawWorkbook, tuple[Issue, ...]]:
    """Return the .xlsx workbook without which nothing can be made, and what is wrong with it.

    Raises:
        CannotGoOn: it cannot be read, or is no .xlsx.
    """
    workbook, issues = read_xlsx_workbook(file.content, file.name)
    if workbook is None:
        raise CannotGoOn(*issues)
    return workbook, issues


def _too_large(sizes: Sizes, place: Place) -> Issue | None:
    size = sum(size for _, size in sizes)
    if size > MAX_UNPACKED:
        return file_kinds.TOO_LARGE.at(place, size=number(Decimal(size >> 20)))
    return None


def _weight(sizes: Sizes) -> int:
    """Return how many bytes have to be gone through; pictures have not."""
    return sum(size for name, size in sizes if name.lower().endswith(".xml"))


def _sizes(data: bytes) -> Sizes:
    """Return the names and sizes of the parts, unpacked; an old workbook is a single one."""
    if data.startswith(OLE_MAGIC):
        return [("workbook.xml", len(data))]
    with ZipFile(BytesIO(data)) as package:
        return [(entry.filename, entry.file_size) for entry in package.infolist()]


def _kind_of(data: bytes) -> FileKind:
    if data.startswith(OLE_MAGIC):
        from thidua_reports.excel.xls import file as xls_file

        return xls_file
    if _is_opendocument(data):
        from thidua_reports.excel.ods import file as ods_file

        return ods_file
    return xlsx_file


def is_xlsx(data: bytes) -> bool:
    """Return whether a workbook that has been read is of the kind of .xlsx, whatever its name."""
    return _kind_of(data) is xlsx_file


def _is_opendocument(data: bytes) -> bool:
    """Return whether an archive declares itself a document of this family, of any kind."""
    if _MIMETYPE.encode() not in data:
        return False
    with ZipFile(BytesIO(data)) as package:
        has_mimetype = _MIMETYPE in package.namelist()
        return has_mimetype and package.read(_MIMETYPE).startswith(_OPENDOCUMENT)


def _issues(opened: OpenedWorkbook, place: Place) -> Iterator[Issue]:
    for extent in opened.extents:
        if extent.is_too_far:
            yield sheet_kinds.TOO_FAR.at(
                Place(place.workbook, extent.sheet),
                row=extent.rows,
                column=extent.columns,
                most_rows=number(Decimal(MAX_ROWS)),
            )
    if opened.by_hand:
        yield sheet_kinds.MANUAL_CALCULATION.at(place)
