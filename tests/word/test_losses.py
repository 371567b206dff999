"""A template that lost what carries a doubt, or a whole part, is reported with the lines to add."""

import pytest

from tests.word.own_templates import (
    AFTER,
    HALF_YEAR,
    PLEDGE,
    YEAR,
    all_paragraphs,
    codes,
    edited,
    reported,
    shipped,
    without_part,
    without_text,
)
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts.template_fields import FIELDS

NOTES = without_part("{%p if ghi_chu_du_thao %}", "{%p endif %}")
NUMBER_OUT_OF_PLACE, PAGE_NUMBER_OUT_OF_PLACE, BROAD_WITHOUT_TABLE = "ND09", "ND04", "ND01"
PROPOSALS = without_part("{%p for dong in kien_nghi %}", "{%p endfor %}")


@pytest.mark.parametrize("name", FIELDS)
def test_of_a_shipped_template_nothing_is_reported(name):
    assert reported(name, shipped(name)) == ()


@pytest.mark.parametrize(
    ("name", "text", "missing"),
    [
        (HALF_YEAR, "{{ cau.dau }}", "{{ cau.dau }}"),
        (YEAR, "{{ cau.dau }}", "{{ cau.dau }}"),
        (YEAR, "{{ tieu_de_xep_hang }}", "{{ tieu_de_xep_hang }}"),
        (AFTER, "{{ tieu_de_xep_hang }}", "{{ tieu_de_xep_hang }}"),
        (HALF_YEAR, "{{ h.ghi_chu }}", "{{ h.ghi_chu }}"),
    ],
)
def test_a_figure_without_what_carries_its_doubt_is_an_error(name, text, missing):
    (issue,) = reported(name, edited(name, without_text(text)))

    assert (issue.kind.code, issue.kind.severity) == ("MW36", Severity.ERROR)
    assert f"không in kèm {missing} (" in issue.message
    assert missing in issue.remedy


def test_the_notes_of_a_provisional_ranking_must_be_printed():
    change = without_part("{%p for dong in ghi_chu_xep_hang %}", "{%p endfor %}")

    (issue,) = reported(YEAR, edited(YEAR, change))

    assert issue.kind.code == "MW36"
    assert "{%p for dong in ghi_chu_xep_hang %} ¶ {{ dong }} ¶ {%p endfor %}" in issue.remedy


def test_a_second_list_of_results_needs_marks_of_its_own():
    def add_summary(document):
        for text in (
            "{%p for noi in noi_dung %}",
            "{% for don in noi.don_vi %}{% for cau in don.cac_cau %}{{ cau.loi }}{% endfor %}"
            "{% endfor %}",
            "{%p endfor %}",
        ):
            document.add_paragraph(text)

    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, add_summary))

    assert issue.kind.code == "MW36"
    assert issue.place.cell == "đoạn thứ 9 sau “GHI CHÚ CỦA BẢN DỰ THẢO (xóa trước khi ban hành)”"


@pytest.mark.parametrize("name", [HALF_YEAR, YEAR, PLEDGE])
def test_the_notes_of_a_draft_must_be_printed(name):
    (issue,) = reported(name, edited(name, NOTES))

    assert (issue.kind.code, issue.kind.severity) == ("MW37", Severity.ERROR)
    assert "{%p for nhom in ghi_chu_du_thao %} ¶ {{ nhom.tieu_de }} ¶" in issue.remedy


def test_a_part_that_is_gone_is_a_warning_with_its_lines_and_where_they_were():
    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, PROPOSALS))

    assert (issue.kind.code, issue.kind.severity) == ("MW38", Severity.WARNING)
    assert "kien_nghi (kiến nghị, đề xuất)" in issue.message
    assert "sau “{{ ten_khoi }} kiến nghị, đề xuất:”" in issue.remedy
    assert "{%p for dong in kien_nghi %} ¶ - {{ dong }}" in issue.remedy


def test_a_whole_table_that_is_gone_is_one_warning():
    def drop_annex(document):
        for table in [each for each in document.tables if "bang_chi_tieu" in each._tbl.xml]:
            table._tbl.getparent().remove(table._tbl)

    issues = reported(HALF_YEAR, edited(HALF_YEAR, drop_annex))

    assert [issue.kind.code for issue in issues] == ["MW38", BROAD_WITHOUT_TABLE]
    assert "không in bang_chi_tieu (đơn vị; số thứ tự; chỉ tiêu;" in issues[0].message


def test_a_column_that_is_gone_is_named():
    (issue,) = reported(YEAR, edited(YEAR, without_text("{{ h.cung_ky }}")))

    assert issue.kind.code == "MW38"
    assert "bang_chi_tieu.dong.cung_ky (cùng kỳ năm trước)" in issue.message


def test_a_field_that_was_split_into_finer_ones_stands_for_them():
    def join_totals(document):
        for each in ("tu_cham", "tinh_toan", "thong_nhat"):
            without_text(f"{{{{ nhom.tong_{each} }}}}")(document)
        *_, total = (each for each in all_paragraphs(document) if "tong_ghi_chu" in each.text)
        total.runs[0].text = "{{ nhom.tong }}"

    assert codes(YEAR, edited(YEAR, join_totals)) == []


@pytest.mark.parametrize(
    "remark", ["{# không in: kien_nghi #}", "{#Không in : han_che, kien_nghi#}"]
)
def test_a_part_left_out_on_purpose_is_not_reported(remark):
    def change(document):
        PROPOSALS(document)
        document.add_paragraph(remark)

    assert codes(HALF_YEAR, edited(HALF_YEAR, change)) == []


def test_a_mark_of_doubt_cannot_be_left_out_on_purpose():
    def change(document):
        without_text("{{ cau.dau }}")(document)
        NOTES(document)
        document.add_paragraph("{# không in: noi_dung.don_vi.cac_cau.dau, ghi_chu_du_thao #}")

    assert codes(HALF_YEAR, edited(HALF_YEAR, change)) == ["MW36", "MW37"]


def test_what_is_printed_in_a_running_head_is_printed():
    def change(document):
        without_text("{{ so_ky_hieu }}")(document)
        document.sections[0].footer.paragraphs[0].text = "{{ so_ky_hieu }}"

    assert codes(HALF_YEAR, edited(HALF_YEAR, change)) == [NUMBER_OUT_OF_PLACE]


def test_a_section_without_page_number_is_reported_and_linking_it_again_clears_it():
    def unlink(document):
        document.sections[1].header.is_linked_to_previous = False

    def link(document):
        unlink(document)
        document.sections[1].header.is_linked_to_previous = True

    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, unlink))

    assert (issue.kind.code, issue.kind.severity) == ("MW48", Severity.WARNING)
    assert "thứ 2 " in issue.message
    assert codes(HALF_YEAR, edited(HALF_YEAR, link)) == []


def test_a_page_number_in_the_footer_is_one():
    def move_down(document):
        number = document.sections[0].header.paragraphs[0]._p
        document.sections[0].footer.paragraphs[0]._p.addnext(number)

    assert codes(HALF_YEAR, edited(HALF_YEAR, move_down)) == [PAGE_NUMBER_OUT_OF_PLACE]
