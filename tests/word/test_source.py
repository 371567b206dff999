"""Which files are refused as templates before they are parsed."""

import zipfile
from io import BytesIO

import pytest

from tests.word.word_documents import word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template
from thidua_reports.zip_package import pack, unpack

MAU = Place("bao_cao.docx")
TYPES = "[Content_Types].xml"
DOCUMENT = b"wordprocessingml.document.main+xml"
LINKED_PICTURE = (
    b'<Relationship Id="rId99" TargetMode="External" Target="http://example.org/a.png" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
    b"</Relationships>"
)


def changed(name, old, new):
    """Return a sound template with one part changed."""
    parts = unpack(word_file("{{ ten }}"))
    return pack(parts | {name: parts[name].replace(old, new)})


def with_duplicate():
    target = BytesIO(word_file("{{ ten }}"))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(target, "a") as archive:
        archive.writestr("word/document.xml", "<a/>")
    return target.getvalue()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(lambda: b"", "MW01", id="empty"),
        pytest.param(lambda: b"<html></html>", "MW01", id="a web page"),
        pytest.param(lambda: word_file("{{ ten }}")[:9000], "MW01", id="cut off"),
        pytest.param(
            lambda: word_file("{{ ten }}").replace(b"PK\1\2", b"PK\1\3"),
            "MW01",
            id="damaged list of contents",
        ),
        pytest.param(lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "MW02", id="old"),
        pytest.param(
            lambda: changed(TYPES, DOCUMENT, b"wordprocessingml.template.main+xml"),
            "MW01",
            id="a Word template .dotx",
        ),
        pytest.param(
            lambda: changed(TYPES, b"spreadsheetml", b"") and pack({TYPES: b"<Types/>"}),
            "MW01",
            id="another Office file",
        ),
        pytest.param(
            lambda: pack(unpack(word_file("{{ ten }}")) | {"word/vbaProject.bin": b"x"}),
            "MW03",
            id="macros",
        ),
        *(
            pytest.param(
                lambda name=name: pack(unpack(word_file("{{ ten }}")) | {name: b"x"}),
                "MW03",
                id=name.rpartition("/")[2],
            )
            for name in (
                *("word/embeddings/oleObject1.bin", "word/embeddings/Book1.xlsm"),
                *("word/embeddings/Macro.docm", "word/embeddings/old.xls"),
                "word/embeddings/of_no_chart.xlsx",
            )
        ),
        pytest.param(
            lambda: changed("word/_rels/document.xml.rels", b"</Relationships>", LINKED_PICTURE),
            "MW04",
            id="a picture from elsewhere",
        ),
        pytest.param(
            lambda: changed("word/document.xml", b"<w:document", b"<!DOCTYPE a><w:document"),
            "MW05",
            id="a document type",
        ),
        pytest.param(
            lambda: changed("word/document.xml", b"</w:body>", b""), "MW05", id="broken XML"
        ),
        pytest.param(with_duplicate, "MW05", id="a part twice"),
        pytest.param(
            lambda: fill_template(word_file("{{ ten }}"), MAU, {"ten": "a"})[0],
            "MW06",
            id="a document the tool has made",
        ),
    ],
)
def test_a_file_that_is_no_template_is_refused_with_one_issue(make, code):
    document, issues = fill_template(make(), MAU, {"ten": "a"})

    assert document is None
    assert [issue.kind.code for issue in issues] == [code]


def test_a_link_to_a_web_page_is_no_content_from_elsewhere():
    link = LINKED_PICTURE.replace(b"relationships/image", b"relationships/hyperlink")
    template = changed("word/_rels/document.xml.rels", b"</Relationships>", link)

    document, issues = fill_template(template, MAU, {"ten": "a"})

    assert document
    assert not issues


def test_an_archive_depends_on_its_parts_alone():
    parts = {"b.xml": b"2", "a.xml": b"1", TYPES: b"3"}

    archive = pack(parts)

    assert archive == pack(dict(sorted(parts.items())))
    assert list(unpack(archive)) == [TYPES, "a.xml", "b.xml"]
