"""A figure that was corrected in khoi.xlsx is used, and shown as corrected wherever it is shown."""

import json

import pytest

from tests.document_text import table, word_text
from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.layouts.decision_sheets import Corrections

SHEET = (
    "# Điều chỉnh\n| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do | {} |\n".format(
        "Ai báo, ngày nào"
    )
)
OF_A_TARGET = "| A | A1 | Thực hiện | 101 | 97 | đếm nhầm | bà Hoa, 05/12 |\n"
OF_A_CRITERION = "| C | TC2 | Tự chấm | 25 | 26,5 | sót văn bản | |\n"
OF_ANOTHER_FIGURE = "| A | A1 | Thực hiện | 100 | 97 | đếm nhầm | bà Hoa, 05/12 |\n"
SIGNED = "thực hiện 97 (trước khi điều chỉnh: 101), lý do: đếm nhầm"
WHY = "thực hiện sửa từ 101 thành 97: đếm nhầm (bà Hoa, 05/12)"
FIRST, SECOND = (Corrections.at(Corrections.new, FIRST_ROW + row) for row in (0, 1))
HELD = "# Hội nghị\nket_thuc: 16 giờ 30\n"


@pytest.fixture
def run(make_report, tmp_path):
    """Run make-report with these corrections; return the exit code and the folder of results."""

    def run_with(*corrections):
        sheet = SHEET + "".join(corrections) if corrections else ""
        folder = build_workspace(tmp_path / "khoi_9", f"{SMALL_BLOC}\n{HELD}{sheet}", SMALL_MEMBERS)
        code, _ = make_report(folder)
        return code, tmp_path / "output" / "khoi_9"

    return run_with


@pytest.fixture
def corrected(run):
    """Return the folder of results of a run with two corrections that fit."""
    code, folder = run(OF_A_TARGET, OF_A_CRITERION)
    assert code == 0
    return folder


def record_of(folder):
    return json.loads((folder / "nhat_ky.json").read_text("utf-8"))


def test_the_report_prints_the_corrected_figure_and_below_the_table_what_it_was(corrected):
    lines = word_text((corrected / "bao_cao.docx").read_bytes()).splitlines()
    of_the_target = [line for line in lines if "Trồng cây" in line]

    assert any("Trồng cây: 97 cây, đạt 97%" in line for line in of_the_target)
    assert any("| 97 | 97" in line and "đã điều chỉnh" in line for line in of_the_target)
    assert any(line.endswith(f"Sở An, Trồng cây: {SIGNED}.") for line in of_the_target)
    assert [line for line in lines if "101" in line and SIGNED not in line] == []


def test_the_annex_of_points_says_why_beside_the_points_that_rest_on_it(corrected):
    text = word_text((corrected / "bao_cao.docx").read_bytes())

    assert "| 100 | 97 | 97,00% | 67,9 | 0,0 | 67,9 |" in text
    assert SIGNED in text
    assert WHY not in text
    assert "Tự chấm 26,5 điểm [tự chấm sửa từ 25 thành 26,5: sót văn bản]" in text


def test_the_minutes_compare_the_agreed_score_with_the_corrected_one(corrected):
    text = word_text((corrected / "bien_ban_binh_xet.docx").read_bytes())

    (line,) = [each for each in text.splitlines() if each.startswith("- Sở Cường: tiêu chí")]
    assert "điểm tự chấm 26,5" in line or "điểm tự chấm và điểm tính 26,5" in line, line
    assert "điểm tự chấm 25;" not in text


def test_the_consolidated_workbook_shows_the_correction_beside_figure_points_and_source(corrected):
    content = (corrected / "bang_tong_hop.xlsx").read_bytes()
    (target,) = [
        row for row in table(content, layout.TargetResults.layout.name) if row["Mã"] == "A1"
    ]
    (score,) = [
        row
        for row in table(content, layout.Scores.layout.name)
        if (row["Mã đơn vị"], row["Tiêu chí"]) == ("A", "TC1")
    ]
    headings = ("Mã đơn vị", "Giá trị", "Tệp", "Trang", "Ô", "Điều chỉnh")
    sources = [
        tuple(row[heading] for heading in headings)
        for row in table(content, layout.FigureSources.layout.name)
        if row["Điều chỉnh"]
    ]

    assert (target["Thực hiện"], target["Ghi chú"]) == (97, WHY)
    assert score["Điểm tính"] == pytest.approx(67.9)
    assert any(WHY in str(cell) for cell in score.values())
    assert sources == [
        ("A", "97", "khoi.xlsx", "Điều chỉnh", FIRST, "đếm nhầm (bà Hoa, 05/12)"),
        ("C", "26,5", "khoi.xlsx", "Điều chỉnh", SECOND, "sót văn bản"),
    ]


