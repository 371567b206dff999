"""The shipped Word templates: how they are built, what they print, whether Word can open it."""

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document

from tests.domain_values import a_bloc
from tests.workspaces import ROOT, TEMPLATES, field_list, template_builder
from thidua_reports.domain.place import Place
from thidua_reports.layouts.charts import NO_CHART, Chart, Series
from thidua_reports.layouts.template_fields import CHARTS, FIELDS
from thidua_reports.word.charts import chart_issues
from thidua_reports.word.contract import Contract
from thidua_reports.word.leftovers import stale_issues
from thidua_reports.word.preflight import preflight
from thidua_reports.word.source import TemplateSource
from thidua_reports.word.template import fill_template, template_fields
from thidua_reports.workspace.templates import FIELD_LIST

NAMES = (
    "bang_diem.docx",
    "bao_cao_6_thang.docx",
    "bao_cao_nam.docx",
    "bien_ban_binh_xet.docx",
    "bien_ban_kiem_phieu.docx",
    "bien_ban_sau_hop.docx",
    "bien_ban_truoc_hop.docx",
    "giao_uoc.docx",
    "giay_moi.docx",
    "ke_hoach.docx",
    "phan_hoi.docx",
    "phieu_suy_ton.docx",
    "quy_che.docx",
    "thong_bao_ket_luan.docx",
    "tiep_thu_y_kien.docx",
    "to_roi.docx",
    "to_trinh.docx",
)

LANDSCAPE = "bang_diem.docx"
UNPRINTED = {
    "ten_khoi",
    "cham_diem",
    "co_cung_ky",
    "co_de_nghi",
    "co_diem",
    "chu_kha_nho",
    "chu_lon",
    "chu_rat_nho",
    "chu_vua",
    "co_so_voi",
    "co_nguoi",
    "co_thong_nhat",
    "co_phieu",
    "co_vi_tri",
    "co_xep_loai",
    "nhieu_ket_luan",
    "diem_don_vi[].tong",
    "noi_dung[].co_luu_y",
    "noi_dung[].co_thuong",
    "noi_dung[].co_tru",
    "noi_dung[].tieu_chi[].ap_dung",
    "noi_dung[].tieu_chi[].ghi_chu",
}
"""Fields that a template may print, or ask for whether there is something to print."""
A_CHART = Chart(
    ["Sở An & Bình", "Sở Cường"],
    [Series("<Đạt>", [Decimal(3), None]), Series("Chưa đạt", [Decimal("0.5"), Decimal(-2)])],
    "Sở An & Bình: đạt 3",
)
INSTEAD_OF_OTHERS = ("quyen_han_chung", "hang_ky")
"""Fields that are printed in the place of others: these are where they are empty."""
BLOCS = {"one": a_bloc(), "another": a_bloc(year=1999, name="Khối thi đua 98")}


def example(paths, entries, prefix=""):
    """Return fields for "a[].b" and the like: texts that name their path, lists of any length."""
    result = {}
    for head in {path.partition("[]")[0] for path in paths}:
        full = prefix + head
        below = [path.removeprefix(head + "[]") for path in paths if path.startswith(head + "[]")]
        if not below:
            result[head] = f"<{full}> & {{{{ 7*7 }}}}"
        elif below == [""]:
            result[head] = [f"<{full}[]> &"] * entries
        else:
            inner = [path.removeprefix(".") for path in below]
            result[head] = [example(inner, entries, f"{full}[].")] * entries
    return result


def filled(name, entries, without=()):
    template = (TEMPLATES / name).read_bytes()
    charts = dict.fromkeys(CHARTS[name], NO_CHART if not entries else A_CHART)
    fields = example(FIELDS[name], entries)
    fields |= {each: type(fields[each])() for each in without if each in fields}
    return fill_template(template, Place(name), fields | charts)


@pytest.fixture(scope="module")
def built():
    return template_builder().build()


def test_the_templates_that_lie_ready_are_what_the_source_builds(built):
    ready = {path.name: path.read_bytes() for path in TEMPLATES.glob("*.docx")}
    del ready[FIELD_LIST]
    assert sorted(ready) == sorted(built) == list(NAMES)
    assert [name for name in NAMES if ready[name] != built[name]] == []


def test_the_list_of_fields_for_who_edits_a_template_is_that_of_the_program(built):
    committed = (ROOT / "docs" / "danh_sach_truong.md").read_text("utf-8")

    assert committed == field_list().field_list(built)


def test_building_twice_gives_the_same_bytes(built):
    assert template_builder().build() == built


