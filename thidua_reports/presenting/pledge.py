"""Bloc, criteria and registered targets -> the view of the pledge (giao ước)."""

from collections.abc import Sequence

from thidua_reports.domain import words
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.place import Figure
from thidua_reports.domain.submission import Submission
from thidua_reports.language.hours import tells_hour
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    joined_names,
    long_date,
    sentence_continue,
    short_number,
)
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.layouts.pledge_views import (
    Pledge,
    PledgeContent,
    PledgeCriterion,
    PledgeSigner,
)
from thidua_reports.presenting import head_words, phrases
from thidua_reports.presenting.criterion_names import criterion_number, name_of_code
from thidua_reports.presenting.draft_notes import draft_notes
from thidua_reports.presenting.legal_basis import legal_basis
from thidua_reports.presenting.letterheads import (
    attached_to,
    head,
    hour_and_day,
    place_and_date,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.passages import part_passages
from thidua_reports.presenting.provisions import provisions
from thidua_reports.presenting.registered_targets import registered, tabled_points
from thidua_reports.presenting.report_parts import written_parts
from thidua_reports.presenting.rule_words import rule_rows
from thidua_reports.presenting.score_words import absence_sentences
from thidua_reports.presenting.standard_points import total_standard

_OPENING = (
    "Hôm nay, {day}, tại {venue}, {bloc} tổ chức Hội nghị ký kết giao ước thi đua năm {year}. "
    "Các đơn vị thành viên thống nhất ký kết giao ước thi đua với những nội dung sau:"
)
_TARGETS_TIMES = "{total} ({count} chỉ tiêu, mỗi chỉ tiêu {points} điểm)"
_FOR_ALL = "Tất cả đơn vị"
_NOT_FOR = "Tất cả đơn vị, trừ {members}"
_REPLACES = "{members} (thay cho tiêu chí “{name}”)"
_APPLIES_TO = "Áp dụng cho: {members}."
_ALL_FOR_ALL = "Các tiêu chí áp dụng cho tất cả đơn vị."
_MOST_FOR_ALL = "Các tiêu chí áp dụng cho tất cả đơn vị, trừ tiêu chí có ghi “Áp dụng cho”."
_OUTSIDE_THE_SCALE = "Tính ngoài thang điểm"
_CAPPED_AT = "Cả tiêu chí tối đa {cap} điểm"


def pledge_view(material: Material) -> Pledge:
    """Return the view of the pledge."""
    book, submissions, standings = material.book, material.submissions, material.standings
    parts = written_parts(book, submissions, standings)
    kind = book.documents.pledge_symbol or head_words.PLEDGE_SYMBOL
    return Pledge(
        **head(book, REPORT, kind),
        dia_danh_ngay=place_and_date(book, REPORT),
        nam=str(book.bloc.year),
        can_cu=legal_basis(book.documents),
        mo_dau=_opening(book),
        dac_diem=[
            *parts[words.SITUATION],
            *absence_sentences(standings, phrases.REGISTERS_NOTHING),
        ],
        ap_dung_chung=_in_general(book),
        noi_dung=[_content(book, submissions, standings.by_target, each) for each in book.contents],
        cach_cham=rule_rows(book),
        quy_dinh=provisions(book),
        to_chuc_thuc_hien=parts[words.NEXT_STEPS],
        ky_ket=[_signature(book, at, each) for at, each in enumerate(book.bloc.members, 1)],
        ky_hieu_kem_theo=attached_to(book, REPORT, kind),
        **registered(book, standings.by_target),
        ghi_chu_du_thao=draft_notes(standings, material.issues),
    )


def _opening(book: BlocBook) -> str:
    meeting, bloc = book.meeting, book.bloc
    day = long_date(meeting.day, bloc.year)
    hour = sentence_continue(meeting.start)
    begin = hour_and_day(hour, day) if tells_hour(hour) else f"{hour} {day}".strip()
    return _OPENING.format(
        day=begin,
        venue=meeting.venue or phrases.NOT_KNOWN_YET,
        bloc=bloc.name,
        year=bloc.year,
    )


def _content(
    book: BlocBook,
    submissions: Sequence[Submission],
    by_target: frozenset[str],
    content: Content,
) -> PledgeContent:
    own = [each for each in book.criteria if each.content == content.code]
    own.sort(key=lambda each: each.is_outside)
    rows = [_criterion(book, by_target, each) for each in own]
    return PledgeContent(
        ten=content.name,
        tieu_chi=rows,
        tong_chuan=total_standard(book, by_target, own) if len(rows) > 1 else "",
        co_luu_y=phrases.THERE_IS if any(row.luu_y for row in rows) else "",
        co_thuong=phrases.THERE_IS if any(row.thuong != phrases.DASH for row in rows) else "",
        co_tru=phrases.THERE_IS if any(row.tru != phrases.DASH for row in rows) else "",
        doan=part_passages(book, submissions, content.code),
    )


def _criterion(book: BlocBook, by_target: frozenset[str], criterion: Criterion) -> PledgeCriterion:
    is_each = criterion.code in by_target
    written = _of_each if is_each else tabled_points
    applies_to, limits = _applies_to(book, criterion), _limits(criterion)
    return PledgeCriterion(
        tt=criterion_number(book, criterion),
        ten=criterion.wording,
        diem_chuan=_standard(criterion) if is_each else tabled_points(criterion.standard),
        thuong=written(criterion.max_bonus),
        tru=written(criterion.max_deduction),
        ghi_chu=limits,
        ap_dung=applies_to,
        luu_y=" ".join(filter(None, (_exception(applies_to), limits))),
    )


def _standard(criterion: Criterion) -> str:
    """The standard points of each target, with their total where the bloc fixed the number."""
    standard, count = criterion.standard.value, criterion.target_count
    if not standard or count is None:
        return _of_each(criterion.standard)
    return _TARGETS_TIMES.format(
        points=short_number(standard),
        count=counted_integer(count),
        total=short_number(standard * count),
    )


def _of_each(points: Figure) -> str:
    return (
        phrases.EACH_TARGET.format(points=tabled_points(points)) if points.value else phrases.DASH
    )


def _limits(criterion: Criterion) -> str:
    """Return what limits a criterion besides its own points; how it is scored is told elsewhere."""
    cap = criterion.cap.value
    sentences = (
        _OUTSIDE_THE_SCALE if criterion.is_outside else "",
        "" if cap is None else _CAPPED_AT.format(cap=short_number(cap)),
    )
    return " ".join(f"{each.rstrip('.')}." for each in sentences if each)


def _applies_to(book: BlocBook, criterion: Criterion) -> str:
    assigned = [each for each in book.bloc.members if book.is_assigned(criterion, each.code)]
    members = joined_names([member.name for member in assigned])
    if criterion.replaces:
        return _REPLACES.format(members=members, name=name_of_code(book, criterion.replaces))
    if criterion.applies_to:
        return members
    others = [member.name for member in book.bloc.members if member not in assigned]
    return _NOT_FOR.format(members=joined_names(others)) if others else _FOR_ALL


def _exception(applies_to: str) -> str:
    is_for_all = applies_to == _FOR_ALL
    return "" if is_for_all else _APPLIES_TO.format(members=applies_to)


def _in_general(book: BlocBook) -> str:
    """Return for whom criteria are that say nothing else; "" where there are none."""
    if not book.criteria:
        return ""
    is_for_all = all(_applies_to(book, each) == _FOR_ALL for each in book.criteria)
    return _ALL_FOR_ALL if is_for_all else _MOST_FOR_ALL


def _signature(book: BlocBook, position: int, member: Member) -> PledgeSigner:
    """Who signs for a member, if a name is known; else it is written by hand."""
    seats = [
        ", ".join(filter(None, (each.name, each.position)))
        for each in book.meeting.attendees
        if each.role is Role.MEMBER and each.office == member.code and each.name
    ]
    return PledgeSigner(
        tt=str(position),
        don_vi=member.name,
        dai_dien=member.representative or joined(seats),
    )
