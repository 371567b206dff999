"""The shape of a sheet: its name, its columns, or the settings it lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum, Flag, auto
from functools import cached_property
from typing import Any, ClassVar, Generic, TypedDict, TypeVar, Unpack, get_args

from thidua_reports.domain import words
from thidua_reports.domain.place import Place
from thidua_reports.excel.addresses import letters_of
from thidua_reports.frozen import frozen

R = TypeVar("R")


class CellKind(Enum):
    """What a column holds, for the writer's formats and the reader's understanding."""

    TEXT = "text"
    CODE = "code"
    LONG_TEXT = "long text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    COMPUTED = "computed"


class ReadAs(Enum):
    """How a cell is read where the kind of its column does not determine it."""

    WORDING = auto()
    CODES = auto()
    TICK = auto()
    MARK = auto()
    FACTOR = auto()
    PER_CENT = auto()
    WHOLE = auto()
    NOTHING = auto()


class Rows(Flag):
    """In which rows of a protected form a cell can be typed in: those given, those to spare."""

    NONE = 0
    GIVEN = auto()
    SPARE = auto()


@frozen
class Limits:
    """Between which numbers a cell's value is, and whether it is a whole number."""

    least: int
    most: int
    whole: bool

    @property
    def range(self) -> range:
        """The whole numbers between them."""
        return range(self.least, self.most + 1)


@frozen
class Moment:
    """What has come once a cell that begins it is filled in, such as the count of a ballot."""

    name: str


@frozen
class Asked:
    """In which rows a blank is a mistake: but those where another column has one of such words.

    Only where one of `where` is not zero, the row's rule is tried on `used_as`, a moment has come.
    """

    unless: "Column | None" = None
    words: tuple[str, ...] = ()
    where: "tuple[Column, ...]" = ()
    used_as: str = ""
    once: Moment | None = None


ALWAYS_ASKED = Asked()


@dataclass(frozen=True, eq=False)
class Column:
    """A column, found by its heading; `width` is in characters, `choices` fill a dropdown.

    Where room is short it is narrowed to the `least` width, if one is declared: one of figures that
    holds all that is expected in it, or in which a program does not cut what is longer unseen.

    One is looked up for every cell, as itself: no other is equal to it.

    An optional column may be missing from a workbook and then counts as blank. What is in a given
    one comes with the form and is never filled in; one `of_scoring` is hidden by the form, and not
    asked for, in a period without points. `read_as` is how its cells are read where the kind leaves
    it open, as for example one of an enum's words. A row is found by its key, and cannot be used
    without what is required; a blank that is `asked` for is reported by a check of its own. What is
    filled in `begins` a moment.
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
    read_as: ReadAs | type[Enum] | None = None
    is_key: bool = False
    is_required: bool = False
    asked: Asked | None = None
    begins: Moment | None = None
    typed_in: Rows = Rows.NONE
    align: str = ""
    example: str | tuple[str, ...] = ()
    least: int = 0

    @property
    def examples(self) -> tuple[str, ...]:
        """What is in its cells in each of the example rows, figures in plain notation (0.7)."""
        return (self.example,) if isinstance(self.example, str) else self.example

    def __post_init__(self) -> None:
        """What is read as one of some words offers them."""
        if not self.choices:
            object.__setattr__(self, "choices", _words_of(self.read_as))


def _words_of(read_as: ReadAs | type[Enum] | None) -> tuple[str, ...]:
    if isinstance(read_as, type):
        return tuple(each.value for each in read_as)
    return (words.CROSS,) if read_as in (ReadAs.TICK, ReadAs.MARK) else ()


@frozen
class SheetLayout:
    """A sheet that is a table; rows are found by the columns in `key`.

    An optional sheet may be missing from a workbook and then counts as empty. `beside` are headings
    on the sheet beside those of its columns, above what is there to try things out.
    Where it `has_own_rows`, the person who fills it in makes rows and names them.
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
        """Where each column is, the first being 0."""
        return {column: at for at, column in reversed([*enumerate(self.columns)])}

    @cached_property
    def required(self) -> tuple[Column, ...]:
        """The columns beside its key without which a row cannot be used."""
        return tuple(each for each in self.columns if each.is_required)

    @cached_property
    def needed(self) -> tuple[Column, ...]:
        """The columns that must not be blank in a row with something in it; some in most rows."""
        of_row = (*self.key, *self.required)
        return tuple(each for each in self.columns if each in of_row or each.asked)

    def letters(self, column: Column) -> str:
        """Return the letters of a column, such as H."""
        return letters_of(self.positions[column] + 1)

    def at(self, column: Column, row: int) -> str:
        """Return the address of a column's cell in a row (1-based), such as H5."""
        return f"{self.letters(column)}{row}"


