"""What Word would call unreadable is found in a filled document."""

import pytest

from tests.word.word_documents import raw_file, run, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.lint import lint
from thidua_reports.zip_package import unpack

MAU = Place("bao_cao.docx")


def with_body(xml):
    parts = unpack(word_file("x"))
    start = b"<w:body>"
    filled = f"<w:body><w:p>{xml}</w:p>".encode()
    return parts | {"word/document.xml": parts["word/document.xml"].replace(start, filled)}


def codes(parts):
    return [issue.kind.code for issue in lint(parts, MAU)]


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        pytest.param(run("{{ ten }}"), "MW29", id="a tag left"),
        pytest.param(run("{") + run("% for"), "MW29", id="a tag left, split"),
        pytest.param("<w:p/>", "MW32", id="a paragraph in a paragraph"),
        pytest.param("<w:r><w:t>a<w:t/></w:t></w:r>", "MW32", id="text within text"),
        pytest.param('<w:hyperlink r:id="rId99"/>', "MW34", id="a link to nothing"),
    ],
)
def test_a_broken_body_is_reported_once(xml, code):
    assert codes(with_body(xml)) == [code]


@pytest.mark.parametrize(
    ("name", "blob", "code"),
    [
        pytest.param("word/document.xml", b"<a>", "MW44", id="broken XML"),
        pytest.param("word/media/a.emf", b"x", "MW44", id="a part of unknown type"),
        pytest.param("[Content_Types].xml", b"<a", "MW44", id="broken list of types"),
    ],
)
def test_a_broken_part_is_reported(name, blob, code):
    assert code in codes(unpack(word_file("x")) | {name: blob})


def test_a_missing_part_is_reported():
    parts = {name: blob for name, blob in unpack(word_file("x")).items() if "styles" not in name}

    assert "MW34" in codes(parts)


def test_a_sound_document_has_no_finding():
    assert codes(unpack(raw_file(run("a")))) == []
