"""What a member reads of its workbook calls the bloc by one spelling."""

import re

import pytest

from thidua_reports.issues.lookup import example_of, kinds_by_code
from thidua_reports.presenting.answers import to_member
from thidua_reports.workspace.folder import MEMBERS_FOLDER

SMALL = re.compile(r"\bkhối\b(?! “)")
"""But where any bloc is meant, by the name that follows."""
OF_MEMBERS = [
    issue
    for issue in map(example_of, kinds_by_code().values())
    if issue.place.workbook.startswith(f"{MEMBERS_FOLDER}/")
]


@pytest.mark.parametrize("issue", OF_MEMBERS, ids=lambda issue: issue.kind.code)
def test_the_bloc_has_its_capital(issue):
    told = to_member(issue)

    assert SMALL.findall(f"{told.message} {told.remedy}") == []


def test_most_kinds_are_of_members():
    assert len(OF_MEMBERS) > 100
