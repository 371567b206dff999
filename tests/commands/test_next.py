"""make-report next, from the old folder to the new one."""

import re

import pytest
from openpyxl import load_workbook

from tests.text_workbooks import merged
from tests.workspaces import (
    HALF_YEAR,
    PLEDGE,
    SMALL_BLOC,
    SMALL_MEMBERS,
    YEAR,
    build_workspace,
    edit_workbook,
    member_text,
    sample_texts,
    small_workspace,
    without_sheets,
)
from thidua_reports.commands.next import next_folder_name
from thidua_reports.domain.period import Period
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.catalogue.file_kinds import FILE_LOCKED
from thidua_reports.issues.catalogue.start_kinds import EXISTING_FILE_KEPT
from thidua_reports.issues.catalogue.year_kinds import FIGURES_OF_BEFORE, NO_TARGETS_ACCEPTED
from thidua_reports.pipeline import examine
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.workspace.folder import open_workspace

PLEDGE_PERIOD = "# Khối\nky: Giao ước\nphan_nam: 0\n"


def book_in(folder):
    workbook, _ = read_workbook((folder / "khoi.xlsx").read_bytes(), "khoi.xlsx")
    return read_bloc_book(workbook)


def test_the_new_folder_lies_beside_the_old_one(make_report, tmp_path):
    small_workspace(tmp_path / "khoi_9_2024_nam")

    code, said = make_report("next", tmp_path / "khoi_9_2024_nam")

    new = tmp_path / "khoi_9_2025_giao_uoc"
    assert code == 0, said
    assert sorted(path.name for path in new.iterdir()) == ["khoi.xlsx", "thanh_vien"]
    assert list((new / "thanh_vien").iterdir()) == []
    assert "Sổ kỳ Giao ước 2025:" in said
    assert f"lệnh make-report forms {new})." in said


def test_a_half_year_without_a_review_is_passed_over_without_an_error(make_report, tmp_path):
    half_year = merged(SMALL_BLOC, "# Khối\nky: 6 tháng\nphan_nam: 0,5\ncham_diem:\n")
    folder = tmp_path / "khoi_9_2024_6_thang"
    build_workspace(folder, half_year, {})
    assert make_report("check", folder)[1].count("[lỗi]") == 2

    code, said = make_report("next", folder)

    assert code == 0, said
    assert "[NK48]" in said
    assert not any(each in said for each in ("[TM03]", "[NK12]", "số 6 tháng ghi ở trang"))


def test_a_half_year_whose_workbooks_cannot_be_used_is_no_calm_matter(make_report, tmp_path):
    half_year = merged(SMALL_BLOC, "# Khối\nky: 6 tháng\nphan_nam: 0,5\n")
    folder = tmp_path / "khoi_9_2024_6_thang"
    build_workspace(folder, half_year, {})
    (folder / "thanh_vien").mkdir(exist_ok=True)
    (folder / "thanh_vien" / "so_an.xlsx").write_bytes(b"no workbook")

    code, said = make_report("next", folder)

    assert (code, "[lỗi]" in said) == (1, True), said


def test_the_new_workbook_can_be_worked_with_at_once(make_report, tmp_path):
    small_workspace(tmp_path / "khoi_9_2024_nam")
    make_report("next", tmp_path / "khoi_9_2024_nam")

    book, issues = book_in(tmp_path / "khoi_9_2025_giao_uoc")

    assert issues == ()
    assert [(each.code, each.achieved.value) for each in book.history] == [
        ("A1", 101),
        ("B1", 18),
        ("C1", 4000),
    ]


