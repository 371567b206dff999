"""make-report init: from nothing to a first bloc that works."""

import re
import unicodedata

import pytest

from tests.workspaces import edit_workbook, small_workspace
from thidua_reports.layouts.template_fields import FIELDS

NAMES = "Sở Y tế\nSở Du lịch\n"
KEPT = re.compile("khoi.xlsx +đã có, giữ nguyên")


@pytest.fixture
def names(tmp_path):
    path = tmp_path / "ds.txt"
    path.write_text(NAMES, encoding="utf-8")
    return path


@pytest.fixture
def first_bloc(make_report, names):
    return make_report(
        "init", "khoi_1", "--name", "Khối thi đua 1", "--year", "2027", "--members", names.name
    )


def files_below(folder):
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_a_first_bloc_is_begun_with_one_command(first_bloc, tmp_path):
    code, said = first_bloc

    assert code == 0
    assert (tmp_path / "khoi_1" / "thanh_vien").is_dir()
    assert files_below(tmp_path / "khoi_1") == [
        "khoi.xlsx",
        *sorted(f"templates/{name}" for name in FIELDS),
    ]
    assert "Danh sách có 2 đơn vị, với các mã:\n  SYT  Sở Y tế\n  SDL  Sở Du lịch\n" in said
    assert "Còn phải điền:\n  Khối › C6      Ký hiệu trong số văn bản\n" in said
    assert "  Khối › C13     Khối trưởng\n" in said
    assert said.endswith("rồi kiểm tra (nút “Kiểm tra” hoặc lệnh make-report check khoi_1).\n")


@pytest.mark.parametrize("verb", [[], ["check"]], ids=["main job", "check"])
def test_the_first_bloc_says_in_few_lines_what_is_left(first_bloc, make_report, verb):
    code, said = make_report(*verb, "khoi_1")

    assert first_bloc[0] == 0
    assert code == 1
    assert said.count("[TB11]") == 3
    assert said.count("\n  [") <= 9


def test_once_filled_in_it_makes_its_pledge(first_bloc, make_report, tmp_path):
    book = tmp_path / "khoi_1" / "khoi.xlsx"
    edit_workbook(book, "Khối", {"C6": "KTĐ1", "C9": "Tỉnh Mẫu", "C13": "SYT"})
    edit_workbook(book, "Nội dung", {"A6": "ND1", "B6": "Chỉ tiêu"})
    edit_workbook(book, "Tiêu chí", {
        "A7": "TC1", "B7": "ND1", "C7": "Chỉ tiêu", "D7": "Người chấm nhập điểm", "E7": 100
    })  # fmt: skip

    code, said = make_report("check", "khoi_1")

    assert first_bloc[0] == 0
    assert code == 1
    assert [line for line in said.splitlines() if "[lỗi]" in line and "[TM03]" not in line] == []


def test_a_second_init_keeps_every_file_and_names_the_ones_that_differ(
    first_bloc, make_report, tmp_path
):
    before = (tmp_path / "khoi_1" / "khoi.xlsx").read_bytes()
    (tmp_path / "khoi_1" / "templates" / "giao_uoc.docx").write_bytes(b"her own")

    code, said = make_report("init", "khoi_1", "--name", "Khối khác")

    assert first_bloc[0] == 0
    assert code == 1
    assert KEPT.search(said)
    assert said.count("[BD14]") == 2
    assert "Còn phải điền" not in said
    assert (tmp_path / "khoi_1" / "khoi.xlsx").read_bytes() == before
    assert (tmp_path / "khoi_1" / "templates" / "giao_uoc.docx").read_bytes() == b"her own"


def test_the_same_init_again_changes_nothing(first_bloc, make_report, names):
    code, said = make_report(
        "init", "khoi_1", "--name", "Khối thi đua 1", "--year", "2027", "--members", names.name
    )

    assert (first_bloc[0], code) == (0, 0)
    assert "đã ghi" not in said


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_may_come_in_parts_as_some_terminals_give_them(make_report, tmp_path, form):
    options = {"--name": "Khối thi đua ấp Ổ", "--province": "Tỉnh Mẫu", "--period": "6 tháng"}
    typed = [unicodedata.normalize(form, part) for pair in options.items() for part in pair]
    make_report("init", form, *typed)
    expected = [part for pair in options.items() for part in pair]
    make_report("init", "expected", *expected)

    assert (tmp_path / form / "khoi.xlsx").read_bytes() == (
        tmp_path / "expected" / "khoi.xlsx"
    ).read_bytes()


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (["--members", "khong_co.txt"], "Không có tệp danh sách “khong_co.txt”."),
        (["--members", "sai.txt"], "dòng 2: Mã “YT” đã có ở dòng 1."),
        (["--members", "anh.txt"], "dòng 1: Không đọc được chữ của danh sách"),
        (["--year", "27"], "“27” không phải là năm."),
        (["--period", "quý"], "Không có kỳ “quý”."),
    ],
    ids=["no list", "contradictory list", "no text", "year", "period"],
)
def test_nothing_is_begun_with_what_cannot_be_understood(make_report, tmp_path, options, answer):
    (tmp_path / "sai.txt").write_text("YT;Sở Y tế\nYT;Sở Du lịch", encoding="utf-8")
    (tmp_path / "anh.txt").write_bytes(b"\x89PNG\xff\xfe\xfd")

    code, said = make_report("init", "khoi_1", *options)

    assert code == 2
    assert answer in said
    assert not (tmp_path / "khoi_1").exists()


def test_a_doubtful_list_is_used_and_the_doubt_reported(make_report, tmp_path):
    (tmp_path / "ds.csv").write_bytes("Y TẾ;Sở Y tế\r\n".encode("utf-8-sig"))

    code, said = make_report("init", "khoi_1", "--members", "ds.csv")

    assert code == 0
    assert "ds.csv\n  [cảnh báo] dòng 1: Mã “Y TẾ” có dấu cách" in said


def test_a_file_in_the_place_of_the_folder_is_reported(make_report, tmp_path):
    (tmp_path / "khoi_1").write_text("ghi chép của tôi", encoding="utf-8")

    code, said = make_report("init", "khoi_1")

    assert code == 2
    assert "đã có một tệp mang tên này" in said


def test_a_folder_with_blanks_is_quoted_in_the_next_command(make_report):
    _, said = make_report("init", "Khối 1")

    assert said.endswith('lệnh make-report check "Khối 1").\n')


def test_another_bloc_gives_its_rules(make_report, tmp_path):
    small_workspace(tmp_path / "khoi_9")

    code, said = make_report("init", "khoi_1", "--name", "Khối 1", "--like", "khoi_9")

    assert code == 0
    assert "khoi_9/khoi.xlsx\n  [ghi chú] Không lấy sang khối mới: " in said
    assert "Các tiêu chí và điểm" not in said