def test_the_record_keeps_the_correction_and_where_the_figure_now_comes_from(corrected):
    record = record_of(corrected)
    place = {"tep": "khoi.xlsx", "trang": "Điều chỉnh"}
    (figure,) = [
        each
        for each in record["so_lieu"]
        if (each["muc"], each["dai_luong"]) == ("A1", "Thực hiện")
    ]

    assert record["dieu_chinh"] == [
        {
            "don_vi": "A",
            "muc": "A1",
            "cot": "Thực hiện",
            "so_cu": "101",
            "so_moi": "97",
            "ly_do": "đếm nhầm",
            "nguon": "bà Hoa, 05/12",
            "o": FIRST,
            **place,
        },
        {
            "don_vi": "C",
            "muc": "TC2",
            "cot": "Tự chấm",
            "so_cu": "25",
            "so_moi": "26,5",
            "ly_do": "sót văn bản",
            "nguon": "",
            "o": SECOND,
            **place,
        },
    ]
    assert (figure["gia_tri"], figure["o"]) == ("97", FIRST)


def test_a_correction_since_the_run_before_is_a_change(run):
    run()
    _, folder = run(OF_A_TARGET)

    changes = {
        (each["muc"], each["dai_luong"]): (each["gia_tri_truoc"], each["gia_tri"])
        for each in record_of(folder)["thay_doi"]
        if each["loai"] in ("số liệu", "tỷ lệ")
    }
    assert changes == {("A1", "Thực hiện"): ("101", "97"), ("A1", "Tỷ lệ (%)"): ("101", "97")}


def test_a_correction_that_does_not_fit_is_shown_nowhere_as_applied(run):
    code, folder = run(OF_ANOTHER_FIGURE)
    text = word_text((folder / "bao_cao.docx").read_bytes())
    record = record_of(folder)

    assert code == 1
    assert "Trồng cây: 101 cây, đạt 101%" in text
    assert "đã điều chỉnh" not in text
    assert record["dieu_chinh"] == []
    assert {each["ma"] for each in record["van_de"] if each["muc_do"] == "lỗi"} == {"SK08", "SK26"}


def test_a_correction_of_a_cell_that_could_not_be_read_leaves_no_doubt(make_report, tmp_path):
    sheet = SHEET + "| A | A1 | Thực hiện | | 97 | đếm lại | bà Hoa, 05/12 |\n"
    members = {**SMALL_MEMBERS, "so_an": SMALL_MEMBERS["so_an"].replace("101", "gần 100")}
    folder = build_workspace(tmp_path / "khoi_9", f"{SMALL_BLOC}\n{HELD}{sheet}", members)

    code, console = make_report(folder)
    text = word_text((tmp_path / "output" / "khoi_9" / "bao_cao.docx").read_bytes())

    assert code == 0
    assert "SO13" not in console
    assert "cần xác minh" not in text
    assert "thực hiện 97 (trước khi điều chỉnh: “gần 100”), lý do: đếm lại." in text


def test_below_the_annex_corrections_of_criteria_are_listed_too(corrected):
    text = word_text((corrected / "bao_cao.docx").read_bytes())

    assert "Sở Cường, Nền nếp: tự chấm 26,5 (trước khi điều chỉnh: 25), lý do: sót văn bản." in text


RATINGS = """
# Mức đánh giá
| Mức | Giá trị |
| xuất sắc | 3 |
| tốt | 2 |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | 0,7 |
| TC2 | ND1 | Xếp loại cơ quan | Theo mức | 30 | | |
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Theo mức | =diem_chuan*thuc_hien/3 | |
"""


@pytest.mark.parametrize(
    ("reported", "old", "new"),
    [("tốt", "tốt", "xuất sắc"), ("tốt", "2", "3"), ("tốt", "tốt", "3"), ("2", "2", "xuất sắc")],
    ids=["in words", "in figures", "the new one in figures", "reported as a figure"],
)
def test_a_corrected_rating_is_printed_in_words_and_never_as_what_it_is_worth(
    make_report, tmp_path, reported, old, new
):
    row = f"| A | TC2 | Thực hiện | {old} | {new} | xét lại | |\n"
    bloc = merged(f"{SMALL_BLOC}\n{HELD}{SHEET}{row}", RATINGS)
    members = {
        name: merged(text, f"# Tiêu chí\n| Mã | Thực hiện |\n| TC2 | {reported} |\n")
        for name, text in SMALL_MEMBERS.items()
    }

    make_report(build_workspace(tmp_path / "khoi_9", bloc, members))

    text = word_text((tmp_path / "output" / "khoi_9" / "bao_cao.docx").read_bytes())
    below = [line for line in text.splitlines() if line.startswith("- Sở An, Xếp loại cơ quan")]
    assert below == [
        "- Sở An, Xếp loại cơ quan: thực hiện “xuất sắc” (trước khi điều chỉnh: “tốt”), lý do: xét "
        "lại."
    ]
