"""Run the benchmarks and print their tables: `python -m benchmarks`, `--help` says more."""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from benchmarks import large
from benchmarks.measuring import Command, side_by_side, table
from benchmarks.report_material import JINJA, OF_NODE, write_content, write_template

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "input_samples" / "kien_giang_khoi_17_2018_nam_minh_hoa"
NUMBER_OF_SAMPLE = "Khối thi đua 17"
WORKBOOKS = REPORTS = 300
SLOW, FEW_REPORTS = frozenset({"docx-templates"}), 20
BLOCS = (1, 10, 100)
NODE_PACKAGES = ("docxtemplater", "pizzip", "easy-template-x", "docx-templates", "carbone")


def _job(name: str, *arguments: object) -> Command:
    return (sys.executable, "-m", "benchmarks.jobs", name, *map(str, arguments))


def start_up(_: Path, asked: argparse.Namespace) -> str:
    """Measure what does nothing."""
    program = (sys.executable, "-m", "thidua_reports")
    commands = {
        "make-report --version": (*program, "--version"),
        "make-report --help": (*program, "--help"),
        "python -c pass": (sys.executable, "-c", "pass"),
        "loading what the main job uses": _job("libraries"),
        "import pandas, openpyxl, docxtpl": (
            sys.executable,
            "-c",
            "import pandas, openpyxl, docxtpl",
        ),
    }
    return table("Start-up", side_by_side(commands, asked.runs), {})


def reading(_: Path, asked: argparse.Namespace) -> str:
    """Measure reading members' workbooks."""
    own = sorted((SAMPLE / "thanh_vien").glob("*.xlsx"))
    paths = [own[number % len(own)] for number in range(WORKBOOKS)]
    commands = {
        "make-report": _job("read_ours", *paths),
        "openpyxl": _job("read_openpyxl", *paths),
        "pandas + openpyxl": _job("read_pandas", *paths),
    }
    skipped = {}
    if find_spec("python_calamine"):
        commands["python-calamine"] = _job("read_calamine", *paths)
    else:
        skipped["python-calamine"] = "not installed"
    return table(f"Reading {WORKBOOKS} workbooks", side_by_side(commands, asked.runs), skipped)


def reports(folder: Path, asked: argparse.Namespace) -> str:
    """Measure filling one template many times; what is slow fills fewer, beside ours."""
    data, template = folder / "content.json", folder / "jinja.docx"
    write_content(data)
    write_template(template, JINJA)

    def in_python(job: str, count: int) -> Command:
        return _job(job, template, data, _made(folder / job), count)

    fast, slow = {"make-report": in_python("report_ours", REPORTS)}, {}
    fast["docxtpl"] = in_python("report_docxtpl", REPORTS)
    slow["make-report"] = in_python("report_ours", FEW_REPORTS)
    missing = _why_no_node(folder)
    skipped = dict.fromkeys(OF_NODE, missing) if missing else {}
    for name in OF_NODE if not missing else ():
        commands, count = (slow, FEW_REPORTS) if name in SLOW else (fast, REPORTS)
        commands[name] = _of_node(folder, name, data, count)
    many = table(f"{REPORTS} reports", side_by_side(fast, asked.runs), skipped)
    return f"{many}\n{table(f'{FEW_REPORTS} reports', side_by_side(slow, asked.runs), {})}"


def _of_node(folder: Path, name: str, data: Path, count: int) -> Command:
    template, script = folder / f"{name}.docx", ROOT / "benchmarks" / "peers.mjs"
    write_template(template, OF_NODE[name])
    arguments = (script, name, template, data, _made(folder / name), count)
    return ("env", "-C", str(folder), "node", *map(str, arguments))


def _why_no_node(folder: Path) -> str:
    if not (shutil.which("node") and shutil.which("npm")):
        return "node, npm not found"
    install = ["npm", "install", "--no-audit", "--no-fund", *NODE_PACKAGES]
    done = subprocess.run(install, cwd=folder, capture_output=True, check=False)
    return "npm could not install it" if done.returncode else ""


def whole_job(folder: Path, asked: argparse.Namespace) -> str:
    """Measure the main job for blocs of ten, beside a script that checks nothing."""
    workspaces = [_bloc(folder / "blocs", number) for number in range(max(asked.blocs))]
    tables = []
    for count in asked.blocs:
        ours, blocs = _made(folder / "ours"), workspaces[:count]
        commands = {
            "make-report": _job("blocs_ours", ours, *blocs),
            "make-report, unchanged since": _job("blocs_again", ours, *blocs),
            "plain script": _job("blocs_plain", _made(folder / "plain"), *blocs),
            "loading what make-report uses": _job("libraries"),
        }
        some = asked.runs if count < max(BLOCS) else 1
        title = f"The whole job, {count} {'bloc' if count == 1 else 'blocs'} of ten"
        tables.append(table(title, side_by_side(commands, some), {}))
    return "\n".join(tables)


def first_page(folder: Path, asked: argparse.Namespace) -> str:
    """Measure the first page of the working page, of one bloc and of many."""
    commands = {"loading what make-report uses": _job("libraries")}
    for depth, said in (("at_once", "at once"), ("looked_into", "each looked into")):
        for count in large.BLOCS:
            hers, name = folder / str(count), f"{count} {'bloc' if count == 1 else 'blocs'}"
            for number in range(count if not hers.exists() else 0):
                _bloc(hers, number)
            commands[f"{name}, {said}"] = _job("home_page", depth, hers, _made(folder / "own"))
    return table("The first page", side_by_side(commands, asked.runs), {})


def large_book(folder: Path, asked: argparse.Namespace) -> str:
    """Measure how long LibreOffice computes khoi.xlsx, whose map counts in every sheet."""
    title = "LibreOffice computes khoi.xlsx"
    if not shutil.which("soffice"):
        return f"## {title}\n\nskipped: LibreOffice not found\n"
    books = large.write_books(SAMPLE / "khoi.xlsx", folder)
    commands = large.recalculations(folder, books)
    return table(title, side_by_side(commands, asked.runs), {})


def _bloc(folder: Path, number: int) -> Path:
    """Return a copy of the sample under another name of the bloc."""
    copy = folder / f"khoi_{number}"
    (copy / "thanh_vien").mkdir(parents=True)
    for path in (SAMPLE / "khoi.xlsx", *(SAMPLE / "thanh_vien").iterdir()):
        _rename(path, copy / path.relative_to(SAMPLE), f"Khối thi đua {number + 20}")
    return copy


def _rename(source: Path, target: Path, bloc: str) -> None:
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(NUMBER_OF_SAMPLE.encode(), bloc.encode()))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


BENCHMARKS: Mapping[str, Callable[[Path, argparse.Namespace], str]] = {
    "start_up": start_up,
    "reading": reading,
    "reports": reports,
    "whole_job": whole_job,
    "first_page": first_page,
    "large_book": large_book,
}


def main() -> None:
    """Run what is asked for, or everything, and print a table for each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", help=", ".join(BENCHMARKS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--blocs", nargs="*", type=int, default=BLOCS, help="how many at once")
    asked = parser.parse_args()
    machine = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    print(f"{machine}, Python {platform.python_version()}; medians of {asked.runs} runs\n")
    for name in asked.names or BENCHMARKS:
        with tempfile.TemporaryDirectory() as folder:
            print(BENCHMARKS[name](Path(folder), asked), flush=True)


if __name__ == "__main__":
    main()
