"""What is installed: the whole program, its templates and samples, and nothing else.

Everything is made from a copy as git holds it, without templates and samples: a source archive,
from that the wheel, and an editable installation.
"""

import configparser
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.workspaces import ALL_SAMPLES, HALF_YEAR, ROOT, SAMPLES, TEMPLATES
from thidua_reports.version import OWN_KINDS
from thidua_reports.workspace.templates import FIELD_LIST, NAMES

pytestmark = pytest.mark.slow("builds and installs the program")

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
LEFT_BEHIND = shutil.ignore_patterns(
    ".*", "*.docx", "*.xlsx", "*.egg-info", "build", "dist", "output", "tests", "__pycache__"
)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    # a copy: setuptools leaves its build folder beside the source
    copy = tmp_path_factory.mktemp("source") / "make-report"
    shutil.copytree(ROOT, copy, ignore=LEFT_BEHIND)
    return copy


@pytest.fixture(scope="module")
def system(source):
    return tomllib.loads((source / "pyproject.toml").read_text("utf-8"))["build-system"]


@pytest.fixture(scope="module")
def tools(system, tmp_path_factory):
    """Install once what pip installs for every build."""
    folder = tmp_path_factory.mktemp("tools")
    subprocess.run(
        [*PIP, "install", "--quiet", "--target", folder, *system["requires"]],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def build(source, system, tools, tmp_path_factory):
    """Call a hook of the build backend as pip does; return what it makes."""
    path = [*(source / folder for folder in system["backend-path"]), tools]

    def call(hook):
        target = tmp_path_factory.mktemp(hook)
        called = f"import sys, {system['build-backend']} as b; b.{hook}(sys.argv[1])"
        subprocess.run(
            [sys.executable, "-P", "-c", called, target],
            cwd=source,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, path))},
            check=True,
            capture_output=True,
        )
        return next(target.iterdir())

    return call


@pytest.fixture(scope="module")
def wheel(build, tools, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    made = (*PIP, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    subprocess.run(
        [*made, build("build_sdist")],
        env=os.environ | {"PYTHONPATH": str(tools)},
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    target = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [*PIP, "install", "--quiet", "--no-deps", "--no-compile", "--target", target, wheel],
        check=True,
        capture_output=True,
    )
    return target


def run_installed(installed, folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "thidua_reports", *map(str, arguments)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )


def test_every_package_folder_is_listed_in_setup_cfg():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = config["options"]["packages"].split()
    program = ROOT / "thidua_reports"
    folders = {path.parent for path in program.rglob("*.py")}

    assert sorted(listed) == sorted(
        [
            "thidua_samples",
            "thidua_templates",
            *(".".join(folder.relative_to(ROOT).parts) for folder in folders),
        ]
    )


def test_the_templates_of_the_wheel_are_those_that_are_tested(wheel):
    with zipfile.ZipFile(wheel) as package:
        shipped = {
            name.removeprefix("thidua_templates/"): package.read(name)
            for name in package.namelist()
            if name.startswith("thidua_templates/")
        }

    assert shipped == {path.name: path.read_bytes() for path in TEMPLATES.glob("*.docx")}


def test_the_samples_of_the_wheel_are_those_that_are_tested(wheel):
    with zipfile.ZipFile(wheel) as package:
        shipped = {
            name.removeprefix("thidua_samples/"): package.read(name)
            for name in package.namelist()
            if name.startswith("thidua_samples/")
        }

    assert shipped == {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes()
        for sample in ALL_SAMPLES
        for path in (SAMPLES / sample).rglob("*")
        if path.is_file()
    }


def test_an_editable_installation_has_its_templates_where_it_leads_to(build, source):
    for path in (source / "templates").glob("*.docx"):
        path.unlink()

    build("build_editable")

    made = sorted(path.name for path in (source / "templates").glob("*.docx"))
    assert made == sorted([*NAMES, FIELD_LIST])


def test_beside_templates_and_samples_the_wheel_holds_every_module_and_nothing_else(wheel):
    modules = [
        path.relative_to(ROOT).as_posix()
        for kind in OWN_KINDS
        for path in (ROOT / "thidua_reports").rglob(kind)
    ]
    with zipfile.ZipFile(wheel) as package:
        held = [name for name in package.namelist() if ".dist-info/" not in name]
    others = [
        name for name in held if not name.startswith(("thidua_samples/", "thidua_templates/"))
    ]

    assert sorted(others) == sorted([*modules, "thidua_reports/py.typed"])


def test_the_installed_program_makes_a_report_with_its_own_templates(installed, tmp_path):
    done = run_installed(installed, tmp_path, SAMPLES / HALF_YEAR)
    asked = "from thidua_reports.workspace.templates import shipped_templates as s; print(s())"
    where = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "output" / HALF_YEAR / "bao_cao.docx").is_file()
    assert Path(where.stdout.strip()) == installed / "thidua_templates"


def test_the_installed_program_knows_its_version(installed, tmp_path):
    done = run_installed(installed, tmp_path, "--version")

    assert done.stdout.strip() == "make-report 0.1.0"


@pytest.fixture(scope="module")
def without_network(wheel, tmp_path_factory):
    """Install the wheel as on a machine without network, from a folder with all that it needs."""
    folder = tmp_path_factory.mktemp("packages")
    environment = tmp_path_factory.mktemp("environment")
    fetched = (*PIP, "wheel", "--quiet", "--wheel-dir", folder, wheel)
    subprocess.run(fetched, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
    python = environment / "bin" / "python"
    offline = ("--quiet", "--no-index", "--find-links", folder, "thidua-reports")
    subprocess.run(
        [python, "-m", "pip", "--isolated", "install", *offline], check=True, capture_output=True
    )
    return environment / "bin"


def test_a_sample_is_laid_out_and_reported_without_network_or_repository(without_network, tmp_path):
    laid_out = run_in(tmp_path, without_network / "make-report", "init", "--sample", HALF_YEAR, "m")
    made = run_in(tmp_path, without_network / "python", "-m", "thidua_reports", "m")

    assert (laid_out.returncode, laid_out.stderr) == (0, "")
    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "output" / "m" / "bao_cao.docx").is_file()


def run_in(folder, *command):
    return subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={"PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
