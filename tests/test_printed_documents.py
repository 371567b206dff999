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


@pytest.mark.slow("starts LibreOffice")
@pytest.mark.parametrize("sample", [INVENTED_YEAR, "kien_giang_khoi_17_2018_giao_uoc"])
def test_every_row_of_every_table_is_in_the_pdf_copy(make_report, tmp_path, sample):
    if which("soffice") is None or which("pdftotext") is None:
        pytest.skip("LibreOffice or pdftotext is not installed")
    make_report(SAMPLES / sample, "--pdf", "--output", tmp_path)

    copies = sorted(tmp_path.glob("*.pdf"))
    rows = {}
    for copy in copies:
        command = ["pdftotext", str(copy), "-"]
        text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        rows[copy.name] = rows_of(copy.with_suffix(".docx"))
        lost = sum(map(words, rows[copy.name]), Counter()) - words(text)
        assert lost == Counter(), copy.name
        assert [row for row in rows[copy.name] if words(row) - words(text)] == []

    review_copies = {path.stem for path in tmp_path.glob("*_soat_xet.docx")}
    documents = {path.stem for path in tmp_path.glob("*.docx")}
    assert {copy.stem for copy in copies} == documents - review_copies
    assert max(map(len, rows.values())) > 20
