"""A workbook goes to its member and back, round after round, each time saved by another program."""

import shutil
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from tests.workspaces import small_workspace
from thidua_reports.domain.answer_marks import BEGINNING, SHEET_NAME
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

TARGETS, ROW = "Nội dung 1", 5
FIRST, SECOND = f"H{ROW}", f"I{ROW}"
OWN = f"B{ROW}"


@pytest.fixture
def rounds(libreoffice, tmp_path):
    """Return what the bloc answers to a workbook that its member has changed and sent."""
    folder = small_workspace(tmp_path / "khoi_9")
    path = folder / "thanh_vien" / "so_an.xlsx"

    def sent(change, by="xlsx"):
        workbook = load_workbook(path)
        change(workbook[TARGETS])
        workbook.save(path)
        (saved,) = libreoffice.converted([path], by)
        if by != "xlsx":
            (saved,) = libreoffice.converted([saved], "xlsx")
        shutil.copy(saved, path)
        before = examine(open_workspace(folder))
        made = {each.name: each.content for each in render(before, (shipped_templates(),)).outputs}
        path.write_bytes(made["phan_hoi/so_an.xlsx"])
        assert examine(open_workspace(folder)).submissions == before.submissions
        return load_workbook(BytesIO(path.read_bytes()))

    return sent


def comments(workbook):
    cells = (cell for row in workbook[TARGETS].iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def wraps(workbook):
    sheet = workbook[SHEET_NAME]
    return any(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


@pytest.mark.slow("saves a workbook with LibreOffice five times")
def test_each_round_says_once_what_is_wrong_by_then_and_keeps_what_the_member_wrote(rounds):
    def wrong(sheet):
        sheet[FIRST] = sheet[SECOND] = "rất nhiều"
        sheet[OWN].comment = Comment("Chỉ tiêu mới", "An")

    def corrects_one(sheet):
        sheet[FIRST] = 100
        said = sheet[SECOND].comment.text
        sheet[SECOND].comment = Comment(said.replace("Cách xử lý", "Đang hỏi. Cách xử lý"), "An")

    def corrects_other(sheet):
        sheet[SECOND] = None

    first = rounds(wrong)
    second = rounds(corrects_one)
    third = rounds(corrects_other, by="ods")

    assert [each.sheetnames.count(SHEET_NAME) for each in (first, second, third)] == [1, 1, 1]
    assert [len(each.sheetnames) for each in (first, second, third)] == [len(first.sheetnames)] * 3
    assert all(map(wraps, (first, second, third)))
    assert set(comments(first)) >= {FIRST, SECOND, OWN}
    assert FIRST not in comments(second)
    assert comments(second)[SECOND].startswith(f"Đang hỏi.\n{BEGINNING}")
    assert "rất nhiều" not in comments(third)[SECOND]
    for each in (first, second, third):
        assert comments(each)[OWN].startswith("Chỉ tiêu mới")
        assert all(text.count(BEGINNING) <= 1 for text in comments(each).values())
