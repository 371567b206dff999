"""An Office file is known as ours, and unedited, by the seal that it carries."""

import zipfile
from io import BytesIO

import docx
import pytest

from tests.workspaces import edit_workbook, small_workspace
from thidua_reports.delivering.seal import (
    is_older_version,
    sealed_anew,
    sealed_as,
    sealed_package,
)
from thidua_reports.zip_package import CORE_PROPERTIES, pack, unpack, with_parts

CORE = b"<cp:coreProperties><dc:title>T</dc:title></cp:coreProperties>"
PARTS = {"[Content_Types].xml": b"<Types/>", CORE_PROPERTIES: CORE, "word/document.xml": b"<w/>"}
MADE = sealed_package(pack(PARTS), ("Khối 4", "bao_cao.docx"))


def repacked(archive, date):
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as opened:
        for name, blob in unpack(archive).items():
            opened.writestr(zipfile.ZipInfo(name, date), blob)
    return target.getvalue()


EDITED = {
    "a part with other words": with_parts(MADE, {"word/document.xml": b"<w>1</w>"}),
    "a part more": with_parts(MADE, {"word/comments.xml": b""}),
    "another title": with_parts(
        MADE, {CORE_PROPERTIES: unpack(MADE)[CORE_PROPERTIES].replace(b">T<", b">U<")}
    ),
    "saved by another program": repacked(MADE, (2026, 1, 2, 3, 4, 6)),
    "of another bloc": sealed_package(pack(PARTS), ("Khối 5", "bao_cao.docx")),
    "another document": sealed_package(pack(PARTS), ("Khối 4", "bien_ban.docx")),
    "without a seal": pack(PARTS),
    "with an identifier of its own": sealed_package(
        pack({**PARTS, CORE_PROPERTIES: CORE.replace(b"dc:title", b"dc:identifier")}),
        ("Khối 4", "bao_cao.docx"),
    ),
    "without properties": sealed_package(pack({"a": b""}), ("Khối 4", "bao_cao.docx")),
    "no archive": b"PK",
    "empty": b"",
}


def test_what_is_as_it_was_made_is_an_older_version_of_what_is_made_of_other_data():
    anew = sealed_package(pack({**PARTS, "word/document.xml": b"new"}), ("Khối 4", "bao_cao.docx"))

    assert is_older_version(MADE, anew)
    assert is_older_version(anew, MADE)


@pytest.mark.parametrize("edited", EDITED.values(), ids=EDITED)
def test_what_is_not_as_it_was_made_or_of_something_else_is_no_older_version(edited):
    assert not is_older_version(edited, MADE)


def test_the_seal_is_the_identifier_among_the_properties_and_alters_nothing_else():
    core = unpack(MADE)[CORE_PROPERTIES]
    assert core.startswith(CORE.removesuffix(b"</cp:coreProperties>") + b"<dc:identifier ")
    assert {name: blob for name, blob in unpack(MADE).items() if name != CORE_PROPERTIES} == {
        name: blob for name, blob in PARTS.items() if name != CORE_PROPERTIES
    }


WITHOUT = {
    "[Content_Types].xml": b"<Types></Types>",
    "_rels/.rels": b"<Relationships></Relationships>",
    "word/document.xml": b"<w/>",
}


@pytest.mark.parametrize(
    "archive", [MADE, pack(PARTS), pack(WITHOUT)], ids=["sealed", "unsealed", "no properties"]
)
def test_a_file_gets_a_new_seal_whatever_it_had(archive):
    anew = sealed_anew(archive, ("Khối 4", "bao_cao.docx", "101"))

    mine = {"bien_ban.docx": (), "bao_cao.docx": ("Khối 4", "bao_cao.docx", "101")}
    assert sealed_as(anew, mine) == "bao_cao.docx"
    assert sealed_as(anew, {"bao_cao.docx": ("Khối 4", "bao_cao.docx", "104")}) == ""
    assert sealed_as(pack(PARTS), mine) is None
    assert unpack(anew)["word/document.xml"] == b"<w/>"


@pytest.fixture
def made(make_report, tmp_path):
    """Return a folder of documents."""
    make_report(small_workspace(tmp_path / "khoi_9"))
    return tmp_path / "output" / "khoi_9"


def test_every_office_file_but_the_members_own_is_sealed(made):
    files = {path: path.read_bytes() for path in made.rglob("*.*x")}
    unsealed = {
        path.name for path, content in files.items() if not is_older_version(content, content)
    }

    assert len(files) > 5
    assert unsealed == {path.name for path in (made / "phan_hoi").glob("*.xlsx")}


def test_a_run_that_finds_no_record_replaces_what_nobody_edited_and_keeps_the_rest(
    made, make_report, tmp_path
):
    (made / "nhat_ky.json").unlink()
    edited = docx.Document(made / "bien_ban.docx")
    edited.add_paragraph("Ghi thêm.")
    edited.save(made / "bien_ban.docx")
    edit_workbook(tmp_path / "khoi_9" / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 103})

    make_report("khoi_9")

    doubled = {path.name for path in made.glob("*(2)*")}
    assert doubled == {"bien_ban (2).docx"}
    assert "103" in "".join(each.text for each in docx.Document(made / "bao_cao.docx").paragraphs)


def test_a_document_that_libreoffice_saved_is_no_longer_as_it_was_made(made, libreoffice):
    (saved,) = libreoffice.converted([made / "bao_cao.docx"], "docx")

    assert not is_older_version(saved.read_bytes(), (made / "bao_cao.docx").read_bytes())


def test_word_validators_find_nothing_in_a_sealed_document(made, package_faults):
    assert package_faults(made / "bao_cao.docx") | package_faults(made / "bien_ban.docx") == set()
