"""What was typed into a template for another year or bloc is reported; what is cited is not."""

import pytest

from tests.word.own_templates import BLOC, HALF_YEAR, added, codes, contract, edited, reported
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Severity
from thidua_reports.word.template import check_template


@pytest.mark.parametrize(
    ("text", "code", "quoted"),
    [
        ("Kiên Giang, ngày 31 tháng 7 năm 2019", "MW40", "năm 2019"),
        ("KẾT QUẢ THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM 2018", "MW40", "năm 2018"),
        ("Họp ngày 31/7/2019 tại Rạch Giá", "MW40", "năm 2019"),
        ("Báo cáo của Khối thi đua 5 như sau", "MW41", "Khối thi đua 5"),
        ("Số: 12/BC-KTĐ4", "MW42", "Số: 12/BC-KTĐ4"),
        ("Số 12/BC-KTĐ4", "MW42", "Số 12/BC-KTĐ4"),
    ],
)
def test_a_text_of_another_time_is_a_warning_that_quotes_it(text, code, quoted):
    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, added(text)))

    assert (issue.kind.code, issue.kind.severity) == (code, Severity.WARNING)
    assert issue.place.cell == f"đoạn “{text}”"
    assert quoted in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "năm 2020, phương hướng năm 2021",
        "Khối thi đua 4 họp",
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2018",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2018",
        "Số liệu 12/15 xã",
        "Năm {{ nam }}",
    ],
)
def test_what_fits_or_is_cited_is_left_alone(text):
    assert codes(HALF_YEAR, edited(HALF_YEAR, added(text))) == []


def test_a_day_of_this_year_and_a_year_where_no_bloc_is_known_are_noted():
    template = edited(HALF_YEAR, added("Họp ngày 31 tháng 7 năm 2020", "Kết quả năm 2020"))
    place = Place(HALF_YEAR)

    known = check_template(template, place, contract(HALF_YEAR), BLOC)
    unknown = check_template(template, place, contract(HALF_YEAR))

    assert [(issue.kind.code, issue.place.cell) for issue in known] == [
        ("MW52", "đoạn “Họp ngày 31 tháng 7 năm 2020”")
    ]
    assert [issue.kind.code for issue in unknown] == ["MW52", "MW52"]
