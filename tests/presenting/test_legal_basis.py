"""The grounds of a document end as NĐ 30/2020 asks for, however they were typed."""

from dataclasses import replace

import pytest

from tests.domain_values import a_book
from thidua_reports.domain.place import NOWHERE, Placed
from thidua_reports.presenting.legal_basis import legal_basis


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ([], ()),
        (["Căn cứ Luật A"], ("Căn cứ Luật A.",)),
        (["Căn cứ Luật A.", "Căn cứ Nghị định B;"], ("Căn cứ Luật A;", "Căn cứ Nghị định B.")),
        (
            ["Căn cứ Luật A ;", " ;", "Theo đề nghị của B,"],
            ("Căn cứ Luật A;", "Theo đề nghị của B."),
        ),
    ],
    ids=["none", "one", "the other way round", "signs alone"],
)
def test_each_ends_with_a_semicolon_and_the_last_with_a_full_stop(typed, printed):
    lines = tuple(Placed(each, NOWHERE) for each in typed)

    assert legal_basis(replace(a_book().documents, legal_basis=lines)) == printed
