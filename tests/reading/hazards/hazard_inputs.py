"""What the column "input" of the hazard table says -> the files it stands for.

A hazard is written in short sentences, each of which changes one thing; `SENTENCES` lists them all.
"""

import os
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.utils import column_index_from_string, coordinate_to_tuple

from tests.reading.hazards import odd_files, odd_packages
from tests.reading.hazards.plain_books import (
    plain_bloc,
    plain_member,
    plain_neighbour,
    text_cell,
)
from tests.reading.hazards.tiny_sheets import Position, TinyCell, TinySheet
from tests.reading.hazards.tiny_workbooks import TinyBook

BLOC = "khoi.xlsx"
RESULTS = "Nội dung 1"
NEIGHBOUR = "du_lich.xlsx"
_VALUE = re.compile(
    r'(?P<blank>blank|(?=link))|"(?P<text>[^"]*)"|(?P<formula>=.*?)(?: -> (?P<result>\S+))?'
    r"(?= as | array$| array over | shared$|$)|(?P<plain>[^\s\"=]\S*)"
)
_LOOK = re.compile(
    r" ?(?:\{(?P<format>.*?)\}(?= |$)|(?P<mark>raised|lowered|struck)\b|font (?P<font>\S+)"
    r'|comment "(?P<comment>[^"]*)"|link "(?P<link>[^"]*)"|as (?P<kind>\w)\b|(?P<times>\d+) times'
    r"|(?P<way>inline|phonetic|array|shared)\b|style (?P<style>\d+)|over (?P<area>\S+)"
    r"|size (?P<size>\S+))"
)
_TRUTHS = {"TRUE": "1", "FALSE": "0"}


@dataclass
class Desk:
    """The files before they are written: two workbooks, and what lies beside them."""

    bloc: TinyBook = field(default_factory=plain_bloc)
    member: TinyBook = field(default_factory=plain_member)
    name: str = "so.xlsx"
    beside: dict[str, bytes] = field(default_factory=dict)
    again: list[tuple[str, TinyBook]] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    size: int = 0

    def written(self, folder: Path) -> Path:
        """Write the files into `folder`, and return it."""
        members = folder / "thanh_vien"
        members.mkdir(parents=True)
        (folder / BLOC).write_bytes(self.bloc.to_bytes())
        files = {
            self.name: self.member.to_bytes(),
            NEIGHBOUR: plain_neighbour().to_bytes(),
            **{name: book.to_bytes() for name, book in self.again},
            **self.beside,
        }
        for name, content in files.items():
            (members / name).write_bytes(content)
        for name in self.folders:
            (members / name).mkdir()
        if self.size:
            os.truncate(members / self.name, self.size)
        return folder


def desk_of(text: str) -> Desk:
    """Return the files of a row of the table."""
    desk = Desk()
    for sentence in text.split(" ; "):
        _follow(desk, sentence)
    return desk


def _follow(desk: Desk, sentence: str) -> None:
    is_bloc = sentence.startswith(f"{BLOC}/")
    book = desk.bloc if is_bloc else desk.member
    said = sentence.removeprefix(f"{BLOC}/")
    for pattern, act in OF_THE_DESK:
        if match := re.fullmatch(pattern, said):
            return act(desk, *match.groups())
    return change_book(book, said)


def change_book(book: TinyBook, sentence: str) -> None:
    """Change a workbook as a sentence says."""
    for pattern, act in SENTENCES:
        if match := re.fullmatch(pattern, sentence, re.DOTALL):
            return act(book, *match.groups())
    message = f"no such sentence: {sentence}"
    raise ValueError(message)


def _sheet(book: TinyBook, name: str | None) -> TinySheet:
    return book.sheets[name.rstrip("!") if name else RESULTS]


def _put(book: TinyBook, sheet: str | None, address: str, value: str) -> None:
    read = _VALUE.match(value)
    assert read, value
    where = _sheet(book, sheet)
    cell, details = _cell(read), value[read.end() :]
    while details:
        look = _LOOK.match(details)
        assert look, details
        _look(book, cell, {name: said for name, said in look.groupdict().items() if said})
        if look["link"] is not None:
            where.links.append((address, look["link"]))
        details = details[look.end() :]
    if ":" not in address:
        where.cells[coordinate_to_tuple(address)] = cell


