"""Sentences of the hazard table about the parts of a workbook: their names, shapes and sizes."""

import re
from collections.abc import Callable
from xml.sax.saxutils import quoteattr

from openpyxl.utils import coordinate_to_tuple

from tests.reading.hazards.plain_books import text_cell
from tests.reading.hazards.tiny_sheets import MAIN, OFFICE, TinyCell, TinySheet
from tests.reading.hazards.tiny_workbooks import TinyBook
from thidua_reports.layouts.identity_sheet import CANARY, IDENTITY

RESULTS, RESULTS_PART = "Nội dung 1", "xl/worksheets/sheet2.xml"
STRICT = {
    MAIN.encode(): b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    OFFICE.encode(): b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
FILE_ENTITY = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
Parts = dict[str, bytes]


def identity_sheet(book: TinyBook, said: dict[str, str]) -> None:
    """Give the workbook the hidden sheet of our forms, with what it says of itself."""
    sheet = book.sheets.setdefault(IDENTITY.name, TinySheet(state=' state="veryHidden"'))
    for column, heading in enumerate(("Mã", "Mục", "Giá trị", "Hướng dẫn"), start=1):
        sheet.cells[1, column] = text_cell(heading)
    for row, setting in enumerate(IDENTITY, start=2):
        sheet.cells[row, 1] = text_cell(setting.code)
        if setting.code in said:
            formula = CANARY.get(setting, "").removeprefix("=")
            value = said[setting.code]
            sheet.cells[row, 3] = TinyCell(value, "n" if value.isdigit() else "str", formula)


def _edit(change: Callable[[Parts], None]) -> Callable[[TinyBook], None]:
    return lambda book: book.edits.append(change)


def _in_results(change: Callable[[str], str]) -> Callable[[TinyBook], None]:
    """Return an act that changes the XML of the sheet of results."""

    def edit(parts: Parts) -> None:
        parts[RESULTS_PART] = change(parts[RESULTS_PART].decode()).encode()

    return _edit(edit)


def _before_end(inside: str) -> Callable[[TinyBook], None]:
    return _in_results(lambda xml: xml.replace("</worksheet>", f"{inside}</worksheet>"))


def _behind_rows(rows: str) -> Callable[[TinyBook], None]:
    return _in_results(lambda xml: xml.replace("</sheetData>", f"{rows}</sheetData>"))


def _reversed_rows(xml: str) -> str:
    rows = re.findall("<row.*?</row>", xml, re.DOTALL)
    return xml.replace("".join(rows), "".join(reversed(rows)))


def _without_references(book: TinyBook) -> None:
    """Cells without references follow one another, so that no blank one may be left out."""
    sheet = book.sheets[RESULTS]
    for row in range(1, 8):
        for column in range(1, 24):
            sheet.cells.setdefault((row, column), TinyCell())
    _in_results(lambda xml: re.sub(r'<(row|c) r="\w+"', r"<\1", xml))(book)


def _prefixed(xml: str) -> str:
    head, _, body = xml.partition("?>")
    return f"{head}?>" + re.sub(r"<(/?)(\w)", r"<\1x:\2", body).replace(" xmlns=", " xmlns:x=")


def _in_utf_16(parts: Parts) -> None:
    text = parts[RESULTS_PART].decode().replace("UTF-8", "UTF-16")
    parts[RESULTS_PART] = text.encode("utf-16")


def _another_sheet(kind: str, folder: str, root: str) -> Callable[[TinyBook], None]:
    """Return an act that adds a sheet which is no worksheet."""

    def edit(parts: Parts) -> None:
        one = b'<sheet name="L\xe1\xba\xa1" sheetId="90" r:id="rId90"/></sheets>'
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", one)
        rels = "xl/_rels/workbook.xml.rels"
        target = f'<Relationship Id="rId90" Type="{kind}" Target="{folder}/sheet1.xml"/>'
        parts[rels] = parts[rels].replace(b"</Relat", target.encode() + b"</Relat")
        parts[f"xl/{folder}/sheet1.xml"] = f'<{root} xmlns="{MAIN}"/>'.encode()

    return _edit(edit)


def _table(book: TinyBook, area: str) -> None:
    part = f'<table xmlns="{MAIN}" id="1" name="Bang" displayName="Bang" ref="{area}"/>'
    _before_end('<tableParts count="1"><tablePart r:id="rId9"/></tableParts>')(book)
    _beside_results(book, "table", part)


def _beside_results(book: TinyBook, kind: str, part: str) -> None:
    """Give the sheet of results a part of this kind."""
    name, space = f"{kind}s/{kind}1.xml", "http://schemas.openxmlformats.org/package/2006"
    related = f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="../{name}"/>'
    rels = f'<Relationships xmlns="{space}/relationships">{related}</Relationships>'
    added = {f"xl/{name}": part, "xl/worksheets/_rels/sheet2.xml.rels": rels}
    book.edits.append(lambda parts: parts.update({at: xml.encode() for at, xml in added.items()}))


def _corner(last: str) -> str:
    """Return the end of an anchor that covers this cell as well."""
    row, column = coordinate_to_tuple(last)
    return f"<xdr:to><xdr:col>{column}</xdr:col><xdr:row>{row}</xdr:row></xdr:to>"


def _by_lengths(book: TinyBook, *numbers: str) -> None:
    x, y, wide, high = numbers
    place = f'<xdr:pos x="{x}" y="{y}"/><xdr:ext cx="{wide}" cy="{high}"/>'
    _anchored(book, "absoluteAnchor", f"{place}<xdr:pic/>")


def _drawn(book: TinyBook, cell: str, shape: str) -> None:
    """Let something lie over the sheet of results, beginning at this cell."""
    row, column = coordinate_to_tuple(cell)
    begin = f"<xdr:col>{column - 1}</xdr:col><xdr:row>{row - 1}</xdr:row>"
    _anchored(book, "oneCellAnchor", f"<xdr:from>{begin}</xdr:from>{shape}")


def _anchored(book: TinyBook, anchor: str, inside: str) -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006"
    _before_end('<drawing r:id="rId9"/>')(book)
    part = (
        f'<xdr:wsDr xmlns:xdr="{space}/spreadsheetDrawing" xmlns:a="{space}/main">'
        f"<xdr:{anchor}>{inside}<xdr:clientData/></xdr:{anchor}></xdr:wsDr>"
    )
    _beside_results(book, "drawing", part)


def _box(book: TinyBook, cell: str, text: str) -> None:
    paragraphs = "".join(f"<a:p><a:r><a:t>{each}</a:t></a:r></a:p>" for each in text.splitlines())
    _drawn(book, cell, f"<xdr:sp><xdr:txBody>{paragraphs}</xdr:txBody></xdr:sp>")


def _graphic(book: TinyBook, kind: str, cell: str, inside: str) -> None:
    """Let a chart or a diagram lie over the sheet, which has a part of its own."""
    space = "http://schemas.openxmlformats.org"
    named = f'<xdr:graphicFrame><a:graphic xmlns:r="{OFFICE}" r:id="rId1"/></xdr:graphicFrame>'
    _drawn(book, cell, named)
    part = f'<part xmlns:a="{space}/drawingml/2006/main">{inside}</part>'
    related = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="../odd/graphic1.xml"/>'
    rels = f'<Relationships xmlns="{space}/package/2006/relationships">{related}</Relationships>'
    _part(book, "xl/odd/graphic1.xml", part)
    _part(book, "xl/drawings/_rels/drawing1.xml.rels", rels)


def _chart(book: TinyBook, cell: str, title: str) -> None:
    text = f"<title><a:p><a:r><a:t>{title}</a:t></a:r></a:p></title><v>90</v>"
    _graphic(book, "chart", cell, text)


def _chart_by_cell(book: TinyBook, cell: str, title: str) -> None:
    _graphic(book, "chart", cell, f"<title><strRef><v>{title}</v></strRef></title><v>90</v>")


def _diagram(book: TinyBook, cell: str, text: str) -> None:
    words = "".join(f"<a:p><a:r><a:t>{each}</a:t></a:r></a:p>" for each in text.split())
    _graphic(book, "diagramData", cell, words)


def _strict(parts: Parts) -> None:
    for old, new in STRICT.items():
        parts.update({name: part.replace(old, new) for name, part in parts.items()})


def _with_macros(parts: Parts) -> None:
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    types = parts["[Content_Types].xml"]
    main = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    enabled = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    parts["[Content_Types].xml"] = types.replace(main, enabled)


def _renamed(change: Callable[[str], str]) -> Callable[[TinyBook], None]:
    def edit(parts: Parts) -> None:
        named = {change(name): part for name, part in parts.items()}
        parts.clear()
        parts.update(named)

    return _edit(edit)


def _capital(name: str) -> str:
    return name.replace("xl/w", "XL/W") if name.startswith("xl/") else name


def _part(book: TinyBook, name: str, content: str) -> None:
    book.edits.append(lambda parts: parts.update({name: content.encode()}))


def _no_part(book: TinyBook, name: str) -> None:
    book.edits.append(lambda parts: parts.pop(name, None))


def _no_relation(book: TinyBook, name: str) -> None:
    def edit(parts: Parts) -> None:
        rels = parts["xl/_rels/workbook.xml.rels"].decode()
        left = re.sub(rf'<Relationship Id="{name}"[^>]*/>', "", rels)
        parts["xl/_rels/workbook.xml.rels"] = left.encode()

    book.edits.append(edit)


def _many_sheets(parts: Parts) -> None:
    many = "".join(f'<sheet name="T{n}" sheetId="{n}" r:id="rId2"/>' for n in range(100, 2100))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"</sheets>", many.encode() + b"</sheets>"
    )


