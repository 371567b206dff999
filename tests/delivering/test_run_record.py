"""nhat_ky.json: what it says, and that it reads back."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path, PurePath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua_reports.delivering.printed import Printed
from thidua_reports.delivering.recorded_issues import RecordedIssue, recorded_issue, reported_again
from thidua_reports.delivering.run_record import (
    CorrectedFigure,
    Fingerprint,
    RunRecord,
    corrected_figure,
    fingerprint,
    is_within,
    read_record,
    record_bytes,
)
from thidua_reports.domain.changes import OF_CRITERION, Change, ChangeKind, RunFigure
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.issues.issue import IssueKind, Severity

CELL = Place("y_te.xlsx", "Nội dung 1", "E7")
RECORD = RunRecord(
    version="1.0",
    inputs=(Fingerprint("thanh_vien/Sở Y tế.xlsx", "b1"), Fingerprint("khoi.xlsx", "a0")),
    issues=(RecordedIssue("SO01", "lỗi", Place("khoi.xlsx", "Chỉ tiêu", "C3"), "Sai.", "Sửa."),),
    figures=(RunFigure(ChangeKind.FIGURE, "SYT", "1.1", "đạt", "97,5", CELL, OF_CRITERION),),
    changes=(Change(ChangeKind.FIGURE, "SYT", "1.1", "đạt", "", "97,5", CELL, OF_CRITERION),),
    outputs=(Fingerprint("bao_cao.docx", "c2"),),
    corrections=(
        CorrectedFigure(
            member="SYT",
            item="1.1",
            column="Thực hiện",
            old="96",
            new="97,5",
            reason="đếm sót",
            source="công văn 12",
            place=Place("khoi.xlsx", "Điều chỉnh", "E3"),
        ),
    ),
    received=(Received("thanh_vien/cũ", Fate.PASSED_OVER, why="thư mục con"),),
    state="0f",
    printed=Printed(("Một dòng.",), 2, ("Dòng cuối.",)),
    edited=("bao_cao.docx",),
    delivered=("bao_cao.docx",),
)

TEXT = """{
  "danh_gia": true,
  "dau_ra": {
    "bao_cao.docx": "c2"
  },
  "dau_vao": {
    "khoi.xlsx": "a0",
    "thanh_vien/Sở Y tế.xlsx": "b1"
  },
  "dieu_chinh": [
    {
      "cot": "Thực hiện",
      "don_vi": "SYT",
      "ly_do": "đếm sót",
      "muc": "1.1",
      "nguon": "công văn 12",
      "o": "E3",
      "so_cu": "96",
      "so_moi": "97,5",
      "tep": "khoi.xlsx",
      "trang": "Điều chỉnh"
    }
  ],
  "man_hinh": {
    "cuoi": [
      "Dòng cuối."
    ],
    "da_chap_nhan": 2,
    "dau": [
      "Một dòng."
    ]
  },
  "phien_ban": "1.0",
  "so_lieu": [
    {
      "cua": "tiêu chí",
      "dai_luong": "đạt",
      "don_vi": "SYT",
      "gia_tri": "97,5",
      "loai": "số liệu",
      "muc": "1.1",
      "o": "E7",
      "tep": "y_te.xlsx",
      "trang": "Nội dung 1"
    }
  ],
  "sua_tay": [
    "bao_cao.docx"
  ],
  "thanh_vien": [
    {
      "don_vi": "",
      "ket_qua": "bỏ qua",
      "ten": "thanh_vien/cũ",
      "vi_sao": "thư mục con"
    }
  ],
  "thay_doi": [
    {
      "cua": "tiêu chí",
      "dai_luong": "đạt",
      "don_vi": "SYT",
      "gia_tri": "97,5",
      "gia_tri_truoc": "",
      "loai": "số liệu",
      "muc": "1.1",
      "o": "E7",
      "tep": "y_te.xlsx",
      "trang": "Nội dung 1"
    }
  ],
  "thu_tu": [
    "bao_cao.docx"
  ],
  "trang_thai": "0f",
  "van_de": [
    {
      "cach_sua": "Sửa.",
      "ma": "SO01",
      "muc_do": "lỗi",
      "noi_dung": "Sai.",
      "o": "C3",
      "tep": "khoi.xlsx",
      "trang": "Chỉ tiêu"
    }
  ],
  "xem_lai": false
}
"""

PRINT_A_RECORD = """
import sys
from thidua_reports.delivering.run_record import Fingerprint, RunRecord, record_bytes
files = tuple(Fingerprint(name, "0") for name in {"a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"})
sys.stdout.buffer.write(record_bytes(RunRecord("1.0", files, (), (), (), files)))
"""

texts = st.text(max_size=5)
kinds = st.sampled_from(ChangeKind)
lists_of_texts = st.lists(texts).map(tuple)
places = st.builds(Place, texts, texts, texts)
names = texts.filter(lambda text: is_within(PurePath(text)))


def fingerprints(names):
    return st.dictionaries(names, texts).map(
        lambda files: tuple(Fingerprint(*file) for file in sorted(files.items()))
    )


records = st.builds(
    RunRecord,
    version=texts,
    inputs=fingerprints(texts),
    issues=st.lists(st.builds(RecordedIssue, texts, texts, places, texts, texts)).map(tuple),
    figures=st.lists(st.builds(RunFigure, kinds, *[texts] * 4, places, texts)).map(tuple),
    changes=st.lists(st.builds(Change, kinds, *[texts] * 5, places, texts)).map(tuple),
    outputs=fingerprints(names),
    corrections=st.lists(st.builds(CorrectedFigure, *[texts] * 7, places)).map(tuple),
    received=st.lists(st.builds(Received, texts, st.sampled_from(Fate), texts, texts)).map(tuple),
    state=texts,
    printed=st.builds(Printed, lists_of_texts, st.integers(0, 9), lists_of_texts),
    edited=st.lists(names).map(tuple),
    delivered=st.lists(names).map(tuple),
    looks_again=st.booleans(),
    judges=st.booleans(),
)


def test_the_record_is_sorted_readable_json():
    assert record_bytes(RECORD).decode() == TEXT


@settings(max_examples=50, deadline=None)
@given(record=st.one_of(records, st.builds(replace, records, basis=records)))
def test_a_written_record_reads_back_equal(tmp_path_factory, record):
    path = tmp_path_factory.mktemp("record") / "nhat_ky.json"
    path.write_bytes(record_bytes(record))

    assert read_record(path) == record


def test_a_file_name_in_another_encoding_reads_back(tmp_path):
    name = "B\udce1o c\udce1o.xlsx"
    record = RunRecord("1.0", (Fingerprint(name, "a0"),), (), ())
    path = tmp_path / "nhat_ky.json"
    path.write_bytes(record_bytes(record))

    assert read_record(path) == record


def test_a_record_saved_with_a_byte_order_mark_reads_back(tmp_path):
    path = tmp_path / "nhat_ky.json"
    path.write_text(TEXT, encoding="utf-8-sig")

    assert read_record(path) is not None


@pytest.mark.parametrize("key", ["dau_ra", "sua_tay", "thu_tu"])
def test_a_record_that_leads_out_of_its_folder_is_none_though_only_by_the_run_before(tmp_path, key):
    path = tmp_path / "nhat_ky.json"
    document = json.loads(record_bytes(replace(RECORD, basis=RECORD)))
    name = "../khac.docx"
    document["lan_truoc"][key] = {name: "a0"} if key == "dau_ra" else [name]
    path.write_text(json.dumps(document), encoding="utf-8")

    assert read_record(path) is None


def older(document):
    """Return a record of an earlier version: no kinds, no places of changes, all called alike."""
    return {
        **without(document, "sua_tay", "danh_gia"),
        "so_lieu": [without(row, "loai", "cua") for row in document["so_lieu"]],
        "thay_doi": [
            without(row, "loai", "cua", "tep", "trang", "o") for row in document["thay_doi"]
        ],
    }


def without(row, *keys):
    return {key: value for key, value in row.items() if key not in keys}


def test_a_record_of_the_version_whose_figures_told_no_kind_reads_back(tmp_path):
    path = tmp_path / "nhat_ky.json"
    document = older(json.loads(TEXT))
    document["so_lieu"].append(document["so_lieu"][0] | {"dai_luong": "Hạng", "gia_tri": "1"})
    path.write_text(json.dumps(document), encoding="utf-8")

    record = read_record(path)

    assert [(each.kind, each.value) for each in record.figures] == [
        (ChangeKind.FIGURE, "97,5"),
        (ChangeKind.RANK, "1"),
    ]
    assert record.changes == (replace(RECORD.changes[0], source=Place(""), of=""),)
    assert (record.edited, record.corrections, record.state) == ((), RECORD.corrections, "0f")


@pytest.mark.parametrize(("kind", "judges"), [("số liệu", False), ("đánh giá", True)])
def test_a_record_that_does_not_say_whether_it_keeps_judgements_does_if_it_has_one(
    tmp_path, kind, judges
):
    document = without(json.loads(TEXT), "danh_gia")
    document["so_lieu"][0]["loai"] = kind
    path = tmp_path / "nhat_ky.json"
    path.write_text(json.dumps(document), encoding="utf-8")

    assert read_record(path).judges is judges


def test_a_record_of_the_first_version_reads_back(tmp_path):
    path = tmp_path / "nhat_ky.json"
    document = without(older(json.loads(TEXT)), "dieu_chinh", "thanh_vien", "trang_thai")
    path.write_text(json.dumps(document), encoding="utf-8")

    record = read_record(path)

    figures = (replace(RECORD.figures[0], of=""),)
    assert (record.figures, record.corrections, record.received) == (figures, (), ())


def test_a_record_that_does_not_tell_figures_of_one_name_apart_reads_back(tmp_path):
    path = tmp_path / "nhat_ky.json"
    path.write_text(TEXT.replace('      "cua": "tiêu chí",\n', ""), encoding="utf-8")

    record = read_record(path)

    assert [each.of for each in (*record.figures, *record.changes)] == ["", ""]
    assert not record.is_older


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(TEXT.encode()[:-20], id="cut off"),
        pytest.param(b"\xff\xfe\x00", id="not text"),
        pytest.param(b"[1, 2]", id="not an object"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(TEXT.replace('"phien_ban": "1.0",', "").encode(), id="key missing"),
        pytest.param(TEXT.replace('"c2"', "2").encode(), id="number for a hash"),
        pytest.param(TEXT.replace("bao_cao.docx", "../bao_cao.docx").encode(), id="result outside"),
        pytest.param(TEXT.replace("bao_cao.docx", "/etc/passwd").encode(), id="result anywhere"),
        pytest.param(
            TEXT.replace('"bao_cao.docx"\n  ],\n  "trang', '"a/../../b"\n  ],\n  "trang').encode(),
            id="delivered outside",
        ),
        pytest.param(
            TEXT.replace('"bao_cao.docx"\n  ],\n  "thanh', '""\n  ],\n  "thanh').encode(),
            id="edited is the folder",
        ),
        pytest.param(TEXT.replace('"số liệu"', '"số"').encode(), id="no kind there is"),
        pytest.param(TEXT.replace('"97,5"', "97.5").encode(), id="number for a text"),
        pytest.param(TEXT.replace('"đếm sót"', "null").encode(), id="no reason of a correction"),
        pytest.param(b'{"phien_ban": "1", "dau_vao": [], "dau_ra": []}', id="list for an object"),
    ],
)
def test_a_damaged_record_is_no_record(tmp_path, content):
    path = tmp_path / "nhat_ky.json"
    path.write_bytes(content)

    assert read_record(path) is None


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("bao_cao.docx", True),
        ("phan_hoi\\a.xlsx", True),
        ("phan_hoi/a..b.xlsx", True),
        ("C:\\Users\\a.docx", False),
        ("C:a.docx", False),
        ("\\\\may_chu\\chung\\a.docx", False),
        ("..\\a.docx", False),
        ("phan_hoi/../../a.docx", False),
    ],
)
def test_a_name_of_windows_leads_out_of_the_folder_by_drive_root_or_parent(name, inside):
    assert is_within(PureWindowsPath(name)) == inside


def test_a_missing_record_is_no_record(tmp_path):
    assert read_record(tmp_path / "nhat_ky.json") is None


def test_a_folder_is_no_record(tmp_path):
    assert read_record(tmp_path) is None


def test_a_fingerprint_is_the_sha256_of_the_content():
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    assert fingerprint("khoi.xlsx", b"") == Fingerprint("khoi.xlsx", empty)


def test_an_issue_is_recorded_in_its_words():
    kind = IssueKind("SO01", Severity.ERROR, "Số “{text}” sai.", "Sửa số.")
    place = Place("khoi.xlsx", "Chỉ tiêu", "C3")

    assert recorded_issue(kind.at(place, text="1.2")) == RecordedIssue(
        "SO01", "lỗi", place, "Số “1.2” sai.", "Sửa số."
    )


def test_a_recorded_issue_is_reported_again_in_its_words():
    kind = IssueKind("SO01", Severity.ERROR, "Số “{text}” sai.", "Sửa số.")
    issue = kind.at(Place("khoi.xlsx", "Chỉ tiêu", "C3"), text="1.2")

    again = reported_again(recorded_issue(issue))

    assert str(again) == str(issue)
    assert again.kind.severity is Severity.ERROR


def test_a_correction_is_recorded_in_its_words():
    nowhere, place = Place("khoi.xlsx"), Place("khoi.xlsx", "Điều chỉnh", "E3")
    correction = Correction(
        member="SYT",
        item="1.1",
        column="Thực hiện",
        old=Placed(None, nowhere),
        new=Placed(Decimal("1097.5"), place),
        reason="đếm sót",
        source="công văn 12",
        place=nowhere,
    )

    assert corrected_figure(correction) == CorrectedFigure(
        "SYT", "1.1", "Thực hiện", "", "1.097,5", "đếm sót", "công văn 12", place
    )


def test_the_hash_seed_does_not_change_a_byte():
    written = {_printed_with_hash_seed(seed) for seed in ("0", "1", "2", "3")}

    assert len(written) == 1


def _printed_with_hash_seed(seed: str) -> bytes:
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
    command = [sys.executable, "-c", PRINT_A_RECORD]
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout
