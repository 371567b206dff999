"""The names below minutes stand level, however long the offices above them are."""

from io import BytesIO

import pytest
from docx import Document

from tests.word.filled_templates import data
from tests.word.own_templates import contract, shipped
from thidua_reports.domain.place import Place
from thidua_reports.layouts.minutes_views import Signature
from thidua_reports.word.template import fill_template

CHAIR = Signature("Giám đốc Sở Y tế,\nKhối trưởng", "Đỗ Văn Hùng")
FIRST = Signature("Chuyên viên", "Ngô Văn Sơn")
SECOND = Signature("Kế toán", "Lê Thị Hà")


def signed(template, secretaries):
    """Return the rows of the table of those who sign: what stands left and right."""
    fields = {**data(template)[0], "hang_ky": []}
    fields |= {"thu_ky_ky": secretaries, "chu_toa_ky": [CHAIR]}
    document, issues = fill_template(shipped(template), Place("m"), fields, contract(template))

    assert issues == ()
    tables = Document(BytesIO(document)).tables
    table = next(each for each in tables if each.cell(0, 0).text.startswith("THƯ KÝ"))
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    "template", ["bien_ban_truoc_hop.docx", "bien_ban_sau_hop.docx", "bien_ban_binh_xet.docx"]
)
def test_names_have_a_row_of_their_own(template):
    assert signed(template, [FIRST]) == [
        ["THƯ KÝ", "CHỦ TỌA"],
        ["Chuyên viên", "Giám đốc Sở Y tế,\nKhối trưởng"],
        ["Ngô Văn Sơn", "Đỗ Văn Hùng"],
    ]


def test_a_second_secretary_signs_below_the_first():
    *_, [left, right] = signed("bien_ban_sau_hop.docx", [FIRST, SECOND])

    assert left == "Ngô Văn Sơn\nKế toán\nLê Thị Hà"
    assert right == "Đỗ Văn Hùng"