def _many_texts(parts: Parts) -> None:
    items = b"<si><t>a</t></si>" * 3_000_000
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">'.encode() + items + b"</sst>"
    rels = "xl/_rels/workbook.xml.rels"
    target = f'<Relationship Id="rId91" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    parts[rels] = parts[rels].replace(b"</Relat", target.encode() + b"</Relat")


def _of_format(parts: Parts, code: str, more: str, inside: str = "") -> None:
    """Give the style that has this format more attributes, and something to hold."""
    xml = parts["xl/styles.xml"].decode()
    found = re.search(rf'numFmtId="(\d+)" formatCode={re.escape(quoteattr(code))}', xml)
    assert found, code
    style = f'<xf numFmtId="{found[1]}"[^>]*?'
    changed = re.sub(f"({style})(/>|></xf>)", rf"\1{more}>{inside}</xf>", xml)
    parts["xl/styles.xml"] = changed.encode()


def _ink(book: TinyBook, colour: str, code: str) -> None:
    """Draw the cells of this format in a font of this colour."""

    def edit(parts: Parts) -> None:
        styles = parts["xl/styles.xml"].decode()
        number, font = styles.count("<font>"), f"<font><color {colour}/></font></fonts>"
        parts["xl/styles.xml"] = styles.replace("</fonts>", font).encode()
        _of_format(parts, code, "")
        xml = parts["xl/styles.xml"].decode()
        found = re.search(rf'numFmtId="(\d+)" formatCode={re.escape(quoteattr(code))}', xml)
        assert found, code
        style = re.compile(rf'(<xf numFmtId="{found[1]}" fontId=)"\d+"')
        parts["xl/styles.xml"] = style.sub(rf'\1"{number}"', xml).encode()

    book.edits.append(edit)


