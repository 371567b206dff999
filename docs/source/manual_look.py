"""How the Word edition looks: the templates' document, with the styles of a book to look things up.

A heading keeps the number that stands in its words, so the templates' own numbers are taken off.
"""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from page import new_document

_CODE_FONT = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
CODE_LOOK, SMALL_CODE_LOOK = (
    f'{_CODE_FONT}<w:noProof/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' for half in (19, 14)
)
"""How names and commands are written; LibreOffice does not take a font from a style in a table."""
_CENTRED = '<w:jc w:val="center"/>'
_PARAGRAPHS = {
    "SachTen": ("Sách tên", 26, "<w:b/>", 'w:before="3600" w:after="240"', _CENTRED),
    "SachPhu": ("Sách tên phụ", 14, "", 'w:after="240"', _CENTRED),
    "SachMucLuc": ("Sách mục lục", 16, "<w:b/>", 'w:before="240" w:after="120"', ""),
    "SachDan": ("Sách lời dẫn", 10, "<w:i/>", 'w:after="120"', ""),
    "SachChu": ("Sách chữ", 12, "", 'w:after="120" w:line="264" w:lineRule="auto"', ""),
    "SachTrich": (
        "Sách trích", 12, "<w:i/>", 'w:after="120"', '<w:ind w:left="567" w:right="567"/>',
    ),
    "SachLenh": ("Sách lệnh", 10, "", 'w:after="0"', '<w:ind w:left="284"/>'),
    "SachBang": ("Sách bảng", 10.5, "", 'w:before="20" w:after="20"', ""),
    "SachBangNho": ("Sách bảng nhỏ", 8, "", 'w:before="20" w:after="20"', ""),
    "SachBangNhoDau": ("Sách bảng nhỏ tiêu đề", 8, "<w:b/>", 'w:before="30" w:after="30"', ""),
    "SachBangDau": ("Sách bảng tiêu đề", 10.5, "<w:b/>", 'w:before="40" w:after="40"', ""),
    "SachHinh": ("Sách hình", 12, "", 'w:before="120"', _CENTRED),
    "SachTenHinh": ("Sách tên hình", 10.5, "<w:i/>", 'w:after="180"', _CENTRED),
    "SachSauBang": ("Sách sau bảng", 5, "", 'w:after="60"', ""),
    "TOC1": ("toc 1", 12, "<w:b/>", 'w:before="120" w:after="20"', ""),
    "TOC2": ("toc 2", 11, "", 'w:after="10"', '<w:ind w:left="340"/>'),
    "TOC3": ("toc 3", 10, "", 'w:after="0"', '<w:ind w:left="680"/>'),
}  # fmt: skip
"""By the name in the file: name, size, face, distances, and what comes after them."""
_KEPT_WITH_NEXT = ("SachBangDau", "SachBangNhoDau", "SachHinh", "SachMucLuc")
_HEADINGS = {1: (20, 0, 12), 2: (16, 18, 6), 3: (13.5, 14, 4), 4: (12, 10, 3)}
"""Size of a heading, distances above and below it, by its rank."""
_COLOUR = "1B3A5C"
BULLETS, _NUMBERED = 90, 91


def manual_document() -> Document:
    """Return an empty A4 document with page numbers and the styles of the manual."""
    document = new_document()
    for style_id, look in _PARAGRAPHS.items():
        _add_style(document, style_id, look)
    for rank in _HEADINGS:
        _set_heading(document, rank)
    _add_character_styles(document)
    _add_lists(document)
    return document


def _add_style(document: Document, style_id: str, look: tuple[str, float, str, str, str]) -> None:
    name, size, face, spacing, rest = look
    kept = "<w:keepNext/>" if style_id in _KEPT_WITH_NEXT else ""
    own = int("TOC" not in style_id)
    font = _CODE_FONT if style_id == "SachLenh" else ""
    tabs = ""
    if style_id.startswith("TOC"):
        tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>'
    shade = (
        '<w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/>' if style_id == "SachLenh" else ""
    )
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="{own}" '
            f'w:styleId="{style_id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
            f"<w:qFormat/><w:pPr>{kept}{shade}{tabs}<w:spacing {spacing}/>{rest}</w:pPr>"
            f"<w:rPr>{font}{face}"
            f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/></w:rPr></w:style>'
        )
    )


def _set_heading(document: Document, rank: int) -> None:
    """Make a heading of the book of the templates' heading, or add one of a rank they lack."""
    size, before, after = _HEADINGS[rank]
    for there in document.styles.element.findall(qn("w:style")):
        if there.get(qn("w:styleId")) == f"Heading{rank}":
            document.styles.element.remove(there)
    new_page = "<w:pageBreakBefore/>" if rank == 1 else ""
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="Heading{rank}">'
            f'<w:name w:val="heading {rank}"/><w:basedOn w:val="Normal"/><w:next w:val="SachChu"/>'
            f"<w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>{new_page}"
            f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"/>'
            f'<w:outlineLvl w:val="{rank - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="{_COLOUR}"/>'
            f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/></w:rPr></w:style>'
        )
    )


def _add_character_styles(document: Document) -> None:
    for style_id, name, look in (
        ("SachMa", "Sách mã", CODE_LOOK),
        ("SachNoi", "Sách chỗ nối", '<w:color w:val="0B4F9C"/>'),
    ):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="character" w:customStyle="1" '
                f'w:styleId="{style_id}"><w:name w:val="{name}"/><w:rPr>{look}</w:rPr></w:style>'
            )
        )


def _add_lists(document: Document) -> None:
    """Add the two kinds of lists; every numbered one begins anew, so it is a number of its own."""
    root = document.part.numbering_part.element
    first_number = root.find(qn("w:num"))
    for identity, kind, text in ((BULLETS, "bullet", "•"), (_NUMBERED, "decimal", "%{}.")):
        levels = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text.format(depth + 1)}"/><w:lvlJc w:val="left"/><w:pPr>'
            f'<w:ind w:left="{397 * (depth + 1)}" w:hanging="397"/></w:pPr></w:lvl>'
            for depth in range(3)
        )
        first_number.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
                f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
            )
        )
    root.append(_number(BULLETS, BULLETS, ""))


def new_numbering(document: Document) -> int:
    """Return the identity of a numbered list that begins with 1."""
    root = document.part.numbering_part.element
    identity = _NUMBERED + len(root.findall(qn("w:num")))
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    root.append(_number(identity, _NUMBERED, start))
    return identity


def _number(identity: int, abstract: int, rest: str) -> BaseOxmlElement:
    refers = f'<w:abstractNumId w:val="{abstract}"/>'
    return parse_xml(f'<w:num {nsdecls("w")} w:numId="{identity}">{refers}{rest}</w:num>')
