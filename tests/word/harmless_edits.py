"""Edits of the shipped templates that do no harm: they must work, and are not spoken of."""

from copy import deepcopy
from io import BytesIO
from typing import Literal

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from tests.word.hands import (
    Change,
    Edit,
    both,
    by_hand,
    new_lines,
    paragraph,
    row,
    typed,
    typed_everywhere,
)
from tests.word.own_templates import (
    AFTER,
    HALF_YEAR,
    PLEDGE,
    YEAR,
    part,
    without_part,
)
from tests.word.word_documents import NAMESPACES
from thidua_reports.frozen import frozen

Printed = Literal["the same", "in another order", "more", "fewer"]


@frozen
class Harmless:
    """A shipped template, how it is edited, and which figures its document then prints."""

    name: str
    template: str
    edit: Edit
    figures: Printed = "the same"


def moved(first: str, last: str, above: str) -> Change:
    """Return a change that moves a part of the body above a paragraph of it."""

    def change(document: WordDocument) -> None:
        elements = list(part(document, first, last))
        target = paragraph(document, above)._p
        for each in elements:
            target.addprevious(each)

    return change


def _with_column(document: WordDocument) -> None:
    """Add a column that prints the rank once more, at the right of the ranking in both forms."""
    for branch in ("{%p if co_xep_loai %}", "{%p else %}"):
        _add_column(row(document, "{{ h.hang }}", below=branch).getparent())


def _add_column(table: BaseOxmlElement) -> None:
    for each in table.findall(qn("w:tr")):
        cells = each.findall(qn("w:tc"))
        span = cells[0].get_or_add_tcPr().find(qn("w:gridSpan"))
        if span is None:
            cells[-1].addnext(deepcopy(cells[0]))
        else:
            span.set(qn("w:val"), str(int(span.get(qn("w:val"))) + 1))
    grid = table.find(qn("w:tblGrid"))
    grid.append(deepcopy(grid[0]))


def _section_break(document: WordDocument) -> None:
    """Break the section above the conclusion, the text going on below."""
    mark = paragraph(document, "{{ loi_ket }}").insert_paragraph_before()
    made = deepcopy(document.sections[0]._sectPr)
    mark._p.get_or_add_pPr().append(made)
    document.sections[1].start_type = WD_SECTION.CONTINUOUS


def _logo(document: WordDocument) -> None:
    above = paragraph(document, "{{ co_quan_chu_quan }}").insert_paragraph_before()
    above.add_run().add_picture(BytesIO(PNG), width=Mm(12))


def _legal_basis(document: WordDocument) -> None:
    """Type a basis that is the same every year, as the first of them."""
    first = paragraph(document, "{%p for dong in can_cu %}")
    style = paragraph(document, "{{ dong }}", "{%p for dong in can_cu %}").style
    text = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
    first.insert_paragraph_before(text, style)


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


_SIGNED_OFF = "Báo cáo này đã được các đơn vị thành viên thống nhất."
_NO_LEADERS = both(
    by_hand(without_part("{%p if nhan_su %}", "{%p endif %}")),
    new_lines("{%p if kien_nghi %}", "{# không in: nhan_su #}"),
)

TEXTS = (
    Harmless("her own sentence", YEAR, new_lines("{{ loi_ket }}", _SIGNED_OFF)),
    Harmless("another wording of a heading", YEAR, typed("ĐẶC ĐIỂM TÌNH HÌNH", "ĐẶC ĐIỂM CHUNG")),
    Harmless(
        "a heading without the year", YEAR, typed(" CHỈ TIÊU THI ĐUA NĂM {{ nam }}", ""), "fewer"
    ),
    Harmless("blank lines about the tags", HALF_YEAR, new_lines("{%p if dac_diem %}", "", "")),
    Harmless(
        "her own bloc by name", YEAR, typed("Báo cáo này.", "Báo cáo của Khối thi đua 4."), "more"
    ),
    Harmless("a law of another year as a fixed basis", PLEDGE, by_hand(_legal_basis), "more"),
    Harmless("no blanks in the tags", YEAR, typed_everywhere("{{ ", "{{")),
    Harmless("more blanks in the tags", AFTER, typed_everywhere(" }}", "   }}")),
    Harmless("blanks that do not break in the tags", YEAR, typed_everywhere(" }}", "\u00a0}}")),
    Harmless("quotation marks in the text", YEAR, new_lines("{{ loi_ket }}", "“Thi đua” – ‘đua’")),
    Harmless("a condition of two fields", YEAR, typed("if dac_diem", "if dac_diem or han_che")),
    Harmless("a remark to herself", YEAR, new_lines("{{ loi_ket }}", "{# xem lại câu này #}")),
)

PARTS = (
    Harmless(
        "two sections changed about",
        YEAR,
        by_hand(moved("{%p if kien_nghi %}", "{%p endif %}", "{%p if phuong_huong %}")),
        "in another order",
    ),
    Harmless("an optional section deleted, as the template says", YEAR, _NO_LEADERS, "fewer"),
    Harmless("a column of a field that is known", YEAR, by_hand(_with_column), "more"),
    Harmless(
        "a field printed at a second place",
        HALF_YEAR,
        typed("{{ loi_ket }}", "{{ loi_ket }} năm {{ nam }}"),
        "more",
    ),
    Harmless("a logo", YEAR, by_hand(_logo)),
    Harmless("a section break in the text", YEAR, by_hand(_section_break)),
    Harmless(
        "a page break before a heading",
        HALF_YEAR,
        by_hand(
            lambda document: setattr(
                paragraph(document, "KIẾN NGHỊ").paragraph_format, "page_break_before", True
            )
        ),
    ),
    Harmless(
        "a page break of its own",
        YEAR,
        by_hand(
            lambda document: (
                paragraph(document, "{%p if khen_thuong %}")
                .insert_paragraph_before()
                .add_run()
                ._r.append(parse_xml(f'<w:br {NAMESPACES} w:type="page"/>'))
            )
        ),
    ),
    Harmless(
        "a row below the head of a table",
        AFTER,
        by_hand(
            lambda document: row(document, "Nội dung biểu quyết").addnext(
                deepcopy(row(document, "Nội dung biểu quyết"))
            )
        ),
    ),
)
