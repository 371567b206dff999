"""What the page says of a bloc: can the draft go out, who is missing, how it stands."""

import re
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from tests.domain_values import a_book
from tests.examined_samples import examined_sample
from tests.page.pages import delivered, examined_bloc, large_bloc, planned, view_of
from tests.workspaces import HALF_YEAR, PLEDGE, SMALL_MEMBERS, WORDS_ONLY, YEAR, member_text
from thidua_reports.delivering.deliveries import told_of
from thidua_reports.delivering.destinations import Kept, State
from thidua_reports.delivering.official_copies import Official, OfficialCopy, Standing
from thidua_reports.delivering.overview import Memory
from thidua_reports.delivering.previous_runs import PreviousRuns
from thidua_reports.delivering.run_record import Fingerprint
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import number_kinds, output_kinds
from thidua_reports.issues.issue import IssueKind
from thidua_reports.page.files import AnswerOf, files
from thidua_reports.page.issue_list import grouped, issue_list
from thidua_reports.page.page import RunOutcome, page_view
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

TWO = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_cuong"}
UNREADABLE = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "rất nhiều", "28")}
RECEIVED = """
# Khối
han_nop: 05/7/2024
# Tiếp nhận
| Đơn vị | Ngày nhận | Hạn riêng |
| A | 04/7/2024 | |
| B | 08/7/2024 | |
| C | 08/7/2024 | 10/7/2024 |
"""
CALLED = "# Hội nghị\nngay_hop: 05/7/2024\ndia_diem: Hội trường\n"
SENDS_NOTHING = """
# Không xếp loại
| Đơn vị | Lý do | Nguồn | Không nộp |
| C | Không nộp báo cáo sau hai lần đôn đốc | Biên bản số 3 | x |
"""
UNAGREED = """
# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm |
"""


def test_a_bloc_in_which_nothing_is_wrong_can_be_sent(tmp_path):
    verdict = view_of(examined_bloc(tmp_path)).verdict

    assert verdict.level in ("duoc", "xem")
    assert verdict.sentence.startswith("Gửi được dự thảo")
    assert verdict.first[-1].text == "Mở bao_cao.docx đọc lại lần cuối."


@pytest.mark.parametrize(
    ("standing", "lacking", "is_official"),
    [
        (Standing.HOLDS, (), True),
        (Standing.OUTDATED, (), False),
        (Standing.HOLDS, ("bien_ban.docx",), False),
    ],
    ids=["all there are hold", "one of old data", "one lacking"],
)
def test_where_the_official_copies_hold_they_are_to_be_sent_and_not_the_draft(
    standing, lacking, is_official, tmp_path
):
    examined = examined_bloc(tmp_path)
    name = "bao_cao (chính thức).docx"
    official = Official((OfficialCopy(name, name, standing),), lacking)
    found = RunOutcome(examined, (), examined.account, official=official)

    verdict = page_view(found, planned()).verdict

    assert verdict.level == "duoc"
    assert verdict.sentence.startswith("Gửi bản chính thức") == is_official
    steps = [each.text for each in verdict.first]
    assert ("Mở bao_cao.docx đọc lại lần cuối." in steps) != is_official


def test_who_sends_nothing_is_told_of_official_copies_too(tmp_path):
    examined = examined_bloc(tmp_path, SENDS_NOTHING, TWO)
    name = "bao_cao (chính thức).docx"
    official = Official((OfficialCopy(name, name, Standing.HOLDS),))
    found = RunOutcome(examined, (), examined.account, official=official)

    sentence = page_view(found, planned()).verdict.sentence

    assert sentence.startswith("Gửi bản chính thức")
    assert sentence.endswith("; 01 đơn vị không nộp, khối đã quyết định.")


def test_an_error_keeps_it_from_being_sent_and_is_what_to_mend_first(tmp_path):
    view = view_of(examined_bloc(tmp_path, members=UNREADABLE))

    assert view.verdict.level == "dung"
    assert "còn 01 lỗi" in view.verdict.sentence
    assert "01 chỉ tiêu cần xác minh" in view.verdict.sentence
    first = view.verdict.first[0]
    assert "Đề nghị Sở An sửa 01 lỗi" in first.text
    assert "thanh_vien/so_an.xlsx › Nội dung 1 › H5" in first.text
    assert first.href == "#van-de-1-1"


def test_a_unit_without_workbook_is_missing_and_to_be_reminded(tmp_path):
    view = view_of(examined_bloc(tmp_path, members=TWO))

    assert "01 đơn vị chưa có sổ dùng được" in view.verdict.sentence
    assert "Nhắc 01 đơn vị chưa nộp: Sở Cường." in [each.text for each in view.verdict.first]
    assert [each.issues.text for each in view.submissions.members if each.is_missing] == ["01 lỗi"]
    states = {each.name: (each.state, each.is_missing) for each in view.submissions.members}
    assert states["Sở Cường"] == ("chưa nộp", True)
    assert states["Sở An"] == ("đã nộp", False)


