"""Every cell of khoi.xlsx that decides points, ranks or classes is pledged, or is not for a reason.

The reasons are in the manual too, under "Khi giao ước thay đổi".
"""

import pytest

from tests.examples import BLOC
from tests.pledges import frozen_text
from tests.remedies.acts import table_of
from tests.text_workbooks import make_bloc_workbook, merged
from thidua_reports.checking.pledge_checks import the_pledge_is_unchanged
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import SettingsLayout
from thidua_reports.layouts.bloc_sheets import BLOC as SETTINGS
from thidua_reports.layouts.document_settings import OF_THE_YEAR
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.layouts.year_sheets import Pledged
from thidua_reports.pledged.contents import COLUMNS, OF_THE_BLOC
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.rollover.agreed_rows import pledged_rows, with_rows_added_since
from thidua_reports.rollover.ended_period import scored_word_of_next

KEY = "names its row: another one is a row gone and a row added (GU03, GU02)"
WORDS = "is to be read: no formula and no comparison uses it"
LOOK = "says how a percentage is printed; points come from the exact ratio"
OF_LETTERS = "how letters to the members are worded and sent"
OF_ITS_PERIOD = "is the period's own, and is given anew in each"
DECIDED = "is decided in its period, with the reason beside it"
NOT_PLEDGED = {
    "Khối": {
        **dict.fromkeys(("ten_khoi", "ky_hieu", "co_quan_chu_quan", "tinh", "dia_danh"), WORDS),
        **dict.fromkeys(("khoi_truong", "khoi_pho", "don_vi_soan", "mau_cau"), WORDS),
        **dict.fromkeys(("ky_hieu_giao_uoc", "trich_yeu_bao_cao", "trich_yeu_bien_ban"), WORDS),
        **dict.fromkeys(("ky", "nam", "han_nop", "so_bao_cao"), OF_ITS_PERIOD),
        **dict.fromkeys(("ngay_bao_cao", "so_bien_ban"), OF_ITS_PERIOD),
        **{each.code: OF_ITS_PERIOD for document in OF_THE_YEAR for each in document},
        "dau_giao_uoc": "is how it is known that what was frozen is all there",
        "phan_nam": f"{OF_ITS_PERIOD}; an unusual share of the year is reported (SK24)",
        "ket_qua_them": "is how many results may be stated beyond the pledge, without points",
    },
    "Thành viên": "units change names and join on a sheet of their own; who is there is printed",
    "Nội dung": {"Mã nội dung": KEY, "Tên nội dung": WORDS, "Câu dẫn trong báo cáo": WORDS},
    "Tiêu chí": {
        "Mã tiêu chí": KEY,
        "Tên tiêu chí": WORDS,
        "Người chấm": WORDS,
        "Tên gọi số lượng": WORDS,
        "Số liệu khác là": WORDS,
    },
    "Cách chấm": {"Tên cách chấm": KEY, "Giải thích": WORDS, "Ví dụ": WORDS},
    "Mức đánh giá": {"Mức": KEY},
    "Chỉ tiêu": {
        "Mã chỉ tiêu": KEY, "Số lẻ": LOOK, "Làm tròn": LOOK, "Mẫu câu": WORDS, "Ghi chú": WORDS
    },
    "Phân định đồng hạng": {"Thứ tự": KEY, "Thứ tự đơn vị": DECIDED},
    "Xếp loại": {"Xếp loại": KEY},
    "Khen thưởng": {"Hạng": KEY, "Hình thức đề nghị": KEY},
    "Mốc điểm": "is what the report counts the units by; points, ranks and classes do without",
    **dict.fromkeys(("Điểm thống nhất", "Điều chỉnh", "Không xếp loại"), DECIDED),
    **dict.fromkeys(("Không đề nghị", "Quyết định đề nghị", "Biểu quyết"), DECIDED),
    **dict.fromkeys(("Bỏ phiếu", "Ban kiểm phiếu", "Kiểm phiếu"), DECIDED),
    **dict.fromkeys(("Căn cứ, nơi nhận", "Người ký", "Lời báo cáo"), WORDS),
    **dict.fromkeys(("Tiếp nhận", "Khối ghi nhận"), OF_ITS_PERIOD),
    **dict.fromkeys(("Thư", "Gửi thư"), OF_LETTERS),
    **dict.fromkeys(("Hội nghị", "Thành phần", "Diễn biến", "Ý kiến"), OF_ITS_PERIOD),
    "Kế hoạch": "is what the bloc does in the year; no points follow from it",
    "Số liệu kỳ trước": "is what earlier periods came to, not what was pledged for this one",
    "Đổi tên, sáp nhập": "changes units from the next period on",
    "Giao ước đã chốt": "is the pledge as frozen",
    "Thay đổi giao ước": "is where a change of the pledge is said",
    "Đã chấp nhận": "decides nothing that is computed",
}  # fmt: skip

