"""Whether the next period is scored: said, or left to the bloc to say, and never by empty cells."""

import pytest

from tests.rollover.ended import HALF_YEAR, PLEDGE, codes_of, following, read_back
from thidua_reports.layouts import bloc_sheets, criteria_sheets

YEAR = "# Khối\nky: Năm\n"
NO_POINTS = "# Tiêu chí\n| Mã tiêu chí | Nội dung |\n| TC1 | ND1 |\n| TC2 | ND1 |\n"


def said_after(period, word, more=""):
    """Return what the next khoi.xlsx says of scoring, and whether the bloc is asked to say it."""
    made = following(f"{period}cham_diem: {word}\n{more}")
    codes = codes_of(made.issues)
    return made.book.settings["Khối"][bloc_sheets.SCORED.code], "NK20" in codes


@pytest.mark.parametrize(
    ("period", "word", "more", "expected"),
    [
        pytest.param(PLEDGE, "có", "", (None, True), id="half a year must be said"),
        pytest.param(PLEDGE, "", "", (None, True), id="after an older pledge too"),
        pytest.param(PLEDGE, "không", "", ("không", False), id="a pledge without points"),
        pytest.param(PLEDGE, "có", NO_POINTS, ("không", False), id="nothing that has points"),
        pytest.param(HALF_YEAR, "không", "", ("có", False), id="the year has its points again"),
        pytest.param(HALF_YEAR, "có", "", ("có", False), id="both are scored"),
        pytest.param(HALF_YEAR, "không", NO_POINTS, ("không", False), id="never any points"),
        pytest.param(YEAR, "có", "", ("có", False), id="the next pledge"),
        pytest.param(YEAR, "không", NO_POINTS, ("không", False), id="a bloc that scores nothing"),
    ],
)
def test_the_next_book_says_whether_it_is_scored(period, word, more, expected):
    assert said_after(period, word, more) == expected


def test_rules_and_points_go_through_half_a_year_without_points():
    half_year = following(f"{PLEDGE}cham_diem: có\n").book.with_settings(
        bloc_sheets.BLOC, {bloc_sheets.SCORED: "không"}
    )
    (first, second) = half_year.rows(criteria_sheets.Criteria.layout)
    assert first[criteria_sheets.Criteria.rule] == "Tỷ lệ thuận, có thưởng vượt"
    assert second[criteria_sheets.Criteria.rule] == "Người chấm nhập điểm"

    book = read_back(half_year)

    assert not book.is_scored
    assert [each.rule for each in book.criteria] == [
        "Tỷ lệ thuận, có thưởng vượt",
        "Người chấm nhập điểm",
    ]
