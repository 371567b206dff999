"""A sheet on which several small tables lie one under the other."""

from collections.abc import Sequence

from thidua_reports.excel.layout.sheet_layout import TITLE_ROW, SettingsLayout, SheetLayout
from thidua_reports.frozen import frozen

AnyLayout = SheetLayout | SettingsLayout


@frozen
class Tab:
    """A sheet of a workbook that holds `tables`, each below a line with its name, in this order.

    Its name is that of none of them: older workbooks have a sheet for each table, by its name.
    `widths` are those of the columns, which the tables share, in characters.
    """

    name: str
    tables: tuple[AnyLayout, ...]
    widths: tuple[int, ...]

    @property
    def layouts(self) -> tuple[SheetLayout, ...]:
        """The tables, those of settings as well, as columns."""
        return tuple(map(as_table, self.tables))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(each.name for each in self.tables)


@frozen
class TableSpot:
    """On which sheet a table is, and in which rows are its title and that of the next below it."""

    sheet: str
    top: int = TITLE_ROW
    following: int | None = None


def as_table(layout: AnyLayout) -> SheetLayout:
    """Return the layout as one of columns."""
    return layout.table if isinstance(layout, SettingsLayout) else layout


def tabs_by_table(tabs: Sequence[Tab]) -> dict[str, Tab]:
    """Return on which tab each table lies, by the name of the table."""
    return {name: tab for tab in tabs for name in tab.names}


def title_line(table: SheetLayout) -> str:
    """Return what stands above a table that lies with others on one sheet."""
    return f"{table.name}: {table.title}"
