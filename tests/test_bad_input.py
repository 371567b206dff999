"""What goes wrong in a workspace, through the command line: what is said, and what is still made.

Each case spoils the small bloc of tests/workspaces.py, in which nothing is wrong.
"""

import shutil
from dataclasses import dataclass

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.opendocument import without_end
from tests.workspaces import REQUEST, edit_workbook, small_workspace

DOCUMENTS = [
    "bang_diem.docx",
    "bang_tong_hop.xlsx",
    "bao_cao.docx",
    "bao_cao_soat_xet.docx",
    "bien_ban.docx",
    "bien_ban_binh_xet.docx",
    "kiem_tra.html",
    "nhat_ky.json",
    "phan_hoi",
]
"""The request for honours is left out here: it is made only where no rank is in doubt."""
SO_AN = "thanh_vien/so_an.xlsx"
OTHERS = (
    "- Sở Bình: Mở lớp: 18 lớp, đạt 90%.",
    "- Sở Cường: Khám bệnh: 4.000 lượt, đạt 133,33%.",
)


@dataclass(frozen=True)
class Made:
    """What a run said and made."""

    code: int
    said: str
    report: str
    files: list[str]


@pytest.fixture
def workspace(tmp_path):
    return small_workspace(tmp_path / "khoi_9")


@pytest.fixture
def run(make_report, workspace, tmp_path):
    """Run make-report on the workspace; return what it said and made."""

    def run_and_look():
        code, said = make_report(workspace)
        folder = tmp_path / "output" / "khoi_9"
        files = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
        files = [name for name in files if name != REQUEST]
        made = "bao_cao.docx" in files
        report = word_text((folder / "bao_cao.docx").read_bytes()) if made else ""
        return Made(code, said, report, files)

    return run_and_look


def cells(path, sheet, **values):
    """Return a way to spoil a workspace: cells of one of its workbooks changed."""
    return lambda workspace: edit_workbook(workspace / path, sheet, values)


def without_sheet(path, sheet):
    def remove(workspace):
        workbook = load_workbook(workspace / path)
        workbook.remove(workbook[sheet])
        workbook.save(workspace / path)

    return remove


def two_workbooks_of_one_member(workspace):
    members = workspace / "thanh_vien"
    shutil.copy(members / "so_an.xlsx", members / "so_an_sua.xlsx")
    edit_workbook(members / "so_an_sua.xlsx", "Nội dung 1", {"H5": 102})


