"""Every trap of a Word template is reported before anything is filled."""

import pytest
from docx.oxml import parse_xml

from tests.word.word_documents import NAMESPACES, raw_file, run, table_file, texts, word_file
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Severity, errors
from thidua_reports.word.contract import Contract
from thidua_reports.word.template import check_template, fill_template

MAU = Place("bao_cao.docx")
FIELDS = {"ten": "Khối 4", "ds": ["a", "b"], "nguoi": [{"ho_ten": "c"}], "y": ""}
INSERTED = '<w:ins w:id="1" w:author="a">{}</w:ins>'
DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>b</w:delText></w:r></w:del>'
LINK = '<w:hyperlink w:anchor="a">{}</w:hyperlink>'
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}' + FIELD_END


def codes(template):
    return [issue.kind.code for issue in check_template(template, MAU, FIELDS)]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        pytest.param(("Khối 4",), "MW07", id="no tag at all"),
        pytest.param(("｛｛ ten ｝｝",), "MW11", id="full-width braces"),
        pytest.param(("{ { ten }}",), "MW11", id="braces apart"),
        pytest.param(("{ ten }",), "MW12", id="single braces around a field"),
        pytest.param(("{tên}",), "MW12", id="single braces around a field with diacritics"),
        pytest.param(("{{ ten }",), "MW13", id="closed by one brace"),
        pytest.param(("{{ ten", "}}"), "MW13", id="a tag over two paragraphs"),
        pytest.param(("{# a", "b #}"), "MW13", id="a remark over two paragraphs"),
        pytest.param(("{{ ten }} {# a",), "MW13", id="a remark without end"),
        pytest.param(("a {", "# b"), "MW13", id="a brace that would meet the next paragraph"),
        pytest.param(("a %", "} b"), "MW13", id="a brace that would meet the one before"),
        pytest.param(("{{ te\u200bn }}",), "MW14", id="a zero-width blank"),
        pytest.param(("{%p if y %}a{%p endif %}",), "MW15", id="two paragraph tags in a paragraph"),
        pytest.param(("{%p if y %} a", "{%p endif %}"), "MW15", id="text beside a paragraph tag"),
        pytest.param(("{% p for d in ds %}",), "MW16", id="a blank before the prefix"),
        pytest.param(("{%p lặp d in ds %}",), "MW16", id="a Vietnamese instruction"),
        pytest.param(("{% set a = ten %}",), "MW16", id="an assignment"),
        pytest.param(("{% include ten %}",), "MW16", id="an inclusion"),
        pytest.param(("{{r ten }}",), "MW16", id="rich text"),
        pytest.param(("{{ ten -}}",), "MW16", id="a tag that swallows its neighbour"),
        pytest.param(("{#p ghi chú #}",), "MW16", id="a remark that takes its paragraph along"),
        pytest.param(("{{ họ tên }}",), "MW17", id="a blank in the name"),
        pytest.param(("{%p for d on ds %}", "{%p endfor %}"), "MW17", id="a loop misspelt"),
        pytest.param(("{{ 7*7 }}",), "MW18", id="arithmetic"),
        pytest.param(("{{ ten|upper }}",), "MW18", id="a filter"),
        pytest.param(("{{ ds.append(ten) }}",), "MW18", id="a call"),
        pytest.param(("{%p if ten == y %}", "{%p endif %}"), "MW18", id="a comparison"),
        pytest.param(("{{ ''.__class__ }}",), "MW18", id="a way into Python"),
        pytest.param(("{%p for d in ds %}", "{{ d }}"), "MW19", id="a loop without end"),
        pytest.param(("{{ ten }}", "{%p endfor %}"), "MW20", id="an end without loop"),
        pytest.param(("{%p else %}",), "MW20", id="a lone else"),
        pytest.param(
            ("{%p if y %}", "a", "{% else %}", "b", "{%p endif %}"), "MW21", id="a bare else"
        ),
        pytest.param(("{%p if y %}", "a", "{% endif %}"), "MW21", id="a bare endif"),
        pytest.param(("{% if y %} a", "{% endif %}"), "MW22", id="an inline block over paragraphs"),
        pytest.param(("{%tr for d in ds %}", "{%tr endfor %}"), "MW23", id="rows without table"),
        pytest.param(("{{ tenn }}",), "MW24", id="an unknown field"),
        pytest.param(
            ("{%p for n in nguoi %}", "{{ n.hoten }}", "{%p endfor %}"),
            "MW24",
            id="an unknown field of a record",
        ),
        pytest.param(("{%p for d in ten %}", "{{ d }}", "{%p endfor %}"), "MW25", id="no list"),
        pytest.param(("{{ ds }}",), "MW26", id="a list printed"),
    ],
)
def test_a_trap_in_the_text_is_reported(lines, code):
    found = codes(word_file(*lines))

    assert code in found


