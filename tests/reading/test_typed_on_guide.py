"""What is typed on the sheets of a form that nobody fills in is reported; the form's own is not."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

from tests.domain_values import a_book, a_target
from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.period import Period
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.reading.typed_over import begins_row_of_form, typed_where_nothing_is_read

BOOK = a_book("AB", targets=(a_target("A1", member="A"), a_target("A2", member="A", criterion="")))
MAP, READINESS, GUIDE = "Việc cần làm", "Trước khi gửi", "Hướng dẫn"
FORMS = {
    f"{period.value}, {deadline}, {drafter}": replace(
        BOOK, bloc=replace(BOOK.bloc, period=period, deadline=deadline, drafter=drafter)
    )
    for period in Period
    for deadline in (None, date(2026, 7, 15))
    for drafter in ("", "B")
}
SENT_ONCE = (
    "HƯỚNG DẪN ĐIỀN SỔ",
    "1. Trang Đơn vị: ghi người lập báo cáo; các mục khác đã điền sẵn.",
    "2. Trang Nội dung 1: nhập cột Thực hiện của từng chỉ tiêu; nhập 0 nếu không thực hiện, để "
    "trống nếu chưa có số. Kết quả dạng 16 trên 25: nhập 16 ở Thực hiện, 25 ở Trên tổng số. "
    "Tỷ lệ và điểm tự tính (ô nền xám).",
    "2. Trang Đăng ký: mỗi hàng một chỉ tiêu. Hàng nền trắng là chỉ tiêu đã giao, phải nhận. Hàng "
    "nền vàng có sẵn tên là chỉ tiêu năm trước: ghi kế hoạch năm nay, sửa hoặc xóa nếu không đăng "
    "ký nữa. Các hàng còn lại để đăng ký chỉ tiêu mới.",
    "2. Trang Nội dung 1: nhập cột Thực hiện của từng chỉ tiêu; nhập 0 nếu không thực hiện, để "
    "trống nếu chưa có số. Kết quả dạng 16 trên 25: nhập 16 ở Thực hiện, 25 ở Trên tổng số. "
    "Tỷ lệ tự tính (ô nền xám). Kỳ này không chấm điểm.",
    "Chấm điểm chỉ tiêu của “Các chỉ tiêu”: Đạt đủ kế hoạch được 70 điểm.",
    "3. Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm "
    "gõ 96,06 hoặc 96,06%.",
    "3. Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm "
    "gõ 96,06, không gõ dấu %. Không gõ 16/25: Excel có thể đổi thành ngày.",
    "4. Đánh x ở cột Nổi bật cho kết quả cần nêu trong báo cáo của khối; lời đi sau con số ghi ở "
    "Lời kèm.",
    "4. Loại: lũy kế (cộng dồn trong năm), thời điểm, tỷ lệ (kế hoạch là số phần trăm), đạt - "
    "không đạt, chỉ nêu số. Chiều: tăng nếu càng nhiều càng tốt, giảm nếu càng ít càng tốt.",
    "5. Trang Tiêu chí: số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "5. Trang Tiêu chí (nếu có): số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "5. Trang Tiêu chí (nếu có): cột Cách chấm nói vì sao được điểm, cột Cần ghi nói phải ghi gì ở "
    "từng ô; ô nền xám đậm không phải ghi.",
    "5. Trang Thuyết minh: kết quả các nội dung khác, hạn chế, nguyên nhân, kiến nghị, phương "
    "hướng.",
    "5. Trang Thuyết minh: lời thuyết minh đi kèm, nếu có.",
    "6. Trang Thuyết minh: kết quả các nội dung khác, hạn chế, nguyên nhân, kiến nghị, phương "
    "hướng.",
    "6. Trang Trước khi gửi đếm những chỗ còn thiếu, cần xem lại. Không đổi tên trang, tên cột và "
    "mã; trang được khóa để khỏi gõ nhầm (không có mật khẩu).",
    "Không đổi tên trang, tên cột và mã.",
    "Ví dụ đã điền",
    "Trồng cây xanh (cây; lũy kế, tăng)",
    "TRƯỚC KHI GỬI: CÒN THIẾU GÌ",
    "Hạn nộp: 15/07/2026. Gửi về: Sở Y tế. Ô chỉ để báo; còn thiếu vẫn gửi được, nhưng báo cáo của "
    "khối sẽ ghi là chưa có số liệu.",
    "Các hàng của trang Đăng ký",
    "Gửi về: Trường số 1, TP. Rạch Giá.",
)
"""What forms have said since the first one; they still come back."""


def reported(book=BOOK, change=bool):
    workbook = load_workbook(BytesIO(member_workbook(book, "A")))
    change(workbook)
    target = BytesIO()
    workbook.save(target)
    raw, _ = read_workbook(target.getvalue(), "a.xlsx")
    return tuple(typed_where_nothing_is_read(raw))


def types(sheet, **cells):
    def change(workbook):
        for cell, value in cells.items():
            workbook[sheet][cell] = value

    return change


def remarks(workbook):
    workbook[READINESS]["A5"].comment = Comment("chưa chốt", "A")


@pytest.mark.parametrize("book", FORMS.values(), ids=FORMS)
def test_nothing_is_reported_of_what_the_form_itself_writes(book):
    assert reported(book) == ()


@pytest.mark.parametrize("text", SENT_ONCE)
def test_what_any_form_has_said_is_the_form_s_own(text):
    assert begins_row_of_form(text)


def as_an_older_form(workbook):
    """The guide of earlier forms, a line in each row, in place of the map."""
    sheet = workbook[MAP]
    workbook.remove(sheet)
    for row, text in enumerate(SENT_ONCE, 1):
        (workbook[GUIDE] if row > 1 else workbook.create_sheet(GUIDE, 0)).cell(row, 1, text)


def test_nothing_is_reported_of_the_guide_of_an_older_form():
    assert reported(change=as_an_older_form) == ()


def test_what_is_typed_on_the_guide_of_an_older_form_is_reported():
    def change(workbook):
        as_an_older_form(workbook)
        workbook[GUIDE]["H6"] = "A1 đúng là 700"

    assert cells_and_codes(reported(change=change)) == [("H6", "TB57")]


def test_nothing_is_reported_of_a_form_that_libreoffice_saved(libreoffice, tmp_path):
    form = tmp_path / "a.xlsx"
    form.write_bytes(member_workbook(FORMS["Năm, 2026-07-15, B"], "A"))
    for ending in ("xlsx", "ods", "xls"):
        saved = libreoffice.converted([form], ending)[0].read_bytes()
        workbook, _ = read_workbook(saved, f"a.{ending}")

        assert tuple(typed_where_nothing_is_read(workbook)) == ()


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_picture_over_the_map_is_reported(ending, libreoffice, tmp_path):
    form = tmp_path / "a.xlsx"
    workbook = load_workbook(BytesIO(member_workbook(BOOK, "A")))
    workbook[MAP].add_chart(BarChart(), "B6")
    workbook.save(form)
    path = form if ending == "xlsx" else libreoffice.converted([form], ending)[0]
    raw, _ = read_workbook(path.read_bytes(), f"a.{ending}")

    assert [issue.kind.code for issue in typed_where_nothing_is_read(raw)] == ["TB58"]


def remarks_on_empty_rows(workbook):
    for sheet in (MAP, READINESS):
        workbook[sheet]["A61"].comment = Comment("A1 đúng là 700", "A")


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_remark_on_an_empty_row_is_reported(ending, libreoffice, tmp_path):
    form = tmp_path / "a.xlsx"
    workbook = load_workbook(BytesIO(member_workbook(BOOK, "A")))
    remarks_on_empty_rows(workbook)
    workbook.save(form)
    saved = libreoffice.converted([form], ending)[0].read_bytes()
    raw, _ = read_workbook(saved, f"a.{ending}")

    assert cells_and_codes(typed_where_nothing_is_read(raw)) == [("A61", "TB37")] * 2


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(types(MAP, H6="A1 đúng là 700"), [("H6", "TB57")], id="beside the map"),
        pytest.param(types(MAP, A32="A1 đúng là 700"), [("A32", "TB57")], id="below the map"),
        pytest.param(types(MAP, A11="chưa chốt"), [("A11", "TB57")], id="between its lines"),
        pytest.param(types(MAP, A21="4. Số ước"), [("A21", "TB57")], id="in place of a line"),
        pytest.param(types(MAP, D27=450), [("D27", "TB57")], id="a figure in the example"),
        pytest.param(types(MAP, A32="500"), [("A32", "TB57")], id="a figure of the example"),
        pytest.param(types(MAP, F7="A1 đủ rồi"), [("F7", "TB57")], id="over a state"),
        pytest.param(types(MAP, F7="đã điền: 2 hàng"), [], id="a state pasted as a value"),
        pytest.param(types(READINESS, F5="A1 là 700"), [("F5", "TB57")], id="beside the counts"),
        pytest.param(types(READINESS, B9=700), [("B9", "TB57")], id="below the counts"),
        pytest.param(types(READINESS, A3="số ước"), [("A3", "TB57")], id="above the counts"),
        pytest.param(types(READINESS, D7="đã duyệt"), [("D7", "TB57")], id="over a formula"),
        pytest.param(types(READINESS, E5=700), [("E5", "TB57")], id="a figure that is no count"),
        pytest.param(
            types(MAP, A32="Gửi về: văn phòng. Chỉ tiêu 1 đúng là 700, không phải 500."),
            [("A32", "TB57")],
            id="words behind where it is sent",
        ),
        pytest.param(
            types(MAP, A32="Hạn nộp: 1/1/2026. Gửi về: X. A1 sửa thành 320."),
            [("A32", "TB57")],
            id="words behind the deadline",
        ),
        pytest.param(types(READINESS, B5=0, C5=0), [], id="counts that were pasted as values"),
        pytest.param(remarks, [("A5", "TB37")], id="a comment"),
        pytest.param(
            remarks_on_empty_rows,
            [("A61", "TB37"), ("A61", "TB37")],
            id="comments on empty rows",
        ),
        pytest.param(types(MAP, A61=" "), [], id="a blank alone"),
    ],
)
def test_what_somebody_typed_there_is_reported(change, expected):
    assert cells_and_codes(reported(change=change)) == expected


def test_what_is_typed_on_one_sheet_is_reported_and_quoted_once():
    (issue,) = reported(change=types(MAP, H6="A1 đúng là 700", H7=12.5))

    assert issue.message == (
        "Trang “Việc cần làm” chỉ để xem, không được đọc, nhưng có ghi thêm ở ô H6 “A1 đúng là "
        "700”, H7 “12,5”."
    )
