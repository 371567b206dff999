"""Results are listed with what they are, and can be opened by their names."""

import shutil

from tests.workspaces import HALF_YEAR, SAMPLES
from thidua_reports.desk.files import names_for_opening, result_files, title_of
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.look import look_at


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
        ("bao_cao.pdf", "Báo cáo", ""),
        ("bien_ban.docx", "Biên bản hội nghị", ""),
        ("kiem_tra.html", "Trang kiểm tra trước khi gửi", "/trang"),
        ("ghi_chep.docx", "", ""),
    ]
    assert all(hers.file(each.bloc, each.name) == output / each.file for each in found)


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
