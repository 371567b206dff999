"""Archives that are built: put where they belong, unless somebody has edited what lies there."""

from io import BytesIO

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook

from thidua_reports.zip_package import pack, renewed, unpack


def built(save):
    target = BytesIO()
    save(target)
    return pack(unpack(target.getvalue()))


WORKBOOK, DOCUMENT = built(Workbook().save), built(Document().save)


def test_what_is_built_is_put_where_nothing_lies(tmp_path):
    path = tmp_path / "thanh_vien" / "so.xlsx"

    assert renewed(path, WORKBOOK)
    assert path.read_bytes() == WORKBOOK
    assert list(path.parent.iterdir()) == [path]


def test_what_was_built_before_is_replaced(tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(pack(unpack(DOCUMENT) | {"docProps/older.xml": b"<a/>"}))

    assert renewed(path, DOCUMENT)
    assert path.read_bytes() == DOCUMENT


def test_a_file_that_would_stay_the_same_is_not_touched(tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(DOCUMENT)
    path.chmod(0o400)
    before = path.stat()

    assert renewed(path, DOCUMENT)
    assert path.stat() == before


@pytest.mark.parametrize(
    ("content", "edit"),
    [
        (WORKBOOK, lambda path: load_workbook(BytesIO(path.read_bytes())).save(path)),
        (DOCUMENT, lambda path: Document(BytesIO(path.read_bytes())).save(path)),
        (DOCUMENT, lambda path: path.write_bytes(b"no archive")),
    ],
    ids=["a workbook", "a document", "another file"],
)
def test_what_somebody_has_edited_is_kept(tmp_path, content, edit):
    path = tmp_path / "tep"
    path.write_bytes(content)
    edit(path)
    edited = path.read_bytes()

    assert not renewed(path, content)
    assert path.read_bytes() == edited


def test_what_libreoffice_has_saved_is_kept(tmp_path, libreoffice):
    path = tmp_path / "mau.docx"
    path.write_bytes(DOCUMENT)
    (saved,) = libreoffice.converted([path], "docx")

    assert not renewed(saved, DOCUMENT)
