"""The fields of the pledge: what is agreed on, how it is scored, who registered what."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain_values import (
    NO_MEETING,
    PROPORTIONAL,
    TYPED_IN,
    a_bloc,
    a_book,
    a_content,
    a_criterion,
    a_member,
    a_passage,
    a_rule,
    a_submission,
    a_target,
    an_attendee,
    identified,
    standings_of,
)
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.pledge import pledge_view

MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan")
RATE, STATED, ATTAINED = TargetKind.RATE, TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL


def fields(codes="AB", *submissions, **changes):
    book = a_book(codes, **{"bloc": a_bloc(codes, period=Period.PLEDGE), **changes})
    return pledge_view(Material(book, submissions, standings_of(book, *submissions), ()))


def row_of(criterion, codes="AB", **changes):
    """Return the row of the first criterion in the table of its content."""
    others = changes.pop("others", ())
    found = fields(codes, criteria=(criterion, *others), **changes)
    return found.noi_dung[0].tieu_chi[0]


@pytest.mark.parametrize(
    ("meeting", "opening"),
    [
        ({"day": date(2024, 3, 12), "start": "8 giờ 00", "venue": "Hội trường Sở A"},
         "08 giờ 00 phút, ngày 12 tháng 3 năm 2024, tại Hội trường Sở A, "),
        ({"day": date(2024, 2, 5), "start": "Buổi sáng"},
         "buổi sáng ngày 05 tháng 02 năm 2024, tại …………, "),
        ({"day": date(2024, 3, 12)}, "ngày 12 tháng 3 năm 2024, tại …………, "),
        ({}, "ngày … tháng … năm 2024, tại …………, "),
    ],
    ids=["all known", "the part of the day", "the hour is unknown", "nothing is known"],
)  # fmt: skip
def test_the_pledge_opens_with_day_and_place(meeting, opening):
    assert fields(meeting=replace(NO_MEETING, **meeting)).mo_dau == (
        f"Hôm nay, {opening}Khối thi đua 9 tổ chức Hội nghị ký kết giao ước thi đua năm 2024. "
        "Các đơn vị thành viên thống nhất ký kết giao ước thi đua với những nội dung sau:"
    )


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [
        ("3", "", "03/GƯ-KTĐ9"),
        ("12", "BKK", "12/BKK-KTĐ9"),
        ("", "", "     /GƯ-KTĐ9"),
    ],
    ids=["the usual kind", "the bloc's own kind", "no number yet"],
)
def test_pledge_and_annex_carry_the_same_number(number, kind, written):
    found = fields(documents=replace(identified(REPORT, number=number), pledge_symbol=kind))

    assert found.so_ky_hieu == f"Số: {written}"
    assert f" số {written} ngày … tháng … năm 2024 " in found.ky_hieu_kem_theo


A_TARGET_OF_TC1 = (a_target("A1", criterion="TC1"),)


@pytest.mark.parametrize(
    ("points", "targets", "columns"),
    [
        ({"standard": 100}, (), ("100", "–", "–")),
        ({"standard": 1000, "max_bonus": "7.5", "max_deduction": 5}, (), ("1.000", "7,5", "5")),
        ({"max_bonus": 5}, (), ("–", "5", "–")),
        ({"standard": 0, "max_bonus": 0, "max_deduction": 0}, (), ("–", "–", "–")),
        ({"standard": 70, "max_bonus": 7, "max_deduction": 2}, A_TARGET_OF_TC1,
         ("mỗi chỉ tiêu 70 điểm", "mỗi chỉ tiêu 7 điểm", "mỗi chỉ tiêu 2 điểm")),
        ({"standard": 70, "max_bonus": 7, "target_count": 5}, A_TARGET_OF_TC1,
         ("350 (05 chỉ tiêu, mỗi chỉ tiêu 70 điểm)", "mỗi chỉ tiêu 7 điểm", "–")),
        ({"standard": "12.5", "target_count": 2}, A_TARGET_OF_TC1,
         ("25 (02 chỉ tiêu, mỗi chỉ tiêu 12,5 điểm)", "–", "–")),
    ],
    ids=["standard points", "bonus and deduction", "only a bonus", "zero",
         "of each target", "number of targets unified", "halves"],
)  # fmt: skip
def test_the_points_of_a_criterion(points, targets, columns):
    row = row_of(a_criterion("TC1", PROPORTIONAL.name, **points), targets=targets)

    assert (row.diem_chuan, row.thuong, row.tru) == columns


@pytest.mark.parametrize("count", [None, 2], ids=["any number of targets", "two targets"])
def test_the_points_of_a_criterion_scored_over_all_its_targets_are_not_those_of_each(count):
    criterion = a_criterion("TC1", MEAN.name, standard=30, target_count=count)

    row = row_of(criterion, rules=(MEAN,), targets=A_TARGET_OF_TC1)

    assert row.diem_chuan == "30"


def test_what_is_outside_the_scale_comes_last_in_its_content_without_a_number():
    criteria = (
        a_criterion("CC", is_outside=True),
        a_criterion("TC1"),
        a_criterion("TC2"),
    )

    (content,) = fields(criteria=criteria).noi_dung

    assert [(row.tt, row.ten) for row in content.tieu_chi] == [
        ("1", "Tiêu chí TC1"),
        ("2", "Tiêu chí TC2"),
        ("", "Tiêu chí CC"),
    ]


def test_criteria_are_numbered_within_their_content():
    contents = (a_content("ND1", "Chỉ tiêu"), a_content("ND2", "Phong trào"))
    criteria = (
        a_criterion("TC1", content="ND2", condition="đạt tốt"),
        a_criterion("TC2", content="ND1"),
        a_criterion("TC3", content="ND2"),
    )

    first, second = fields(contents=contents, criteria=criteria).noi_dung

    assert (first.ten, second.ten) == ("Chỉ tiêu", "Phong trào")
    assert [(row.tt, row.ten) for row in first.tieu_chi] == [("1", "Tiêu chí TC2")]
    assert [(row.tt, row.ten) for row in second.tieu_chi] == [
        ("1", "Tiêu chí TC1 (đạt tốt)"),
        ("2", "Tiêu chí TC3"),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ""),
        ({"cap": 100}, "Cả tiêu chí tối đa 100 điểm."),
        ({"cap": "37.5", "is_outside": True},
         "Tính ngoài thang điểm. Cả tiêu chí tối đa 37,5 điểm."),
    ],
    ids=["none", "capped", "outside the scale"],
)  # fmt: skip
def test_what_limits_a_criterion_besides_its_points(changes, expected):
    criterion = a_criterion("TC1", **{"rule": TYPED_IN.name, "standard": 50, **changes})

    assert row_of(criterion, rules=(TYPED_IN,)).ghi_chu == expected


@pytest.mark.parametrize(
    ("changes", "others", "expected"),
    [
        ({}, (), "Tất cả đơn vị"),
        ({"applies_to": ("A", "C")}, (), "Sở A và Sở C"),
        ({}, (a_criterion("TC2", replaces="TC1", applies_to=("B",)),), "Tất cả đơn vị, trừ Sở B"),
        ({"replaces": "TC2", "applies_to": ("B", "C")}, (a_criterion("TC2"),),
         "Sở B và Sở C (thay cho tiêu chí “Tiêu chí TC2”)"),
        ({"applies_to": ("A", "B")}, (a_criterion("TC2", replaces="TC1", applies_to=("B",)),),
         "Sở A"),
    ],
    ids=["everybody", "some", "all but who has another", "in another's place",
         "some, of whom one has another"],
)  # fmt: skip
def test_for_whom_a_criterion_is_meant(changes, others, expected):
    row = row_of(a_criterion("TC1", TYPED_IN.name, **changes), "ABC", others=others)

    assert row.ap_dung == expected


def test_who_signs_for_a_member_is_its_representative_or_who_sits_for_it():
    seats = (
        an_attendee(Role.MEMBER, "A", "Bà Chi", position="Giám đốc"),
        an_attendee(Role.MEMBER, "B", "Ông Dũng", position="Giám đốc"),
        an_attendee(Role.MEMBER, "B", "Bà Hoa"),
        an_attendee(Role.CHAIR, "C", "Ông Minh"),
        an_attendee(Role.MEMBER, "C"),
    )
    members = (a_member("A", representative="Ông An"), a_member("B"), a_member("C"))
    bloc = replace(a_bloc(period=Period.PLEDGE), members=members)

    signatures = fields(bloc=bloc, meeting=replace(NO_MEETING, attendees=seats)).ky_ket

    assert [(each.tt, each.don_vi, each.dai_dien) for each in signatures] == [
        ("1", "Sở A", "Ông An"),
        ("2", "Sở B", "Ông Dũng, Giám đốc; Bà Hoa"),
        ("3", "Sở C", ""),
    ]


def test_registered_targets_are_numbered_in_the_blocs_order_of_members():
    found = fields("BA", targets=(a_target("A1"), a_target("B1"), a_target("A2")))

    assert [
        (unit.don_vi, [(row.tt, row.chi_tieu) for row in unit.dong]) for unit in found.bang_dang_ky
    ] == [
        ("Sở B", [("1", "Chỉ tiêu B1")]),
        ("Sở A", [("2", "Chỉ tiêu A1"), ("3", "Chỉ tiêu A2")]),
    ]


@pytest.mark.parametrize(
    ("target", "plan"),
    [
        (a_target("A1", 4500000), "4.500.000"),
        (a_target("A1", 8), "8"),
        (a_target("A1", 3, direction=Direction.DOWN), "không quá 3"),
        (a_target("A1", 2, kind=RATE, direction=Direction.DOWN), "không quá 2%"),
        (a_target("A1", 0, direction=Direction.DOWN), "không để xảy ra"),
        (a_target("A1", "57.45"), "57,45"),
        (a_target("A1", 96, kind=RATE), "96%"),
        (a_target("A1", "7.5", unit="%"), "7,5%"),
        (a_target("A1", None, kind=STATED), "–"),
        (a_target("A1", None, without_plan=True), "không có"),
        (a_target("A1", 1, kind=ATTAINED), "đạt"),
        (a_target("A1", None, kind=ATTAINED, without_plan=True), "không có"),
        (a_target("A1", None), "–"),
    ],
    ids=["thousands", "under ten", "less is better", "a lower rate", "none at all",
         "decimals", "rate", "level in per cent", "only stated",
         "without a plan", "yes or no", "yes or no, without a plan", "forgotten"],
)  # fmt: skip
def test_the_plan_of_a_registered_target(target, plan):
    ((row,),) = (unit.dong for unit in fields(targets=(target,)).bang_dang_ky)

    assert row.ke_hoach == plan


def test_a_registered_target_carries_the_points_of_its_criterion():
    criterion = a_criterion("TC1", PROPORTIONAL.name, standard=70, max_bonus=7)
    targets = (*A_TARGET_OF_TC1, a_target("A2"))

    (unit,) = fields(criteria=(criterion,), targets=targets).bang_dang_ky

    assert [(row.diem_chuan, row.thuong) for row in unit.dong] == [("70", "7"), ("–", "–")]


def test_a_target_of_a_criterion_scored_over_all_its_targets_carries_no_points_of_its_own():
    criterion = a_criterion("TC1", MEAN.name, standard=30)
    targets = (*A_TARGET_OF_TC1, a_target("A2", criterion="TC1"))

    (unit,) = fields(criteria=(criterion,), rules=(MEAN,), targets=targets).bang_dang_ky

    assert [row.diem_chuan for row in unit.dong] == ["–", "–"]


def test_the_blocs_words_and_those_of_its_members_are_printed_in_their_parts():
    passages = (
        a_passage("đặc điểm tình hình", "Khối có nhiều ngành."),
        a_passage("phương hướng", "Tổ chức thực hiện.\nKiểm tra chéo."),
        a_passage("ND1", "Thi đua sôi nổi."),
    )
    submission = a_submission("A", passages=(a_passage("ND1", "Phấn đấu vượt."),))

    found = fields("AB", submission, passages=passages)

    assert found.dac_diem[1:] == ["Khối có nhiều ngành."]
    assert found.to_chuc_thuc_hien == ["Tổ chức thực hiện.", "Kiểm tra chéo."]
    assert found.noi_dung[0].doan == ["Thi đua sôi nổi.", "Sở A: Phấn đấu vượt."]


def test_a_draft_of_the_pledge_says_who_has_not_registered_yet():
    (notes,) = fields("AB", a_submission("A")).ghi_chu_du_thao

    assert notes.y == ["Sở B"]


def test_two_members_of_one_name_keep_their_targets():
    bloc = a_bloc("AB")
    alike = tuple(replace(member, name="Sở A") for member in bloc.members)
    book = replace(a_book("AB", targets=(a_target("A1"), a_target("B1"))), bloc=bloc)
    book = replace(book, bloc=replace(bloc, members=alike))

    registered = pledge_view(Material(book, (), standings_of(book), ())).bang_dang_ky

    assert [[row.chi_tieu for row in unit.dong] for unit in registered] == [
        ["Chỉ tiêu A1"],
        ["Chỉ tiêu B1"],
    ]


@pytest.mark.parametrize(
    ("criteria", "targets", "total"),
    [
        ((a_criterion("TC1", standard=70), a_criterion("TC2", standard="30.5")), (), "100,5"),
        ((a_criterion("TC1", standard=70),), (), ""),
        ((a_criterion("TC1", standard=70), a_criterion("TC2", standard=5, is_outside=True)), (),
         "70"),
        ((a_criterion("TC1", PROPORTIONAL.name, standard=70, target_count=5),
          a_criterion("TC2", standard=50)), A_TARGET_OF_TC1, "400"),
        ((a_criterion("TC1", PROPORTIONAL.name, standard=70), a_criterion("TC2", standard=50)),
         A_TARGET_OF_TC1, ""),
        ((a_criterion("TC1", standard=10),
          a_criterion("TC2", standard=10, replaces="TC1", applies_to=("B",))), (), "10"),
        ((a_criterion("TC1", standard=10), a_criterion("TC2", standard=5, applies_to=("B",))), (),
         "10–15"),
    ],
    ids=["added up", "nothing to add", "outside the scale", "of a fixed number of targets",
         "of any number of targets", "in another's place", "not the same for all"],
)  # fmt: skip
def test_the_standard_points_of_a_content_are_those_of_a_member(criteria, targets, total):
    found = fields(criteria=criteria, targets=targets)

    assert found.noi_dung[0].tong_chuan == total


def test_the_total_of_the_contents_is_the_scale_of_the_blocs_rules():
    contents = (a_content("ND1", "Một"), a_content("ND2", "Hai"))
    criteria = (
        a_criterion("TC1", PROPORTIONAL.name, standard=70, target_count=5),
        a_criterion("TC2", standard=250),
        a_criterion("TC3", content="ND2", standard=150),
        a_criterion("TC4", content="ND2", standard=250),
    )

    found = fields(contents=contents, criteria=criteria, targets=A_TARGET_OF_TC1).noi_dung

    assert [each.tong_chuan for each in found] == ["600", "400"]


def test_what_holds_for_all_criteria_is_said_once():
    common = fields(criteria=(a_criterion("TC1"), a_criterion("TC2")))
    mixed = fields(criteria=(a_criterion("TC1"), a_criterion("TC2", applies_to=("B",))))

    assert common.ap_dung_chung == "Các tiêu chí áp dụng cho tất cả đơn vị."
    assert not common.noi_dung[0].co_luu_y
    assert mixed.ap_dung_chung.endswith("trừ tiêu chí có ghi “Áp dụng cho”.")
    assert [row.luu_y for row in mixed.noi_dung[0].tieu_chi] == ["", "Áp dụng cho: Sở B."]
    assert mixed.noi_dung[0].co_luu_y


@pytest.mark.parametrize(
    ("most", "expected"),
    [({}, ("", "")), ({"max_bonus": 5}, ("có", "")), ({"max_deduction": 5}, ("", "có"))],
)
def test_a_content_says_which_columns_of_points_it_needs(most, expected):
    found = fields(criteria=(a_criterion("TC1", **most), a_criterion("TC2"))).noi_dung[0]

    assert (found.co_thuong, found.co_tru) == expected


@pytest.mark.parametrize(
    ("criteria", "targets", "common", "has_columns"),
    [
        ({"standard": 70, "max_bonus": 7}, A_TARGET_OF_TC1,
         "Mỗi chỉ tiêu có điểm chuẩn 70 điểm, điểm thưởng tối đa 7 điểm.", ""),
        ({"standard": 70}, A_TARGET_OF_TC1, "Mỗi chỉ tiêu có điểm chuẩn 70 điểm.", ""),
        ({"standard": 70}, (*A_TARGET_OF_TC1, a_target("A2")), "", "có"),
        ({"standard": 70}, (a_target("A2"),), "", ""),
    ],
    ids=["the same for all", "no bonus", "different", "none is scored"],
)  # fmt: skip
def test_points_that_all_registered_targets_have_are_said_once(
    criteria, targets, common, has_columns
):
    criterion = a_criterion("TC1", PROPORTIONAL.name, **criteria)

    found = fields(criteria=(criterion,), targets=targets)

    assert (found.diem_chung, found.co_diem) == (common, has_columns)


@pytest.mark.parametrize(
    ("compared", "has_column", "names", "column"),
    [
        (("", "kế hoạch", "Chỉ tiêu đăng ký", ""), "", ["A1", "A2", "A3", "A4"], [""] * 4),
        (("Nghị quyết", "", "", ""), "có", ["A1", "A2", "A3", "A4"], ["Nghị quyết", "", "", ""]),
        (("Nghị quyết", "", "", "", ""), "",
         ["A1 (so với Nghị quyết)", "A2", "A3", "A4", "A5"], [""] * 5),
    ],
    ids=["with itself", "often", "seldom"],
)  # fmt: skip
def test_what_targets_are_compared_with_has_a_column_where_it_is_often_said(
    compared, has_column, names, column
):
    targets = [a_target(f"A{at}", compared_with=each) for at, each in enumerate(compared, 1)]

    found = fields(targets=tuple(targets))

    (unit,) = found.bang_dang_ky
    assert found.co_so_voi == has_column
    assert [row.chi_tieu for row in unit.dong] == [f"Chỉ tiêu {each}" for each in names]
    assert [row.so_voi for row in unit.dong] == column
