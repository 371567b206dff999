"""The review copy: the same document, with a comment at each figure that says where it is from."""

from io import BytesIO

import pytest
from docx import Document

from tests.document_text import word_text
from tests.examined_samples import outputs_of_sample
from tests.word.word_documents import commented_words
from tests.workspaces import (
    ALL_SAMPLES,
    HALF_YEAR,
    INVENTED_YEAR,
    SMALL_BLOC,
    SMALL_MEMBERS,
    build_workspace,
    documents_made,
    review_copy_of,
)
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

CORRECTED = """
# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do | Ai báo, ngày nào |
| B | B1 | Thực hiện | 18 | 21 | nộp bổ sung | điện thoại 02/01/2025 |
"""


def outputs_of(folder):
    rendered = render(examine(open_workspace(folder)), (shipped_templates(),))
    return {output.name: output.content for output in rendered.outputs}


@pytest.fixture(scope="module")
def outputs():
    return {sample: outputs_of_sample(sample) for sample in ALL_SAMPLES}


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_it_says_what_the_document_says_and_is_sound(sample, outputs, tmp_path, package_faults):
    document = outputs[sample][documents_made(sample)[0]]
    copy = outputs[sample][review_copy_of(sample)]
    (tmp_path / "ban.docx").write_bytes(copy)

    assert word_text(copy) == word_text(document)
    assert not package_faults(tmp_path / "ban.docx")


def test_the_comments_of_a_report_are_as_agreed(outputs, golden):
    words = commented_words(outputs[HALF_YEAR][review_copy_of(HALF_YEAR)])

    lines = [f"[{figure}] {' / '.join(text.split(chr(10)))}" for text, figure in words]
    golden(f"{HALF_YEAR}/bao_cao_soat_xet.docx.comments", "\n".join(lines) + "\n")


def test_every_figure_of_the_annexes_has_a_comment(outputs):
    document = Document(BytesIO(outputs[INVENTED_YEAR][review_copy_of(INVENTED_YEAR)]))
    cells = [
        cell
        for table in document.tables
        for row in table.rows[2:]
        for cell in row.cells[3:]
        if any(sign.isdigit() for sign in cell.text)
    ]
    bare = [cell.text for cell in cells if "commentRangeStart" not in cell._tc.xml]

    assert (len(cells) > 300, bare) == (True, [])


@pytest.fixture(scope="module")
def corrected(tmp_path_factory):
    """Return the comments of a small bloc, one figure of which was corrected, by figure."""
    folder = tmp_path_factory.mktemp("khoi") / "khoi_9"
    members = dict(SMALL_MEMBERS)
    made = outputs_of(build_workspace(folder, SMALL_BLOC + CORRECTED, members))
    return commented_words(made["bao_cao_soat_xet.docx"])


def test_a_corrected_figure_tells_the_correction(corrected):
    said = [text for text, figure in corrected if figure == "21"]

    assert said
    assert all("khoi.xlsx › Điều chỉnh" in text for text in said)
    assert all("đã điều chỉnh sau khi nộp: nộp bổ sung" in text for text in said)


def test_a_ratio_tells_the_exact_value_and_both_cells(corrected):
    said = next(text for text, figure in corrected if figure == "133,33")

    assert said.startswith("Tỷ lệ thực hiện so với kế hoạch (133,3333%; in ra làm tròn), tính từ:")
    assert "Kế hoạch: 3.000 (khoi.xlsx › Chỉ tiêu › " in said
    assert "Thực hiện: 4.000 (thanh_vien/so_cuong.xlsx › Nội dung 1 › " in said


def test_a_total_tells_its_parts_and_a_rank_what_it_is_by(corrected):
    texts = [text for text, _ in corrected]

    assert "Tổng điểm thống nhất của các tiêu chí: TC1 70,7; TC2 28" in texts
    assert "Hạng xếp theo điểm thống nhất từ cao xuống thấp" in texts
