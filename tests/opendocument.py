"""Small .ods workbooks, written as the XML that LibreOffice and others write.

`<t>` is table:table, `<r>` its row, `<c>` a cell, `<u>` a covered one, `<col>` a column, `<p>` a
paragraph; the attributes in use keep their names, with the prefixes of the standard.
"""

import re
from io import BytesIO
from zipfile import ZipFile

SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_PREFIXES = ("office", "table", "text", "style", "config", "form")
_NAMESPACES = " ".join(
    [
        *(f'xmlns:{prefix}="{_URN}{prefix}:1.0"' for prefix in _PREFIXES),
        f'xmlns:number="{_URN}datastyle:1.0" xmlns:calcext="{_CALC}"',
        f'xmlns:draw="{_URN}drawing:1.0" xmlns:fo="{_URN}xsl-fo-compatible:1.0"',
        f'xmlns:svg="{_URN}svg-compatible:1.0"',
    ]
)
_LONG = {
    "t": "table:table",
    "r": "table:table-row",
    "c": "table:table-cell",
    "u": "table:covered-table-cell",
    "col": "table:table-column",
    "p": "text:p",
}
FLOAT = 'office:value-type="float" office:value'


def one_cell(cell: str, styles: str = "") -> bytes:
    """Return the workbook of one sheet and one cell."""
    return ods_bytes(f'<t table:name="Tờ 1"><r>{cell}</r></t>', styles)


def ods_bytes(tables: str, styles: str = "", mimetype: str = SPREADSHEET, **parts: str) -> bytes:
    """Return the workbook of these tables and styles; other parts, without .xml, as they are."""
    body = f"<office:body><office:spreadsheet>{_lengthened(tables)}</office:spreadsheet>"
    content = _document(f"<office:styles>{styles}</office:styles>{body}</office:body>")
    target = BytesIO()
    with ZipFile(target, "w") as package:
        package.writestr("mimetype", mimetype)
        for name, part in ({"content": content} | parts).items():
            package.writestr(f"{name}.xml", part)
    return target.getvalue()


def settings(name: str, value: str) -> str:
    """Return the part that says one thing about the workbook."""
    return _document(f'<config:config-item config:name="{name}">{value}</config:config-item>')


def _lengthened(tables: str) -> str:
    return re.sub(r"(</?)(\w+)(?=[ />])", lambda tag: tag[1] + _LONG.get(tag[2], tag[2]), tables)


def _document(inside: str) -> str:
    return f"<office:document {_NAMESPACES}>{inside}</office:document>"


def without_end() -> bytes:
    """Return a workbook that takes some seconds to read."""
    table = '<t table:name="{}"><r><c><p>5</p></c></r></t>'
    return ods_bytes("".join(map(table.format, range(120_000))))
