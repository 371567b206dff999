"""The sheets of a member's workbook, and in which columns the quantities of rules are reported."""

from collections.abc import Mapping

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.submission import Passage
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import (
    ALWAYS_ASKED,
    CellKind,
    Column,
    ReadAs,
    Rows,
    Setting,
    SettingsLayout,
    Sheet,
    SheetLayout,
    SheetOf,
    layouts_of,
)
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts import criteria_sheets

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, COMPUTED = CellKind.NUMBER, CellKind.COMPUTED
WORDING, MARK, PER_CENT = ReadAs.WORDING, ReadAs.MARK, ReadAs.PER_CENT
GIVEN, BOTH = Rows.GIVEN, Rows.GIVEN | Rows.SPARE

UNIT_CODE = Setting("ma_don_vi", "Mã đơn vị", CODE, "Đã điền sẵn; không sửa.")
UNIT_NAME = Setting("ten_don_vi", "Tên đơn vị", hint="Đã điền sẵn; không sửa.")
REPORTER = Setting("nguoi_bao_cao", "Người lập báo cáo", hint="Phải điền: họ và tên.")
PERIOD = Setting("ky", "Kỳ", hint="Đã điền sẵn.", choices=tuple(p.value for p in Period))
YEAR = Setting("nam", "Năm", NUMBER, "Đã điền sẵn.")
UNIT = SettingsLayout("Đơn vị", "ĐƠN VỊ BÁO CÁO", (UNIT_CODE, UNIT_NAME, REPORTER, PERIOD, YEAR))


class Results(Sheet, name="Nội dung 1", title="KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU ĐÃ ĐĂNG KÝ"):
    """What was achieved of each registered target."""

    code = Column("Mã", CODE, 9, is_key=True)
    name = Column("Chỉ tiêu", LONG, 28, typed_in=Rows.SPARE)
    unit = Column("Đơn vị tính", TEXT, 10, typed_in=Rows.SPARE)
    kind = Column("Loại", TEXT, 10, read_as=TargetKind)
    direction = Column("Chiều", TEXT, 7, read_as=Direction)
    compared_with = Column("So với", TEXT, 12)
    plan = Column("Kế hoạch", NUMBER, 13, "Theo giao ước đã ký; không sửa.")
    achieved = Column(
        "Thực hiện",
        NUMBER,
        13,
        "Nhập một số; nhập 0 nếu không thực hiện; đạt hoặc không đạt.",
        asked=ALWAYS_ASKED,
        typed_in=BOTH,
    )
    out_of = Column(
        "Trên tổng số",
        NUMBER,
        13,
        "Mẫu số, nếu kết quả là a trên b (16 trên 25); không thì để trống.",
        typed_in=GIVEN,
    )
    previous = Column(
        "Cùng kỳ năm trước",
        NUMBER,
        13,
        "Kết quả cùng kỳ năm trước; chưa có số thì để trống.",
        typed_in=GIVEN,
    )
    check = Column(
        "Kiểm tra", COMPUTED, 18, "Tự kiểm: đủ, thiếu gì, chỗ nào cần xem lại.", align="left"
    )
    last = Column("Kỳ trước", COMPUTED, 13, "Số đã báo ở kỳ trước, để đối chiếu.")
    ratio = Column("Tỷ lệ", COMPUTED, 9, "Tự tính.", number_format="0.00%")
    standard = Column("Điểm chuẩn", NUMBER, 9, of_scoring=True)
    points = Column("Điểm", COMPUTED, 9, "Tự tính.", of_scoring=True)
    bonus = Column("Thưởng, trừ", COMPUTED, 9, "Tự tính.", of_scoring=True)
    own_percent = Column(
        "Đơn vị báo đạt (%)",
        NUMBER,
        9,
        "Tỷ lệ đạt do đơn vị tự nêu, gõ 96,06, không gõ dấu %; không nêu thì để trống.",
        read_as=PER_CENT,
        typed_in=GIVEN,
    )
    own_excess = Column(
        "Đơn vị báo vượt (%)",
        NUMBER,
        9,
        "Tỷ lệ vượt do đơn vị tự nêu, gõ 7,5, không gõ dấu %; không nêu thì để trống.",
        read_as=PER_CENT,
        typed_in=GIVEN,
    )
    self_score = Column(
        "Tự chấm",
        NUMBER,
        9,
        "Điểm đơn vị tự chấm cho chỉ tiêu này; đơn vị không tự chấm thì để trống mọi hàng.",
        of_scoring=True,
        typed_in=GIVEN,
    )
    highlighted = Column(
        "Nổi bật", TEXT, 7, "Đánh x để nêu trong báo cáo.", read_as=MARK, typed_in=BOTH
    )
    remark = Column(
        "Lời kèm",
        LONG,
        14,
        "Lời đi sau số liệu, ví dụ: cho trên 1.200 người.",
        read_as=WORDING,
        typed_in=BOTH,
    )
    evidence = Column("Minh chứng", LONG, 14, read_as=WORDING, typed_in=BOTH)
    note = Column("Ghi chú", LONG, 14, read_as=WORDING, typed_in=BOTH)


