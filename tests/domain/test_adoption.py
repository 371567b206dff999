"""When it is open whether the meeting adopted its draft."""

from dataclasses import replace

import pytest

from tests.domain_values import NO_MEETING, a_bloc, a_book, placed
from thidua_reports.domain.adoption import open_adoptions
from thidua_reports.domain.meeting import Vote
from thidua_reports.domain.period import Period

HELD = replace(NO_MEETING, end="16 giờ 30")
TO_ADOPT = replace(HELD, agenda=("Khai mạc.", "Thông qua dự thảo Báo cáo tổng kết."))


def a_vote(matter):
    return Vote(matter, placed(7, "B5"), placed(0, "C5"), placed(0, "D5"), "")


@pytest.mark.parametrize(
    ("meeting", "is_open"),
    [
        (replace(TO_ADOPT, end=""), False),
        (HELD, True),
        (TO_ADOPT, True),
        (replace(HELD, agenda=("Thông qua kết quả chấm điểm.", "Thảo luận báo cáo.")), False),
        (replace(TO_ADOPT, conclusions=("Thống nhất dự thảo báo cáo.",)), False),
        (replace(TO_ADOPT, conclusions=("Giao Sở A hoàn chỉnh BÁO CÁO.",)), False),
        (replace(TO_ADOPT, conclusions=("Các đơn vị gửi báo cáo trước ngày 15.",)), True),
        (replace(TO_ADOPT, conclusions=("Thông qua kết quả chấm điểm.",)), True),
        (replace(TO_ADOPT, votes=(a_vote("Dự thảo báo cáo"),)), False),
        (replace(TO_ADOPT, votes=(a_vote("Kết quả xếp hạng"),)), True),
    ],
    ids=["before the meeting", "no agenda", "on the agenda", "not on the agenda", "adopted",
         "to be finished", "reports to be sent", "another matter", "voted on",
         "another vote"],
)  # fmt: skip
def test_an_adoption_is_open_until_a_vote_or_a_conclusion_speaks_of_it(meeting, is_open):
    assert open_adoptions(a_book(meeting=meeting)) == ["báo cáo"] * is_open


@pytest.mark.parametrize(("conclusion", "is_open"), [("giao ước", False), ("báo cáo", True)])
def test_at_the_beginning_of_a_year_the_pledge_is_adopted(conclusion, is_open):
    meeting = replace(HELD, conclusions=(f"Thống nhất {conclusion} của Khối.",))

    book = a_book(bloc=a_bloc(period=Period.PLEDGE), meeting=meeting)

    assert open_adoptions(book) == ["giao ước"] * is_open


@pytest.mark.parametrize(
    ("item", "conclusion", "is_open"),
    [
        ("Thông qua dự thảo Quy chế hoạt động và nội dung giao ước.", "", ["giao ước", "quy chế"]),
        ("Thông qua quy chế.", "Hoàn chỉnh quy chế.", []),
        ("Thông qua dự thảo giao ước; dự thảo Kế hoạch.", "", ["giao ước", "kế hoạch"]),
        ("Thông qua giao ước theo Quy chế, Kế hoạch của tỉnh.", "", ["giao ước"]),
        ("Thảo luận dự thảo Quy chế.", "", []),
    ],
    ids=["two drafts", "adopted", "each named a draft", "only mentioned", "only discussed"],
)
def test_every_draft_that_the_agenda_adopts_may_be_open(item, conclusion, is_open):
    meeting = replace(HELD, agenda=(item,), conclusions=(conclusion,) if conclusion else ())

    assert open_adoptions(a_book(bloc=a_bloc(period=Period.PLEDGE), meeting=meeting)) == is_open
