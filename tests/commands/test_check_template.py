"""`make-report check-template`: a file, a folder or a workspace; hers is never changed."""

import pytest
from docx import Document

from tests.word.own_templates import (
    HALF_YEAR,
    YEAR,
    all_paragraphs,
    contract,
    edited,
    shipped,
    without_text,
)
from tests.word.package_edits import without_part_named
from tests.word.test_causes import retyped, several
from tests.workspaces import small_workspace
from thidua_reports import cli
from thidua_reports.domain.place import Place
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.word.contract import schema
from thidua_reports.word.template import fill_template

MISSPELT = retyped("{{ h.ke_hoach }}", "{{ h.ke_hoachh }}")
WITHOUT_MARKS = without_text("{{ cau.dau }}")


@pytest.fixture
def check(tmp_path, monkeypatch, capsys):
    """Return a function that runs the verb in an empty folder: its exit code and what it says."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        code = cli.run(["check-template", *map(str, words)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run


@pytest.fixture
def workspace(tmp_path):
    """Return the small bloc's workspace with an empty folder of templates; it is of 2024."""
    folder = small_workspace(tmp_path)
    (folder / "templates").mkdir()
    return folder


def put(folder, name, content):
    (folder / name).write_bytes(content)
    return folder / name


def test_every_fault_of_a_file_is_told_with_its_place_and_counted(check, tmp_path):
    mine = put(tmp_path, YEAR, edited(YEAR, several(MISSPELT, WITHOUT_MARKS)))

    code, said = check(mine)

    assert code == 1
    assert "Có phải là “ke_hoach”? [MW24]" in said
    assert "bảng 7 “Kết quả thực hiện các chỉ tiêu”, hàng 5, cột 4" in said
    assert "[MW36]" in said
    assert "Tổng cộng: 2 lỗi, 0 cảnh báo, 0 ghi chú." in said


def test_fields_are_counted_and_those_left_unused_named_below_the_faults(check, tmp_path):
    mine = put(tmp_path, YEAR, edited(YEAR, WITHOUT_MARKS))

    _, said = check(mine)

    faults, counted, unused = said.partition(
        f"{YEAR}: dùng {len(FIELDS[YEAR]) - 2}/{len(FIELDS[YEAR])} trường"
    )
    assert "[MW36]" in faults
    assert counted
    assert "Trường chưa dùng: noi_dung (don_vi (cac_cau (dau))), diem_don_vi (tong)." in unused


def test_a_shipped_template_is_in_order_and_gets_no_copy(check, tmp_path):
    code, said = check(put(tmp_path, YEAR, shipped(YEAR)))

    assert code == 0
    assert "y như mẫu kèm theo chương trình" in said
    assert [path.name for path in tmp_path.iterdir()] == [YEAR]


def test_the_copy_has_a_comment_at_the_words_at_fault_and_hers_stays_as_it_was(check, tmp_path):
    mine = put(tmp_path, YEAR, edited(YEAR, MISSPELT))
    before = mine.read_bytes()

    check(mine)

    copy = tmp_path / "output" / "gop_y_mau" / "bao_cao_nam (góp ý).docx"
    (comment,) = Document(copy).comments
    assert mine.read_bytes() == before
    assert comment.text.startswith("[lỗi] Thẻ {{ h.ke_hoachh }} gọi trường “ke_hoachh” không có")
    (paragraph,) = [each for each in all_paragraphs(Document(copy)) if "hoachh" in each.text]
    assert "commentRangeStart" in paragraph._p.xml


def test_the_copy_is_sound_and_makes_what_hers_makes(check, tmp_path, package_faults):
    template = edited(YEAR, retyped("KIẾN NGHỊ", "KIẾN NGHỊ năm 1999"))
    check(put(tmp_path, YEAR, template))
    copy = tmp_path / "output" / "gop_y_mau" / "bao_cao_nam (góp ý).docx"

    assert not package_faults(copy)
    fields, agreed = schema(FIELDS[YEAR]), contract(YEAR)
    (of_hers, _), (of_copy, _) = (
        fill_template(each, Place(YEAR), fields, agreed) for each in (template, copy.read_bytes())
    )
    assert texts(of_copy, tmp_path) == texts(of_hers, tmp_path)


def texts(document, folder):
    return [each.text for each in all_paragraphs(Document(put(folder, "made.docx", document)))]


