"""Tables -> khoi.xlsx, with its rules live on trial values."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name

from thidua_reports.forms.cell_values import CellValue, Formula
from thidua_reports.forms.ready_rules import READY_RULES, ReadyRule
from thidua_reports.forms.sheet_writer import FormWriter, Row, table_content
from thidua_reports.formulas.engine import FormulaFailure, FormulaRow, evaluate
from thidua_reports.formulas.quantities import QUANTITIES
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import meeting_sheets as meeting
from thidua_reports.layouts import words
from thidua_reports.layouts.positions import FIRST_ROW, HEADER_ROW
from thidua_reports.layouts.sheet_layout import CellKind, Column, SettingsLayout, SheetLayout

Settings = Mapping[str, Mapping[str, CellValue]]
Tables = Mapping[str, Sequence[Row]]
GUIDE = (
    "Sổ này giữ mọi điều khối đã quyết định; các trang dùng như sau.",
    "1. Khối: tên, kỳ, năm, số và ngày văn bản, cách làm tròn, mẫu câu. Không sửa cột Mã.",
    "2. Thành viên: mỗi đơn vị một mã ngắn; các trang khác gọi đơn vị bằng mã này.",
    "3. Nội dung, Tiêu chí, Cách chấm: quy định chấm điểm của khối. Cách chấm là công thức Excel "
    "viết bằng tên đại lượng (ke_hoach, thuc_hien, ty_le, diem_chuan …); gõ vào ô như công thức "
    "thường, Excel tính ngay trên các giá trị thử ở bên phải.",
    "4. Chỉ tiêu: các chỉ tiêu đã ký trong giao ước. Kế hoạch ở đây là kế hoạch được dùng để tính.",
    "5. Điểm thống nhất, Điều chỉnh: điểm khối đã thống nhất; số liệu sửa sau khi nộp, kèm lý do.",
    "6. Hội nghị, Thành phần, Diễn biến, Ý kiến, Biểu quyết: điền để có biên bản; trước khi họp "
    "chỉ cần thời gian, địa điểm, thành phần và chương trình.",
    "7. Khen thưởng, Không đề nghị: hình thức đề nghị theo hạng; đơn vị không được đề nghị.",
    "8. Lời báo cáo: lời chung của khối cho từng phần của báo cáo.",
    "Có thể thêm, xoá, sắp xếp hàng và cột tuỳ ý, nhưng giữ nguyên tên trang, tên cột và mã.",
)
SHEETS: tuple[SheetLayout | SettingsLayout, ...] = (
    layout.BLOC,
    layout.LINES,
    layout.SIGNERS,
    layout.MEMBERS,
    layout.CONTENTS,
    layout.CRITERIA,
    layout.RULES,
    layout.TARGETS,
    layout.AGREED,
    layout.CORRECTIONS,
    layout.THRESHOLDS,
    meeting.MEETING,
    meeting.ATTENDEES,
    meeting.STEPS,
    meeting.COMMENTS,
    meeting.VOTES,
    layout.HONOURS,
    layout.EXCLUSIONS,
    layout.PASSAGES,
)
FIRST_TRIAL_COLUMN = len(layout.RULES.columns)
TRIAL_VALUE = Column("", CellKind.NUMBER)
LAST_OFFERED_ROW = 200


def bloc_workbook(
    settings: Settings, tables: Tables, rules: Sequence[ReadyRule] = READY_RULES
) -> bytes:
    """Return khoi.xlsx with the given settings and tables, both by name of their sheet."""
    writer = FormWriter("Sổ khối thi đua")
    writer.guide(words.GUIDE, "HƯỚNG DẪN", GUIDE)
    for sheet in SHEETS:
        if isinstance(sheet, SettingsLayout):
            writer.settings(sheet, settings.get(sheet.name, {}))
        elif sheet is layout.RULES:
            _rules(writer, rules)
        else:
            rows = tables.get(sheet.name, ())
            writer.table(table_content(sheet, rows, _choices(sheet)))
    writer.book.get_worksheet_by_name(layout.BLOC.name).activate()
    return writer.content()


def _choices(sheet: SheetLayout) -> dict[Column, str]:
    """Codes and names that stand in one sheet are chosen from a list in the others."""
    members = _cells_of(layout.MEMBERS, layout.MEMBER_CODE)
    contents = _cells_of(layout.CONTENTS, layout.CONTENT_CODE)
    criteria = _cells_of(layout.CRITERIA, layout.CRITERION_CODE)
    offered = {
        layout.CRITERION_CONTENT: contents,
        layout.CRITERION_RULE: _cells_of(layout.RULES, layout.RULE_NAME),
        layout.TARGET_MEMBER: members,
        layout.TARGET_CRITERION: criteria,
        layout.AGREED_MEMBER: members,
        layout.AGREED_CRITERION: criteria,
        layout.CORRECTION_MEMBER: members,
        layout.THRESHOLD_CONTENT: contents,
        layout.EXCLUDED_MEMBER: members,
    }
    return {column: offered[column] for column in sheet.columns if column in offered}


def _cells_of(sheet: SheetLayout, column: Column) -> str:
    """The range grows with what is typed: a member added later is offered at once."""
    letter = xl_col_to_name(sheet.columns.index(column))
    return f"='{sheet.name}'!${letter}${FIRST_ROW}:${letter}${LAST_OFFERED_ROW}"


def _rules(writer: FormWriter, rules: Sequence[ReadyRule]) -> None:
    """Each quantity is a column of trial values and a name for that column in the same row."""
    results = evaluate([FormulaRow(_trial(rule), _formulas(rule)) for rule in rules])
    rows: list[Row] = [
        {
            layout.RULE_NAME: rule.name,
            layout.RULE_POINTS: _live(rule.points, outcome[0]),
            layout.RULE_BONUS: _live(rule.bonus, outcome[1]) if rule.bonus else None,
            layout.RULE_EXPLANATION: rule.explanation,
        }
        for rule, outcome in zip(rules, results, strict=True)
    ]
    sheet = writer.table(table_content(layout.RULES, rows))
    for position, quantity in enumerate(QUANTITIES, start=FIRST_TRIAL_COLUMN):
        sheet.set_column(position, position, 13)
        heading = writer.format(bold=True, border=1, bg_color="#E2EFDA", text_wrap=True)
        sheet.write_string(HEADER_ROW - 1, position, quantity.name, heading)
        sheet.write_comment(HEADER_ROW - 1, position, quantity.meaning)
        column = xl_col_to_name(position)
        writer.book.define_name(quantity.name, f"='{layout.RULES.name}'!${column}1")
        for number, rule in enumerate(rules, start=FIRST_ROW - 1):
            value = rule.trial_values().get(quantity.name)
            writer.cell(sheet, (number, position), value, TRIAL_VALUE)


def _trial(rule: ReadyRule) -> dict[str, Decimal | None]:
    """A quantity that is not tried counts as nothing on the sheet; rules do not use such ones."""
    given = rule.trial_values()
    used = names_in_rule(rule.points, rule.bonus)
    missing = used - given.keys()
    if missing:
        raise KeyError(*sorted(missing))
    return {quantity.name: given.get(quantity.name) for quantity in QUANTITIES}


def _formulas(rule: ReadyRule) -> tuple[str, ...]:
    return (rule.points, rule.bonus) if rule.bonus else (rule.points,)


def _live(formula: str, outcome: Decimal | FormulaFailure) -> Formula:
    return Formula(formula, outcome if isinstance(outcome, Decimal) else None)