def _cell(read: re.Match[str]) -> TinyCell:
    if read["blank"] is not None:
        return TinyCell()
    if read["text"] is not None:
        return text_cell(read["text"])
    if read["formula"]:
        cell = _typed(read["result"] or "")
        cell.formula = read["formula"].removeprefix("=")
        return cell
    return _typed(read["plain"])


def _typed(word: str) -> TinyCell:
    if word in _TRUTHS:
        return TinyCell(_TRUTHS[word], "b")
    if word.startswith("#"):
        return TinyCell(word, "e")
    if word.startswith('"'):
        return TinyCell(word.strip('"'), "str")
    return TinyCell(word)


def _look(book: TinyBook, cell: TinyCell, said: dict[str, str]) -> None:
    if "font" in said:
        cell.mark = said["font"]
        book.fonts[cell.mark] = f'<font><name val="{cell.mark}"/></font>'
    if "size" in said:
        cell.mark = f"size {said['size']}"
        book.fonts[cell.mark] = f'<font><sz val="{said["size"]}"/></font>'
    if "times" in said:
        cell.content *= int(said["times"])
    for name in ("format", "mark", "comment", "kind", "way", "area", "style"):
        if name in said:
            setattr(cell, name, said[name])


def _moved(book: TinyBook, sheet: str | None, where: Callable[[Position], Position | None]) -> None:
    _sheet(book, sheet).moved(where)


def _swap_rows(book: TinyBook, first: str, second: str) -> None:
    swapped = {int(first): int(second), int(second): int(first)}
    _moved(book, None, lambda at: (swapped.get(at[0], at[0]), at[1]))


def _swap_columns(book: TinyBook, first: str, second: str) -> None:
    one, other = column_index_from_string(first), column_index_from_string(second)
    swapped = {one: other, other: one}
    _moved(book, None, lambda at: (at[0], swapped.get(at[1], at[1])))


def _delete_row(book: TinyBook, row: str) -> None:
    gone = int(row)
    _moved(book, None, lambda at: None if at[0] == gone else (at[0] - (at[0] > gone), at[1]))


def _blank_row(book: TinyBook, row: str) -> None:
    _moved(book, None, lambda at: (at[0] + (at[0] >= int(row)), at[1]))


def _delete_column(book: TinyBook, sheet: str | None, letter: str) -> None:
    gone = column_index_from_string(letter)
    _moved(book, sheet, lambda at: None if at[1] == gone else (at[0], at[1] - (at[1] > gone)))


def _blank_column(book: TinyBook, letter: str) -> None:
    first = column_index_from_string(letter)
    _moved(book, None, lambda at: (at[0], at[1] + (at[1] >= first)))


def _column(how: str) -> Callable[[TinyBook, str | None, str], None]:
    def change(book: TinyBook, sheet: str | None, letter: str) -> None:
        _sheet(book, sheet).columns[column_index_from_string(letter)] = how

    return change


def _row(how: str, tail: str = "") -> Callable[[TinyBook, str], None]:
    def change(book: TinyBook, row: str) -> None:
        sheet = _sheet(book, None)
        sheet.rows[int(row)] = how
        sheet.tail += tail

    return change


def _rename(book: TinyBook, old: str, new: str) -> None:
    book.sheets = {new if name == old else name: sheet for name, sheet in book.sheets.items()}


def _copy(book: TinyBook, old: str, new: str) -> None:
    book.sheets[new] = deepcopy(book.sheets[old])


def _again(desk: Desk, name: str, changes: str | None) -> None:
    copy = deepcopy(desk.member)
    if changes == ", saved otherwise":
        copy.calculation = ""
        copy.sheets[RESULTS].at("H2").format = "0.0"
    elif changes:
        change_book(copy, changes.removeprefix(": "))
    desk.again.append((name, copy))


def _name_it(desk: Desk, name: str) -> None:
    desk.name = name


def _half(book: TinyBook, half: str) -> None:
    """What our hidden sheet says of the machine that computed the workbook last."""
    lines = {"dau_thap_phan": half, "ngay_hay_thang": "3" if "," in half else "2"}
    odd_packages.identity_sheet(book, lines)


