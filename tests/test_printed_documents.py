"""Documents as LibreOffice prints them: nothing is lost on the way, and no page is blank."""

import re
import subprocess
from collections import Counter
from io import BytesIO
from shutil import which

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.examined_samples import outputs_of_sample
from tests.workspaces import INVENTED_YEAR, SAMPLES

HYPHEN = "-"
"""Not counted: at the end of a line pdftotext takes one for a broken word."""


def letters(text):
    return Counter(re.sub(rf"[\s{HYPHEN}]", "", text))


@pytest.fixture
def pages(libreoffice, tmp_path):
    """Return the text of each page of a printed document."""
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")

    def printed(content):
        source = tmp_path / "van_ban.docx"
        source.write_bytes(content)
        command = ["pdftotext", "-layout", str(libreoffice.to_pdf(source)), "-"]
        text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        return text.split("\f")[:-1]

    return printed


def test_every_letter_of_a_years_report_is_printed_and_no_page_is_blank(pages):
    report = outputs_of_sample(INVENTED_YEAR)["bao_cao.docx"]

    printed = pages(report)

    body = Document(BytesIO(report)).element.body
    written = "".join(node.text or "" for node in body.iter(qn("w:t")))
    assert letters(written) - letters("".join(printed)) == Counter()
    assert [number for number, page in enumerate(printed, 1) if len(page.split()) < 3] == []


def words(text):
    return Counter(re.findall(r"\w+", text))


def rows_of(document):
    """Return the words of each row of each table of a document, of tables in cells too."""
    rows = Document(document).element.body.iter(qn("w:tr"))
    return [" ".join("".join(_runs(each)) for each in row.iter(qn("w:p"))) for row in rows]


def _runs(paragraph):
    for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        yield node.text or " " if node.tag == qn("w:t") else " "


def text_of(copy):
    command = ["pdftotext", str(copy), "-"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def lost_rows(rows, text):
    """Return the rows with a word that a text lacks; all of them, if it has one too seldom."""
    if sum(map(words, rows), Counter()) - words(text):
        return [row for row in rows if words(row) - words(text)] or rows
    return []


@pytest.mark.slow("starts LibreOffice")
@pytest.mark.parametrize("sample", [INVENTED_YEAR, "kien_giang_khoi_17_2018_giao_uoc"])
def test_every_row_of_every_table_is_in_the_pdf_copy(make_report, tmp_path, sample):
    if which("soffice") is None or which("pdftotext") is None:
        pytest.skip("LibreOffice or pdftotext is not installed")
    make_report(SAMPLES / sample, "--pdf", "--output", tmp_path)

    copies = sorted(tmp_path.rglob("*.pdf"))
    rows = {copy: rows_of(copy.with_suffix(".docx")) for copy in copies}
    lost = {copy.name: lost_rows(rows[copy], text_of(copy)) for copy in copies}

    assert {name: found for name, found in lost.items() if found} == {}
    review_copies = set(tmp_path.rglob("*_soat_xet.docx"))
    documents = set(tmp_path.rglob("*.docx")) - review_copies
    assert {copy.with_suffix(".docx") for copy in copies} == documents
    assert any(copy.parent != tmp_path for copy in copies)
    assert max(map(len, rows.values())) > 20


@pytest.mark.slow("starts LibreOffice")
def test_a_row_that_is_not_printed_is_missed(libreoffice, tmp_path):
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    whole, less = BytesIO(outputs_of_sample(INVENTED_YEAR)["bao_cao.docx"]), tmp_path / "it.docx"
    document = Document(whole)
    table = max(document.tables, key=lambda each: len(each.rows))
    row = table.rows[len(table.rows) // 2]._tr
    row.getparent().remove(row)
    document.save(less)

    text = text_of(libreoffice.to_pdf(less))

    assert lost_rows(rows_of(less), text) == []
    assert lost_rows(rows_of(whole), text) != []
