"""What goes back to the members of a bloc: each one's own, complete, and read again as it was."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.examined_samples import examined_sample, outputs_of_sample
from tests.workspaces import ALL_SAMPLES, SAMPLES, YEAR, edit_workbook, small_workspace
from thidua_reports.answers.names import answer_files
from thidua_reports.domain.answer_marks import SHEET_NAME
from thidua_reports.pipeline import examine, render
from thidua_reports.presenting.answers import issues_of, remarks_of
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates
from thidua_reports.zip_package import pack, unpack


def rendered(folder):
    return render(examine(open_workspace(folder)), (shipped_templates(),))


def outputs(folder):
    return {each.name: each.content for each in rendered(folder).outputs}


@pytest.fixture
def workspace(tmp_path):
    """A small bloc, one of whose members wrote words where a figure belongs."""
    folder = small_workspace(tmp_path / "khoi_9")
    edit_workbook(folder / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})
    return folder


def texts_of(name, content):
    if name.endswith(".docx"):
        return word_text(content)
    sheet = load_workbook(BytesIO(content))[SHEET_NAME]
    return "\n".join(str(cell.value or "") for row in sheet.iter_rows() for cell in row)


@pytest.mark.slow("makes the documents of every sample")
@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_every_member_gets_its_workbook_and_a_note_and_nothing_of_any_other(sample):
    examined, made = examined_sample(sample), outputs_of_sample(sample)
    answers = answer_files(examined.book, examined.submissions)

    names = {name for name in made if "/" in name}
    assert names == {name for each in answers for name in each.names}
    for files in answers:
        others = [each.name for each in examined.book.bloc.members if each.code != files.member]
        for name in files.names:
            text = re.sub(r"\(đầu mối: [^)]*\)", "", texts_of(name, made[name]))
            own = examined.book.bloc.member(files.member).name
            assert [each for each in others if each in text and each not in own] == [], name


@pytest.mark.slow("makes the documents of every sample twice")
@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_the_answered_workbooks_give_the_same_figures_and_issues_again(sample, tmp_path):
    folder, before = tmp_path / sample, examined_sample(sample)
    shutil.copytree(SAMPLES / sample, folder)
    for files in answer_files(before.book, before.submissions):
        content = outputs_of_sample(sample)[files.workbook]
        (folder / "thanh_vien" / Path(files.received).name).write_bytes(content)

    again = examine(open_workspace(folder))

    assert again.issues == before.issues
    assert again.submissions == before.submissions
    assert again.standings == before.standings
    assert {each.name: each.content for each in render(again, (shipped_templates(),)).outputs} == (
        outputs_of_sample(sample)
    )


def test_every_issue_of_a_workbook_is_on_the_sheet_in_the_note_and_at_its_cell():
    examined, made = examined_sample(YEAR), outputs_of_sample(YEAR)
    files = {each.member: each for each in answer_files(examined.book, examined.submissions)}
    for submission in examined.submissions:
        own, names = issues_of(submission, examined.issues), files[submission.member]
        note, sheet = (texts_of(name, made[name]) for name in names.names)
        book = load_workbook(BytesIO(made[names.workbook]))
        for issue in own:
            assert issue.message in note
            assert issue.message in sheet
        for (name, cell), text in remarks_of(own).items():
            assert text in book[name][cell].comment.text


def test_a_member_with_nothing_to_correct_is_told_so(workspace):
    made = outputs(workspace)

    wrong, fine = (
        texts_of("x.docx", made[f"phan_hoi/{name} - phan_hoi.docx"])
        for name in ("a_so_an", "b_so_binh")
    )
    assert "có 01 chỗ phải sửa" in wrong
    assert "không có chỗ nào phải sửa" in fine
    assert "“rất nhiều”" in wrong
    assert "Đơn vị không phải gửi lại sổ." in fine


def test_a_workbook_that_cannot_be_commented_gets_the_note_only_and_that_is_told(workspace):
    path = workspace / "thanh_vien" / "so_an.xlsx"
    parts = unpack(path.read_bytes())
    signed = b'<Relationship Id="rId99" Type="http://x/origin" Target="/x"/></Relationships>'
    listed = parts["_rels/.rels"].replace(b"</Relationships>", signed)
    path.write_bytes(pack({**parts, "_rels/.rels": listed}))

    made = rendered(workspace)

    (told,) = [each for each in made.issues if each.kind.code == "PH01"]
    assert told.place.workbook == "thanh_vien/so_an.xlsx"
    names = [each.name for each in made.outputs]
    assert "phan_hoi/so_an.xlsx" not in names
    note = "phan_hoi/a_so_an - phan_hoi.docx"
    assert note in names
    assert "Sổ gửi kèm" not in word_text(outputs(workspace)[note])


def test_workbooks_of_other_kinds_get_the_note_only_and_nothing_is_told(libreoffice, workspace):
    path = workspace / "thanh_vien" / "so_an.xlsx"
    for ending in ("xls", "ods"):
        (copy,) = libreoffice.converted([path], ending)
        other = small_workspace(workspace.with_name(f"khoi_{ending}"))
        (other / "thanh_vien" / "so_an.xlsx").unlink()
        shutil.copy(copy, other / "thanh_vien")

        made = rendered(other)

        names = [each.name for each in made.outputs]
        assert "phan_hoi/a_so_an - phan_hoi.docx" in names
        assert f"phan_hoi/so_an.{ending}" not in names
        assert [each for each in made.issues if each.kind.code == "PH01"] == []


def test_a_broken_template_of_the_note_is_told_once_and_the_workbooks_are_made(workspace):
    templates = workspace / "templates"
    templates.mkdir()
    parts = unpack((shipped_templates() / "phan_hoi.docx").read_bytes())
    broken = parts["word/document.xml"].replace(b"nhan_xet", b"nhan_xett")
    (templates / "phan_hoi.docx").write_bytes(pack({**parts, "word/document.xml": broken}))

    made = render(examine(open_workspace(workspace)), (templates, shipped_templates()))

    own = [each for each in made.issues if each.place.workbook == "templates/phan_hoi.docx"]
    assert len(own) == len(set(own)) > 0
    names = [each.name for each in made.outputs if "/" in each.name]
    assert names == [f"phan_hoi/{each}.xlsx" for each in ("so_an", "so_binh", "so_cuong")]


def test_check_writes_nothing(make_report, workspace, tmp_path):
    make_report("check", workspace)

    assert not (tmp_path / "output").exists()


def test_without_any_usable_workbook_nobody_is_answered(workspace):
    shutil.rmtree(workspace / "thanh_vien")

    assert [name for name in outputs(workspace) if "/" in name] == []
