"""The command: exit codes, options, help, and what it says when it is used wrongly."""

import errno
import json
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import click
import pytest
from docx import Document
from openpyxl import load_workbook

from tests.workspaces import edit_workbook, small_workspace
from thidua_reports.cli import command, run_on
from thidua_reports.commands.command_help import NOT_WITH_PAGE
from thidua_reports.desk import start
from thidua_reports.workspace.templates import shipped_templates

DOCUMENTS = [
    "bang_diem.docx",
    "bang_tong_hop.xlsx",
    "bao_cao.docx",
    "bao_cao_soat_xet.docx",
    "bien_ban.docx",
    "bien_ban_binh_xet.docx",
    "kiem_tra.html",
    "nhat_ky.json",
    "phan_hoi",
    "to_trinh.docx",
]
ENGLISH = ("Usage", "Options", "Error", "Commands", "Show this", "unexpected", "Traceback", "Got ")


@pytest.fixture
def workspace(tmp_path):
    return small_workspace(tmp_path / "khoi_9")


@pytest.fixture
def wrong_workspace(workspace):
    """A workspace with one error: a figure that is no number."""
    edit_workbook(workspace / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})
    return workspace


def names_in(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def files_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def own_template(folder, name, first_line):
    """Copy a shipped template into `folder`, its first paragraph replaced."""
    folder.mkdir(exist_ok=True)
    document = Document(shipped_templates() / name)
    document.paragraphs[0].insert_paragraph_before(first_line)
    document.save(folder / name)


def first_lines(document):
    return [paragraph.text for paragraph in Document(document).paragraphs[:2]]


def test_a_workspace_without_errors_ends_with_0(make_report, workspace, tmp_path):
    code, said = make_report(workspace)

    assert code == 0
    assert "Khối thi đua 9, kỳ Năm 2024: 3/3 đơn vị có sổ dùng được." in said
    assert names_in(tmp_path / "output" / "khoi_9") == DOCUMENTS


def test_documents_are_made_with_an_error_left_and_it_ends_with_1(
    make_report, wrong_workspace, tmp_path
):
    code, said = make_report(wrong_workspace)

    assert code == 1
    assert "[lỗi] Nội dung 1 › H5: “rất nhiều” không phải là số." in said
    assert names_in(tmp_path / "output" / "khoi_9") == DOCUMENTS


def test_strict_writes_nothing_while_an_error_is_left(make_report, wrong_workspace, tmp_path):
    code, said = make_report(wrong_workspace, "--strict")

    assert code == 1
    assert "Còn lỗi nên không ghi gì (lệnh: vì có --strict)." in said
    assert not (tmp_path / "output").exists()


def test_strict_says_nothing_of_what_was_accepted_as_it_writes_nothing(
    make_report, wrong_workspace
):
    edit_workbook(wrong_workspace / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H6": "7.620.000"})
    make_report("accept", wrong_workspace, "--readings", "--by", "Trần B", "--date", "1/2/2025")
    _, said = make_report(wrong_workspace)
    _, strict = make_report(wrong_workspace, "--strict")

    assert "Đã chấp nhận" in said
    assert "Đã chấp nhận" not in strict


def test_strict_writes_where_there_is_no_error(make_report, workspace, tmp_path):
    code, _ = make_report(workspace, "--strict")

    assert code == 0
    assert names_in(tmp_path / "output" / "khoi_9") == DOCUMENTS


def test_output_says_where_the_documents_go(make_report, workspace, tmp_path):
    code, said = make_report(workspace, "--output", tmp_path / "Kết quả" / "lần 1")

    assert code == 0
    assert str(tmp_path / "Kết quả" / "lần 1") in said
    assert names_in(tmp_path / "Kết quả" / "lần 1") == DOCUMENTS
    assert not (tmp_path / "output").exists()


def test_a_file_in_place_of_the_output_folder_is_reported(make_report, workspace, tmp_path):
    (tmp_path / "ket_qua").write_text("ghi chép của tôi", "utf-8")

    code, said = make_report(workspace, "--output", "ket_qua")

    assert code == 2
    assert "đã có một tệp mang tên này" in said
    assert (tmp_path / "ket_qua").read_text("utf-8") == "ghi chép của tôi"


def test_check_writes_nothing(make_report, wrong_workspace, tmp_path):
    before = files_below(tmp_path)

    code, said = make_report("check", wrong_workspace)

    assert code == 1
    assert "“rất nhiều” không phải là số." in said
    assert files_below(tmp_path) == before


def test_check_ends_with_0_without_errors(make_report, workspace):
    assert make_report("check", workspace)[0] == 0


def test_her_own_template_wins_over_the_workspace_s_and_that_over_the_shipped_one(
    make_report, workspace, tmp_path
):
    own_template(workspace / "templates", "bao_cao_nam.docx", "MẪU CỦA KHỐI")
    own_template(workspace / "templates", "bien_ban_truoc_hop.docx", "MẪU CỦA KHỐI")
    own_template(tmp_path / "mau_rieng", "bao_cao_nam.docx", "MẪU RIÊNG")

    make_report(workspace, "--templates", "mau_rieng", "--output", "rieng")
    make_report(workspace, "--output", "khoi")

    assert "MẪU RIÊNG" in first_lines(tmp_path / "rieng" / "bao_cao.docx")
    assert "MẪU CỦA KHỐI" in first_lines(tmp_path / "rieng" / "bien_ban.docx")
    assert "MẪU CỦA KHỐI" in first_lines(tmp_path / "khoi" / "bao_cao.docx")


def test_a_templates_folder_that_is_not_there_is_reported(make_report, workspace, tmp_path):
    code, said = make_report(workspace, "--templates", "mau")

    assert code == 2
    assert "Không có thư mục mẫu “mau”." in said
    assert "[TM18]" in said
    assert not (tmp_path / "output").exists()


def test_version_is_printed(make_report):
    code, said = make_report("--version")

    assert code == 0
    assert said.startswith("make-report ")


@pytest.mark.parametrize("verb", [(), *((name,) for name in command.commands)], ids=str)
def test_help_is_vietnamese(make_report, verb):
    code, said = make_report(*verb, "--help")

    assert code == 0
    assert said.startswith("Cách dùng: make-report")
    assert "Xem hướng dẫn này." in said
    assert [word for word in (*ENGLISH, "\b") if word in said] == []
    assert "\\b" not in said.split()


def test_help_shows_each_example_on_its_own_line(make_report):
    _, said = make_report("--help")

    assert "\n    make-report khoi_4_2020_6_thang\n" in said
    assert "\n    make-report khoi_4_2020_6_thang --output D:\\ket_qua\n" in said


@pytest.mark.parametrize("sign", ["-h", "help", "Help", "/?", "–help"])
def test_help_is_found_however_it_is_asked_for(make_report, sign):
    assert make_report(sign) == make_report("--help")


@pytest.mark.parametrize("asked", [("help", "check"), ("check", "-h"), ("CHECK", "--HELP")])
def test_help_of_a_verb_is_found_however_it_is_asked_for(make_report, asked):
    assert make_report(*asked) == make_report("check", "--help")


@pytest.mark.parametrize(
    "arguments",
    [("Check", "khoi_9"), ("check", 'khoi_9"'), ("check", "“khoi_9”"), ("CHECK", "khoi_9")],
    ids=" ".join,
)
def test_a_pasted_command_is_the_command(make_report, workspace, arguments):
    assert workspace.is_dir()
    assert make_report(*arguments) == make_report("check", "khoi_9")


def test_a_pasted_dash_before_an_option_is_understood(make_report, workspace, tmp_path):
    code, _ = make_report(str(workspace), "—output", str(tmp_path / "ra"), "–Strict")

    assert code == 0
    assert names_in(tmp_path / "ra") == DOCUMENTS


@pytest.mark.parametrize("verb", [[], ["check"]], ids=["main job", "check"])
def test_a_reader_that_leaves_early_changes_nothing(workspace, tmp_path, verb):
    command_line = [sys.executable, "-m", "thidua_reports", *verb, str(workspace)]
    with subprocess.Popen(
        command_line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    ) as run:
        run.stdout.close()
        said = run.stderr.read()
        code = run.wait(timeout=120)

    assert (code, said) == (0, b"")
    assert names_in(tmp_path / "output" / "khoi_9") == ([] if verb else DOCUMENTS)


def test_a_name_with_a_dash_is_written_as_it_was_typed(make_report, tmp_path):
    code, _ = make_report(
        "init", str(tmp_path / "n1"), "--province", "Bà Rịa–Vũng Tàu", "--seat", "–Vũng Tàu"
    )
    bloc = load_workbook(tmp_path / "n1" / "khoi.xlsx")["Khối"]
    values = {cell.value for row in bloc for cell in row}

    assert code == 0
    assert {"Bà Rịa–Vũng Tàu", "–Vũng Tàu"} <= values


@pytest.mark.parametrize(
    ("arguments", "to_type"),
    [
        (["--by", "Hồng", "--date", "15/12/2027"], '--readings --by "HỌ TÊN" --date 15/12/2027'),
        (["--by", "Hồng"], '--readings --by "HỌ TÊN" --date 15/12/2027'),
        (
            ["--readings", "--member", "YT", "--by", "Hồng", "--date", "15/12/2027"],
            "--member YT",
        ),
    ],
)
def test_options_of_accept_that_contradict_each_other_write_nothing(
    make_report, workspace, arguments, to_type
):
    before = files_below(workspace)

    code, said = make_report("accept", str(workspace), *arguments)

    assert code == 2
    assert f"make-report accept {workspace}" in said
    assert to_type in said
    assert files_below(workspace) == before


def test_forms_are_not_to_be_sent_while_khoi_xlsx_has_errors(make_report, workspace):
    code, said = make_report("forms", str(workspace))
    edit_workbook(workspace / "khoi.xlsx", "Cách chấm", {"B6": "=ty_lee"})
    wrong_code, wrong = make_report("forms", str(workspace), "--output", "khac")

    assert (code, wrong_code) == (0, 1)
    assert "Gửi mỗi đơn vị sổ của mình" in said
    assert "Gửi mỗi đơn vị" not in wrong
    assert "Khoan gửi: khoi.xlsx còn lỗi" in wrong


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        ([], None),
        (["--page"], None),
        (["--PAGE", "khoi 4"], Path("khoi 4")),
        (["—page", "khoi_4"], Path("khoi_4")),
    ],
    ids=["nothing", "the page", "at a bloc", "as Word writes it"],
)
def test_with_no_verb_and_no_folder_the_page_is_opened(make_report, monkeypatch, arguments, folder):
    opened = []
    monkeypatch.setattr(start, "open_page", lambda *given: opened.append(given) or 0)

    assert make_report(*arguments) == (0, "")
    assert opened == [(folder, run_on, click.echo)]


