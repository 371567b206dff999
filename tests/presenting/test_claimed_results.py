"""General claims in the bloc's own words, against the figures."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    BLOC_FILE,
    a_book,
    a_content,
    a_report,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Passage
from thidua_reports.domain.targets import Direction
from thidua_reports.presenting.claimed_results import claims_unlike_figures

ACHIEVED = {"A1": 120, "A2": 100, "B1": 100, "B2": 90}
"""Three of four targets are met, one of them exceeded; one of two units met all of its own."""


def issues(lead, achieved=ACHIEVED, period=Period.YEAR, passages=(), **changes):
    book = a_book(
        "AB",
        contents=(a_content("ND1", "Chỉ tiêu", lead=lead),),
        targets=[a_target(code, **changes) for code in ACHIEVED],
        passages=passages,
    )
    elapsed = Decimal("0.5") if period is Period.HALF_YEAR else Decimal(1)
    book = replace(book, bloc=replace(book.bloc, period=period, elapsed=elapsed))
    reports = [
        a_submission(member, [a_report(c, v) for c, v in achieved.items() if c[0] == member])
        for member in "AB"
    ]
    return list(claims_unlike_figures(book, standings_of(book, *reports)))


@pytest.mark.parametrize(
    "lead",
    [
        "Hầu hết các chỉ tiêu đều đạt và vượt:",
        "Có 03/04 chỉ tiêu đạt và vượt, trong đó 01 chỉ tiêu vượt, 02 chỉ tiêu đạt.",
        "Còn 01/04 chỉ tiêu chưa đạt.",
        "03 chỉ tiêu đạt kế hoạch",
        "01/02 đơn vị đạt tất cả các chỉ tiêu",
        "Các đơn vị tập trung thực hiện chỉ tiêu.",
        "Phấn đấu 100% chỉ tiêu đạt và vượt kế hoạch.",
        "Năm trước còn 2 chỉ tiêu chưa đạt.",
    ],
)
def test_a_claim_that_the_figures_bear_out_is_let_be(lead):
    assert issues(lead) == []


@pytest.mark.parametrize(
    ("lead", "message"),
    [
        (
            "Tất cả các chỉ tiêu đều đạt và vượt:",
            "Lời ở ô này viết “Tất cả các chỉ tiêu đều đạt và vượt”, nhưng số liệu cho thấy 03/04 "
            "chỉ tiêu đạt và vượt kế hoạch.",
        ),
        (
            "Hầu hết các chỉ tiêu vượt kế hoạch.",
            "Lời ở ô này viết “Hầu hết các chỉ tiêu vượt kế hoạch”, nhưng số liệu cho thấy 01/04 "
            "chỉ tiêu vượt kế hoạch (“hầu hết” là từ ba phần tư trở lên).",
        ),
        (
            "So với cùng kỳ năm trước, tất cả các chỉ tiêu đều đạt.",
            "Lời ở ô này viết “So với cùng kỳ năm trước, tất cả các chỉ tiêu đều đạt”, nhưng số "
            "liệu cho thấy 03/04 chỉ tiêu đạt và vượt kế hoạch.",
        ),
        (
            "100% đơn vị hoàn thành.",
            "Lời ở ô này viết “100% đơn vị hoàn thành”, nhưng số liệu cho thấy 01/02 đơn vị đạt và "
            "vượt tất cả các chỉ tiêu.",
        ),
        (
            "Năm nay không có chỉ tiêu nào chưa đạt.",
            "Lời ở ô này viết “không có chỉ tiêu nào chưa đạt”, nhưng số liệu cho thấy 03/04 chỉ "
            "tiêu đạt và vượt kế hoạch.",
        ),
        (
            "Có 03/05 chỉ tiêu đạt.",
            "Lời ở ô này viết “03/05 chỉ tiêu đạt”, nhưng số liệu cho thấy 03/04 chỉ tiêu đạt và "
            "vượt kế hoạch.",
        ),
        (
            "Còn 02 chỉ tiêu chưa đạt.",
            "Lời ở ô này viết “02 chỉ tiêu chưa đạt”, nhưng số liệu cho thấy 01/04 chỉ tiêu chưa "
            "đạt kế hoạch.",
        ),
    ],
)
def test_a_claim_that_the_figures_contradict_is_told_at_its_cell(lead, message):
    (issue,) = issues(lead)

    assert (issue.kind.code, issue.place.sheet, issue.message) == ("VB34", "Nội dung", message)


@pytest.mark.remedy_of("VB34")
def test_a_claim_that_is_put_right_in_words_or_figures_is_let_be():
    (issue,) = issues("Tất cả các chỉ tiêu đều đạt")

    assert issue.remedy.startswith("Sửa lời cho khớp với số liệu, hoặc sửa số liệu nếu nhầm")
    assert issues("Hầu hết các chỉ tiêu đều đạt") == []
    assert issues("Tất cả các chỉ tiêu đều đạt", {**ACHIEVED, "B2": 100}) == []


def test_what_is_not_known_yet_bears_out_no_claim_of_all_but_contradicts_no_number():
    known = {**ACHIEVED, "B2": None}

    assert [
        each.message.partition("cho thấy ")[2] for each in issues("Các chỉ tiêu đều đạt", known)
    ] == ["03/04 chỉ tiêu đạt và vượt kế hoạch, 01 chỉ tiêu cần xác minh hoặc không có báo cáo."]
    assert issues("Có 04/04 chỉ tiêu đạt", known) == []


def test_before_anything_is_reported_no_claim_is_doubted():
    assert issues("Các chỉ tiêu đều đạt", dict.fromkeys(ACHIEVED)) == []


def test_the_blocs_own_passage_on_a_content_is_compared_too():
    place = Place(BLOC_FILE, "Lời báo cáo", "A2")
    passages = (
        Passage("ND1", "Các chỉ tiêu đều vượt.", place),
        Passage("khác", "Các chỉ tiêu đều vượt.", place),
    )

    assert [each.place.sheet for each in issues("", passages=passages)] == ["Lời báo cáo"]


@pytest.mark.parametrize("section", ["hạn chế", "hoạt động chung"])
@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Các chỉ tiêu đều vượt.", True),
        ("Còn 02 chỉ tiêu chưa đạt.", True),
        ("Còn 01 chỉ tiêu chưa đạt.", False),
        ("Hầu hết các chỉ tiêu đều đạt.", False),
        ("Sở A còn 02 chỉ tiêu chưa đạt.", True),
        ("Có 02/02 chỉ tiêu đạt.", True),
        ("Sở A có 02/02 chỉ tiêu đạt.", False),
        ("Một số đơn vị gửi báo cáo còn chậm.", False),
    ],
)
def test_a_part_on_no_content_is_compared_with_all_results(section, text, is_told):
    passages = (Passage(section, text, Place(BLOC_FILE, "Lời báo cáo", "A2")),)

    assert bool(issues("", passages=passages)) is is_told


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Các chỉ tiêu đều đạt và vượt", []),
        (
            "Các chỉ tiêu đều đạt và vượt kế hoạch năm",
            ["0/04 chỉ tiêu đạt và vượt kế hoạch."],
        ),
    ],
)
def test_at_mid_year_a_claim_is_of_what_is_due_by_now_unless_it_names_the_year(lead, told):
    achieved = dict.fromkeys(ACHIEVED, 60)
    found = issues(lead, achieved, Period.HALF_YEAR)

    assert [each.message.partition("cho thấy ")[2] for each in found] == told


def test_at_mid_year_who_is_behind_contradicts_a_claim_of_all():
    (found,) = issues(
        "Tất cả đơn vị đều đạt chỉ tiêu",
        {**dict.fromkeys(ACHIEVED, 60), "B1": 40},
        Period.HALF_YEAR,
    )

    assert "01/02 đơn vị đạt tiến độ ở tất cả các chỉ tiêu" in found.message


def test_at_mid_year_what_should_stay_low_is_not_judged():
    achieved = dict.fromkeys(ACHIEVED, 200)

    assert (
        issues("Các chỉ tiêu đều đạt", achieved, Period.HALF_YEAR, direction=Direction.DOWN) == []
    )


def test_at_the_time_of_the_pledge_nothing_is_compared():
    assert issues("Các chỉ tiêu đều đạt", period=Period.PLEDGE) == []


@pytest.mark.parametrize(
    ("lead", "is_told"),
    [
        ("Có 3/3 đơn vị đạt tất cả các chỉ tiêu.", False),
        ("Có 2/3 đơn vị đạt tất cả các chỉ tiêu.", False),
        ("Có 2/2 đơn vị đạt tất cả các chỉ tiêu.", False),
        ("Có 1/3 đơn vị đạt tất cả các chỉ tiêu.", True),
        ("Có 3/4 đơn vị đạt tất cả các chỉ tiêu.", True),
    ],
)
def test_a_unit_without_a_target_in_the_content_may_be_counted_or_not(lead, is_told):
    targets = [a_target(code) for code in ACHIEVED]
    book = a_book("ABC", contents=(a_content("ND1", "Chỉ tiêu", lead=lead),), targets=targets)
    reports = [
        a_submission(member, [a_report(code, 200) for code in ACHIEVED if code[0] == member])
        for member in "ABC"
    ]

    found = claims_unlike_figures(book, standings_of(book, *reports))

    assert bool([*found]) is is_told
