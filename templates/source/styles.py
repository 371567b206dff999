"""The named styles of the templates, after Phụ lục I of Nghị định 30/2020/NĐ-CP."""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Times New Roman"
TEXT_WIDTH = 16.5
"""Width of the text on a portrait page in cm: 21 less 3 and 1.5, which NĐ 30/2020 allows."""

_KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header"}
_LEFT, _CENTRE, _RIGHT, _BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True)
class _Look:
    """How a paragraph looks: size in pt, b(old) i(talic) c(apitals), alignment, indents in cm.

    A heading has a level `outline` in Word's navigation pane, from 0, keeps what follows it on its
    page, and Enter begins a paragraph of text after it.
    """

    name: str
    style_id: str
    size: float
    face: str = ""
    align: WD_ALIGN_PARAGRAPH = _LEFT
    first_line: float = 0
    before: float = 0
    after: float = 0
    with_next: bool = False
    outline: int | None = None


def _heading(name: str, style_id: str, outline: int, before: float) -> _Look:
    return _Look(
        name, style_id, 14, "b", _LEFT, 1.27, before, after=6, with_next=True, outline=outline
    )


def _matrix(name: str, style_id: str, size: float) -> tuple[_Look, ...]:
    """Return the looks of a table with as many columns as the bloc has members, in one size."""
    return (
        _Look(f"{name} tiêu đề", f"{style_id}TieuDe", size, "b", _CENTRE),
        _Look(f"{name} nhóm", f"{style_id}Nhom", size, "b"),
        _Look(f"{name} tổng", f"{style_id}Tong", size, "b", _CENTRE),
        _Look(f"{name} chữ", f"{style_id}Chu", size),
        _Look(f"{name} số", f"{style_id}So", size, "", _CENTRE),
    )


_SMALLEST = _matrix("Bảng rất nhỏ", "BangRatNho", 6.5)
"""For forty criteria on a page; the lines stand close."""
_LOOKS = (
    _Look("Quốc hiệu", "QuocHieu", 12, "b", _CENTRE),
    _Look("Tiêu ngữ", "TieuNgu", 13, "b", _CENTRE),
    _Look("Cơ quan chủ quản", "CoQuanChuQuan", 12, "c", _CENTRE),
    _Look("Cơ quan ban hành", "CoQuanBanHanh", 12, "b", _CENTRE),
    _Look("Số ký hiệu", "SoKyHieu", 13, "", _CENTRE, before=6),
    _Look("Địa danh ngày tháng", "DiaDanhNgayThang", 13, "i", _CENTRE, before=6),
    _Look("Tên loại văn bản", "TenLoai", 14, "b", _CENTRE, before=18, with_next=True),
    _Look("Trích yếu", "TrichYeu", 14, "b", _CENTRE, with_next=True),
    _Look("Căn cứ", "CanCu", 14, "i", _BOTH, 1.27, after=6),
    _Look("Kính gửi", "KinhGui", 14, "", _CENTRE, before=6, after=6),
    _Look("Nơi kính gửi", "NoiKinhGui", 14, "", _LEFT, 4.5, after=2),
    _Look("Nội dung văn bản", "NoiDung", 14, "", _BOTH, 1.27, after=6),
    _Look("Lời kết", "LoiKet", 14, "", _BOTH, 1.27, after=12, with_next=True),
    _heading("Heading 1", "Heading1", 0, before=6),
    _heading("Heading 2", "Heading2", 1, before=3),
    _heading("Heading 3", "Heading3", 2, before=3),
    _Look("Chương", "Chuong", 14, "b", _CENTRE, before=12, after=6, with_next=True, outline=0),
    _heading("Điều", "Dieu", 1, before=6),
    _Look("Khoản", "Khoan", 14, "", _BOTH, 1.27, after=6),
    _heading("Nhãn mục", "NhanMuc", 0, before=3),
    _Look("Nơi nhận tiêu đề", "NoiNhanTieuDe", 12, "bi", with_next=True),
    _Look("Nơi nhận", "NoiNhan", 11, with_next=True),
    _Look("Quyền hạn chức vụ", "QuyenHanChucVu", 14, "b", _CENTRE, with_next=True),
    _Look("Chức danh người ký", "ChucDanh", 14, "", _CENTRE, with_next=True),
    _Look("Họ tên người ký", "HoTen", 14, "b", _CENTRE, before=70, with_next=True),
    _Look("Phụ lục", "PhuLuc", 14, "b", _CENTRE, with_next=True, outline=0),
    _Look("Tên phụ lục", "TenPhuLuc", 14, "b", _CENTRE, with_next=True),
    _heading("Mục phụ lục", "MucPhuLuc", 1, before=6),
    _heading("Mục phụ lục nhỏ", "MucPhuLucNho", 2, before=3),
    _Look("Kèm theo", "KemTheo", 14, "i", _CENTRE, with_next=True),
    _Look("Tên bảng", "TenBang", 14, "b", _CENTRE, before=6, after=6, with_next=True),
    _Look("Tên biểu đồ", "TenBieuDo", 14, "b", _CENTRE, before=6, after=6, with_next=True),
    _Look("Biểu đồ", "BieuDo", 14, "", _CENTRE, after=6),
    _Look("Ghi chú bảng", "GhiChuBang", 12, "i", _BOTH, before=3),
    _Look("Bảng tiêu đề", "BangTieuDe", 12, "b", _CENTRE, before=2, after=2),
    _Look("Bảng nhóm", "BangNhom", 12, "b", _LEFT, before=1, after=1),
    _Look("Bảng chữ", "BangChu", 12, "", _LEFT, before=2, after=2),
    _Look("Bảng giữa", "BangGiua", 12, "", _CENTRE, before=2, after=2),
    _Look("Bảng số", "BangSo", 12, "", _RIGHT, before=2, after=2),
    *_matrix("Bảng lớn", "BangLon", 12),
    *_matrix("Bảng vừa", "BangVua", 10.5),
    *_matrix("Bảng nhỏ", "BangNho", 9),
    *_matrix("Bảng khá nhỏ", "BangKhaNho", 8),
    *_SMALLEST,
    _Look("Bảng nhỏ ghi chú", "BangNhoGhiChu", 9, "i", _BOTH, before=2),
    _Look("Phụ lục chữ", "PhuLucChu", 11, "", _LEFT, before=1, after=1),
    _Look("Phụ lục giữa", "PhuLucGiua", 11, "", _CENTRE, before=1, after=1),
    _Look("Phụ lục số", "PhuLucSo", 11, "", _RIGHT, before=1, after=1),
    _Look("Phụ lục ghi chú", "PhuLucGhiChu", 10, "i", _LEFT, after=1),
    _Look("Dòng liệt kê", "DongLietKe", 13, "", _BOTH, 1.27, after=2),
    _Look("Dòng chấm", "DongCham", 14, before=8),
    _Look("Sau bảng", "SauBang", 6),
    _Look("Ngắt phần", "NgatPhan", 1),
    _Look("Kẻ ngang", "KeNgang", 2, before=2),
    _Look("Dòng thẻ", "DongThe", 9),
    _Look("Ghi chú dự thảo", "GhiChuDuThao", 14, "b", _CENTRE, after=6, with_next=True),
)