@pytest.mark.parametrize("name", NAMES)
def test_the_declared_fields_are_those_the_template_prints(name):
    printed = template_fields((TEMPLATES / name).read_bytes())

    assert printed | (UNPRINTED & set(FIELDS[name])) == set(FIELDS[name])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("bloc", BLOCS.values(), ids=BLOCS)
def test_a_shipped_template_is_sound_whichever_the_bloc_so_it_is_not_checked_again(name, bloc):
    source = TemplateSource((TEMPLATES / name).read_bytes(), Place(name))
    paragraphs = [paragraph for part in source.read for paragraph in part.paragraphs]
    contract = Contract(FIELDS[name], source.content, CHARTS[name])

    assert source.unusable == source.missing == ()
    assert preflight(source, contract.fields, contract) == ()
    assert list(stale_issues(paragraphs, bloc)) == []
    assert list(chart_issues(source, contract.charts)) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_field_gets_into_the_document(name):
    texts = ""
    for without in ((), INSTEAD_OF_OTHERS):
        document, issues = filled(name, entries=2, without=without)
        assert not issues
        with zipfile.ZipFile(BytesIO(document)) as archive:
            texts += archive.read("word/document.xml").decode()

    printed = template_fields((TEMPLATES / name).read_bytes())
    assert [path for path in printed if f"&lt;{path}&gt;" not in texts] == []


@pytest.mark.parametrize("entries", [0, 1, 2], ids=["empty lists", "one entry", "two entries"])
@pytest.mark.parametrize("name", NAMES)
def test_word_validators_find_nothing(name, entries, tmp_path, package_faults):
    document, issues = filled(name, entries)
    path = tmp_path / name
    path.write_bytes(document)

    assert not issues
    assert not package_faults(path)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_fields_loops_and_text_is_in_a_template(name):
    text = "\n".join(_all_text(Document(TEMPLATES / name)))

    assert "|" not in text
    assert "==" not in text


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_that_of_the_decree(name):
    document = Document(TEMPLATES / name)
    first = document.sections[0]
    margins = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)

    size = (round(first.page_width.mm), round(first.page_height.mm))
    assert size == ((297, 210) if name == LANDSCAPE else (210, 297))
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
    assert first.different_first_page_header_footer
    assert 'w:instr=" PAGE "' in first.header.paragraphs[0]._p.xml
    assert not first.first_page_header.paragraphs[0].text


@pytest.mark.parametrize("name", NAMES)
def test_a_template_names_times_new_roman_and_vietnamese_for_all_scripts(name):
    styles = Document(TEMPLATES / name).styles.element.xml

    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert f'w:{script}="Times New Roman"' in styles
    assert '<w:lang w:val="vi-VN"' in styles


@pytest.mark.parametrize("name", ["bao_cao_6_thang.docx", "bao_cao_nam.docx"])
def test_the_text_of_a_report_ends_with_the_end_mark(name):
    document, _ = filled(name, entries=1)

    paragraphs = [paragraph.text for paragraph in Document(BytesIO(document)).paragraphs]

    assert sum(text.endswith("./.") for text in paragraphs) == 1


def test_the_annex_repeats_its_heading_and_keeps_its_rows_whole():
    document, _ = filled("bao_cao_6_thang.docx", entries=2)

    annex = Document(BytesIO(document)).tables[-1]._tbl.xml

    assert annex.count("<w:tblHeader/>") == 1
    assert annex.count("<w:cantSplit/>") == 7


def test_what_a_meeting_did_not_do_has_no_heading():
    document, _ = filled("bien_ban_sau_hop.docx", entries=0)

    made = Document(BytesIO(document))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)

    assert "Biểu quyết" not in text
    assert "Phát biểu" not in text
    assert len(made.tables) == 2


def _all_text(document):
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)


@pytest.mark.parametrize("name", ["bao_cao_6_thang.docx", "giay_moi.docx", "to_trinh.docx"])
def test_no_row_of_the_signatures_may_be_parted_from_the_next(name):
    document = Document(BytesIO((TEMPLATES / name).read_bytes()))
    styles = {style.style_id: style for style in document.styles}

    kept = {
        styles[each.style].paragraph_format.keep_with_next
        for table in document.tables
        if table._tbl.xpath(".//w:vMerge")
        for each in table._tbl.xpath(".//w:tc[w:tcPr/w:vMerge]/w:p")
        if "{%" not in "".join(each.xpath(".//w:t/text()"))
    }

    assert kept == {True}
