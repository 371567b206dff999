"""Where a paragraph is said to be: by words that stand in the document, never by its number."""

import pytest
from docx.oxml import parse_xml

from tests.word.word_documents import NAMESPACES, table_file, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.text import PlaceInText, paragraphs, parse
from thidua_reports.zip_package import unpack

BODY = "word/document.xml"
TITLED = '<w:tblCaption w:val="Điểm các đơn vị"/>'
DESCRIBED = '<w:tblDescription w:val="Điểm của từng tiêu chí"/>'


def found(document):
    root = parse(unpack(document)[BODY])
    return [paragraph.place for paragraph in paragraphs(root, Place("a.docx"), BODY)]


def table(properties, *rows):
    made = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{made}</w:tbl>"


def cell(content):
    inner = content if content.startswith("<") else f"<w:p><w:r><w:t>{content}</w:t></w:r></w:p>"
    return f"<w:tc>{inner}</w:tc>"


def with_table(xml):
    xml = xml.replace("<w:tbl>", f"<w:tbl {NAMESPACES}>", 1)
    return word_file(change=lambda document: document.element.body.insert(0, parse_xml(xml)))


def test_a_paragraph_is_quoted_and_one_of_tags_is_below_what_is_quoted():
    places = found(word_file("Hạn chế", "{%p for dong in han_che %}", "{{ dong }}"))

    assert [place.cell for place in places[:3]] == [
        "đoạn “Hạn chế”",
        "đoạn thứ 1 sau “Hạn chế”",
        "đoạn thứ 2 sau “Hạn chế”",
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("{% if hang %}Kết quả: {{ hang }} {% endif %}Điểm của đơn vị:", "Điểm của đơn vị:"),
        ("Kết quả{% if khen %}, đề nghị khen thưởng{% endif %}", "Kết quả"),
        ("{% if a %}Ý kiến{% else %}Không có{% endif %}", "Ý kiến"),
        ("{% for a in b %}{{ a }} là đúng; {% endfor %}", "{{ a }} là đúng;"),
        ("a{% if b %}bc{% endif %}d", "a{% if b %}bc{% endif %}d"),
        ("Kính gửi: {{ don_vi }}", "Kính gửi: {{ don_vi }}"),
    ],
)
def test_of_a_paragraph_with_conditions_what_is_printed_always_is_quoted(text, quoted):
    assert found(word_file(text))[0].cell == f"đoạn “{quoted}”"


def test_a_table_is_called_by_its_alternative_text():
    rows = ([cell("a"), cell("b")],)

    assert found(with_table(table(TITLED, *rows)))[1].cell == (
        "bảng 1 “Điểm các đơn vị”, hàng 1, cột 2"
    )
    assert found(with_table(table(DESCRIBED, *rows)))[0].cell == (
        "bảng 1 “Điểm của từng tiêu chí”, hàng 1, cột 1"
    )
    assert found(table_file(("a",)))[0].cell == "bảng 1, hàng 1, cột 1"


def test_rows_and_columns_are_those_of_the_table_that_is_named():
    inner = table("", [cell("trong")], [cell("trong")]) + "<w:p/>"
    places = found(with_table(table("", [cell(inner), cell("b")], [cell("dưới")])))

    assert [place.cell for place in places[:5]] == [
        "bảng 2, hàng 1, cột 1",
        "bảng 2, hàng 2, cột 1",
        "bảng 1, hàng 1, cột 1",
        "bảng 1, hàng 1, cột 2",
        "bảng 1, hàng 2, cột 1",
    ]


def test_a_place_knows_its_paragraph_and_equals_one_in_the_same_words():
    _, second = found(word_file("a", "Hạn chế"))[:2]

    assert isinstance(second, PlaceInText)
    assert (second.part, second.paragraph) == (BODY, 1)
    assert second == Place("a.docx", "", "đoạn “Hạn chế”")
