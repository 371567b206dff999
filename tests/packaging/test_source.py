"""What our own wheel in the bundle is built of."""

import os
import subprocess
import sys

from tests.bundles import BUILD
from tests.packaging.windows import module

PICTURE, NUMBERS = "build/manual/pictures/trang.png", "build/manual_pages.json"


def test_of_what_was_built_only_the_pictures_and_numbers_of_the_manual_go_along(tmp_path):
    project, target = tmp_path / "project", tmp_path / "target"
    for name in (PICTURE, NUMBERS, "build/lib/cu.py", "dist/cu.whl", "thidua_reports/cli.py"):
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)

    module("wheels").copy_source(project, target)

    there = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert there == {PICTURE, NUMBERS, "thidua_reports/cli.py"}


def test_a_project_without_pictures_is_copied_too(tmp_path):
    (tmp_path / "project").mkdir()

    module("wheels").copy_source(tmp_path / "project", tmp_path / "target")

    assert [*(tmp_path / "target").iterdir()] == []


def test_no_bundle_is_built_whose_manual_would_have_no_pictures(tmp_path):
    copied = tmp_path / "packaging" / "windows"
    module("wheels").copy_source(BUILD.parent, copied)

    built = subprocess.run(
        [sys.executable, copied / "build.py"], check=False, capture_output=True, text=True
    )

    assert built.returncode != 0
    assert "make manual" in built.stderr


def test_no_bundle_is_built_of_which_nobody_could_look_whose_python_it_is(tmp_path):
    command = [sys.executable, BUILD, "--without-pictures", "--folder", tmp_path / "bundle"]
    bare = {**os.environ, "PATH": str(tmp_path)}
    built = subprocess.run(command, check=False, capture_output=True, text=True, env=bare)

    assert built.returncode != 0
    assert "signatures of Python cannot be looked at" in built.stderr
    assert not (tmp_path / "bundle").exists()
