"""Heads and signatures of administrative documents, after Phụ lục I and III of NĐ 30/2020."""

from collections.abc import Sequence

from blocks import each, frame, line, lines, new_row, row_tag, rule, tag
from docx.document import Document
from docx.shared import Cm
from docx.table import Table, _Cell
from styles import TEXT_WIDTH

_HEAD = (7.55, 8.95)
_HALVES = (TEXT_WIDTH / 2, TEXT_WIDTH / 2)
_THIRDS = (4.7, 5.9, 5.9)
_BOTH_SIGNERS = ("nguoi_ky_cung", "nguoi_ky")
_SECRETARY, _CHAIR = "THƯ KÝ", "CHỦ TỌA"
_ROLE, _TITLE, _NAME = "Quyền hạn chức vụ", "Chức danh người ký", "Họ tên người ký"


def report_head(document: Document) -> None:
    """Add the head of a report (mẫu 1.4), with place and date."""
    letter_head(document, "BÁO CÁO")


def pledge_head(document: Document) -> None:
    """Add the head of a signed pledge (mẫu 1.4), with place and date."""
    letter_head(document, "BẢN KÝ KẾT GIAO ƯỚC THI ĐUA")


def letter_head(document: Document, kind: str) -> None:
    """Add the head of a document of a `kind` such as "KẾ HOẠCH" (mẫu 1.4), with place and date."""
    _head(document, "{{ dia_danh_ngay }}")
    _title(document, kind)


def request_head(document: Document) -> None:
    """Add the head of a request to a superior (tờ trình, mẫu 1.4), with place and date."""
    _head(document, "{{ dia_danh_ngay }}")
    _title(document, "TỜ TRÌNH")


def slip_head(document: Document, kind: str) -> None:
    """Add the head of a slip such as "PHIẾU SUY TÔN", which has neither number nor recipients."""
    _bodies(document)
    _title(document, kind)


def minutes_head(document: Document) -> None:
    """Add the head of minutes (mẫu 1.9), which has no place and date."""
    _head(document, "")
    _title(document, "BIÊN BẢN")


def addressees(document: Document) -> None:
    """Add to whom a report is addressed; nothing where it is not known."""
    tag(document, "if kinh_gui")
    line(document, "Kính gửi", "{{ kinh_gui }}")
    each(document, "Nơi kính gửi", "noi_kinh_gui", "- {{ dong }}")
    line(document, "Sau bảng", "")
    tag(document, "endif")


def report_signatures(document: Document) -> None:
    """Add recipients at the left, level with the signer, or with both signers.

    For whom both sign stands once above them.
    """
    tag(document, "if nguoi_ky_cung and quyen_han_chung")
    _signed_in_common(document)
    tag(document, "elif nguoi_ky_cung")
    _signed(document, _THIRDS, _BOTH_SIGNERS)
    tag(document, "else")
    _signed(document, _HALVES, ("nguoi_ky",))
    tag(document, "endif")


def _signed(document: Document, widths: Sequence[float], signers: Sequence[str]) -> None:
    table = frame(document, widths, 2)
    _recipients_beside(table)
    for position, field in enumerate(signers, 1):
        _office(table.cell(0, position), field, "quyen_han", "chuc_vu")
        _name(table.cell(1, position), field)


def _signed_in_common(document: Document) -> None:
    table = frame(document, _THIRDS, 3)
    _recipients_beside(table)
    common = table.cell(0, 1).merge(table.cell(0, 2))
    line(common, _ROLE, "{{ quyen_han_chung }}")
    for position, field in enumerate(_BOTH_SIGNERS, 1):
        _office(table.cell(1, position), field, "chuc_vu")
        _name(table.cell(2, position), field)


def _recipients_beside(table: Table) -> None:
    """Add the recipients in one cell at the left of a table of signers.

    In the rows below, the cell still has a paragraph, which must be kept with the next row as its
    neighbours are: LibreOffice ends the page there otherwise.
    """
    first, *below = [row.cells[0] for row in table.rows]
    for cell in below:
        cell.paragraphs[0].style = "Nơi nhận"
        cell._tc.vMerge = "continue"
    first._tc.vMerge = "restart"
    recipients(first)


def minutes_signatures(document: Document) -> None:
    """Add secretary (left) and chair (right), and the recipients below.

    Several who chair sign side by side, not one over another.
    """
    tag(document, "if hang_ky")
    _chaired_in_common(document)
    tag(document, "else")
    _secretary_and_chair(document)
    tag(document, "endif")
    _recipients_below(document)


