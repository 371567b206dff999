"""What people do to the files on the desk, each from where he or she sits.

A member types into the cells that the form leaves open, and Excel minds what is typed; the
secretary edits khoi.xlsx, moves files and asks for a form to be filled in again. Pasting goes past
what a form forbids, and is how things go wrong.
"""

from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.styles import Border, Font

from tests.remedies.desk import Act, Desk, cell_of, send_form
from tests.remedies.typed_cells import GENERAL, type_in
from tests.text_workbooks import merged


def types(member: str, sheet: str, key: str, **cells: str) -> Act:
    """The member types into its form; of headings, _ stands for a blank and __0 for "(%)"."""

    def act(desk: Desk) -> None:
        def change(book: Workbook) -> None:
            for heading, text in cells.items():
                type_in(cell_of(book, sheet, key, _heading(heading)), text)

        desk.edit(member, change)

    return act


def _heading(name: str) -> str:
    return name.replace("__0", " (%)").replace("_", " ")


def pastes(member: str, sheet: str, key: str, number_format: str = "", **cells: object) -> Act:
    """The member pastes into its form, which takes anything, formats and locked cells included."""

    def act(desk: Desk) -> None:
        def change(book: Workbook) -> None:
            for heading, value in cells.items():
                cell = cell_of(book, sheet, key, _heading(heading))
                cell.value = value
                cell.number_format = number_format or cell.number_format

        desk.edit(member, change)

    return act


def pastes_blank(member: str, sheet: str, key: str, heading: str) -> Act:
    """The member copies a blank number cell onto another, which takes its format with it."""

    def act(desk: Desk) -> None:
        def change(book: Workbook) -> None:
            cell = cell_of(book, sheet, key, heading)
            assert not cell.protection.locked
            cell.value, cell.number_format, cell.font = None, GENERAL, Font()
            cell.border = Border()

        desk.edit(member, change)

    return act


def in_form(member: str, change: Callable[[Workbook], object]) -> Act:
    """Something else is done to a member's workbook."""
    return lambda desk: desk.edit(member, change)


def khoi(changes: str) -> Act:
    """The secretary has these sheets and settings in khoi.xlsx instead of those of before."""

    def act(desk: Desk) -> None:
        desk.bloc = merged(desk.bloc, changes)
        desk.save_bloc()

    return act


def sets(sheet: str, key: str, heading: str, text: str) -> Act:
    """The secretary types into khoi.xlsx: under a heading, in the first row that has `key`."""

    def change(rows: list[list[str]]) -> None:
        row = next(row for row in rows[1:] if key in row)
        row[rows[0].index(heading)] = text

    return _in_table(sheet, change)


def adds(sheet: str, *row: str) -> Act:
    """The secretary adds a row to a sheet of khoi.xlsx."""
    return _in_table(sheet, lambda rows: rows.append([*row, *[""] * (len(rows[0]) - len(row))]))


def drops(sheet: str, key: str) -> Act:
    """The secretary deletes the last row of a sheet of khoi.xlsx that has `key`."""
    return _in_table(sheet, lambda rows: rows.remove([row for row in rows if key in row][-1]))


def in_khoi(change: Callable[[Workbook], object]) -> Act:
    """Something else is done to khoi.xlsx, by hand, from now on."""

    def act(desk: Desk) -> None:
        desk.by_hand.append(change)
        desk.save_bloc()

    return act


def undone_by_hand(desk: Desk) -> None:
    """The secretary undoes what was done by hand to khoi.xlsx."""
    desk.by_hand.clear()
    desk.save_bloc()


def _in_table(sheet: str, change: Callable[[list[list[str]]], object]) -> Act:
    def act(desk: Desk) -> None:
        rows = table_of(desk.bloc, sheet)
        change(rows)
        lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        khoi(f"# {sheet}\n{lines}")(desk)

    return act


def table_of(bloc: str, sheet: str) -> list[list[str]]:
    """Return the cells of a table of the text that stands for khoi.xlsx, its headings first."""
    _, _, after = bloc.partition(f"# {sheet}\n")
    lines = after.partition("\n# ")[0].strip().splitlines()
    return [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in lines]


def new_form(member: str, **typed: str) -> Act:
    """The secretary makes the forms again, and the member fills in the new one."""
    return lambda desk: send_form(desk, member, typed)


def removes(name: str) -> Act:
    """Somebody takes a file of the workspace away."""
    return lambda desk: (desk.folder / name).unlink()


def renames(name: str, other: str) -> Act:
    """Somebody gives a file of the workspace another name."""
    return lambda desk: (desk.folder / name).rename(desk.folder / other)


def puts(name: str, content: bytes) -> Act:
    """Somebody puts a file into the workspace."""
    return lambda desk: (desk.folder / name).write_bytes(content)


def saved_again(desk: Desk) -> None:
    """The secretary saves khoi.xlsx as an Excel workbook again."""
    desk.save_bloc()


def resaved(name: str, change: Callable[[bytes], bytes]) -> Act:
    """A program saves a file of the workspace in its own way."""

    def act(desk: Desk) -> None:
        path = desk.folder / name
        path.write_bytes(change(path.read_bytes()))

    return act