def test_where_none_came_in_all_are_to_be_asked_and_nothing_is_to_be_mended(tmp_path):
    view = view_of(examined_bloc(tmp_path, members={}))

    texts = [each.text for each in view.verdict.first]
    assert not any("thanh_vien" in each for each in texts)
    assert (
        "Chưa nhận được sổ nào: gửi biểu mẫu nếu chưa gửi, đến hạn thì nhắc 03 đơn vị: Sở An; "
        "Sở Bình; Sở Cường."
    ) in texts


def test_a_workbook_noted_as_received_and_not_there_is_looked_for_and_not_asked_for(tmp_path):
    without_an = {name: text for name, text in TWO.items() if name != "so_an"}
    noted = RECEIVED.replace("| C | 08/7/2024 | 10/7/2024 |", "")
    view = view_of(examined_bloc(tmp_path, noted, members=without_an))

    assert [each.text for each in view.verdict.first][:2] == [
        "Tìm sổ của 01 đơn vị đã ghi ngày nhận (Sở An, ngày 04/07/2024) trong thư đã nhận, chép "
        "vào thanh_vien; không thấy, hoặc tệp hỏng, thì xin gửi lại.",
        "Nhắc 01 đơn vị chưa nộp: Sở Cường.",
    ]
    states = {each.name: each.state for each in view.submissions.members}
    assert states["Sở An"] == "đã ghi ngày nhận, chưa có sổ dùng được"
    assert [each.issues.text for each in view.submissions.members if each.is_missing] == [
        "01 lỗi",
        "01 lỗi",
    ]


def test_a_workbook_that_lies_elsewhere_is_to_be_moved_and_not_asked_for(tmp_path):
    workspace = tmp_path / "khoi"
    examined_bloc(workspace, RECEIVED)
    members = workspace / "thanh_vien"
    (members / "cu").mkdir()
    (members / "so_binh.xlsx").rename(members / "cu" / "so_binh.xlsx")
    view = view_of(examine(open_workspace(workspace)))

    every = [each.text for each in (*view.verdict.first, *view.verdict.more)]
    assert every[0] == (
        "Chuyển vào ngay trong thư mục thanh_vien sổ của 01 đơn vị đang để sai chỗ: Sở Bình "
        "(thanh_vien/cu/so_binh.xlsx)."
    )
    assert not [each for each in every if each.startswith(("Nhắc", "Tìm sổ", "Xử lý"))]
    (row,) = (each for each in view.submissions.members if each.is_missing)
    assert (row.name, row.state) == ("Sở Bình", "đã gửi, sổ để sai chỗ nên chưa dùng")
    assert row.files == ["thanh_vien/cu/so_binh.xlsx"]
    assert (row.issues.text, row.issues.href) == ("01 lỗi", "#van-de-2")
    unused = [(each.name, each.member) for each in view.submissions.unused]
    assert ("thanh_vien/cu/so_binh.xlsx", "Sở Bình") in unused


def test_a_damaged_file_named_for_a_part_of_a_name_is_sent_and_unusable(tmp_path):
    members = "A | Sở An |\n| B | Sở Bình |\n| C | Sở Cường Thịnh Kiên Giang"
    workspace = tmp_path / "khoi"
    bloc = f"# Thành viên\n| Mã đơn vị | Tên đơn vị |\n| {members} |"
    examined_bloc(workspace, bloc, members=TWO)
    (workspace / "thanh_vien" / "so_cuong_thinh.xlsx").write_bytes(b"PK")
    view = view_of(examine(open_workspace(workspace)))

    states = {each.name: each.state for each in view.submissions.members}
    assert states["Sở Cường Thịnh Kiên Giang"] == "đã gửi, chưa dùng được"
    assert view.verdict.first[0].text == (
        "Đề nghị Sở Cường Thịnh Kiên Giang gửi lại sổ: thanh_vien/so_cuong_thinh.xlsx đã gửi nhưng "
        "chưa dùng được."
    )


def test_of_many_units_every_one_is_named_with_its_errors_and_linked(tmp_path):
    verdict = view_of(examined_bloc(tmp_path, *large_bloc())).verdict

    remind, ask = verdict.first[0], verdict.first[1]
    assert remind.text.startswith("Nhắc 02 đơn vị chưa nộp: Sở số 29")
    assert ask.text == "Đề nghị 28 đơn vị sửa lỗi trong sổ:"
    assert len(ask.links) == 28
    assert {each.href for each in ask.links} == {f"#van-de-{number}" for number in range(1, 29)}
    assert all(each.text.endswith(" lỗi)") for each in ask.links)
    assert verdict.reasons[1:] == [
        "Thứ hạng là tạm tính; lý do ghi dưới bảng ở mục Xếp hạng, điểm."
    ]


