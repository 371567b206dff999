"""How verbs are shown: for a person, as errors alone, as JSON for another program."""

import errno
import json
import re

import pytest

from tests.manual import MANUAL
from tests.workspaces import edit_workbook, small_workspace
from thidua_reports.cli import command
from thidua_reports.presenting.console import NOTHING_CHANGED

HINT = "Hỏi thêm về một mã: make-report explain SO15."
KEYS = [
    "chuong_trinh",
    "phien_ban",
    "lenh",
    "ma_ket_thuc",
    "su_co",
    "van_de",
    "tong_cong",
    "ket_qua",
    "man_hinh",
]
ISSUE_KEYS = {"ma", "muc_do", "tep", "trang", "o", "noi_dung", "cach_sua"}


@pytest.fixture
def sound(tmp_path):
    return small_workspace(tmp_path / "khoi_9")


@pytest.fixture
def wrong(sound):
    """A workspace with one error: a figure that is no number."""
    edit_workbook(sound / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})
    return sound


@pytest.fixture
def document_of(make_report):
    """Run make-report with --json; return the exit code and the document that it printed."""

    def run(*arguments):
        code, said = make_report(*arguments, "--json")
        return code, json.loads(said)

    return run


def test_the_document_has_what_a_person_is_told(make_report, document_of, wrong):
    _, told = make_report("check", wrong)
    code, document = document_of("check", wrong)

    assert list(document) == KEYS
    assert (document["lenh"], document["ma_ket_thuc"], code) == ("check", 1, 1)
    (error,) = [each for each in document["van_de"] if each["muc_do"] == "lỗi"]
    assert set(error) == ISSUE_KEYS
    assert (error["tep"], error["trang"], error["o"]) == (
        "thanh_vien/so_an.xlsx",
        "Nội dung 1",
        "H5",
    )
    assert f"{error['noi_dung']} {error['cach_sua']} [{error['ma']}]" in told
    counts = document["tong_cong"]
    assert f"Tổng cộng: {counts['loi']} lỗi, {counts['canh_bao']} cảnh báo" in told
    assert document["man_hinh"] == told.splitlines()[:2]
    assert document["ket_qua"] == []


def test_the_document_names_the_files_and_what_became_of_them(document_of, sound, tmp_path):
    code, document = document_of(sound, "--output", tmp_path / "Kết quả")

    made = {each["ten"]: each["trang_thai"] for each in document["ket_qua"]}
    assert code == 0
    assert made["bao_cao.docx"] == "đã ghi"
    files = [path for path in (tmp_path / "Kết quả").rglob("*") if path.is_file()]
    written = {path.relative_to(tmp_path / "Kết quả").as_posix() for path in files}
    assert set(made) == written - {"nhat_ky.json"}
    assert {each["thu_muc"] for each in document["ket_qua"]} == {str(tmp_path / "Kết quả")}


def test_an_unchanged_run_gives_the_document_of_the_first(document_of, wrong):
    first_code, first = document_of(wrong)
    code, document = document_of(wrong)

    assert code == first_code == 1
    assert {each["trang_thai"] for each in document["ket_qua"]} == {"không đổi"}
    assert document["man_hinh"] == [*first["man_hinh"], NOTHING_CHANGED]
    same = ("phien_ban", "lenh", "van_de", "tong_cong")
    assert [document[key] for key in same] == [first[key] for key in same]


def test_what_cannot_go_on_is_in_the_document(document_of, tmp_path):
    code, document = document_of("check", tmp_path)

    assert (code, document["ma_ket_thuc"]) == (2, 2)
    assert [each["muc_do"] for each in document["van_de"]] == ["lỗi"]


@pytest.mark.parametrize(
    "arguments", [("check",), ("--khong-co",), ("chek", "x")], ids=["folder", "option", "verb"]
)
def test_a_wrong_command_line_is_in_the_document(document_of, arguments):
    code, document = document_of(*arguments)

    assert (code, document["ma_ket_thuc"], document["lenh"]) == (2, 2, "")
    assert "make-report --help" in document["su_co"]
    assert list(document) == KEYS