def _many_formats(parts: Parts) -> None:
    many = b'<xf numFmtId="0"/>' * 1_000_000
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"</cellXfs>", many + b"</cellXfs>")


def _many_names(book: TinyBook) -> None:
    book.names |= {f"ten{number}": "'Nội dung 1'!$A$1" for number in range(300_000)}


def _doctype(declared: str) -> Callable[[TinyBook], None]:
    """Return an act that lets the code of a row be an entity."""
    return _in_results(lambda xml: xml.replace("?>", f"?>{declared}", 1).replace(">SL<", ">&a;<"))


ALTERNATE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'
)
MERGES = "".join(f'<mergeCell ref="Y{n}:Z{n}"/>' for n in range(10, 10 + 50_000))
LOOKS = "".join(
    f'<conditionalFormatting sqref="H{n}"><cfRule type="expression" priority="{n}">'
    "<formula>TRUE</formula></cfRule></conditionalFormatting>"
    for n in range(1, 100_001)
)
NO_ZEROS = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'
MACRO_SHEET = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
SENTENCES: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"part (\S+): (.*)", _part),
    (r"no part (\S+)", _no_part),
    (r"no relation (\w+)", _no_relation),
    (r"dimension (\w+)", lambda book, area: _in_results(
        lambda xml: xml.replace("<sheetData>", f'<dimension ref="{area}"/><sheetData>'))(book)),
    (r'box (\w+): "([^"]*)"', _box),
    (r'chart (\w+): "([^"]*)"', _chart),
    (r'chart (\w+) named by a cell: "([^"]*)"', _chart_by_cell),
    (r'diagram (\w+): "([^"]*)"', _diagram),
    (r"picture over ([A-Z]+[0-9]+)", lambda book, cell: _drawn(book, cell, "<xdr:pic/>")),
    (r"picture over (\w+) to (\w+)", lambda book, cell, last: _drawn(
        book, cell, f"{_corner(last)}<xdr:pic/>")),
    (r"hidden picture over (\w+)", lambda book, cell: _drawn(
        book, cell, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr hidden="1"/></xdr:nvPicPr></xdr:pic>')),
    (r"outline over (\w+)", lambda book, cell: _drawn(
        book, cell, "<xdr:sp><xdr:spPr><a:noFill/></xdr:spPr></xdr:sp>")),
    (r"picture of lengths (\d+) (\d+) (\d+) (\d+)", _by_lengths),
    (r"rich cell (\w+)", lambda book, cell: _in_results(
        lambda xml: xml.replace(f'<c r="{cell}"', f'<c r="{cell}" vm="1"'))(book)),
    (r"(border|fill) (\d+) of format (.+)", lambda book, what, number, code: book.edits.append(
        lambda parts: _of_format(parts, code, f' {what}Id="{number}"'))),
    (r"aligned (\w+) of format (.+)", lambda book, way, code: book.edits.append(
        lambda parts: _of_format(parts, code, "", f'<alignment horizontal="{way}"/>'))),
    (r"ink (.+?) of format (.+)", _ink),
    (r"by default (.+)", lambda book, said: setattr(
        book.sheets[RESULTS], "head", f"<sheetFormatPr {said}/>")),
    (r"hide zeros", _in_results(
        lambda xml: xml.replace("<sheetData>", f"{NO_ZEROS}<sheetData>"))),
    (r"rows out of order", _in_results(_reversed_rows)),
    (r"no references", _without_references),
    (r"prefix x", _in_results(_prefixed)),
    (r"UTF-16", _edit(_in_utf_16)),
    (r"chart sheet", _another_sheet(f"{OFFICE}/chartsheet", "chartsheets", "chartsheet")),
    (r"macro sheet", _another_sheet(MACRO_SHEET, "macrosheets", "macrosheet")),
    (r"alternate content", _before_end(ALTERNATE)),
    (r"lock", _before_end('<sheetProtection sheet="1"/>')),
    (r"table (.+)", _table),
    (r"strict", _edit(_strict)),
    (r"macros", _edit(_with_macros)),
    (r"backslashes", _renamed(lambda name: name.replace("/", "\\"))),
    (r"part names in capitals", _renamed(_capital)),
    (r"1000000 empty rows", _behind_rows('<row s="1"/>' * 1_000_000)),
    (r"1000001 cells", _behind_rows(f"<row>{'<c><v>5</v></c>' * 1_000_001}</row>")),
    (r"50000 merges", _before_end(f"<mergeCells>{MERGES}</mergeCells>")),
    (r"3000000 shared texts", _edit(_many_texts)),
    (r"1000000 formats", _edit(_many_formats)),
    (r"2000 sheets", _edit(_many_sheets)),
    (r"300000 names", _many_names),
    (r"100000 looks", _before_end(LOOKS)),
    (r"70 MB of blanks", _behind_rows(" " * (70 << 20))),
    (r"entities that multiply", _doctype(LAUGHS)),
    (r"entity of a file", _doctype(FILE_ENTITY)),
    (r"elements 10000 deep", _before_end("<ext>" * 10_000 + "</ext>" * 10_000)),
)  # fmt: skip