@pytest.mark.parametrize(
    ("paragraph", "code"),
    [
        pytest.param(run("{{ te") + INSERTED.format(run("n }}")), "MW08", id="half inserted"),
        pytest.param(INSERTED.format(run("{{ ten }}")), "MW08", id="wholly inserted"),
        pytest.param(run("{{ ten }}") + DELETED, "MW08", id="something deleted beside it"),
        pytest.param(run("{{ te") + LINK.format(run("n }}")), "MW10", id="half a hyperlink"),
        pytest.param(run("{{ te") + CONTROL.format(run("n }}")), "MW10", id="half a control"),
        pytest.param(run("{{ te") + FIELD.format(run("n }}")), "MW10", id="half a field"),
        pytest.param(
            run("{{ ten }}") + "<w:r><w:instrText>REF {{ ten }}</w:instrText></w:r>",
            "MW27",
            id="in a field code",
        ),
    ],
)
def test_a_tag_that_word_has_cut_is_refused(paragraph, code):
    document, issues = fill_template(raw_file(paragraph), MAU, FIELDS)

    assert document is None
    assert [issue.kind.code for issue in issues] == [code]


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(run("{{ t") + run("en }}"), id="two runs"),
        pytest.param(LINK.format(run("{{ ten }}")), id="wholly in a hyperlink"),
        pytest.param(CONTROL.format(run("{{ ten }}")), id="wholly in a control"),
        pytest.param(run("{% if ds %}") + run("{{ ten }}") + run("{% endif %}"), id="inline"),
        pytest.param(run("{% for d in ds %}{{ d }}{% else %}-{% endfor %}"), id="otherwise"),
        pytest.param(run("{ghi chú} {{ ten }}"), id="braces around other words"),
    ],
)
def test_what_can_be_filled_is_not_complained_of(paragraph):
    assert codes(raw_file(paragraph)) == []


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        pytest.param(
            (("{%tr for d in ds %}", "Tên"), ("{{ d }}", ""), ("{%tr endfor %}", "")),
            "MW15",
            id="text beside a row tag",
        ),
        pytest.param(
            (("{%tr for d in ds %}", "{%tr endfor %}"), ("{{ ten }}", "")),
            "MW15",
            id="both row tags in one row",
        ),
        pytest.param((("{% for d in ds %}", ""), ("{%tr endfor %}", "")), "MW21", id="mixed"),
        pytest.param((("{%p if y %}", "{%p endif %}"),), "MW22", id="opened in another cell"),
    ],
)
def test_a_trap_in_a_table_is_reported(rows, code):
    assert code in codes(table_file(*rows))


def test_a_remark_over_two_cells_is_reported_at_both_ends_and_swallows_nothing():
    template = table_file(("{{ ten }}", "79{#", "-", "768#}", "97%"))

    document, issues = fill_template(template, MAU, FIELDS)

    assert document is None
    assert [(issue.kind.code, issue.message.rpartition("“")[2]) for issue in issues] == [
        ("MW13", "79{#”."),
        ("MW13", "768#}”."),
    ]
    assert [issue.place.cell[-5:] for issue in issues] == ["cột 2", "cột 4"]


def test_a_remark_within_a_paragraph_is_noted_with_what_it_hides():
    template = word_file("{# Kính gửi #}{{ ten }}")

    document, issues = fill_template(template, MAU, FIELDS)

    assert texts(document) == ["Khối 4"]
    assert [(issue.kind.code, issue.kind.severity) for issue in issues] == [("MW35", Severity.NOTE)]
    assert "{# Kính gửi #}" in issues[0].message