def test_a_copy_that_nobody_edited_is_replaced_by_that_of_the_next_check(check, tmp_path):
    mine = put(tmp_path, YEAR, edited(YEAR, several(MISSPELT, WITHOUT_MARKS)))
    check(mine)
    put(tmp_path, YEAR, edited(YEAR, MISSPELT))

    _, said = check(mine)

    (copy,) = (tmp_path / "output" / "gop_y_mau").iterdir()
    assert len(list(Document(copy).comments)) == 1
    assert "[GH11]" not in said


def test_a_copy_that_was_edited_is_kept_and_the_next_lies_beside(check, tmp_path):
    mine = put(tmp_path, YEAR, edited(YEAR, MISSPELT))
    check(mine)
    copy = tmp_path / "output" / "gop_y_mau" / "bao_cao_nam (góp ý).docx"
    Document(copy).save(copy)
    put(tmp_path, YEAR, edited(YEAR, several(MISSPELT, WITHOUT_MARKS)))

    _, said = check(mine)

    assert "bao_cao_nam (góp ý) (2).docx" in said
    assert "[GH11]" in said


def test_the_templates_of_every_period_of_a_workspace_are_checked(check, workspace):
    put(workspace / "templates", YEAR, shipped(YEAR))
    put(workspace / "templates", HALF_YEAR, edited(HALF_YEAR, MISSPELT))
    put(workspace / "templates", "mau cu.doc", b"x")

    code, said = check(workspace)

    assert code == 1
    assert "templates/bao_cao_6_thang.docx" in said
    assert "[MW46]" in said
    assert f"Kết quả trong output/{workspace.name}/gop_y_mau" in said.replace("\\", "/")


@pytest.mark.parametrize("what", ["", "templates", f"templates/{YEAR}"])
def test_what_does_not_fit_the_bloc_is_told_however_its_template_is_named(check, workspace, what):
    put(workspace / "templates", YEAR, edited(YEAR, retyped("KIẾN NGHỊ", "KIẾN NGHỊ năm 1999")))

    _, said = check(workspace / what)

    assert "nhắc đến năm 1999, trong khi sổ khối là của năm 2024" in said


def test_a_workspace_without_templates_of_its_own_is_told_so(check, workspace):
    code, said = check(workspace)

    assert code == 0
    assert "Khối không có mẫu riêng" in said


@pytest.mark.parametrize("name", ["bao_cao_nam (sửa).docx", "Báo cáo năm.docx", "x.docx"])
def test_a_file_of_another_name_is_known_by_its_name_or_its_fields(check, tmp_path, name):
    code, said = check(put(tmp_path, name, edited(YEAR, MISSPELT)))

    assert code == 1
    assert "kiểm tra như mẫu bao_cao_nam.docx" in said
    assert "MW50" in said
    assert said.count("[lỗi]") == 1


@pytest.mark.parametrize("named", ["bao_cao_6_thang", "bao_cao_6_thang.docx"])
def test_a_file_is_checked_as_the_template_that_is_named(check, tmp_path, named):
    _, said = check(put(tmp_path, "x.docx", edited(HALF_YEAR, MISSPELT)), "--as", named)

    assert "kiểm tra như mẫu bao_cao_6_thang.docx" in said


def test_a_name_that_no_template_has_is_likened_to_one_that_is(check, tmp_path):
    code, said = check(put(tmp_path, "x.docx", shipped(YEAR)), "--as", "bao_cao_nm")

    assert code == 2
    assert "Có phải là “bao_cao_nam.docx”?" in said


def test_a_file_that_cannot_be_opened_is_told_and_gets_no_copy(check, tmp_path):
    code, said = check(put(tmp_path, YEAR, b"{\\rtf1 x}"))

    assert code == 1
    assert "[MW01]" in said
    assert "MW51" in said
    assert not (tmp_path / "output").exists()


def test_what_is_not_there_is_told_and_so_is_a_missing_name(check):
    assert check("khong_co.docx")[0] == 2
    assert "[MW49]" in check("khong_co.docx")[1]
    code, said = check()
    assert code == 2
    assert "Thiếu tên tệp mẫu" in said


def test_a_package_that_word_cannot_open_is_told_and_gets_no_copy(check, tmp_path):
    rootless = without_part_named("_rels/.rels")(edited(YEAR, MISSPELT))

    code, said = check(put(tmp_path, YEAR, rootless))

    assert code == 1
    assert "[MW24]" in said
    assert "MW51" in said
    assert not (tmp_path / "output").exists()
