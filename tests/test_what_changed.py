"""A second run after something was corrected: what it tells is that, and what follows from it."""

import errno
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.document_text import table
from tests.workspaces import (
    INVENTED_YEAR,
    ROOT,
    SAMPLES,
    SMALL_BLOC,
    SMALL_MEMBERS,
    build_workspace,
    edit_workbook,
    member_text,
    without_sheets,
)
from thidua_reports.delivering import staging
from thidua_reports.delivering.changes import with_changes
from thidua_reports.domain.changes import ChangeKind
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import template_folders

COMPUTED_ONLY = without_sheets(SMALL_BLOC, "Điểm thống nhất")
TWO_CORRECTED = SMALL_MEMBERS | {
    "so_an": member_text("A", "A1", "91", "28"),
    "so_binh": member_text("B", "B1", "21", "30"),
}
KEYS = ("loai", "don_vi", "muc", "dai_luong", "gia_tri_truoc", "gia_tri", "o")


@pytest.fixture
def run(make_report, tmp_path):
    """Run make-report on the members with these workbooks; return what it printed."""

    def run_with(members, bloc=COMPUTED_ONLY):
        folder = tmp_path / "khoi_9"
        shutil.rmtree(folder, ignore_errors=True)
        return make_report(build_workspace(folder, bloc, members))[1]

    return run_with


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output" / "khoi_9"


def recorded(output):
    record = json.loads((output / "nhat_ky.json").read_text("utf-8"))
    return [tuple(row[key] for key in KEYS) for row in record["thay_doi"]]


def sheet(output):
    return table((output / "bang_tong_hop.xlsx").read_bytes(), layout.Changes.layout.name)


def sheet_names(output):
    return load_workbook(output / "bang_tong_hop.xlsx").sheetnames


FIRST_NOTE = (
    "“Trồng cây” được đánh dấu Nổi bật nhưng chưa đạt kế hoạch: thực hiện 91, kế hoạch 100; báo "
    "cáo nêu cả ở hạn chế; tờ trình đề nghị khen thưởng không nêu."
)
SECOND_NOTE = (
    "“Mở lớp” được đánh dấu Nổi bật nhưng chưa đạt kế hoạch: thực hiện 18, kế hoạch 20; báo cáo "
    "nêu cả ở hạn chế; tờ trình đề nghị khen thưởng không nêu."
)
ALL_CHANGES = [
    ("số liệu", "A", "A1", "Thực hiện", "101", "91", "H5"),
    ("số liệu", "B", "B1", "Thực hiện", "18", "21", "H5"),
    ("tỷ lệ", "A", "A1", "Tỷ lệ (%)", "101", "91", ""),
    ("tỷ lệ", "B", "B1", "Tỷ lệ (%)", "90", "105", ""),
    ("đánh giá", "A", "A1", "Đánh giá", "Vượt kế hoạch", "Chưa đạt kế hoạch", ""),
    ("đánh giá", "B", "B1", "Đánh giá", "Chưa đạt kế hoạch", "Vượt kế hoạch", ""),
    ("điểm", "A", "TC1", "Điểm tính", "70,7", "63,7", ""),
    ("điểm", "A", "ND1", "Điểm tính của nội dung", "98,7", "91,7", ""),
    ("điểm", "A", "", "Tổng điểm tính", "98,7", "91,7", ""),
    ("điểm", "B", "TC1", "Điểm tính", "63", "73,5", ""),
    ("điểm", "B", "ND1", "Điểm tính của nội dung", "93", "103,5", ""),
    ("điểm", "B", "", "Tổng điểm tính", "93", "103,5", ""),
    ("thứ hạng", "A", "", "Hạng", "2", "3", ""),
    ("thứ hạng", "B", "", "Hạng", "3", "1", ""),
    ("thứ hạng", "C", "", "Hạng", "1", "2", ""),
    ("vấn đề", "A", "TV41", "ghi chú", "", FIRST_NOTE, "T5"),
    ("vấn đề", "B", "TV41", "ghi chú", SECOND_NOTE, "", "T5"),
    ("tệp", "A", "", "", "thanh_vien/so_an.xlsx", "thanh_vien/so_an.xlsx", ""),
    ("tệp", "B", "", "", "thanh_vien/so_binh.xlsx", "thanh_vien/so_binh.xlsx", ""),
]
PRINTED = """
Khác bản lập trước: 2 số liệu, 2 tỷ lệ, 2 đánh giá, 6 điểm, 3 thứ hạng, 1 vấn đề mới, \
1 vấn đề đã hết, 2 tệp.
  Sở An, A1 Trồng cây: Thực hiện 101 → 91; Sở Bình, B1 Mở lớp: Thực hiện 18 → 21.
  Sở An, A1 Trồng cây: Đánh giá Vượt kế hoạch → Chưa đạt kế hoạch; \
Sở Bình, B1 Mở lớp: Đánh giá Chưa đạt kế hoạch → Vượt kế hoạch.
  Xem đủ ở kiem_tra.html, trang Thay đổi của bang_tong_hop.xlsx.
"""