WHOLE = """
# Khối
cham_diem: có
thang_diem: 100
tong_toi_da: 140
tran_thap_hon_chuan: x
xep_hang_theo: điểm
so_le_ty_le_diem: 2
# Nội dung
| Mã nội dung | Tên nội dung | Điểm chuẩn | Tối đa | Trần thấp hơn chuẩn |
| ND1 | Chỉ tiêu | 100 | 120 | |
| ND2 | Phong trào | | | |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa \
| Tham số 1 | Tham số 2 | Tham số 3 | Áp dụng cho | Điều kiện | Thay cho | Số chỉ tiêu \
| Tối đa cả tiêu chí | Ngoài thang | Trần thấp hơn chuẩn |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ | 30 | 3 | 2 | 0,7 | 0,8 | 0,9 | YT | | | 1 | 40 | | |
| TC2 | ND1 | Nền nếp | Nhập điểm | 10 | | | | | | YT; DL | | | | | | |
| TC3 | ND1 | Riêng | Nhập điểm | 10 | | | | | | DL | đạt tốt | TC2 | | | | |
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ | =MIN(diem_chuan,diem_chuan*ty_le) | =thuong_toi_da*tham_so_1 |
| Nhập điểm | =diem_nhap | |
# Mức đánh giá
| Mức | Giá trị |
| tốt | 3 |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | So với | Kế hoạch | Tiêu chí \
| Thuộc chỉ tiêu | Nhóm |
| YT | YT1 | Khám bệnh | lượt | lũy kế | tăng | kế hoạch | 4500000 | TC1 | | N1 |
# Phân định đồng hạng
| Thứ tự | Xét theo | Thứ tự đơn vị |
| 1 | TC1 | |
| 2 | điểm thưởng | |
| 3 | hội nghị quyết định | YT; DL |
# Xếp loại
| Xếp loại | Từ điểm |
| Tốt | 90 |
| Khá | 0 |
# Khen thưởng
| Hạng | Hình thức đề nghị | Điều kiện | Đến hạng | Số lượng | Yêu cầu về chỉ tiêu | Từ điểm \
| Xét hạng sau | Từ tỷ lệ phiếu |
| 1 | Cờ thi đua | dẫn đầu | 2 | 1 | đạt mọi chỉ tiêu | 95 | x | 80 |
"""
CHANGES = {
    "Khối": {
        "cham_diem": "không", "lam_tron_diem": "cắt bỏ", "so_le_diem": "2",
        "lam_tron_ty_le": "cắt bỏ", "so_le_ty_le": "1", "xep_hang_theo": "tỷ lệ điểm",
        "so_le_ty_le_diem": "3", "thang_diem": "110", "tong_toi_da": "141",
        "tran_thap_hon_chuan": "",
    },
    "Nội dung": {"Điểm chuẩn": "101", "Tối đa": "121", "Trần thấp hơn chuẩn": "x"},
    "Tiêu chí": {
        "Nội dung": "ND2", "Cách chấm": "Nhập điểm", "Điểm chuẩn": "31", "Thưởng tối đa": "4",
        "Trừ tối đa": "3", "Tham số 1": "0,71", "Tham số 2": "0,81", "Tham số 3": "0,91",
        "Áp dụng cho": "DL", "Điều kiện": "đạt khá", "Thay cho": "TC2", "Số chỉ tiêu": "2",
        "Tối đa cả tiêu chí": "41", "Ngoài thang": "x", "Trần thấp hơn chuẩn": "x",
    },
    "Cách chấm": {
        "Công thức điểm": "=diem_chuan", "Công thức thưởng, trừ": "=thuong_toi_da*0.5",
    },
    "Mức đánh giá": {"Giá trị": "4"},
    "Chỉ tiêu": {
        "Đơn vị": "DL", "Tên chỉ tiêu": "Khám", "Đơn vị tính": "người", "Loại": "thời điểm",
        "Chiều": "giảm", "So với": "chỉ tiêu đăng ký", "Kế hoạch": "4500001", "Tiêu chí": "TC2",
        "Thuộc chỉ tiêu": "YT9", "Nhóm": "N2",
    },
    "Phân định đồng hạng": {"Xét theo": "TC2"},
    "Xếp loại": {"Từ điểm": "91"},
    "Khen thưởng": {
        "Điều kiện": "dẫn đầu khối", "Đến hạng": "3", "Số lượng": "2",
        "Yêu cầu về chỉ tiêu": "vượt mọi chỉ tiêu", "Từ điểm": "96", "Xét hạng sau": "",
        "Từ tỷ lệ phiếu": "90%",
    },
}  # fmt: skip
"""What the cell of the first row becomes; of the settings, their values."""
CELLS = [
    pytest.param(sheet, heading, value, id=f"{sheet} {heading}")
    for sheet, cells in CHANGES.items()
    for heading, value in cells.items()
]
RANKING_SETTINGS = """
# Khối
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
"""


