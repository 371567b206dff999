"""PDF copies beside the documents: made, kept while they are true, told of when they are not."""

import errno
from pathlib import Path

import pytest
from docx import Document

from tests.pdf.copies import COPIES, NOTES, copies_in, line_of
from tests.workspaces import edit_workbook
from thidua_reports.pdf.copies import pdf_copies
from thidua_reports.pdf.marks import is_made_of
from thidua_reports.pdf.old_copies import without_old_copies
from thidua_reports.presenting.console import NOTHING_CHANGED
from thidua_reports.presenting.work_steps import nobody

NO_REVIEW_COPY = "bao_cao_soat_xet.pdf"


def save(path, words):
    document = Document()
    document.add_paragraph(words)
    document.save(path)


def test_each_document_but_the_review_copy_has_a_copy(make_report, stand_in, workspace, output):
    code, said = make_report(workspace, "--pdf")

    assert code == 0
    assert list(copies_in(output)) == COPIES
    assert [line_of(name, said) for name in COPIES] == ["đã ghi"] * len(COPIES)
    assert NO_REVIEW_COPY not in said
    assert len(list((output / "phan_hoi").glob("*.pdf"))) == NOTES
    assert f"{NOTES} sổ, {NOTES} phiếu phản hồi, {NOTES} bản PDF: đã ghi" in said
    assert stand_in.runs == [len(COPIES) + NOTES]


def test_without_the_option_there_is_none(make_report, stand_in, workspace, output):
    make_report(workspace)

    assert (copies_in(output), stand_in.runs) == ({}, [])


def test_an_unchanged_run_changes_no_copy(make_report, printed_once, stand_in, output):
    before = copies_in(output)

    _, said = make_report(printed_once, "--pdf")
    _, forced = make_report(printed_once, "--pdf", "--force")

    assert NOTHING_CHANGED in said
    assert [line_of(name, said) for name in COPIES] == ["không đổi"] * len(COPIES)
    assert [line_of(name, forced) for name in COPIES] == ["không đổi"] * len(COPIES)
    assert copies_in(output) == before
    assert len(stand_in.runs) == 1


def test_an_unchanged_run_makes_the_copy_that_is_missing(
    make_report, printed_once, stand_in, output
):
    (output / "bien_ban.pdf").unlink()

    make_report(printed_once, "--pdf")

    assert list(copies_in(output)) == COPIES
    assert stand_in.runs == [len(COPIES) + NOTES, 1]


@pytest.mark.remedy_of("XB06")
def test_a_copy_of_an_older_document_is_removed_and_made_again_when_it_is_wanted(
    make_report, printed_once, output
):
    before = copies_in(output)
    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})

    first, again = (make_report(printed_once)[1] for _ in range(2))
    left = copies_in(output)
    _, renewed = make_report(printed_once, "--pdf")

    assert "bao_cao.pdf\n  [cảnh báo] Đã bỏ bản PDF cũ này vì “bao_cao.docx”" in first
    assert "bao_cao.pdf" not in left
    assert left.items() <= before.items()
    assert NOTHING_CHANGED in again
    assert "XB06" not in again + renewed
    assert list(copies_in(output)) == COPIES


@pytest.mark.remedy_of("XB05")
def test_an_old_copy_that_is_open_is_told_of_until_it_is_closed(make_report, printed_once, output):
    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})
    really_unlink = Path.unlink

    def unlink(path, **options):
        if path.name == "bao_cao.pdf":
            raise PermissionError(errno.EACCES, "WinError 32", str(path))
        really_unlink(path, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "unlink", unlink)
        _, said = make_report(printed_once)

    assert "bao_cao.pdf\n  [cảnh báo] Bản PDF này làm từ một văn bản Word nay đã" in said
    assert "tệp đang mở hoặc bị khóa nên chưa bỏ được: đóng lại rồi làm lại" in said
    assert "bao_cao.pdf" in copies_in(output)
    _, said = make_report(printed_once)
    assert "XB05" not in said
    assert "bao_cao.pdf" not in copies_in(output)


def test_the_copy_of_a_document_that_is_open_is_removed_with_its_figures(
    make_report, printed_once, output
):
    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})
    really_replace = Path.replace

    def replace(path, target):
        if Path(target).name == "bao_cao.docx":
            raise PermissionError(errno.EACCES, "WinError 32", str(target))
        return really_replace(path, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        _, said = make_report(printed_once, "--pdf")

    assert "bao_cao.pdf\n  [cảnh báo] Đã bỏ bản PDF cũ này" in said
    copies = copies_in(output)
    assert "bao_cao.pdf" not in copies
    assert is_made_of(copies["bao_cao (2).pdf"], (output / "bao_cao (2).docx").read_bytes())


def test_of_an_edited_document_and_the_new_one_each_has_its_copy(make_report, printed_once, output):
    report = output / "bao_cao.docx"
    edited = Document(report)
    edited.add_paragraph("Đã sửa tay 2024")
    edited.save(report)

    _, said = make_report(printed_once, "--pdf")

    copies = copies_in(output)
    assert is_made_of(copies["bao_cao.pdf"], report.read_bytes())
    assert is_made_of(copies["bao_cao (2).pdf"], (output / "bao_cao (2).docx").read_bytes())
    assert "XB0" not in said


def test_the_copy_of_a_document_that_was_edited_since_is_removed(make_report, printed_once, output):
    report = output / "bao_cao.docx"
    report.write_bytes(report.read_bytes() + b"\0")

    _, said = make_report(printed_once)

    assert "bao_cao.pdf\n  [cảnh báo] Đã bỏ bản PDF cũ này vì “bao_cao.docx”" in said
    assert "bao_cao.pdf" not in copies_in(output)


@pytest.mark.remedy_of("XB08")
def test_a_document_that_is_open_is_told_of(make_report, printed_once, output):
    lock = output / "~$ao_cao.docx"
    lock.write_bytes(b"")

    _, said = make_report(printed_once, "--pdf")
    assert said.count("XB08") == 1
    assert "bao_cao.docx\n  [cảnh báo] Văn bản này đang mở" in said
    lock.unlink()

    assert "XB08" not in make_report(printed_once, "--pdf")[1]


def test_a_copy_that_got_another_name_is_known_by_what_it_was_made_of(
    make_report, printed_once, output
):
    (output / "bao_cao.pdf").rename(output / "Gửi các đơn vị.pdf")

    assert "XB05" not in make_report(printed_once)[1]
    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})
    _, said = make_report(printed_once)
    assert "\nGửi các đơn vị.pdf\n  [cảnh báo] Bản PDF này" in said
    assert "Không gửi tệp này; xóa tệp hoặc chuyển đi nơi khác." in said
    assert (output / "Gửi các đơn vị.pdf").is_file()


