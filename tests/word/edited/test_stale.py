"""An old figure that stands in other words is told as such, not as a figure of her own."""

import copy

import pytest

from tests.edited_documents import edited, examined, paragraph_with, replaced
from tests.table_edits import table_with
from tests.word.edited.test_sureness import BUDGET, CHECKS, OF_TAX, now, report
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.zip_package import pack, unpack

__all__ = ["now", "report"]


def split(document):
    paragraph = paragraph_with(document, BUDGET)
    paragraph.insert_paragraph_before(f"- {BUDGET}.")
    replaced(OF_TAX, f"- Cục Thuế tỉnh: {CHECKS}.")(document)


def copied(document):
    paragraph = paragraph_with(document, BUDGET)
    first = next(iter(document.paragraphs))
    again = copy.deepcopy(paragraph._p)
    paragraph._p.addprevious(again)
    assert first is not None
    replaced(OF_TAX, f"Kết quả tiêu biểu là của ngành thuế: {BUDGET}.")(document)


def moved(document):
    replaced(OF_TAX, f"- Cục Thuế tỉnh: {CHECKS}.")(document)
    replaced("lượt, đạt 120% kế hoạch.", f"lượt, đạt 120% kế hoạch. {BUDGET}.")(document)


@pytest.mark.parametrize("edit", [split, copied, moved])
@pytest.mark.remedy_of("DC33")
def test_an_old_figure_in_other_words_is_a_warning_with_the_new_one(report, now, edit):
    examination = examined(edited(report.content, edit), now)

    told = {
        issue.kind.code: issue.message
        for issue in examination.issues
        if "“8.925” là số cũ, số liệu nay là “8.670”" in issue.message
    }
    as_sentence = [each for each in examination.issues if each.kind.code == "DC05"]
    assert told or any("“8.925”" in each.message for each in as_sentence)
    own = [each.message for each in examination.issues if each.kind.code in ("DC07", "DC08")]
    assert not any("“8.925”" in each for each in own)

    new = edited(edited(report.content, edit), replaced("8.925", "8.670"))
    assert "“8.925” là số cũ" not in " ".join(each.message for each in examined(new, now).issues)


def test_a_figure_of_her_own_is_no_old_one(report, now):
    added = replaced(OF_TAX, f"{OF_TAX} Có 105 mô hình, 100% đơn vị tham gia, 17,6 ha rừng.")

    examination = examined(edited(report.content, added), now)

    stale = [each for each in examination.figures if each.agreement is Agreement.STALE]
    assert [(each.old, each.new, each.expected) for each in stale] == []


def test_nothing_is_old_while_the_data_do_not_change(report):
    for edit in (split, copied, moved):
        examination = examined(edited(report.content, edit), report.origin)

        assert not examination.counts[Agreement.STALE]


def test_of_a_copied_table_only_the_changed_figures_are_old(report, now):
    def copy_table(document):
        paragraph_with(document, "Chung sức")._p.addnext(
            copy.deepcopy(table_with(document, "Chỉ tiêu")._tbl)
        )

    examination = examined(edited(report.content, copy_table), now)

    stale = [each for each in examination.figures if each.agreement is Agreement.STALE]
    rows = {" ".join(each.around.figures) for each in stale if each.around is not None}
    assert {each.new.text for each in stale if each.new} >= {"8.925", "105,00"}
    assert all("8.925" in row or "367,6" in row for row in rows)


WHERE = {
    "header": lambda document: document.sections[0].header,
    "footer": lambda document: document.sections[0].footer,
}


@pytest.mark.parametrize("name", WHERE)
@pytest.mark.remedy_of("DC54")
def test_an_old_figure_outside_of_the_text_is_told_until_it_is_put_right(report, now, name):
    def written(text):
        def edit(document):
            WHERE[name](document).add_paragraph(text)

        return edit

    old, new = (
        examined(edited(report.content, written(f"Thu ngân sách nội địa: {figure} tỷ đồng")), now)
        for figure in ("8.925", "8.670")
    )

    (message,) = [each.message for each in old.issues if each.kind.code == "DC54"]
    assert "là số cũ, số liệu nay là “8.670”" in message
    assert "DC54" not in {each.kind.code for each in new.issues}


def test_an_old_figure_in_the_title_of_a_chart_is_told(report, now):
    parts = unpack(report.content)
    name = next(each for each in sorted(parts) if each.startswith("word/charts/chart"))
    drawn = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    title = f"<a:p {drawn}><a:r><a:t>Thu ngân sách nội địa 8.925 tỷ đồng</a:t></a:r></a:p>"
    start = parts[name].index(b"<c:chart>")
    chart = parts[name][:start] + title.encode() + parts[name][start:]

    opened = opened_document(InputFile("bao_cao.docx", pack({**parts, name: chart})))
    told = examined_document(opened, now).issues
    as_own = examined_document(opened, now, own=("8925",)).issues

    assert [each.place.sheet for each in told if each.kind.code == "DC54"] == ["chữ trong biểu đồ"]
    assert "DC54" not in {each.kind.code for each in as_own}
