"""Rows that a template keeps on one page do not leave a page half empty."""

from docx.oxml import parse_xml
from lxml import etree

from tests.word.word_documents import NAMESPACES, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template
from thidua_reports.word.text import W
from thidua_reports.zip_package import unpack

A_THIRD_OF_THE_PAGE = 20
"""About so many lines of 11 points."""


def row(text, mark):
    return f"<w:tr><w:tc><w:p><w:pPr>{mark}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"


def kept(groups, last="", text=""):
    """Return which rows of a table of groups are kept with the next one, as a line of signs.

    Each group has as many rows as it says, each kept with the next, and a sum that is not.
    """
    mark = "<w:keepNext/>"
    rows = [row(text, mark) * count + row("tổng", last) for count in groups]
    xml = f'<w:tbl {NAMESPACES}><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
    table = parse_xml(f"{xml}{''.join(rows)}</w:tbl>")
    template = word_file(
        "{{ ten }}", change=lambda document: document.element.body.insert(0, table)
    )

    document, issues = fill_template(template, Place("a.docx"), {"ten": ""})

    assert issues == ()
    root = etree.fromstring(unpack(document)["word/document.xml"])
    marks = [each.find(f".//{W}keepNext") is not None for each in root.iter(W + "tr")]
    return "".join("+" if each else "." for each in marks)


def test_a_short_group_stays_whole():
    assert kept([5]) == "+++++."


def test_a_long_group_may_break_but_not_at_its_beginning_nor_before_its_sum():
    long = 2 * A_THIRD_OF_THE_PAGE

    assert kept([long]) == "++" + "." * (long - 4) + "++."


def test_each_group_is_judged_by_itself():
    long = 2 * A_THIRD_OF_THE_PAGE

    assert kept([3, long, 3]) == "+++.++" + "." * (long - 4) + "++.+++."


def test_rows_that_are_kept_with_what_follows_the_table_stay_so():
    long = 2 * A_THIRD_OF_THE_PAGE

    assert kept([long], last="<w:keepNext/>") == "++" + "." * (long - 3) + "++"


def test_few_rows_are_never_parted_however_high_they_are():
    high = "dài " * 2000

    assert kept([4], text=high) == "++++."