IN_A_MEMBER_S_WORKBOOK = {
    "a unit of measure above the headings": (
        cells(SO_AN, "Nội dung 1", A3="ĐVT: nghìn cây"),
        "Nội dung 1 › A3: Trên hàng tiêu đề cột có ghi “ĐVT: nghìn cây”",
    ),
    "a sheet missing": (
        without_sheet(SO_AN, "Nội dung 1"),
        "Thiếu trang “Nội dung 1”. Chép trang này từ sổ mẫu, hoặc đặt lại đúng tên trang.",
    ),
    "a heading misspelt": (
        cells(SO_AN, "Nội dung 1", H4="Thực hịên"),
        "Nội dung 1: Thiếu cột “Thực hiện”. Đặt lại đúng tên cột như sổ mẫu. "
        "Có phải là “Thực hịên”?",
    ),
    "text for a number": (
        cells(SO_AN, "Nội dung 1", H5="khoảng 100"),
        "Nội dung 1 › H5: “khoảng 100” không phải là một con số cụ thể",
    ),
    "a formula that was not computed": (
        cells(SO_AN, "Nội dung 1", H5='=INDIRECT("X5")'),
        'Nội dung 1 › H5: Ô có công thức =INDIRECT("X5") nhưng chưa có kết quả tính. Mở tệp bằng',
    ),
    "a cell in error": (
        cells(SO_AN, "Nội dung 1", H5="#DIV/0!"),
        "Nội dung 1 › H5: Ô đang báo lỗi #DIV/0!. Sửa công thức hoặc nhập lại con số.",
    ),
    "nothing typed": (
        cells(SO_AN, "Nội dung 1", H5=None),
        "Nội dung 1 › H5: Chưa có số thực hiện của chỉ tiêu “Trồng cây”. Nhập một số",
    ),
    "another plan": (
        cells(SO_AN, "Nội dung 1", G5=90),
        "Nội dung 1 › G5: Sổ ghi kế hoạch 90, khác kế hoạch đã đăng ký trong giao ước là 100.",
    ),
}
NOT_USABLE = {
    "an unknown member's code": (
        cells(SO_AN, "Đơn vị", C5="Ax"),
        "Đơn vị › C5: Không có đơn vị “Ax” (Sở An) trong danh sách thành viên của Khối.",
    ),
    "another year": (
        cells(SO_AN, "Đơn vị", C9=2023),
        "Đơn vị: Biểu mẫu được lập cho đơn vị A, kỳ Năm 2024, nhưng trang Đơn vị ghi đơn vị A, kỳ "
        "Năm 2023; sổ này chưa được dùng.",
    ),
    "two workbooks of one member": (
        two_workbooks_of_one_member,
        "Sở An có hai sổ khác nhau: “thanh_vien/so_an.xlsx” và “thanh_vien/so_an_sua.xlsx”",
    ),
    "no workbook": (
        lambda workspace: (workspace / SO_AN).unlink(),
        "Chưa có sổ của Sở An. Đôn đốc đơn vị gửi sổ",
    ),
}
RULE_FAULTS = {
    "a syntax error": (
        "=MIN(diem_chuan,diem_chuan*ty_le",
        "Công thức “=MIN(diem_chuan,diem_chuan*ty_le” sai cú pháp.",
    ),
    "a function outside the allow-list": ("=TODAY()*ty_le", "dùng hàm TODAY không được phép."),
    "a reference": ("=$A$1*ty_le", "trỏ tới ô, trang tính, bảng hoặc tệp khác: $A$1."),
    "an unknown name": ("=diem_chuann*ty_le", "Có phải là “diem_chuan”?"),
}


@pytest.mark.parametrize(
    ("spoil", "message"), IN_A_MEMBER_S_WORKBOOK.values(), ids=IN_A_MEMBER_S_WORKBOOK
)
def test_what_is_wrong_in_a_member_s_workbook_is_reported_and_the_others_are_used(
    workspace, run, spoil, message
):
    spoil(workspace)

    made = run()

    assert made.code == 1
    assert f"\n{SO_AN}\n" in made.said
    assert f"[lỗi] {message}" in made.said
    assert made.files == DOCUMENTS
    assert [line for line in OTHERS if line not in made.report] == []
    assert message.partition(". ")[0] in made.report.partition("GHI CHÚ CỦA BẢN DỰ THẢO")[2]


@pytest.mark.parametrize(
    "spoil", [spoil for spoil, _ in IN_A_MEMBER_S_WORKBOOK.values()], ids=IN_A_MEMBER_S_WORKBOOK
)
def test_what_is_doubtful_is_marked_wherever_it_is_shown(workspace, run, spoil):
    spoil(workspace)

    lines = run().report.partition("GHI CHÚ CỦA BẢN DỰ THẢO")[0].splitlines()
    shown = [line for line in lines if "Trồng cây" in line]

    assert shown
    assert [line for line in shown if "cần xác minh" not in line] == []


@pytest.mark.parametrize(("spoil", "message"), NOT_USABLE.values(), ids=NOT_USABLE)
def test_the_draft_names_whose_workbook_cannot_be_used(workspace, run, spoil, message):
    spoil(workspace)

    made = run()
    notes = made.report.partition("GHI CHÚ CỦA BẢN DỰ THẢO")[2]

    assert made.code == 1
    assert "2/3 đơn vị có sổ dùng được" in made.said
    assert f"[lỗi] {message}" in made.said
    assert "Đơn vị chưa nộp sổ, hoặc sổ chưa dùng được\n- Sở An\n" in notes
    assert "- Sở An: Chưa có số liệu dùng được" in made.report
    assert [line for line in OTHERS if line not in made.report] == []


