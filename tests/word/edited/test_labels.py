"""Figures go with the label before them, in whatever order somebody writes them."""

import pytest

from tests.edited_documents import all_made_of, edited, examined, replaced
from tests.workspaces import SAMPLES
from thidua_reports.word.edited.comparison import Agreement

BOTH = "(thực hiện 81%, kế hoạch 90%)"


def test_labels_that_changed_places_with_their_figures_are_right(made):
    other = edited(made.content, replaced(BOTH, "(kế hoạch 90%, thực hiện 81%)"))

    examination = examined(other, made.origin)

    assert not examination.counts[Agreement.CHANGED] + examination.counts[Agreement.ADDED]
    assert {each.kind.severity.name for each in examination.issues} <= {"NOTE"}


@pytest.mark.parametrize(
    "wrong", ["(kế hoạch 81%, thực hiện 90%)", "(kế hoạch giao là 81%, thực hiện 90%)"]
)
def test_figures_that_stay_while_their_labels_change_places_are_told(made, wrong):
    examination = examined(edited(made.content, replaced(BOTH, wrong)), made.origin)

    changed = [each for each in examination.figures if each.agreement is Agreement.CHANGED]
    assert {(each.new.text, each.expected) for each in changed} & {("81", "90"), ("90", "81")}
    assert "ERROR" in {each.kind.severity.name for each in examination.issues}


def test_computed_and_own_scores_with_exchanged_labels_are_told():
    made = {each.name: each for each in all_made_of(SAMPLES / "kien_giang_khoi_4_2018_nam")}
    minutes = made["bien_ban_binh_xet.docx"]
    words = "điểm tính 154; điểm tự chấm 152,6"
    wrong = edited(minutes.content, replaced("điểm tự chấm 154; điểm tính 152,6", words))

    examination = examined(wrong, minutes.origin)

    changed = [each for each in examination.figures if each.agreement is Agreement.CHANGED]
    assert {(each.new.text, each.expected) for each in changed} & {
        ("154", "152,6"),
        ("152,6", "154"),
    }
