"""What is reported of figures that do not fit: where, both of them, and what to do."""

import pytest

from tests.examples import bloc_issues, issues_of_results

CRITERIA = """
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Nhập | =MIN(diem_chuan,diem_nhap) |
# Tiêu chí
| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Thưởng tối đa | Áp dụng cho | Thay cho |
"""
TARGETS = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |"
HONOURS = "# Khen thưởng\n| Hạng | Hình thức đề nghị | Đến hạng |"

OF_THE_BLOC = {
    "SK06": (
        f"{CRITERIA}| C1 | ND1 | Nhập | | | | |",
        ("Tiêu chí", "D2"),
        "Cách chấm “Nhập” dùng cột Điểm chuẩn, nhưng tiêu chí C1 để trống cột này.",
        "Điền số vào ô này; ghi 0 nếu không có.",
    ),
    "SK11": (
        "# Biểu quyết\n| Vấn đề biểu quyết | Đồng ý | Không đồng ý |\n| Bầu Khối trưởng | 2 | 1 |",
        ("Biểu quyết", "B2"),
        "Số phiếu của “Bầu Khối trưởng” cộng lại là 3, nhiều hơn 2 đơn vị thành viên.",
        "Kiểm tra lại các cột Đồng ý, Không đồng ý, Không ý kiến.",
    ),
    "SK14": (
        "# Thành viên\n| Mã đơn vị | Tên đơn vị | Tên gọi khác |\n| YT | Sở Y tế | |\n"
        "| DL | Sở Du lịch | Sở  Y TẾ |",
        ("Thành viên", "A3"),
        "Tên “sở y tế” được dùng cho cả YT và DL.",
        "Đặt cho mỗi đơn vị tên gọi riêng.",
    ),
    "SK16": (
        f"{TARGETS}\n| YT | YT1 | Tiêm chủng | tỷ lệ | tăng | 0,5 |",
        ("Chỉ tiêu", "F2"),
        "Kế hoạch 0,5 của chỉ tiêu tỷ lệ “Tiêm chủng” được hiểu là 0,5%.",
        "Kiểm tra lại; nếu là 50% thì nhập 50.",
    ),
    "SK24": (
        "# Khối\nphan_nam: 0,5",
        ("Khối", "C13"),
        "Kỳ “Năm” thường ứng với phần năm đã qua là 1, nhưng sổ ghi 0,5.",
        "Kiểm tra mục Phần năm đã qua; nếu đúng thì không phải sửa.",
    ),
    "SK38": (
        f"{CRITERIA}| C1 | ND1 | Nhập | 60 | | | |\n| C2 | ND1 | Nhập | 60 | | DL | C1 |\n"
        "| C3 | ND1 | Nhập | 60 | | DL | C1 |",
        ("Tiêu chí", "F4"),
        "C3 và C2 cùng thay cho C1 của DL, nên đơn vị này được chấm hai lần.",
        "Để mỗi đơn vị chỉ có một tiêu chí thay thế.",
    ),
    "SK39": (
        f"{CRITERIA}| C1 | ND1 | Nhập | 60 | 5 | | |\n| C2 | ND1 | Nhập | 40,5 | | DL | C1 |",
        ("Tiêu chí", "A3"),
        "Tiêu chí C2 được nhiều nhất 40,5 điểm, còn C1 mà nó thay thế được 65 điểm.",
        "Kiểm tra Điểm chuẩn, Thưởng tối đa của hai tiêu chí; nếu đúng thì không phải sửa.",
    ),
    "SK45": (
        "# Xếp loại\n| Xếp loại | Từ điểm |\n| Xuất sắc | 95 |\n| Tốt | 95 |",
        ("Xếp loại", "B3"),
        "“Xuất sắc” và “Tốt” cùng bắt đầu từ 95.",
        "Sửa cột Từ điểm để mỗi mức một khoảng.",
    ),
    "SK46": (
        f"{HONOURS}\n| 3 | Cờ thi đua | 2 |",
        ("Khen thưởng", "A2"),
        "“Cờ thi đua” dành cho hạng 3 đến 2: không có hạng nào như vậy.",
        "Hạng bắt đầu từ 1; cột Đến hạng không nhỏ hơn cột Hạng, hoặc để trống.",
    ),
    "TB21": (
        f"{HONOURS}\n| -1 | Cờ thi đua | |",
        ("Khen thưởng", "A2"),
        "“-1” không nằm trong khoảng từ 0 đến 99999.",
        "Nhập lại giá trị của ô này.",
    ),
}


