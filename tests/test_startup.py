"""Help and version answer at once: no heavy library is loaded for them."""

import subprocess
import sys
from pathlib import Path

import pytest

from thidua_reports.cli import command

pytestmark = pytest.mark.slow("each run is a process of its own")

ROOT = Path(__file__).resolve().parents[1]
HEAVY = (
    *("pandas", "numpy", "openpyxl", "docx", "docxtpl", "jinja2", "lxml", "formualizer"),
    *("flask", "werkzeug", "waitress", "platformdirs"),
)
REPORT = f"""
import sys
from thidua_reports.cli import run
code = run(sys.argv[1:])
print("loaded:", *(name for name in {HEAVY} if name in sys.modules))
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["explain"],
        ["explain", "TB13"],
        *([name, "--help"] for name in command.commands),
    ],
    ids=" ".join,
)
def test_nothing_heavy_is_loaded_for(arguments):
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].strip() == "loaded:"


@pytest.mark.parametrize(
    "library",
    [
        "openpyxl",
        "pebble",
        "xlrd",
        "urllib.request",
        "thidua_reports.word.judging",
        "thidua_reports.desk",
    ],
)
def test_a_usual_run_loads_nothing_for_unusual_files_edited_templates_or_the_network(
    library, tmp_path
):
    sample = ROOT / "input_samples" / "kien_giang_khoi_4_2020_6_thang"
    done = subprocess.run(
        [sys.executable, "-c", REPORT.replace(str(HEAVY), f"('{library}',)"), sample],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stdout.splitlines()[-1].strip()) == (0, "loaded:")


def test_garbage_is_looked_for_among_what_came_after_loading_alone(tmp_path):
    sample = ROOT / "input_samples" / "kien_giang_khoi_4_2020_6_thang"
    code = "print(gc.isenabled(), gc.get_freeze_count() > len(gc.get_objects()))"
    done = subprocess.run(
        [sys.executable, "-c", f"import gc\n{REPORT.replace('print(', f'{code}; print(')}", sample],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[-2] == "True True"