def test_a_sample_goes_through_the_whole_year(make_report, tmp_path):
    folder = tmp_path / "khoi_4_2020_6_thang"
    build_workspace(folder, *sample_texts(HALF_YEAR))
    before = examine(open_workspace(folder))

    half = make_report("next", folder)
    year = tmp_path / "khoi_4_2020_nam"
    year_book, year_issues = book_in(year)
    last, said = make_report("next", year)
    pledge_book, pledge_issues = book_in(tmp_path / "khoi_4_2021_giao_uoc")

    assert half[0] == 0
    assert year_issues == pledge_issues == ()
    assert year_book.targets == before.book.targets
    reported = [each for each in before.standings.results if each.value is not None]
    kept = {each.code: each.achieved.value for each in year_book.history}
    assert {each.target.code for each in reported} == {
        code for code in kept if kept[code] is not None
    }
    assert last == 1, said
    assert "TM03" in said
    assert (pledge_book.bloc.period, pledge_book.bloc.year) == (Period.PLEDGE, 2021)
    assert pledge_book.bloc.members == before.book.bloc.members
    assert pledge_book.rules == before.book.rules
    assert {each.period for each in pledge_book.history} == {Period.HALF_YEAR, Period.YEAR}


def test_errors_of_the_old_period_are_reported_and_their_figures_left_blank(make_report, tmp_path):
    build_workspace(tmp_path / "khoi_4_2018_nam", *sample_texts(YEAR))

    code, said = make_report("next", tmp_path / "khoi_4_2018_nam")
    book, _ = book_in(tmp_path / "khoi_4_2019_giao_uoc")

    blank = [each for each in book.history if each.achieved.value is None]
    assert code == 1
    assert "[TV05]" in said
    assert [each.code for each in blank] == ["VHTT1", "VHTT2", "VHTT3"]
    assert all("còn lỗi" in each.note for each in blank)


def test_the_targets_of_a_pledge_go_on_into_half_a_year(make_report, tmp_path):
    bloc, members = sample_texts(PLEDGE)
    build_workspace(tmp_path / "khoi_17_2018_giao_uoc", bloc, members)

    code, said = make_report("next", tmp_path / "khoi_17_2018_giao_uoc")
    book, issues = book_in(tmp_path / "khoi_17_2018_6_thang")

    assert (code, issues) == (0, ()), said
    assert len(book.targets) > 0


def test_registrations_that_were_not_accepted_stop_the_job(make_report, tmp_path):
    bloc = without_sheets(merged(SMALL_BLOC, PLEDGE_PERIOD), "Chỉ tiêu", "Điểm thống nhất")
    build_workspace(tmp_path / "khoi_9", bloc, SMALL_MEMBERS)

    code, said = make_report("next", tmp_path / "khoi_9")

    assert code == 2
    assert f"[{NO_TARGETS_ACCEPTED.code}]" in said
    assert f"chốt giao ước ở thư mục {tmp_path / 'khoi_9'}" in said
    assert [path.name for path in tmp_path.iterdir()] == ["khoi_9"]


def test_a_new_workbook_that_she_has_begun_to_fill_in_is_kept(make_report, tmp_path):
    small_workspace(tmp_path / "khoi_9_2024_nam")
    new = tmp_path / "khoi_9_2025_giao_uoc"
    make_report("next", tmp_path / "khoi_9_2024_nam")
    edit_workbook(new / "khoi.xlsx", "Khối", {"C5": "Khối thi đua 10"})
    hers = (new / "khoi.xlsx").read_bytes()

    code, said = make_report("next", tmp_path / "khoi_9_2024_nam")

    assert code == 0
    assert "[BD14]" in said
    assert "đã có, giữ nguyên" in said
    assert "chưa chuyển sang" in said
    assert "Chuyển sang:" not in said
    assert (new / "khoi.xlsx").read_bytes() == hers


def test_what_has_the_place_of_the_new_workbook_and_cannot_be_read_is_reported(
    make_report, tmp_path
):
    small_workspace(tmp_path / "khoi_9_2024_nam")
    in_its_place = tmp_path / "khoi_9_2025_giao_uoc" / "khoi.xlsx"
    in_its_place.mkdir(parents=True)

    code, said = make_report("next", tmp_path / "khoi_9_2024_nam")

    assert code == 1
    assert f"[{FILE_LOCKED.code}]" in said
    assert f"[{EXISTING_FILE_KEPT.code}]" in said

    in_its_place.rename(tmp_path / "elsewhere")
    code, said = make_report("next", tmp_path / "khoi_9_2024_nam")

    assert code == 0
    assert FILE_LOCKED.code not in said


