"""Workbooks of two kilobytes, written as the plain XML they consist of.

Nothing is in them but what a test puts there, and no library writes them: a library mends, refuses
or forgets just what such a workbook is for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import get_column_letter

from tests.reading.hazards.tiny_sheets import (
    MAIN,
    MARKS,
    OFFICE,
    Styles,
    TinySheet,
    sheet_part,
    xml_part,
)

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE = f"{PACKAGE}/metadata/core-properties"
FONTS = {mark: f"<font>{inside}</font>" for mark, inside in MARKS.items()}


@dataclass
class TinyBook:
    """A workbook; `edits` change its parts, by name, when all else is written."""

    sheets: dict[str, TinySheet] = field(default_factory=dict)
    calculation: str = '<calcPr calcId="191029"/>'
    settings: str = ""
    names: dict[str, str] = field(default_factory=dict)
    linked: list[str] = field(default_factory=list)
    subject: str = ""
    fonts: dict[str, str] = field(default_factory=lambda: dict(FONTS))
    style_head: str = ""
    main: str = "xl/workbook.xml"
    edits: list[Callable[[dict[str, bytes]], None]] = field(default_factory=list)
    whole: list[Callable[[bytes], bytes]] = field(default_factory=list)

    def to_bytes(self) -> bytes:
        """Return the file."""
        parts = dict(_parts(self))
        for edit in self.edits:
            edit(parts)
        content = zipped(parts)
        for change in self.whole:
            content = change(content)
        return content


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return an archive of these parts."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return target.getvalue()


def _parts(book: TinyBook) -> Iterator[tuple[str, bytes]]:
    folder, _, name = book.main.rpartition("/")
    near = f"{folder}/" if folder else ""
    styles = Styles(book.fonts, book.style_head)
    sheets = [sheet_part(sheet, styles) for sheet in book.sheets.values()]
    texts = [f"worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)]
    yield "[Content_Types].xml", _types(book, [near + text for text in texts])
    yield "_rels/.rels", _relations(
        [("officeDocument", book.main), (f"{PACKAGE}/relationships/metadata/core-properties",
                                         "docProps/core.xml")])  # fmt: skip
    yield book.main, _workbook(book)
    yield f"{near}_rels/{name}.rels", _relations(
        [*(("worksheet", text) for text in texts), ("styles", "styles.xml"),
         *(("externalLink", f"externalLinks/externalLink{n}.xml")
           for n, _ in enumerate(book.linked, start=1))])  # fmt: skip
    for text, part in zip(texts, sheets, strict=True):
        yield near + text, part
    yield f"{near}styles.xml", styles.part()
    yield "docProps/core.xml", _core(book.subject)
    yield from _external(book.linked, near)
    yield from _comments(book, near)


def _types(book: TinyBook, sheets: list[str]) -> bytes:
    kinds = {book.main: "sheet.main", **dict.fromkeys(sheets, "worksheet")}
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{main}.{kind}+xml"/>'
        for part, kind in kinds.items()
    )
    defaults = (
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return xml_part("Types", f"{PACKAGE}/content-types", defaults + overrides)


def _relations(targets: list[tuple[str, str]]) -> bytes:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "/" in kind else f"{OFFICE}/{kind}"}" '
        f"Target={quoteattr(target)}{_mode(target)}/>"
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return xml_part("Relationships", f"{PACKAGE}/relationships", inside)


def _mode(target: str) -> str:
    return ' TargetMode="External"' if ":" in target else ""


def _workbook(book: TinyBook) -> bytes:
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}"{sheet.state} r:id="rId{number}"/>'
        for number, (name, sheet) in enumerate(book.sheets.items(), start=1)
    )
    first = len(book.sheets) + 2
    links = "".join(f'<externalReference r:id="rId{first + n}"/>' for n in range(len(book.linked)))
    names = "".join(
        f"<definedName name={quoteattr(name)}>{escape(refers)}</definedName>"
        for name, refers in book.names.items()
    )
    inside = (
        book.settings,
        f"<sheets>{sheets}</sheets>",
        f"<externalReferences>{links}</externalReferences>" if links else "",
        f"<definedNames>{names}</definedNames>" if names else "",
        book.calculation,
    )
    return xml_part("workbook", MAIN, "".join(inside))


def _core(subject: str) -> bytes:
    inside = (
        f'<dc:subject xmlns:dc="http://purl.org/dc/elements/1.1/">{escape(subject)}</dc:subject>'
    )
    return xml_part("cp:coreProperties", CORE, inside if subject else "", "xmlns:cp")


def _external(linked: list[str], near: str) -> Iterator[tuple[str, bytes]]:
    for number, target in enumerate(linked, start=1):
        book = f'<externalBook xmlns:r="{OFFICE}" r:id="rId1"/>'
        yield f"{near}externalLinks/externalLink{number}.xml", xml_part("externalLink", MAIN, book)
        yield (
            f"{near}externalLinks/_rels/externalLink{number}.xml.rels",
            _relations([("externalLinkPath", f"file:///{target}")]),
        )


def _comments(book: TinyBook, near: str) -> Iterator[tuple[str, bytes]]:
    for number, sheet in enumerate(book.sheets.values(), start=1):
        noted = {at: cell.comment for at, cell in sheet.cells.items() if cell.comment}
        if not noted:
            continue
        listed = "".join(
            f'<comment ref="{get_column_letter(column)}{row}" authorId="0">'
            f"<text><t>{escape(text)}</t></text></comment>"
            for (row, column), text in noted.items()
        )
        inside = f"<authors><author>An</author></authors><commentList>{listed}</commentList>"
        yield f"{near}comments{number}.xml", xml_part("comments", MAIN, inside)
        yield (
            f"{near}worksheets/_rels/sheet{number}.xml.rels",
            _relations([("comments", f"../comments{number}.xml")]),
        )