def read(text):
    return read_bloc_book(make_bloc_workbook(merged(BLOC, text)))[0]


def pledged(changes=""):
    """Return the bloc whose pledge was frozen before anything was changed of it."""
    whole = merged(WHOLE, RANKING_SETTINGS)
    return merged(merged(whole, frozen_text(read(whole))), changes)


def table(name, rows):
    return "\n".join((f"# {name}", *(f"| {' | '.join(row)} |" for row in rows)))


def with_cell(sheet, heading, value):
    """Return what makes the first row of the sheet differ; or the setting, where it has none."""
    if sheet == SETTINGS.name:
        return f"# {sheet}\n{heading}: {value}\n"
    first, row, *others = table_of(WHOLE, sheet)
    changed = [value if h == heading else cell for h, cell in zip(first, row, strict=True)]
    return table(sheet, (first, changed, *others))


def differences(changes):
    return list(the_pledge_is_unchanged(read(changes)))


@pytest.mark.parametrize(("sheet", "heading", "value"), CELLS)
def test_a_pledged_cell_that_is_changed_is_reported_at_the_cell(sheet, heading, value):
    assert differences(pledged()) == []
    (issue,) = [
        each
        for each in differences(pledged(with_cell(sheet, heading, value)))
        if each.kind.code == "GU01"
    ]

    assert issue.place.sheet == sheet
    assert f"cột {'Giá trị' if sheet == SETTINGS.name else heading} nay ghi" in issue.message


def test_every_column_is_pledged_and_tried_or_has_its_reason():
    settings = {setting.code for setting in OF_THE_BLOC}
    frozen = {**{name: set(columns) for name, columns in COLUMNS.items()}, "Khối": settings}
    assert {name: set(cells) for name, cells in CHANGES.items()} == frozen

    for sheet in SHEETS:
        reasons = NOT_PLEDGED.get(sheet.name, {})
        if isinstance(reasons, str):
            assert sheet.name not in frozen
        elif isinstance(sheet, SettingsLayout):
            assert {each.code for each in sheet} == settings | reasons.keys()
        else:
            columns = {column.heading for column in sheet.columns}
            assert columns == frozen[sheet.name] | reasons.keys()
            assert not frozen[sheet.name] & reasons.keys()
    assert NOT_PLEDGED.keys() <= {sheet.name for sheet in SHEETS}


@pytest.mark.parametrize(
    ("sheet", "old", "new"),
    [
        ("Phân định đồng hạng", "| 2 | điểm thưởng |", "| 3 | điểm thưởng |"),
        ("Phân định đồng hạng", "", "| 4 | TC2 | |"),
        ("Xếp loại", "| Khá | 0 |", "| Khá | 0 |\n| Rất tốt | 95 |"),
        ("Khen thưởng", "| 1 | Cờ thi đua |", "| 1 | Cờ |"),
    ],
)
def test_a_way_of_ranking_that_is_added_or_gone_is_reported(sheet, old, new):
    rows = table(sheet, table_of(WHOLE, sheet))
    changed = rows.replace(old, new) if old else f"{rows}\n{new}"

    codes = {each.kind.code for each in differences(pledged(changed))}

    assert codes <= {"GU02", "GU03"}
    assert codes