def add_styles(document: Document) -> None:
    """Replace the styles of a new document by the templates' own."""
    for style in list(document.styles):
        if style.name not in _KEPT:
            style.delete()
    _set_defaults(document)
    for look in _LOOKS:
        _add(document, look)
    _finish(document)
    _add_table_styles(document)


def _set_defaults(document: Document) -> None:
    """Set font and language for all text, whichever script Word takes it for."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    defaults.getparent().replace(
        defaults,
        parse_xml(
            f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
            '<w:sz w:val="28"/><w:szCs w:val="28"/>'
            '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            "</w:pPrDefault></w:docDefaults>"
        ),
    )
    for name in ("Normal", "Header"):
        element = document.styles[name].element
        for child in [element.find(qn(tag)) for tag in ("w:rPr", "w:pPr", "w:link")]:
            if child is not None:
                element.remove(child)


def _add(document: Document, look: _Look) -> None:
    is_built_in = look.name.startswith("Heading")
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, is_built_in)
    style.element.set(qn("w:styleId"), look.style_id)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(look.size)
    style.font.bold = True if "b" in look.face else None
    style.font.italic = True if "i" in look.face else None
    style.font.all_caps = True if "c" in look.face else None
    paragraph = style.paragraph_format
    paragraph.alignment = look.align
    paragraph.first_line_indent = Cm(look.first_line) if look.first_line else None
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.keep_with_next = True if look.with_next else None
    if look.outline is not None:
        level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{look.outline}"/>')
        style.element.get_or_add_pPr().append(level)


def _finish(document: Document) -> None:
    """Set what only a single style has, or what names another style."""
    text = _paragraph_style(document, "Nội dung văn bản")
    for look in _LOOKS:
        if look.outline is not None:
            _paragraph_style(document, look.name).next_paragraph_style = text
    for name in ("Nội dung văn bản", "Khoản", "Căn cứ", "Kính gửi", "Lời kết"):
        _paragraph_style(document, name).paragraph_format.line_spacing = 1.1
    dots = _paragraph_style(document, "Dòng chấm").paragraph_format
    dots.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    _paragraph_style(document, "Dòng thẻ").font.color.rgb = RGBColor(0x80, 0x80, 0x80)
    _paragraph_style(document, "Ghi chú dự thảo").paragraph_format.page_break_before = True
    for look in _SMALLEST:
        tight = _paragraph_style(document, look.name).paragraph_format
        tight.line_spacing_rule, tight.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(7.2)
    line = _paragraph_style(document, "Kẻ ngang")
    for style, height in ((line, 3), (_paragraph_style(document, "Ngắt phần"), 1)):
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        style.paragraph_format.line_spacing = Pt(height)
    line.element.get_or_add_pPr().insert_element_before(
        parse_xml(
            f"<w:pBdr {nsdecls('w')}>"
            '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        ),
        "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
    )  # fmt: skip


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def _add_table_styles(document: Document) -> None:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>' for side in sides)
    for name, style_id, drawn, margin in (
        ("Bảng số liệu", "BangSoLieu", f"<w:tblBorders>{borders}</w:tblBorders>", 60),
        ("Khung không viền", "KhungKhongVien", "", 0),
    ):
        document.styles.element.append(
            parse_xml(
                f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{style_id}">'
                f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/>'
                f'<w:uiPriority w:val="59"/>'
                f"<w:qFormat/><w:tblPr>{drawn}<w:tblCellMar>"
                f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
                "</w:tblCellMar></w:tblPr></w:style>"
            )
        )