def test_days_late_are_told_by_what_the_bloc_noted(tmp_path):
    submissions = view_of(examined_bloc(tmp_path, RECEIVED)).submissions

    assert submissions.deadline == "Hạn nộp: ngày 05 tháng 7 năm 2024."
    assert [(each.name, each.received, each.late) for each in submissions.members] == [
        ("Sở An", "04/07/2024", "đúng hạn"),
        ("Sở Bình", "08/07/2024", "chậm 03 ngày"),
        ("Sở Cường", "08/07/2024", "đúng hạn (hạn riêng 10/07/2024)"),
    ]


def test_without_a_receipt_the_day_of_saving_is_offered_but_no_lateness(tmp_path):
    deadline = "# Khối\nhan_nop: 05/7/2024\n"
    examined = examined_bloc(tmp_path, deadline)
    first, *others = examined.submissions
    saved = replace(first, saved_on=date(2024, 7, 9))
    submissions = view_of(replace(examined, submissions=(saved, *others))).submissions

    assert "Chưa ghi ngày nhận ở bảng Tiếp nhận" in submissions.deadline
    told = (submissions.members[0].received, submissions.members[0].late)
    assert told == ("chưa ghi; sổ được lưu lần cuối ngày 09/07/2024", "")


def test_a_file_that_is_not_used_is_listed_with_the_reason(tmp_path):
    workspace = tmp_path / "khoi"
    examined_bloc(workspace)
    (workspace / "thanh_vien" / "anh.jpg").write_bytes(b"\xff\xd8\xff")
    view = view_of(examined_bloc(workspace))

    assert [(each.name, each.fate) for each in view.submissions.unused] == [
        ("thanh_vien/anh.jpg", "bỏ qua")
    ]
    why = view.submissions.unused[0].why
    assert why[:1].isupper()
    assert why.endswith(".")
    assert not why.endswith("..")


def test_issues_are_grouped_by_whose_they_are_the_worst_first(tmp_path):
    issues = view_of(examined_bloc(tmp_path, members=UNREADABLE)).issues

    keys = [each.key for each in issues.groups]
    assert "1" in keys
    assert keys == sorted(keys, key=("khoi", "1", "2", "3", "khac").index)
    (of_an,) = [each for each in issues.groups if each.key == "1"]
    assert of_an.name == "Sở An"
    assert (of_an.rows[0].level, of_an.rows[0].where) == ("loi", "Nội dung 1 › H5")
    assert "rất nhiều" in of_an.rows[0].message
    assert of_an.rows[0].remedy
    assert of_an.rows[0].code.startswith("SO")


def test_a_workbook_that_is_missing_is_an_issue_of_the_member_whose_it_is(tmp_path):
    others = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_binh"}
    issues = view_of(examined_bloc(tmp_path, members=others)).issues

    (of_binh,) = [each for each in issues.groups if each.name == "Sở Bình"]
    assert [each.code for each in of_binh.rows] == ["TM04"]


def test_all_issues_are_counted_though_alike_ones_are_one_entry():
    view = view_of(examined_sample(YEAR))

    assert view.issues.total == "Tổng cộng 03 lỗi, 04 ghi chú."
    assert [each.count for each in view.issues.severities] == [3, 0, 4]
    assert view.issues.notes[1:] == [
        "Không liệt kê 02 cách đọc, chỗ nghi ngờ đã chấp nhận ở trang Đã chấp nhận của khoi.xlsx: "
        "khoi.xlsx › Tiêu chí › E5; thanh_vien/ban_dan_toc.xlsx › Nội dung 1."
    ]


def test_of_many_accepted_readings_the_first_are_named_and_the_others_counted():
    book = a_book("AB")
    accepted = [
        number_kinds.NUMBER_AS_TEXT.at(Place("a.xlsx", "", f"H{row}"), text="1", reading="1")
        for row in range(1, 9)
    ]
    (note,) = issue_list(book, grouped(book, (), ()), accepted, ()).notes

    assert note.endswith("a.xlsx › H4; a.xlsx › H5; 03 chỗ khác.")


def test_an_order_that_is_not_agreed_is_provisional_and_says_why(tmp_path):
    view = view_of(examined_bloc(tmp_path, UNAGREED))

    assert view.points is not None
    assert view.points.title == "Bảng xếp hạng (tạm tính)"
    assert "thứ hạng còn tạm tính" in view.verdict.sentence
    assert view.verdict.reasons == ["Thứ hạng là tạm tính vì: Khối chưa thống nhất đủ điểm."]


