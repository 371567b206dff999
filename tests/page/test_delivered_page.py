"""The page of a run leads to the files as they lie beside it, and is written like any of them."""

import json
from urllib.parse import unquote

import pytest
from lxml import html

from tests.workspaces import edit_workbook, small_workspace
from thidua_reports import pipeline
from thidua_reports.commands import bao_cao
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import output_kinds

pytestmark = pytest.mark.slow("runs the whole program several times")


@pytest.fixture
def made(make_report, tmp_path):
    """A small bloc, reported once."""
    small_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    return tmp_path / "output" / "khoi_9"


def files_of(made, name="kiem_tra.html"):
    """Return the names of the files that the page leads to."""
    links = html.fromstring((made / name).read_bytes()).xpath("//a/@href")
    return [unquote(each.removeprefix("./")) for each in links if not each.startswith("#")]


def test_every_file_that_was_written_is_linked_and_there(made):
    found = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()}
    others = found - {"kiem_tra.html", "nhat_ky.json"}

    assert set(files_of(made)) == others
    assert "kiem_tra.html" in json.loads((made / "nhat_ky.json").read_text("utf-8"))["dau_ra"]


def test_it_leads_to_the_new_version_of_an_edited_report(made, make_report, tmp_path):
    (made / "bao_cao.docx").write_bytes(b"edited by hand")
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    make_report("khoi_9")

    assert "bao_cao (2).docx" in files_of(made)
    assert "bao_cao.docx" not in files_of(made)
    text = html.fromstring((made / "kiem_tra.html").read_bytes()).text_content()
    assert "bao_cao.docx đã sửa tay, được giữ nguyên" in text


def test_a_second_run_leaves_it_and_a_forced_one_makes_the_same(made, make_report):
    page = made / "kiem_tra.html"
    before, written = page.read_bytes(), page.stat().st_mtime_ns

    make_report("khoi_9")
    make_report("khoi_9", "--force")

    assert (page.read_bytes(), page.stat().st_mtime_ns) == (before, written)


def test_what_changed_since_the_last_run_is_told_with_both_values(made, make_report, tmp_path):
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    make_report("khoi_9")

    tree = html.fromstring((made / "kiem_tra.html").read_bytes())
    rows = tree.xpath("//table[caption/@id='bang-thay-doi']//tbody/tr")
    cells = [[each.text_content() for each in row] for row in rows]
    assert ["số liệu", "Sở An", "A1 Trồng cây", "Thực hiện", "101", "103"] in cells


def test_an_edited_page_is_kept_and_the_new_one_stands_beside_it(made, make_report, tmp_path):
    (made / "kiem_tra.html").write_text("ghi chú của tôi", "utf-8")
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    _, said = make_report("khoi_9")

    assert "kiem_tra (2).html" in said
    assert (made / "kiem_tra.html").read_text("utf-8") == "ghi chú của tôi"
    assert "bao_cao.docx" in files_of(made, "kiem_tra (2).html")


def test_a_check_and_a_strict_run_with_errors_write_no_page(make_report, tmp_path):
    workspace = small_workspace(tmp_path / "khoi_9")
    edit_workbook(workspace / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})

    make_report("check", "khoi_9")
    make_report("khoi_9", "--strict")

    assert list(tmp_path.rglob("kiem_tra*.html")) == []


@pytest.mark.parametrize("damage", [None, b"", b"[]", b"{", bytes(range(256))])
def test_without_the_record_the_page_is_still_the_only_one_and_says_so(made, make_report, damage):
    record = made / "nhat_ky.json"
    if damage is None:
        record.unlink()
    else:
        record.write_bytes(damage)

    make_report("khoi_9")

    assert [path.name for path in made.glob("kiem_tra*")] == ["kiem_tra.html"]
    text = html.fromstring((made / "kiem_tra.html").read_bytes()).text_content()
    said = "Không thấy tệp nhật ký" if damage is None else "bị hỏng, không đọc được"
    assert said in text
    assert ("[GH13]" in text) == (damage is not None)


def test_the_page_counts_the_warnings_that_the_screen_does(made, make_report, tmp_path):
    (made / "bao_cao.docx").write_bytes(b"edited by hand")
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    _, said = make_report("khoi_9")

    text = html.fromstring((made / "kiem_tra.html").read_bytes()).text_content()
    assert said.count("[GH01]") == text.count("[GH01]") == 1


def test_what_is_found_when_the_page_is_written_again_is_told(make_report, monkeypatch, tmp_path):
    small_workspace(tmp_path / "khoi_9")
    locked = output_kinds.DOCUMENT_OPEN.at(Place("x.html"), name="x.html", new="x (2).html")
    really_write, told = pipeline.write, iter([(), (locked,)])

    def write(*arguments):
        deliveries, problems = really_write(*arguments)
        return deliveries, (*problems, *next(told))

    monkeypatch.setattr(pipeline, "write", write)
    monkeypatch.setattr(bao_cao, "page_leads_to_copies", lambda *_: False)

    assert make_report("khoi_9")[1].count("x (2).html") == 1
