"""The end of a document, paragraphs from lists, and runs that a tag leaves empty."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import OxmlElement

from tests.word.word_documents import texts, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template


def filled(template, **fields):
    document, issues = fill_template(template, Place("mau.docx"), fields)
    assert issues == ()
    return document


def kept(document):
    """Return the paragraphs that stay on the page of the next one."""
    paragraphs = Document(BytesIO(document)).paragraphs
    return [each.text for each in paragraphs if each.paragraph_format.keep_with_next]


def signed(document):
    document.add_table(1, 2)


@pytest.mark.parametrize(
    ("lines", "together"),
    [
        (["Một.", "Hai.", "Trên đây là báo cáo./."], ["Hai.", "Trên đây là báo cáo./."]),
        (["Một.", "Hai.", "", "Trên đây là báo cáo./.", ""], ["Hai.", "Trên đây là báo cáo./."]),
        (["Trên đây là báo cáo./."], ["Trên đây là báo cáo./."]),
        (["Một.", "Hai.", "Trên đây là báo cáo" + " dài" * 20 + "./."],
         ["Trên đây là báo cáo" + " dài" * 20 + "./."]),
        (["Một.", "Khối kiến nghị:", "- Hai.", "Trên đây là báo cáo" + " dài" * 20 + "./."],
         ["Khối kiến nghị:", "Trên đây là báo cáo" + " dài" * 20 + "./."]),
        (["Một.", "Bảng xếp hạng"], []),
        (["Một.", "Khối kiến nghị:", "- Hai.", "Nơi nhận:", "Hết."], ["Khối kiến nghị:"]),
    ],
    ids=["text before", "with blank lines", "nothing before", "an end of two lines",
         "a list before an end of two lines",
         "a table that is no signature", "a list with a lead"],
)  # fmt: skip
def test_a_signature_keeps_the_end_of_the_text_on_its_page(lines, together):
    template = word_file(*lines[:-1], lines[-1] + "{{ a }}", change=signed)

    assert kept(filled(template, a="")) == together


@pytest.mark.parametrize(
    ("heading", "count", "together"),
    [(True, 6, [0, 1, 3, 4]), (True, 3, [0, 1]), (True, 1, []), (False, 6, [])],
    ids=["a long table", "a short one", "a single row", "no heading that repeats"],
)
def test_the_ends_of_a_table_keep_another_row_on_their_page(heading, count, together):
    def tabled(document):
        table = document.add_table(count + 1, 1)
        if heading:
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    filled_in = Document(BytesIO(filled(word_file("{{ a }}", change=tabled), a="")))

    rows = [row.cells[0].paragraphs[0] for row in filled_in.tables[0].rows][1:]
    assert [at for at, each in enumerate(rows) if each.paragraph_format.keep_with_next] == together


def test_a_page_may_end_between_two_groups_of_rows_that_are_kept_together():
    def grouped(document):
        table = document.add_table(9, 2)
        for heading in (0, 4):
            table.cell(heading, 0).merge(table.cell(heading, 1))
        for row in table.rows[:-1]:
            for paragraph in (each for cell in row.cells for each in cell.paragraphs):
                paragraph.paragraph_format.keep_with_next = True

    filled_in = Document(BytesIO(filled(word_file("{{ a }}", change=grouped), a="")))

    first = [row.cells[0].paragraphs[0] for row in filled_in.tables[0].rows]
    assert [at for at, each in enumerate(first) if not each.paragraph_format.keep_with_next] == [
        3,
        8,
    ]


def test_a_text_of_several_lines_in_a_list_is_as_many_paragraphs():
    template = word_file("{%p for dong in a %}", "- {{ dong }}", "{%p endfor %}")

    assert texts(filled(template, a=["một\nhai\r\n\r\nba", "bốn\x0bnăm"])) == [
        "- một",
        "- hai",
        "- ba",
        "- bốn",
        "- năm",
    ]


def test_an_empty_entry_of_a_list_stays_a_paragraph():
    template = word_file("{%p for dong in a %}", "- {{ dong }}", "{%p endfor %}")

    assert texts(filled(template, a=["", "\n"])) == ["- ", "- "]


def test_a_tag_without_a_value_leaves_no_run_whose_highlight_typing_would_take_on():
    def highlighted(document):
        run = document.paragraphs[0].add_run("{{ b }}")
        run.font.highlight_color = 7

    template = word_file("{{ a }}", change=highlighted)

    marked, plain = (Document(BytesIO(filled(template, a="x", b=b))) for b in ("!", ""))
    assert [run.text for run in marked.paragraphs[0].runs] == ["x", "!"]
    assert [run.text for run in plain.paragraphs[0].runs] == ["x"]


def test_a_table_before_the_closing_words_keeps_its_last_rows_with_the_signatures():
    def voted(document):
        for number, row in enumerate(document.add_table(3, 1).rows):
            row.cells[0].text = f"Hàng {number}"
        for text in ("", "Hội nghị kết thúc./."):
            document.add_paragraph(text)
        signed(document)

    document = filled(word_file("Biểu quyết{{ a }}", change=voted), a="")

    assert kept(document) == ["", "Hội nghị kết thúc./."]
    rows = Document(BytesIO(document)).tables[0].rows
    kept_rows = [bool(each.cells[0].paragraphs[0].paragraph_format.keep_with_next) for each in rows]
    assert kept_rows == [False, True, True]


def test_recipients_below_the_signatures_stay_on_their_page():
    def with_recipients(document):
        table = document.add_table(3, 1)
        for number, row in enumerate(table.rows):
            row.cells[0].text = f"Hàng {number}"
        for text in ("", "Nơi nhận:", "- Các đơn vị;", "- Lưu: VT."):
            document.add_paragraph(text)

    document = filled(word_file("Trên đây{{ a }}", change=with_recipients), a="")

    assert kept(document) == ["", "Nơi nhận:", "- Các đơn vị;"]
    rows = Document(BytesIO(document)).tables[0].rows
    kept_rows = [bool(each.cells[0].paragraphs[0].paragraph_format.keep_with_next) for each in rows]
    assert kept_rows == [False, True, True]