def test_an_unexpected_error_is_in_the_document(document_of, sound, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("x")

    monkeypatch.delenv("MAKE_REPORT_TRACEBACK")
    monkeypatch.setattr("thidua_reports.pipeline.examine", fail)

    code, document = document_of("check", sound)

    assert (code, document["ma_ket_thuc"]) == (2, 2)
    assert "ZeroDivisionError: x" in document["su_co"]


def test_a_path_that_is_too_long_is_told_as_an_error_of_hers(document_of, sound, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENAMETOOLONG, "File name too long", "/x" * 300)

    monkeypatch.setattr("pathlib.Path.resolve", fail)

    code, document = document_of("bao-cao", sound)

    assert (code, document["su_co"]) == (2, "")
    assert [each["ma"] for each in document["van_de"]] == ["TM40"]
    assert "/x" * 300 in document["van_de"][0]["noi_dung"]


def test_a_disk_that_is_full_is_told_wherever_it_is_met(document_of, sound, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device", "a.tmp")

    monkeypatch.setattr("thidua_reports.pipeline.examine", fail)

    code, document = document_of("check", sound)

    assert (code, document["su_co"]) == (2, "")
    assert [(each["ma"], each["tep"]) for each in document["van_de"]] == [("GH08", "a.tmp")]


def test_the_document_is_ascii_as_pipes_of_windows_change_other_letters(make_report, wrong):
    _, said = make_report("check", wrong, "--json")

    assert said.isascii()


def test_quiet_prints_errors_and_their_count_alone(make_report, wrong):
    code, said = make_report(wrong, "--quiet")

    assert code == 1
    first, *others = said.strip().splitlines()
    assert first == "thanh_vien/so_an.xlsx"
    assert re.match(r"  \[lỗi\] Nội dung 1 › H5: .* \[\w+\]$", others[0])
    assert others[1:] == ["", "Tổng cộng: 1 lỗi, 0 cảnh báo, 0 ghi chú.", HINT]
    assert make_report(wrong, "--quiet") == (code, said)


@pytest.mark.parametrize("verb", [(), ("check",), ("forms",)], ids=["main job", "check", "forms"])
def test_quiet_prints_nothing_where_all_is_well(make_report, sound, verb):
    assert make_report(*verb, sound, "--quiet") == (0, "")


def test_quiet_tells_why_a_verb_did_not_end_well_though_nothing_is_an_error(make_report, tmp_path):
    (tmp_path / "khoi" / "templates").mkdir(parents=True)
    (tmp_path / "khoi" / "templates" / "giao_uoc.docx").write_bytes(b"x")

    code, said = make_report("init", tmp_path / "khoi", "--quiet")

    assert code == 1
    assert "templates/giao_uoc.docx" in said


def test_quiet_tells_what_cannot_go_on(make_report, tmp_path):
    code, said = make_report("check", tmp_path, "--quiet")

    assert code == 2
    assert "khoi.xlsx" in said


@pytest.mark.parametrize("verb", sorted({*command.commands} - {"explain"}))
def test_every_verb_gives_a_document_and_is_quiet(make_report, document_of, sound, verb):
    arguments = {
        "check-document": [sound / "khong_co.docx", sound],
        "check-template": [sound / "khong_co.docx"],
        "init": [sound],
    }.get(verb, [sound / "khong_co"])

    code, document = document_of(verb, *arguments)
    quiet_code, said = make_report(verb, *arguments, "--quiet")

    assert (list(document), document["lenh"]) == (KEYS, verb)
    assert code == quiet_code == document["ma_ket_thuc"] > 0
    assert document["van_de"] != []
    assert said.count("\n  [") == len(document["van_de"])


def test_an_explanation_is_in_the_document_too(document_of):
    code, document = document_of("explain", "TB13")

    assert (code, document["lenh"]) == (0, "explain")
    assert any("TB13" in line for line in document["man_hinh"])


def test_every_key_of_the_document_is_explained_in_the_manual(document_of, wrong):
    _, document = document_of(wrong)
    section = MANUAL.read_text("utf-8").partition("### Các lệnh")[2].partition("\n## ")[0]
    explained = set(re.findall("`([a-z_]+)`", section))

    nested = {key for each in document.values() for key in _keys_in(each)}
    assert {*document, *nested} - explained == set()


def _keys_in(value):
    rows = value if isinstance(value, list) else [value]
    return {key for row in rows if isinstance(row, dict) for key in row}
