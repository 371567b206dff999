"""Fields of a mail merge and names in other brackets are reported with the tag to type instead."""

import pytest

from tests.word.own_templates import HALF_YEAR, added, codes, edited, reported
from tests.word.word_documents import NAMESPACES, run
from thidua_reports.issues.issue import Severity

BEGIN, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
CODE = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
SIMPLE = '<w:fldSimple w:instr=" MERGEFIELD {} ">{}</w:fldSimple>'


def with_paragraph(xml):
    from docx.oxml import parse_xml

    paragraph = f"<w:p {NAMESPACES}>{xml}</w:p>"
    return edited(HALF_YEAR, lambda made: made.paragraphs[0]._p.addprevious(parse_xml(paragraph)))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("«ten_khoi»", "{{ ten_khoi }}"),
        ("«Tên khối»", "{{ ten_khoi }}"),
        ("<<ten_khoi>>", "{{ ten_khoi }}"),
        ("[[ten_khoi]]", "{{ ten_khoi }}"),
        ("[ten_khoi]", "{{ ten_khoi }}"),
        ("[tên khối]", "{{ ten_khoi }}"),
        ("«ten_khoii»", "{{ ten_khoi }}"),
        ("[ho_ten]", "{{ ky.ho_ten }}"),
        ("[can_cu]", "{%p for dong in can_cu %} ¶ {{ dong }} ¶ {%p endfor %}"),
    ],
)
def test_a_field_in_other_brackets_is_an_error_that_names_the_tag(text, tag):
    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, added(f"Ngày nay, {text} họp")))

    assert (issue.kind.code, issue.kind.severity) == ("MW39", Severity.ERROR)
    assert issue.place.cell == f"đoạn “Ngày nay, {text} họp”"
    assert f"gõ tay {tag}." in issue.remedy


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(SIMPLE.format("ten_khoi", run("«ten_khoi»")), id="simple"),
        pytest.param(SIMPLE.format("ten_khoi", run("Khối thi đua 4")), id="already merged"),
        pytest.param(
            BEGIN
            + CODE.format(" MERGEFIELD ten_")
            + CODE.format("khoi ")
            + run("«ten_khoi»")
            + END,
            id="complex, in two runs",
        ),
    ],
)
def test_a_field_of_a_mail_merge_is_reported_once(xml):
    (issue,) = reported(HALF_YEAR, with_paragraph(xml))

    assert issue.kind.code == "MW39"
    assert "MERGEFIELD ten_khoi" in issue.message
    assert "gõ tay {{ ten_khoi }}." in issue.remedy


def test_a_field_of_a_mail_merge_that_is_unlike_any_points_to_the_list():
    (issue,) = reported(HALF_YEAR, with_paragraph(SIMPLE.format("XYZ", run("«XYZ»"))))

    assert "danh sách trường" in issue.remedy


@pytest.mark.parametrize(
    "text",
    ["[sic]", "theo «Báo Nhân Dân»", "[Chưa có nội dung: bổ sung hoặc xóa mục này]", "a < b > c"],
)
def test_other_words_in_brackets_are_left_alone(text):
    assert codes(HALF_YEAR, edited(HALF_YEAR, added(text))) == []
