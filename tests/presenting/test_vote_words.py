"""By how many a meeting agreed, in words, with a blank where nothing tells it."""

from dataclasses import replace

import pytest

from tests.domain_values import NO_MEETING, a_ballot, a_book, a_candidate, an_honour, placed
from thidua_reports.domain.meeting import Vote
from thidua_reports.presenting.vote_words import agreeing_to_honour, ranking_sentences

FLAG, STATE_FLAG = an_honour(1, "Cờ thi đua"), an_honour(1, "Cờ thi đua của Chính phủ")
BLANK = " với ……/…… ý kiến đồng ý"


def a_vote(matter, *counts, result=""):
    return Vote(matter, *(placed(each, "B5") for each in counts), result)


def words(*votes, **changes):
    """Return by how many Sở A is proposed for the flag."""
    meeting = replace(NO_MEETING, votes=votes)
    book = a_book("ABC", honours=(FLAG, STATE_FLAG), meeting=meeting, **changes)
    return agreeing_to_honour(book, FLAG, ["A"])


@pytest.mark.parametrize(
    ("votes", "written"),
    [
        ((), BLANK),
        ((a_vote("Báo cáo tổng kết", 3, 0, 0),), BLANK),
        ((a_vote("Cờ thi đua của Chính phủ", 3, 0, 0),), BLANK),
        ((a_vote("Xếp hạng, đề nghị khen thưởng", 2, 1, 0),), " với 2/3 ý kiến đồng ý"),
        ((a_vote("Khen thưởng", 2, 1, 0), a_vote("CỜ THI ĐUA", 3, 0, 0)), " với 3/3 ý kiến đồng ý"),
        ((a_vote("Cờ thi đua cho Sở A", 3, None, None),), " với 3/…… ý kiến đồng ý"),
        ((a_vote("Cờ thi đua cho Sở B", 3, 0, 0),), ""),
        ((a_vote("Cờ thi đua", 1, 1, 1),), ""),
        ((a_vote("Cờ thi đua", 3, 0, 0), a_vote("Cờ thi đua, lần 2", 2, 0, 1)), ""),
        ((a_vote("Cờ thi đua", None, None, None, result="Nhất trí"),), ""),
    ],
    ids=["no vote", "another matter", "another honour", "honours in general", "the honour itself",
         "not all counted", "another member", "lost", "twice", "in words"],
)  # fmt: skip
def test_only_a_vote_that_is_surely_the_one_is_stated(votes, written):
    assert words(*votes) == written


AGREED = "Hội nghị thống nhất kết quả chấm điểm, xếp hạng nêu trên"
SAID = "Khối thông qua kết quả chấm điểm."


@pytest.mark.parametrize(
    ("votes", "conclusions", "written"),
    [
        ((), (), [f"{AGREED} với ……/…… ý kiến đồng ý."]),
        ((), ("Các đơn vị xếp hạng ưu tiên cho mình.",), [f"{AGREED} với ……/…… ý kiến đồng ý."]),
        ((), (SAID,), [SAID]),
        ((), ("Chưa thống nhất xếp hạng.",), ["Chưa thống nhất xếp hạng."]),
        ((a_vote("Kết quả xếp hạng", 3, 0, 0),), (SAID,), [f"{AGREED} với 3/3 ý kiến đồng ý."]),
        ((a_vote("Xếp hạng", 1, 2, 0),), (), []),
        ((a_vote("Xếp hạng", 1, 2, 0),), (SAID,), [SAID]),
    ],
    ids=["nothing", "another matter", "concluded", "left open", "voted on", "lost",
         "lost and concluded"],
)  # fmt: skip
def test_what_the_meeting_made_of_the_ranking(votes, conclusions, written):
    meeting = replace(NO_MEETING, votes=votes, conclusions=conclusions)

    assert ranking_sentences(a_book("ABC", meeting=meeting)) == written


def test_where_a_secret_ballot_decides_nothing_is_left_blank():
    assert words(ballot=a_ballot(3, a_candidate("A", "Cờ thi đua", 3))) == ""
