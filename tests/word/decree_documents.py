"""Documents made by hand, with direct formatting and no styles of their own, to be judged."""

from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.word.own_templates import all_paragraphs
from thidua_reports.word.formatting import Formatting
from thidua_reports.word.head_rules import fit_rules

CENTRE, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
Change = Callable[[WordDocument], object]
_PROSE = "Các đơn vị thành viên trong Khối thực hiện tốt các nội dung đã ký kết giao ước. " * 2
_BASIS = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Căn cứ Quyết định số 809/QĐ-UBND ngày 04 tháng 4 năm 2019 của Ủy ban nhân dân tỉnh Kiên "
    "Giang ban hành Quy định tổ chức cụm, khối thi đua.",
)


def report(change: Change = bool) -> bytes:
    """Return a report that is right at every point, after a last change by hand."""
    document = _started("05/BC-KTĐ4", "Kiên Giang, ngày 05 tháng 01 năm 2019")
    _titled(document, "BÁO CÁO", "Tổng kết công tác thi đua, khen thưởng năm 2018")
    write(document, "Kính gửi: Hội đồng Thi đua - Khen thưởng tỉnh Kiên Giang", align=CENTRE)
    for text in _BASIS:
        _prose(document, text, face="i")
    _prose(document, "Khối thi đua 4 báo cáo như sau:")
    for text in ("I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ", "1. Chỉ tiêu", "2. Phong trào"):
        _prose(document, text, face="b")
        _prose(document, _PROSE)
    _prose(document, "III. KIẾN NGHỊ", face="b")
    _prose(document, "Kết quả từng chỉ tiêu tại Phụ lục I, điểm tại Phụ lục II kèm theo.")
    _prose(document, "Trên đây là báo cáo của Khối thi đua 4./.")
    foot = document.add_table(1, 2)
    _recipients(foot.cell(0, 0), "- Như trên;", "- Các đơn vị thành viên;", "- Lưu: VT, TĐKT.")
    _signer(foot.cell(0, 1), "TM. KHỐI THI ĐUA 4", "KHỐI TRƯỞNG", "Nguyễn Văn An")
    for number in ("I", "II"):
        _annex(document, number)
    return _saved(document, change)


def minutes(change: Change = bool) -> bytes:
    """Return minutes that are right at every point, after a last change by hand."""
    document = _started("12/BB-KTĐ4", "")
    _titled(document, "BIÊN BẢN", "Hội nghị tổng kết công tác thi đua năm 2018")
    _prose(document, "Thời gian bắt đầu: 14 giờ 00, ngày 21 tháng 01 năm 2019")
    _prose(document, "Chủ trì (chủ tọa):", face="b")
    _prose(document, "- Ông Nguyễn Văn An, Giám đốc Sở Y tế.")
    _prose(document, "Thảo luận, góp ý", face="b")
    _prose(document, _PROSE)
    _prose(document, "Hội nghị kết thúc vào 16 giờ 30 phút, ngày 21 tháng 01 năm 2019./.")
    foot = document.add_table(1, 2)
    _signer(foot.cell(0, 0), "THƯ KÝ", "Trần Thị Bình")
    _signer(foot.cell(0, 1), "CHỦ TỌA", "Nguyễn Văn An")
    _recipients(document, "- Các đơn vị thành viên;", "- Lưu: VT, Hồ sơ.")
    return _saved(document, change)


def count_of_ballots(change: Change = bool) -> bytes:
    """Return minutes of a count, signed by its board, after a last change by hand."""

    def by_the_board(document: WordDocument) -> None:
        foot = document.tables[-1]
        foot.cell(0, 0).paragraphs[0].runs[0].text = "ỦY VIÊN"
        foot.cell(0, 1).paragraphs[0].runs[0].text = "TRƯỞNG BAN"
        change(document)

    return minutes(by_the_board)


def letter(change: Change = bool) -> bytes:
    """Return a letter (công văn), whose head is set with tabs, after a last change by hand."""
    document = _new()
    country = "KHỐI THI ĐUA 4\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    write(document, country, 12, "b")
    write(document, "\tĐộc lập - Tự do - Hạnh phúc", 13, "b")
    line = write(document, "Số: 07/KTĐ4\t", 13)
    _run(line, "Kiên Giang, ngày 12 tháng 3 năm 2019", 13, "i")
    write(document, "V/v nộp báo cáo 6 tháng", 12)
    write(document, "Kính gửi: Các đơn vị thành viên", align=CENTRE)
    _prose(document, _PROSE)
    _prose(document, "Đề nghị các đơn vị thực hiện./.")
    foot = document.add_table(1, 2)
    _recipients(foot.cell(0, 0), "- Như trên;", "- Lưu: VT.")
    _signer(foot.cell(0, 1), "TM. KHỐI THI ĐUA 4", "KHỐI TRƯỞNG", "Nguyễn Văn An")
    return _saved(document, change)


