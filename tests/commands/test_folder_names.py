"""The folder of the next period is named after the one before."""

import pytest

from thidua_reports.commands.next import next_folder_name
from thidua_reports.domain.period import Period


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("khoi_4_2020_6_thang", "khoi_4_2021_giao_uoc"),
        ("khoi_4_2020_nam", "khoi_4_2021_giao_uoc"),
        ("khoi-4-2020", "khoi-4_2021_giao_uoc"),
        ("Khối 4 2020 năm", "Khối 4_2021_giao_uoc"),
        ("khoi_mien_nam", "khoi_mien_nam_2021_giao_uoc"),
        ("khoi_17_2018_nam_minh_hoa", "khoi_17_2018_nam_minh_hoa_2021_giao_uoc"),
        ("khoi_2020", "khoi_2021_giao_uoc"),
    ],
)
def test_year_and_period_at_the_end_are_replaced(name, expected):
    assert next_folder_name(name, Period.PLEDGE, 2021) == expected


def test_each_period_has_its_word():
    assert next_folder_name("khoi_4_2020_giao_uoc", Period.HALF_YEAR, 2020) == "khoi_4_2020_6_thang"
    assert next_folder_name("khoi_4_2020_6_thang", Period.YEAR, 2020) == "khoi_4_2020_nam"
