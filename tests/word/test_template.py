"""Filling a Word template: what gets into the document, and what keeps it from being made."""

import unicodedata
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.word.word_documents import NAMESPACES, cells, raw_file, run, table_file, texts, word_file
from thidua_reports.domain.place import Place
from thidua_reports.layouts.views import SignatureFor
from thidua_reports.word.engine import CompiledTemplate, FillingError
from thidua_reports.word.template import fill_template, template_fields

MAU = Place("bao_cao.docx")
BRACKETS = word_file("[{{ ten }}]")


def test_fields_are_filled_as_they_are():
    template = word_file("Khối: {{ ten }}.")

    document, issues = fill_template(template, MAU, {"ten": 'A & B <c> "d"'})

    assert texts(document) == ['Khối: A & B <c> "d".']
    assert not issues


def test_a_template_filled_before_holds_nothing_of_that():
    template = word_file("{{ ten }}", "{%p for x in ds %}", "{{ x }}", "{%p endfor %}")
    first, _ = fill_template(template, MAU, {"ten": "A", "ds": ["a"], "trich_yeu": "Một"})

    second, _ = fill_template(template, MAU, {"ten": "B", "ds": [], "trich_yeu": ""})
    again, _ = fill_template(template, MAU, {"ten": "A", "ds": ["a"], "trich_yeu": "Một"})

    assert (texts(first), texts(second)) == (["A", "a"], ["B"])
    assert Document(BytesIO(second)).core_properties.title == ""
    assert again == first


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("{{ 7*7 }}", "{{ 7*7 }}", id="an expression in the data stays literal"),
        pytest.param("{% for x", "{% for x", id="half a tag in the data stays literal"),
        pytest.param("{_{ x }_}", "{_{ x }_}", id="what docxtpl unescapes stays literal"),
        pytest.param("a\x00b\x08c\ufffe\ud800", "abc", id="illegal characters are dropped"),
        pytest.param("a\r\nb\x0bc\x0cd", "a b c d", id="lines within a sentence are one"),
        pytest.param(unicodedata.normalize("NFD", "Sở Y tế"), "Sở Y tế", id="text is composed"),
        pytest.param(" a  b ", " a  b ", id="blanks are kept"),
    ],
)
def test_hostile_text_arrives_unharmed(value, shown):
    document, issues = fill_template(BRACKETS, MAU, {"ten": value})

    assert texts(document) == [f"[{shown}]"]
    assert not issues


@settings(deadline=None, max_examples=30)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"))))
def test_any_visible_text_is_printed_to_the_letter(value):
    document, _ = fill_template(BRACKETS, MAU, {"ten": value})

    assert texts(document) == [f"[{unicodedata.normalize('NFC', value)}]"]


def test_rows_and_paragraphs_are_repeated():
    rows = table_file(("Đơn vị",), ("{%tr for d in ds %}",), ("{{ d.ten }}",), ("{%tr endfor %}",))
    paragraphs = word_file("{%p for d in ds %}", "- {{ d.ten }}", "{%p endfor %}")
    fields = {"ds": [{"ten": "Sở Y tế"}, {"ten": "Ban Dân tộc"}]}

    table, _ = fill_template(rows, MAU, fields)
    listing, _ = fill_template(paragraphs, MAU, fields)

    assert cells(table) == [["Đơn vị"], ["Sở Y tế"], ["Ban Dân tộc"]]
    assert texts(listing) == ["- Sở Y tế", "- Ban Dân tộc"]


def test_a_field_named_like_a_method_of_a_record_is_the_field():
    template = word_file("{%p for d in ds %}", "{{ d.items }}", "{%p endfor %}")

    document, _ = fill_template(template, MAU, {"ds": [{"items": "ba"}]})

    assert texts(document) == ["ba"]


def test_a_field_name_typed_on_a_mac_is_the_same_name():
    template = word_file("{{ " + unicodedata.normalize("NFD", "đơn_vị") + " }}")

    document, _ = fill_template(template, MAU, {"đơn_vị": "Sở Y tế"})

    assert texts(document) == ["Sở Y tế"]