@pytest.mark.parametrize(
    "arguments", [["--page", "A", "check", "B"], ["--page", "A", "forms", "B"]]
)
def test_the_page_is_not_opened_beside_a_verb_and_neither_is_done_unseen(
    make_report, monkeypatch, tmp_path, arguments
):
    (tmp_path / "B").mkdir()
    opened = []
    monkeypatch.setattr(start, "open_page", lambda *given: opened.append(given) or 0)

    code, said = make_report(*arguments)

    assert (code, NOT_WITH_PAGE in said, opened) == (2, True, [])


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["khoi_9", "--stric"], "Không có tùy chọn --stric. Có phải là --strict?"),
        (["--nope"], "Không có tùy chọn --nope."),
        (["khoi_9", "--output"], "Tùy chọn --output thiếu hoặc thừa giá trị đi kèm."),
        (["khoi_9", "--strict=có"], "Tùy chọn --strict thiếu hoặc thừa giá trị đi kèm."),
        (["check"], "Thiếu tên thư mục làm việc"),
        (["Khối", "thi", "đua"], "tên thư mục có dấu cách phải đặt trong ngoặc kép"),
        (["khoi_8"], "Không có thư mục “khoi_8”."),
        (["chek", "khoi_9"], "Không có lệnh, cũng không có thư mục “chek”. Có phải là check?"),
        (["Form", "khoi_9"], "Có phải là forms?"),
        (["khoi_9", "check"], "Tên lệnh đứng trước tên thư mục: make-report check khoi_9"),
        (['khoi_9" --strict'], "Bỏ dấu \\ ở cuối tên thư mục"),
        (["khoi_9/khoi.xlsx"], "Chọn thư mục khoi_9."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_line_ends_with_2_and_a_vietnamese_word(
    make_report, workspace, tmp_path, arguments, answer
):
    code, said = make_report(*arguments)

    assert workspace.is_dir()
    assert code == 2
    assert answer in said
    assert [word for word in ENGLISH if word in said] == []
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("name", ["Khoi.xlsx.xlsx", "khối.xlsx", "khoi (1).xlsx"])
def test_a_folder_without_khoi_xlsx_is_reported_with_the_name_that_is_near(
    make_report, workspace, tmp_path, name
):
    (workspace / "khoi.xlsx").rename(workspace / name)

    code, said = make_report(workspace)

    assert code == 2
    assert "Thư mục “khoi_9” không có tệp khoi.xlsx." in said
    assert f"Có phải là “{name}”?" in said
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("khoi_9/", "khoi_9"),
        ("./khoi_9//", "khoi_9"),
        ("khoi_9/thanh_vien/..", "khoi_9"),
    ],
)
def test_the_results_are_called_after_the_folder_however_it_is_typed(
    make_report, workspace, tmp_path, typed, name
):
    code, _ = make_report(typed)

    assert workspace.name == name
    assert code == 0
    assert names_in(tmp_path / "output") == [name]


