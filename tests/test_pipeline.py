"""From a workspace to its documents: what they say, and that the workbook's formulas agree."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text, workbook_text
from tests.libreoffice import numbers_of
from tests.random_bloc import random_workspace
from tests.workspaces import (
    ALL_SAMPLES,
    HALF_YEAR,
    JUDGING,
    SAMPLES,
    SMALL_BLOC,
    SMALL_MEMBERS,
    YEAR,
    build_workspace,
    documents_made,
    member_text,
    sample_texts,
    small_workspace,
    without_sheets,
)
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.issues.issue import errors
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

GOLDEN = Path(__file__).resolve().parent / "golden"
BEFORE = "truoc_hop"
IN_WORDS = {
    *("đạt tiến độ", "chậm tiến độ"),
    *("Vượt kế hoạch", "Đạt kế hoạch", "Chưa đạt kế hoạch"),
}
"""What a formula of the workbook may give that is no number."""
GOLDEN_TEXTS = (
    *((sample, name) for sample in ALL_SAMPLES for name in documents_made(sample)),
    *(
        (f"{sample}_{BEFORE}", name)
        for sample in (HALF_YEAR, YEAR)
        for name in ("bien_ban.docx", "giay_moi.docx")
    ),
    (f"{YEAR}_{BEFORE}", JUDGING),
)


def documents_of(folder):
    """Return the contents of the documents by name, and what was examined behind them."""
    examined = examine(open_workspace(folder))
    outputs = render(examined, (shipped_templates(),)).outputs
    return {output.name: output.content for output in outputs}, examined


def before_the_meeting(sample, folder):
    """Make the workspace of a sample as it was when only the agenda of the meeting was known."""
    bloc, members = sample_texts(sample)
    text = without_sheets(bloc, "Điểm thống nhất", "Diễn biến", "Ý kiến", "Biểu quyết")
    results = ("so_y_kien", "khoi_truong_moi", "khoi_pho_moi", "ket_thuc")
    lines = [line for line in text.splitlines() if not line.startswith(results)]
    agenda = [line for line in bloc.splitlines() if line.startswith("| chương trình")]
    steps = ["# Diễn biến", "| Mục | Người | Nội dung |", *agenda]
    return build_workspace(
        folder, "\n".join([*lines, *steps]).replace("| có mặt |", "| |"), members
    )


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """Return the documents of every golden text, by workspace name."""
    folder = tmp_path_factory.mktemp("workspaces")
    workspaces = {sample: SAMPLES / sample for sample in ALL_SAMPLES} | {
        f"{sample}_{BEFORE}": before_the_meeting(sample, folder / f"{sample}_{BEFORE}")
        for sample in (HALF_YEAR, YEAR)
    }
    return {name: documents_of(workspace)[0] for name, workspace in workspaces.items()}


def formula_cells(content):
    """Return the formula, the stored value, and the sheet and cell of every live formula."""
    shown = load_workbook(BytesIO(content), data_only=True)
    return [
        (cell.value, shown[sheet.title][cell.coordinate].value, f"{sheet.title}!{cell.coordinate}")
        for sheet in load_workbook(BytesIO(content)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def rows_by_heading(sheet):
    """Return the rows of a sheet by their headings."""
    headings, *rows = sheet.iter_rows(min_row=HEADER_ROW, values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


@pytest.mark.parametrize(("workspace", "name"), GOLDEN_TEXTS)
def test_a_document_says_what_it_said_before(golden, documents, workspace, name):
    content = documents[workspace][name]
    text = word_text(content) if name.endswith(".docx") else workbook_text(content)

    golden(f"{workspace}/{name}.txt", text)


def test_every_golden_text_has_a_document():
    written = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.txt")}

    assert written == {f"{workspace}/{name}.txt" for workspace, name in GOLDEN_TEXTS}


@pytest.fixture(
    scope="module", params=[*ALL_SAMPLES, "random 1", "random 2"], ids=lambda name: name
)
def summary(request, tmp_path_factory):
    """Return bang_tong_hop.xlsx and what was examined behind it, of a sample or a random bloc."""
    if not request.param.startswith("random"):
        folder = SAMPLES / request.param
    else:
        folder = tmp_path_factory.mktemp("random") / "khoi"
        random_workspace(folder, request.param)
    documents, examined = documents_of(folder)
    return documents["bang_tong_hop.xlsx"], examined


def test_libreoffice_recalculating_the_workbook_changes_no_number(summary, libreoffice, tmp_path):
    content, _ = summary
    (tmp_path / "bang_tong_hop.xlsx").write_bytes(content)
    (computed,) = libreoffice.computed([tmp_path / "bang_tong_hop.xlsx"])
    before, after = numbers_of(content), numbers_of(computed)

    assert before.keys() == after.keys()
    assert [at for at in before if abs(before[at] - after[at]) > 1e-9] == []


def test_no_formula_of_the_workbook_is_without_its_value_or_in_error(summary):
    content, examined = summary
    formulas = formula_cells(content)

    assert formulas or not examined.standings.is_scored
    assert [
        where
        for _, value, where in formulas
        if not isinstance(value, int | float) and value not in IN_WORDS
    ] == []


def test_the_workbook_ranks_as_the_tool_does(summary):
    content, examined = summary
    standings = examined.standings
    workbook = load_workbook(BytesIO(content), data_only=True)
    rows = rows_by_heading(workbook["Xếp hạng"]) if standings.is_scored else ()
    shown = {
        row["Mã đơn vị"]: (row["Hạng"], row["Điểm tính"], row["Điểm xếp hạng"]) for row in rows
    }

    assert shown == {
        standing.member.code: (
            standing.rank,
            pytest.approx(float(standing.computed)),
            pytest.approx(float(standing.value)),
        )
        for standing in standings.members
        if standings.is_scored
    }


def test_equal_totals_are_ranked_equal_in_the_workbook_too(libreoffice, tmp_path):
    # 60,2 + 20,6 and 61,1 + 19,7 differ in the last bit when they are added as Excel does
    bloc = SMALL_BLOC.replace("| A | TC1 | 70,7 |", "| A | TC1 | 60,2 |")
    bloc = bloc.replace("| A | TC2 | 28 |", "| A | TC2 | 20,6 |")
    bloc = bloc.replace("| C | TC1 | 77 |", "| C | TC1 | 61,1 |")
    bloc = bloc.replace("| C | TC2 | 25 |", "| C | TC2 | 19,7 |")
    documents, examined = documents_of(build_workspace(tmp_path / "khoi", bloc, SMALL_MEMBERS))
    path = tmp_path / "bang_tong_hop.xlsx"
    path.write_bytes(documents[path.name])
    shown = libreoffice.computed([path])[0]["Xếp hạng"]

    assert [standing.rank for standing in examined.standings.members] == [2, 1, 2]
    assert [row[0] for row in shown.values if isinstance(row[0], int | float)] == [1, 2, 2]


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x.invalid","bấm")', "+1+1", "@SUM(1)"]
)
def test_typed_text_that_looks_like_a_formula_stays_text(tmp_path, text):
    folder = small_workspace(tmp_path / "khoi_9")
    workbook = load_workbook(folder / "khoi.xlsx")
    cell = workbook["Điểm thống nhất"]["D5"]
    cell.value, cell.data_type = text, "s"
    workbook.save(folder / "khoi.xlsx")
    documents, _ = documents_of(folder)
    sheet = load_workbook(BytesIO(documents["bang_tong_hop.xlsx"]))["Tiêu chí"]

    cells = [cell for row in sheet for cell in row if cell.value == text]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s")]


def test_a_half_year_names_in_every_document_who_is_behind(tmp_path, libreoffice):
    half_year = SMALL_BLOC.replace("ky: Năm", "ky: 6 tháng\ncham_diem: có")
    half_year = half_year.replace("phan_nam: 1", "phan_nam: 0,5")
    members = SMALL_MEMBERS | {
        "so_binh": member_text("B", "B1", "9", "30"),
        "so_cuong": member_text("C", "C1", "", "25"),
    }
    documents, _ = documents_of(build_workspace(tmp_path / "khoi_9", half_year, members))
    path = tmp_path / "bang_tong_hop.xlsx"
    path.write_bytes(documents[path.name])
    sheet = libreoffice.computed([path])[0]["Chỉ tiêu"]

    result, _, limitations = word_text(documents["bao_cao.docx"]).partition("HẠN CHẾ")
    assert (
        "Đến hết 6 tháng đầu năm, 01/02 chỉ tiêu xét theo tiến độ, không kể chỉ tiêu cần xác minh, "
        "đạt từ 50%"
    ) in result
    assert "01 chỉ tiêu xét theo tiến độ cần xác minh vì số liệu còn thiếu" in result
    assert "hoặc còn nghi vấn: Sở Cường: “Khám bệnh”." in result
    assert (
        "Chỉ tiêu chậm so với tiến độ (50% kế hoạch năm):\n- Sở Bình: Mở lớp đạt 45% kế hoạch, "
        "chậm 5 điểm phần trăm, còn thiếu 01 lớp so với mức cần đạt 10 lớp."
    ) in limitations
    assert "| Mở lớp | lớp | 20 | 10 | 9 | 45% | chậm tiến độ |" in limitations
    assert [
        (row["Mã"], row["Mức cần đạt đến hết 6 tháng"], row["Tiến độ"])
        for row in rows_by_heading(sheet)
    ] == [
        ("A1", 50, "đạt tiến độ"),
        ("B1", 10, "chậm tiến độ"),
        ("C1", 1500, "cần xác minh"),
    ]
    assert "tiến độ" not in word_text(documents["bien_ban.docx"])


@pytest.mark.parametrize("sample", [each for each in ALL_SAMPLES if "6_thang" not in each])
def test_no_other_document_speaks_of_the_half_year(documents, sample):
    for name, content in documents[sample].items():
        text = word_text(content) if name.endswith(".docx") else workbook_text(content)
        assert "xét theo tiến độ" not in text
        assert "Mức cần đạt" not in text


def test_members_come_out_alike_whatever_their_files_are_called(tmp_path):
    renamed = {f"{len(name)} bản sửa cuối": text for name, text in SMALL_MEMBERS.items()}
    first, _ = documents_of(build_workspace(tmp_path / "mot" / "khoi", SMALL_BLOC, SMALL_MEMBERS))
    second, _ = documents_of(build_workspace(tmp_path / "hai" / "khoi", SMALL_BLOC, renamed))

    assert len(renamed) == len(SMALL_MEMBERS)
    assert first["bao_cao.docx"] == second["bao_cao.docx"]
    assert first["bien_ban.docx"] == second["bien_ban.docx"]


def test_the_pledge_has_a_document_of_its_own_and_needs_no_achievements(tmp_path):
    pledge = SMALL_BLOC.replace("ky: Năm", "ky: Giao ước").replace("phan_nam: 1", "phan_nam: 0")
    pledge = without_sheets(pledge, "Điểm thống nhất")
    members = {name: without_sheets(text, "Tiêu chí") for name, text in SMALL_MEMBERS.items()}
    blank = {
        name: re.sub(r"(\| [ABC]1 )\| \d+ \| x \|", r"\1| | |", text)
        for name, text in members.items()
    }
    examined = examine(open_workspace(build_workspace(tmp_path / "khoi_9", pledge, blank)))
    documents = render(examined, (shipped_templates(),))

    assert errors(documents.issues) == ()
    assert [output.name for output in documents.outputs if "/" not in output.name] == [
        "giao_uoc.docx",
        "giao_uoc_soat_xet.docx",
        "bien_ban.docx",
        "quy_che.docx",
        "bang_tong_hop.xlsx",
    ]
