"""Tags that Word and other programs hold or cut in ways that do no harm."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import RGBColor

from tests.word.broken_keyboards import in_control
from tests.word.hands import by_hand, cell, paragraph, row, set_anew, typed
from tests.word.harmless_edits import Harmless
from tests.word.own_templates import YEAR, part
from tests.word.word_documents import NAMESPACES, run

_TAG, _LOOP, _RANKING = "{{ loi_mo_dau }}", "{%p for dong in han_che %}", "{{ tieu_de_xep_hang }}"


def _cut(between: str):
    """Return an edit that leaves something of Word's between two halves of a tag."""
    return set_anew(_TAG, run("{{ loi_") + f"<w:r>{between}</w:r>" + run("mo_dau }}"))


def _page_break_in_loop(document: WordDocument) -> None:
    made = paragraph(document, "{{ dong }}", "HẠN CHẾ").insert_paragraph_before()
    made.add_run()._r.append(parse_xml(f'<w:br {NAMESPACES} w:type="page"/>'))


def _merged_beginning(document: WordDocument) -> None:
    """Begin a merged cell in the row that begins a loop, as selecting two rows does."""
    properties = cell(document, "{%tr for h in bang_diem %}", _RANKING).get_or_add_tcPr()
    properties.append(parse_xml(f'<w:vMerge {NAMESPACES} w:val="restart"/>'))


def _shaded_white(document: WordDocument) -> None:
    """Write the name of a unit in white on black."""
    held = cell(document, "{{ h.don_vi }}", _RANKING)
    shade = f'<w:shd {NAMESPACES} w:val="clear" w:fill="1F3864"/>'
    held.get_or_add_tcPr().append(parse_xml(shade))
    for each in paragraph(document, "{{ h.don_vi }}", _RANKING).runs:
        each.font.color.rgb = RGBColor(255, 255, 255)


def _in_both_branches(document: WordDocument) -> None:
    """Print a section in each branch of a condition, of which only one is printed."""
    section = list(part(document, "{%p if kien_nghi %}", "{%p endif %}"))
    first, last = section[0], section[-1]
    for each in [deepcopy(element) for element in reversed(section)]:
        last.addnext(each)
    for text, put in (("{%p if han_che %}", first.addprevious), ("{%p else %}", last.addnext)):
        put(_instruction(text))
    paragraph(document, "{{ loi_ket }}")._p.addprevious(_instruction("{%p endif %}"))


def _instruction(text: str):
    return parse_xml(f"<w:p {NAMESPACES}>{run(text)}</w:p>")


HELD = (
    Harmless("a soft hyphen within a tag", YEAR, _cut("<w:softHyphen/>")),
    Harmless(
        "a blank that does not break within an instruction",
        YEAR,
        typed(_LOOP, "{%p for\u00a0dong in\u00a0han_che %}"),
    ),
    Harmless("a narrow blank within a tag", YEAR, typed(_TAG, "{{\u2009loi_mo_dau }}")),
    Harmless(
        "a tab within a tag",
        YEAR,
        set_anew(_TAG, run("{{") + "<w:r><w:tab/></w:r>" + run("loi_mo_dau }}")),
    ),
    Harmless(
        "a content control around the text of a loop",
        YEAR,
        by_hand(lambda document: in_control(paragraph(document, "{{ dong }}", "HẠN CHẾ")._p)),
    ),
    Harmless(
        "a content control around a row of data",
        YEAR,
        by_hand(lambda document: in_control(row(document, "{{ h.hang }}", _RANKING))),
    ),
    Harmless("a page break of its own within a loop", YEAR, by_hand(_page_break_in_loop)),
    Harmless("a merged cell that begins with a loop", YEAR, by_hand(_merged_beginning)),
    Harmless("a dark cell", YEAR, by_hand(_shaded_white)),
    Harmless(
        "other words for a heading",
        YEAR,
        typed("Điểm tự chấm", "Điểm đơn vị tự đánh giá"),
    ),
    Harmless(
        "a heading with its unit",
        YEAR,
        typed("Tỷ lệ so kế\u00a0hoạch", "Tỷ lệ thực hiện (%)", below=_RANKING),
    ),
    Harmless(
        "a rule with a number in her own sentence",
        YEAR,
        typed("{{ loi_ket }}", "Mỗi đơn vị cử 02 đại biểu dự họp. {{ loi_ket }}"),
        "more",
    ),
    Harmless(
        "the same part in both branches of a condition",
        YEAR,
        by_hand(_in_both_branches),
    ),
)
