"""The Word templates: hers, the workspace's, or the shipped ones, file by file."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.word.word_documents import word_file
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.word.template import fill_template
from thidua_reports.workspace.templates import (
    NAMES,
    find_template,
    named_templates,
    shipped_templates,
    template_folders,
    unused_templates,
)


def folder_with(path, **files):
    path.mkdir()
    for name, content in files.items():
        (path / f"{name}.docx").write_bytes(content)
    return path


def test_the_first_folder_that_has_a_template_gives_it(tmp_path):
    own = folder_with(tmp_path / "own", bao_cao=b"own")
    shipped = folder_with(tmp_path / "shipped", bao_cao=b"shipped", bien_ban=b"shipped too")

    assert find_template("bao_cao.docx", (own, shipped)).content == b"own"
    assert find_template("bien_ban.docx", (own, shipped)).content == b"shipped too"


def test_a_template_is_named_without_the_folder_it_lay_in(tmp_path):
    own = folder_with(tmp_path / "own", bao_cao=b"own")

    assert find_template("bao_cao.docx", (own,)).name == "templates/bao_cao.docx"


def test_a_folder_that_does_not_exist_is_passed_over(tmp_path):
    shipped = folder_with(tmp_path / "shipped", bao_cao=b"shipped")

    assert find_template("bao_cao.docx", (tmp_path / "none", shipped)).content == b"shipped"


def test_a_folder_called_like_the_template_is_passed_over(tmp_path):
    (tmp_path / "bao_cao.docx").mkdir()

    with pytest.raises(CannotGoOn):
        find_template("bao_cao.docx", (tmp_path,))


def test_without_any_template_nothing_can_be_made(tmp_path):
    with pytest.raises(CannotGoOn) as stop:
        find_template("bao_cao.docx", (tmp_path,))

    assert [issue.kind.code for issue in stop.value.issues] == ["TM15"]


def test_every_template_the_program_asks_for_is_shipped():
    folder = shipped_templates()

    for name in NAMES:
        assert (folder / name).is_file()


def test_a_folder_that_is_asked_for_must_be_there(tmp_path):
    with pytest.raises(CannotGoOn) as stop:
        named_templates(tmp_path / "none")

    assert [issue.kind.code for issue in stop.value.issues] == ["TM18"]
    assert named_templates(tmp_path) == (tmp_path,)
    assert named_templates(None) == ()


def test_hers_go_before_those_of_the_workspace_and_the_shipped_ones_are_last(tmp_path):
    own = tmp_path / "khoi_9" / "templates"

    assert template_folders(tmp_path, own) == (tmp_path, own, shipped_templates())
    assert template_folders(None, own) == (own, shipped_templates())


def test_a_template_of_a_name_that_is_not_used_is_reported_with_the_near_one(tmp_path):
    own = folder_with(tmp_path / "own", bao_cao_6_thang_moi=b"x", bao_cao_nam=b"x")
    issues = list(unused_templates((own, tmp_path / "none"), tmp_path / "ws"))

    assert [(str(issue.place), issue.kind.code) for issue in issues] == [
        ("templates/bao_cao_6_thang_moi.docx", "TM20")
    ]
    assert "bao_cao_6_thang.docx" in issues[0].remedy


@pytest.mark.parametrize("ending", ["dotx", "doc", "docm", "dot", "odt", "rtf", "DOC"])
def test_a_template_of_another_kind_of_file_is_reported_with_the_name_to_save_it_by(
    ending, tmp_path
):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / f"bao_cao_6_thang.{ending}").write_bytes(b"x")

    (issue,) = unused_templates([tmp_path / "templates"], tmp_path)

    assert (str(issue.place), issue.kind.code) == (f"templates/bao_cao_6_thang.{ending}", "MW46")
    assert "với tên bao_cao_6_thang.docx" in issue.remedy


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("templates/moi/bao_cao_nam.docx", "bao_cao_nam.docx"),
        ("templates/moi/sua lan 2/bien_ban_sau_hop.doc", "bien_ban_sau_hop.docx"),
        ("bao_cao_nam.docx", "bao_cao_nam.docx"),
        ("bao_cao_nam.dotx", "bao_cao_nam.docx"),
        ("bao_cao_nam (1).docx", "bao_cao_nam.docx"),
        ("Bản sao của giao_uoc.docx", "giao_uoc.docx"),
        ("mau/bao_cao_nam - Copy.docx", "bao_cao_nam.docx"),
    ],
)
def test_a_template_that_lies_elsewhere_is_reported_with_where_it_belongs(path, name, tmp_path):
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(b"x")

    (issue,) = unused_templates([tmp_path / "templates"], tmp_path)

    assert (str(issue.place), issue.kind.code) == (path, "MW47")
    assert f"đặt tên {name}." in issue.remedy


@pytest.mark.parametrize(
    "path",
    [
        "cong_van_gui_khoi.docx",
        "thanh_vien/bao_cao_nam.docx",
        "templates/~$bao_cao_nam.docx",
        "templates/bao_cao_nam.docx",
        "templates/logo.png",
    ],
)
def test_other_files_of_a_workspace_are_left_alone(path, tmp_path):
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(b"x")

    assert list(unused_templates([tmp_path / "templates"], tmp_path)) == []


def test_a_document_that_the_program_made_is_no_template_that_lies_elsewhere(tmp_path):
    made, _ = fill_template(word_file("{{ ten_khoi }}"), Place("a.docx"), {"ten_khoi": "a"})
    (tmp_path / "giao_uoc.docx").write_bytes(made)

    assert list(unused_templates([tmp_path / "templates"], tmp_path)) == []


def damaged(archive):
    """Return the archive with one part's compressed bytes overwritten."""
    entry = ZipFile(BytesIO(archive)).getinfo("docProps/core.xml")
    start = entry.header_offset + 30 + len(entry.filename)
    return archive[:start] + b"\xff" * entry.compress_size + archive[start + entry.compress_size :]


def encrypted(archive):
    """Return the archive with every part said to be encrypted."""
    content = bytearray(archive)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(signature)
        while start >= 0:
            content[start + flags] |= 1
            start = content.find(signature, start + 1)
    return bytes(content)


@pytest.mark.parametrize("broken", [damaged, encrypted])
def test_a_word_file_that_cannot_be_unpacked_is_reported_like_any_other_copy(tmp_path, broken):
    template = (shipped_templates() / "bien_ban_truoc_hop.docx").read_bytes()
    (tmp_path / "bien_ban_truoc_hop (1).docx").write_bytes(broken(template))

    (issue,) = unused_templates((), tmp_path)

    assert (str(issue.place), issue.kind.code) == ("bien_ban_truoc_hop (1).docx", "MW47")