def test_the_current_folder_can_be_the_workspace(make_report, workspace, monkeypatch):
    monkeypatch.chdir(workspace)

    code, _ = make_report(".")

    assert code == 0
    assert names_in(workspace / "output" / "khoi_9") == DOCUMENTS


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_folder_with_blanks_and_vietnamese_letters_is_read(make_report, tmp_path, form):
    name = unicodedata.normalize(form, "Khối thi đua số 9 – năm 2024")
    small_workspace(tmp_path / name)

    code, _ = make_report(name)

    assert code == 0
    assert names_in(tmp_path / "output" / name) == DOCUMENTS


def test_member_files_with_names_in_nfd_are_read(make_report, workspace, tmp_path):
    members = workspace / "thanh_vien"
    name = unicodedata.normalize("NFD", "Sở Ấn – bản sửa lần cuối.xlsx")
    (members / "so_an.xlsx").rename(members / name)

    code, _ = make_report(workspace)

    record = json.loads((tmp_path / "output" / "khoi_9" / "nhat_ky.json").read_bytes())
    assert code == 0
    assert f"thanh_vien/{name}" in record["dau_vao"]


@pytest.fixture
def locked(monkeypatch):
    """Let the file of a name be held by another program, which only Windows does by itself."""
    really_read = Path.read_bytes

    def lock(name):
        def read_bytes(path):
            if path.name == name:
                raise PermissionError(errno.EACCES, "WinError 32", str(path))
            return really_read(path)

        monkeypatch.setattr(Path, "read_bytes", read_bytes)

    return lock