def pledge(change: Change = bool) -> bytes:
    """Return a pledge that all members sign in a table, after a last change by hand."""
    document = _started("48/BKK-KTĐ4", "Kiên Giang, ngày 12 tháng 3 năm 2019")
    _titled(document, "BẢN KÝ KẾT GIAO ƯỚC THI ĐUA", "Năm 2019 của Khối thi đua 4")
    _prose(document, "I. NỘI DUNG", face="b")
    _prose(document, _PROSE)
    _prose(document, "Các đơn vị cam kết thực hiện./.")
    write(document, "ĐẠI DIỆN CÁC ĐƠN VỊ KÝ KẾT", face="b", align=CENTRE)
    table = document.add_table(2, 3)
    for cell, text in zip(table.rows[0].cells, ("TT", "Đơn vị", "Chữ ký, đóng dấu"), strict=True):
        write(cell, text, 12, "b")
    write(table.cell(1, 1), "Sở Y tế", 12)
    _recipients(document, "- Các đơn vị thành viên;", "- Lưu: VT, TĐKT.")
    return _saved(document, change)


def write(
    story: WordDocument | _Cell,
    text: str,
    size: float = 14,
    face: str = "",
    align: WD_ALIGN_PARAGRAPH | None = None,
) -> Paragraph:
    """Add a paragraph in Times New Roman; a cell's first, empty one is used up before."""
    fresh = isinstance(story, _Cell) and len(story.paragraphs) == 1 and not story.text
    paragraph = story.paragraphs[0] if fresh else story.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(0)
    _run(paragraph, text, size, face)
    return paragraph


def at(document: WordDocument, beginning: str) -> Paragraph:
    """Return the first paragraph that begins with a text."""
    return next(each for each in all_paragraphs(document) if each.text.startswith(beginning))


def _run(paragraph: Paragraph, text: str, size: float, face: str) -> None:
    run = paragraph.add_run(text)
    run.font.name, run.font.size = "Times New Roman", Pt(size)
    run.bold, run.italic = "b" in face or None, "i" in face or None


def _new() -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.alignment = CENTRE
    _run(head, "2", 13, "")
    field = f"<w:fldSimple {nsdecls('w')} w:instr=' PAGE '/>"
    number = parse_xml(field)
    number.append(head.runs[0]._r)
    head._p.append(number)
    return document


def _started(number: str, day: str) -> WordDocument:
    document = _new()
    head = document.add_table(2, 2)
    left, right = head.rows[0].cells
    write(left, "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 12, align=CENTRE)
    write(left, "KHỐI THI ĐUA 4", 12, "b", CENTRE)
    _rule(left)
    write(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b", CENTRE)
    write(right, "Độc lập - Tự do - Hạnh phúc", 13, "b", CENTRE)
    _rule(right)
    write(head.cell(1, 0), f"Số: {number}", 13, align=CENTRE)
    if day:
        write(head.cell(1, 1), day, 13, "i", CENTRE)
    return document


def _titled(document: WordDocument, title: str, subject: str) -> None:
    write(document, title, 14, "b", CENTRE)
    write(document, subject, 14, "b", CENTRE)
    _rule(document)


def _rule(story: WordDocument | _Cell) -> None:
    line = story.add_paragraph()
    border = '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    line._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))
    line.paragraph_format.left_indent = Cm(0.5)


def _prose(document: WordDocument, text: str, face: str = "") -> None:
    paragraph = write(document, text, 14, face, BOTH)
    paragraph.paragraph_format.first_line_indent = Cm(1.27)
    paragraph.paragraph_format.space_after = Pt(6)


def _recipients(story: WordDocument | _Cell, *entries: str) -> None:
    write(story, "Nơi nhận:", 12, "bi")
    for entry in entries:
        write(story, entry, 11)


def _signer(cell: _Cell, *lines: str) -> None:
    *offices, name = lines
    for office in offices:
        write(cell, office, 14, "b", CENTRE)
    for _ in range(4):
        write(cell, "", 14)
    write(cell, name, 14, "b", CENTRE)


def _annex(document: WordDocument, number: str) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False  # LibreOffice drops heads of single pages
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    for old in section._sectPr.xpath("w:pgNumType"):
        section._sectPr.remove(old)
    start = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
    section._sectPr.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")
    write(document, f"Phụ lục {number}", 14, "b", CENTRE)
    write(document, "KẾT QUẢ CÁC CHỈ TIÊU", 14, "b", CENTRE)
    of_report = "(Kèm theo Báo cáo số 05/BC-KTĐ4 ngày 05 tháng 01 năm 2019 của Khối thi đua 4)"
    write(document, of_report, 14, "i", CENTRE)
    table = document.add_table(2, 3)
    for cell, text in zip(table.rows[0].cells, ("TT", "Chỉ tiêu", "Kết quả"), strict=True):
        write(cell, text, 12)


def _saved(document: WordDocument, change: Change) -> bytes:
    fit_rules(document.element, Formatting(document.styles.element))
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()