def test_the_pieces_of_a_bar_add_up_to_the_points_of_its_contents():
    points = view_of(examined_sample(YEAR)).points

    assert points is not None
    assert points.chart is not None
    first, last = points.chart.bars[0], points.chart.bars[-1]
    assert (first.name, first.total) == ("Sở Lao động, Thương binh và Xã hội", "345,5")
    assert [each.label for each in first.segments] == ["150,5", "98,0", "97,0"]
    assert _end(first.segments[-1]) == pytest.approx(100, abs=0.02)
    assert _end(last.segments[-1]) == pytest.approx(100 * 306.5 / 345.5, abs=0.03)
    assert points.chart.rows[0].cells == ["150,5", "98,0", "97,0", "345,5"]


def _end(segment):
    return float(segment.start.rstrip("%")) + float(segment.length.rstrip("%"))


def test_scores_that_differ_stand_side_by_side_and_doubts_are_marked():
    points = view_of(examined_sample(YEAR)).points

    assert points is not None
    (score,) = points.compared
    assert (score.member, score.own, score.agreed) == ("Sở Văn hóa và Thể thao", "154,0", "140,0")
    assert score.computed == "152,6 [cần xác minh]"
    assert score.difference.startswith("giảm 14 điểm so với điểm tự chấm")


def test_a_score_computed_in_part_is_beside_the_agreed_one_that_it_is_not(tmp_path):
    blocs = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| A | A2 | Mở đường | km | lũy kế | tăng | 10 | TC1 |