@pytest.mark.parametrize("sheet", ["Phân định đồng hạng", "Xếp loại", "Khen thưởng"])
def test_what_the_pledge_is_silent_on_may_be_set_up_later(sheet):
    silent = merged(WHOLE, RANKING_SETTINGS + table(sheet, table_of(WHOLE, sheet)[:1]))
    later = merged(merged(silent, frozen_text(read(silent))), table(sheet, table_of(WHOLE, sheet)))

    assert differences(later) == []


def test_a_tie_that_the_meeting_settles_is_no_change_of_the_pledge():
    rows = [row for row in table_of(WHOLE, "Phân định đồng hạng") if row[0] != "3"]
    pledge = merged(merged(WHOLE, RANKING_SETTINGS), table("Phân định đồng hạng", rows))
    frozen = frozen_text(read(pledge))

    assert differences(merged(merged(WHOLE, RANKING_SETTINGS), frozen)) == []


def test_half_a_year_may_go_by_without_points_and_the_year_may_not():
    unscored = pledged("# Khối\ncham_diem: không\n")
    half = "# Khối\nky: 6 tháng\nphan_nam: 0,5\n"

    assert [each.kind.code for each in differences(unscored)] == ["GU01"]
    assert differences(merged(unscored, half)) == []


def test_a_year_that_the_bloc_agreed_to_leave_unscored_is_carried_as_such():
    half = "# Khối\nky: 6 tháng\nphan_nam: 0,5\ncham_diem: không\n"
    change = (
        "# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do |\n"
        "| Khối | cham_diem | Giá trị | có | không | hội nghị thống nhất |\n"
    )

    assert scored_word_of_next(read(pledged(half)), Period.YEAR) == "có"
    assert scored_word_of_next(read(pledged(half + change)), Period.YEAR) == "không"
    assert differences(pledged(f"# Khối\ncham_diem: không\n{change}")) == []


def test_by_share_a_least_value_is_one_of_per_cent():
    by_share = merged(WHOLE, f"{RANKING_SETTINGS}xep_hang_theo: tỷ lệ điểm\n")
    text = merged(by_share, frozen_text(read(by_share)))

    (issue,) = differences(merged(text, with_cell("Xếp loại", "Từ điểm", "91%")))

    assert "nay ghi “91%”, nhưng giao ước đã chốt ghi “90%”" in issue.message


def test_a_rule_that_a_criterion_changed_to_is_frozen_with_the_next_period():
    other = WHOLE.replace("| Nhập điểm | =diem_nhap | |", "| Khác | =diem_nhap*1 | |")
    other = other.replace("| Nền nếp | Nhập điểm |", "| Nền nếp | Khác |")
    other = other.replace("| Riêng | Nhập điểm |", "| Riêng | Khác |")
    frozen = frozen_text(read(merged(WHOLE, RANKING_SETTINGS)))
    book = read(merged(merged(other, RANKING_SETTINGS), frozen))

    rows = list(pledged_rows(with_rows_added_since(book)))

    values = {row[Pledged.value].text for row in rows if row[Pledged.sheet] == "Cách chấm"}
    assert values >= {"=diem_nhap", "=diem_nhap*1"}


def test_the_formula_of_a_rule_that_came_with_a_change_is_held_to_from_the_next_period_on():
    whole = merged(WHOLE, RANKING_SETTINGS)
    changed = WHOLE.replace("| Nhập điểm | =diem_nhap | |", "| Khác | =diem_nhap*1 | |")
    changed = merged(changed.replace("| Nhập điểm |", "| Khác |"), RANKING_SETTINGS)
    said = "# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do |\n" + "".join(
        f"| Tiêu chí | {code} | Cách chấm | Nhập điểm | Khác | hội nghị thống nhất |\n"
        for code in ("TC2", "TC3")
    )
    half = read(merged(merged(changed, frozen_text(read(whole))), said))
    rows = [
        (f.sheet, f.code, f.name, f.column, f'"{f.value}"' if f.value else "", "x" * f.is_added)
        for f in with_rows_added_since(half)
    ]
    heading = ("Trang", "Mã", "Tên", "Cột", "Giá trị đã chốt", "Thêm sau")
    year = merged(merged(changed, table("Giao ước đã chốt", [heading, *rows])), said)
    assert differences(year) == []

    (issue,) = differences(year.replace("=diem_nhap*1", "=diem_nhap*2", 1))

    assert issue.kind.code == "GU01"
    assert "Cách chấm Khác: cột Công thức điểm nay ghi “=diem_nhap*2”" in issue.message