def _chaired_in_common(document: Document) -> None:
    table = frame(document, _THIRDS)
    line(table.cell(0, 0), _ROLE, _SECRETARY)
    line(table.cell(0, 1).merge(table.cell(0, 2)), _ROLE, _CHAIR)
    row_tag(table, "for h in hang_ky")
    signing = ("thu_ky", "ben_trai", "ben_phai")
    for style, field in ((_TITLE, "chuc_vu"), (_NAME, "ho_ten")):
        for cell, who in zip(new_row(table).cells, signing, strict=True):
            line(cell, style, f"{{{{ h.{who}_{field} }}}}")
    row_tag(table, "endfor")


def _secretary_and_chair(document: Document) -> None:
    """Add secretary and chair, whose names stand level however long their offices are.

    A second secretary signs below the first.
    """
    table = frame(document, _HALVES, 3)
    for at, (role, field) in enumerate(((_SECRETARY, "thu_ky_ky"), (_CHAIR, "chu_toa_ky"))):
        line(table.cell(0, at), _ROLE, role)
        offices, names = table.cell(1, at), table.cell(2, at)
        tag(offices, f"for ky in {field}")
        _office_where(offices, "loop.first")
        tag(offices, "endfor")
        tag(names, f"for ky in {field}")
        _office_where(names, "not loop.first")
        line(names, _NAME, "{{ ky.ho_ten }}")
        tag(names, "endfor")


def _office_where(cell: _Cell, condition: str) -> None:
    tag(cell, f"if {condition}")
    line(cell, _TITLE, "{{ ky.chuc_vu }}")
    tag(cell, "endif")


def board_signatures(document: Document) -> None:
    """Add who counted the ballots: members (left) and head (right), and the recipients below."""
    for cell, role, field in _signing_cells(
        document, ("ỦY VIÊN", "uy_vien_ky"), ("TRƯỞNG BAN", "truong_ban_ky")
    ):
        tag(cell, f"for ky in {field}")
        line(cell, _ROLE, role)
        line(cell, _TITLE, "{{ ky.chuc_vu }}")
        line(cell, _NAME, "{{ ky.ho_ten }}")
        tag(cell, "endfor")
    _recipients_below(document)


def _signing_cells(document: Document, *roles: tuple[str, str]) -> list[tuple[_Cell, str, str]]:
    """Add two cells to sign in; return each with its role and field."""
    cells = frame(document, _HALVES).rows[0].cells
    return [(cell, *role) for cell, role in zip(cells, roles, strict=True)]


def _recipients_below(document: Document) -> None:
    line(document, "Sau bảng", "")
    recipients(document)


def _head(document: Document, place_and_date: str) -> None:
    table = _bodies(document, rows=2)
    line(table.cell(1, 0), "Số ký hiệu", "{{ so_ky_hieu }}")
    line(table.cell(1, 1), "Địa danh ngày tháng", place_and_date)


def _bodies(document: Document, rows: int = 1) -> Table:
    """Add who issues the document, at the left, and country and motto, at the right."""
    table = frame(document, _HEAD, rows)
    left, right = table.rows[0].cells
    for style, text in (
        ("Cơ quan chủ quản", "{{ co_quan_chu_quan }}"),
        ("Cơ quan ban hành", "{{ ten_khoi_hoa }}"),
    ):
        line(left, style, text).paragraph_format.right_indent = Cm(0.3)
    rule(left, (2.8, 2.8))
    line(right, "Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    line(right, "Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc")
    rule(right, (1.65, 1.65))
    return table


def _title(document: Document, kind: str) -> None:
    line(document, "Tên loại văn bản", kind)
    line(document, "Trích yếu", "{{ trich_yeu }}")
    rule(document, (5.5, 5.5))
    line(document, "Sau bảng", "")


def _office(cell: _Cell, field: str, *lines_of: str) -> None:
    tag(cell, f"for ky in {field}")
    lines(cell, _ROLE, (f"{{{{ ky.{each} }}}}" for each in lines_of))
    tag(cell, "endfor")


def _name(cell: _Cell, field: str) -> None:
    tag(cell, f"for ky in {field}")
    line(cell, _NAME, "{{ ky.ho_ten }}")
    tag(cell, "endfor")


def recipients(story: Document | _Cell) -> None:
    """Add to whom the document goes, and where its own copy is kept."""
    line(story, "Nơi nhận tiêu đề", "Nơi nhận:")
    each(story, "Nơi nhận", "noi_nhan", "- {{ dong }};")
    line(story, "Nơi nhận", "- Lưu: {{ luu }}.")