def test_two_corrected_workbooks_change_exactly_that_and_what_follows_from_it(run, output):
    run(SMALL_MEMBERS)
    said = run(TWO_CORRECTED)

    assert recorded(output) == ALL_CHANGES
    assert PRINTED in said


def test_the_manual_shows_what_is_printed():
    assert PRINTED in (ROOT / "docs" / "huong_dan_su_dung.md").read_text("utf-8")


def test_the_summary_has_a_row_for_each_change_with_names_and_cells(run, output):
    run(SMALL_MEMBERS)
    run(TWO_CORRECTED)

    rows = [[value or "" for value in row.values()] for row in sheet(output)]
    file = "thanh_vien/so_an.xlsx"
    assert len(rows) == len(ALL_CHANGES)
    assert rows[0] == [
        "số liệu", "Sở An", "A1 Trồng cây", "Thực hiện", "101", "91", file, "Nội dung 1", "H5",
    ]  # fmt: skip
    assert rows[12][:6] == ["thứ hạng", "Sở An", "", "Hạng", "2", "3"]
    assert rows[17] == ["tệp", "Sở An", "", "nội dung khác trước", file, file, file, "", ""]


def test_a_first_run_tells_of_no_changes(run, output):
    said = run(SMALL_MEMBERS)

    assert "Khác bản lập trước" not in said
    assert layout.Changes.layout.name not in sheet_names(output)
    assert recorded(output) == []


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_run_that_is_repeated_says_the_same_and_changes_no_file(make_report, run, output):
    run(SMALL_MEMBERS)
    run(TWO_CORRECTED)
    made = contents(output)

    repeated, forced = make_report("khoi_9")[1], make_report("khoi_9", "--force")[1]

    assert PRINTED in repeated
    assert PRINTED in forced
    assert contents(output) == made


def test_what_is_corrected_back_is_told_as_a_change_back(run, output):
    run(SMALL_MEMBERS)
    run(TWO_CORRECTED)
    run(SMALL_MEMBERS)

    back = [(*row[:4], row[5], row[4]) for row in recorded(output) if row[0] != "vấn đề"]
    assert back == [row[:6] for row in ALL_CHANGES if row[0] != "vấn đề"]


def test_a_document_edited_by_hand_is_named_and_the_changes_stay(make_report, run, output):
    run(SMALL_MEMBERS)
    run(TWO_CORRECTED)
    edit(output / "bao_cao.docx")

    said = make_report("khoi_9")[1]
    made = contents(output)

    assert PRINTED in said
    assert recorded(output) == ALL_CHANGES
    assert hand_edited(output) == ["bao_cao.docx"]
    assert PRINTED in make_report("khoi_9")[1]
    assert contents(output) == made


def edit(document):
    document.write_bytes(document.read_bytes() + b"\0")


def hand_edited(output):
    return json.loads((output / "nhat_ky.json").read_text("utf-8"))["sua_tay"]


def test_a_hand_edited_document_that_was_taken_away_is_named_no_more(make_report, run, output):
    run(SMALL_MEMBERS)
    edit(output / "bao_cao.docx")
    make_report("khoi_9")
    (output / "bao_cao.docx").unlink()

    make_report("khoi_9")

    assert hand_edited(output) == []


def test_a_hand_edited_document_that_is_made_no_more_is_still_named(run, output):
    run(SMALL_MEMBERS, SMALL_BLOC)
    edit(output / "to_trinh.docx")

    run(SMALL_MEMBERS)

    assert hand_edited(output) == ["to_trinh.docx"]


