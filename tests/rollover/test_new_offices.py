"""Who leads and who signs once a year is over."""

import pytest

from tests.rollover.ended import HALF_YEAR, codes_of, following, read_back
from tests.rollover.test_next_period import MEETING


def test_the_elected_leader_and_deputy_move_in_after_the_year():
    made = following(MEETING)
    bloc = read_back(made.book).bloc

    assert (bloc.leader, bloc.deputy, bloc.drafter) == ("B", "C", "B")
    assert codes_of(made.issues)[:1] != ["NK10"]


def test_who_signed_for_the_leader_of_before_is_cleared_and_told():
    signers = (
        "# Người ký\n| Thẩm quyền ký | Chức vụ | Họ và tên |\n"
        "| TM. KHỐI THI ĐUA 9 | Khối trưởng, Giám đốc Sở An | Nguyễn Văn An |\n"
    )
    made = following(MEETING + signers)

    (signer,) = read_back(made.book).documents.signers
    assert (signer.authority, signer.position, signer.name) == (
        "TM. KHỐI THI ĐUA 9",
        "Khối trưởng",
        "",
    )
    (told,) = [each.message for each in made.issues if each.kind.code == "NK22"]
    assert "(Sở An; Sở Bình → Sở Bình; Sở Cường)" in told
    assert "Nguyễn Văn An" in told


@pytest.mark.parametrize(
    "changes", ["", f"{MEETING}{HALF_YEAR}"], ids=["none elected", "no new year"]
)
def test_who_signs_goes_on_with_the_leader(changes):
    made = following(changes)

    assert [each.name for each in read_back(made.book).documents.signers] == ["Nguyễn Văn An"]
    assert "NK22" not in codes_of(made.issues)


def test_where_nobody_was_elected_the_offices_are_kept_and_reported():
    made = following("# Khối\nkhoi_pho: B\n")

    bloc = read_back(made.book).bloc
    assert (bloc.leader, bloc.deputy) == ("A", "B")
    assert codes_of(made.issues).count("NK10") == 2


def test_a_code_that_is_no_member_is_not_moved_in():
    made = following("# Hội nghị\nkhoi_truong_moi: X\n")

    assert read_back(made.book).bloc.leader == "A"
    assert "NK10" in codes_of(made.issues)


def test_a_deputy_who_was_elected_leader_leaves_its_office_blank():
    made = following("# Khối\nkhoi_pho: B\n# Hội nghị\nkhoi_truong_moi: B\n")

    bloc = read_back(made.book).bloc
    assert (bloc.leader, bloc.deputy) == ("B", "")
    assert "NK11" in codes_of(made.issues)
