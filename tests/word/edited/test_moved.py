"""A figure that only stands among other words is no figure of one's own, and none is gone."""

from tests.edited_documents import edited, examined, replaced
from thidua_reports.word.edited.comparison import Agreement

CHECKS = "thanh tra, kiểm tra người nộp thuế: 960 doanh nghiệp, đạt 120% kế hoạch"
OTHER_WORDS = "thanh tra, kiểm tra người nộp thuế đạt 120% kế hoạch (960 doanh nghiệp)"


def test_a_figure_that_moved_among_other_words_is_one_that_is_not_sure(made):
    examination = examined(edited(made.content, replaced(CHECKS, OTHER_WORDS)), made.origin)

    assert examination.counts[Agreement.ADDED] == examination.counts[Agreement.GONE] == 0
    assert {each.kind.code for each in examination.issues} <= {"DC06"}
    (moved,) = (each for each in examination.figures if each.agreement is Agreement.UNSURE)
    assert (moved.old.text, moved.new.text) in {("960", "960"), ("120", "120")}


def test_a_figure_that_was_moved_and_changed_is_still_gone(made):
    wrong = OTHER_WORDS.replace("960", "906")

    examination = examined(edited(made.content, replaced(CHECKS, wrong)), made.origin)

    assert "906" in {each.new.text for each in examination.figures if each.new}
    assert {"DC03", "DC07", "DC08"} & {each.kind.code for each in examination.issues}
