"""What a member writes beside a figure is printed with it, or its absence is reported."""

from dataclasses import replace

import pytest

from tests.domain_values import BLOC_FILE, a_book, a_report, a_result, a_target
from thidua_reports.commands.init import USUAL_PATTERN
from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.presenting.lost_remarks import lost_remarks
from thidua_reports.presenting.sentences import sentence

REMARK = "cho trên 1.200 người"
WITHOUT = "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]%"


def lost(pattern, *results):
    book = a_book("AB", targets=tuple(each.target for each in results))
    place = PlaceOfCells(Place(BLOC_FILE, "Khối", "C4"), {"mau_cau": "C30"})
    book = replace(
        book,
        bloc=replace(book.bloc, place=place),
        policy=replace(book.policy, pattern=pattern),
    )
    return [(each.kind.code, each.place.cell, str(each)) for each in lost_remarks(book, results)]


def result_of(code, remark=REMARK, pattern=""):
    place = PlaceOfCells(Place(BLOC_FILE, "Chỉ tiêu", code), {"Mẫu câu": f"{code} mẫu câu"})
    return a_result(a_target(code, pattern=pattern, place=place), a_report(code, 50, remark=remark))


def test_a_pattern_without_a_place_for_the_words_is_reported_once_with_all_of_them():
    [(code, cell, message)] = lost(
        WITHOUT, result_of("A1"), result_of("A2", ""), result_of("B1", "x")
    )

    assert (code, cell) == ("SK74", "C30")
    assert WITHOUT in message
    assert f"A1 “{REMARK}”; B1 “x”." in message


def test_a_target_s_own_pattern_is_reported_where_it_is_written():
    own = result_of("A1", pattern="Đạt [tỷ lệ]%")

    assert [each[:2] for each in lost(USUAL_PATTERN, own)] == [("SK74", "A1 mẫu câu")]


def test_many_words_are_counted_not_all_quoted():
    [(_, _, message)] = lost(WITHOUT, *(result_of(f"A{number}") for number in range(1, 8)))

    assert "A5 “" in message
    assert "và 2 mục khác" in message
    assert "A6" not in message


def test_nothing_is_reported_where_the_words_are_printed_or_none_are_written():
    assert lost(USUAL_PATTERN, result_of("A1")) == []
    assert lost(WITHOUT, result_of("A1", "")) == []


LESS = Direction.DOWN


@pytest.mark.parametrize(
    ("target", "report", "text"),
    [
        (a_target("A1"), a_report("A1", 64), "Chỉ tiêu A1: 64 cây, đạt 64% {}"),
        (a_target("A1"), a_report("A1"), "Chỉ tiêu A1: chưa có số liệu {}"),
        (a_target("A1", None), a_report("A1", 5), "Chỉ tiêu A1: 05 cây {}, chưa tính được tỷ lệ"),
        (
            a_target("A1", None, kind=TargetKind.INFORMATIONAL),
            a_report("A1", 12),
            "Chỉ tiêu A1: 12 cây {}",
        ),
        (a_target("A1", 1, kind=TargetKind.PASS_FAIL), a_report("A1", 1), "Chỉ tiêu A1: đạt {}"),
        (
            a_target("A1", 3, direction=LESS),
            a_report("A1", 0),
            "Chỉ tiêu A1: 0 cây, không để xảy ra {}",
        ),
        (
            a_target("A1", 0, direction=LESS),
            a_report("A1", 2),
            "Chỉ tiêu A1: 02 cây, chưa đạt kế hoạch là 0 cây {}",
        ),
    ],
    ids=["count", "blank", "no plan", "stated", "attained", "none at all", "plan of zero missed"],
)
@pytest.mark.parametrize("remark", [REMARK, ""], ids=["with words", "without"])
def test_every_ready_sentence_has_a_place_for_the_words_and_reads_without(
    target, report, text, remark
):
    written = sentence(a_result(target, replace(report, remark=remark)), (), USUAL_PATTERN).text

    assert written == text.format(remark).replace(" ,", ",").strip()