@pytest.mark.parametrize("spoil", [spoil for spoil, _ in NOT_USABLE.values()], ids=NOT_USABLE)
def test_no_honour_is_proposed_while_a_workbook_is_missing(workspace, run, spoil):
    spoil(workspace)

    made = run()

    assert "Bảng xếp hạng (tạm tính)" in made.report
    assert "Chưa có báo cáo dùng được của: Sở An." in made.report
    assert "Chưa đề nghị khen thưởng vì thứ hạng còn tạm tính." in made.report
    assert "Cờ thi đua" not in made.report


def test_no_honour_is_proposed_while_an_agreed_score_is_missing(workspace, run):
    edit_workbook(workspace / "khoi.xlsx", "Điểm thống nhất", {"C5": None})

    made = run()

    assert made.code == 0
    assert "[cảnh báo] Điểm thống nhất: Điểm thống nhất còn thiếu: A – TC1." in made.said
    assert "Bảng xếp hạng (tạm tính)" in made.report
    assert "Cờ thi đua" not in made.report


def test_with_everything_there_the_first_is_proposed(run):
    made = run()

    assert made.code == 0
    assert "ề nghị tặng Cờ thi đua của UBND tỉnh cho Sở Cường (xếp hạng nhất)." in made.report
    assert "tạm tính" not in made.report


def test_an_empty_members_folder_gives_a_draft_that_names_everybody(workspace, run):
    shutil.rmtree(workspace / "thanh_vien")
    (workspace / "thanh_vien").mkdir()

    made = run()
    notes = made.report.partition("GHI CHÚ CỦA BẢN DỰ THẢO")[2]

    assert made.code == 1
    assert "[lỗi] Thư mục thanh_vien chưa có sổ nào của thành viên." in made.said
    assert made.files == [name for name in DOCUMENTS if name != "phan_hoi"]
    assert "\n- Sở An\n- Sở Bình\n- Sở Cường\n" in notes
    assert "Cờ thi đua" not in made.report


@pytest.mark.parametrize(("formula", "message"), RULE_FAULTS.values(), ids=RULE_FAULTS)
def test_a_rule_that_cannot_be_used_is_reported_with_its_row(workspace, run, formula, message):
    edit_workbook(workspace / "khoi.xlsx", "Cách chấm", {"B5": formula})

    made = run()

    assert made.code == 1
    assert "[lỗi] Cách chấm › B5: Công thức" in made.said
    assert message in made.said
    assert made.files == DOCUMENTS
    assert [line for line in OTHERS if line not in made.report] == []


def test_a_sheet_missing_from_khoi_xlsx_is_reported(workspace, run):
    without_sheet("khoi.xlsx", "Chỉ tiêu")(workspace)

    made = run()

    assert made.code == 1
    assert "\nkhoi.xlsx\n  [lỗi] Thiếu trang “Chỉ tiêu”." in made.said


def test_nothing_is_made_when_khoi_xlsx_does_not_say_who_the_members_are(workspace, run):
    without_sheet("khoi.xlsx", "Thành viên")(workspace)

    made = run()

    assert made.code == 2
    assert "Trang Thành viên chưa có đơn vị nào." in made.said
    assert made.files == []


def test_a_template_with_a_wrong_field_is_reported_and_the_other_documents_are_made(
    workspace, run, tmp_path
):
    templates = workspace / "templates"
    templates.mkdir()
    document = Document()
    document.add_paragraph("Báo cáo của {{ ten_khooi }}")
    document.save(templates / "bao_cao_nam.docx")

    made = run()

    assert made.code == 1
    assert "templates/bao_cao_nam.docx" in made.said
    assert "gọi trường “ten_khooi” không có" in made.said
    assert "Có phải là “ten_khoi”?" in made.said
    assert made.files == [each for each in DOCUMENTS if not each.startswith("bao_cao")]
    assert list((tmp_path / "output" / "khoi_9").glob(".make-report-*")) == []


