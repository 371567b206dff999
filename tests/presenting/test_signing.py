"""Who signs a document, and who stands beside whom."""

from dataclasses import replace

import pytest

from tests.document_text import spaced
from tests.domain_values import NO_DOCUMENTS, NO_MEETING, an_attendee
from thidua_reports.domain.bloc import Signer
from thidua_reports.domain.meeting import Role
from thidua_reports.layouts.minutes_views import SigningRow
from thidua_reports.layouts.views import SignatureFor
from thidua_reports.presenting.signing import minutes_signatures, signatures

LEFT = Signer("KT. KHỐI TRƯỞNG", "Khối phó", "Nguyễn Văn An")
RIGHT = Signer("TM. KHỐI", "Khối trưởng", "Trần Thị Bình")
BESIDE = replace(LEFT, authority="TM. KHỐI")
A, B, C = (
    an_attendee(Role.CHAIR, unit, name, position=f"Giám đốc Sở {unit}")
    for unit, name in (("A", "Ông Nguyễn Văn An"), ("B", "Bà Trần Thị Bình"), ("C", "Ông Lê Cần"))
)
SECRETARY = an_attendee(Role.SECRETARY, "A", "Bà Phạm Dung", position="Chuyên viên")


@pytest.mark.parametrize(
    ("signers", "right", "left", "common"),
    [
        ((RIGHT,), "Trần Thị Bình", [], ""),
        ((LEFT, RIGHT), "Trần Thị Bình", ["Nguyễn Văn An"], ""),
        ((BESIDE, RIGHT), "Trần Thị Bình", ["Nguyễn Văn An"], "TM. KHỐI"),
    ],
    ids=["one", "two for different ones", "two for the same"],
)
def test_who_signs_and_for_whom_both_do(signers, right, left, common):
    found = signatures(replace(NO_DOCUMENTS, signers=signers))

    assert found["nguoi_ky"] == [SignatureFor("TM. KHỐI", "KHỐI TRƯỞNG", right)]
    assert [each.ho_ten for each in found["nguoi_ky_cung"]] == left
    assert found["quyen_han_chung"] == common


def test_a_signer_who_is_not_known_yet_is_left_blank():
    found = signatures(NO_DOCUMENTS)

    assert found["nguoi_ky"] == [SignatureFor("", "", "")]
    assert not found["nguoi_ky_cung"]
    assert not found["quyen_han_chung"]


def test_two_who_chair_sign_side_by_side_with_the_secretary():
    found = minutes_signatures(replace(NO_MEETING, attendees=(A, SECRETARY, B)))

    assert found["hang_ky"] == [
        SigningRow(
            *("Chuyên viên", "Phạm Dung"),
            *("Giám đốc Sở A", "Nguyễn Văn An"),
            *("Giám đốc Sở B", "Trần Thị Bình"),
        )
    ]


def test_a_third_who_chairs_signs_in_a_row_below():
    first, second = minutes_signatures(replace(NO_MEETING, attendees=(A, B, C)))["hang_ky"]

    assert (first.thu_ky_ho_ten, first.ben_phai_ho_ten) == ("", "Trần Thị Bình")
    assert second == SigningRow("", "", "Giám đốc Sở C", "Lê Cần", "", "")


def test_one_who_chairs_has_no_rows():
    assert minutes_signatures(replace(NO_MEETING, attendees=(A, SECRETARY)))["hang_ky"] == []


@pytest.mark.parametrize(
    ("position", "office"),
    [
        ("Khối trưởng, Giám đốc Sở Du lịch", "KHỐI TRƯỞNG\nGIÁM ĐỐC SỞ DU LỊCH"),
        ("Khối phó", "KHỐI PHÓ"),
        (
            "Giám đốc Sở Lao động, Thương binh và Xã hội",
            "GIÁM ĐỐC\nSỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI",
        ),
    ],
)
def test_an_office_in_the_bloc_has_a_line_of_its_own(position, office):
    signers = (Signer("TM. KHỐI", position, "Trần Thị Bình"),)

    (signature,) = signatures(replace(NO_DOCUMENTS, signers=signers))["nguoi_ky"]

    assert spaced(signature.chuc_vu) == office


@pytest.mark.parametrize(
    ("position", "name", "written"),
    [
        ("Giám đốc Sở A, Khối trưởng Khối thi đua 4", "Ông An",
         "Giám đốc Sở A,\nKhối trưởng Khối thi đua 4"),
        ("Giám đốc Sở A, Khối trưởng Khối thi đua 4 năm 2018", "Ông An",
         "Giám đốc Sở A,\nKhối trưởng Khối thi đua 4"),
        ("Khối trưởng, Giám đốc Sở A", "Ông An", "Khối trưởng,\nGiám đốc Sở A"),
        ("Giám đốc Sở A, Khối phó Khối thi đua Tham mưu - Tổng hợp", "Ông An",
         "Giám đốc Sở A,\nKhối phó\nKhối thi đua Tham mưu - Tổng hợp"),
        ("Giám đốc Sở Lao động, Thương binh và Xã hội", "Ông An",
         "Giám đốc Sở Lao động, Thương binh và Xã hội"),
        ("Lãnh đạo Sở A, Khối trưởng Khối thi đua 4", "", "Khối trưởng Khối thi đua 4"),
        ("Khối trưởng", "", "Khối trưởng"),
        ("Chuyên viên", "", "Chuyên viên"),
    ],
    ids=["both offices", "of a year", "the bloc first", "a long name", "no office in the bloc",
         "no name", "only that office, no name", "neither"],
)  # fmt: skip
def test_who_signs_minutes_has_the_office_in_the_bloc_on_a_line_of_its_own(position, name, written):
    chair = an_attendee(Role.CHAIR, "A", name, position=position)

    (signature,) = minutes_signatures(replace(NO_MEETING, attendees=(chair,)))["chu_toa_ky"]

    assert spaced(signature.chuc_vu) == written
