"""Archives that are built: put where they belong, unless somebody has edited what lies there."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook

from thidua_reports.zip_package import pack, renewed, unpack, with_parts


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


def streamed(parts):
    """Return an archive written as to a pipe: the sizes stand behind the parts."""

    class Pipe(BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise OSError

    target = Pipe()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize("written", [pack, streamed])
def test_parts_that_do_not_change_are_copied_as_they_lie_packed(written):
    parts = {"a.xml": b"<a/>" * 99, "thư mục/b.bin": bytes(range(256)), "c.xml": b"<c/>"}

    made = with_parts(written(parts), {"c.xml": b"<new/>", "d.xml": b"<d/>"})

    assert unpack(made) == {**parts, "c.xml": b"<new/>", "d.xml": b"<d/>"}
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None


def test_the_date_and_the_packed_bytes_of_a_copied_part_stay():
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(zipfile.ZipInfo("a.xml", (2020, 7, 30, 8, 0, 0)), b"<a/>" * 999)

    with zipfile.ZipFile(BytesIO(with_parts(target.getvalue(), {"b": b""}))) as made:
        assert made.getinfo("a.xml").date_time == (2020, 7, 30, 8, 0, 0)


def test_an_archive_that_names_a_part_twice_is_refused():
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", b"2")

    with pytest.raises(zipfile.BadZipFile):
        with_parts(target.getvalue(), {})