def test_a_member_workbook_that_is_open_in_excel_is_reported(make_report, workspace, locked):
    locked("so_an.xlsx")

    code, said = make_report(workspace)

    assert code == 1
    assert "thanh_vien/so_an.xlsx\n  [lỗi] Không đọc được tệp này: tệp đang bị khóa" in said
    assert "2/3 đơn vị có sổ dùng được" in said


def test_nothing_is_made_while_khoi_xlsx_is_open_in_excel(make_report, workspace, locked, tmp_path):
    locked("khoi.xlsx")

    code, said = make_report(workspace)

    assert code == 2
    assert "[TM17]" in said
    assert not (tmp_path / "output").exists()


def break_with(content):
    """Return a way to spoil a file: its content replaced."""
    return lambda path: path.write_bytes(content)


def cut_in_half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def make_folder(path):
    path.unlink()
    path.mkdir()


def without_sheets_part(path):
    """Take the sheets' XML out of a workbook that otherwise looks whole."""
    spoilt = path.with_suffix(".tmp")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(spoilt, "w") as target:
        for name in source.namelist():
            if "worksheets/" not in name:
                target.writestr(name, source.read(name))
    spoilt.replace(path)


def with_a_list_of_excel_s_own(path):
    """Add what Excel writes for a list whose entries lie on another sheet."""
    extension = (
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        b'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        b'<x14:dataValidations count="0"/></ext></extLst></worksheet>'
    )
    changed = path.with_suffix(".tmp")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/"):
                content = content.replace(b"</worksheet>", extension)
            target.writestr(name, content)
    changed.replace(path)


def test_what_excel_adds_to_a_workbook_is_not_talked_about(make_report, workspace):
    with_a_list_of_excel_s_own(workspace / "thanh_vien" / "so_an.xlsx")
    with_a_list_of_excel_s_own(workspace / "khoi.xlsx")

    code, said = make_report(workspace)

    assert code == 0
    assert "Warning" not in said


HOSTILE = {
    "empty": break_with(b""),
    "text": break_with("Sở An báo cáo".encode()),
    "zeros": break_with(b"\0" * 5000),
    "old Excel": break_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "cut in half": cut_in_half,
    "a folder": make_folder,
    "without sheets": without_sheets_part,
    "a Word document": lambda path: shutil.copy(shipped_templates() / "bao_cao_nam.docx", path),
}


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_member_workbook_is_reported_and_the_others_are_used(
    make_report, workspace, tmp_path, spoil
):
    spoil(workspace / "thanh_vien" / "so_an.xlsx")

    code, said = make_report(workspace)

    assert code == 1
    assert "2/3 đơn vị có sổ dùng được" in said
    assert "so_an.xlsx" in said
    assert "[lỗi]" in said
    assert re.search("to_trinh.docx +thứ hạng còn tạm tính", said)
    assert names_in(tmp_path / "output" / "khoi_9") == DOCUMENTS[:-1]


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_bloc_workbook_ends_with_2_and_writes_nothing(
    make_report, workspace, tmp_path, spoil
):
    spoil(workspace / "khoi.xlsx")

    code, said = make_report(workspace)

    assert code == 2
    assert "[lỗi]" in said
    assert [word for word in ENGLISH if word in said] == []
    assert not (tmp_path / "output").exists()
