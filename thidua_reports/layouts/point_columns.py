"""The columns of khoi.xlsx in which a criterion gives what its rule counts with.

Each is asked for where the rule uses it; the rule itself where there are points.
"""

from thidua_reports.excel.layout.sheet_layout import Asked, CellKind, Column, ReadAs
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts.example_bloc import PROPORTIONAL, TYPED_IN

NUMBER, FACTOR = CellKind.NUMBER, ReadAs.FACTOR
UNUSED = "Để trống nếu cách chấm không dùng đến."
OF_EXPLANATION = "Số mà cách chấm gọi là [{name}]. " + UNUSED

OF_POINTS = 8
"""So many digits hold 105,0054 and 9999,99."""

STANDARD = Column(
    "Điểm chuẩn",
    NUMBER,
    9,
    "Của mỗi chỉ tiêu, nếu tiêu chí chấm theo chỉ tiêu.",
    asked=Asked(used_as=Quantity.STANDARD),
    example=("70", "30"),
    least=OF_POINTS,
)
MAX_BONUS = Column(
    "Thưởng tối đa",
    NUMBER,
    9,
    UNUSED,
    asked=Asked(used_as=Quantity.MAX_BONUS),
    example="7",
    least=OF_POINTS,
)
MAX_DEDUCTION = Column(
    "Trừ tối đa",
    NUMBER,
    9,
    f"Số dương. {UNUSED}",
    asked=Asked(used_as=Quantity.MAX_DEDUCTION),
    least=OF_POINTS,
)
PARAMETERS = tuple(
    Column(
        f"Tham số {number}",
        NUMBER,
        9,
        OF_EXPLANATION.format(name=f"tham số {number}"),
        read_as=FACTOR,
        asked=Asked(used_as=quantity),
        example=example,
        least=OF_POINTS,
    )
    for number, quantity, example in (
        (1, Quantity.PARAMETER_1, "0.7"),
        (2, Quantity.PARAMETER_2, ()),
        (3, Quantity.PARAMETER_3, ()),
    )
)
IS_OUTSIDE = Column(
    "Ngoài thang",
    CellKind.TEXT,
    10,
    "Đánh x: điểm cộng, trừ ngoài thang, không tính vào điểm chuẩn và không bị giới hạn.",
    optional=True,
    read_as=ReadAs.TICK,
)
RULE = Column(
    "Cách chấm",
    CellKind.TEXT,
    20,
    "Tên trong trang Cách chấm; để trống nếu không chấm, không ghi điểm nào.",
    of_scoring=True,
    asked=Asked(where=(STANDARD, MAX_BONUS, MAX_DEDUCTION)),
    example=(PROPORTIONAL, TYPED_IN),
)
