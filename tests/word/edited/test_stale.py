"""An old figure that stands in other words is told as such, not as a figure of her own."""

import copy

import pytest

from tests.edited_documents import edited, examined, paragraph_with, replaced
from tests.word.edited.test_sureness import BUDGET, CHECKS, OF_TAX, now, report
from thidua_reports.word.edited.comparison import Agreement

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
