"""What a template holds unseen is told: locks, files within it, fields that fetch, hidden tags."""

import pytest
from docx.oxml import parse_xml

from tests.word.hands import field_of_word, with_xml
from tests.word.own_templates import (
    BEFORE,
    HALF_YEAR,
    YEAR,
    added,
    all_paragraphs,
    codes,
    edited,
    part,
    reported,
    shipped,
)
from tests.word.test_causes import retyped
from tests.word.word_documents import NAMESPACES, run
from thidua_reports.issues.issue import Severity
from thidua_reports.zip_package import pack, unpack

SETTINGS = "word/settings.xml"
ENFORCED = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
BOUND = (
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{{1}}"/></w:sdtPr>'
    "<w:sdtContent>{}</w:sdtContent></w:sdt>"
)


def with_setting(xml):
    parts = unpack(shipped(HALF_YEAR))
    settings = parts[SETTINGS]
    end = settings.index(b">", settings.index(b"<w:settings")) + 1
    return pack(parts | {SETTINGS: settings[:end] + xml.encode() + settings[end:]})


def with_paragraph(xml):
    def change(document):
        document.paragraphs[-1]._p.addnext(parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>"))

    return edited(HALF_YEAR, change)


@pytest.mark.parametrize(
    ("xml", "told"),
    [
        ("<w:trackRevisions/>", ["MW53"]),
        ('<w:trackRevisions w:val="0"/>', []),
        (ENFORCED, ["MW54"]),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', []),
        ("<w:writeProtection/>", ["MW54"]),
    ],
)
def test_a_lock_is_noted_if_it_is_on(xml, told):
    issues = reported(HALF_YEAR, with_setting(xml))

    assert [issue.kind.code for issue in issues] == told
    assert {issue.kind.severity for issue in issues} <= {Severity.NOTE}


def test_a_control_that_takes_its_text_from_data_is_noted_unless_it_holds_a_tag():
    assert codes(HALF_YEAR, with_paragraph(BOUND.format(run("Khối cũ")))) == ["MW56"]
    assert codes(HALF_YEAR, with_paragraph(BOUND.format(run("{{ ten_khoi }}")))) == []


def test_another_file_within_the_template_is_an_error():
    def change(document):
        document.paragraphs[-1]._p.addnext(parse_xml(f"<w:altChunk {NAMESPACES}/>"))

    assert codes(HALF_YEAR, edited(HALF_YEAR, change)) == ["MW55"]


@pytest.mark.parametrize(
    "code",
    [
        'DDEAUTO excel "c:/a.xls"',
        'INCLUDEPICTURE "http://a.vn/a.png"',
        'INCLUDETEXT "c:/a.docx"',
        'LINK Excel.Sheet.8 "a.xls"',
    ],
)
def test_a_field_that_fetches_from_elsewhere_is_an_error_that_quotes_it(code):
    simple = f"<w:fldSimple w:instr='{code}'>{run('a')}</w:fldSimple>"
    (issue,) = reported(HALF_YEAR, with_paragraph(simple))

    assert issue.kind.code == "MW04"
    assert code in issue.message


@pytest.mark.parametrize("code", ["PAGE", "NUMPAGES", "REF Linked", "SEQ Hinh"])
def test_other_fields_are_left_alone(code):
    simple = f'<w:fldSimple w:instr="{code}">{run("a")}</w:fldSimple>'

    assert codes(HALF_YEAR, with_paragraph(simple)) == []


def test_a_tag_that_is_formatted_as_hidden_is_an_error():
    def hide(document):
        for paragraph in all_paragraphs(document):
            if "{{ h.ty_le }}" in paragraph.text:
                paragraph.runs[0].font.hidden = True

    issues = reported(YEAR, edited(YEAR, hide))

    assert {issue.kind.code for issue in issues} == {"MW57"}
    assert "{{ h.ty_le }}" in issues[0].message


@pytest.mark.parametrize(
    ("own", "other"), [(YEAR, HALF_YEAR), (HALF_YEAR, YEAR), (BEFORE, "bien_ban_sau_hop.docx")]
)
def test_another_template_under_this_name_is_one_error_that_names_it(own, other):
    (issue,) = reported(own, edited(other, added("Thêm một dòng.")))

    assert issue.kind.code == "MW58"
    assert f"là của mẫu {other}" in issue.message


def test_a_field_that_is_printed_only_where_something_else_is_there_is_told_with_what():
    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, retyped("{{ h.thuc_hien }}", "")))

    assert issue.kind.code == "MW59"
    assert "nay không được in khi có co_cung_ky" in issue.message


def test_a_branch_that_was_taken_away_with_its_condition_is_no_loss():
    def change(document):
        opening, *branches, ending = part(document, "{%p if co_cung_ky %}", "{%p endif %}")
        kept = part(document, "{%p if co_cung_ky %}", "{%p else %}")[1:-1]
        for each in (opening, ending, *(each for each in branches if each not in kept)):
            each.getparent().remove(each)

    assert codes(HALF_YEAR, edited(HALF_YEAR, change)) == []


def test_a_figure_under_the_heading_of_another_is_told_with_both_headings():
    def change(document):
        for paragraph in all_paragraphs(document):
            swapped = {
                "{{ h.ke_hoach }}": "{{ h.thuc_hien }}",
                "{{ h.thuc_hien }}": "{{ h.ke_hoach }}",
            }
            if paragraph.text in swapped:
                paragraph.runs[0].text = swapped[paragraph.text]

    issues = reported(HALF_YEAR, edited(HALF_YEAR, change))

    assert {issue.kind.code for issue in issues} == {"MW69"}
    assert "{{ h.thuc_hien }} nằm dưới đầu cột “Kế hoạch”" in issues[0].message
    assert "dưới “Thực hiện”" in issues[0].message


def test_another_wording_of_a_heading_is_left_alone():
    assert codes(HALF_YEAR, edited(HALF_YEAR, retyped("Thực hiện", "Kết quả đạt được"))) == []


@pytest.mark.parametrize("code", [r'DATE \@ "dd/MM/yyyy"', "TIME", "SAVEDATE"])
def test_a_day_that_word_prints_anew_at_every_opening_is_told_with_its_field(code):
    dated = with_xml("{{ loi_mo_dau }}", field_of_word(code, "ngày mở tệp"))(shipped(HALF_YEAR))

    (issue,) = reported(HALF_YEAR, dated)

    assert issue.kind.code == "MW70"
    assert code in issue.message
    assert "ngày mở tệp" in issue.message
