"""The blocs of her folder, and what can be reached by a name from the page."""

import unicodedata

import pytest

from thidua_reports.desk import opening
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.opening import open_file
from thidua_reports.presenting import desk_notices as notices

LEAD_OUT = [
    "..",
    "../khoi_5/khoi.xlsx",
    "../../secret.xlsx",
    "thanh_vien/../../../secret.xlsx",
    "/etc/passwd",
    "//server/share/a.xlsx",
    "\\\\server\\share\\a.xlsx",
    "C:\\secret.xlsx",
    "..\\..\\secret.xlsx",
    "output/../../secret.xlsx",
    "output/../khoi_5/bao_cao.docx",
    "./khoi.xlsx",
    "khoi.xlsx/",
    "khoi.xlsx\0",
    "khoi.xlsx::$DATA",
    "%2e%2e/secret.xlsx",
    "output//etc/passwd",
    "link.xlsx",
    "linked/secret.xlsx",
]


@pytest.fixture
def folder(her_folder, tmp_path):
    """A folder with two blocs, results, and links that lead out of it."""
    (tmp_path / "secret.xlsx").write_bytes(b"secret")
    for name in ("khoi_5", "not_a_bloc", "output"):
        (her_folder / name).mkdir()
    (her_folder / "khoi_5" / "khoi.xlsx").write_bytes(b"5")
    (her_folder / "output" / "khoi_4" / "thu").mkdir(parents=True)
    (her_folder / "output" / "khoi_4" / "bao_cao.docx").write_bytes(b"report")
    (her_folder / "output" / "khoi_5").mkdir()
    (her_folder / "output" / "khoi_5" / "bao_cao.docx").write_bytes(b"report of 5")
    (her_folder / "khoi_4" / "link.xlsx").symlink_to(tmp_path / "secret.xlsx")
    (her_folder / "khoi_4" / "linked").symlink_to(tmp_path)
    (her_folder / "khoi_4" / "a.exe").write_bytes(b"MZ")
    return HerFolder(her_folder)


@pytest.fixture
def opened(monkeypatch):
    """What was opened, instead of opening it."""
    paths = []
    monkeypatch.setattr(opening, "_open", paths.append)
    return paths


def test_blocs_are_the_folders_with_a_workbook_of_the_bloc(folder):
    assert folder.blocs() == ("khoi_4", "khoi_5")
    assert folder.bloc("khoi_4") == folder.path / "khoi_4"
    assert folder.output("khoi_4") == folder.path / "output" / "khoi_4"


@pytest.mark.parametrize(
    "name", ["..", ".", "", "not_a_bloc", "output", "khoi_4/..", "/", "KHOI_9"]
)
def test_no_other_name_is_a_bloc(folder, name):
    assert folder.bloc(name) is None
    assert folder.file(name, "khoi.xlsx") is None


def test_a_bloc_is_found_however_its_letters_are_put_together(folder):
    (folder.path / unicodedata.normalize("NFD", "Khối Ế")).mkdir()
    (folder.path / unicodedata.normalize("NFD", "Khối Ế") / "khoi.xlsx").touch()

    assert folder.bloc(unicodedata.normalize("NFC", "Khối Ế"))


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("", "khoi_4"),
        ("khoi.xlsx", "khoi_4/khoi.xlsx"),
        ("thanh_vien", "khoi_4/thanh_vien"),
        ("output", "output/khoi_4"),
        ("output/bao_cao.docx", "output/khoi_4/bao_cao.docx"),
        ("output/thu", "output/khoi_4/thu"),
    ],
)
def test_what_is_of_a_bloc_or_of_its_results_is_found(folder, name, path):
    assert folder.file("khoi_4", name) == folder.path / path


@pytest.mark.parametrize("name", LEAD_OUT, ids=ascii)
def test_nothing_else_is_found(folder, name):
    assert folder.file("khoi_4", name) is None


@pytest.mark.parametrize("name", LEAD_OUT, ids=ascii)
@pytest.mark.usefixtures("folder")
def test_nothing_else_is_opened(visitor, opened, name):
    said = visitor.post("/mo", {"bloc": "khoi_4", "name": name})

    assert said.text == notices.NO_SUCH_FILE.format(name=name)
    assert opened == []


@pytest.mark.parametrize(
    "bloc", ["..", "../..", "/", "C:", "khoi_4/../..", "%2e%2e", "\0"], ids=ascii
)
@pytest.mark.usefixtures("folder")
def test_no_name_of_a_bloc_leads_out(visitor, opened, bloc):
    assert visitor.post("/mo", {"bloc": bloc, "name": "secret.xlsx"}).status == 200
    assert opened == []


def test_a_document_is_opened_with_the_program_of_the_system(folder, desk, opened):
    assert open_file(desk, "khoi_4", "output/bao_cao.docx") == ""
    assert open_file(desk, "khoi_4", "output") == ""
    assert opened == [
        folder.path / "output" / "khoi_4" / "bao_cao.docx",
        folder.path / "output" / "khoi_4",
    ]


@pytest.mark.parametrize(
    "ending", ["exe", "lnk", "bat", "cmd", "ps1", "js", "url", "scf", "com", ""]
)
@pytest.mark.usefixtures("folder")
def test_what_may_be_a_program_is_never_opened(desk, opened, ending):
    name = f"bao_cao.docx.{ending}".rstrip(".") if ending else "bao_cao"
    (desk.folder.path / "khoi_4" / name).write_bytes(b"")

    assert open_file(desk, "khoi_4", name) == notices.NOT_OUR_KIND.format(name=name)
    assert opened == []


@pytest.mark.usefixtures("folder")
def test_where_no_program_is_the_folder_is_named(desk, monkeypatch):
    monkeypatch.setattr(opening.shutil, "which", lambda _: None)
    monkeypatch.setattr(opening.sys, "platform", "linux")

    said = open_file(desk, "khoi_4", "khoi.xlsx")

    assert said.endswith(str(desk.folder.path / "khoi_4"))


def test_a_bloc_from_elsewhere_joins_under_a_name_of_its_own(folder, tmp_path):
    other = tmp_path / "2019" / "khoi_4"
    other.mkdir(parents=True)
    (other / "khoi.xlsx").touch()

    assert folder.also(other) == "khoi_4 (2)"
    assert folder.also(other) == "khoi_4 (2)"
    assert folder.also(folder.path / "khoi_5") == "khoi_5"
    assert folder.also(tmp_path) == ""
    assert folder.blocs() == ("khoi_4", "khoi_4 (2)", "khoi_5")
    assert folder.output("khoi_4 (2)") == tmp_path / "2019" / "output" / "khoi_4"
    assert folder.bloc("khoi_4") == folder.path / "khoi_4"


def test_a_folder_that_is_gone_has_no_blocs(folder):
    folder.path.rename(folder.path.with_name("elsewhere"))

    assert folder.blocs() == ()
    assert folder.bloc("khoi_4") is None
    assert folder.file("khoi_4", "khoi.xlsx") is None
