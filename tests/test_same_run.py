"""A second run: repeated where nothing has changed, made anew where anything has."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import edit_workbook, small_workspace
from thidua_reports import cli
from thidua_reports.delivering.last_run import state_of
from thidua_reports.presenting.console import NOTHING_CHANGED
from thidua_reports.workspace.templates import shipped_templates

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("pandas", "numpy", "openpyxl", "docx", "docxtpl", "jinja2", "lxml", "formualizer")
LOADED = f"""
import sys
from thidua_reports.cli import run
code = run(sys.argv[1:])
print("loaded:", *(name for name in {HEAVY} if name in sys.modules))
sys.exit(code)
"""


@pytest.fixture(scope="module")
def never_run(tmp_path_factory):
    folder = small_workspace(tmp_path_factory.mktemp("never_run") / "khoi_9")
    shutil.copytree(shipped_templates(), folder / "templates", ignore=_all_but_one_template)
    edit_workbook(folder / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": "rất nhiều"})
    return folder


@pytest.fixture(scope="module")
def first_run(never_run, tmp_path_factory):
    """Return what a run on the workspace has written into the folder it was started in."""
    folder = tmp_path_factory.mktemp("first_run")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        cli.run([str(never_run)])
    return folder / "output"


@pytest.fixture
def workspace(never_run, tmp_path):
    return Path(shutil.copytree(never_run, tmp_path / "khoi_9"))


@pytest.fixture
def made(workspace, first_run, tmp_path):
    """A workspace beside its documents, as its first run leaves them."""
    shutil.copytree(first_run, tmp_path / "output")
    return workspace


def _all_but_one_template(_, names):
    return [name for name in names if name != "bao_cao_nam.docx"]


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output" / "khoi_9"


def is_repeated(said):
    return NOTHING_CHANGED in said


def changed(path):
    """Change a byte of a file that does not keep it from being read."""
    path.write_bytes(path.read_bytes() + b"\0")


def states(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_a_second_run_says_what_the_first_said_and_touches_nothing(make_report, workspace, output):
    first_code, first = make_report(workspace)
    made = states(output)

    code, said = make_report(workspace)

    assert code == first_code == 1
    assert said.replace(NOTHING_CHANGED, "").split() == first.replace("đã ghi", "không đổi").split()
    assert is_repeated(said)
    assert not is_repeated(first)
    assert states(output) == made


def test_what_was_said_is_repeated_for_a_workspace_moved_with_its_documents(make_report, made):
    assert is_repeated(make_report(made)[1])


def test_a_second_run_loads_no_library(made, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(made)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert is_repeated(done.stdout)
    assert done.stdout.splitlines()[-1].strip() == "loaded:"


INPUTS = {
    "the bloc's workbook": lambda folder: changed(folder / "khoi.xlsx"),
    "a member's workbook": lambda folder: changed(folder / "thanh_vien" / "so_an.xlsx"),
    "a member's workbook gone": lambda folder: (folder / "thanh_vien" / "so_an.xlsx").unlink(),
    "a new name passed over": lambda folder: (folder / "thanh_vien" / "anh.png").write_bytes(b""),
    "a new empty folder": lambda folder: (folder / "thanh_vien" / "cu").mkdir(),
    "a file two folders down": lambda folder: _deep(folder / "thanh_vien" / "cu" / "moi"),
    "a workbook beside khoi.xlsx": lambda folder: (folder / "so_b.xlsx").write_bytes(b"x"),
    "a template": lambda folder: changed(folder / "templates" / "bao_cao_nam.docx"),
    "a template gone": lambda folder: (folder / "templates" / "bao_cao_nam.docx").unlink(),
    "a template in the wrong place": lambda folder: _deep(folder / "mau", "giao_uoc.docx"),
}


def _deep(folder, name="so.xlsx"):
    folder.mkdir(parents=True)
    (folder / name).write_bytes(b"x")


@pytest.mark.parametrize("change", INPUTS.values(), ids=INPUTS)
def test_a_run_on_changed_input_is_made_anew(make_report, made, change):
    change(made)

    assert not is_repeated(make_report(made)[1])


OUTPUTS = {
    "a document deleted": lambda folder: (folder / "bao_cao.docx").unlink(),
    "a document edited": lambda folder: changed(folder / "bao_cao.docx"),
    "the summary edited": lambda folder: changed(folder / "bang_tong_hop.xlsx"),
    "the page edited": lambda folder: changed(folder / "kiem_tra.html"),
    "the record deleted": lambda folder: (folder / "nhat_ky.json").unlink(),
    "the record cut off": lambda folder: (folder / "nhat_ky.json").write_bytes(b'{"trang_thai'),
    "the record of another version": lambda folder: _record(folder, trang_thai="0" * 64),
    "a record without its screen": lambda folder: _record(folder, man_hinh=None),
    "a record that is a list": lambda folder: (folder / "nhat_ky.json").write_bytes(b"[]"),
}


def _record(folder, **changes):
    path = folder / "nhat_ky.json"
    path.write_text(json.dumps(json.loads(path.read_bytes()) | changes), "utf-8")


@pytest.mark.parametrize("change", OUTPUTS.values(), ids=OUTPUTS)
def test_a_run_whose_results_are_not_as_they_were_is_made_anew(make_report, made, output, change):
    change(output)

    _, said = make_report(made)

    assert not is_repeated(said)
    assert (output / "bao_cao.docx").is_file()


def test_a_document_that_was_edited_is_spoken_of_in_every_run(make_report, made, output):
    changed(output / "bao_cao.docx")

    runs = [make_report(made)[1] for _ in range(3)]

    assert ["bao_cao (2).docx" in said for said in runs] == [True] * 3
    assert [is_repeated(said) for said in runs] == [False] * 3


def test_other_options_make_it_anew(make_report, made, tmp_path):
    own = tmp_path / "mau"
    shutil.copytree(made / "templates", own)

    assert not is_repeated(make_report(made, "--templates", own)[1])
    assert is_repeated(make_report(made, "--templates", own)[1])
    changed(own / "bao_cao_nam.docx")
    assert not is_repeated(make_report(made, "--templates", own)[1])
    assert not is_repeated(make_report(made, "--output", tmp_path / "khac")[1])


def test_a_strict_run_is_refused_as_ever(make_report, made):
    code, said = make_report(made, "--strict")

    assert code == 1
    assert "Còn lỗi nên không ghi gì (lệnh: vì có --strict)." in said


def test_it_can_be_made_all_the_same(make_report, made, output):
    before = states(output)

    _, said = make_report(made, "--force")

    assert not is_repeated(said)
    assert states(output) == before
    assert is_repeated(make_report(made)[1])


def test_a_file_that_was_locked_for_a_moment_is_read_by_the_next_run(make_report, workspace):
    really_read = Path.read_bytes

    def read_bytes(path):
        if path.name == "so_binh.xlsx":
            raise PermissionError(errno.EACCES, "WinError 32", str(path))
        return really_read(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", read_bytes)
        _, locked = make_report(workspace)
    _, said = make_report(workspace)

    assert "2/3 đơn vị có sổ dùng được" in locked
    assert "3/3 đơn vị có sổ dùng được" in said


def test_results_that_lie_in_the_workspace_are_made_anew(make_report, workspace):
    inside = workspace / "ket_qua"
    make_report(workspace, "--output", inside)

    assert not is_repeated(make_report(workspace, "--output", inside)[1])


def test_another_program_makes_it_anew(workspace, tmp_path):
    program = tmp_path / "program"
    shutil.copytree(ROOT / "thidua_reports", program / "thidua_reports")
    shutil.copytree(ROOT / "templates", program / "thidua_templates")

    def run():
        done = subprocess.run(
            [sys.executable, "-m", "thidua_reports", str(workspace)],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(program)},
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
        )
        return is_repeated(done.stdout)

    first, second = run(), run()
    changed_module = program / "thidua_reports" / "language" / "vietnamese.py"
    source = changed_module.read_text("utf-8")
    changed_module.write_text(source + "# new\n", "utf-8")
    with_another_module = run()
    changed_module.write_text(source + "# old\n", "utf-8")
    with_one_of_the_same_size = run()
    changed(program / "thidua_templates" / "giao_uoc.docx")
    with_another_template = run()

    assert (first, second) == (False, True)
    assert not any((with_another_module, with_one_of_the_same_size, with_another_template))


@pytest.mark.parametrize("name", ["~${}.xlsx", ".~lock.{}.xlsx#"])
@pytest.mark.parametrize("opened", ["khoi", "thanh_vien/so_an", "templates/bao_cao_nam"])
def test_a_workbook_that_is_open_is_no_changed_workbook(make_report, made, name, opened):
    path = made / opened
    path.with_name(name.format(path.name)).write_bytes(b"lock")

    assert is_repeated(make_report(made)[1])


def test_a_film_beside_the_workbooks_is_known_by_its_size_and_time(workspace, tmp_path):
    film = workspace / "thanh_vien" / "phim.mp4"
    with film.open("wb") as file:
        file.truncate(3 << 30)
    os.utime(film, (1, 1))
    before = state_of(workspace, None, tmp_path / "ra")
    with film.open("r+b") as file:
        file.write(b"x")
    os.utime(film, (1, 1))

    assert before == state_of(workspace, None, tmp_path / "ra") != ""
    os.utime(film, (2, 2))
    assert before != state_of(workspace, None, tmp_path / "ra")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_in_a_folder_is_not_waited_for(workspace, tmp_path):
    os.mkfifo(workspace / "thanh_vien" / "x.xlsx")

    assert state_of(workspace, None, tmp_path / "ra") == ""
