"""Two thousand workbooks damaged at random: reported or read, never at the cost of the others."""

from functools import cache
from random import Random

import pytest

from tests.issue_kinds import KINDS
from tests.reading.hazards.hazard_inputs import desk_of
from tests.reading.hazards.mutations import mutated
from tests.reading.hazards.plain_books import plain_bloc, plain_member, plain_neighbour
from tests.text_workbooks import member_bytes
from thidua_reports.checking.submission_checks import check_submission
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.collecting.gathering import gather
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.members import MembersFolder

pytestmark = pytest.mark.slow("reads two thousand workbooks")

BATCHES, OF_A_BATCH = 20, 100
KNOWN = set(KINDS.values())
MUTANT, NEIGHBOUR = "thanh_vien/so.xlsx", "thanh_vien/du_lich.xlsx"
OF_ALL_KINDS = (
    'H2: =X2+50 -> 90 ; X2: 40 ; H3: 24 {0" tỷ"} ; H4: "96,06^1^" ; H5: "~~không ~~đạt" ; '
    'H7: 43379 {dd/mm/yyyy} ; U2: "500 m^2^" comment "chưa chốt" link "https://a.vn" ; half 0.5 ; '
    "merge V2:V3 ; hide row 4 ; hide column J ; name SoLieu: [1]S!$A$1 ; link to goc.xlsx"
)
BY_A_LIBRARY = """
# Đơn vị
ma_don_vi: YT
ky: Năm
nam: 2018
# Nội dung 1
| Mã | Kế hoạch | Thực hiện |
| SL | 100 | =45*2 -> 90 |
| DT | 10 | 6 |
"""


@cache
def bases():
    """Return the workbooks that are damaged."""
    return (
        plain_member().to_bytes(),
        desk_of(OF_ALL_KINDS).member.to_bytes(),
        member_bytes(BY_A_LIBRARY),
    )


@cache
def bloc_book():
    workbook, _ = read_workbook(plain_bloc().to_bytes(), "khoi.xlsx")
    return read_bloc_book(workbook)[0]


GOOD = InputFile(NEIGHBOUR, plain_neighbour().to_bytes())


def read_and_reported(content):
    """Return the submissions, and what is reported, of a damaged workbook beside a good one."""
    files = (InputFile(MUTANT, content), GOOD)
    gathered = gather(bloc_book(), MembersFolder(files))
    book = bloc_book().with_registrations(gathered.submissions)
    checked = [
        issue
        for each in gathered.submissions
        for issue in check_submission(SubmissionContext(each, book))
    ]
    return {each.workbook: each for each in gathered.submissions}, (*gathered.issues, *checked)


@cache
def undisturbed():
    return read_and_reported(plain_member().to_bytes())[0][NEIGHBOUR]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_damaged_workbook_is_reported_or_read_and_the_other_is_read_as_ever(batch):
    for seed in range(batch * OF_A_BATCH, (batch + 1) * OF_A_BATCH):
        random = Random(seed)
        submissions, issues = read_and_reported(mutated(random.choice(bases()), random))

        assert submissions[NEIGHBOUR] == undisturbed(), seed
        assert {issue.kind for issue in issues} <= KNOWN, seed
        assert not [issue for issue in issues if issue.place.workbook == NEIGHBOUR], seed
        assert MUTANT in submissions or any(issue.place.workbook == MUTANT for issue in issues), (
            seed
        )
