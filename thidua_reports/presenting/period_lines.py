"""How a period begins: workspace, following period and forms -> the lines on the terminal."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.issues.verbs import by, quoted
from thidua_reports.layouts.bloc_sheets import BasisAndRecipients, Signers
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.meeting_sheets import MEETING, Attendees, Steps


def forms_heading(book: BlocBook, count: int, issues: Sequence[Issue]) -> str:
    """Return how many forms were made, and what to do with them; `issues` are of khoi.xlsx."""
    made = f"{book.bloc.name}, kỳ {book.bloc.period.value} {book.bloc.year}: {count} biểu mẫu."
    if errors(issues):
        return (
            f"{made} Khoan gửi: khoi.xlsx còn lỗi. Sửa theo các dòng [lỗi], xóa các biểu mẫu vừa "
            f"lập, rồi làm lại."
        )
    return f"{made} Gửi mỗi đơn vị sổ của mình; nhận về thì chép vào thư mục thanh_vien."


def start_lines(
    members: Sequence[Sequence[str]], to_fill: Sequence[tuple[Place, str]]
) -> Iterator[str]:
    """Yield what was understood of each member, its code first, and what must still be filled in.

    What must be filled in are cells of khoi.xlsx, each with what belongs there.
    """
    if members:
        yield ""
        yield f"Danh sách có {len(members)} đơn vị, với các mã:"
        width = max(len(code) for code, *_ in members)
        yield from (f"  {code.ljust(width)}  {'; '.join(rest)}" for code, *rest in members)
        yield "Muốn đổi mã thì sửa ở trang Thành viên trước khi gửi sổ cho các đơn vị."
    if to_fill:
        yield ""
        yield "Còn phải điền:"
        cells = [f"{place.on_sheet} › {place.cell}" for place, _ in to_fill]
        width = max(len(cell) for cell in cells)
        for cell, (_, what) in zip(cells, to_fill, strict=True):
            yield f"  {cell.ljust(width)}  {what}"


def after_a_start(folder: object) -> str:
    """Return what to do with a workspace that was begun."""
    check = by("Kiểm tra", f"check {quoted(folder)}")
    return f"Tiếp theo: mở khoi.xlsx để điền, rồi kiểm tra {check}."


CARRIED = {
    Period.HALF_YEAR: "đơn vị thành viên, nội dung, tiêu chí, cách chấm, chỉ tiêu đã ký",
    Period.YEAR: "đơn vị thành viên, nội dung, tiêu chí, cách chấm, chỉ tiêu đã ký",
    Period.PLEDGE: (
        "đơn vị thành viên, nội dung, tiêu chí, cách chấm, khen thưởng; kế hoạch và kết quả năm "
        "qua ghi ở trang Số liệu kỳ trước"
    ),
}
HALF_YEAR_FIGURES = "; số 6 tháng ghi ở trang Số liệu kỳ trước"
GIVEN_TARGETS = "; chỉ tiêu bắt buộc, chưa có kế hoạch, ở trang Chỉ tiêu"
EMPTIED_SETTINGS = "số, ngày, trích yếu văn bản, hạn nộp ở trang Khối"
KEPT_OF_THE_MEETING = "; họ tên, có mặt của người dự (giữ vai trò, đơn vị)"
FILL_IN = "trang Khối (hạn nộp, trích yếu); {targets}trước khi họp: {meeting}"
LOOK_OVER = "trang Khối (Khối trưởng, Khối phó, Đơn vị soạn); {signers}"
FILL_IN_TARGETS = "trang Chỉ tiêu (chỉ tiêu bắt buộc, nếu có, với kế hoạch năm {year}); "


@frozen
class Ahead:
    """The period that was begun: its folder, the sheets left empty, and where each table lies.

    `lies` gives a table the sheet that it shares, in a workbook whose tables share sheets.
    `without_figures`: none of the half year are there to go on with.
    """

    period: Period
    year: int
    folder: str
    emptied: tuple[str, ...]
    lies: Callable[[str], str]
    without_figures: bool = False

    @property
    def is_new_year(self) -> bool:
        """Whether it is the pledge, with which a year begins."""
        return self.period is Period.PLEDGE


def next_lines(ahead: Ahead) -> Iterator[str]:
    """Yield what went into the next period's khoi.xlsx, what is blank there, and what to do now."""
    goes_on = ahead.is_new_year and Targets.layout.name not in ahead.emptied
    given = GIVEN_TARGETS if goes_on else ""
    kept = "" if ahead.is_new_year else KEPT_OF_THE_MEETING
    yield ""
    yield f"Sổ kỳ {ahead.period.value} {ahead.year}:"
    is_after_review = ahead.period is Period.YEAR and not ahead.without_figures
    figures = HALF_YEAR_FIGURES if is_after_review else ""
    yield f"  Chuyển sang: {CARRIED[ahead.period]}{figures}{given}."
    yield f"  Để trống: {EMPTIED_SETTINGS}; {_on_sheets(ahead, ahead.emptied)}{kept}."
    yield f"  Cần điền: {_to_fill_in(ahead)}."
    carried = _on_sheets(ahead, (Signers.layout.name, BasisAndRecipients.layout.name))
    yield f"  Xem lại: {LOOK_OVER.format(signers=carried)}."
    yield _forms_next(ahead.folder)


def _to_fill_in(ahead: Ahead) -> str:
    targets = FILL_IN_TARGETS.format(year=ahead.year) if ahead.is_new_year else ""
    return FILL_IN.format(
        targets=targets,
        meeting=_on_sheets(ahead, (MEETING.name, Attendees.layout.name, Steps.layout.name)),
    )


def _on_sheets(ahead: Ahead, tables: Iterable[str]) -> str:
    """Return the tables in words; those that share a sheet follow its name."""
    lying = [Place(BLOC_WORKBOOK, ahead.lies(table)) for table in tables]
    tabs = dict.fromkeys(place.tab for place in lying)
    shared = {tab: [str(each.sheet) for each in lying if each.tab == tab] for tab in tabs}
    return "; ".join(
        f"trang {tab}" if names == [tab] else f"trang {_of_tab(tab, names)}"
        for tab, names in shared.items()
    )


def _of_tab(tab: str, names: Iterable[str]) -> str:
    return words.TABLE_ON_TAB.format(tab=tab, table=", ".join(names))


def kept_lines(folder: str) -> Iterator[str]:
    """Yield what to do where the next period's khoi.xlsx already existed and is kept."""
    yield ""
    yield (
        "khoi.xlsx của kỳ sau đã có nên giữ nguyên: số liệu, chỉ tiêu, thay đổi mới ở kỳ này chưa "
        "chuyển sang."
    )
    yield "  Muốn chuyển thì đổi tên khoi.xlsx trong thư mục kỳ sau rồi làm lại việc này."
    yield _forms_next(folder)


def _forms_next(folder: str) -> str:
    return f"  Tiếp theo: lập biểu mẫu {by('Lập biểu mẫu', f'forms {quoted(folder)}')}."
