"""A figure typed into a template is told where it may be another next year, and no rule is."""

import pytest

from tests.word.own_templates import BLOC, YEAR, added, contract, edited
from thidua_reports.domain.place import Place
from thidua_reports.word.template import check_template

STALE, TYPED, NOTHING = {"MW74"}, {"MW75"}, set()


def told(text, bloc=BLOC):
    """Return the codes that are told of a sentence typed into the year's report."""
    template = edited(YEAR, added(text))
    found = check_template(template, Place(YEAR), contract(YEAR), bloc)
    return {each.kind.code for each in found if each.kind.code in ("MW74", "MW75", "MW76")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khối có 10 đơn vị thành viên.", STALE),
        ("Đến nay 07/07 đơn vị gửi báo cáo.", STALE),
        ("Khối có 10 thành viên.", STALE),
        ("Khối có 02 thành viên.", TYPED),
        ("Ban kiểm phiếu gồm 03 thành viên.", TYPED),
        ("Ban kiểm phiếu: 03 thành viên.", TYPED),
        ("Hội đồng Thi đua - Khen thưởng có 09 thành viên.", TYPED),
        ("Ủy ban nhân dân tỉnh giao Khối gồm 08 đơn vị thành viên.", STALE),
        ("Hội nghị do Khối tổ chức có 08 đơn vị thành viên dự.", STALE),
        ("Quy chế ban hành có 08 đơn vị thành viên thực hiện.", STALE),
        ("Liên đoàn Lao động và 08 đơn vị thành viên.", STALE),
        ("Hội đồng tỉnh giao; Khối có 08 đơn vị thành viên.", STALE),
        ("Khối có 08 (tám) đơn vị thành viên.", STALE),
        ("Khối có từ 08 đơn vị thành viên.", STALE),
        ("Khi có từ 05 thành viên trở lên.", NOTHING),
        ("Kết quả đạt 102,5％.", TYPED),
        ("Có 01 đơn vị chậm báo cáo.", TYPED),
        ("Thu ngân sách 8.925 tỷ đồng.", TYPED),
        ("Kết quả đạt 102,5%.", TYPED),
        ("Mỗi đơn vị 01 đại biểu.", NOTHING),
        ("Đề nghị không quá 01 đơn vị.", NOTHING),
        ("Khi đạt từ 80% tổng số phiếu trở lên.", NOTHING),
        ("Có ít nhất 2/3 thành viên dự họp.", NOTHING),
        ("Gửi trước 03 ngày, lập thành 02 bản.", NOTHING),
        ("Khối có các đơn vị thành viên.", NOTHING),
    ],
)
def test_a_typed_count_is_told_unless_it_is_of_a_rule(text, expected):
    assert told(text) == expected


def test_without_the_bloc_a_count_is_only_noted():
    assert told("Khối có 10 đơn vị thành viên.", bloc=None) == TYPED


def test_a_percent_sign_is_told_after_a_tag_alone():
    assert told("Đạt {{ nam }}%.") == {"MW76"}
    assert told("Đạt {{ nam }}％.") == {"MW76"}
    assert told("Đạt {{ nam }}, % là phần trăm.") == NOTHING
