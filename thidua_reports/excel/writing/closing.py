"""A workbook of XlsxWriter -> its bytes, the same on every system and to every program."""

from io import BytesIO
from zipfile import ZipFile

from xlsxwriter import Workbook

from thidua_reports.excel.writing.xml_text import guarded
from thidua_reports.zip_package import alike_everywhere, with_parts

_OF_TEXTS = ("xl/sharedStrings.xml", "xl/comments")
"""The parts in which XlsxWriter puts texts, by how their names begin."""


def closed(book: Workbook, target: BytesIO) -> bytes:
    """Close the workbook, which is written into the target, and return it."""
    book.close()
    content = target.getvalue()
    with ZipFile(BytesIO(content)) as parts:
        names = [each for each in parts.namelist() if each.startswith(_OF_TEXTS)]
        before = {name: parts.read(name) for name in names}
    after = {name: guarded(each.decode()).encode() for name, each in before.items()}
    return alike_everywhere(content if after == before else with_parts(content, after))
