"""What may be typed into a cell of a form: hints, lists and checks, and what Excel answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from thidua_reports.domain import words
from thidua_reports.domain.targets import TargetKind
from thidua_reports.excel.layout.sheet_layout import CellKind, Column, Limits
from thidua_reports.frozen import frozen

EXCEL_DATES = (36526, 73415)
"""The serial numbers of 1/1/2000 and 1/1/2101: what a date such as 06/10 becomes."""
LEAST_DATE_LIKE_PLAN = 3000
NUMBER_TITLE = "Chưa phải là con số"
CHOICE_TITLE = "Chọn trong danh sách"
CHOICE_ERROR = "Chọn một trong các giá trị của danh sách."
NUMBER_ERROR = (
    "Ô này nhận một con số từ 0 trở lên, không kèm chữ. Nếu vừa gõ dạng 06/10, Excel đã đổi thành "
    "ngày tháng: gõ 6 ở cột Thực hiện và 10 ở cột Trên tổng số."
)
PLAIN_NUMBER_ERROR = (
    "Ô này nhận một con số từ 0 trở lên, không kèm chữ; dấu thập phân gõ như máy đang dùng."
)
COUNT_PROMPT = "Nhập một số; 0 nếu không thực hiện; để trống nếu chưa có số."
RATE_PROMPT = (
    "Nhập số phần trăm, ví dụ 96,06 (không gõ dấu %); hoặc tử số ở đây, mẫu số ở cột Trên tổng số."
)
PLAN_PROMPT = (
    f"Một con số; tỷ lệ ghi số phần trăm. Loại đạt - không đạt: ghi “{words.ATTAINED}”. Không có "
    f"kế hoạch mà vẫn chấm điểm: ghi “{words.NO_PLAN}”."
)
PLANNED_TOTAL_PROMPT = (
    "Chỉ ghi khi kết quả là a trên kế hoạch, như 16 trên 25: số ở đây phải bằng kế hoạch. Còn lại "
    "để trống."
)
RATE_TOTAL_PROMPT = (
    "Mẫu số, khi Thực hiện là tử số, như 25 của 16 trên 25. Thực hiện đã là số phần trăm thì để "
    "trống."
)
BLANK, MAY_STAY_BLANK = "trống", "Có thể để trống."
STATED_PROMPT = "Chỉ nêu số, không tính điểm; ô dạng chữ nên 06/10 vẫn là 06/10."


@frozen
class InputRule:
    """A check of what is typed: a formula over the cell, or words to choose from, and the hints.

    Excel refuses what breaks a strict rule, and only asks otherwise.
    """

    prompt: str
    error_title: str = ""
    error: str = ""
    formula: str = ""
    choices: tuple[str, ...] = ()
    is_strict: bool = True


def achieved_rule(kind: TargetKind, achieved: str, plan: str) -> InputRule:
    """Return the rule of the cell `achieved`, whose plan is in the cell `plan`."""
    match kind:
        case TargetKind.PASS_FAIL:
            choices = (words.ATTAINED, words.NOT_ATTAINED)
            return InputRule("Chọn: đạt hoặc không đạt.", CHOICE_TITLE, CHOICE_ERROR, "", choices)
        case TargetKind.INFORMATIONAL:
            return InputRule(STATED_PROMPT)
    prompt = RATE_PROMPT if kind is TargetKind.RATE else COUNT_PROMPT
    return InputRule(prompt, NUMBER_TITLE, NUMBER_ERROR, _number_but_no_date(achieved, plan))


def number_rule(cell: str, prompt: str) -> InputRule:
    """Return the rule of a cell that holds a number, whatever its size."""
    formula = f"=AND(ISNUMBER({cell}),{cell}>=0)"
    return InputRule(prompt, NUMBER_TITLE, PLAIN_NUMBER_ERROR, formula)


def total_rule(kind: TargetKind, cell: str) -> InputRule:
    """Return the rule of the cell that says out of how many something was achieved."""
    return number_rule(cell, RATE_TOTAL_PROMPT if kind is TargetKind.RATE else PLANNED_TOTAL_PROMPT)


def plan_rule(cell: str) -> InputRule:
    """Return the rule of a plan: a number, or one of the words in place of one."""
    is_word = f'{cell}="{words.NO_PLAN}",{cell}="{words.ATTAINED}"'
    formula = f"=OR({is_word},IF(ISNUMBER({cell}),{cell}>=0,FALSE))"
    return InputRule(PLAN_PROMPT, NUMBER_TITLE, PLAIN_NUMBER_ERROR, formula)


def _number_but_no_date(cell: str, plan: str) -> str:
    """A date is a number too; beside a small plan one of its size was typed as 06/10."""
    first, last = EXCEL_DATES
    is_date = f"AND({cell}>={first},{cell}<={last},N({plan})<{LEAST_DATE_LIKE_PLAN})"
    return f"=AND(ISNUMBER({cell}),{cell}>=0,NOT({is_date}))"


INPUT_LIMIT, LIST_LIMIT, TITLE_LIMIT = 255, 255, 32
Choices = Sequence[str] | str
"""What a dropdown offers: words, or the range of cells that hold them."""
Area = tuple[int, int, int, int]
"""First row and column, last row and column, all from 0."""


def can_be_offered(choices: Choices) -> bool:
    """Return whether a dropdown can hold the choices.

    Excel keeps a list of words as one short text, separated by commas.
    """
    if isinstance(choices, str):
        return True
    fits = len(",".join(choices)) <= LIST_LIMIT and not any("," in each for each in choices)
    return bool(choices) and fits


def offer(sheet: Worksheet, area: Area, choices: Choices, hint: str = "") -> None:
    """Give cells a dropdown, which refuses everything else."""
    source = choices if isinstance(choices, str) else list(choices)
    rule: dict[str, Any] = {"validate": "list", "source": source}
    if hint:
        rule["input_message"] = hint[:INPUT_LIMIT]
    rule["error_title"] = CHOICE_TITLE
    rule["error_message"] = CHOICE_ERROR
    sheet.data_validation(*area, rule)


def prompt_of(column: Column) -> str:
    """Return what is said beside the cells of a column: also that they may stay blank, if so."""
    is_told = BLANK in column.hint.lower()
    if is_told or column.asked or column.is_given or not column.optional:
        return column.hint
    return f"{column.hint} {MAY_STAY_BLANK}".strip()


def add_hint(sheet: Worksheet, area: Area, column: Column, validation: Mapping[str, Any]) -> None:
    """Show a column's hint beside its cells; `validation` is XlsxWriter's rule for them."""
    prompt = prompt_of(column)
    hint = {"input_title": column.heading[:TITLE_LIMIT], "input_message": prompt[:INPUT_LIMIT]}
    if prompt or validation:
        sheet.data_validation(*area, {"validate": "any", **validation, **(hint if prompt else {})})


def add_rule(sheet: Worksheet, area: Area, rule: InputRule) -> None:
    """Check what is typed into cells; what breaks a strict rule is refused."""
    checked: dict[str, Any] = {"validate": "any"}
    if rule.choices:
        checked = {"validate": "list", "source": list(rule.choices)}
    elif rule.formula:
        checked = {"validate": "custom", "value": rule.formula}
    texts = {"error_title": rule.error_title, "error_message": rule.error} if rule.error else {}
    kind = {"error_type": "stop" if rule.is_strict else "warning"}
    sheet.data_validation(
        *area, {**checked, **texts, **kind, "input_message": rule.prompt[:INPUT_LIMIT]}
    )


FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
DATE_TITLE, DATE_MESSAGE = "Ngày tháng", "Nhập ngày, tháng, năm, ví dụ 30/7/2026."
LIMITS_TITLE = "Con số"
WHOLE_MESSAGE = "Nhập một số nguyên từ {least} đến {most}."
ANY_MESSAGE = "Nhập một số từ {least} đến {most}."


def validation_of(kind: CellKind, limits: Limits | None) -> dict[str, Any]:
    """Return the data validation (XlsxWriter's) of a cell; nothing where anything may be typed."""
    if kind is CellKind.DATE:
        return _warning("date", FIRST_DAY, LAST_DAY, DATE_TITLE, DATE_MESSAGE)
    if limits is None:
        return {}
    message = WHOLE_MESSAGE if limits.whole else ANY_MESSAGE
    text = message.format(least=limits.least, most=limits.most)
    kind_of_number = "integer" if limits.whole else "decimal"
    return _warning(kind_of_number, limits.least, limits.most, LIMITS_TITLE, text)


def _warning(validate: str, least: object, most: object, title: str, text: str) -> dict[str, Any]:
    return {
        "validate": validate,
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_type": "warning",
        "error_title": title,
        "error_message": text,
    }
