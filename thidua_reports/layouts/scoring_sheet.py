"""The sheet of bang_tong_hop.xlsx on which every point is computed, a column per quantity."""

from collections.abc import Iterable

from thidua_reports.excel.layout.sheet_layout import CellKind, Column, SheetLayout
from thidua_reports.formulas.quantities import BEST_RATIO, MEAN_RATIO, QUANTITIES, RATIO

ITEM_MEMBER = Column("Mã đơn vị", CellKind.TEXT, 12)
ITEM_CRITERION = Column("Tiêu chí", CellKind.TEXT, 10)
ITEM_TARGET = Column("Chỉ tiêu", CellKind.TEXT, 10)
ITEM_RULE = Column("Cách chấm", CellKind.LONG_TEXT, 24)
ITEM_POINTS = Column("Điểm", CellKind.COMPUTED, 10)
ITEM_BONUS = Column("Thưởng, trừ", CellKind.COMPUTED, 10)
ITEM_TOTAL = Column("Cộng", CellKind.COMPUTED, 10)
ITEM_SELF = Column("Tự chấm", CellKind.NUMBER, 10)
ITEM_EXPLANATION = Column("Diễn giải", CellKind.LONG_TEXT, 60)
QUANTITY_COLUMNS = {
    quantity.name: Column(
        quantity.name,
        CellKind.NUMBER,
        12,
        quantity.meaning,
        number_format="0.0000000%" if quantity in (RATIO, BEST_RATIO, MEAN_RATIO) else "",
    )
    for quantity in QUANTITIES
}
FIXED_COLUMNS = (
    ITEM_MEMBER,
    ITEM_CRITERION,
    ITEM_TARGET,
    ITEM_RULE,
    ITEM_POINTS,
    ITEM_BONUS,
    ITEM_TOTAL,
    ITEM_SELF,
    ITEM_EXPLANATION,
)
NAME = "Chấm điểm"


def items_layout(names: Iterable[str]) -> SheetLayout:
    """Return the sheet with a column for each quantity named, in the order of all quantities.

    The columns before the quantities stand at the same place whatever the rules use.
    """
    wanted = set(names)
    used = [column for name, column in QUANTITY_COLUMNS.items() if name in wanted]
    return SheetLayout(
        NAME,
        "CÁCH TÍNH TỪNG ĐIỂM",
        (*FIXED_COLUMNS, *used),
        (ITEM_MEMBER, ITEM_CRITERION, ITEM_TARGET),
        hint="Điểm là công thức trên các đại lượng ở bên phải; sửa thử để xem điểm đổi ra sao.",
    )