Columns = Column | tuple[Column, ...]


class _More(TypedDict, total=False):
    optional: bool
    hint: str
    beside: tuple[str, ...]
    has_own_rows: bool


class Sheet:
    """A sheet declared as a class, whose attributes are its columns in their order."""

    layout: ClassVar[SheetLayout]
    by_name: ClassVar[Mapping[str, Columns]]

    def __init_subclass__(cls, *, name: str = "", title: str = "", **more: Unpack[_More]) -> None:
        """Gather the columns; `more` are other fields of the layout."""
        super().__init_subclass__()
        own = {at: each for at, each in vars(cls).items() if not at.startswith("__")}
        cls.by_name = {at: each for at, each in own.items() if isinstance(each, Column | tuple)}
        found = (each if isinstance(each, tuple) else (each,) for each in cls.by_name.values())
        columns = tuple(column for several in found for column in several)
        key = tuple(each for each in columns if each.is_key)
        cls.layout = SheetLayout(name, title, columns, key, **more)

    @classmethod
    def at(cls, column: Column, row: int) -> str:
        """Return the address of a column's cell in a row (1-based), such as H5."""
        return cls.layout.at(column, row)

    @classmethod
    def typed_in(cls, rows: Rows, *others: Column) -> Mapping[str, Column]:
        """Return the columns that are typed in, in such rows, but for the others; by name."""
        return {
            name: each
            for name, each in cls.by_name.items()
            if isinstance(each, Column) and rows in each.typed_in and each not in others
        }


class SheetOf(Sheet, Generic[R]):
    """A sheet whose rows are records: each column feeds the field of its name.

    Several columns together feed a field with several values.
    """

    record_type: ClassVar[type[Any]]
    _has_place: ClassVar[bool]

    def __init_subclass__(cls, *, name: str, title: str, **more: Unpack[_More]) -> None:
        """Find out of which records it is, once for all of its rows."""
        super().__init_subclass__(name=name, title=title, **more)
        (cls.record_type,) = get_args(vars(cls)["__orig_bases__"][0])
        cls._has_place = any(each.name == "place" for each in fields(cls.record_type))

    @classmethod
    def record(cls, place: Place, values: dict[str, object]) -> R:
        """Return the record of a row at `place`."""
        if cls._has_place:
            values["place"] = place
        made: R = cls.record_type(**values)
        return made


def layouts_of(*sheets: type[Sheet]) -> tuple[SheetLayout, ...]:
    """Return the layouts of the sheets."""
    return tuple(each.layout for each in sheets)


@frozen
class Setting:
    """A line of a settings sheet, found by its code."""

    code: str
    label: str
    kind: CellKind = CellKind.TEXT
    hint: str = ""
    choices: tuple[str, ...] = ()
    limits: Limits | None = None
    asked: Asked | None = None
    begins: Moment | None = None


SETTING_CODE = Column("Mã", CellKind.CODE, 20)
SETTING_LABEL = Column("Mục", CellKind.TEXT, 32, is_given=True)
SETTING_VALUE = Column("Giá trị", CellKind.TEXT, 54, align="left")
SETTING_HINT = Column("Hướng dẫn", CellKind.LONG_TEXT, 62, is_given=True)
SETTING_COLUMNS = (SETTING_CODE, SETTING_LABEL, SETTING_VALUE, SETTING_HINT)


@frozen
class SettingsLayout:
    """A sheet of settings: a code, a label, a value and a hint in each row.

    An optional one may be missing from a workbook; its settings then count as blank.
    """

    name: str
    title: str
    settings: tuple[Setting, ...]
    hint: str = ""
    optional: bool = False

    @property
    def table(self) -> SheetLayout:
        """The same sheet seen as a table."""
        return SheetLayout(
            self.name,
            self.title,
            SETTING_COLUMNS,
            (SETTING_CODE,),
            optional=self.optional,
            hint=self.hint,
        )

    def __iter__(self) -> Iterator[Setting]:
        return iter(self.settings)


TITLE_ROW, HINT_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 4, 5