def test_a_workbook_that_was_locked_for_one_run_leaves_the_changes_before_it(
    make_report, run, output, monkeypatch
):
    run(SMALL_MEMBERS)
    run(TWO_CORRECTED)
    with monkeypatch.context() as patch:
        hold(patch, "so_binh.xlsx")
        assert "B1 Mở lớp: Thực hiện 21 → không còn số dùng được" in make_report("khoi_9")[1]

    assert PRINTED in make_report("khoi_9")[1]
    assert recorded(output) == ALL_CHANGES


def hold(patch, name):
    """Let the file `name` be held by another program, and do not wait for it."""
    for method in ("open", "read_bytes"):
        patch.setattr(Path, method, _refusing(name, getattr(Path, method)))
    patch.setattr(staging, "WAITS", ())


def _refusing(name, really_do):
    def do(path, *arguments, **options):
        if path.name == name:
            raise PermissionError(errno.EACCES, "WinError 32")
        return really_do(path, *arguments, **options)

    return do


def test_a_record_that_cannot_be_read_is_told_and_no_changes_are_made_up(make_report, run, output):
    run(SMALL_MEMBERS)
    (output / "nhat_ky.json").write_bytes(b"{")

    code, said = make_report("khoi_9")

    assert "[GH13]" in said
    assert "Khác bản lập trước" not in said
    assert code == 0
    assert "[GH13]" not in make_report("khoi_9", "--force")[1]


def test_a_record_of_the_version_before_is_compared_by_what_it_kept(run, output):
    run(SMALL_MEMBERS)
    path = output / "nhat_ky.json"
    path.write_text(json.dumps(as_the_version_before_wrote_it(path)), "utf-8")

    run(TWO_CORRECTED)

    kept = {"số liệu", "tỷ lệ", "vấn đề", "tệp"}
    of_ranks = [row for row in ALL_CHANGES if row[3] == "Hạng"]
    assert [row for row in recorded(output) if row[0] in kept] == [
        row for row in ALL_CHANGES if row[0] in kept
    ]
    assert [row for row in recorded(output) if row[0] not in kept] == of_ranks


def as_the_version_before_wrote_it(path):
    record = json.loads(path.read_text("utf-8"))
    kept = ("Kế hoạch", "Thực hiện", "Tự chấm", "Tỷ lệ (%)", "Hạng")
    del record["sua_tay"], record["danh_gia"]
    record["so_lieu"] = [
        {key: value for key, value in row.items() if key != "loai"}
        for row in record["so_lieu"]
        if row["dai_luong"] in kept
    ]
    return record


def test_a_renamed_workbook_changes_no_figure(run, output):
    run(SMALL_MEMBERS)
    renamed = {"an_lan_2": SMALL_MEMBERS["so_an"]} | SMALL_MEMBERS
    del renamed["so_an"]

    run(renamed)

    before, now = "thanh_vien/so_an.xlsx", "thanh_vien/an_lan_2.xlsx"
    assert recorded(output) == [("tệp", "A", "", "", before, now, "")]


def test_a_unit_that_left_takes_its_figures_and_its_rank_with_it(run, output):
    run(SMALL_MEMBERS)
    rows = ("| C | Sở Cường |\n", "| C | C1 | Khám bệnh | lượt | lũy kế | tăng | 3000 | TC1 |\n")
    without = COMPUTED_ONLY
    for row in rows:
        without = without.replace(row, "")

    run({name: text for name, text in SMALL_MEMBERS.items() if name != "so_cuong"}, without)

    gone = [row[:6] for row in recorded(output) if row[1] == "C" and row[0] != "điểm"]
    assert gone == [
        ("số liệu", "C", "C1", "Kế hoạch", "3.000", ""),
        ("số liệu", "C", "C1", "Thực hiện", "4.000", ""),
        ("số liệu", "C", "TC2", "Tự chấm", "25", ""),
        ("tỷ lệ", "C", "C1", "Tỷ lệ (%)", "133,33", ""),
        ("đánh giá", "C", "C1", "Đánh giá", "Vượt kế hoạch", ""),
        ("thứ hạng", "C", "", "Hạng", "1", ""),
        ("tệp", "C", "", "", "thanh_vien/so_cuong.xlsx", ""),
    ]
    assert {row[1] for row in recorded(output) if row[0] in ("số liệu", "điểm")} == {"C"}


