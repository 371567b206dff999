"""The leaflet beside the forms: one page with the steps of the period, by when, and to whom."""

import pytest
from docx import Document
from pypdf import PdfReader

from tests.document_text import word_text
from tests.workspaces import (
    HALF_YEAR,
    INVENTED_YEAR,
    PLEDGE,
    SAMPLES,
    edit_workbook,
    small_workspace,
)
from thidua_reports.layouts.form_guide import (
    LOCKED,
    REGISTERING,
    REPORTING,
    REPORTING_WITHOUT_POINTS,
    guide_steps,
    notes_for,
)
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.workspace.folder import open_workspace

LEAFLET = "to_roi.docx"


@pytest.fixture
def leaflet(make_report, tmp_path):
    def make(folder):
        code, _ = make_report("forms", folder, "--output", tmp_path / "bieu_mau")
        assert code in (0, 1)
        return word_text((tmp_path / "bieu_mau" / LEAFLET).read_bytes())

    return make


def sheets_of(book):
    return REPORTING if book.is_scored else REPORTING_WITHOUT_POINTS


@pytest.mark.parametrize("sample", [PLEDGE, HALF_YEAR, INVENTED_YEAR])
def test_the_steps_are_those_of_the_form(leaflet, sample):
    book = open_bloc_workbook(open_workspace(SAMPLES / sample).bloc_workbook()).book

    text = leaflet(SAMPLES / sample)

    assert len(guide_steps(book)) == len(REGISTERING if sample == PLEDGE else sheets_of(book))
    assert [step for step in guide_steps(book) if step not in text] == []
    assert [note for note in notes_for(book) if note != LOCKED and f"- {note}" not in text] == []
    assert text.count("Không đổi tên trang") == 1


def test_it_says_to_whom_the_form_goes_back_and_how(leaflet):
    text = leaflet(SAMPLES / HALF_YEAR)

    assert "Gửi sổ về: Sở Khoa học và Công nghệ, thư điện tử vanthu@sokhcn.example" in text
    assert "Hạn nộp: theo thông báo của Khối" in text


def test_it_says_by_when(leaflet):
    assert "Hạn nộp: ngày 04 tháng 01 năm 2019" in leaflet(SAMPLES / INVENTED_YEAR)


def test_it_is_not_counted_as_a_form(make_report, tmp_path):
    _, shown = make_report("forms", small_workspace(tmp_path / "khoi_9"))

    assert "3 biểu mẫu." in shown
    assert f"{LEAFLET}" in shown


def test_one_that_was_edited_is_kept(leaflet, make_report, tmp_path):
    folder = small_workspace(tmp_path / "khoi_9")
    leaflet(folder)
    there = tmp_path / "bieu_mau" / LEAFLET
    document = Document(there)
    document.add_paragraph("Điện thoại hỏi: Văn thư Khối.")
    document.save(there)
    edited = there.read_bytes()

    _, shown = make_report("forms", folder, "--output", tmp_path / "bieu_mau")

    assert there.read_bytes() == edited
    assert "to_roi (2).docx" in shown


def test_one_that_nobody_edited_is_made_anew(leaflet, tmp_path):
    folder = small_workspace(tmp_path / "khoi_9")
    before = leaflet(folder)
    edit_workbook(folder / "khoi.xlsx", "Thành viên", {"B5": "Sở An Ninh"})

    after = leaflet(folder)

    assert "Gửi sổ về: Sở An Ninh" in after
    assert "An Ninh" not in before
    assert [path.name for path in (tmp_path / "bieu_mau").glob("*.docx")] == [LEAFLET]


def test_a_template_of_hers_that_cannot_be_filled_is_told_and_the_forms_are_made(
    make_report, tmp_path
):
    folder = small_workspace(tmp_path / "khoi_9")
    (folder / "templates").mkdir()
    (folder / "templates" / LEAFLET).write_bytes(b"no document")

    code, shown = make_report("forms", folder, "--output", tmp_path / "bieu_mau")

    assert code == 1
    assert f"templates/{LEAFLET}" in shown
    assert sorted(path.suffix for path in (tmp_path / "bieu_mau").iterdir()) == [".xlsx"] * 3


def steps_of(book):
    return REPORTING if book.is_scored else REPORTING_WITHOUT_POINTS


@pytest.mark.parametrize("sample", [PLEDGE, HALF_YEAR, INVENTED_YEAR])
def test_it_is_one_page(leaflet, libreoffice, tmp_path, sample):
    leaflet(SAMPLES / sample)

    pdf = libreoffice.to_pdf(tmp_path / "bieu_mau" / LEAFLET)

    assert len(PdfReader(pdf).pages) == 1


def test_the_leader_collects_where_nobody_drafts(leaflet, tmp_path):
    assert "Gửi sổ về: Sở An" in leaflet(small_workspace(tmp_path / "khoi_9"))
