"""Tables -> khoi.xlsx, with its rules live on trial values."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from thidua_reports.domain import words
from thidua_reports.excel.layout.sheet_layout import (
    FIRST_ROW,
    HEADER_ROW,
    SETTING_COLUMNS,
    SETTING_VALUE,
    CellKind,
    Column,
    SettingsLayout,
    SheetLayout,
    layouts_of,
)
from thidua_reports.excel.layout.tab import Tab
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.column_looks import ColumnLook
from thidua_reports.excel.writing.sheet_content import Row, table_content
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.excel.writing.tab_sheet import TabWriter
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.engine import FormulaRow, Outcome, evaluate
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts import (
    ballot_sheets,
    criteria_sheets,
    decision_sheets,
    mail_sheets,
    noted_sheets,
    plan_sheets,
    year_sheets,
)
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import meeting_sheets as meeting
from thidua_reports.layouts.bloc_sheets import BasisAndRecipients, Members, Passages, Signers
from thidua_reports.layouts.bloc_tabs import TAB_OF
from thidua_reports.layouts.criteria_sheets import Contents, Criteria, Rules, Targets
from thidua_reports.layouts.decision_sheets import (
    Accepted,
    Agreed,
    Corrections,
    Decisions,
    Exclusions,
    Thresholds,
    UnrankedMembers,
)
from thidua_reports.layouts.noted_sheets import NotedEvents, Receipts
from thidua_reports.layouts.year_sheets import Successions

Settings = Mapping[str, Mapping[str, CellValue]]
Tables = Mapping[str, Sequence[Row]]
GUIDE = (
    "Sổ này giữ mọi điều khối đã quyết định; các trang dùng như sau.",
    "1. Khối: tên, kỳ, năm, số và ngày văn bản, cách làm tròn, mẫu câu. Không sửa cột Mã.",
    "2. Thành viên: mỗi đơn vị một mã ngắn; các trang khác gọi đơn vị bằng mã này.",
    "3. Nội dung, Tiêu chí, Cách chấm: quy định chấm điểm của khối. Cách chấm là công thức Excel "
    "viết bằng tên đại lượng (ke_hoach, thuc_hien, ty_le, diem_chuan …); gõ vào ô như công thức "
    "thường, Excel tính ngay trên các giá trị thử ở bên phải. Mức đánh giá: các mức bằng chữ như "
    "xuất sắc, tốt, khi chấm theo mức.",
    "4. Chỉ tiêu: các chỉ tiêu đã ký trong giao ước; kế hoạch ở đây là kế hoạch được dùng để tính. "
    "Kỳ Giao ước chỉ ghi chỉ tiêu bắt buộc: chỉ tiêu khác do đơn vị đăng ký trong biểu mẫu.",
    "Tiếp nhận: ngày khối nhận sổ của từng đơn vị, để có số ngày nộp chậm. Khối ghi nhận: báo cáo "
    "chậm, vi phạm, biểu dương mà cơ quan khác báo hoặc khối tự theo dõi.",
    "5. Điểm thống nhất, Điều chỉnh: điểm khối đã thống nhất; số liệu sửa sau khi nộp, kèm lý do. "
    "Mốc điểm: mốc mà báo cáo nêu số đơn vị đạt. Phân định đồng hạng, Xếp loại, Không xếp loại: "
    "cách xét khi bằng điểm, các mức xếp loại, đơn vị không xếp hạng.",
    "6. Hội nghị, Thành phần, Diễn biến, Ý kiến, Biểu quyết: điền để có biên bản; trước khi họp "
    "chỉ cần thời gian, địa điểm, thành phần và chương trình.",
    "7. Khen thưởng, Không đề nghị, Quyết định đề nghị: hình thức đề nghị theo hạng và điều kiện; "
    "đơn vị không được đề nghị; hội nghị đã quyết định thế nào. Bỏ phiếu, Ban kiểm phiếu, Kiểm "
    "phiếu: khi hội nghị bỏ phiếu suy tôn, đề nghị khen thưởng.",
    "8. Lời báo cáo: lời chung của khối cho từng phần của báo cáo. Kế hoạch: việc của khối trong "
    "năm; kỳ Giao ước lập kế hoạch hoạt động từ trang này.",
    "9. Số liệu kỳ trước: do lệnh make-report next ghi. Đổi tên, sáp nhập: điền trước khi chạy "
    "lệnh đó nếu từ kỳ sau có đơn vị đổi tên hoặc sáp nhập.",
    "10. Giao ước đã chốt: do lệnh make-report accept ghi, để mọi kỳ sau đối chiếu; không sửa. "
    "Thay đổi giao ước: điều khối đã thống nhất đổi so với giao ước, kèm lý do.",
    "11. Đã chấp nhận: cách đọc, chỗ nghi ngờ khối đã xem và chấp nhận; do lệnh make-report accept "
    "THƯ_MỤC --readings ghi.",
    "12. Thư, Gửi thư: lời thư gửi các đơn vị, máy chủ gửi thư; chỉ dùng cho lệnh make-report "
    "email. Để trống thì dùng lời có sẵn, gửi bằng Outlook.",
    "Hàng có ô đầu bắt đầu bằng chữ “ví dụ” là hàng mẫu: chương trình bỏ qua, xóa lúc nào cũng "
    "được.",
    "Có thể thêm, xóa, sắp xếp hàng và cột tùy ý, nhưng giữ nguyên tên trang, tên cột và mã.",
)
SHEETS: tuple[SheetLayout | SettingsLayout, ...] = (
    layout.BLOC,
    *layouts_of(BasisAndRecipients, Signers, Members),
    *criteria_sheets.SHEETS,
    *noted_sheets.SHEETS,
    *decision_sheets.ON_POINTS,
    *meeting.SHEETS,
    *decision_sheets.ON_HONOURS,
    *ballot_sheets.SHEETS,
    Passages.layout,
    plan_sheets.Activities.layout,
    *year_sheets.SHEETS,
    Accepted.layout,
    mail_sheets.Letters.layout,
    mail_sheets.SENDING,
)
FIRST_TRIAL_COLUMN = len(Rules.layout.columns)
TRIAL_VALUE = Column("", CellKind.NUMBER)
LAST_OFFERED_ROW = 200


def bloc_workbook(
    settings: Settings, tables: Tables, rules: Sequence[ReadyRule] = READY_RULES
) -> bytes:
    """Return khoi.xlsx with the given settings and tables, both by name of their sheet."""
    writer = FormWriter("Sổ khối thi đua")
    writer.guide(words.GUIDE, "HƯỚNG DẪN", GUIDE)
    for sheet in SHEETS:
        if tab := TAB_OF.get(sheet.name):
            if sheet.name == tab.names[0]:
                _tab(writer, tab, settings, tables)
        elif isinstance(sheet, SettingsLayout):
            page = writer.settings(sheet, settings.get(sheet.name, {}), choices=_OFFICES)
            _show_what_is_missing(writer, page, sheet)
        elif sheet is Rules.layout:
            _rules(writer, rules)
        else:
            rows = tables.get(sheet.name, ())
            writer.table(table_content(sheet, rows, _OFFERED))
    writer.book.get_worksheet_by_name(layout.BLOC.name).activate()
    return writer.to_bytes()


def _tab(writer: FormWriter, tab: Tab, settings: Settings, tables: Tables) -> None:
    """The tables of a tab stand where the first of them would."""
    page = TabWriter(writer, tab)
    for each in tab.tables:
        if isinstance(each, SettingsLayout):
            page.settings(each, settings.get(each.name, {}), _OFFICES)
        else:
            page.table(table_content(each, tables.get(each.name, ()), _OFFERED))


def _cells_of(sheet: SheetLayout, column: Column) -> str:
    """The range grows with what is typed: a member added later is offered at once."""
    letters = sheet.letters(column)
    return f"='{sheet.name}'!${letters}${FIRST_ROW}:${letters}${LAST_OFFERED_ROW}"


_MEMBERS = _cells_of(Members.layout, Members.code)
_CONTENTS = _cells_of(Contents.layout, Contents.code)
_CRITERIA = _cells_of(Criteria.layout, Criteria.code)
_OFFERED = {
    Criteria.content: _CONTENTS,
    Criteria.rule: _cells_of(Rules.layout, Rules.name),
    Criteria.replaces: _CRITERIA,
    Targets.member: _MEMBERS,
    Targets.criterion: _CRITERIA,
    Agreed.member: _MEMBERS,
    Agreed.criterion: _CRITERIA,
    Corrections.member: _MEMBERS,
    Thresholds.content: _CONTENTS,
    UnrankedMembers.member: _MEMBERS,
    Exclusions.member: _MEMBERS,
    Decisions.member: _MEMBERS,
    ballot_sheets.Candidates.member: _MEMBERS,
    Receipts.member: _MEMBERS,
    NotedEvents.member: _MEMBERS,
    NotedEvents.criterion: _CRITERIA,
    Successions.old: _MEMBERS,
}
"""Codes and names of one sheet that are chosen from a list in the others."""
_OFFICES = dict.fromkeys(
    (layout.LEADER, layout.DEPUTY, layout.DRAFTER, meeting.NEXT_LEADER, meeting.NEXT_DEPUTY),
    _MEMBERS,
)


def _show_what_is_missing(writer: FormWriter, page: Worksheet, sheet: SettingsLayout) -> None:
    """A setting that must be filled in has a coloured background as long as it is blank."""
    missing = writer.book.add_format({"bg_color": "#FADADD"})
    column = SETTING_COLUMNS.index(SETTING_VALUE)
    for row, setting in enumerate(sheet, start=FIRST_ROW - 1):
        if setting in layout.REQUIRED:
            page.conditional_format(row, column, row, column, {"type": "blanks", "format": missing})


def _rules(writer: FormWriter, rules: Sequence[ReadyRule]) -> None:
    """Each quantity is a column of trial values and a name for that column in the same row."""
    formulas = [_sound_formulas(rule) for rule in rules]
    results = evaluate(list(map(FormulaRow, map(_trial, rules), formulas)))
    outcomes = [dict(zip(*each, strict=True)) for each in zip(formulas, results, strict=True)]
    rows: list[Row] = [
        {
            Rules.name: rule.name,
            Rules.points: _live(rule.points, outcome),
            Rules.bonus: _live(rule.bonus, outcome),
            Rules.explanation: rule.explanation,
            Rules.example: rule.example,
        }
        for rule, outcome in zip(rules, outcomes, strict=True)
    ]
    sheet = writer.table(table_content(Rules.layout, rows))
    # on paper without the trial values, which would make everything else too small to read
    sheet.print_area(0, 0, FIRST_ROW + len(rows) - 2, FIRST_TRIAL_COLUMN - 1)
    look = ColumnLook(TRIAL_VALUE)
    for position, quantity in enumerate(Quantity, start=FIRST_TRIAL_COLUMN):
        sheet.set_column(position, position, 13)
        heading = writer.format(bold=True, border=1, bg_color="#E2EFDA", text_wrap=True)
        sheet.write_string(HEADER_ROW - 1, position, quantity, heading)
        sheet.write_comment(HEADER_ROW - 1, position, quantity.meaning)
        column = xl_col_to_name(position)
        writer.book.define_name(quantity, f"='{Rules.layout.name}'!${column}1")
        for number, rule in enumerate(rules, start=FIRST_ROW - 1):
            value = rule.trial_values().get(quantity)
            writer.cell(sheet, (number, position), value, look)


def _trial(rule: ReadyRule) -> dict[str, Decimal | None]:
    """A quantity without a trial value is blank, and counts as 0 when Excel computes."""
    given = rule.trial_values()
    return {each: given.get(each) for each in Quantity}


def _sound_formulas(rule: ReadyRule) -> tuple[str, ...]:
    return tuple(each for each in (rule.points, rule.bonus) if each and not faults(each))


def _live(formula: str, outcomes: Mapping[str, Outcome]) -> CellValue:
    """A formula that Excel might refuse is written as text, to be corrected by its author."""
    if formula not in outcomes:
        return formula
    outcome = outcomes[formula]
    return Formula(formula, outcome if isinstance(outcome, Decimal) else None)