@pytest.mark.remedy_of("XB03")
def test_a_pdf_that_somebody_else_made_or_changed_is_kept(make_report, printed_once, output):
    own = output / "bao_cao.pdf"
    signed = own.read_bytes() + b"2 0 obj\n%%EOF\n"
    own.write_bytes(signed)

    code, said = make_report(printed_once, "--pdf")

    assert code == 0
    assert own.read_bytes() == signed
    assert "chưa có bản PDF mới của “bao_cao.docx”" in said
    own.rename(output / "ban_ky.pdf")
    _, said = make_report(printed_once, "--pdf")
    assert "XB03" not in said
    assert list(copies_in(output)) == sorted(["ban_ky.pdf", *COPIES])


@pytest.mark.remedy_of("XB05")
def test_a_signed_copy_of_an_older_document_is_kept_and_told_of(make_report, printed_once, output):
    signed = output / "bao_cao.pdf"
    signed.write_bytes(signed.read_bytes() + b"2 0 obj\n%%EOF\n")
    assert "XB0" not in make_report(printed_once)[1]
    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})

    _, said = make_report(printed_once)
    assert "bao_cao.pdf\n  [cảnh báo] Bản PDF này làm từ một văn bản Word nay đã" in said
    assert signed.is_file()
    signed.unlink()

    assert "XB05" not in make_report(printed_once)[1]


@pytest.mark.remedy_of("XB01")
def test_without_a_program_the_documents_are_made_and_it_is_told(
    make_report, stand_in, workspace, output
):
    stand_in.program.rename(stand_in.program.with_name("elsewhere"))
    code, said = make_report(workspace, "--pdf")

    assert code == 0
    assert (output / "bao_cao.docx").is_file()
    assert "--pdf\n  [cảnh báo] Chưa làm bản PDF vì không tìm thấy Word (trên Windows)" in said
    stand_in.program.with_name("elsewhere").rename(stand_in.program)
    assert "XB01" not in make_report(workspace, "--pdf")[1]
    assert list(copies_in(output)) == COPIES


@pytest.mark.remedy_of("XB02")
def test_a_document_that_libreoffice_cannot_print_is_named(
    make_report, stand_in, workspace, output
):
    stand_in.does("documents = documents[1:]")
    code, said = make_report(workspace, "--pdf")

    assert code == 0
    assert "làm quá lâu, bản PDF của: bao_cao.docx." in said
    assert len(copies_in(output)) == len(COPIES) - 1
    stand_in.does("")
    assert "XB02" not in make_report(workspace, "--pdf")[1]
    assert list(copies_in(output)) == COPIES


def test_a_program_that_cannot_be_started_is_told_once(make_report, stand_in, workspace, output):
    stand_in.program.write_bytes(b"MZ no program of this system")

    code, said = make_report(workspace, "--pdf")

    assert (code, said.count("XB02"), copies_in(output)) == (0, 1, {})
    assert "bao_cao.docx, bien_ban.docx" in said


@pytest.mark.remedy_of("XB04")
def test_a_copy_that_is_open_is_told_of_and_renewed_once_it_is_closed(make_report, printed_once):
    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})
    really_replace = Path.replace

    def replace(path, target):
        if Path(target).name == "bao_cao.pdf":
            raise PermissionError(errno.EACCES, "WinError 32", str(target))
        return really_replace(path, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        code, said = make_report(printed_once, "--pdf")

    assert code == 0
    assert "bao_cao.pdf\n  [cảnh báo] Chưa ghi được bản PDF mới của “bao_cao.docx”" in said
    assert "XB05" not in said
    assert "XB04" not in make_report(printed_once, "--pdf")[1]


def test_nothing_is_printed_of_a_run_that_is_refused(make_report, stand_in, workspace, output):
    edit_workbook(workspace / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})

    make_report(workspace, "--pdf", "--strict")

    assert (stand_in.runs, output.exists()) == ([], False)


def test_a_document_in_a_folder_below_has_its_copy_there(stand_in, output):
    below = output / "phan_hoi"
    below.mkdir(parents=True)
    save(below / "so_an.docx", "Lần một")

    first = pdf_copies(output, ["phan_hoi/so_an.docx", "phan_hoi/so_an.xlsx"], nobody)
    save(below / "so_an.docx", "Lần hai")
    (old,) = without_old_copies(output, ["phan_hoi/so_an.docx"])

    assert first == ((("phan_hoi/so_an.pdf", "đã ghi"),), ())
    assert (old.kind.code, old.place.workbook) == ("XB06", "phan_hoi/so_an.pdf")
    assert [*below.glob("*.pdf")] == []
    assert stand_in.runs == [1]