@pytest.mark.parametrize("code", OF_THE_BLOC)
def test_what_is_said_of_a_figure_of_the_bloc(code):
    text, at, message, remedy = OF_THE_BLOC[code]

    (issue,) = [issue for issue in bloc_issues(text) if issue.kind.code == code]

    assert (issue.place.sheet, issue.place.cell) == at
    assert (issue.message, issue.remedy) == (message, remedy)


def test_an_honour_for_no_existing_rank_is_reported_without_a_last_rank_that_was_not_given():
    (issue,) = [
        issue
        for issue in bloc_issues(f"{HONOURS}\n| 0 | Cờ thi đua | |")
        if issue.kind.code == "SK46"
    ]

    assert "None" not in issue.message


COUNT = (
    "| Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n| A | Mở lớp | lũy kế | tăng | 25 |"
)
RATE = COUNT.replace("lũy kế", "tỷ lệ").replace("25", "96")

OF_A_MEMBER = {
    "TV04": (
        COUNT, "Trên tổng số", "16 | 20", "C2",
        "Kết quả ghi trên tổng số 20, khác kế hoạch đã đăng ký là 25.",
        "Với chỉ tiêu đếm, tổng số là kế hoạch: ghi 25 hoặc để trống cột Trên tổng số. Nếu đúng là "
        "tỷ lệ thì đổi cột Loại ở trang Chỉ tiêu của khoi.xlsx và xin đơn vị điền lại vào biểu mẫu "
        "lập mới (nút “Lập biểu mẫu” hoặc lệnh make-report forms).",
    ),
    "TV06": (
        COUNT, "Đơn vị báo đạt (%)", "16 | 65", "C2",
        "Đơn vị báo đạt 65%, nhưng tính từ số thực hiện và kế hoạch là 64%.",
        "Kiểm tra số thực hiện, kế hoạch và tỷ lệ đơn vị báo; số sai thì đơn vị sửa sổ, hoặc khối "
        "ghi ở trang Điều chỉnh.",
    ),
    "TV08": (
        RATE, "Ghi chú", "0,9606 |", "B2",
        "Không rõ 0,9606 là 0,9606% hay 96,06% (kế hoạch là 96%).",
        "Nhập theo phần trăm, ví dụ 96,06; đúng là 0,9606% thì khối ghi ở trang Điều chỉnh, cột Số "
        "cũ và Số mới cùng là 0,9606.",
    ),
    "TV09": (
        RATE, "Trên tổng số", "1500 | 1200", "B2",
        "Số thực hiện 1.500 lớn hơn tổng số 1.200.",
        "Kiểm tra lại hai số này.",
    ),
    "TV15": (
        COUNT, "Ghi chú", "25000 |", "B2",
        "Số thực hiện là 25.000, kế hoạch là 25: hai số chênh nhau quá nhiều lần.",
        "Kiểm tra số chữ số (thừa, thiếu số 0), dấu phẩy, đơn vị tính; tỷ lệ thì cả cột Trên "
        "tổng số. "
        "Nếu đúng thì để nguyên; Khối xác minh rồi chấp nhận cảnh báo này.",
    ),
    "TV18": (
        RATE, "Ghi chú", "300 |", "B2",
        "Số thực hiện là 300%, hơn 100%, ở chỉ tiêu loại tỷ lệ có kế hoạch 96%.",
        "Kiểm tra dấu phẩy (300 có thể là 30 bị mất dấu phẩy) và đơn vị tính. Nếu đúng thì để "
        "nguyên; Khối xác minh rồi chấp nhận cảnh báo này.",
    ),
    "TV16": (
        RATE, "Trên tổng số", '"16/25" | 20', "C2",
        "Cột Thực hiện ghi “16/25”, nhưng cột Trên tổng số lại ghi 20.",
        "Ghi số đếm ở cột Thực hiện và tổng số ở cột Trên tổng số, hoặc để trống cột Trên tổng số.",
    ),
    "TV17": (
        COUNT, "Cùng kỳ năm trước", "20 | 20000", "C2",
        "Số cùng kỳ năm trước là 20.000, số thực hiện là 20: hai số chênh nhau quá nhiều lần.",
        "Kiểm tra dấu chấm, dấu phẩy và đơn vị tính. "
        "Nếu đúng thì để nguyên; Khối xác minh rồi chấp nhận cảnh báo này.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", OF_A_MEMBER)
def test_what_is_said_of_a_figure_of_a_member(code):
    target, column, row, cell, message, remedy = OF_A_MEMBER[code]

    issues = issues_of_results(target, f"| Mã | Thực hiện | {column} |\n| A | {row} |")
    (issue,) = [issue for issue in issues if issue.kind.code == code]

    assert (issue.place.sheet, issue.place.cell) == ("Nội dung 1", cell)
    assert (issue.message, issue.remedy) == (message, remedy)