def test_every_mistake_is_reported_at_once(workspace, run):
    cells(SO_AN, "Nội dung 1", H5="rất nhiều")(workspace)
    cells("thanh_vien/so_binh.xlsx", "Đơn vị", C5="B9")(workspace)
    cells("khoi.xlsx", "Cách chấm", B6="=TODAY()")(workspace)

    made = run()

    assert "“rất nhiều” không phải là số" in made.said
    assert "Không có đơn vị “B9”" in made.said
    assert "hàm TODAY không được phép" in made.said
    assert OTHERS[1] in made.report


@pytest.mark.parametrize("formula", ["=MIN(diem_chuan,ty_le))", '=MIN(diem_chuan,"a)', "=MIN(1}"])
def test_a_rule_that_no_parser_reads_is_reported_with_its_row(run, workspace, formula):
    edit_workbook(workspace / "khoi.xlsx", "Cách chấm", {"B5": formula})
    made = run()

    assert made.code == 1
    assert "Cách chấm › B5" in made.said
    assert "sai cú pháp" in made.said


def test_a_figure_in_another_unit_is_reported_and_marked(run, workspace):
    edit_workbook(workspace / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"C5": "nghìn đồng"})
    made = run()

    assert made.code == 1
    assert "Sổ ghi đơn vị tính “nghìn đồng”" in made.said
    assert "[cần xác minh]" in made.report


def test_what_is_quoted_and_how_files_are_called_breaks_no_line(workspace, run):
    cells(SO_AN, "Nội dung 1", H5="khoảng\n100\x7f")(workspace)
    (workspace / SO_AN).rename(workspace / "thanh_vien" / "so\nan.xlsx")
    (workspace / "thanh_vien" / "so_binh.xlsx").rename(workspace / "thanh_vien" / "so_\udcff.xlsx")
    made = run()

    assert (made.code, made.files) == (1, DOCUMENTS)
    assert "\nthanh_vien/so�000Aan.xlsx\n" in made.said
    assert "\nthanh_vien/so_�DCFF.xlsx\n  [ghi chú] Tên tệp có ký tự không in được" in made.said
    assert "  [lỗi] Nội dung 1 › H5: “khoảng 100�” không phải là một con số cụ thể" in made.said
    assert OTHERS[0] in made.report
    assert "thanh_vien/so�000Aan.xlsx › Nội dung 1 › H5: “khoảng 100�” không" in made.report


@pytest.mark.parametrize("name", ["phim.mp4", "phim.xlsx"])
def test_a_film_among_the_workbooks_costs_itself_only(workspace, run, name):
    with (workspace / "thanh_vien" / name).open("wb") as film:
        film.truncate(3 << 30)
    made = run()

    assert made.files == DOCUMENTS
    assert [line for line in OTHERS if line not in made.report] == []
    assert f"\nthanh_vien/{name}\n" in made.said


HUNDRED = cells(SO_AN, "Nội dung 1", **{f"S{row}": "lạc" for row in range(40, 140)})


def test_a_hundred_errors_of_one_kind_in_a_sheet_are_one_line_and_all_in_the_summary(
    workspace, run, tmp_path
):
    HUNDRED(workspace)
    made = run()
    lines = [line for line in made.said.splitlines() if "[TB05]" in line]
    summary = load_workbook(tmp_path / "output" / "khoi_9" / "bang_tong_hop.xlsx")["Vấn đề"]
    rows = [row for row in summary.iter_rows(values_only=True) if "TB05" in row]

    assert len(lines) == 1
    assert "Còn 99 chỗ khác ở trang này cũng vậy" in lines[0]
    assert len(rows) == 100
    assert "Tổng cộng: 100 lỗi" in made.said


def test_a_workbook_that_takes_too_long_costs_itself_only(workspace, run, monkeypatch):
    monkeypatch.setattr("thidua_reports.excel.files.workbook_file.SECONDS", 0.5)
    (workspace / SO_AN).write_bytes(without_end())
    made = run()

    assert (made.code, made.files) == (1, DOCUMENTS)
    assert f"\n{SO_AN}\n  [lỗi] Đọc tệp này mất quá nhiều thời gian hoặc bộ nhớ" in made.said
    assert "Tổng cộng: 1 lỗi" in made.said
    assert [line for line in OTHERS if line not in made.report] == []
