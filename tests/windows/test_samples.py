"""What is made of the samples on Windows is what is made of them here, to the last byte."""

import json

import pytest

from tests.workspaces import ALL_SAMPLES, SAMPLES
from thidua_reports.delivering.run_record import RECORD_NAME


def files_of(folder):
    """Return the content of every file by its name; what the record alone knows of a run apart.

    By its state a run is known again, on the machine that it was made on: the program's own files
    are of another day on every machine.
    """
    paths = [path for path in folder.rglob("*") if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    state = json.loads(files[RECORD_NAME])["trang_thai"]
    return files | {RECORD_NAME: files[RECORD_NAME].replace(state.encode(), b"")}


@pytest.mark.parametrize("name", ALL_SAMPLES)
def test_a_sample_gives_the_same_files(windows_python, make_report, tmp_path, name):
    code, said = make_report(SAMPLES / name, "--output", "kết quả")
    here = files_of(tmp_path / "kết quả")

    made = windows_python.make_report(SAMPLES / name, "--output", "kết quả & bản", cwd=tmp_path)

    there = files_of(tmp_path / "kết quả & bản")
    assert (made.code, made.text.replace("kết quả & bản", "kết quả")) == (code, said)
    assert there.keys() == here.keys()
    assert [each for each in here if there[each] != here[each]] == []
