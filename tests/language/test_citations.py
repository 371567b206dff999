"""What a legal basis leaves out of the document that it cites."""

import pytest

from thidua_reports.language.citations import DAY, NUMBER, SUBJECT, missing_in_citation

WHOLE = (
    "Căn cứ Quyết định số 489/QĐ-UBND ngày 07 tháng 3 năm 2017 của Ủy ban nhân dân tỉnh ban hành "
    "Quy định về chấm điểm của các khối thi đua;"
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (WHOLE, ()),
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", ()),
        ("Căn cứ tình hình thực tế của khối;", ()),
        (
            "Căn cứ Quy chế tổ chức, hoạt động của khối ban hành kèm theo Quyết định số 12/QĐ-KTĐ4 "
            "ngày 02/3/2020 của Khối trưởng.",
            (),
        ),
        ("Căn cứ Quyết định số 489/QĐ-UBND của Ủy ban nhân dân tỉnh;", (DAY, SUBJECT)),
        ("Căn cứ Quyết định ngày 07 tháng 3 năm 2017 về chia khối thi đua;", (NUMBER,)),
        ("Căn cứ Quyết định số …/QĐ-UBND ngày … của Ủy ban nhân dân tỉnh;", (NUMBER, DAY, SUBJECT)),
        (
            "Căn cứ Công văn số 5/CV-BTĐ ngày 02 tháng 3 năm 2020 của Ban Thi đua;",
            (SUBJECT,),
        ),
    ],
)
def test_a_citation_says_number_day_and_subject(text, missing):
    assert missing_in_citation(text) == missing