class CriterionResults(Sheet, name="Tiêu chí", title="CÁC TIÊU CHÍ KHÁC", optional=True):
    """What is reported of each criterion that is not scored by its targets."""

    code = Column("Mã", CODE, 10, is_key=True)
    name = Column("Tiêu chí", LONG, 34)
    how_scored = Column("Cách chấm", LONG, 37, optional=True, is_given=True)
    to_fill = Column("Cần ghi", LONG, 31, optional=True, is_given=True)
    standard = Column("Điểm chuẩn", NUMBER, 9)
    achieved = Column(
        "Thực hiện",
        NUMBER,
        13,
        "Một con số, hoặc một mức như xuất sắc, tốt nếu khối chấm theo mức.",
        typed_in=GIVEN,
    )
    out_of = Column("Trên tổng số", NUMBER, 13, typed_in=GIVEN)
    count = Column("Số lượng, số vụ", NUMBER, 13, "Nhập 0 nếu không có vụ nào.", typed_in=GIVEN)
    other = Column(
        "Số liệu khác",
        NUMBER,
        13,
        "Số liệu thứ hai mà cách chấm cần.",
        optional=True,
        typed_in=GIVEN,
    )
    self_score = Column("Tự chấm", NUMBER, 9, typed_in=GIVEN)
    bonus = Column("Điểm thưởng", NUMBER, 9, typed_in=GIVEN)
    deduction = Column("Điểm trừ", NUMBER, 9, typed_in=GIVEN)
    points = Column("Điểm", COMPUTED, 10, "Tự tính.")
    extra = Column("Thưởng, trừ", COMPUTED, 10, "Tự tính.")
    evidence = Column("Minh chứng", LONG, 28, read_as=WORDING, typed_in=GIVEN)
    check = Column("Kiểm tra", COMPUTED, 16, "Tự kiểm: đủ, hay còn thiếu gì.")


class MemberPassages(
    SheetOf[Passage],
    name="Thuyết minh",
    title="THUYẾT MINH",
    optional=True,
    hint="Mỗi ý một hàng. Cột Phần: chọn trong danh sách mã nội dung mà ý ấy nói đến, hoặc phần "
    "của báo cáo, như hạn chế, kiến nghị. Không có gì thêm thì để trống cả trang.",
):
    """The member's own words on its results."""

    section = Column(
        "Phần",
        TEXT,
        24,
        "Mã nội dung, hoặc: " + ", ".join(words.REPORT_PARTS) + ".",
        is_required=True,
    )
    text = Column("Nội dung", LONG, 110, read_as=WORDING)


class Registrations(Sheet, name="Đăng ký", title="ĐĂNG KÝ CHỈ TIÊU THI ĐUA", has_own_rows=True):
    """What the member pledges for the year."""

    code = criteria_sheets.Targets.code
    name = criteria_sheets.Targets.name
    unit = criteria_sheets.Targets.unit
    kind = criteria_sheets.Targets.kind
    direction = criteria_sheets.Targets.direction
    compared_with = criteria_sheets.Targets.compared_with
    plan = criteria_sheets.Targets.plan
    criterion = criteria_sheets.Targets.criterion
    last_plan = Column("Kế hoạch năm trước", NUMBER, 13, optional=True)
    last_achieved = Column("Thực hiện năm trước", NUMBER, 13, optional=True)
    to_last_year = Column("So với năm trước", COMPUTED, 11, "Tự tính.", number_format="0.00%")
    check = Column("Kiểm tra", COMPUTED, 28, "Tự kiểm: đủ, thiếu gì, chỗ nào cần xem lại.")
    note = criteria_sheets.Targets.note
    parent = criteria_sheets.Targets.parent
    group = criteria_sheets.Targets.group


class Readiness(Sheet, name="Trước khi gửi", title="TRƯỚC KHI GỬI: CÒN THIẾU GÌ", optional=True):
    """What is still missing before the workbook is sent."""

    item = Column("Mục", TEXT, 52)
    missing = Column("Còn thiếu", COMPUTED, 14, align="center")
    to_see = Column("Cần xem lại", COMPUTED, 14, align="center")
    sheet = Column("Ở trang", TEXT, 24)


SHEETS: tuple[SheetLayout | SettingsLayout, ...] = (
    UNIT,
    *layouts_of(Results, CriterionResults, Registrations, MemberPassages),
)
"""The sheets that are read."""
FIGURES_OF_TARGETS, FIGURES_OF_CRITERIA = (
    {name: each for name, each in sheet.typed_in(GIVEN).items() if each.kind is NUMBER}
    for sheet in (Results, CriterionResults)
)
"""The figures that a member reports of a target, and of a criterion, by the names of the fields."""


Columns = Mapping[Quantity, tuple[Column, ...]]
"""The columns in which the quantities of rules are reported."""

OF_TARGETS: Columns = {
    Quantity.PLAN: (Results.plan,),
    Quantity.ACHIEVED: (Results.achieved,),
    Quantity.RATIO: (Results.achieved,),
    Quantity.NUMERATOR: (Results.achieved,),
    Quantity.DENOMINATOR: (Results.out_of,),
    Quantity.CASES: (Results.achieved,),
    Quantity.PREVIOUS: (Results.previous,),
    Quantity.BEST_RATIO: (Results.achieved,),
    Quantity.BEST_ACHIEVED: (Results.achieved,),
    Quantity.POINTS_GIVEN: (Results.self_score,),
}
OF_CRITERIA: Columns = {
    Quantity.ACHIEVED: (CriterionResults.achieved,),
    Quantity.RATIO: (CriterionResults.achieved, CriterionResults.out_of),
    Quantity.NUMERATOR: (CriterionResults.achieved,),
    Quantity.DENOMINATOR: (CriterionResults.out_of,),
    Quantity.CASES: (CriterionResults.count,),
    Quantity.OTHER: (CriterionResults.other,),
    Quantity.BEST_RATIO: (CriterionResults.achieved, CriterionResults.out_of),
    Quantity.BEST_ACHIEVED: (CriterionResults.achieved,),
    Quantity.POINTS_GIVEN: (CriterionResults.self_score,),
    Quantity.BONUS_GIVEN: (CriterionResults.bonus,),
    Quantity.DEDUCTION_GIVEN: (CriterionResults.deduction,),
}
