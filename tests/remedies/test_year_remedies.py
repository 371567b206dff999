"""What a message on the way from one period to the next says to do clears its error."""

import shutil

import pytest

from tests.remedies.acts import adds, khoi, pastes, sets, types
from tests.remedies.desk import laid_out
from thidua_reports.commands.accept import accept_registrations
from thidua_reports.commands.forms import write_forms
from thidua_reports.commands.next import next_workspace
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.workspace.folder import open_workspace

THREE_MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
| C | Sở Cường |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
| C | C1 | Khám bệnh | lượt | lũy kế | tăng | 20 | TC1 |
"""
SUCCESSIONS = "# Đổi tên, sáp nhập\n| Mã cũ | Mã mới | Tên mới | Tên gọi tắt mới | Căn cứ |\n"
PLEDGE = """
# Khối
ky: Giao ước
phan_nam: 0
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
# Hội nghị
ngay_hop:
"""
REGISTERED = {
    "Tên_chỉ_tiêu": "Trồng cây",
    "Đơn_vị_tính": "cây",
    "Loại": "lũy kế",
    "Chiều": "tăng",
    "Kế_hoạch": "100",
}


def refused(job):
    """Return what a job is refused for, or finds wrong."""
    try:
        return errors(job().issues)
    except CannotGoOn as stop:
        return errors(stop.issues)


def succession_remedy_of(code, says, rows, *takes):
    """Return rows of the sheet of successions in error, and what the message says to do."""
    text = SUCCESSIONS + "\n".join(rows)
    return pytest.param(code, says, text, takes, id=code, marks=pytest.mark.remedy_of(code))


@pytest.mark.parametrize(
    ("code", "says", "rows", "takes"),
    [
        succession_remedy_of(
            "NK02",
            "Nếu sáp nhập, ghi thêm một hàng có mã cũ và mã mới đều là B",
            ["| A | B | Sở An Bình | | Nghị quyết |"],
            adds("Đổi tên, sáp nhập", "B", "B"),
        ),
        succession_remedy_of(
            "NK02",
            "nếu đổi tên, chọn mã khác",
            ["| A | B | Sở An Lạc | | Nghị quyết |"],
            sets("Đổi tên, sáp nhập", "A", "Mã mới", "AL"),
        ),
        succession_remedy_of(
            "NK03",
            "Ghi thẳng mã mới cuối cùng ở mỗi hàng",
            ["| A | B | Sở An | | Nghị quyết |", "| B | BC | Sở Bình Cường | | Nghị quyết |"],
            sets("Đổi tên, sáp nhập", "A", "Mã mới", "BC"),
            sets("Đổi tên, sáp nhập", "A", "Tên mới", ""),
        ),
        succession_remedy_of(
            "NK04",
            "Để một tên ở một hàng, các hàng khác cùng mã mới để trống",
            ["| A | AB | Sở An Bình | | Nghị quyết |", "| B | AB | Sở Bình An | | Nghị quyết |"],
            sets("Đổi tên, sáp nhập", "B", "Tên mới", ""),
        ),
        succession_remedy_of(
            "NK05",
            "Sửa trang này ở sổ kỳ trước, xóa thư mục vừa lập rồi làm lại",
            ["| A | AX | Sở An | | Nghị quyết |", "| X | XY | Sở Xuân | | Nghị quyết |"],
            sets("Đổi tên, sáp nhập", "X", "Mã cũ", "B"),
        ),
    ],
)
def test_units_are_succeeded_once_the_sheet_is_mended(tmp_path, code, says, rows, takes):
    desk = laid_out(tmp_path / "khoi_9_2024_nam", THREE_MEMBERS, {"C1": "20"})
    khoi(rows)(desk)
    target = tmp_path / "khoi_9_2025_giao_uoc"

    def succeed():
        return next_workspace(open_workspace(desk.folder), target)

    found = [issue.remedy for issue in refused(succeed) if issue.kind.code == code]
    for act in takes:
        act(desk)
    shutil.rmtree(target)

    assert [remedy for remedy in found if says in remedy]
    assert refused(succeed) == ()


@pytest.fixture
def pledge(tmp_path):
    desk = laid_out(tmp_path / "khoi_9_2024_giao_uoc", PLEDGE, {})
    types("A", "Đăng ký", "A.01", **REGISTERED)(desk)
    return desk


@pytest.mark.remedy_of("NK08")
def test_once_the_registrations_are_accepted_the_next_period_is_made(pledge):
    def succeed():
        return next_workspace(open_workspace(pledge.folder), pledge.folder / "tiep")

    (issue,) = refused(succeed)
    accepted = accept_registrations(open_workspace(pledge.folder))

    assert issue.kind.code == "NK08"
    assert f"chốt giao ước ở thư mục {pledge.folder}" in issue.remedy
    assert errors(accepted.issues) == ()
    assert refused(succeed) == ()


@pytest.mark.remedy_of("NK16")
def test_a_plan_that_excel_keeps_is_frozen(pledge):
    pastes("A", "Đăng ký", "A.01", Kế_hoạch="12345678901234,567")(pledge)

    def accept():
        return accept_registrations(open_workspace(pledge.folder))

    (issue,) = refused(accept)
    types("A", "Đăng ký", "A.01", Kế_hoạch="1000")(pledge)

    assert issue.kind.code == "NK16"
    assert "con số quá nhiều chữ số" in issue.remedy
    assert refused(accept) == ()


@pytest.mark.remedy_of("NK14")
def test_forms_are_made_once_there_is_something_to_report_on(tmp_path):
    desk = laid_out(tmp_path / "khoi_9", "", {})
    text = desk.bloc
    headings = ("# Nội dung\n| Mã nội dung | Tên nội dung |", "# Tiêu chí\n| Mã tiêu chí |")
    khoi("\n".join((*headings, "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu |")))(desk)

    def issue():
        return write_forms(open_workspace(desk.folder), tmp_path / "bieu_mau")

    (nothing,) = refused(issue)
    khoi(text)(desk)

    assert nothing.kind.code == "NK14"
    assert "Điền các trang Nội dung, Tiêu chí, Chỉ tiêu" in nothing.remedy
    assert refused(issue) == ()