def test_a_remark_in_an_alternative_text_is_refused():
    picture = '<w:drawing><wp:docPr id="1" name="a" descr="{# b"/></w:drawing>'.replace(
        "<wp:docPr",
        "<wp:docPr xmlns:wp="
        '"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    )

    assert codes(raw_file(run("{{ ten }}") + f"<w:r>{picture}</w:r>")) == ["MW27"]


def test_a_field_below_a_list_that_is_empty_today_is_reported():
    template = word_file("{%p for n in nguoi %}", "{{ n.ho_tenn }}", "{%p endfor %}")
    contract = Contract({"nguoi[].ho_ten": "họ tên"}, word_file("{{ nguoi }}"))

    document, issues = fill_template(template, MAU, {"nguoi": []}, contract)

    assert document is None
    assert [issue.kind.code for issue in errors(issues)] == ["MW24"]
    assert "Có phải là “ho_ten”?" in issues[0].remedy


@pytest.mark.parametrize(
    ("xml", "named"),
    [
        ('<w:r><w:br w:type="page"/></w:r>', "dấu ngắt trang"),
        ("<w:r><w:pict/></w:r>", "hình hoặc đối tượng"),
        (run(" họp"), "chữ hoặc thẻ khác"),
        ("<w:pPr><w:sectPr/></w:pPr>", "dấu ngắt phần"),
    ],
)
def test_what_would_be_lost_with_the_paragraph_of_a_tag_is_named(xml, named):
    def insert(document):
        parts = (run("{%p if y %}"), xml + run("{%p else %}"), run("{%p endif %}"))
        for part in reversed(parts):
            document.element.body.insert(0, parse_xml(f"<w:p {NAMESPACES}>{part}</w:p>"))

    (issue,) = check_template(word_file(change=insert), MAU, FIELDS)

    assert issue.kind.code == "MW15"
    assert f"còn có {named}" in issue.message


@pytest.mark.parametrize(
    ("lines", "code", "tag"),
    [
        pytest.param(
            ("{%p if y %}", "{%p for d in ds %}", "{{ d }}", "{%p endif %}", "{{ ten }}"),
            "MW19",
            "{%p for d in ds %}",
            id="an end is missing",
        ),
        pytest.param(
            ("{%p for d in ds %}", "{%p endif %}", "{{ d }}", "{%p endfor %}"),
            "MW20",
            "{%p endif %}",
            id="an end too many",
        ),
        pytest.param(
            ("{%p fr d in ds %}", "{{ d }}", "{%p endfor %}"),
            "MW16",
            "{%p fr d in ds %}",
            id="an instruction misspelt",
        ),
        pytest.param(
            ("{%p for d in ds %", "{{ d }}", "{%p endfor %}"),
            "MW13",
            "{%p for d in ds %",
            id="an instruction not closed",
        ),
        pytest.param(("{{ ten }",), "MW13", "{{ ten }", id="a tag closed by one brace"),
    ],
)
def test_one_fault_is_one_message(lines, code, tag):
    (issue,) = check_template(word_file(*lines), MAU, FIELDS)

    assert issue.kind.code == code
    assert tag in issue.message


def test_a_tracked_change_elsewhere_is_a_warning():
    template = word_file(
        "{{ ten }}",
        change=lambda made: made.paragraphs[0]._p.addnext(_tracked_paragraph()),
    )

    document, issues = fill_template(template, MAU, FIELDS)

    assert document
    assert [(issue.kind.code, issue.kind.severity) for issue in issues] == [
        ("MW09", Severity.WARNING)
    ]


def test_a_tag_in_the_properties_is_refused():
    def name_it(made):
        made.core_properties.keywords = "{{ ten }}"

    assert codes(word_file("{{ ten }}", change=name_it)) == ["MW27"]


def test_all_findings_are_reported_at_once_with_place_and_remedy():
    template = table_file(("{{ tenn }}", "{{ ds }}"), ("{ ten }", "{{ 7*7 }}"))

    issues = check_template(template, MAU, FIELDS)

    assert [str(issue.place).rpartition(" › ")[2] for issue in issues] == [
        "bảng 1, hàng 2, cột 1",
        "bảng 1, hàng 2, cột 2",
        "bảng 1, hàng 1, cột 1",
        "bảng 1, hàng 1, cột 2",
    ]
    assert "Có phải là “ten”?" in issues[2].remedy


def _tracked_paragraph():
    from io import BytesIO

    from docx import Document

    return Document(BytesIO(raw_file(INSERTED.format(run("thêm"))))).paragraphs[0]._p
