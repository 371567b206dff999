"""A report that is addressed to nobody or that nobody signs is reported, with how to finish it."""

from dataclasses import replace

import pytest

from tests.domain_values import NO_DOCUMENTS, NO_MEETING, a_bloc, a_book, an_honour
from tests.examples import bloc_issues
from thidua_reports.checking.signature_checks import SIGNATURE_CHECKS
from thidua_reports.domain.bloc import Signer
from thidua_reports.domain.meeting import Attendee, Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place

ROW = Place(BLOC_WORKBOOK, "Người ký", "")
LEADER = Signer("TM. KHỐI THI ĐUA 9", "Khối trưởng", "Trần Thị Bình", ROW)
SIGNED = replace(NO_DOCUMENTS, addressees=("Ban Thi đua",), signers=(LEADER,))


def found(documents=SIGNED, meeting=NO_MEETING, period=Period.YEAR, honours=()):
    data = {"documents": documents, "meeting": meeting, "honours": honours}
    book = a_book("A", bloc=a_bloc("A", period=period), **data)
    return [issue for check in SIGNATURE_CHECKS for issue in check(book)]


def codes(**data):
    return [issue.kind.code for issue in found(**data)]


def seat(role, name="Nguyễn Văn An"):
    place = Place(BLOC_WORKBOOK, "Thành phần", "")
    return Attendee(role, "A", name, "", present=True, absence="", place=place)


def held(*seats):
    return replace(NO_MEETING, attendees=seats, conclusions=("Thống nhất.",))


def test_a_report_that_is_addressed_and_signed_is_right():
    assert found() == []


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        (replace(SIGNED, addressees=()), ["VB01"]),
        (replace(SIGNED, signers=()), ["SK10"]),
        (replace(SIGNED, signers=(replace(LEADER, name=""),)), ["VB04"]),
        (replace(SIGNED, signers=(replace(LEADER, authority=""),)), ["VB05"]),
        (replace(SIGNED, signers=(replace(LEADER, authority="KHỐI TRƯỞNG"),)), ["VB05"]),
        (replace(SIGNED, signers=(LEADER, replace(LEADER, authority="kt. trưởng khối"))), []),
        (replace(SIGNED, signers=(LEADER, LEADER, LEADER)), ["VB07"]),
    ],
    ids=[
        "no addressee",
        "no signer",
        "no name",
        "no authority",
        "a position",
        "in small letters",
        "three",
    ],
)
def test_what_a_report_lacks_for_its_signature_is_reported(documents, expected):
    assert codes(documents=documents) == expected


@pytest.mark.parametrize(
    ("period", "expected"), [(Period.YEAR, ["VB31"]), (Period.HALF_YEAR, ["VB01"])]
)
def test_a_request_for_honours_is_always_addressed(period, expected):
    honours, documents = (an_honour(1, "Cờ"),), replace(SIGNED, addressees=())

    assert codes(documents=documents, period=period, honours=honours) == expected


def test_a_pledge_is_signed_by_all_members_and_addressed_to_nobody():
    assert codes(documents=replace(SIGNED, addressees=()), period=Period.PLEDGE) == []


def test_who_signs_what_goes_with_a_pledge_is_asked_for():
    assert codes(documents=NO_DOCUMENTS, period=Period.PLEDGE) == ["VB23"]


@pytest.mark.parametrize(
    ("seats", "expected"),
    [
        ((seat(Role.CHAIR), seat(Role.SECRETARY)), []),
        ((seat(Role.CHAIR),), ["VB06"]),
        ((), ["VB06", "VB06"]),
        ((seat(Role.CHAIR, ""), seat(Role.SECRETARY)), ["VB04"]),
    ],
    ids=["both", "no secretary", "nobody", "a chair without a name"],
)
def test_minutes_are_signed_by_a_chair_and_a_secretary_with_names(seats, expected):
    assert codes(meeting=held(*seats)) == expected


def test_before_the_meeting_nobody_has_to_be_known():
    assert codes(meeting=NO_MEETING) == []


def test_the_message_says_at_which_cell_and_what_to_write():
    (issue,) = found(documents=replace(SIGNED, signers=(replace(LEADER, authority="PHÓ"),)))

    assert issue.message == "Thẩm quyền ký ghi “PHÓ”, không nói ký thay mặt ai."
    assert "“TM. KHỐI THI ĐUA 9”" in issue.remedy


def reported(tables):
    return {issue.kind.code for issue in bloc_issues(tables)}


SIGNERS = "# Người ký\n| Thẩm quyền ký | Chức vụ | Họ và tên |\n"
BASIS = "# Căn cứ, nơi nhận\n| Mục | Nội dung |\n"
HONOURS = "# Khen thưởng\n| Hạng | Hình thức đề nghị |\n| 1 | Cờ |\n"
HELD = (
    "# Diễn biến\n| Mục | Nội dung |\n| kết luận | Thống nhất. |\n"
    "# Thành phần\n| Vai trò | Đơn vị | Họ và tên | Có mặt |\n"
    "| thành viên | YT | | có mặt |\n| thành viên | DL | | có mặt |\n"
    "| chủ trì | YT | An | có mặt |\n"
)
RIGHT = f"{SIGNERS}| TM. KHỐI | Khối trưởng | An |"


@pytest.mark.parametrize(
    ("code", "wrong", "as_told"),
    [
        ("VB01", BASIS, f"{BASIS}| kính gửi | Ban Thi đua - Khen thưởng tỉnh |"),
        (
            "VB31",
            f"{HONOURS}{BASIS}",
            f"{HONOURS}{BASIS}| kính gửi | Ban Thi đua - Khen thưởng tỉnh |",
        ),
        ("VB04", f"{SIGNERS}| TM. KHỐI | Khối trưởng | |", RIGHT),
        ("VB05", f"{SIGNERS}| KHỐI TRƯỞNG | | An |", RIGHT),
        ("VB06", HELD, f"{HELD}| thư ký | YT | Ba | có mặt |"),
        ("VB07", f"{RIGHT}\n| TM. B | | Ba |\n| TM. C | | Chi |", RIGHT),
    ],
)  # fmt: skip
def test_doing_in_the_workbook_what_the_message_says_clears_it(code, wrong, as_told):
    assert code in reported(wrong)
    assert code not in reported(as_told)
