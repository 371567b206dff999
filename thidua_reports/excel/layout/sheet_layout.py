"""The shape of a sheet: its name, its columns, or the settings it lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from thidua_reports.frozen import frozen


class CellKind(Enum):
    """What a column holds, for the writer's formats and the reader's understanding."""

    TEXT = "text"
    CODE = "code"
    LONG_TEXT = "long text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    COMPUTED = "computed"


@frozen
class Limits:
    """Between which numbers a cell's value lies, and whether it is a whole number."""

    least: int
    most: int
    whole: bool


@dataclass(frozen=True, eq=False)
class Column:
    """A column, found by its heading; `width` is in characters, `choices` fill a dropdown.

    One is looked up for every cell, as itself: no other is equal to it.

    An optional column may be missing from a workbook and then counts as blank. What stands in a
    given one comes with the form and is never filled in; one `of_scoring` is hidden by the form in
    a period without points.
    """

    heading: str
    kind: CellKind = CellKind.TEXT
    width: int = 14
    hint: str = ""
    choices: tuple[str, ...] = ()
    number_format: str = ""
    optional: bool = False
    limits: Limits | None = None
    is_given: bool = False
    of_scoring: bool = False


@frozen
class SheetLayout:
    """A sheet that is a table; rows are found by the columns in `key`.

    An optional sheet may be missing from a workbook and then counts as empty. `beside` are headings
    that stand on the sheet beside those of its columns, above what is there to try things out.
    Where it `has_own_rows`, whoever fills it in makes rows and names them.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[Column, ...]
    optional: bool = False
    hint: str = ""
    beside: tuple[str, ...] = ()
    has_own_rows: bool = False

    @cached_property
    def positions(self) -> Mapping[Column, int]:
        """Where each column stands, the first being 0."""
        return {column: at for at, column in reversed([*enumerate(self.columns)])}


@frozen
class Setting:
    """A line of a settings sheet, found by its code."""

    code: str
    label: str
    kind: CellKind = CellKind.TEXT
    hint: str = ""
    choices: tuple[str, ...] = ()
    limits: Limits | None = None


SETTING_CODE = Column("Mã", CellKind.CODE, 20)
SETTING_LABEL = Column("Mục", CellKind.TEXT, 34, is_given=True)
SETTING_VALUE = Column("Giá trị", CellKind.TEXT, 60)
SETTING_HINT = Column("Hướng dẫn", CellKind.LONG_TEXT, 70, is_given=True)
EARLIER_HINTS = (
    "Kỳ Giao ước: số bản giao ước. Để trống khi chưa lấy số.",
    "Kỳ Giao ước: ngày ký kết. Để trống khi chưa ký.",
    "Kỳ Giao ước: trích yếu bản giao ước.",
    "Để trống khi chưa lấy số.",
    "Để trống khi chưa ký.",
    "cắt bỏ: bỏ phần lẻ phía sau, không làm tròn lên.",
    "Để trống: 2. Dùng khi xếp hạng.",
)
"""What forms said of settings before, as older forms still come back."""
SETTING_COLUMNS = (SETTING_CODE, SETTING_LABEL, SETTING_VALUE, SETTING_HINT)


@frozen
class SettingsLayout:
    """A sheet of settings: a code, a label, a value and a hint in each row."""

    name: str
    title: str
    settings: tuple[Setting, ...]
    hint: str = ""

    @property
    def table(self) -> SheetLayout:
        """The same sheet seen as a table."""
        return SheetLayout(self.name, self.title, SETTING_COLUMNS, (SETTING_CODE,), hint=self.hint)

    def __iter__(self) -> Iterator[Setting]:
        return iter(self.settings)