"""
    members = {"so_an": member_text("A", "A1", "100", "28")}
    points = view_of(examined_bloc(tmp_path, blocs, members)).points

    assert points is not None
    (an,) = [each for each in points.compared if each.criterion.startswith("TC1")]
    assert an.computed.endswith("[cần xác minh]")
    assert (an.own, an.difference) == (
        "–",
        "điểm tính còn thiếu hoặc cần xác minh số liệu, chưa so được",
    )


def test_one_score_alone_differs_from_nothing(tmp_path):
    points = view_of(examined_bloc(tmp_path, members=TWO)).points

    assert points is not None
    assert [each for each in points.compared if each.member == "Sở Cường"] == []


def test_at_mid_year_the_bar_of_what_adds_up_has_the_mark_of_the_year_passed():
    targets = view_of(examined_sample(HALF_YEAR)).targets

    assert targets is not None
    rows = {row.name: row for unit in targets.members for row in unit.rows}
    due = rows["Cấp Giấy chứng nhận đăng ký kết quả thực hiện nhiệm vụ khoa học và công nghệ"]
    assert due.gauge is not None
    assert (due.percent, due.due, due.gauge.due) == ("64%", "13", "31.25%")
    level = rows["Tổng số cơ sở lưu trú toàn tỉnh có đăng ký"]
    assert level.gauge is not None
    assert (level.due, level.gauge.due) == ("–", "")
    assert "(50%)" in targets.due_mark


def test_the_count_of_each_member_is_drawn_as_a_whole_whatever_their_number():
    targets = view_of(examined_sample(YEAR)).targets

    assert targets is not None
    assert targets.chart is not None
    assert {bar.total for bar in targets.chart.bars} == {"2", "3"}
    for bar in targets.chart.bars:
        assert _end(bar.segments[-1]) == pytest.approx(100, abs=0.02)
        assert sum(int(each.label) for each in bar.segments) == int(bar.total)
    briefs = {each.name: each.brief for each in targets.members}
    assert briefs["Sở Lao động, Thương binh và Xã hội"] == (
        "04 chỉ tiêu, biểu đồ đếm 03 chỉ tiêu có kế hoạch để so"
    )
    assert briefs["Ban Dân tộc"] == "02 chỉ tiêu"


def test_a_bar_at_the_limit_ends_before_the_frame_and_what_is_cut_does_not(tmp_path):
    members = {
        f"so_{name}": member_text(code, f"{code}1", value, "28")
        for name, code, value in (("an", "A", "150"), ("binh", "B", "1000"))
    }
    targets = view_of(examined_bloc(tmp_path, members=members)).targets

    assert targets is not None
    gauges = {row.percent: row.gauge for unit in targets.members for row in unit.rows if row.gauge}
    (limit,) = [each for percent, each in gauges.items() if percent == "150%"]
    cut = [each for each in gauges.values() if each.is_cut]
    assert (limit.length, limit.is_cut) == ("93.75%", False)
    assert [each.length for each in cut] == ["100%"] * len(cut) != []


def test_of_a_year_nothing_is_due_before_its_end():
    targets = view_of(examined_sample(YEAR)).targets

    assert targets is not None
    gauges = [row.gauge for unit in targets.members for row in unit.rows if row.gauge]
    assert gauges
    assert {each.due for each in gauges} == {""}
    assert [line for each in targets.behind for line in each.lines] == [
        "Ban Dân tộc: Hỗ trợ nước sinh hoạt phân tán (380/400 hộ, đạt 95% kế hoạch)."
    ]
    assert any("Hỗ trợ doanh nghiệp" in line for line in targets.ahead.lines)


@pytest.mark.parametrize("achieved", ["9999999", "1"])
def test_what_is_far_off_its_plan_is_neither_ahead_nor_behind_but_in_doubt(tmp_path, achieved):
    members = SMALL_MEMBERS | {"so_an": member_text("A", "A1", achieved, "28")}
    targets = view_of(examined_bloc(tmp_path, members=members)).targets

    assert targets is not None
    notes = [each.note for unit in targets.members for each in unit.rows]
    assert ["cần xác minh" in each for each in notes] == [True, *[False] * (len(notes) - 1)]
    told = [*targets.ahead.lines, *(line for each in targets.behind for line in each.lines)]
    assert not any(line.startswith("Sở An") for line in told)


def test_who_sent_a_figure_far_off_its_plan_is_asked_before_errors_are_mended(tmp_path):
    members = UNREADABLE | {"so_binh": member_text("B", "B1", "9999999", "28")}
    verdict = view_of(examined_bloc(tmp_path, members=members)).verdict

    ask, mend = verdict.first[0], verdict.first[1]
    assert ask.text == (
        "Hỏi lại Sở Bình 01 số chưa chắc đúng: thanh_vien/so_binh.xlsx › Nội dung 1 › H5."
    )
    assert ask.href == "#van-de-2-1"
    assert mend.text.startswith("Đề nghị Sở An sửa 01 lỗi")


def test_where_many_sent_figures_far_off_each_is_named_with_where_it_is_told(tmp_path):
    members = {
        f"so_{name}": member_text(code, f"{code}1", "9999999", "28")
        for name, code in (("an", "A"), ("binh", "B"), ("cuong", "C"))
    }
    step = view_of(examined_bloc(tmp_path, members=members)).verdict.first[0]

    assert step.text == "Hỏi lại 03 đơn vị 03 số chưa chắc đúng:"
    assert [each.text for each in step.links] == ["Sở An", "Sở Bình", "Sở Cường"]
    assert [each.href for each in step.links] == [f"#van-de-{at}-1" for at in (1, 2, 3)]


def test_a_period_without_scoring_has_no_section_of_points():
    assert view_of(examined_sample(HALF_YEAR)).points is None
    assert view_of(examined_sample(WORDS_ONLY)).points is None


def test_a_pledge_shows_what_is_registered_and_no_achievement():
    view = view_of(examined_sample(PLEDGE))

    assert view.targets is not None
    assert view.targets.is_pledge
    assert all(row.plan and not row.achieved for unit in view.targets.members for row in unit.rows)


def test_a_bloc_without_any_workbook_has_a_page(tmp_path):
    view = view_of(examined_bloc(tmp_path, members={}))

    assert view.verdict.level == "dung"
    assert "03 đơn vị chưa có sổ dùng được" in view.verdict.sentence
    assert view.submissions.summary == "Có sổ dùng được: 0/03 đơn vị."


def test_a_document_that_was_edited_is_told_beside_the_new_version(tmp_path):
    kept = Kept("bao_cao.docx", State.EDITED)
    (report,) = delivered("bao_cao (2).docx", kept=[kept])
    told = told_of(tmp_path, PreviousRuns((), is_known=True), [report])
    view = view_of(examined_bloc(tmp_path), [report], told=told)

    (made,) = view.files.made
    assert made.link.href == "./bao_cao%20%282%29.docx"
    assert made.notes == ["bao_cao.docx đã sửa tay, được giữ nguyên; đây là bản mới"]


def test_an_edited_document_is_counted_once_and_which_one_is_sent_is_asked(tmp_path):
    (report,) = delivered("bao_cao.docx", kept=[Kept("bao_cao.docx", State.EDITED)])
    beside = replace(report, file=Fingerprint("bao_cao (2).docx", ""))
    told = told_of(tmp_path, PreviousRuns((), is_known=True), [beside])
    before = view_of(examined_bloc(tmp_path)).verdict
    verdict = view_of(examined_bloc(tmp_path), [beside], told=told).verdict

    assert "01 tệp có sẵn được giữ nguyên" in verdict.sentence
    assert re.findall(r"\d+ cảnh báo", verdict.sentence) == re.findall(
        r"\d+ cảnh báo", before.sentence
    )
    assert [*verdict.first, *verdict.more][-1].text == (
        "Chọn một bản để gửi: bao_cao (2).docx mang số liệu lần này, bao_cao.docx có thể còn số "
        "cũ; chép phần cần giữ vào bản chọn, rồi đọc lại lần cuối."
    )


def test_an_edited_file_of_an_earlier_run_is_a_step_too(tmp_path):
    edited = output_kinds.EDITED_DOCUMENT_KEPT
    left = edited.at(Place("bao_cao (2).docx"), name="bao_cao (2).docx", new="bao_cao.docx")
    verdict = view_of(examined_bloc(tmp_path), told=[left]).verdict

    assert "01 tệp có sẵn được giữ nguyên" in verdict.sentence
    (step,) = [each for each in verdict.first if "giữ nguyên" in each.text]
    assert step.text.endswith("được giữ nguyên, bản mới mang tên khác: bao_cao (2).docx.")
    assert step.href.startswith("#van-de-")


COUNTED = re.compile(r"(\d+) (lỗi|ô được đọc|cảnh báo|tệp có sẵn|chỗ văn bản|ghi chú)")


@pytest.mark.parametrize("seed", range(6))
def test_where_all_have_sent_the_counts_of_the_steps_sum_to_the_issues(tmp_path, seed):
    draw = Random(seed)
    kinds = [each for each in vars(output_kinds).values() if isinstance(each, IssueKind)]
    known = {"name": "bao_cao.docx", "new": "bao_cao (2).docx", "names": "", "reason": ""}
    named = {**known, "length": 271, "path": "D:\\…\\bao_cao.docx"}
    told = [
        kind.at(Place(f"tep {at}.docx"), **named, count=1)
        for at, kind in enumerate(draw.choices(kinds, k=draw.randint(0, 9)))
    ]
    members = draw.choice([SMALL_MEMBERS, UNREADABLE])
    view = view_of(examined_bloc(tmp_path, draw.choice(["", CALLED]), members), told=told)

    steps = [each.text for each in (*view.verdict.first, *view.verdict.more)]
    counts = [int(found[1]) for found in map(COUNTED.search, steps) if found]
    assert sum(counts) == sum(each.count for each in view.issues.sorts)


def test_what_does_not_fit_into_the_first_three_is_counted_and_listed(tmp_path):
    members = {
        f"so_{name}": member_text(code, f"{code}1", "rất nhiều", "28")
        for code, name in (("A", "an"), ("B", "binh"))
    }
    blocs = UNAGREED + "# Hội nghị\nngay_hop: 05/7/2024\ndia_diem: Hội trường\n"
    verdict = view_of(examined_bloc(tmp_path, blocs, members)).verdict

    assert len(verdict.first) == 3
    assert verdict.and_more == f"Và còn {len(verdict.more):02} việc:"
    every = [each.text for each in (*verdict.first, *verdict.more)]
    assert any("thống nhất điểm" in each for each in every)


def test_a_damaged_file_is_not_a_member_that_has_not_submitted(tmp_path):
    examined_bloc(tmp_path / "khoi")
    path = tmp_path / "khoi" / "thanh_vien" / "so_an.xlsx"
    path.write_bytes(path.read_bytes()[:2000])
    view = view_of(_examined_again(tmp_path / "khoi"))

    an = view.submissions.members[0]
    assert (an.name, an.state, an.is_missing) == ("Sở An", "đã gửi, chưa dùng được", True)
    assert an.files == ["thanh_vien/so_an.xlsx"]
    assert an.issues is not None
    assert an.issues.href == "#van-de-1"
    steps = [each.text for each in view.verdict.first]
    assert "Đề nghị Sở An gửi lại sổ: thanh_vien/so_an.xlsx đã gửi nhưng chưa dùng được." in steps
    assert not any("Nhắc" in each or "sửa 0" in each for each in steps)


def test_a_damaged_file_of_nobody_known_is_to_be_got_anew_and_not_mended(tmp_path):
    examined_bloc(tmp_path)
    (tmp_path / "thanh_vien" / "bao_cao.xlsx").write_bytes(b"PK damaged")
    view = view_of(_examined_again(tmp_path))

    (step,) = [each for each in view.verdict.first if "bao_cao.xlsx" in each.text]
    assert step.text == (
        "Xử lý 01 lỗi ở tệp trong thanh_vien chưa rõ của đơn vị nào (tệp hỏng thì tải lại từ thư, "
        "hoặc xin đơn vị gửi lại): thanh_vien/bao_cao.xlsx."
    )
    assert step.href == "#van-de-thanh-vien-1"
    names = [each.name for each in view.issues.groups]
    assert "Tệp trong thanh_vien chưa rõ của đơn vị nào" in names


def test_what_is_to_be_done_adds_up_to_the_issues_and_each_is_marked_with_it(tmp_path):
    place = Place("thanh_vien/so_an.xlsx", "Nội dung 1", "H6")
    told = [number_kinds.NUMBER_AS_TEXT.at(place, text="28 000", reading="28.000")]
    view = view_of(examined_bloc(tmp_path, CALLED, UNREADABLE), told=told)

    shown = {row.sort for group in view.issues.groups for row in group.rows}
    assert {"phai-sua", "cach-hieu", "de-trong"} <= shown
    assert {each.key: each.count for each in view.issues.sorts} == {
        sort: sum(row.sort == sort for group in view.issues.groups for row in group.rows)
        for sort in shown
    }
    (reading,) = [
        row for group in view.issues.groups for row in group.rows if "28 000" in row.message
    ]
    assert reading.sort_name == "ô được đọc theo cách hiểu"
    every = [each.text for each in (*view.verdict.first, *view.verdict.more)]
    assert any(each.startswith("Xem 01 ô được đọc theo cách hiểu") for each in every)


def test_notes_are_a_step_of_their_own_the_last_to_be_read():
    verdict = view_of(examined_sample(HALF_YEAR)).verdict

    every = [each.text for each in (*verdict.first, *verdict.more)]
    (notes,) = [each for each in every if "ghi chú" in each]
    assert notes.startswith("Xem 01 ghi chú để biết, không phải sửa mới gửi được: thanh_vien/")


def test_of_two_different_workbooks_one_is_to_be_kept(tmp_path):
    members = SMALL_MEMBERS | {"sua_lai": member_text("A", "A1", "77", "28")}
    view = view_of(examined_bloc(tmp_path, members=members))

    an = view.submissions.members[0]
    assert an.state == "đã gửi, chưa dùng được"
    assert sorted(an.files) == ["thanh_vien/so_an.xlsx", "thanh_vien/sua_lai.xlsx"]
    assert "chọn sổ đúng, cất các sổ kia" in view.verdict.first[0].text
    assert not any("Nhắc" in each.text for each in view.verdict.first)


def _examined_again(workspace):
    return examine(open_workspace(workspace))


def test_the_targets_in_doubt_are_as_many_in_words_as_are_marked_in_tables_and_chart(tmp_path):
    view = view_of(examined_bloc(tmp_path, members=UNREADABLE | {"so_cuong": TWO["so_binh"]}))

    assert view.targets is not None
    rows = [row for unit in view.targets.members for row in unit.rows]
    marked = sum("cần xác minh" in row.note for row in rows)
    assert f"{marked:02} chỉ tiêu cần xác minh" in view.verdict.sentence
    assert view.verdict.reasons[0].startswith(f"{marked:02} chỉ tiêu mang dấu cần xác minh")
    assert view.targets.chart is not None
    names = view.targets.chart.headings
    drawn = [
        int(cell)
        for row in view.targets.chart.rows
        for name, cell in zip(names, row.cells, strict=True)
        if name == "Cần xác minh" and cell.isdigit()
    ]
    assert sum(drawn) == marked


def test_what_is_told_of_the_files_is_among_the_issues(tmp_path):
    told = output_kinds.DOCUMENT_LEFT_OVER.at(Place("to_trinh.docx"), name="to_trinh.docx")
    examined = examined_bloc(tmp_path)
    before, view = view_of(examined), view_of(examined, told=[told])

    assert view.issues.groups[-1].name == "Mẫu, văn bản, tệp khác"
    assert "Trong đó 01 vấn đề là của tệp trong thư mục kết quả" in view.issues.notes[-1]
    assert view.issues.groups[-1].rows[0].code == "GH04"
    assert view.issues.severities[1].count == before.issues.severities[1].count + 1
    assert f"{view.issues.severities[1].count:02} cảnh báo" in view.verdict.sentence


@pytest.mark.parametrize(
    ("memory", "said"),
    [
        (Memory.KNOWN, "Chưa có lần lập nào trước đây"),
        (Memory.NO_RUN_BEFORE, "Chưa có lần lập nào trước đây"),
        (Memory.MISSING, "Không thấy tệp nhật ký"),
        (Memory.DAMAGED, "bị hỏng, không đọc được"),
    ],
)
def test_why_there_are_no_changes_is_told(tmp_path, memory, said):
    view = view_of(examined_bloc(tmp_path), memory=memory)

    assert said in view.unchanged
    assert "hoặc" not in view.unchanged


def test_without_a_record_nobody_is_said_to_have_edited_a_document():
    kept = Kept("bao_cao.docx", State.UNSURE)
    found = files(planned(delivered("bao_cao (2).docx", kept=[kept])), [])

    (note,) = found.made[0].notes
    assert note == "không rõ bao_cao.docx có ai sửa không nên giữ nguyên; đây là bản mới"


def test_the_files_that_go_back_to_a_member_are_one_row():
    made = delivered("bao_cao.docx", "phan_hoi/so an.xlsx", "phan_hoi/a - phan_hoi.docx")
    answers = [
        AnswerOf("Sở An", "phan_hoi/so an.xlsx", "phan_hoi/a - phan_hoi.docx"),
        AnswerOf("Sở Bình", "phan_hoi/so_binh.ods", "phan_hoi/b - phan_hoi.docx"),
    ]
    found = files(planned(made), [], answers)

    assert [each.link.text for each in found.made] == ["bao_cao.docx"]
    an, binh = found.answers
    assert an.workbook is not None
    assert (an.name, an.workbook.href) == ("Sở An", "./phan_hoi/so%20an.xlsx")
    assert (binh.workbook, binh.note) == (None, None)
    assert "không phải kiểu .xlsx" in binh.why_no_workbook
    assert "Vấn đề" in an.why_no_workbook


def test_who_has_no_answer_is_told_with_the_reason(tmp_path):
    page = view_of(examined_bloc(tmp_path, members=TWO))

    assert page.files.unanswered.startswith("Chưa lập phản hồi cho Sở Cường vì chưa có sổ")
    assert page.points is not None
    assert page.points.notes[-1].startswith("Điểm thống nhất lấy ở trang Điểm thống nhất")
    assert view_of(examined_sample(YEAR)).files.unanswered == ""


def test_what_the_bloc_noted_down_is_shown_and_nothing_where_it_noted_nothing(tmp_path):
    noted = """
# Khối ghi nhận
| Đơn vị | Loại | Tiêu chí | Số | Nội dung | Nguồn | Ngày |
| B | vi phạm | | 2 | Vi phạm giao thông | Công an tỉnh | 10/12/2024 |
"""
    (row,) = view_of(examined_bloc(tmp_path / "1", noted)).submissions.noted

    assert (row.member, row.kind, row.what) == ("Sở Bình", "vi phạm", "Vi phạm giao thông")
    assert (row.count, row.source, row.day) == ("02", "Công an tỉnh", "10/12/2024")
    assert view_of(examined_bloc(tmp_path / "2")).submissions.noted == []


def test_what_is_left_blank_in_the_documents_is_to_be_looked_at(tmp_path):
    called = "# Hội nghị\nngay_hop: 05/7/2024\ndia_diem: Hội trường\n"
    verdict = view_of(examined_bloc(tmp_path, called)).verdict

    assert verdict.level == "xem"
    assert "chỗ văn bản còn để trống" in verdict.sentence
    every = [each.text for each in (*verdict.first, *verdict.more)]
    (fill,) = [each for each in every if each.startswith("Điền (hoặc để ghi tay)")]
    assert "chỗ họp xong mới biết thì điền sau hội nghị, không cản việc gửi dự thảo" in fill


def test_a_single_step_more_is_not_split_off(tmp_path):
    members = UNREADABLE | {"so_binh": member_text("B", "B1", "rất nhiều", "28")}
    verdict = view_of(examined_bloc(tmp_path, members=members)).verdict

    assert (len(verdict.first), verdict.more, verdict.and_more) == (4, [], "")


def test_an_error_of_the_blocs_workbook_is_placed_without_naming_it_twice(tmp_path):
    wrong = Place("khoi.xlsx", "Khối", "B5")
    told = [number_kinds.SEVERAL_NUMBERS.at(wrong, text="1 2")]
    step = view_of(examined_bloc(tmp_path), told=told).verdict.first[0]

    assert step.text == "Sửa 01 lỗi ở sổ khối: khoi.xlsx › Khối › B5."


def test_percentages_are_written_as_in_sentences():
    targets = view_of(examined_sample(YEAR)).targets

    assert targets is not None
    shown = [row.percent for unit in targets.members for row in unit.rows if "%" in row.percent]
    assert shown
    assert [each for each in shown if each.endswith(("0%", ",00%")) and "," in each] == []


def test_that_all_have_sent_is_not_said_where_the_bloc_waits_for_some_no_longer(tmp_path):
    sentence = view_of(examined_bloc(tmp_path, SENDS_NOTHING, TWO)).verdict.sentence

    assert sentence.startswith("Gửi được dự thảo")
    assert "nộp đủ" not in sentence
    assert "01 đơn vị không nộp, khối đã quyết định" in sentence
