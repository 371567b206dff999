"""Comments stand at the words they speak of, and change nothing else."""

import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tests.word.own_templates import YEAR, shipped
from tests.word.package_edits import relation
from tests.word.word_documents import commented_words, raw_file, run, texts, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.comments import AUTHOR, CannotBeOpenedError, Remark, commented
from thidua_reports.word.text import BODY, paragraphs, parse
from thidua_reports.workspace.templates import NAMES
from thidua_reports.zip_package import unpack

TEMPLATES = Path(__file__).parents[2] / "templates"


def paragraph_texts(document):
    return [each.text for each in paragraphs(parse(unpack(document)[BODY]), Place(""))]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 4, "Một "),
        (4, 7, "hai"),
        (2, 9, "t hai b"),
        (8, None, "ba"),
        (0, None, "Một hai ba"),
        (8, 99, "ba"),
    ],
)
def test_a_comment_stands_at_exactly_its_words(start, end, words):
    document = commented(word_file("Một hai ba"), [Remark("Xem lại", 0, start, end)])

    assert commented_words(document) == [("Xem lại", words)]
    assert texts(document) == ["Một hai ba"]


def test_words_that_are_divided_over_runs_are_found():
    parts = raw_file(run("Đạt 1") + run("08") + run("% kế hoạch"))

    assert commented_words(commented(parts, [Remark("108", 0, 4, 8)])) == [("108", "108%")]


def test_a_run_that_is_divided_keeps_its_look_and_its_tab():
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>abc</w:t><w:tab/><w:t>def</w:t></w:r>"
    document = commented(raw_file(bold), [Remark("x", 0, 2, 4)])
    runs = [each for each in Document(BytesIO(document)).paragraphs[0].runs if each.text]

    assert [each.text for each in runs] == ["\tab", "c\td", "ef"]
    assert all(each.bold for each in runs)


def test_characters_are_counted_as_they_are_read_whatever_way_they_are_stored():
    stored = unicodedata.normalize("NFD", "Tỷ lệ đạt 64%")
    document = commented(word_file(stored), [Remark("x", 0, 10, 13)])

    assert commented_words(document) == [("x", "64%")]


def test_several_comments_may_overlap():
    remarks = [Remark("a", 0, 0, 6), Remark("b", 0, 2, 8), Remark("c", 0, 2, 4)]

    assert commented_words(commented(word_file("abcdefgh"), remarks)) == [
        ("a", "abcdef"),
        ("b", "cdefgh"),
        ("c", "cd"),
    ]


def test_an_empty_paragraph_can_be_commented():
    assert commented_words(commented(word_file("", "x"), [Remark("trống", 0)])) == [("trống", "")]


@pytest.mark.parametrize(
    "remark",
    [
        pytest.param(Remark("đầu trang", 3, 1, 2, "word/header1.xml"), id="another part"),
        pytest.param(Remark("không còn", 99), id="a paragraph that is not there"),
    ],
)
def test_what_cannot_be_commented_is_told_at_the_first_paragraph(remark):
    assert commented_words(commented(word_file("Đầu", "Sau"), [remark])) == [(remark.text, "Đầu")]


def test_a_remark_on_a_text_box_stands_at_the_paragraph_that_holds_it():
    box = f"<w:txbxContent><w:p>{run('trong hộp')}</w:p></w:txbxContent>"
    document = raw_file(f"{run('Ngoài')}<w:r><w:pict>{box}</w:pict></w:r>")

    ((text, words),) = commented_words(commented(document, [Remark("x", 1, 0, 5)]))
    assert (text, words.startswith("Ngoài")) == ("x", True)


def test_earlier_comments_are_kept():
    first = commented(word_file("Một"), [Remark("của tôi", 0)])

    assert [text for text, _ in commented_words(commented(first, [Remark("nữa", 0)]))] == [
        "của tôi",
        "nữa",
    ]


def test_the_lines_of_a_remark_are_paragraphs_of_a_comment():
    (comment,) = Document(BytesIO(commented(word_file("a"), [Remark("1\n2", 0)]))).comments

    assert [each.text for each in comment.paragraphs] == ["1", "2"]
    assert comment.author == AUTHOR


@pytest.mark.parametrize("name", NAMES)
def test_a_template_with_comments_everywhere_is_sound_and_says_the_same(
    name, tmp_path, package_faults
):
    template = (TEMPLATES / name).read_bytes()
    before = paragraph_texts(template)
    remarks = [Remark("Ý", number, 1, 5) for number, _ in enumerate(before)]
    path = tmp_path / name
    path.write_bytes(commented(template, remarks))

    assert paragraph_texts(path.read_bytes()) == before
    assert path.read_bytes() == commented(template, remarks)
    assert not package_faults(path)


def test_a_picture_that_the_file_lacks_keeps_no_copy_from_being_made():
    lacking = relation("rIdLogo", "image", "media/logo.png")(shipped(YEAR))

    ((text, _),) = commented_words(commented(lacking, [Remark("Xem lại", 0)]))

    assert text == "Xem lại"


def test_what_is_no_word_document_cannot_be_commented():
    with pytest.raises(CannotBeOpenedError):
        commented(b"x", [])
