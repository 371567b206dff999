"""A bloc's registered targets and criteria -> a member's workbook, its formulas live."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.forms.cell_values import CellValue
from thidua_reports.forms.live_formulas import (
    criterion_formulas,
    ratio_formula,
    target_formulas,
)
from thidua_reports.forms.sheet_writer import FormWriter, Row, table_content
from thidua_reports.formulas.engine import with_cached_values
from thidua_reports.formulas.rule_uses import scored_target_by_target
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.layouts import words
from thidua_reports.layouts.positions import FIRST_ROW
from thidua_reports.layouts.sheet_layout import Column

Filled = Mapping[str, Mapping[Column, CellValue]]
GUIDE = (
    "1. Trang Đơn vị: ghi người lập báo cáo; các mục khác đã điền sẵn.",
    "2. Trang Nội dung 1: nhập cột Thực hiện của từng chỉ tiêu; nhập 0 nếu không thực hiện, để "
    "trống nếu chưa có số. Kết quả dạng 16 trên 25: nhập 16 ở Thực hiện, 25 ở Trên tổng số. "
    "Tỷ lệ và điểm tự tính (ô nền xám).",
    "3. Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm "
    "gõ 96,06, không gõ dấu %.",
    "4. Đánh x ở cột Nổi bật cho kết quả cần nêu trong báo cáo của khối; lời đi sau con số ghi ở "
    "Lời kèm.",
    "5. Trang Tiêu chí: số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "6. Trang Thuyết minh: kết quả các nội dung khác, hạn chế, nguyên nhân, kiến nghị, "
    "phương hướng.",
    "Không đổi tên trang, tên cột và mã.",
)


def member_workbook(
    book: BlocBook,
    member: str,
    *,
    reporter: CellValue = None,
    filled: Filled | None = None,
    passages: Sequence[Row] = (),
) -> bytes:
    """Return a member's workbook, prefilled with its targets and criteria.

    `filled` are further cells by code of target or criterion, as an example or from a source.
    """
    filled = filled or {}
    writer = FormWriter("Sổ báo cáo của đơn vị thành viên")
    writer.guide(words.GUIDE, "HƯỚNG DẪN ĐIỀN SỔ", GUIDE)
    writer.settings(layout.UNIT, _unit(book, member, reporter))
    writer.table(table_content(layout.RESULTS, _results(book, member, filled)))
    criteria = _criteria(book, member, filled)
    if criteria:
        writer.table(table_content(layout.CRITERIA, criteria))
    parts = [*(content.code for content in book.contents), *words.REPORT_PARTS]
    writer.table(table_content(layout.PASSAGES, passages, {layout.PASSAGE_PART: parts}))
    writer.book.get_worksheet_by_name(layout.RESULTS.name).activate()
    return with_cached_values(writer.content())


def _unit(book: BlocBook, member: str, reporter: CellValue) -> dict[str, CellValue]:
    return {
        layout.UNIT_CODE.code: member,
        layout.UNIT_NAME.code: book.bloc.member(member).name,
        layout.REPORTER.code: reporter,
        layout.PERIOD.code: book.bloc.period.value,
        layout.YEAR.code: Decimal(book.bloc.year),
    }


def _results(book: BlocBook, member: str, filled: Filled) -> list[Row]:
    own = [target for target in book.targets if target.member == member]
    return [
        {**_registered(book, target, number), **filled.get(target.code, {})}
        for number, target in enumerate(own, start=FIRST_ROW)
    ]


def _registered(book: BlocBook, target: Target, row: int) -> dict[Column, CellValue]:
    is_by_target = target.scored_by in scored_target_by_target(book)
    criterion = book.criterion_of(target) if is_by_target else None
    points, bonus = target_formulas(book, target, criterion, row)
    return {
        layout.TARGET_CODE: target.code,
        layout.TARGET_NAME: target.name,
        layout.TARGET_UNIT: target.unit,
        layout.TARGET_KIND: target.kind.value,
        layout.TARGET_DIRECTION: target.direction.value,
        layout.COMPARED_WITH: target.compared_with,
        layout.PLAN: _plan(target),
        layout.RATIO: ratio_formula(target, row),
        layout.STANDARD: criterion.standard.value if criterion else None,
        layout.POINTS: points,
        layout.BONUS: bonus,
    }


def _criteria(book: BlocBook, member: str, filled: Filled) -> list[Row]:
    by_targets = scored_target_by_target(book)
    own = [
        criterion
        for criterion in book.criteria
        if book.is_assigned(criterion, member) and criterion.code not in by_targets
    ]
    return [
        {**_criterion(book, criterion, member, number), **filled.get(criterion.code, {})}
        for number, criterion in enumerate(own, start=FIRST_ROW)
    ]


def _plan(target: Target) -> CellValue:
    if target.without_plan:
        return words.NO_PLAN
    return words.ATTAINED if target.kind is TargetKind.ATTAINED else target.plan.value


def _criterion(
    book: BlocBook, criterion: Criterion, member: str, row: int
) -> dict[Column, CellValue]:
    points, bonus = criterion_formulas(book, criterion, member, row)
    return {
        layout.CRITERION_CODE: criterion.code,
        layout.CRITERION_NAME: criterion.wording,
        layout.CRITERION_STANDARD: criterion.standard.value,
        layout.CRITERION_POINTS: points,
        layout.CRITERION_EXTRA: bonus,
    }
