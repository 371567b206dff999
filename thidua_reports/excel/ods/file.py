"""An .ods workbook (OpenDocument, as LibreOffice saves it) -> its sheets, through lxml."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.styles import Styles
from thidua_reports.excel.ods.tables import find_table, read_sheet
from thidua_reports.excel.raw.opened import OpenedWorkbook
from thidua_reports.excel.raw.origins import with_origins
from thidua_reports.excel.raw.saving import day_of_saving
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.raw.xml_tree import xml_tree
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue

MANIFEST = "META-INF/manifest.xml"
CONTENT, STYLES, META, SETTINGS = "content.xml", "styles.xml", "meta.xml", "settings.xml"
ENCRYPTION = b"encryption-data"
NOTHING = b"<nothing/>"
COPY_OF_ANOTHER_FILE = re.compile(r"'.*'#")
"""How a table is named in which LibreOffice keeps what formulas take from another file."""


def opened(data: bytes, place: Place) -> OpenedWorkbook | Issue:
    """Return the workbook, or why it cannot be read; raises whatever comes of a broken one."""
    with ZipFile(BytesIO(data)) as package:
        if ENCRYPTION in _part(package, MANIFEST):
            return file_kinds.PASSWORD.at(place)
        body, looks = xml_tree(package.read(CONTENT)), xml_tree(_part(package, STYLES))
        meta, settings = xml_tree(_part(package, META)), xml_tree(_part(package, SETTINGS))
    styles = Styles(body, looks)
    listed = filter(_is_sheet, body.iterfind(names.TABLES))
    tables = [*map(find_table, listed)]
    computes_as_shown = any(
        each.get(names.AS_SHOWN) == "true" for each in body.iterfind(names.CALCULATION)
    )
    hides_zeros = any(each.text == "false" for each in settings.iterfind(names.SHOWS_ZEROS))

    def read() -> RawWorkbook:
        sheets = (read_sheet(table, styles, place) for table in tables)
        seen = [replace(sheet, hides_zeros=hides_zeros) for sheet in sheets]
        subject = meta.findtext(names.SUBJECT) or ""
        origins = with_origins(seen, {})
        created, saved = (meta.findtext(name) or "" for name in (names.CREATED, names.SAVED))
        return RawWorkbook(
            place,
            origins,
            subject,
            computes_as_shown=computes_as_shown,
            saved_on=day_of_saving(created, saved),
        )

    return OpenedWorkbook(
        tuple(table.extent for table in tables),
        settings.findtext(names.AUTOMATIC_CALCULATION) == "false",
        read,
    )


def _part(package: ZipFile, name: str) -> bytes:
    return package.read(name) if name in package.namelist() else NOTHING


def _is_sheet(table: etree._Element) -> bool:
    return not COPY_OF_ANOTHER_FILE.match(table.get(names.NAME, ""))
