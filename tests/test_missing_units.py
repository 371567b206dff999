"""A unit that sends no workbook is missing until the bloc decides on it in khoi.xlsx."""

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace
from thidua_reports import cli
from thidua_reports.domain.scores import Basis
from thidua_reports.issues.issue import Severity, errors
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

LEADER_RULE = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 |
| TC1 | ND1 | Các chỉ tiêu | So với đơn vị dẫn đầu | 70 | | 0,9 |
| TC2 | ND1 | Nền nếp | Người chấm nhập điểm | 30 | | |
"""
SENDS_NOTHING = """
# Không xếp loại
| Đơn vị | Lý do | Nguồn | Không nộp |
| C | không nộp báo cáo sau hai lần đôn đốc | Văn bản số 12 | x |
"""
NEVER_RANKED = """
# Không xếp loại
| Đơn vị | Lý do | Nguồn |
| C | mới thành lập | |
"""
GIVEN_POINTS = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Người chấm | Lý do |
| A | TC1 | 70,7 | Hội nghị | |
| A | TC2 | 28 | Hội nghị | |
| B | TC1 | 63 | Hội nghị | |
| B | TC2 | 30 | Hội nghị | |
| C | TC1 | 35 | Hội nghị | khối cho nửa số điểm |
| C | TC2 | 0 | Hội nghị | không nộp báo cáo |
"""
WITHOUT_ONE_REASON = GIVEN_POINTS.replace("| khối cho nửa số điểm |", "| |")
UNSCORED = """
# Khối
ky: 6 tháng
phan_nam: 0,5
cham_diem: không
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí |
| TC1 | ND1 | Các chỉ tiêu |
| TC2 | ND1 | Nền nếp |
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
# Khen thưởng
| Hạng | Hình thức đề nghị |
"""
TWO_MEMBERS = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_cuong"}
MARKS = (
    "cần xác minh",
    "Chưa có số liệu",
    "tạm tính",
    "chưa nộp",
    "sổ dùng được",
    "chưa tính được",
    "chưa có điểm tính",
)


@pytest.fixture
def made(tmp_path):
    """Return what is found in the bloc with these changes, whose third member sends nothing."""

    def make(changes, members=TWO_MEMBERS):
        folder = tmp_path / "khoi_9"
        build_workspace(folder, merged(SMALL_BLOC, changes), members)
        return examine(open_workspace(folder))

    return make


@pytest.fixture
def documents(tmp_path, capsys):
    """Return exit code, what was printed, and the texts of report and summary."""

    def run(changes):
        folder, output = tmp_path / "khoi_9", tmp_path / "out"
        build_workspace(folder, merged(SMALL_BLOC, changes), TWO_MEMBERS)
        code = cli.run([str(folder), "--output", str(output)])
        report = word_text((output / "bao_cao.docx").read_bytes())
        return code, capsys.readouterr().out, report

    return run


def codes(examined):
    """Return the codes of what is not only a note."""
    return [
        issue.kind.code for issue in examined.issues if issue.kind.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(
    "changes", ["", NEVER_RANKED, WITHOUT_ONE_REASON],
    ids=["nothing decided", "not ranked, but still to report", "points without a reason"],
)  # fmt: skip
def test_a_missing_unit_stays_an_error_until_the_bloc_has_decided_on_it(made, changes):
    examined = made(changes)

    assert "TM04" in codes(examined)
    assert examined.standings.members[2].is_awaited


@pytest.mark.parametrize("changes", [SENDS_NOTHING, GIVEN_POINTS], ids=["not ranked", "points"])
def test_what_the_bloc_decided_ends_the_error_and_the_ranking_is_final(made, changes):
    examined = made(changes)

    assert codes(examined) == []
    assert not examined.standings.provisional
    assert [each.rank for each in examined.standings.members[:2]] == [1, 2]


def test_a_unit_that_is_given_points_is_ranked_by_them(made):
    standing = made(GIVEN_POINTS).standings.members[2]

    assert (standing.rank, standing.points(Basis.AGREED)) == (3, 35)
    assert standing.computed is None


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        pytest.param(
            SENDS_NOTHING,
            "Sở Cường không nộp báo cáo, không xếp loại: không nộp báo cáo sau hai lần đôn đốc "
            "(Văn bản số 12).",
            id="not ranked",
        ),
        pytest.param(
            GIVEN_POINTS,
            "Sở Cường không nộp báo cáo, điểm do khối thống nhất: khối cho nửa số điểm; không nộp "
            "báo cáo.",
            id="points",
        ),
    ],
)
def test_the_report_says_what_was_decided_and_carries_no_mark(documents, changes, sentence):
    code, said, report = documents(changes)

    assert code == 0
    assert "2/3 đơn vị có sổ dùng được; không nộp, khối đã quyết định: Sở Cường." in said
    assert sentence in report
    assert [mark for mark in MARKS if mark in report] == []


def test_the_consolidated_workbook_says_it_too(tmp_path):
    folder, output = tmp_path / "khoi_9", tmp_path / "out"
    build_workspace(folder, merged(SMALL_BLOC, GIVEN_POINTS), TWO_MEMBERS)
    cli.run([str(folder), "--output", str(output)])

    cells = [
        str(cell.value)
        for sheet in load_workbook(output / "bang_tong_hop.xlsx", data_only=True)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert [mark for mark in MARKS for cell in cells if mark in cell] == []
    assert "không nộp báo cáo" in cells


def test_a_period_without_points_says_it_where_the_units_are_described(documents):
    code, _, report = documents(UNSCORED + SENDS_NOTHING)

    assert code == 0
    assert "Không nộp báo cáo, không xếp loại: không nộp báo cáo sau hai lần đôn đốc" in report
    assert [mark for mark in MARKS if mark in report] == []


def test_others_are_not_compared_with_a_unit_that_sends_nothing(made):
    first = made(LEADER_RULE + GIVEN_POINTS).standings.members[0].scores.all[0]

    assert first.computed == 70


def test_what_is_said_never_to_come_and_came_all_the_same_is_an_error(made):
    examined = made(SENDS_NOTHING, SMALL_MEMBERS)

    (issue,) = errors(examined.issues)
    assert (issue.kind.code, str(issue.place)) == (
        "TM60",
        "khoi.xlsx › Mức đánh giá, xếp hạng › D53",
    )
    assert issue.files == ("thanh_vien/so_cuong.xlsx",)
    assert examined.standings.members[2].submitted


def test_deleting_the_mark_as_the_message_says_uses_the_workbook_again(made):
    examined = made(SENDS_NOTHING.replace("| x |", "| |"), SMALL_MEMBERS)

    assert codes(examined) == []


def test_a_document_on_what_was_decided_is_a_valid_one(documents, tmp_path):
    documents(SENDS_NOTHING)

    assert Document(str(tmp_path / "out" / "bao_cao.docx")).tables