def test_figures_that_changed_after_the_next_workbook_was_made_are_reported(make_report, tmp_path):
    ended, new = tmp_path / "khoi_9_2024_nam", tmp_path / "khoi_9_2025_giao_uoc"
    small_workspace(ended)
    make_report("next", ended)
    edit_workbook(new / "khoi.xlsx", "Khối", {"C5": "Khối thi đua 10"})
    late = member_text("B", "B1", "19", "30")
    build_workspace(ended, SMALL_BLOC, {**SMALL_MEMBERS, "so_binh": late})

    _, said = make_report("next", ended)

    assert f"[{FIGURES_OF_BEFORE.code}]" in said
    assert "ghi khác, số của kỳ này ở: B1." in said
    assert "[NK10]" not in said

    sheet = load_workbook(new / "khoi.xlsx")["Số liệu kỳ trước"]
    (row,) = [row[0].row for row in sheet.iter_rows() if "B1" in [cell.value for cell in row]]
    (cell,) = [each for each in sheet[row] if each.value == 18]
    edit_workbook(new / "khoi.xlsx", sheet.title, {cell.coordinate: 19})
    _, said = make_report("next", ended)

    assert FIGURES_OF_BEFORE.code not in said


def test_a_second_run_changes_nothing(make_report, tmp_path):
    small_workspace(tmp_path / "khoi_9_2024_nam")
    make_report("next", tmp_path / "khoi_9_2024_nam")

    code, said = make_report("next", tmp_path / "khoi_9_2024_nam")

    assert code == 0
    assert re.search(r"khoi.xlsx +không đổi", said)


def test_her_own_templates_come_along(make_report, tmp_path):
    folder = small_workspace(tmp_path / "khoi_9_2024_nam")
    (folder / "templates").mkdir()
    (folder / "templates" / "bao_cao_nam.docx").write_bytes(b"mau")
    (folder / "templates" / "~$bao_cao_nam.docx").write_bytes(b"")

    code, _ = make_report("next", folder, "--to", tmp_path / "moi")

    assert code == 0
    assert [path.name for path in (tmp_path / "moi" / "templates").iterdir()] == [
        "bao_cao_nam.docx"
    ]
    assert (tmp_path / "moi" / "templates" / "bao_cao_nam.docx").read_bytes() == b"mau"


def test_the_same_period_gives_the_same_bytes(make_report, tmp_path):
    folder = small_workspace(tmp_path / "khoi_9_2024_nam")

    make_report("next", folder, "--to", tmp_path / "a")
    make_report("next", folder, "--to", tmp_path / "b")

    assert (tmp_path / "a" / "khoi.xlsx").read_bytes() == (
        tmp_path / "b" / "khoi.xlsx"
    ).read_bytes()


def test_a_folder_that_is_no_workspace_is_refused(make_report, tmp_path):
    code, said = make_report("next", tmp_path)

    assert code == 2, said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("khoi_4_2020_6_thang", "khoi_4_2021_giao_uoc"),
        ("khoi_4_2020_nam", "khoi_4_2021_giao_uoc"),
        ("khoi-4-2020", "khoi-4_2021_giao_uoc"),
        ("Khối 4 2020 năm", "Khối 4_2021_giao_uoc"),
        ("khoi_mien_nam", "khoi_mien_nam_2021_giao_uoc"),
        ("khoi_17_2018_nam_minh_hoa", "khoi_17_2018_nam_minh_hoa_2021_giao_uoc"),
        ("khoi_2020", "khoi_2021_giao_uoc"),
    ],
)
def test_year_and_period_at_the_end_are_replaced(name, expected):
    assert next_folder_name(name, Period.PLEDGE, 2021) == expected


def test_each_period_has_its_word():
    assert next_folder_name("khoi_4_2020_giao_uoc", Period.HALF_YEAR, 2020) == "khoi_4_2020_6_thang"
    assert next_folder_name("khoi_4_2020_6_thang", Period.YEAR, 2020) == "khoi_4_2020_nam"
