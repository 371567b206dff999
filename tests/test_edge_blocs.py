"""Blocs at the edges: little is typed, or names are long; every document still reads as one."""

import re
from io import BytesIO

import pytest
from docx import Document

from tests.document_text import word_text
from tests.test_decree_of_samples import failures
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, without_sheets
from thidua_reports.issues.issue import errors
from thidua_reports.pipeline import examine, render
from thidua_reports.word.decree.points import Point, Reason
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

LONG = ("Sở Văn hóa, Thể thao, Du lịch, Thông tin và Truyền thông " * 3)[:120].strip()
TWO_SIGNERS = "| TM. KHỐI THI ĐUA 9 | Khối phó | Trần Thị Bình |\n"
NOTHING_OPTIONAL = ("Khen thưởng", "Điểm thống nhất", "Căn cứ, nơi nhận", "Người ký", "Tiêu chí")
OF_ONE = re.compile(r"(?m)^\| [BC] .*\n")
ONE_MEMBER = {"so_an": SMALL_MEMBERS["so_an"]}
UNSCORED = {name: without_sheets(text, "Tiêu chí") for name, text in SMALL_MEMBERS.items()}
BARE = re.sub(
    r"TC[12] \|$", "|", without_sheets(SMALL_BLOC, *NOTHING_OPTIONAL), flags=re.MULTILINE
).replace("cham_diem: có", "cham_diem: không")
PERIODS = {
    "year": "ky: Năm\nnam: 2024\nphan_nam: 1",
    "half a year": "ky: 6 tháng\nnam: 2024\nphan_nam: 0,5",
}
BLOCS = {
    "no meeting": (SMALL_BLOC, SMALL_MEMBERS),
    "one member": (OF_ONE.sub("", SMALL_BLOC), ONE_MEMBER),
    "two signers": (SMALL_BLOC + TWO_SIGNERS, SMALL_MEMBERS),
    "a name of 120 letters": (SMALL_BLOC.replace("Sở An", LONG), SMALL_MEMBERS),
    "a signer of 120 letters": (SMALL_BLOC.replace("Nguyễn Văn An", LONG), SMALL_MEMBERS),
    "no optional sheet": (BARE, UNSCORED),
}
TO_BE_WRITTEN = {
    (Point.SIGNATURE, Reason.NO_NAME),
    (Point.SIGNATURE, Reason.MISSING),
    (Point.ADDRESSEES, Reason.MISSING),
    (Point.RECIPIENTS, Reason.NOT_LEVEL),
}
"""What is asked for by an issue, or known at the meeting only: room is left for it."""
LONE = re.compile(r"^[\s:;,.]+$| ,|,,|;;|\(\s*\)|: *[;.,]|\bNone\b")


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("name", BLOCS)
def test_every_document_reads_as_one_that_is_complete(name, period, tmp_path):
    bloc, members = BLOCS[name]
    bloc = bloc.replace(PERIODS["year"], PERIODS[period])
    examined = examine(open_workspace(build_workspace(tmp_path / "khoi", bloc, members)))

    assert errors(examined.issues) == ()
    for made in render(examined, (shipped_templates(),)).made:
        assert made.content is not None, made.name
        lines = word_text(made.content).splitlines()
        assert [line for line in lines if LONE.search(line)] == [], made.name
        failed = {(each.point, each.reason) for each in failures(made.content)}
        assert failed <= TO_BE_WRITTEN, made.name
        tables = Document(BytesIO(made.content)).tables
        assert [each for each in tables if not each.rows] == [], made.name
