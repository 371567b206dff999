"""Where the program reports an error in a cell that is typed in, the form itself said so before.

Each row of a form is a case: all is well in it but for one cell. LibreOffice computes what the form
says, and what it saves is what the program reads.
"""

from collections import defaultdict
from datetime import datetime
from io import BytesIO
from itertools import product

import pytest
from openpyxl import load_workbook
from openpyxl.utils import coordinate_to_tuple

from tests.remedies.desk import BLOC, Desk, book_of
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, Rows
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts.member_sheets import CriterionResults, Readiness, Registrations, Results

AS_IT_IS = object()
"""Nothing is typed in place of what is well."""
TYPED = {
    "as it is": AS_IT_IS,
    "nothing": None,
    "blanks": " ",
    "an error": "=1/0",
    "a missing value": "#N/A",
    "true": True,
    "false": False,
    "a word": "abc",
    "no": "không",
    "below zero": -1,
    "three hundred": 300,
    "a half": 0.5,
    "a part": 4.5,
    "a day": datetime(2024, 10, 6),
    "per cent": "98%",
    "a fraction": "16/25",
    "digits apart": "12 3",
    "a sign": "½",
    "a word before": "ngày 5",
    "too large": 1e16,
    "too small": 1e-12,
    "another code": "TC9",
}
RESULTS = {
    "counted": ("| cây | lũy kế | tăng | 100 |", 100),
    "less": ("| ha | thời điểm | giảm | 100 |", 100),
    "large": ("| triệu đồng | lũy kế | tăng | 50000 |", 50000),
    "rate": ("| % | tỷ lệ | tăng | 95 |", 96),
    "attained": ("| | đạt - không đạt | | |", "đạt"),
    "stated": ("| cây | chỉ nêu số | | |", "25"),
}
"""A target as the bloc has it, and what is well reported of it."""
CRITERIA = {
    "given": ("=diem_nhap+thuong_nhap-tru_nhap", {"self_score": 20, "bonus": 1, "deduction": 1}),
    "counted": ("=MIN(diem_chuan,so_luong*0.1)", {"count": 3, "self_score": 20}),
    "share": ("=diem_chuan*tu_so/mau_so", {"achieved": 16, "out_of": 25, "self_score": 20}),
    "level": ("=MIN(diem_chuan,thuc_hien)", {"achieved": "tốt", "self_score": 3}),
    "two figures": (
        "=MIN(diem_chuan,so_luong+so_lieu_khac)",
        {"count": 3, "other": 3, "self_score": 20},
    ),
    "nothing asked": ("=diem_chuan", {"self_score": 20}),
}
"""The rule of a criterion, and what is well reported of it."""
REGISTERED = {
    "counted": {"kind": "lũy kế", "direction": "tăng", "plan": 100},
    "rate": {"kind": "tỷ lệ", "direction": "giảm", "plan": 95},
    "attained": {"kind": "đạt - không đạt", "plan": "đạt"},
    "stated": {"kind": "chỉ nêu số"},
}
DAY, GROUPS = "SO16", "SO12"
NO_FORMULA_KNOWS = {
    # that a number is shown as a day no formula can tell in both Excel and LibreOffice, and here
    # figures may well be as large as the number of a day
    (DAY, "Nội dung 1", "large", "Thực hiện"),
    (DAY, "Nội dung 1", "large", "Cùng kỳ năm trước"),
    (DAY, "Nội dung 1", "stated", "Thực hiện"),
    (DAY, "Nội dung 1", "stated", "Trên tổng số"),
    (DAY, "Nội dung 1", "stated", "Cùng kỳ năm trước"),
    (DAY, "Tiêu chí", "share", "Trên tổng số"),
    (DAY, "Tiêu chí", "level", "Thực hiện"),
    (DAY, "Tiêu chí", "two figures", "Số liệu khác"),
    (DAY, "Đăng ký", "counted", "Kế hoạch"),
    (DAY, "Đăng ký", "stated", "Kế hoạch"),
    (DAY, "Đăng ký", "attained", "Kế hoạch năm trước"),
    (DAY, "Đăng ký", "attained", "Thực hiện năm trước"),
    (DAY, "Đăng ký", "stated", "Kế hoạch năm trước"),
    (DAY, "Đăng ký", "stated", "Thực hiện năm trước"),
    # how the digits of a text belong together only the program reads
    (GROUPS, "Nội dung 1", "stated", "Thực hiện"),
}
"""Errors of which a form says nothing: the code, where, in a row of which kind, in which column."""


