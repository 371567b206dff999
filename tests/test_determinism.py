"""Same input, same output: whatever the machine, and whatever was made before."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from docx import Document

from tests.workspaces import (
    HALF_YEAR,
    INVENTED_YEAR,
    PLEDGE,
    ROOT,
    SAMPLES,
    documents_made,
    edit_workbook,
    review_copy_of,
    small_workspace,
)

pytestmark = pytest.mark.slow("each run is a process of its own")

ANSWERS = "phan_hoi/"
BESIDES = ("kiem_tra.html", "nhat_ky.json")
OF_EVERY_PERIOD = (HALF_YEAR, PLEDGE, INVENTED_YEAR)
CIRCUMSTANCES = {
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "far west": {"TZ": "Pacific/Honolulu", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"},
    "far east": {"TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8"},
    "German": {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de", "PYTHONHASHSEED": "1"},
}


def make_in_a_process(workspace, folder, environment):
    """Run make-report in a process of its own, in `folder`; return what it wrote."""
    output = folder / "ket qua"
    subprocess.run(
        [sys.executable, "-m", "thidua_reports", workspace, "--output", output],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", **environment},
        check=False,
        capture_output=True,
    )
    return contents(output)


def built_in_a_process(folder, environment):
    """Build samples and templates in `folder`, from copies of their sources."""
    (folder / "docs").mkdir()
    for script in ("input_samples/source/build_samples.py", "templates/source/build_templates.py"):
        source = (folder / script).parent
        shutil.copytree((ROOT / script).parent, source)
        subprocess.run(
            [sys.executable, folder / script],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT), **environment},
            check=True,
            capture_output=True,
        )
    return built_files(folder)


def built_files(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for part in ("input_samples", "templates")
        for path in (root / part).rglob("*.*x")
    }


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def states(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """What the samples give, made where they lie."""
    return {
        sample: make_in_a_process(SAMPLES / sample, tmp_path_factory.mktemp("first"), {})
        for sample in OF_EVERY_PERIOD
    }


@pytest.mark.parametrize("environment", CIRCUMSTANCES.values(), ids=CIRCUMSTANCES)
@pytest.mark.parametrize("sample", OF_EVERY_PERIOD)
def test_the_same_workspace_elsewhere_gives_the_same_bytes(first, tmp_path, sample, environment):
    copy = tmp_path / "Một nơi khác" / sample
    shutil.copytree(SAMPLES / sample, copy)

    made = make_in_a_process(copy, tmp_path, environment)

    documents = {*documents_made(sample), review_copy_of(sample), *BESIDES}
    assert {name for name in made if not name.startswith(ANSWERS)} == documents
    assert len(made) - len(documents) == 2 * len(list((copy / "thanh_vien").iterdir()))
    assert [name for name in made if made[name] != first[sample][name]] == []


@pytest.mark.parametrize("where", ["far west", "German"])
def test_samples_and_templates_are_built_alike_elsewhere(tmp_path, where):
    elsewhere = tmp_path / "Một nơi khác"
    elsewhere.mkdir()

    built = built_in_a_process(elsewhere, CIRCUMSTANCES[where])

    here = built_files(ROOT)
    assert sorted(built) == sorted(here)
    assert [name for name in here if built[name] != here[name]] == []


def test_no_absolute_path_is_in_the_record(first):
    for made in first.values():
        assert str(ROOT) not in made["nhat_ky.json"].decode()


@pytest.fixture
def made(make_report, tmp_path):
    """A workspace whose documents have been made once; return the folder with the documents."""
    make_report(small_workspace(tmp_path / "khoi_9"))
    return tmp_path / "output" / "khoi_9"


def test_a_second_run_says_so_and_changes_no_file(make_report, made):
    before = states(made)

    code, said = make_report("khoi_9")

    assert code == 0
    assert said.count("không đổi") == 9
    assert "đã ghi" not in said
    assert states(made) == before


def test_a_document_edited_since_is_kept_and_the_new_one_lies_beside_it(
    make_report, made, tmp_path
):
    document = Document(made / "bao_cao.docx")
    document.paragraphs[3].insert_paragraph_before("Thư ký đã sửa đoạn này.")
    document.save(made / "bao_cao.docx")
    edited = (made / "bao_cao.docx").read_bytes()
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    code, said = make_report("khoi_9")

    assert code == 0
    assert "Tệp “bao_cao.docx” đã có người sửa" in said
    assert "bản mới là “bao_cao (2).docx”" in said
    assert (made / "bao_cao.docx").read_bytes() == edited
    assert "103 cây" in "\n".join(p.text for p in Document(made / "bao_cao (2).docx").paragraphs)


def test_what_changed_since_the_run_before_is_recorded(make_report, made, tmp_path):
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    make_report("khoi_9")

    changes = json.loads((made / "nhat_ky.json").read_bytes())["thay_doi"]
    rows = [(row["muc"], row["dai_luong"], row["gia_tri_truoc"], row["gia_tri"]) for row in changes]
    assert ("A1", "Thực hiện", "101", "103") in rows


def test_no_temporary_file_is_left(made):
    assert sorted(name for name in contents(made) if not name.startswith(ANSWERS)) == [
        "bang_diem.docx",
        "bang_tong_hop.xlsx",
        "bao_cao.docx",
        "bao_cao_soat_xet.docx",
        "bien_ban.docx",
        "bien_ban_binh_xet.docx",
        "kiem_tra.html",
        "nhat_ky.json",
        "to_trinh.docx",
    ]
    assert len(list((made / "phan_hoi").iterdir())) == 6


def test_what_lies_in_the_workspace_is_not_touched(make_report, made, tmp_path):
    workspace = tmp_path / "khoi_9"
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}

    make_report("khoi_9", "--output", "lan_hai")

    after = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    assert made.is_dir()
    assert after == before