def rendered(folder, bloc, members):
    opened = open_workspace(build_workspace(folder, bloc, members))
    return render(examine(opened), template_folders(None, opened.templates)).record


@pytest.mark.slow("makes the documents of a bloc a dozen times")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    who=st.sampled_from(["so_an", "so_binh", "so_cuong"]),
    achieved=st.integers(0, 5000),
    score=st.integers(0, 30),
)
def test_every_change_is_of_the_member_that_changed_a_figure_or_of_the_whole_bloc(
    tmp_path_factory, who, achieved, score
):
    member = {"so_an": "A", "so_binh": "B", "so_cuong": "C"}[who]
    text = member_text(member, f"{member}1", str(achieved), str(score))
    changed = SMALL_MEMBERS | {who: text}
    records = [
        rendered(tmp_path_factory.mktemp("so") / "khoi_9", COMPUTED_ONLY, members)
        for members in (SMALL_MEMBERS, changed)
    ]

    found = with_changes(records[1], records[0]).changes

    of_others = [each for each in found if each.member != member]
    of_the_bloc = {ChangeKind.ISSUE, ChangeKind.JUDGEMENT}
    assert {each.kind for each in of_others} <= {ChangeKind.RANK, *of_the_bloc}
    assert all(not each.member for each in of_others if each.kind in of_the_bloc)
    assert {each.kind for each in found} <= {ChangeKind.FILE} or any(
        each.kind is ChangeKind.FIGURE for each in found
    )


@pytest.mark.slow("makes all documents of a sample twice")
def test_two_corrected_cells_of_a_sample_change_what_rests_on_them(make_report, tmp_path):
    workspace = Path(shutil.copytree(SAMPLES / INVENTED_YEAR, tmp_path / "khoi_17"))
    make_report(workspace)
    edit_workbook(workspace / "thanh_vien" / "cuc_thue.xlsx", "Nội dung 1", {"H5": 8415})
    edit_workbook(workspace / "thanh_vien" / "hai_quan.xlsx", "Nội dung 1", {"H7": 11})

    make_report(workspace)

    found = recorded(tmp_path / "output" / "khoi_17")
    assert [row[:6] for row in found if row[0] not in ("vấn đề", "tệp")] == [
        ("số liệu", "THUE", "THUE1", "Thực hiện", "8.925", "8.415"),
        ("số liệu", "HQ", "HQ3", "Thực hiện", "9", "11"),
        ("tỷ lệ", "THUE", "THUE1", "Tỷ lệ (%)", "105", "99"),
        ("tỷ lệ", "HQ", "HQ3", "Tỷ lệ (%)", "90", "110"),
        ("đánh giá", "THUE", "THUE1", "Đánh giá", "Vượt kế hoạch", "Chưa đạt kế hoạch"),
        ("đánh giá", "HQ", "HQ3", "Đánh giá", "Chưa đạt kế hoạch", "Vượt kế hoạch"),
        ("điểm", "THUE", "TC1.1", "Điểm tính", "367,6", "363,4"),
        ("điểm", "THUE", "ND1", "Điểm tính của nội dung", "601,6", "597,4"),
        ("điểm", "THUE", "", "Tổng điểm tính", "968,4", "964,2"),
        ("điểm", "HQ", "TC1.1", "Điểm tính", "354,2", "368,2"),
        ("điểm", "HQ", "ND1", "Điểm tính của nội dung", "585,7", "599,7"),
        ("điểm", "HQ", "", "Tổng điểm tính", "940,6", "954,6"),
    ]
    others = [(row[0], row[1], row[2], row[6]) for row in found[12:]]
    assert others == [
        ("vấn đề", "THUE", "SK19", "E23"),
        ("vấn đề", "HQ", "SK19", "E59"),
        ("vấn đề", "THUE", "TV41", "T5"),
        ("vấn đề", "", "SK64", "C39"),
        ("tệp", "THUE", "", ""),
        ("tệp", "HQ", "", ""),
        ("tệp", "", "", ""),
    ]
    assert found[-1][4:6] == ("templates/to_trinh.docx", "")