class Form:
    """A form in which every row is a case; `cases` are by sheet and row."""

    def __init__(self, content):
        self.workbook = load_workbook(BytesIO(content))
        self.cases = {}

    def type_in(self, sheet, row, values, case):
        """Fill in a row that is well, but for what the case types into its column."""
        kind, column, typed = case
        value = TYPED[typed]
        changed = values if value is AS_IT_IS else values | {column: value}
        for each, found in changed.items():
            self.workbook[sheet.layout.name][sheet.at(each, row)] = found
        self.cases[sheet.layout.name, row] = (kind, column.heading, typed)

    def computed(self, libreoffice, folder):
        """Return the form as LibreOffice saves it."""
        self.workbook.save(folder / "A.xlsx")
        return libreoffice.recalculate(folder / "A.xlsx").read_bytes()


def typed_in(sheet):
    return sheet.typed_in(Rows.GIVEN, *ONLY_WORDS).values()


def rows(heading, lines):
    return "\n".join((heading, *lines, ""))


ONLY_WORDS = (Results.evidence, Results.note)
REPORTED = [*product(RESULTS, typed_in(Results), TYPED)]
OF_CRITERIA = [*product(CRITERIA, typed_in(CriterionResults), TYPED)]
TO_REGISTER = (
    *(Registrations.name, Registrations.kind, Registrations.direction, Registrations.plan),
    *(Registrations.criterion, Registrations.last_plan, Registrations.last_achieved),
    *(Registrations.parent, Registrations.group),
)
PLEDGED = [*product(REGISTERED, TO_REGISTER, TYPED)]
BEFORE, AFTER = BLOC.split("# Cách chấm")[0], BLOC.split("# Điều chỉnh")[1]


def bloc_of_the_year():
    rules = [f"| {name} | {points} | |" for name, (points, _) in CRITERIA.items()]
    criteria = [
        f"| K{at} | ND1 | Tiêu chí số {at} | {kind} | 30 | {5 if kind == 'given' else ''} | "
        f"{5 if kind == 'given' else ''} |"
        for at, (kind, *_) in enumerate(OF_CRITERIA)
    ]
    targets = [
        f"| A | A{at} | Chỉ tiêu số {at} {RESULTS[kind][0]} TC1 |"
        for at, (kind, *_) in enumerate(REPORTED)
    ]
    return BEFORE + "\n".join(
        (
            rows(
                "# Cách chấm\n| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |",
                ["| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) | |", *rules],
            ),
            rows(
                "# Tiêu chí\n| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | "
                "Thưởng tối đa | Trừ tối đa |",
                ["| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận | 70 | | |", *criteria],
            ),
            rows(
                "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | "
                "Kế hoạch | Tiêu chí |",
                targets,
            ),
            "# Mức đánh giá\n| Mức | Giá trị |\n| xuất sắc | 4 |\n| tốt | 3.5 |",
            f"# Điều chỉnh{AFTER}",
        )
    )


def filled_for_the_year(content):
    form = Form(content)
    for row, case in enumerate(REPORTED, FIRST_ROW):
        form.type_in(
            Results, row, {Results.achieved: RESULTS[case[0]][1], Results.self_score: 20}, case
        )
    for row, case in enumerate(OF_CRITERIA, FIRST_ROW):
        _, well = CRITERIA[case[0]]
        values = {CriterionResults.by_name[name]: value for name, value in well.items()}
        form.type_in(CriterionResults, row, values, case)
    return form


