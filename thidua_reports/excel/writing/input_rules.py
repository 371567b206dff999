"""What may be typed into a cell of a form, and what Excel says when it is something else."""

from thidua_reports.domain import words
from thidua_reports.domain.targets import TargetKind
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