def test_a_table_without_rows_disappears():
    template = table_file(("{%tr for d in ds %}",), ("{{ d }}",), ("{%tr endfor %}",))

    document, issues = fill_template(template, MAU, {"ds": []})

    assert not Document(BytesIO(document)).tables
    assert not issues


def sectioned(*annexes: str) -> bytes:
    """Return a template: a page with a running head, then each annex on a landscape page."""

    def change(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Đầu trang"
        for annex in annexes:
            document.add_section().orientation = WD_ORIENT.LANDSCAPE
            for text in (f"{{%p if {annex} %}}", f"{{{{ {annex} }}}}", "{%p endif %}"):
                document.add_paragraph(text)

    return word_file("Phần đầu", change=change)


@pytest.mark.parametrize(
    ("fields", "orientations"),
    [
        ({"mot": "", "hai": ""}, [WD_ORIENT.PORTRAIT]),
        ({"mot": "Một", "hai": ""}, [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]),
        ({"mot": "", "hai": "Hai"}, [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]),
        (
            {"mot": "Một", "hai": "Hai"},
            [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.LANDSCAPE],
        ),
    ],
    ids=["none", "the first", "the last", "both"],
)
def test_an_annex_that_stays_empty_takes_its_page_along(fields, orientations):
    blob, _ = fill_template(sectioned("mot", "hai"), MAU, fields)

    document = Document(BytesIO(blob))

    sections = list(document.sections)
    assert [section.orientation for section in sections] == orientations
    assert {section.header.paragraphs[0].text for section in sections} == {"Đầu trang"}
    assert [text for text in (p.text for p in document.paragraphs) if text] == [
        "Phần đầu",
        *filter(None, fields.values()),
    ]
    assert list(document.element.body)[-1].tag.endswith("sectPr")


def test_a_section_break_that_holds_text_is_kept():
    def change(document: WordDocument) -> None:
        document.add_section()
        document.paragraphs[-1].add_run("Cuối phần")
        document.add_section()
        document.paragraphs[-1].add_run("Cuối phần nữa")

    blob, _ = fill_template(word_file("Phần {{ ten }}", change=change), MAU, {"ten": "đầu"})

    document = Document(BytesIO(blob))

    assert [p.text for p in document.paragraphs] == ["Phần đầu", "Cuối phần", "Cuối phần nữa"]
    assert len(document.sections) == 2


def test_running_heads_pass_on_when_their_section_goes():
    def change(document: WordDocument) -> None:
        second = document.add_section()
        second.header.is_linked_to_previous = False
        second.header.paragraphs[0].text = "Đầu trang phụ lục"
        document.add_section()
        document.add_paragraph("Phụ lục II")

    blob, _ = fill_template(word_file("Phần {{ ten }}", change=change), MAU, {"ten": "đầu"})

    document = Document(BytesIO(blob))

    assert [section.header.paragraphs[0].text for section in document.sections] == [
        "",
        "Đầu trang phụ lục",
    ]


def test_a_cell_that_lost_its_paragraphs_gets_an_empty_one():
    def add_table(document):
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "{%p if co %}"
        cell.add_paragraph("{{ ten }}")
        cell.add_paragraph("{%p endif %}")

    template = word_file(change=add_table)

    document, _ = fill_template(template, MAU, {"co": "", "ten": "a"})

    assert cells(document) == [[""]]


@pytest.mark.parametrize("name", ["Bang", "_Hlk123456", "_GoBack"])
def test_a_bookmark_in_a_loop_remains_where_it_was_first(name):
    def add_bookmark(document):
        own = f'<w:bookmarkStart w:id="7" w:name="{name}"/><w:bookmarkEnd w:id="7"/>'
        document.paragraphs[1]._p.extend(_elements(own))

    template = word_file("{%p for d in ds %}", "{{ d }}", "{%p endfor %}", change=add_bookmark)

    document, issues = fill_template(template, MAU, {"ds": ["a", "b", "c"]})

    made = Document(BytesIO(document))
    assert not issues
    assert texts(document) == ["a", "b", "c"]
    assert [p._p.xml.count("<w:bookmark") for p in made.paragraphs] == [2, 0, 0]


def test_a_bookmark_in_a_loop_of_a_running_head_is_not_repeated():
    def change(document):
        head = document.sections[0].header
        for text in ("{%p for d in ds %}", "{{ d }}", "{%p endfor %}"):
            head.add_paragraph(text)
        own = '<w:bookmarkStart w:id="7" w:name="Bang"/><w:bookmarkEnd w:id="7"/>'
        head.paragraphs[2]._p.extend(_elements(own))

    document, issues = fill_template(word_file("x", change=change), MAU, {"ds": ["a", "b"]})

    head = Document(BytesIO(document)).sections[0].header
    assert not issues
    assert [p.text for p in head.paragraphs if p.text] == ["a", "b"]
    assert head._element.xml.count("<w:bookmarkStart") == 1


def test_what_a_running_head_repeats_or_loses_is_mended_as_in_the_body():
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    picture = f'<w:drawing><wp:inline xmlns:wp="{wp}"><wp:docPr id="7" name="a"/></wp:inline>'

    def fill_head(document):
        head = document.sections[0].header
        head.paragraphs[0].text = "{%p for d in ds %}"
        shown = f"<w:p {NAMESPACES}><w:r>{picture}</w:drawing></w:r>{run('{{ d }}')}</w:p>"
        head._element.append(parse_xml(shown))
        head.add_paragraph("{%p endfor %}")
        table = head.add_table(3, 1, Mm(90))
        texts = ("{%tr for d in rong %}", "{{ d }}", "{%tr endfor %}")
        for row, text in zip(table.rows, texts, strict=True):
            row.cells[0].text = text

    made, issues = fill_template(
        word_file("{{ ten }}", change=fill_head), MAU, {"ten": "a", "ds": ["b", "c"], "rong": []}
    )

    assert issues == ()
    head = Document(BytesIO(made)).sections[0].header
    assert [paragraph.text for paragraph in head.paragraphs] == ["b", "c"]
    assert len({each.get("id") for each in head._element.iter(f"{{{wp}}}docPr")}) == 2
    assert head.tables == []


def test_a_row_whose_cells_have_nothing_to_repeat_is_left_out():
    template = table_file(("{%tc for d in ds %}", "{{ d }}", "{%tc endfor %}"), ("ở lại", "", ""))

    made, issues = fill_template(template, MAU, {"ds": []})

    assert issues == ()
    assert cells(made) == [["ở lại", "", ""]]


def test_a_bookmark_that_begins_in_a_loop_and_ends_after_it_stays_whole():
    def add_bookmark(document):
        start, end = _elements('<w:bookmarkStart w:id="7" w:name="Bang"/><w:bookmarkEnd w:id="7"/>')
        document.paragraphs[1]._p.append(start)
        document.paragraphs[3]._p.append(end)

    lines = ("{%p for d in ds %}", "{{ d }}", "{%p endfor %}", "hết")
    template = word_file(*lines, change=add_bookmark)

    document, issues = fill_template(template, MAU, {"ds": ["a", "b"]})

    made = Document(BytesIO(document))
    assert not issues
    assert [p._p.xml.count("<w:bookmark") for p in made.paragraphs] == [1, 0, 1]


@pytest.mark.parametrize("value", [" a", "a ", "\u00a0a"], ids=["before", "after", "unbreakable"])
def test_blanks_at_the_edge_of_a_value_are_not_swallowed_by_word(value):
    document, _ = fill_template(word_file("{{ ten }}"), MAU, {"ten": value})

    text = Document(BytesIO(document)).paragraphs[0]._p.xml
    assert f'<w:t xml:space="preserve">{value}</w:t>' in text


def test_headers_are_filled_too():
    template = word_file(
        "{{ ten }}",
        change=lambda made: made.sections[0].header.paragraphs[0].add_run("{{ so }} & {{ ten }}"),
    )

    document, _ = fill_template(template, MAU, {"ten": "a<b", "so": "05"})

    assert Document(BytesIO(document)).sections[0].header.paragraphs[0].text == "05 & a<b"


def test_two_runs_give_the_same_bytes():
    template = word_file("{{ ten }}", "{%p for d in ds %}", "{{ d }}", "{%p endfor %}")
    fields = {"ten": "Khối thi đua 4", "ds": ["a", "b"]}

    first, _ = fill_template(template, MAU, fields)
    second, _ = fill_template(template, MAU, dict(reversed(fields.items())))

    assert first == second


def test_the_properties_name_title_and_author_and_no_date():
    fields = {"trich_yeu": "Sơ kết {x}", "ten_khoi": "Khối thi đua 4"}

    document, _ = fill_template(word_file("{{ trich_yeu }}"), MAU, fields)

    properties = Document(BytesIO(document)).core_properties
    assert (properties.title, properties.author) == ("Sơ kết {x}", "Khối thi đua 4")
    assert (properties.created, properties.modified) == (None, None)


def test_the_fields_given_are_not_changed():
    fields = {"ds": ["{a}"], "ten": "b\x00"}

    fill_template(word_file("{{ ten }}"), MAU, fields)

    assert fields == {"ds": ["{a}"], "ten": "b\x00"}


def test_a_record_may_be_an_object_whose_attributes_are_its_fields():
    row = SignatureFor(quyen_han="{{ 7*7 }}", chuc_vu="b", ho_ten="c")

    document, issues = fill_template(
        word_file("{%p for d in ds %}", "{{ d.quyen_han }}, {{ d.ho_ten }}", "{%p endfor %}"),
        MAU,
        {"ds": (row,)},
    )

    assert texts(document) == ["{{ 7*7 }}, c"]
    assert not issues


def test_a_record_that_lacks_a_value_is_reported_where_it_is():
    template = table_file(
        ("{%tr for d in ds %}",), ("{{ d.ten }}: {{ d.so }}",), ("{%tr endfor %}",)
    )

    document, issues = fill_template(template, MAU, {"ds": [{"ten": "a", "so": "1"}, {"ten": "b"}]})

    assert document is None
    assert str(issues[0].place) == "bao_cao.docx › thân văn bản › bảng 1, hàng 2, cột 1"
    assert "{{ d.ten }}: {{ d.so }}" in issues[0].message


@pytest.mark.parametrize("value", [None, 1.5, float("nan"), {"a": "b"}], ids=repr)
def test_a_value_that_is_no_text_is_never_printed(value):
    document, issues = fill_template(word_file("{{ ten }}"), MAU, {"ten": value})

    assert document is None
    assert [issue.kind.code for issue in issues] in (["MW28"], ["MW26"])


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ten.__class__ }}",
        "{{ ds.append('x') }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    ],
)
def test_the_engine_itself_runs_no_code_of_a_template(tag):
    with pytest.raises(FillingError):
        CompiledTemplate(word_file(tag)).fill({"ten": "a", "ds": []})


def test_the_engine_itself_drops_nothing_after_a_cut_tag():
    template = raw_file(
        run("{{ te") + '<w:hyperlink w:anchor="a">' + run("n }}") + "</w:hyperlink>"
    )

    with pytest.raises(FillingError) as caught:
        CompiledTemplate(template).fill({"ten": "a"})

    assert caught.value.why == "cấu trúc văn bản bị cắt"


def test_the_fields_of_a_template_are_listed_with_their_paths():
    template = word_file(
        "{{ ten }}",
        "{%p for nd in noi_dung %}",
        "{{ nd.ten }}:{% for c in nd.cau %} {{ c.loi }}{% endfor %}",
        "{%p for d in nd.doan %}",
        "{{ d }}",
        "{%p endfor %}",
        "{%p endfor %}",
    )

    fields = template_fields(template)

    assert fields == {"ten", "noi_dung[].ten", "noi_dung[].cau[].loi", "noi_dung[].doan[]"}


def _elements(xml):
    wrapped = raw_file(xml)
    return list(Document(BytesIO(wrapped)).paragraphs[0]._p)
