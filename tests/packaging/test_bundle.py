"""What Windows users unpack."""

import hashlib
import re
import zipfile

import pytest

from tests.bundles import run_build
from tests.packaging.windows import module
from tests.workspaces import ALL_SAMPLES, SAMPLES

pytestmark = pytest.mark.slow("downloads and packs Python for Windows")

MOST_BYTES = 60 << 20


def names_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_has_a_short_clear_look(built_bundle):
    assert {path.name for path in built_bundle.iterdir()} == {
        "Lập báo cáo.cmd",
        "ĐỌC TRƯỚC.txt",
        "chuong_trinh",
        "huong_dan",
        "mau",
    }


def test_the_manual_beside_the_program_is_the_one_that_its_page_opens(built_bundle):
    inside = built_bundle / "chuong_trinh" / "packages" / "thidua_manual"
    beside = {path.name: path.read_bytes() for path in (built_bundle / "huong_dan").iterdir()}

    assert sorted(beside) == ["huong_dan_su_dung.docx", "huong_dan_su_dung.html"]
    assert beside == {name: (inside / name).read_bytes() for name in beside}


def test_only_the_bundle_is_looked_through_for_modules(built_bundle):
    paths = (built_bundle / "chuong_trinh" / "python313._pth").read_bytes()

    assert paths.decode().split() == ["python313.zip", ".", "packages"]


def test_no_tests_caches_or_paths_of_the_builder_are_in_it(built_bundle):
    unwanted = re.compile(r"(^|/)(tests?|__pycache__)/|/direct_url\.json$|\.pyc$")

    assert [name for name in names_in(built_bundle) if unwanted.search(name)] == []


def test_every_file_is_short_enough_for_windows(built_bundle):
    assert max(len(name) for name in names_in(built_bundle)) <= 130


def test_texts_are_as_windows_reads_them(built_bundle):
    batch = (built_bundle / "Lập báo cáo.cmd").read_bytes()
    read_first = (built_bundle / "ĐỌC TRƯỚC.txt").read_bytes()

    assert batch.startswith(b"@echo off\r\n")
    assert read_first.startswith("\ufeffLẬP BÁO CÁO".encode())
    for content in (batch, read_first):
        assert content.count(b"\n") == content.count(b"\r\n")
    assert len(read_first.splitlines()) == 10
    assert b"{version}" not in read_first


def test_the_checksums_are_of_every_file(built_bundle):
    lines = (built_bundle / "chuong_trinh" / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}

    assert listed.keys() == names_in(built_bundle) - {"chuong_trinh/SHA256SUMS"}
    for name, digest in listed.items():
        assert hashlib.sha256((built_bundle / name).read_bytes()).hexdigest() == digest


def test_the_licence_of_everything_is_told_with_a_text_that_is_there(built_bundle):
    text = (built_bundle / "chuong_trinh" / "giay_phep" / "DANH_SACH.txt").read_text("utf-8-sig")
    rows = [line.split("; ") for line in text.splitlines() if "; " in line]
    distributions = list((built_bundle / "chuong_trinh" / "packages").glob("*.dist-info"))

    assert len(rows) == len(distributions) + 1
    for _, licence, files in rows:
        assert licence
        assert [name for name in files.split(", ") if not (built_bundle / name).is_file()] == []


def test_every_record_lists_the_files_that_are_there(built_bundle):
    packages = built_bundle / "chuong_trinh" / "packages"
    listed = {
        line.rsplit(",", 2)[0].strip('"')
        for record in packages.glob("*.dist-info/RECORD")
        for line in record.read_text("utf-8").splitlines()
    }

    assert names_in(packages) - listed == set()
    assert listed - names_in(packages) == set()


def test_the_samples_are_those_that_are_tested(built_bundle):
    shown = {
        path.relative_to(built_bundle / "mau").as_posix(): path.read_bytes()
        for path in (built_bundle / "mau").rglob("*.xlsx")
    }

    assert {name.partition("/")[0] for name in shown} == set(ALL_SAMPLES)
    assert shown == {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes()
        for path in SAMPLES.rglob("*.xlsx")
        if "source" not in path.parts
    }


def test_python_is_signed_by_its_makers_and_a_changed_library_is_not(built_bundle, needed):
    needed("osslsigncode")
    signatures = module("signatures")
    if signatures.why_not_checked():
        pytest.skip(signatures.why_not_checked())
    library = built_bundle / "chuong_trinh" / "_queue.pyd"
    content = bytearray(library.read_bytes())
    content[2000] ^= 1

    assert list(signatures.unsigned({library.name: library.read_bytes()})) == []
    assert list(signatures.unsigned({library.name: bytes(content)})) == [library.name]


def test_the_files_to_hand_out_are_small_and_their_checksums_true(dist):
    lines = (dist / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}

    assert listed.keys() == {"make-report-0.1.0-windows.zip", "make-report-0.1.0-setup.exe"}
    for name, digest in listed.items():
        content = (dist / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert len(content) < MOST_BYTES


def test_the_zip_unpacks_to_one_folder_with_the_bundle(built_bundle, dist):
    with zipfile.ZipFile(dist / "make-report-0.1.0-windows.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}

    assert packed == {
        f"make-report-0.1.0/{name}": (built_bundle / name).read_bytes()
        for name in names_in(built_bundle)
    }


def test_a_second_build_gives_the_same_bytes(dist, tmp_path):
    run_build("--dist", tmp_path / "again")

    for path in dist.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name


def test_the_uninstaller_names_every_file_and_folder_it_removes():
    removal = module("setup_program").removal
    from pathlib import Path

    assert list(removal([Path("a/b/c.py"), Path("a/ổ $1.txt")])) == [
        r'Delete "$INSTDIR\a\b\c.py"',
        r'Delete "$INSTDIR\a\ổ $$1.txt"',
        r'RMDir /r "$INSTDIR\chuong_trinh\packages\comtypes\gen"',
        r'RMDir /r "$INSTDIR\a\b\__pycache__"',
        r'RMDir "$INSTDIR\a\b"',
        r'RMDir "$INSTDIR\a"',
    ]


def test_an_unmet_need_of_windows_stops_the_build():
    metadata = module("metadata")
    asked = b"Metadata-Version: 2.1\nName: a\nVersion: 1\n"
    needs = b"Requires-Dist: b>=2; sys_platform == 'win32'\nRequires-Dist: c; os_name == 'posix'\n"
    files = {
        "chuong_trinh/packages/a-1.dist-info/METADATA": asked + needs,
        "chuong_trinh/packages/b-1.dist-info/METADATA": asked.replace(b"a\n", b"b\n", 1),
    }
    packages = {each.name: each for each in metadata.packages_of(files)}

    assert list(metadata.unmet(packages)) == ['a needs b>=2; sys_platform == "win32"']
