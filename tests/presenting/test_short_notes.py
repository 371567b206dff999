"""What of a note to a member one page holds, and what is told of the rest."""

from dataclasses import replace
from functools import cache

import pytest

from tests.examined_samples import examined_sample
from tests.workspaces import INVENTED_YEAR
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue, IssueKind, Severity
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.presenting.answered_points import rows_of_contents
from thidua_reports.presenting.answers import answer_view, standing_of
from thidua_reports.presenting.note_room import fits
from thidua_reports.presenting.short_notes import Whole, on_one_page

KINDS = {severity: IssueKind("XX01", severity, "", "") for severity in Severity}
WHERE = "xem trang “Phản hồi của Khối” ở cuối sổ gửi kèm."


def issues(count, severity=Severity.WARNING, words="Số liệu này cao hơn hẳn kế hoạch. " * 3):
    places = [Place("so.xlsx", f"Trang {number}", "H5") for number in range(count)]
    return tuple(Issue(KINDS[severity], each, words, "Đối chiếu lại với nguồn.") for each in places)


@cache
def material():
    return examined_sample(INVENTED_YEAR)


def whole_and_note(found):
    """Return a note of a member with 18 criteria and the issues, in full and on one page."""
    submission = material().submissions[0]
    view = answer_view(material(), submission, found, has_copy=True)
    contents = rows_of_contents(material().standings, standing_of(material(), submission))
    return view, on_one_page(view, Whole(found, contents))


def rows(note):
    return [row for group in note.nhom for row in group.dong]


def test_a_note_that_fits_is_left_as_it_is():
    whole, note = whole_and_note(())

    assert note == whole
    assert fits(note)


def test_reasons_of_points_go_before_any_issue_does():
    whole, note = whole_and_note(issues(1, words="Số liệu này cao hơn hẳn kế hoạch. " * 3))

    assert any(row.ghi_chu for row in whole.diem)
    assert not any(row.ghi_chu for row in note.diem)
    assert [row.tieu_chi for row in note.diem] == [row.tieu_chi for row in whole.diem]
    assert note.nhom == whole.nhom
    assert note.viec_can_lam[-1] == f"Cách tính điểm: {WHERE}"
    assert fits(note)


def test_points_by_content_stand_for_those_of_criteria_before_any_issue_goes():
    whole, note = whole_and_note(issues(3))

    assert [row.tt for row in note.diem] == ["ND1", "ND2", "ND3", "CC"]
    assert (note.tong_tu_cham, note.hang) == (whole.tong_tu_cham, whole.hang)
    assert note.nhom == whole.nhom
    assert note.viec_can_lam[-1] == f"Điểm từng tiêu chí và cách tính: {WHERE}"
    assert fits(note)


def test_the_worst_issues_stay_and_the_others_are_counted_by_their_weight():
    found = (*issues(2, Severity.ERROR), *issues(30), *issues(2, Severity.NOTE))

    whole, note = whole_and_note(found)

    shown = rows(note)
    assert 2 < len(shown) < 32
    assert shown == rows(whole)[: len(shown)]
    assert note.viec_can_lam[-1] == (
        f"Còn {counted_integer(32 - len(shown))} chỗ cần đối chiếu và 02 chỗ để biết nữa, điểm "
        f"từng tiêu chí và cách tính: {WHERE}"
    )
    assert note.nhan_xet == whole.nhan_xet
    assert fits(note)
    one_more = replace(note, nhom=[*note.nhom, replace(note.nhom[0], dong=rows(whole)[:2])])
    assert not fits(one_more)


@pytest.mark.parametrize(
    ("has_contents", "has_reasons", "also"),
    [
        (True, True, ", điểm từng tiêu chí và cách tính"),
        (True, False, ", điểm từng tiêu chí"),
        (False, True, ", cách tính điểm"),
        (False, False, ""),
    ],
)
def test_beside_issues_only_that_of_the_points_is_said_to_be_elsewhere_which_went(
    has_contents, has_reasons, also
):
    found = issues(30)
    whole, _ = whole_and_note(found)
    if not has_reasons:
        whole = replace(whole, diem=[replace(row, ghi_chu="") for row in whole.diem])
    standing = standing_of(material(), material().submissions[0])
    contents = rows_of_contents(material().standings, standing)

    note = on_one_page(whole, Whole(found, tuple(contents) if has_contents else ()))

    left = 30 - len(rows(note))
    assert (
        note.viec_can_lam[-1] == f"Còn {counted_integer(left)} chỗ cần đối chiếu nữa{also}: {WHERE}"
    )
    assert len(note.viec_can_lam) == len(whole.viec_can_lam) + 1
    assert (len(note.diem) == len(whole.diem)) is not has_contents


def test_issues_that_are_told_in_one_row_are_counted_one_by_one_when_the_row_goes():
    alike = [replace(each, place=Place("so.xlsx", "Trang A", f"H{at}"))
             for at, each in enumerate(issues(25, Severity.NOTE), 5)]  # fmt: skip

    _, note = whole_and_note((*issues(40), *alike))

    told = len(rows(note))
    assert (
        f"Còn {counted_integer(40 - told)} chỗ cần đối chiếu và 25 chỗ để biết nữa"
        in note.viec_can_lam[-1]
    )


def test_an_issue_longer_than_a_page_is_told_nevertheless():
    _, note = whole_and_note(issues(3, words="Số liệu này cao hơn hẳn kế hoạch. " * 90))

    assert len(rows(note)) == 1


@pytest.mark.parametrize("count", range(0, 60, 7))
def test_no_issue_is_neither_told_nor_counted(count):
    found = issues(count, Severity.ERROR)

    _, note = whole_and_note(found)

    told = len(rows(note))
    left = "".join(note.viec_can_lam).count(f"Còn {counted_integer(count - told)} chỗ phải sửa nữa")
    assert (left, told) == ((0, count) if told == count else (1, told))
