"""The general assessment of a year: how many targets were met, by whom all."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    a_book,
    a_grade,
    a_report,
    a_submission,
    a_target,
    ranked_by,
    standings_of,
    typed_in,
)
from tests.presenting.test_score_words import a_meeting_book
from thidua_reports.domain.targets import TargetKind
from thidua_reports.presenting.assessment_words import assessment, class_sentences
from thidua_reports.scoring.standings import score


def told(submissions, *codes):
    members = "".join(dict.fromkeys(code[0] for code in codes))
    book = a_book(members, targets=[a_target(code) for code in codes])
    return assessment(book, standings_of(book, *submissions))


def reports(member, **achieved):
    return a_submission(member, [a_report(code, figure) for code, figure in achieved.items()])


def test_met_exceeded_and_missed_add_up_to_all_targets():
    figures = [reports("A", A1=120, A2=100), reports("B", B1=90, B2=101)]

    assert told(figures, "A1", "A2", "B1", "B2") == [
        "Năm 2024, có 03/04 chỉ tiêu đạt và vượt kế hoạch (02 chỉ tiêu vượt, 01 chỉ tiêu đạt), "
        "01 chỉ tiêu chưa đạt.",
        "Đạt và vượt tất cả các chỉ tiêu đã đăng ký: Sở A (02 chỉ tiêu).",
    ]


@pytest.mark.parametrize(
    ("achieved", "sentence"),
    [
        (120, "Vượt tất cả các chỉ tiêu đã đăng ký: Sở A (02 chỉ tiêu)."),
        (100, "Đạt và vượt tất cả các chỉ tiêu đã đăng ký: Sở A (02 chỉ tiêu)."),
        (90, "Chưa đạt chỉ tiêu nào trong các chỉ tiêu đã đăng ký: Sở A (02 chỉ tiêu)."),
    ],
)
def test_who_exceeded_met_or_missed_every_target_is_named(achieved, sentence):
    own = reports("A", A1=achieved, A2=achieved)

    assert told([own, reports("B", B1=120, B2=90)], "A1", "A2", "B1", "B2")[1:] == [sentence]


def test_what_is_not_known_is_counted_apart_and_its_member_is_not_named():
    figures = [reports("A", A1=120, A2=None)]

    assert told(figures, "A1", "A2") == [
        "Năm 2024, có 01/02 chỉ tiêu đạt và vượt kế hoạch, 01 chỉ tiêu chưa đủ căn cứ đánh giá."
    ]


def test_a_figure_in_doubt_is_neither_met_nor_missed():
    report = a_report("A1", 120)
    book = a_book("A", targets=(a_target("A1"),))
    standings, _ = score(book, [a_submission("A", [report])], frozenset({report.achieved.place}))

    assert assessment(book, standings) == [
        "Năm 2024, có 0/01 chỉ tiêu đạt và vượt kế hoạch, 01 chỉ tiêu chưa đủ căn cứ đánh giá."
    ]


def test_what_only_states_a_figure_is_told_beside_those_that_are_counted():
    targets = (a_target("A1"), a_target("A2", kind=TargetKind.INFORMATIONAL))
    book = a_book("A", targets=targets)

    found = assessment(book, standings_of(book, reports("A", A1=120, A2=3)))

    assert found[0] == (
        "Năm 2024, có 01/01 chỉ tiêu đạt và vượt kế hoạch; 01 chỉ tiêu chỉ nêu số liệu, không so "
        "với kế hoạch."
    )
    assert found[1] == "Vượt tất cả các chỉ tiêu có kế hoạch: Sở A (01 chỉ tiêu)."


def test_nothing_is_said_where_no_target_can_be_met():
    book = a_book("A", targets=(a_target("A1", kind=TargetKind.INFORMATIONAL),))

    assert assessment(book, standings_of(book, reports("A", A1=3))) == []


def test_the_members_of_each_class_are_counted_the_best_first():
    grades = (a_grade("Tốt", 50), a_grade("Xuất sắc", 80))
    book = ranked_by(a_meeting_book(A=90, B=85, C=60), grades=grades)

    standings = standings_of(book, *typed_in(A=90, B=85, C=60))
    counted = "02 đơn vị Xuất sắc, 01 đơn vị Tốt."

    assert class_sentences(book, replace(standings, provisional=False)) == [f"Xếp loại: {counted}"]
    assert class_sentences(book, replace(standings, provisional=True)) == [
        f"Xếp loại (tạm tính): {counted}"
    ]


def test_a_bloc_without_classes_says_nothing_of_them():
    book = a_meeting_book(A=90, B=85)

    assert class_sentences(book, standings_of(book, *typed_in(A=90, B=85))) == []
