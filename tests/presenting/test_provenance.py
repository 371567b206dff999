"""Every figure used and the cell it came from."""

from dataclasses import replace
from datetime import date

from tests.domain_values import (
    BLOC_FILE,
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_report,
    a_rule,
    a_submission,
    a_target,
    agreed,
    placed,
    standings_of,
)
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.noted import Noted, NotedKind
from thidua_reports.domain.place import Place
from thidua_reports.domain.targets import TargetKind
from thidua_reports.presenting.provenance import sources


def picture(book, *submissions):
    return [
        (each.member, each.item, each.what, each.value, str(each.place))
        for each in sources(book, standings_of(book, *submissions))
    ]


def test_of_several_events_that_the_bloc_noted_each_figure_tells_of_which_it_is():
    rule = a_rule("Trừ lỗi", "=diem_chuan-so_vi_pham")
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", rule.name, standard=9),),
        rules=(rule,),
        noted=tuple(
            Noted("A", NotedKind.VIOLATION, "", 1, what, "Công văn 5", day, Place(BLOC_FILE))
            for what, day in (("Báo cáo sai", date(2018, 4, 3)), ("Nộp thiếu", None))
        ),
    )

    found = sources(
        book, standings_of(book, a_submission("A", (), [a_criterion_report("A", "TC1")]))
    )

    assert [each.of for each in found] == [
        "tiêu chí: Báo cáo sai; Công văn 5; 03/04/2018",
        "tiêu chí: Nộp thiếu; Công văn 5",
    ]


def test_every_figure_of_a_target_has_its_cell():
    book = a_book("A", targets=(a_target("A1", 25),))
    report = a_report("A1", 16, out_of=25, previous="1234.5", self_score=60)

    assert picture(book, a_submission("A", [report])) == [
        ("A", "A1", "Kế hoạch", "25", "khoi.xlsx › A1 kế hoạch"),
        ("A", "A1", "Thực hiện", "16", "A.xlsx › A1 achieved"),
        ("A", "A1", "Trên tổng số", "25", "A.xlsx › A1 out_of"),
        ("A", "A1", "Cùng kỳ", "1.234,5", "A.xlsx › A1 previous"),
        ("A", "A1", "Tự chấm", "60", "A.xlsx › A1 self_score"),
    ]


def test_a_blank_has_no_source():
    book = a_book("A", targets=(a_target("A1", None),))

    assert picture(book, a_submission("A", [a_report("A1")])) == []


def test_a_yes_or_no_figure_is_the_word_in_its_cell():
    book = a_book("A", targets=(a_target("A1", 1, kind=TargetKind.PASS_FAIL),))

    assert picture(book, a_submission("A", [a_report("A1", 0)])) == [
        ("A", "A1", "Thực hiện", "không đạt", "A.xlsx › A1 achieved")
    ]


def test_every_figure_of_a_criterion_has_its_cell():
    book = a_book(
        "A", criteria=(a_criterion("TC1", TYPED_IN.name),), agreed=(agreed("A", "TC1", "92.5"),)
    )
    report = a_criterion_report(
        "A", "TC1", achieved=1, out_of=2, count=3, other=7, self_score=4, bonus=5, deduction=6
    )

    assert picture(book, a_submission("A", (), [report])) == [
        ("A", "TC1", "Thực hiện", "1", "A.xlsx › TC1 achieved"),
        ("A", "TC1", "Trên tổng số", "2", "A.xlsx › TC1 out_of"),
        ("A", "TC1", "Số lượng", "3", "A.xlsx › TC1 count"),
        ("A", "TC1", "Số liệu khác", "7", "A.xlsx › TC1 other"),
        ("A", "TC1", "Tự chấm", "4", "A.xlsx › TC1 self_score"),
        ("A", "TC1", "Điểm thưởng", "5", "A.xlsx › TC1 bonus"),
        ("A", "TC1", "Điểm trừ", "6", "A.xlsx › TC1 deduction"),
        ("A", "TC1", "Điểm thống nhất", "92,5", "khoi.xlsx › A TC1"),
    ]


def test_a_rating_is_the_word_in_its_cell():
    book = a_book("A", criteria=(a_criterion("TC1", TYPED_IN.name),))
    report = a_criterion_report("A", "TC1", achieved=4, rating="xuất sắc")

    assert picture(book, a_submission("A", (), [report])) == [
        ("A", "TC1", "Thực hiện", "xuất sắc", "A.xlsx › TC1 achieved")
    ]


def test_a_corrected_figure_shows_why_and_on_whose_word():
    corrected = placed(17, "Điều chỉnh E5")
    correction = Correction(
        "A", "A1", "Thực hiện", placed(16, "D5"), corrected, "đếm sót", "bà Chi, 03/7",
        Place(BLOC_FILE),
    )  # fmt: skip
    book = a_book("A", targets=(a_target("A1"),), corrections=(correction,))
    report = replace(a_report("A1", 16), achieved=corrected)

    found = sources(book, standings_of(book, a_submission("A", [report])))

    assert [(each.what, each.correction) for each in found] == [
        ("Kế hoạch", ""),
        ("Thực hiện", "đếm sót (bà Chi, 03/7)"),
    ]