def bloc_of_the_pledge():
    head = "# Tiêu chí\n| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | "
    return (
        BLOC.replace("ky: Năm", "ky: Giao ước")
        .replace("phan_nam: 1", "phan_nam: 0")
        .replace("| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |\n", "")
        .replace(f"{head}Thưởng tối đa |", f"{head}Số chỉ tiêu |")
        .replace("| Tỷ lệ thuận | 70 | | |", f"| Tỷ lệ thuận | 70 | {len(PLEDGED)} | |")
    )


def filled_for_the_pledge(content):
    form = Form(content)
    for row, case in enumerate(PLEDGED, FIRST_ROW):
        well = {"name": f"Việc số {row}", "unit": "việc", "criterion": "TC1"}
        values = {
            Registrations.by_name[name]: value
            for name, value in (well | REGISTERED[case[0]]).items()
        }
        form.type_in(Registrations, row, values, case)
    return form


def errors_by_row(folder, bloc, content):
    (folder / "thanh_vien").mkdir(parents=True)
    desk = Desk(folder, bloc)
    desk.save_bloc()
    desk.workbook_of("A").write_bytes(content)
    found = defaultdict(set)
    for issue in desk.errors():
        if issue.place.workbook.endswith("A.xlsx") and issue.place.cell:
            row, _ = coordinate_to_tuple(issue.place.cell.split(":")[0])
            found[issue.place.sheet, row].add(issue.kind.code)
    return found


SHEETS = {each.layout.name: each for each in (Results, CriterionResults, Registrations)}


def states_by_row(content, cases):
    computed = load_workbook(BytesIO(content), data_only=True)
    return {
        (name, row): computed[name][SHEETS[name].at(SHEETS[name].check, row)].value or ""
        for name, row in cases
    }


def counted_before_sending(content):
    sheet = load_workbook(BytesIO(content), data_only=True)[Readiness.layout.name]
    columns = (Readiness.missing, Readiness.to_see)
    at = [Readiness.layout.positions[each] for each in columns]
    return {
        row[0]: [row[each] for each in at] for row in sheet.iter_rows(FIRST_ROW, values_only=True)
    }


@pytest.mark.parametrize(
    ("bloc", "fill"),
    [
        pytest.param(bloc_of_the_year(), filled_for_the_year, id="the year"),
        pytest.param(bloc_of_the_pledge(), filled_for_the_pledge, id="the pledge"),
    ],
)
def test_the_form_calls_no_row_complete_in_which_the_program_reports_an_error(
    bloc, fill, libreoffice, tmp_path
):
    form = fill(member_workbook(book_of(bloc), "A", reporter="Bà Chi"))
    content = form.computed(libreoffice, tmp_path)

    errors = errors_by_row(tmp_path / "bloc", bloc, content)
    states = states_by_row(content, form.cases)

    silent = {at for at, state in states.items() if not state.startswith(("thiếu", "xem lại"))}
    unsaid = {
        (code, sheet, *form.cases[sheet, row][:2])
        for sheet, row in silent
        for code in errors[sheet, row] - {"TV01"}
    }
    sheets = {sheet for sheet, _ in form.cases}
    assert unsaid == {each for each in NO_FORMULA_KNOWS if each[1] in sheets}
    well = {at for at, (_, _, typed) in form.cases.items() if typed == "as it is"}
    assert {states[at] for at in well} <= {"đủ", ""}
    assert not [errors[at] for at in well if errors[at]]
    counted = counted_before_sending(content)
    for name in sheets:
        said = [state for (sheet, _), state in states.items() if sheet == name]
        missing, to_see = counted[f"Các hàng của trang {name}"]
        assert to_see == sum(state.startswith("xem lại") for state in said)
        assert missing >= sum(state.startswith("thiếu") for state in said) > 0
