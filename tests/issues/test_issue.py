"""An issue says where, what and what to do."""

import pytest

from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import IssueKind, Severity

KIND = IssueKind("XX01", Severity.ERROR, "Sai “{text}”.", "Sửa {text}.{hint}")


def test_an_issue_reads_as_place_problem_remedy_and_code():
    issue = KIND.at(Place("a.xlsx", "Nội dung 1", "H5"), text="{x} & %", hint=" Thử lại?")

    assert str(issue) == ("a.xlsx › Nội dung 1 › H5: Sai “{x} & %”. Sửa {x} & %. Thử lại? [XX01]")


def test_a_forgotten_detail_is_an_error_of_the_program():
    with pytest.raises(KeyError):
        KIND.at(Place("a.xlsx"), text="x")
