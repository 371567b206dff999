"""Which line of an edited document is which, and which figure which, where words do not tell."""

import pytest

from tests.word.edited.said import unit_of
from thidua_reports.word.edited.alignment import paired_units, partners

BEFORE, BEHIND = "Ban kiểm phiếu gồm:", "Thành viên bỏ phiếu"
HEAD = "- Trưởng ban: Đại diện Kho bạc Nhà nước chi nhánh tỉnh"


def line_of(made, edited):
    """Return what a line between two others is paired with."""
    old, new = (list(map(unit_of, (BEFORE, each, BEHIND))) for each in (made, edited))
    pair = next(each for each in paired_units(old, new) if each.old is old[1])
    return pair.new is new[1], pair.is_sure


def test_a_short_line_with_the_same_label_in_the_same_place_is_the_same_line():
    assert line_of(HEAD, "- Trưởng ban: Đại diện Cục Thuế") == (True, True)
    assert line_of("g) Cục Thống kê;", "g) Sở Y tế;") == (True, True)


def test_another_line_in_its_place_is_not_the_same_line():
    assert line_of(HEAD, "Hội nghị bầu người kiểm phiếu như sau") == (False, True)


@pytest.mark.parametrize(
    ("made", "edited", "expected"),
    [
        ("Còn 06 chỉ tiêu", "Còn 06/50 chỉ tiêu", "06"),
        ("có 44/50 chỉ tiêu", "có 44/50 chỉ tiêu đạt", "44"),
    ],
)
def test_a_count_that_got_its_whole_is_the_part_of_it(made, edited, expected):
    old, new = unit_of(made).pieces, unit_of(edited).pieces
    first = next(number for number, piece in enumerate(old) if piece.is_figure)

    assert new[partners(old, new)[first]].text == expected
