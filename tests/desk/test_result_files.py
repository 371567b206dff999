"""Results are listed with what they are, and can be opened by their names."""

import shutil

import pytest

from tests.workspaces import HALF_YEAR, SAMPLES
from thidua_reports.delivering.official_copies import Official, OfficialCopy, Standing
from thidua_reports.desk.files import names_for_opening, result_files, title_of
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.look import look_at
from thidua_reports.pdf.marks import marked
from thidua_reports.presenting import desk_words as words

PDF = b"%PDF-1.7\n%%EOF\n"


def test_documents_come_in_their_order_and_others_behind(tmp_path):
    shutil.copytree(SAMPLES / HALF_YEAR, tmp_path / HALF_YEAR)
    output = tmp_path / "output" / HALF_YEAR
    output.mkdir(parents=True)
    names = (
        *("ghi_chep.docx", "bien_ban.docx", "bao_cao.docx", "bao_cao.pdf", "bao_cao (2).docx"),
        *("kiem_tra.html", "nhat_ky.json", "~$bao_cao.docx"),
    )
    for name in names:
        (output / name).touch()
    hers = HerFolder(tmp_path)

    groups = result_files(look_at(hers, HALF_YEAR), "/trang")
    found = [file for each in groups for file in each.files]

    assert [(each.file, each.title, each.page) for each in found] == [
        ("bao_cao (2).docx", "Báo cáo", ""),
        ("bao_cao.docx", "Báo cáo", ""),
        ("bien_ban.docx", "Biên bản hội nghị", ""),
        ("bao_cao.pdf", "Báo cáo", ""),
        ("kiem_tra.html", "Trang kiểm tra trước khi gửi", "/trang"),
        ("ghi_chep.docx", "", ""),
    ]
    assert all(hers.file(each.bloc, each.name) == output / each.file for each in found)


def groups_of(tmp_path, official, pdf):
    """Return for what an official copy that holds and the PDF of its name are listed."""
    shutil.copytree(SAMPLES / HALF_YEAR, tmp_path / HALF_YEAR)
    output = tmp_path / "output" / HALF_YEAR
    output.mkdir(parents=True)
    name = "bao_cao (chính thức).docx"
    (output / name).write_bytes(official)
    (output / name).with_suffix(".pdf").write_bytes(pdf)
    look = look_at(HerFolder(tmp_path), HALF_YEAR)
    vars(look)["official"] = Official((OfficialCopy(name, name, Standing.HOLDS),), ())
    return {each.purpose: [one.file for one in each.files] for each in result_files(look, "")}


@pytest.mark.parametrize("signature", [b"", b"\nsigned"], ids=["as printed", "signed since"])
def test_the_pdf_that_was_made_of_the_official_copy_is_to_be_signed_with_it(tmp_path, signature):
    found = groups_of(tmp_path, b"docx", marked(PDF, b"docx") + signature)

    names = ["bao_cao (chính thức).docx", "bao_cao (chính thức).pdf"]
    assert found == {words.PURPOSES["sign"]: names}


@pytest.mark.parametrize(
    "pdf", [marked(PDF, b"an older docx"), PDF], ids=["of an older one", "of another program"]
)
def test_a_pdf_that_is_only_called_like_the_official_copy_is_not_to_be_signed(tmp_path, pdf):
    assert groups_of(tmp_path, b"docx", pdf) == {
        words.PURPOSES["sign"]: ["bao_cao (chính thức).docx"],
        words.PURPOSES["unclear"]: ["bao_cao (chính thức).pdf"],
    }


def test_what_lies_in_a_bloc_or_its_results_has_a_name_for_opening(tmp_path):
    shutil.copytree(SAMPLES / HALF_YEAR, tmp_path / HALF_YEAR)
    hers = HerFolder(tmp_path)
    form = tmp_path / "output" / HALF_YEAR / "bieu_mau" / "yt.xlsx"

    assert names_for_opening(hers, form) == (HALF_YEAR, "output/bieu_mau/yt.xlsx")
    assert names_for_opening(hers, tmp_path / HALF_YEAR / "khoi.xlsx") == (HALF_YEAR, "khoi.xlsx")
    assert names_for_opening(hers, tmp_path / "khac.xlsx") is None


def test_a_version_is_what_its_document_is():
    titles = [title_of(name) for name in ("bao_cao (2).docx", "bao_cao (góp ý).docx", "x.docx")]

    assert titles == ["Báo cáo", "Báo cáo", ""]
