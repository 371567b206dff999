"""What can be wrong with a ballot, and where it is reported."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_ballot,
    a_book,
    a_candidate,
    a_criterion,
    agreed,
    an_honour,
    standings_of,
    typed_in,
)
from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes
from thidua_reports.checking.ballot_checks import shares_are_not_missed_by_a_hair
from thidua_reports.checking.ballot_standing_checks import (
    candidates_rank_where_they_are_considered,
    honours_are_voted_on,
)
from thidua_reports.domain.meeting import Vote
from thidua_reports.domain.place import NO_FIGURE, NOWHERE, Placed

HONOURS = """
# Khen thưởng
| Hạng | Hình thức đề nghị | Từ tỷ lệ phiếu |
| 1 | Cờ | 80 |
"""
BOARD = "# Ban kiểm phiếu\n| Vai trò | Họ và tên |\n| trưởng ban | Bà An |\n| ủy viên | Ông Bình |"
SETTINGS = {
    "co_bo_phieu": "có",
    "tong_so_thanh_vien": "10",
    "so_tham_gia": "9",
    "khong_tham_gia": "Sở Y tế (bận)",
    "phieu_phat_ra": "9",
    "phieu_thu_ve": "9",
    "phieu_hop_le": "8",
    "phieu_khong_hop_le": "1",
}
VOTES = "# Kiểm phiếu\n| Đơn vị | Hình thức đề nghị | Đồng ý | Không đồng ý |\n"
COUNTED = f"{VOTES}| YT | Cờ | 7 | 1 |\n"


def found(candidates=COUNTED, more="", **changes):
    """Return the cells and codes of what is reported where these settings are other ones."""
    return cells_and_codes(issues_of(candidates, more, **changes))


def issues_of(*texts, **changes):
    """Return the issues; that there are ten voters in a bloc of less is a case of its own."""
    return [each for each in all_issues_of(*texts, **changes) if each.kind.code != "BP21"]


def all_issues_of(candidates=COUNTED, more="", board=BOARD, **changes):
    settings = "\n".join(f"{code}: {value}" for code, value in (SETTINGS | changes).items())
    text = f"{HONOURS}\n{board}\n# Bỏ phiếu\n{settings}\n{candidates}\n{more}"
    return bloc_issues(text)


def test_a_ballot_that_adds_up_is_not_reported():
    assert found() == []


@pytest.mark.parametrize(("members", "expected"), [("2", []), ("10", ["C3"]), ("1", ["C3"])])
def test_a_membership_other_than_the_units_of_the_bloc_is_doubted(members, expected):
    rest = dict.fromkeys(list(SETTINGS)[2:], "")
    issues = all_issues_of("", **rest, tong_so_thanh_vien=members)

    assert [each.place.cell for each in issues if each.kind.code == "BP21"] == expected


def test_before_the_count_nothing_is_missing():
    blank = dict.fromkeys(list(SETTINGS)[2:], "")

    assert found(f"{VOTES}| YT | Cờ | | |", **blank) == []
    assert found("", **blank) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"tong_so_thanh_vien": ""}, [("C3", "BP01")], id="no membership"),
        pytest.param({"phieu_thu_ve": ""}, [("C7", "BP01")], id="papers returned not written"),
        pytest.param({"phieu_thu_ve": "8,5"}, [("C7", "TB10")], id="half a paper"),
        pytest.param({"so_tham_gia": "11"}, [("C4", "BP03")], id="more voters than members"),
        pytest.param({"phieu_phat_ra": "10"}, [("C6", "BP03")], id="more issued than voters"),
        pytest.param(
            {"phieu_thu_ve": "10", "phieu_hop_le": "9"},
            [("C7", "BP03")],
            id="more returned than issued",
        ),
        pytest.param({"phieu_khong_hop_le": "0"}, [("C8", "BP04")], id="valid and invalid differ"),
        pytest.param({"co_bo_phieu": "không"}, [("C2", "BP07")], id="counted, but not held"),
        pytest.param({"khong_tham_gia": ""}, [("C5", "BP10")], id="absence not explained"),
    ],
)
def test_counts_are_whole_and_add_up(changes, expected):
    assert found(**changes) == expected


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        pytest.param("| YT | Cờ | 9 | |", [("C2", "BP05")], id="more votes than valid papers"),
        pytest.param("| YT | Cờ | 7 | 2 |", [("C2", "BP05")], id="with those against"),
        pytest.param("| YT | Cờ | | |", [("C2", "BP02")], id="not counted"),
        pytest.param("", [("Kiểm phiếu", "BP08")], id="nobody to vote on"),
        pytest.param("| XX | Cờ | 7 | |", [("A2", "TB07")], id="no member"),
        pytest.param("| YT | Cở | 7 | |", [("B2", "SK47")], id="no honour"),
        pytest.param(
            "| YT | Cờ | 7 | |\n| YT | Cờ | 6 | |", [("A3", "TB06"), ("A2", "TB24")], id="twice"
        ),
    ],
)
def test_candidates_are_known_and_have_votes(candidates, expected):
    assert found(VOTES + candidates) == expected


def test_who_may_not_be_proposed_is_not_voted_on():
    more = "# Không đề nghị\n| Đơn vị | Lý do |\n| YT | Đang bị thanh tra. |"
    (issue,) = issues_of(more=more)

    assert (issue.place.cell, issue.kind.code) == ("A2", "BP06")
    assert issue.message == (
        "Sở Y tế được đưa ra bỏ phiếu, nhưng trang Hình thức khen thưởng, bảng Không đề nghị ghi "
        "đơn vị này không được đề nghị khen thưởng: Đang bị thanh tra."
    )


@pytest.mark.parametrize("share", ["0,8", "101", "0"])
def test_a_least_share_is_a_number_of_per_cent(share):
    honours = f"# Khen thưởng\n| Hạng | Hình thức đề nghị | Từ tỷ lệ phiếu |\n| 1 | Cờ | {share} |"

    assert cells_and_codes(bloc_issues(honours)) == [("C2", "BP09")]


@pytest.mark.parametrize("share", ["80", "80%", "100", ""])
def test_a_possible_share_is_not_reported(share):
    honours = f"# Khen thưởng\n| Hạng | Hình thức đề nghị | Từ tỷ lệ phiếu |\n| 1 | Cờ | {share} |"

    assert cells_and_codes(bloc_issues(honours)) == []


def attendance(present):
    people = "\n".join(
        f"| thành viên | {member} | Ông A | {'có mặt' if member in present else 'vắng'} |"
        for member in ("YT", "DL")
    )
    return f"# Thành phần\n| Vai trò | Đơn vị | Họ và tên | Có mặt |\n{people}"


@pytest.mark.parametrize(
    ("present", "expected"), [(("YT", "DL"), []), (("YT",), [("C4", "BP11")])], ids=str
)
def test_no_more_vote_than_are_noted_as_present(present, expected):
    counts = {"tong_so_thanh_vien": "2", "so_tham_gia": "2", "phieu_phat_ra": "2"}
    papers = {"phieu_thu_ve": "2", "phieu_hop_le": "2", "phieu_khong_hop_le": "0"}
    votes = f"{VOTES}| YT | Cờ | 2 | |"

    assert found(votes, attendance(present), **counts, **papers) == expected


HELD = (
    "# Hội nghị\nngay_hop: 21/1/2021\nket_thuc: 16 giờ\n"
    "# Thành phần\n| Vai trò | Đơn vị | Họ và tên | Có mặt |\n| chủ trì | YT | Ông A | có mặt |\n"
    "| thư ký | DL | Bà B | có mặt |"
)


def test_after_the_meeting_a_vote_that_is_asked_for_is_missed():
    issues = bloc_issues(f"{HONOURS}\n{HELD}")

    assert ("C2", "BP12") in cells_and_codes(issues)


@pytest.mark.parametrize(
    ("least", "is_doubted"), [("66,67", True), ("66,66", False), ("80", False)]
)
def test_a_fraction_that_misses_its_rounded_share_is_doubted(least, is_doubted):
    honour = replace(an_honour(1, "Cờ"), votes=Placed(Decimal(least.replace(",", ".")), NOWHERE))
    book = a_book("A", honours=(honour,), ballot=a_ballot(9, a_candidate("A", "Cờ", 6)))

    found = [issue.kind.code for issue in shares_are_not_missed_by_a_hair(book)]

    assert found == (["BP20"] if is_doubted else [])


def test_before_the_meeting_nobody_misses_a_vote():
    assert cells_and_codes(bloc_issues(HONOURS)) == []


@pytest.mark.parametrize(
    ("board", "missing"),
    [
        ("| ủy viên | Ông B |", ["trưởng ban"]),
        ("| trưởng ban | |\n| ủy viên | Ông B |", ["trưởng ban"]),
        ("| trưởng ban | Bà A |", ["ủy viên"]),
    ],
)
def test_a_count_that_nobody_can_sign_is_told(board, missing):
    issues = issues_of(board=f"# Ban kiểm phiếu\n| Vai trò | Họ và tên |\n{board}")

    assert [issue.kind.code for issue in issues] == ["BP13"] * len(missing)
    assert [each in issue.message for each, issue in zip(missing, issues, strict=True)] == [True]


@pytest.mark.parametrize(
    ("position", "expected"),
    [("Phó Giám đốc Sở Y tế", [("C3", "BP15")]), ("Phó Giám đốc Sở Du lịch", []), ("", [])],
)
def test_who_counts_is_not_of_a_member_that_is_put_to_the_vote(position, expected):
    board = (
        "# Ban kiểm phiếu\n| Vai trò | Họ và tên | Chức vụ, đơn vị |\n"
        f"| ủy viên | Ông Bình | |\n| trưởng ban | Bà An | {position} |"
    )

    assert cells_and_codes(issues_of(board=board)) == expected


def test_a_board_member_without_a_name_is_said_to_have_no_name():
    board = "# Ban kiểm phiếu\n| Vai trò | Họ và tên |\n| trưởng ban | |\n| ủy viên | Ông B |"

    (issue,) = issues_of(board=board)

    assert issue.message == "Biên bản kiểm phiếu chưa có họ tên trưởng ban."


@pytest.mark.parametrize(
    ("honour", "told"),
    [
        (an_honour(1, "Bằng khen"), True),
        (an_honour(1, "Bằng khen", last_rank=2), False),
        (an_honour(1, "Bằng khen", passes_on=True), False),
        (an_honour(1, "Cờ"), False),
    ],
    ids=["beyond its ranks", "within them", "passed on to", "another honour"],
)
def test_who_ranks_beyond_the_ranks_of_its_honour_is_told(honour, told):
    typed = a_criterion("TC1", TYPED_IN.name, standard=100)
    ballot = a_ballot(10, a_candidate("B", "Bằng khen", 9))
    points = (agreed("A", "TC1", 90), agreed("B", "TC1", 80))
    book = a_book("AB", criteria=(typed,), agreed=points, honours=(honour,), ballot=ballot)

    issues = candidates_rank_where_they_are_considered(
        book, standings_of(book, *typed_in(A=90, B=80))
    )

    message = "Sở B được đưa ra bỏ phiếu “Bằng khen” nhưng xếp hạng 2; hình thức này xét hạng 1."
    assert [(each.kind.code, each.message) for each in issues] == [("BP14", message)] * told


def test_at_the_meeting_of_the_pledge_nobody_misses_a_vote():
    issues = bloc_issues(f"# Khối\nky: Giao ước\n{HONOURS}\n{HELD}")

    assert "BP12" not in [code for _, code in cells_and_codes(issues)]


@pytest.mark.parametrize(
    ("matter", "has_voted"), [("Khen thưởng", True), ("Báo cáo", False), ("", False)]
)
def test_honours_that_nobody_is_said_to_have_voted_on_are_told(matter, has_voted):
    typed = a_criterion("TC1", TYPED_IN.name, standard=100)
    votes = (Vote(matter, NO_FIGURE, NO_FIGURE, NO_FIGURE, "thống nhất"),) * bool(matter)
    book = a_book(
        "A",
        criteria=(typed,),
        agreed=(agreed("A", "TC1", 90),),
        honours=(an_honour(1, "Cờ"),),
        meeting=replace(NO_MEETING, day=date(2025, 1, 9), end="16 giờ", votes=votes),
    )

    issues = honours_are_voted_on(book, standings_of(book, *typed_in(A=90)))

    assert [each.kind.code for each in issues] == ([] if has_voted else ["BP16"])


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("Kết quả xếp hạng và đề nghị khen thưởng", ["A2"]),
        ("Tặng Cờ", ["A2"]),
        ("Kết quả xếp hạng", []),
    ],
)
def test_an_open_vote_on_what_the_ballot_decides_is_reported_at_its_matter(matter, expected):
    votes = f"# Biểu quyết\n| Vấn đề biểu quyết | Đồng ý |\n| {matter} | 2 |"

    assert [cell for cell, code in found(more=votes) if code == "BP23"] == expected


def test_an_open_vote_on_honours_without_a_ballot_is_not_reported():
    votes = "# Biểu quyết\n| Vấn đề biểu quyết | Đồng ý |\n| Đề nghị khen thưởng | 2 |"

    assert "BP23" not in [code for _, code in cells_and_codes(bloc_issues(votes))]


def test_a_second_head_of_the_board_is_told():
    board = f"{BOARD}\n| trưởng ban | Bà Cúc |"
    (issue,) = issues_of(board=board)

    assert (issue.place.cell, issue.kind.code) == ("A4", "BP24")
    assert "02 trưởng ban; Bà Cúc" in issue.message