def _form(book: TinyBook, subject: str, version: str, bloc: str, rest: str) -> None:
    """Let the hidden sheet, or the property of the file, say which form this is."""
    period, year, member = re.split(" |, ", rest)
    if subject:
        book.subject = f"make-report | {version} | {bloc} | {period} | {year} | {member}"
        return
    said = {"ban_mau": version, "khoi": bloc, "ky": period, "nam": year, "ma_don_vi": member}
    odd_packages.identity_sheet(book, said)


def _calculation(xml: str) -> Callable[[TinyBook], None]:
    return lambda book: setattr(book, "calculation", xml)


def _add(kind: str) -> Callable[..., None]:
    """Return an act that adds to the tail, head or view of the sheet of results."""

    def change(book: TinyBook, xml: str) -> None:
        sheet = _sheet(book, None)
        setattr(sheet, kind, getattr(sheet, kind) + xml)

    return change


Act = Callable[..., None]
OF_THE_DESK: tuple[tuple[str, Act], ...] = (
    (r"named (.+)", _name_it),
    (r"beside (.+)", lambda desk, name: desk.beside.update({name: b"\0" * 99})),
    (r"again as ([^:,]+)(: .+|, saved otherwise)?", _again),
    (r"file of (\d+) MB", lambda desk, size: setattr(desk, "size", int(size) << 20)),
    (r"folder (.+)", lambda desk, name: desk.folders.append(name)),
)
SENTENCES: tuple[tuple[str, Act], ...] = (
    (r"([^:!]+!)?([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?): (.*)", _put),
    (r"swap rows (\d+) and (\d+)", _swap_rows),
    (r"swap columns (\w+) and (\w+)", _swap_columns),
    (r"delete row (\d+)", _delete_row),
    (r"blank row at (\d+)", _blank_row),
    (r"delete column ([^!]+!)?(\w+)", _delete_column),
    (r"blank column at (\w+)", _blank_column),
    (r"hide column ([^!]+!)?(\w+)", _column(' width="9" hidden="1"')),
    (
        r"column ([^!]+!)?(\w+) width (\S+)",
        lambda book, sheet, letter, width: _column(f' width="{width}" customWidth="1"')(
            book, sheet, letter
        ),
    ),
    (r"hide row (\d+)", _row(' hidden="1"')),
    (r"filter row (\d+)", _row(' hidden="1"', '<autoFilter ref="A1:W7"/>')),
    (
        r"row (\d+) height (\S+)",
        lambda book, row, height: _row(f' ht="{height}" customHeight="1"')(book, row),
    ),
    (
        r"hide sheet (.+)",
        lambda book, name: setattr(_sheet(book, name), "state", ' state="hidden"'),
    ),
    (r"rename ([^:]+): (.+)", _rename),
    (r"copy ([^:]+): (.+)", _copy),
    (r"sheet ([^:<]+)", lambda book, name: book.sheets.update({name: TinySheet()})),
    (r"clear (.+)", lambda book, name: _sheet(book, name).cells.clear()),
    (r"merge (.+)", lambda book, area: _sheet(book, None).merges.append(area)),
    (r"computed anew", _calculation('<calcPr calcId="0" fullCalcOnLoad="1"/>')),
    (r"computed by hand", _calculation('<calcPr calcId="191029" calcMode="manual"/>')),
    (r"no calcPr", _calculation("")),
    (r"days from 1904", lambda book: setattr(book, "settings", '<workbookPr date1904="1"/>')),
    (r"name (\w+): (.+)", lambda book, name, refers: book.names.update({name: refers})),
    (r"link to (.+)", lambda book, name: book.linked.append(name)),
    (r"half (\S+)", _half),
    (r"(subject of )?form (\d+) of ([^,]+), (\w+ \d+, \w+)", _form),
    (r"styles: (.+)", lambda book, xml: setattr(book, "style_head", xml)),
    (r"sheet: (.+)", _add("tail")),
    (r"view: (.+)", _add("view")),
    (r"main part (.+)", lambda book, name: setattr(book, "main", name)),
    *odd_packages.SENTENCES,
    *odd_files.SENTENCES,
)
